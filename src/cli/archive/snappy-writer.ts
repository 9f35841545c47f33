// Compresses with Snappy: the greedy search of the reference, on views of bytes and into a buffer that is used again.
// See https://github.com/google/snappy/blob/main/format_description.txt
import { copyBytes, viewOf } from './copy-bytes.ts';

/** Copies reach so far back at most: blocks of this size are searched by themselves. */
const BLOCK_BYTES = 65_536;
const MAX_TABLE_BITS = 14;
/** So near the end of a block no copy begins: words of four bytes may be read without looking where it ends. */
const MARGIN = 15;
const MIN_COPY = 4;

export class SnappyWriter {
  /** By hash of four bytes: where they stood last, from the beginning of the block. */
  readonly #table = new Uint16Array(1 << MAX_TABLE_BITS);
  #bytes = new Uint8Array(BLOCK_BYTES);
  #out = viewOf(this.#bytes);
  #at = 0;

  /** The bytes `[start, end)` compressed; only until the next call. */
  compress(input: DataView, start: number, end: number): Uint8Array {
    const length = end - start;
    // A literal takes five bytes more than it holds, and stands before a copy of four bytes or more.
    const most = 32 + length + Math.ceil(length / 6);
    if (most > this.#bytes.length) {
      this.#bytes = new Uint8Array(most);
      this.#out = viewOf(this.#bytes);
    }
    this.#at = 0;
    let rest = length;
    for (; rest >= 0x80; rest >>>= 7) this.#byte((rest & 0x7f) | 0x80);
    this.#byte(rest);
    for (let at = start; at < end; at += BLOCK_BYTES) this.#block(input, at, Math.min(end, at + BLOCK_BYTES));
    return this.#bytes.subarray(0, this.#at);
  }

  #byte(value: number): void {
    this.#out.setUint8(this.#at, value);
    this.#at += 1;
  }

  #block(input: DataView, start: number, end: number): void {
    const table = this.#table;
    const bits = Math.min(MAX_TABLE_BITS, Math.max(8, 32 - Math.clz32(end - start - 1)));
    const shift = 32 - bits;
    table.fill(0, 0, 1 << bits);
    const limit = end - MARGIN;
    let literal = start;
    let at = start + 1;
    while (at <= limit) {
      // The longer nothing is found, the wider the steps.
      let skip = 32;
      let found: number;
      for (;;) {
        const word = input.getUint32(at, true);
        const hash = Math.imul(word, 0x1e35a7bd) >>> shift;
        found = start + table[hash]!;
        table[hash] = at - start;
        if (input.getUint32(found, true) === word) break;
        at += skip >>> 5;
        skip += 1;
        if (at > limit) break;
      }
      if (at > limit) break;
      if (at > literal) this.#literal(input, literal, at);
      for (;;) {
        const matchEnd = endOfMatch(input, found + MIN_COPY, at + MIN_COPY, end);
        this.#copy(at - found, matchEnd - at);
        at = matchEnd;
        literal = at;
        if (at > limit) break;
        table[Math.imul(input.getUint32(at - 1, true), 0x1e35a7bd) >>> shift] = at - 1 - start;
        const word = input.getUint32(at, true);
        const hash = Math.imul(word, 0x1e35a7bd) >>> shift;
        found = start + table[hash]!;
        table[hash] = at - start;
        if (input.getUint32(found, true) !== word) break;
      }
      at += 1;
    }
    if (literal < end) this.#literal(input, literal, end);
  }

  #literal(input: DataView, start: number, end: number): void {
    const most = end - start - 1;
    if (most < 60) {
      this.#byte(most << 2);
    } else if (most < 256) {
      this.#byte(60 << 2);
      this.#byte(most);
    } else {
      this.#byte(61 << 2);
      this.#byte(most & 0xff);
      this.#byte(most >>> 8);
    }
    this.#at = copyBytes(input, start, end, this.#out, this.#at);
  }

  #copy(distance: number, length: number): void {
    let left = length;
    for (; left >= 68; left -= 64) this.#farCopy(distance, 64);
    if (left > 64) {
      this.#farCopy(distance, 60);
      left -= 60;
    }
    if (left < 12 && distance < 2048) {
      this.#byte(1 | ((left - 4) << 2) | ((distance >>> 8) << 5));
      this.#byte(distance & 0xff);
    } else {
      this.#farCopy(distance, left);
    }
  }

  #farCopy(distance: number, length: number): void {
    this.#byte(2 | ((length - 1) << 2));
    this.#byte(distance & 0xff);
    this.#byte(distance >>> 8);
  }
}

/** Where the bytes at `second` no longer equal those at `first`, which stands before it. */
function endOfMatch(input: DataView, first: number, second: number, end: number): number {
  let [a, b] = [first, second];
  while (b + 4 <= end && input.getUint32(a, true) === input.getUint32(b, true)) {
    a += 4;
    b += 4;
  }
  while (b < end && input.getUint8(a) === input.getUint8(b)) {
    a += 1;
    b += 1;
  }
  return b;
}
