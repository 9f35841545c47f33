// What an archive is built from: timeline files, and NDJSON from files or from standard input.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { stat } from 'node:fs/promises';

const CHUNK_BYTES = 2 ** 20;
const STANDARD_INPUT = 0;

export interface ArchiveInput {
  /** `timeline.json` files. */
  readonly timelines: readonly string[];
  /** NDJSON: streams by the name that messages use. A chunk need only last until the next is asked for. */
  readonly lines: readonly { readonly name: string; readonly open: () => Chunks }[];
}

export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** A file of lines; errors of the system reach whoever iterates. */
export function linesOfFile(path: string): ArchiveInput['lines'][number] {
  return { name: path, open: () => chunksOfFile(path) };
}

/** Standard input; where that is a file it is read as one, which takes a tenth less than as a stream. */
export function linesOfStandardInput(): ArchiveInput['lines'][number] {
  return {
    name: 'standard input',
    open: () => (fstatSync(STANDARD_INPUT).isFile() ? chunksOf(STANDARD_INPUT) : process.stdin),
  };
}

/** True where a path names a file that can be read. */
export async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}

function* chunksOfFile(path: string): Generator<Uint8Array, void, void> {
  const file = openSync(path, 'r');
  try {
    yield* chunksOf(file);
  } finally {
    closeSync(file);
  }
}

/** In one buffer that is used again. Nothing else goes on meanwhile, so nothing is gained by reading ahead. */
function* chunksOf(file: number): Generator<Uint8Array, void, void> {
  const buffer = new Uint8Array(CHUNK_BYTES);
  for (let bytes = readSync(file, buffer); bytes > 0; bytes = readSync(file, buffer)) {
    yield buffer.subarray(0, bytes);
  }
}
