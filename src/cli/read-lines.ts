// The lines of a stream of bytes, one in memory at a time, none longer than a limit.
import { invalidUtf8 } from '../core/text/invalid-utf8.ts';

/** Lines count from 1, empty ones too. */
export type InputLine = { readonly number: number } & (
  { readonly text: string } | { readonly problem: LineProblem }
);

/** Why a line cannot be handed on. */
export interface LineProblem {
  readonly code: string;
  readonly message: string;
  readonly help: string;
}

/** A line of 16 MB holds a longer text than any newspaper printed on one day. */
export const MAX_LINE_BYTES = 16_000_000;

const LINE_FEED = 10;

/**
 * The lines of UTF-8 text, without their ends (LF or CRLF), those of white space alone left out. What is longer than
 * `maxBytes` is passed over up to the end of its line, and told; so is what is not UTF-8. Reads no faster than it is asked.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes = MAX_LINE_BYTES,
): AsyncGenerator<InputLine> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array) => {
    length += part.length;
    // Of a line that is too long nothing is kept but its length.
    if (length > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const end = (): InputLine | undefined => {
    const line = length > maxBytes ? tooLong(number, length, maxBytes) : toLine(number, parts);
    number += 1;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, at));
      from = at + 1;
      const line = end();
      if (line !== undefined) yield line;
    }
    add(chunk.subarray(from));
  }
  const last = end();
  if (last !== undefined) yield last;
}

function toLine(number: number, parts: readonly Uint8Array[]): InputLine | undefined {
  const [only] = parts;
  if (only === undefined) return undefined;
  const bytes = parts.length === 1 ? only : Buffer.concat(parts);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const text = decoder.decode(bytes);
    return text.trim() === '' ? undefined : { number, text: text.endsWith('\r') ? text.slice(0, -1) : text };
  } catch {
    const offset = invalidUtf8(bytes)?.offset ?? 0;
    const message = `byte ${offset} of the line belongs to no character of UTF-8`;
    return { number, problem: { code: 'not-utf8', message, help: 'Convert the archive to UTF-8.' } };
  }
}

function tooLong(number: number, length: number, maxBytes: number): InputLine {
  const message = `the line has ${length} bytes; at most ${maxBytes} are read`;
  const help = 'Give one article a line; split a book into its chapters.';
  return { number, problem: { code: 'line-too-long', message, help } };
}
