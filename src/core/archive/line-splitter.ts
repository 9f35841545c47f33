// The lines of a stream of bytes, wherever it is cut, each with its place in the stream.

/** An event with a thousand long quotes is shorter. */
const MAX_LINE_BYTES = 32 * 2 ** 20;
const LINE_FEED = 10;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Lines are numbered from 1. */
export interface LineSink {
  /** The bytes `[start, end)`, which are UTF-8 and without the end of the line; `at` is where they stand in the stream. */
  readonly line: (
    bytes: DataView<ArrayBuffer>,
    start: number,
    end: number,
    at: number,
    number: number,
  ) => void;
  /** A line that cannot be read, and why. */
  readonly fault: (number: number, why: string) => void;
}

export class LineSplitter {
  readonly #sink: LineSink;
  /** The beginning of a line whose end has not come. */
  #rest: Uint8Array<ArrayBuffer>[] = [];
  #restBytes = 0;
  #number = 0;
  /** Where the next byte stands in the stream. */
  #at = 0;

  constructor(sink: LineSink) {
    this.#sink = sink;
  }

  /** How many bytes stand in whole lines. */
  get bytesInLines(): number {
    return this.#at - this.#restBytes;
  }

  push(chunk: Uint8Array<ArrayBuffer>): void {
    const chunkAt = this.#at;
    const whole = chunk.lastIndexOf(LINE_FEED) + 1;
    let start = this.#at === 0 && BYTE_ORDER_MARK.every((byte, at) => chunk[at] === byte) ? 3 : 0;
    this.#at += chunk.length;
    if (whole > 0 && this.#restBytes > 0) {
      const end = chunk.indexOf(LINE_FEED);
      const lineAt = chunkAt - this.#restBytes;
      this.#keep(chunk.subarray(0, end));
      this.#endOfRest(lineAt);
      start = end + 1;
    }
    // No character reaches over the end of a line, so they are looked at together.
    const areUtf8 = start >= whole || isUtf8(chunk.subarray(start, whole));
    const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    while (start < whole) {
      const end = chunk.indexOf(LINE_FEED, start);
      this.#number += 1;
      if (areUtf8 || isUtf8(chunk.subarray(start, end))) {
        this.#sink.line(view, start, end, chunkAt + start, this.#number);
      } else this.#sink.fault(this.#number, 'it is not UTF-8 text');
      start = end + 1;
    }
    if (start < chunk.length) this.#keep(chunk.slice(start));
  }

  /** The last line may have no end of its own. */
  finish(): void {
    if (this.#restBytes > 0) this.#endOfRest(this.#at - this.#restBytes);
  }

  #keep(part: Uint8Array<ArrayBuffer>): void {
    // What is longer than any line is counted, and not held.
    if (this.#restBytes <= MAX_LINE_BYTES) this.#rest.push(part);
    this.#restBytes += part.length;
  }

  #endOfRest(at: number): void {
    const length = this.#restBytes;
    const parts = this.#rest;
    this.#rest = [];
    this.#restBytes = 0;
    this.#number += 1;
    if (length > MAX_LINE_BYTES) {
      this.#sink.fault(this.#number, `it is longer than ${MAX_LINE_BYTES} bytes`);
      return;
    }
    const line = new Uint8Array(length);
    let filled = 0;
    for (const part of parts) {
      line.set(part, filled);
      filled += part.length;
    }
    if (isUtf8(line)) this.#sink.line(new DataView(line.buffer), 0, length, at, this.#number);
    else this.#sink.fault(this.#number, 'it is not UTF-8 text');
  }
}

const strict = new TextDecoder('utf-8', { fatal: true });

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
