// A row as bytes, for sorting on the disk: numbers of eight bytes, then fields, each with its length before it.

/** Reads the fields of a record one after another. The bytes that it gives are views of the record. */
export class RecordReader {
  #offset: number;
  readonly #record: Buffer;

  constructor(record: Buffer, offset: number) {
    this.#record = record;
    this.#offset = offset;
  }

  number(): number {
    this.#offset += 8;
    return this.#record.readDoubleLE(this.#offset - 8);
  }

  bytes(): Buffer {
    const length = this.#record.readUInt32LE(this.#offset);
    const start = this.#offset + 4;
    this.#offset = start + length;
    return this.#record.subarray(start, this.#offset);
  }

  text(): string {
    const length = this.#record.readUInt32LE(this.#offset);
    const start = this.#offset + 4;
    this.#offset = start + length;
    return this.#record.toString('utf8', start, this.#offset);
  }

  /** An empty text stands for none. */
  optionalText(): string | undefined {
    const text = this.text();
    return text === '' ? undefined : text;
  }

  texts(): string[] {
    const count = this.#record.readUInt32LE(this.#offset);
    this.#offset += 4;
    return Array.from({ length: count }, () => this.text());
  }
}

/** Writes records into one buffer that is used again and again. */
export class RecordWriter {
  #buffer = Buffer.allocUnsafe(65_536);
  #offset = 0;

  /** Begins the next record. */
  begin(): this {
    this.#offset = 0;
    return this;
  }

  number(value: number): this {
    this.#ensure(8);
    this.#offset = this.#buffer.writeDoubleLE(value, this.#offset);
    return this;
  }

  text(value: string): this {
    // A unit of UTF-16 takes three bytes of UTF-8 at most.
    this.#ensure(4 + value.length * 3);
    const length = this.#buffer.write(value, this.#offset + 4, 'utf8');
    this.#buffer.writeUInt32LE(length, this.#offset);
    this.#offset += 4 + length;
    return this;
  }

  texts(values: readonly string[]): this {
    this.#ensure(4);
    this.#offset = this.#buffer.writeUInt32LE(values.length, this.#offset);
    for (const value of values) this.text(value);
    return this;
  }

  /** The record; only until the next begins. */
  end(): Buffer {
    return this.#buffer.subarray(0, this.#offset);
  }

  #ensure(count: number): void {
    if (this.#offset + count <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#offset + count));
    this.#buffer.copy(larger, 0, 0, this.#offset);
    this.#buffer = larger;
  }
}
