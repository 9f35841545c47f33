// The words of a column, each once, by their bytes; made once and used for one row group after another.
import { type ByteView, copyBytes, newView } from './copy-bytes.ts';

const FIRST_SLOTS = 1024;
/** The length that stands before each word, as in a page of words. */
export const WORD_LENGTH_BYTES = 4;

export class ByteDictionary {
  /** One more than the index of a word; 0 where a slot is empty. */
  #slots = new Uint32Array(FIRST_SLOTS);
  #starts = new Uint32Array(FIRST_SLOTS);
  #hashes = new Uint32Array(FIRST_SLOTS);
  #view = newView(65_536);
  #used = 0;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Where the words stand one after another, each behind its length. */
  get view(): ByteView {
    return this.#view;
  }

  /** The same, as bytes; only until the next word. */
  get bytes(): Uint8Array {
    return this.#view.bytes.subarray(0, this.#used);
  }

  get byteLength(): number {
    return this.#used;
  }

  /** Where a word stands, with its length before it. */
  start(index: number): number {
    return this.#starts[index] ?? 0;
  }

  end(index: number): number {
    const start = this.start(index);
    return start + WORD_LENGTH_BYTES + this.#view.getUint32(start, true);
  }

  clear(): void {
    this.#slots.fill(0);
    this.#used = 0;
    this.#count = 0;
  }

  /** The index of the word in the bytes `[start, end)`: from 0 in the order in which they were first met. */
  indexOf(from: ByteView, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ from.getUint8(at), 0x01000193);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (; ; slot = (slot + 1) & mask) {
      const found = this.#slots[slot]!;
      if (found === 0) break;
      if (this.#hashes[found - 1] === hash && this.#isAt(found - 1, from, start, end)) return found - 1;
    }
    return this.#add(slot, hash, from, start, end);
  }

  #isAt(index: number, from: ByteView, start: number, end: number): boolean {
    const at = this.#starts[index]!;
    const length = end - start;
    if (this.#view.getUint32(at, true) !== length) return false;
    for (let offset = 0; offset < length; offset += 1) {
      if (this.#view.getUint8(at + WORD_LENGTH_BYTES + offset) !== from.getUint8(start + offset))
        return false;
    }
    return true;
  }

  #add(slot: number, hash: number, from: ByteView, start: number, end: number): number {
    const size = WORD_LENGTH_BYTES + end - start;
    if (this.#used + size > this.#view.byteLength) {
      const larger = newView(Math.max(2 * this.#view.byteLength, this.#used + size));
      copyBytes(this.#view, 0, this.#used, larger, 0);
      this.#view = larger;
    }
    this.#view.setUint32(this.#used, end - start, true);
    copyBytes(from, start, end, this.#view, this.#used + WORD_LENGTH_BYTES);
    const index = this.#count;
    this.#starts[index] = this.#used;
    this.#hashes[index] = hash;
    this.#slots[slot] = index + 1;
    this.#used += size;
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length) this.#grow();
    return index;
  }

  #grow(): void {
    const length = this.#slots.length * 2;
    const [starts, hashes] = [new Uint32Array(length), new Uint32Array(length)];
    starts.set(this.#starts);
    hashes.set(this.#hashes);
    this.#starts = starts;
    this.#hashes = hashes;
    this.#slots = new Uint32Array(length);
    for (let index = 0; index < this.#count; index += 1) {
      let slot = hashes[index]! & (length - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (length - 1);
      this.#slots[slot] = index + 1;
    }
  }
}
