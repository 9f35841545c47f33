// The lines of a stream as text, one in memory at a time; faster than node:readline, and strict about bytes.
import { isUtf8 } from 'node:buffer';

/** An event with a thousand long quotes is shorter. */
const MAX_LINE_BYTES = 32 * 2 ** 20;
const LINE_FEED = 10;

/** A line without its end, or why it cannot be read. `number` counts from 1. */
export type Line = { readonly number: number } & ({ readonly text: string } | { readonly fault: string });

/** Lines of a chunk at a time, so that few promises are made; blank ones are left out. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  let number = 0;
  let rest: Buffer[] = [];
  let restBytes = 0;
  for await (const piece of chunks) {
    const chunk = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      number += 1;
      const line = chunk.subarray(start, end);
      pushLine(lines, number, restBytes === 0 ? line : joined(rest, restBytes, line));
      rest = [];
      restBytes = 0;
      start = end + 1;
    }
    if (start < chunk.length) {
      // What is longer than any line is counted, and not held.
      if (restBytes <= MAX_LINE_BYTES) rest.push(Buffer.from(chunk.subarray(start)));
      restBytes += chunk.length - start;
    }
    yield lines;
  }
  if (restBytes > 0) {
    const lines: Line[] = [];
    pushLine(lines, number + 1, joined(rest, restBytes, Buffer.alloc(0)));
    yield lines;
  }
}

function joined(rest: readonly Buffer[], restBytes: number, line: Buffer): Buffer | undefined {
  return restBytes + line.length > MAX_LINE_BYTES ? undefined : Buffer.concat([...rest, line]);
}

function pushLine(lines: Line[], number: number, bytes: Buffer | undefined): void {
  if (bytes === undefined) {
    lines.push({ number, fault: `it is longer than ${MAX_LINE_BYTES} bytes` });
    return;
  }
  if (!isUtf8(bytes)) {
    lines.push({ number, fault: 'it is not UTF-8 text' });
    return;
  }
  const text = bytes.toString('utf8');
  if (text.trim() !== '') lines.push({ number, text: number === 1 ? text.replace(/^\uFEFF/, '') : text });
}
