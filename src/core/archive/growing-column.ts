// A typed array whose end is not known when it begins.

type Numbers = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

const FIRST_LENGTH = 1024;

export class GrowingColumn<T extends Numbers> {
  readonly #make: (length: number) => T;
  #values: T;
  #count = 0;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#values = make(FIRST_LENGTH);
  }

  /** What was pushed so far; later pushes do not change it. */
  get values(): T {
    return this.#values.subarray(0, this.#count) as T;
  }

  push(value: number): void {
    if (this.#count === this.#values.length) {
      const longer = this.#make(2 * this.#count);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#count] = value;
    this.#count += 1;
  }
}
