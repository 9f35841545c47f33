// Walks the bytes of a Thrift compact structure without building anything, so that a hostile one is refused before the
// reader of Parquet allocates what it claims: that one trusts lengths of lists and of numbers.
// See https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md

const MAX_DEPTH = 24;
const MAX_VARINT_BYTES = 10;

/** Thrown inside, never out of this file. */
class NotThrift extends Error {
  override readonly name = 'NotThrift';
}

/**
 * The offset behind the structure that begins at `offset`, or `undefined` where the bytes hold none: a list longer than
 * what is left, a number of more than ten bytes, structures inside one another too deeply. Linear in its length.
 */
export function endOfThrift(bytes: Uint8Array, offset: number): number | undefined {
  try {
    const walk = new Walk(bytes, offset);
    walk.structure(0);
    return walk.offset;
  } catch (error) {
    if (error instanceof NotThrift) return undefined;
    throw error;
  }
}

class Walk {
  offset: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, offset: number) {
    this.#bytes = bytes;
    this.offset = offset;
  }

  structure(depth: number): void {
    if (depth > MAX_DEPTH) throw new NotThrift();
    for (;;) {
      const header = this.#byte();
      const type = header & 0x0f;
      if (type === 0) return;
      if (header >> 4 === 0) this.#varint();
      this.#element(type, depth, false);
    }
  }

  #element(type: number, depth: number, isInList: boolean): void {
    switch (type) {
      case 1:
      case 2:
        // In a list each boolean is a byte; as a field it is its type.
        if (isInList) this.#skip(1);
        return;
      case 3:
        this.#skip(1);
        return;
      case 4:
      case 5:
      case 6:
        this.#varint();
        return;
      case 7:
        this.#skip(8);
        return;
      case 8:
        this.#skip(this.#varint());
        return;
      case 9:
        this.#list(depth + 1);
        return;
      case 12:
        this.structure(depth + 1);
        return;
      default:
        // Maps and sets: Parquet has none.
        throw new NotThrift();
    }
  }

  #list(depth: number): void {
    if (depth > MAX_DEPTH) throw new NotThrift();
    const header = this.#byte();
    const type = header & 0x0f;
    const size = header >> 4 === 15 ? this.#varint() : header >> 4;
    // Every element takes a byte at least.
    if (size > this.#bytes.length - this.offset) throw new NotThrift();
    for (let index = 0; index < size; index += 1) this.#element(type, depth, true);
  }

  /** As a number without sign: exact where it matters, at the lengths. */
  #varint(): number {
    let value = 0;
    for (let count = 0; count < MAX_VARINT_BYTES; count += 1) {
      const byte = this.#byte();
      value += (byte & 0x7f) * 2 ** (7 * count);
      if (byte < 0x80) return value;
    }
    throw new NotThrift();
  }

  #byte(): number {
    const byte = this.#bytes[this.offset];
    if (byte === undefined) throw new NotThrift();
    this.offset += 1;
    return byte;
  }

  #skip(count: number): void {
    this.offset += count;
    if (this.offset > this.#bytes.length) throw new NotThrift();
  }
}
