// Records one after another in a file of our own: written through a buffer, read back in order.
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

const CHUNK_BYTES = 262_144;

export class RecordFileWriter {
  readonly path: string;
  readonly #file: number;
  #buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  #offset = 0;

  constructor(path: string) {
    this.path = path;
    this.#file = openSync(path, 'wx');
  }

  write(record: Buffer): void {
    this.writePart(record, 0, record.length);
  }

  /** The bytes `[start, end)` as one record. */
  writePart(bytes: Buffer, start: number, end: number): void {
    const size = 4 + end - start;
    if (this.#offset + size > this.#buffer.length) this.#flush();
    if (size > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(size);
    this.#buffer.writeUInt32LE(end - start, this.#offset);
    bytes.copy(this.#buffer, this.#offset + 4, start, end);
    this.#offset += size;
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

/** The records of a file. A record is a view that stays valid; the file is closed at the end. */
export function* readRecords(path: string): Generator<Buffer, void, void> {
  const file = openSync(path, 'r');
  try {
    let chunk = Buffer.alloc(0);
    let offset = 0;
    for (;;) {
      const left = chunk.length - offset;
      const wanted = left < 4 ? 4 : 4 + chunk.readUInt32LE(offset);
      if (left >= wanted && left >= 4) {
        yield chunk.subarray(offset + 4, offset + wanted);
        offset += wanted;
        continue;
      }
      // A new buffer each time: whoever holds a record holds its chunk.
      const next = Buffer.allocUnsafe(Math.max(CHUNK_BYTES, wanted));
      chunk.copy(next, 0, offset);
      const count = readSync(file, next, left, next.length - left, null);
      if (count === 0) return;
      chunk = next.subarray(0, left + count);
      offset = 0;
    }
  } finally {
    closeSync(file);
  }
}
