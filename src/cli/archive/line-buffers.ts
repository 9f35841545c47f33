// The lines of a stream as bytes, one at a time; faster than node:readline, and strict about bytes.
import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { ByteView } from './copy-bytes.ts';

/** An event with a thousand long quotes is shorter. */
const MAX_LINE_BYTES = 32 * 2 ** 20;
const CHUNK_BYTES = 2 ** 20;
const LINE_FEED = 10;

/** What is done with the lines. They are numbered from 1. */
export interface LineReader {
  /** The bytes `[start, end)`, which are UTF-8 and without the end of the line; only until this returns. */
  readonly line: (bytes: Buffer, view: ByteView, start: number, end: number, number: number) => void;
  /** A line that cannot be read, and why. */
  readonly fault: (number: number, why: string) => void;
  /** Awaited after each chunk of lines. */
  readonly turn: () => Promise<void> | undefined;
}

/** The bytes of a file in one buffer that is used again: a chunk is valid until the next is asked for. */
export async function* chunksOfFile(path: string): AsyncGenerator<Uint8Array, void, void> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** Reads all lines, blank ones too; no more than one chunk and one line are held. */
export async function readLines(chunks: AsyncIterable<Uint8Array>, reader: LineReader): Promise<void> {
  let number = 0;
  let rest: Buffer[] = [];
  let restBytes = 0;
  const finishRest = (line: Buffer) => {
    const length = restBytes + line.length;
    const whole = length > MAX_LINE_BYTES ? undefined : Buffer.concat([...rest, line]);
    rest = [];
    restBytes = 0;
    if (whole === undefined) reader.fault(number, `it is longer than ${MAX_LINE_BYTES} bytes`);
    else if (isUtf8(whole)) reader.line(whole, new ByteView(whole), 0, length, number);
    else reader.fault(number, 'it is not UTF-8 text');
  };
  for await (const piece of chunks) {
    const chunk = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const view = new ByteView(chunk);
    const whole = chunk.lastIndexOf(LINE_FEED) + 1;
    let start = 0;
    if (whole > 0 && restBytes > 0) {
      start = chunk.indexOf(LINE_FEED) + 1;
      number += 1;
      finishRest(chunk.subarray(0, start - 1));
    }
    // No character reaches over the end of a line, so they are looked at together.
    const areUtf8 = isUtf8(chunk.subarray(start, whole));
    while (start < whole) {
      const end = chunk.indexOf(LINE_FEED, start);
      number += 1;
      if (areUtf8 || isUtf8(chunk.subarray(start, end))) reader.line(chunk, view, start, end, number);
      else reader.fault(number, 'it is not UTF-8 text');
      start = end + 1;
    }
    if (start < chunk.length) {
      // What is longer than any line is counted, and not held.
      if (restBytes <= MAX_LINE_BYTES) rest.push(Buffer.from(chunk.subarray(start)));
      restBytes += chunk.length - start;
    }
    const pending = reader.turn();
    if (pending !== undefined) await pending;
  }
  if (restBytes > 0) {
    number += 1;
    finishRest(Buffer.alloc(0));
  }
}
