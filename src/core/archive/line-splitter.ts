// The lines of a stream of bytes, wherever it is cut, each with its place in the stream.

/** An event with a thousand long quotes is shorter. */
const MAX_LINE_BYTES = 32 * 2 ** 20;
const LINE_FEED = 10;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Lines are numbered from 1. */
export interface LineSink {
  /**
   * The bytes `[start, end)`, which are UTF-8 and without the end of the line, only until this returns; `at` is where they
   * stand in the stream. Lines of one chunk have the same view.
   */
  readonly line: (bytes: DataView, start: number, end: number, at: number, number: number) => void;
  /** A line that cannot be read, and why. */
  readonly fault: (number: number, why: string) => void;
}

export class LineSplitter {
  readonly #sink: LineSink;
  readonly #isUtf8: (bytes: Uint8Array) => boolean;
  /** The beginning of a line whose end has not come. */
  #rest: Uint8Array[] = [];
  #restBytes = 0;
  #number = 0;
  /** Where the next byte stands in the stream. */
  #at = 0;

  /** `isUtf8`: a faster way to look at bytes than decoding them, where there is one. */
  constructor(sink: LineSink, isUtf8: (bytes: Uint8Array) => boolean = canBeDecoded) {
    this.#sink = sink;
    this.#isUtf8 = isUtf8;
  }

  /** How many bytes stand in whole lines. */
  get bytesInLines(): number {
    return this.#at - this.#restBytes;
  }

  /** No more than one line of it is held afterwards: the chunk may be used again. */
  push(chunk: Uint8Array): void {
    const chunkAt = this.#at;
    const whole = chunk.lastIndexOf(LINE_FEED) + 1;
    let start = 0;
    this.#at += chunk.length;
    if (whole > 0 && this.#restBytes > 0) {
      const end = chunk.indexOf(LINE_FEED);
      const lineAt = chunkAt - this.#restBytes;
      this.#keep(chunk.subarray(0, end));
      this.#endOfRest(lineAt);
      start = end + 1;
    }
    // No character reaches over the end of a line, so they are looked at together.
    const areUtf8 = start >= whole || this.#isUtf8(chunk.subarray(start, whole));
    const view = viewOf(chunk);
    while (start < whole) {
      const end = chunk.indexOf(LINE_FEED, start);
      this.#tell(view, start, end, chunkAt + start, areUtf8 || this.#isUtf8(chunk.subarray(start, end)));
      start = end + 1;
    }
    if (start < chunk.length) this.#keep(chunk.slice(start));
  }

  /** The last line may have no end of its own. */
  finish(): void {
    if (this.#restBytes > 0) this.#endOfRest(this.#at - this.#restBytes);
  }

  #keep(part: Uint8Array): void {
    // What is longer than any line is counted, and not held.
    if (this.#restBytes <= MAX_LINE_BYTES) this.#rest.push(part);
    this.#restBytes += part.length;
  }

  #endOfRest(at: number): void {
    const length = this.#restBytes;
    const parts = this.#rest;
    this.#rest = [];
    this.#restBytes = 0;
    if (length > MAX_LINE_BYTES) {
      this.#number += 1;
      this.#sink.fault(this.#number, `it is longer than ${MAX_LINE_BYTES} bytes`);
      return;
    }
    const line = new Uint8Array(length);
    let filled = 0;
    for (const part of parts) {
      line.set(part, filled);
      filled += part.length;
    }
    this.#tell(viewOf(line), 0, length, at, this.#isUtf8(line));
  }

  #tell(view: DataView, start: number, end: number, at: number, isText: boolean): void {
    this.#number += 1;
    if (!isText) {
      this.#sink.fault(this.#number, 'it is not UTF-8 text');
      return;
    }
    // A file may begin with a byte order mark.
    const skipped = this.#number === 1 && beginsWithMark(view, start, end) ? BYTE_ORDER_MARK.length : 0;
    this.#sink.line(view, start + skipped, end, at + skipped, this.#number);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function beginsWithMark(view: DataView, start: number, end: number): boolean {
  const isLong = end - start >= BYTE_ORDER_MARK.length;
  return isLong && BYTE_ORDER_MARK.every((byte, index) => view.getUint8(start + index) === byte);
}

const strict = new TextDecoder('utf-8', { fatal: true });

function canBeDecoded(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
