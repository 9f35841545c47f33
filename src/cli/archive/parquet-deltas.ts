// Whole numbers as packed differences: the encoding DELTA_BINARY_PACKED, without a bigint for each number.
// See https://parquet.apache.org/docs/file-format/data-pages/encodings/
import { ByteWriter } from 'hyparquet-writer';
import { deltaBinaryPack } from 'hyparquet-writer/src/delta.js';

const BLOCK = 128;
const MINIBLOCKS = 4;
const MINIBLOCK = BLOCK / MINIBLOCKS;
/** Between these bounds every difference, and every difference of differences, is exact. */
const MOST = { INT32: 2 ** 30, INT64: 2 ** 51 };
/** So many bits are packed at a time: with those that wait for a whole byte, less than 32. */
const PART_BITS = 24;

export class DeltaWriter {
  #bytes = new Uint8Array(8192);
  #at = 0;
  #waiting = 0;
  #waitingBits = 0;
  readonly #deltas = new Float64Array(BLOCK);

  /** The values encoded; only until the next call. They must be whole and exact. */
  encode(values: Float64Array, type: 'INT32' | 'INT64'): Uint8Array {
    const { length } = values;
    const most = MOST[type];
    if (length === 0 || values.some((value) => value > most || value < -most)) return encodeAny(values, type);
    const needed = 64 + 9 * (length + BLOCK);
    if (needed > this.#bytes.length) this.#bytes = new Uint8Array(needed);
    this.#at = 0;
    this.#varint(BLOCK);
    this.#varint(MINIBLOCKS);
    this.#varint(length);
    this.#zigZag(values[0]!);
    for (let start = 1; start < length; start += BLOCK)
      this.#block(values, start, Math.min(length, start + BLOCK));
    return this.#bytes.subarray(0, this.#at);
  }

  #block(values: Float64Array, start: number, end: number): void {
    const deltas = this.#deltas;
    let least = Infinity;
    for (let at = start; at < end; at += 1) {
      const delta = values[at]! - values[at - 1]!;
      deltas[at - start] = delta;
      if (delta < least) least = delta;
    }
    this.#zigZag(least);
    const widthsAt = this.#at;
    this.#at += MINIBLOCKS;
    for (let index = 0; index < MINIBLOCKS; index += 1) {
      const from = index * MINIBLOCK;
      const to = Math.min(from + MINIBLOCK, end - start);
      let widest = 0;
      for (let at = from; at < to; at += 1) widest = Math.max(widest, deltas[at]! - least);
      const width = widthOf(widest);
      this.#bytes[widthsAt + index] = width;
      // A miniblock is whole, or not there.
      if (width > 0)
        for (let at = from; at < from + MINIBLOCK; at += 1)
          this.#pack(at < to ? deltas[at]! - least : 0, width);
    }
  }

  /** The lowest bits first. A miniblock of any width ends with a byte. */
  #pack(value: number, width: number): void {
    let rest = value;
    for (let left = width; left > 0; left -= PART_BITS) {
      const part = rest % 2 ** PART_BITS;
      rest = (rest - part) / 2 ** PART_BITS;
      this.#waiting |= part << this.#waitingBits;
      this.#waitingBits += Math.min(left, PART_BITS);
      for (; this.#waitingBits >= 8; this.#waitingBits -= 8) {
        this.#bytes[this.#at] = this.#waiting;
        this.#at += 1;
        this.#waiting >>>= 8;
      }
    }
  }

  #zigZag(value: number): void {
    this.#varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  #varint(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) {
      this.#bytes[this.#at] = (rest % 0x80) | 0x80;
      this.#at += 1;
    }
    this.#bytes[this.#at] = rest;
    this.#at += 1;
  }
}

function widthOf(value: number): number {
  return value < 2 ** 32 ? 32 - Math.clz32(value) : 64 - Math.clz32(Math.floor(value / 2 ** 32));
}

function encodeAny(values: Float64Array, type: 'INT32' | 'INT64'): Uint8Array {
  const writer = new ByteWriter(8 * values.length + 64);
  deltaBinaryPack(
    writer,
    type === 'INT32' ? Int32Array.from(values) : BigInt64Array.from(values, BigInt),
    type,
  );
  return writer.getBytes();
}
