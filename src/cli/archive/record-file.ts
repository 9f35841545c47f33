// Records one after another in a file of our own: written through a buffer, read back in order.
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { ByteView, copyBytes } from './copy-bytes.ts';

const CHUNK_BYTES = 262_144;
/** Each record stands behind its length. */
const LENGTH_BYTES = 4;

/** Records in some order. The one that `advance` went to is `[start, end)` of `view`, until the next. */
export interface RecordStream {
  readonly view: ByteView;
  readonly start: number;
  readonly end: number;
  /** Goes to the next record, or the first; false where there is none: what was open then is closed. */
  advance(): boolean;
}

export class RecordFileWriter {
  readonly path: string;
  readonly #file: number;
  #buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  #view = new ByteView(this.#buffer);
  #offset = 0;

  constructor(path: string) {
    this.path = path;
    this.#file = openSync(path, 'wx');
  }

  /** The bytes `[start, end)` as one record. */
  write(from: ByteView, start: number, end: number): void {
    const size = LENGTH_BYTES + end - start;
    if (this.#offset + size > this.#buffer.length) this.#flush();
    if (size > this.#buffer.length) {
      this.#buffer = Buffer.allocUnsafe(size);
      this.#view = new ByteView(this.#buffer);
    }
    this.#view.setUint32(this.#offset, end - start, true);
    this.#offset = copyBytes(from, start, end, this.#view, this.#offset + LENGTH_BYTES);
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    for (let at = 0; at < this.#offset;) at += writeSync(this.#file, this.#buffer, at, this.#offset - at);
    this.#offset = 0;
  }
}

/** The records of a file, through one buffer. */
export class RecordFileReader implements RecordStream {
  readonly #file: number;
  #buffer: Buffer;
  #view: ByteView;
  #filled = 0;
  start = 0;
  end = 0;

  constructor(path: string, chunkBytes = CHUNK_BYTES) {
    this.#file = openSync(path, 'r');
    this.#buffer = Buffer.allocUnsafe(chunkBytes);
    this.#view = new ByteView(this.#buffer);
  }

  get view(): ByteView {
    return this.#view;
  }

  advance(): boolean {
    if (!this.#has(LENGTH_BYTES)) {
      closeSync(this.#file);
      return false;
    }
    const length = this.#view.getUint32(this.end, true);
    if (!this.#has(LENGTH_BYTES + length)) throw new Error('a whole record');
    this.start = this.end + LENGTH_BYTES;
    this.end = this.start + length;
    return true;
  }

  /** Whether so many bytes follow `end`; reads them where they are not in the buffer. */
  #has(count: number): boolean {
    if (this.#filled - this.end >= count) return true;
    const left = this.#filled - this.end;
    const before = this.#buffer;
    if (count > before.length) {
      this.#buffer = Buffer.allocUnsafe(count);
      this.#view = new ByteView(this.#buffer);
    }
    before.copy(this.#buffer, 0, this.end, this.#filled);
    this.#filled = left;
    this.start = 0;
    this.end = 0;
    while (this.#filled < count) {
      const read = readSync(this.#file, this.#buffer, this.#filled, this.#buffer.length - this.#filled, null);
      if (read === 0) return false;
      this.#filled += read;
    }
    return true;
  }
}
