// Writes records of numbers and texts into one buffer that is used again and again.
import { ByteView } from './copy-bytes.ts';

const FIRST_BYTES = 65_536;

export class RecordWriter {
  #buffer = Buffer.allocUnsafe(FIRST_BYTES);
  #offset = 0;

  /** Begins the next record. */
  begin(): this {
    this.#offset = 0;
    return this;
  }

  float64(value: number): this {
    this.#ensure(8);
    this.#offset = this.#buffer.writeDoubleLE(value, this.#offset);
    return this;
  }

  uint32(value: number): this {
    this.#ensure(4);
    this.#offset = this.#buffer.writeUInt32LE(value, this.#offset);
    return this;
  }

  uint8(value: number): this {
    this.#ensure(1);
    this.#offset = this.#buffer.writeUInt8(value, this.#offset);
    return this;
  }

  /** Its length in two bytes, and its UTF-8; of at most 65 535 bytes. */
  text(value: string): this {
    this.#ensure(2 + value.length * 3);
    const length = this.#buffer.write(value, this.#offset + 2, 'utf8');
    this.#buffer.writeUInt16LE(length, this.#offset);
    this.#offset += 2 + length;
    return this;
  }

  /** Their number in two bytes, and each as a text. */
  texts(values: readonly string[]): this {
    this.#ensure(2);
    this.#offset = this.#buffer.writeUInt16LE(values.length, this.#offset);
    for (const value of values) this.text(value);
    return this;
  }

  /** Its length in four bytes, and its UTF-8. */
  longText(value: string): this {
    // A unit of UTF-16 takes three bytes of UTF-8 at most.
    this.#ensure(4 + value.length * 3);
    const length = this.#buffer.write(value, this.#offset + 4, 'utf8');
    this.#buffer.writeUInt32LE(length, this.#offset);
    this.#offset += 4 + length;
    return this;
  }

  /** The record; only until the next begins. */
  end(): ByteView {
    return new ByteView(this.#buffer.subarray(0, this.#offset));
  }

  #ensure(count: number): void {
    if (this.#offset + count <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#offset + count));
    this.#buffer.copy(larger, 0, 0, this.#offset);
    this.#buffer = larger;
  }
}
