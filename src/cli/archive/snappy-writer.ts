// Compresses with Snappy: the greedy search of the reference, on views of bytes and into a buffer that is used again.
// See https://github.com/google/snappy/blob/main/format_description.txt

/** Copies reach so far back at most: blocks of this size are searched by themselves. */
const BLOCK_BYTES = 65_536;
const MAX_TABLE_BITS = 14;
const MIN_TABLE_BITS = 8;
/** So near the end of a block no copy begins: words of four bytes may be read without looking where it ends. */
const MARGIN = 15;
const MIN_COPY = 4;
const HASH = 0x1e35a7bd;

export class SnappyWriter {
  /** By hash of four bytes: where they stood last, from the beginning of the block. */
  readonly #table = new Uint16Array(1 << MAX_TABLE_BITS);
  #out = new Uint8Array(BLOCK_BYTES);

  /** The bytes compressed; only until the next call. */
  compress(input: Uint8Array): Uint8Array {
    const { length } = input;
    // A literal takes at most five bytes more than it holds, and stands before a copy of four bytes or more.
    const most = 32 + length + Math.ceil(length / 6);
    if (most > this.#out.length) this.#out = new Uint8Array(most);
    const out = this.#out;
    let at = 0;
    let rest = length;
    for (; rest >= 0x80; rest >>>= 7) out[at++] = (rest & 0x7f) | 0x80;
    out[at++] = rest;
    for (let start = 0; start < length; start += BLOCK_BYTES) {
      at = compressBlock(input.subarray(start, start + BLOCK_BYTES), this.#table, out, at);
    }
    return out.subarray(0, at);
  }
}

/** Writes a block to `out` from `at` on; where it ends. */
function compressBlock(input: Uint8Array, table: Uint16Array, out: Uint8Array, at: number): number {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  const end = input.length;
  const bits = Math.min(MAX_TABLE_BITS, Math.max(MIN_TABLE_BITS, 32 - Math.clz32(end - 1)));
  const shift = 32 - bits;
  table.fill(0, 0, 1 << bits);
  const limit = end - MARGIN;
  let write = at;
  let literal = 0;
  let read = 1;
  while (read <= limit) {
    // The longer nothing is found, the wider the steps.
    let skip = 32;
    let word = view.getInt32(read, true);
    let hash = Math.imul(word, HASH) >>> shift;
    let found = table[hash]!;
    table[hash] = read;
    while (view.getInt32(found, true) !== word) {
      read += skip >>> 5;
      skip += 1;
      if (read > limit) return writeLiteral(input, literal, end, out, write);
      word = view.getInt32(read, true);
      hash = Math.imul(word, HASH) >>> shift;
      found = table[hash]!;
      table[hash] = read;
    }
    if (read > literal) write = writeLiteral(input, literal, read, out, write);
    do {
      const distance = read - found;
      let same = read + MIN_COPY;
      while (same < limit && view.getInt32(same, true) === view.getInt32(same - distance, true)) same += 4;
      while (same < end && input[same] === input[same - distance]) same += 1;
      write = writeCopy(distance, same - read, out, write);
      read = same;
      literal = same;
      if (read > limit) return literal < end ? writeLiteral(input, literal, end, out, write) : write;
      table[Math.imul(view.getInt32(read - 1, true), HASH) >>> shift] = read - 1;
      word = view.getInt32(read, true);
      hash = Math.imul(word, HASH) >>> shift;
      found = table[hash]!;
      table[hash] = read;
    } while (view.getInt32(found, true) === word);
    read += 1;
  }
  return literal < end ? writeLiteral(input, literal, end, out, write) : write;
}

function writeLiteral(input: Uint8Array, start: number, end: number, out: Uint8Array, at: number): number {
  const most = end - start - 1;
  let write = at;
  if (most < 60) {
    out[write++] = most << 2;
  } else if (most < 256) {
    out[write++] = 60 << 2;
    out[write++] = most;
  } else {
    out[write++] = 61 << 2;
    out[write++] = most & 0xff;
    out[write++] = most >>> 8;
  }
  for (let read = start; read < end; read += 1) out[write++] = input[read]!;
  return write;
}

function writeCopy(distance: number, length: number, out: Uint8Array, at: number): number {
  let write = at;
  let left = length;
  while (left > 64) {
    // No copy of less than four bytes is left over.
    const part = left >= 68 ? 64 : 60;
    write = writeFarCopy(distance, part, out, write);
    left -= part;
  }
  if (left >= 12 || distance >= 2048) return writeFarCopy(distance, left, out, write);
  out[write++] = 1 | ((left - 4) << 2) | ((distance >>> 8) << 5);
  out[write++] = distance & 0xff;
  return write;
}

function writeFarCopy(distance: number, length: number, out: Uint8Array, at: number): number {
  out[at] = 2 | ((length - 1) << 2);
  out[at + 1] = distance & 0xff;
  out[at + 2] = distance >>> 8;
  return at + 3;
}
