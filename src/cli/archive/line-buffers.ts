// The lines of a stream as bytes, one at a time; faster than node:readline, and strict about bytes.
import { isUtf8 } from 'node:buffer';
import type { LineSink } from '../../core/archive/line-splitter.ts';
import { LineSplitter } from '../../core/archive/line-splitter.ts';
import type { Chunks } from './archive-input.ts';
import { ByteView } from './copy-bytes.ts';

/** What is done with the lines. They are numbered from 1. */
export interface LineReader {
  /** The bytes `[start, end)`, which are UTF-8 and without the end of the line; only until this returns. */
  readonly line: (bytes: Buffer, view: ByteView, start: number, end: number, number: number) => void;
  /** A line that cannot be read, and why. */
  readonly fault: (number: number, why: string) => void;
  /** Awaited after each chunk of lines. */
  readonly turn: () => Promise<void> | undefined;
}

/** Reads all lines, blank ones too; no more than one chunk and one line are held. */
export async function readLines(chunks: Chunks, reader: LineReader): Promise<void> {
  let seen: DataView | undefined;
  let bytes: Buffer = Buffer.alloc(0);
  let view = new ByteView(bytes);
  const line: LineSink['line'] = (part, start, end, _at, number) => {
    if (part !== seen) {
      seen = part;
      bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
      view = new ByteView(bytes);
    }
    reader.line(bytes, view, start, end, number);
  };
  const splitter = new LineSplitter({ line, fault: reader.fault }, isUtf8);
  for await (const piece of chunks) {
    // Parts of a Buffer would be Buffers, whose slices are no copies.
    splitter.push(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength));
    const pending = reader.turn();
    if (pending !== undefined) await pending;
  }
  splitter.finish();
}
