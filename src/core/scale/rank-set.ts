// A set of small whole numbers that finds its neighbours: a tree of bits, 32 to a word.

export class RankSet {
  /** Bit `b` of word `w` of a layer says that word `32 w + b` of the layer below holds something. */
  readonly #layers: readonly Uint32Array[];

  /** For numbers in `[0, size)`. */
  constructor(size: number) {
    const layers = [];
    let bits = Math.max(1, size);
    do {
      bits = Math.ceil(bits / 32);
      layers.push(new Uint32Array(bits));
    } while (bits > 1);
    this.#layers = layers;
  }

  add(value: number): void {
    let at = value;
    for (const words of this.#layers) {
      words[at >>> 5] = (words[at >>> 5] ?? 0) | (1 << (at & 31));
      at >>>= 5;
    }
  }

  /** The largest member below `value`, -1 where there is none. */
  below(value: number): number {
    let at = value;
    for (let layer = 0; layer < this.#layers.length; layer += 1) {
      const found = (this.#layers[layer]?.[at >>> 5] ?? 0) & ((1 << (at & 31)) - 1);
      at >>>= 5;
      if (found === 0) continue;
      at = at * 32 + 31 - Math.clz32(found);
      for (let under = layer - 1; under >= 0; under -= 1) {
        at = at * 32 + 31 - Math.clz32(this.#layers[under]?.[at] ?? 0);
      }
      return at;
    }
    return -1;
  }

  /** The smallest member above `value`, -1 where there is none. */
  above(value: number): number {
    let at = value;
    for (let layer = 0; layer < this.#layers.length; layer += 1) {
      const found = (this.#layers[layer]?.[at >>> 5] ?? 0) & ~(2 * 2 ** (at & 31) - 1);
      at >>>= 5;
      if (found === 0) continue;
      at = at * 32 + lowestBit(found);
      for (let under = layer - 1; under >= 0; under -= 1) {
        at = at * 32 + lowestBit(this.#layers[under]?.[at] ?? 0);
      }
      return at;
    }
    return -1;
  }
}

function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}
