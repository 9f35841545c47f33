// Which ids have been seen, in sixteen to thirty-two bytes each: a set of fingerprints. Two ids in 2^53 would be taken for
// one.

const FIRST_SLOTS = 4096;

export class KnownIds {
  #slots = new Float64Array(FIRST_SLOTS);
  #count = 0;

  add(id: string): void {
    this.#add(fingerprint(id));
  }

  /** The same for an id in ASCII, the bytes `[start, end)`. */
  addBytes(view: DataView, start: number, end: number): void {
    this.#add(fingerprintOfBytes(view, start, end));
  }

  has(id: string): boolean {
    return this.#has(fingerprint(id));
  }

  hasBytes(view: DataView, start: number, end: number): boolean {
    return this.#has(fingerprintOfBytes(view, start, end));
  }

  #add(print: number): void {
    if (this.#count * 2 >= this.#slots.length) this.#grow();
    if (this.#put(print)) this.#count += 1;
  }

  #has(print: number): boolean {
    const mask = this.#slots.length - 1;
    for (let at = print & mask; ; at = (at + 1) & mask) {
      if (this.#slots[at] === print) return true;
      if (this.#slots[at] === 0) return false;
    }
  }

  #put(print: number): boolean {
    const mask = this.#slots.length - 1;
    for (let at = print & mask; ; at = (at + 1) & mask) {
      if (this.#slots[at] === print) return false;
      if (this.#slots[at] !== 0) continue;
      this.#slots[at] = print;
      return true;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Float64Array(before.length * 2);
    for (const print of before) if (print !== 0) this.#put(print);
  }
}

/** Never 0. Two mixes of 32 bits (FNV-1a and one of Murmur's kind), of which 53 bits stay. */
function fingerprint(id: string): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let index = 0; index < id.length; index += 1) {
    const unit = id.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return joined(a, b);
}

function fingerprintOfBytes(view: DataView, start: number, end: number): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = start; at < end; at += 1) {
    const unit = view.getUint8(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return joined(a, b);
}

function joined(a: number, b: number): number {
  return ((a >>> 0) & 0x1fffff) * 2 ** 32 + (b >>> 0) + 1;
}
