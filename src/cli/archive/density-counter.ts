// Counts events that come in the order of their start, by bucket, for each level of the density table.
import { newView } from './copy-bytes.ts';
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { BUCKET_RATIO, bucketMs, FINEST_DENSITY_LEVEL } from '../../core/archive/archive-format.ts';
import { DensityTable } from './archive-tables.ts';
import { RecordFileReader, RecordFileWriter } from './record-file.ts';

const RECORD_BYTES = 16;
const FINEST_MS = bucketMs(FINEST_DENSITY_LEVEL);

interface OpenBucket {
  bucket: number;
  count: number;
  readonly file: RecordFileWriter;
}

export class DensityCounter {
  readonly #folder: string;
  readonly #levels: readonly OpenBucket[];
  readonly #record = newView(RECORD_BYTES);
  /** The finest bucket, by its number; every coarser one is a whole number of them. */
  #finest = NaN;
  #count = 0;

  constructor(folder: string) {
    this.#folder = folder;
    this.#levels = Array.from({ length: FINEST_DENSITY_LEVEL + 1 }, (_, level) => ({
      bucket: NaN,
      count: 0,
      file: new RecordFileWriter(join(folder, `density-${level}`)),
    }));
  }

  /** An undated event, of `NaN`, is in no bucket. */
  add(startMs: number): void {
    if (Number.isNaN(startMs)) return;
    const bucket = Math.floor(startMs / FINEST_MS);
    if (bucket !== this.#finest) {
      this.#endFinest();
      this.#finest = bucket;
    }
    this.#count += 1;
  }

  /** Writes the table, levels from coarse to fine. */
  close(): void {
    this.#endFinest();
    const table = new DensityTable(this.#folder);
    for (const [level, open] of this.#levels.entries()) {
      this.#write(level, open);
      open.file.close();
      const records = new RecordFileReader(open.file.path);
      while (records.advance()) {
        const { view, start } = records;
        table.add(level, view.getFloat64(start, true), view.getFloat64(start + 8, true));
      }
      rmSync(open.file.path);
    }
    table.close();
  }

  #endFinest(): void {
    if (this.#count === 0) return;
    let bucket = this.#finest;
    for (let level = FINEST_DENSITY_LEVEL; level >= 0; level -= 1) {
      const open = this.#levels[level];
      if (open === undefined) return;
      if (bucket !== open.bucket) {
        this.#write(level, open);
        open.bucket = bucket;
      }
      open.count += this.#count;
      bucket = Math.floor(bucket / BUCKET_RATIO);
    }
    this.#count = 0;
  }

  #write(level: number, open: OpenBucket): void {
    if (open.count === 0) return;
    this.#record.setFloat64(0, open.bucket * bucketMs(level), true);
    this.#record.setFloat64(8, open.count, true);
    open.file.write(this.#record, 0, RECORD_BYTES);
    open.count = 0;
  }
}
