// Sorting more records than fit in memory: sorted runs on the disk, then all of them merged.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ByteView, copyBytes, newView } from './copy-bytes.ts';
import type { RecordStream } from './record-file.ts';
import { RecordFileReader, RecordFileWriter } from './record-file.ts';

/** Bytes of records that are held before they become a run. */
const RUN_BYTES = 32 * 2 ** 20;
/** What the buffers of all runs may take together while they are merged, and the least for each. */
const MERGE_BYTES = 32 * 2 ** 20;
const MIN_CHUNK_BYTES = 32_768;
const MAX_CHUNK_BYTES = 262_144;

/** How records are sorted: by a key that stands in them. */
export interface SortKey<K> {
  readonly keyOf: (view: ByteView, start: number) => K;
  readonly compare: (a: K, b: K) => number;
  /** The indexes of keys in order, equal ones as they came. */
  readonly orderOf: (keys: readonly K[]) => Uint32Array;
}

/** Equal keys come in the order in which their records were added. */
export class SortedRuns<K> {
  readonly #folder: string;
  readonly #name: string;
  readonly #key: SortKey<K>;
  /** The records of the run that is being gathered, one after another; their keys, and where each begins. */
  #arena = newView(RUN_BYTES);
  #used = 0;
  #keys: K[] = [];
  #starts: number[] = [];
  readonly #runs: string[] = [];

  constructor(folder: string, name: string, key: SortKey<K>) {
    this.#folder = folder;
    this.#name = name;
    this.#key = key;
  }

  /** Copies the record, which is the whole view. */
  add(record: ByteView): void {
    const { view, at } = this.reserve(record.byteLength);
    this.commit(copyBytes(record, 0, record.byteLength, view, at));
  }

  /** Where a record of so many bytes at most may be written; `commit` then says where it ended. */
  reserve(bytes: number): { readonly view: ByteView; readonly at: number } {
    if (this.#used > 0 && this.#used + bytes > this.#arena.byteLength) this.#spill();
    if (bytes > this.#arena.byteLength) this.#arena = newView(bytes);
    return { view: this.#arena, at: this.#used };
  }

  commit(end: number): void {
    this.#keys.push(this.#key.keyOf(this.#arena, this.#used));
    this.#starts.push(this.#used);
    this.#used = end;
  }

  /** All records in order; call once, after the last was added. */
  merged(): RecordStream {
    if (this.#runs.length === 0) {
      return new SortedRecords(this.#arena, this.#starts, this.#used, this.#key.orderOf(this.#keys));
    }
    this.#spill();
    this.#arena = newView(0);
    return new MergedRuns(this.#runs, this.#key);
  }

  #spill(): void {
    const path = join(this.#folder, `${this.#name}-${this.#runs.length}.run`);
    const file = new RecordFileWriter(path);
    const records = new SortedRecords(this.#arena, this.#starts, this.#used, this.#key.orderOf(this.#keys));
    while (records.advance()) file.write(records.view, records.start, records.end);
    file.close();
    this.#runs.push(path);
    this.#keys = [];
    this.#starts = [];
    this.#used = 0;
  }
}

/** Records of one buffer, in an order that is given. */
class SortedRecords implements RecordStream {
  readonly view: ByteView;
  readonly #starts: readonly number[];
  readonly #used: number;
  readonly #order: Uint32Array;
  #next = 0;
  start = 0;
  end = 0;

  constructor(view: ByteView, starts: readonly number[], used: number, order: Uint32Array) {
    this.view = view;
    this.#starts = starts;
    this.#used = used;
    this.#order = order;
  }

  advance(): boolean {
    const at = this.#order[this.#next];
    if (at === undefined) return false;
    this.#next += 1;
    this.start = this.#starts[at] ?? 0;
    this.end = this.#starts[at + 1] ?? this.#used;
    return true;
  }
}

interface Head<K> {
  key: K;
  readonly run: number;
  readonly reader: RecordFileReader;
}

/** The runs as one, by a heap of their first records. A run is removed when it has been read. */
class MergedRuns<K> implements RecordStream {
  readonly #key: SortKey<K>;
  readonly #paths: readonly string[];
  readonly #heap: Head<K>[] = [];
  #isFirst = true;
  view: ByteView = newView(0);
  start = 0;
  end = 0;

  constructor(paths: readonly string[], key: SortKey<K>) {
    this.#paths = paths;
    this.#key = key;
    const share = Math.floor(MERGE_BYTES / paths.length);
    const chunkBytes = Math.min(MAX_CHUNK_BYTES, Math.max(MIN_CHUNK_BYTES, share));
    for (const [run, path] of paths.entries()) {
      const reader = new RecordFileReader(path, chunkBytes);
      if (reader.advance()) this.#heap.push({ key: key.keyOf(reader.view, reader.start), run, reader });
    }
    this.#heap.sort((a, b) => this.#compare(a, b));
  }

  advance(): boolean {
    const heap = this.#heap;
    const before = heap[0];
    if (before === undefined) return false;
    if (this.#isFirst) {
      this.#isFirst = false;
    } else {
      const { reader } = before;
      if (reader.advance()) {
        before.key = this.#key.keyOf(reader.view, reader.start);
      } else {
        rmSync(this.#paths[before.run] ?? '');
        const last = heap.pop();
        if (last === undefined || heap.length === 0) return false;
        heap[0] = last;
      }
      this.#sink();
    }
    const reader = heap[0]?.reader;
    if (reader === undefined) return false;
    this.view = reader.view;
    this.start = reader.start;
    this.end = reader.end;
    return true;
  }

  #compare(a: Head<K>, b: Head<K>): number {
    return this.#key.compare(a.key, b.key) || a.run - b.run;
  }

  /** Puts the first of the heap in its place again. */
  #sink(): void {
    const heap = this.#heap;
    const moved = heap[0];
    if (moved === undefined) return;
    let at = 0;
    for (;;) {
      let least = 2 * at + 1;
      let child = heap[least];
      if (child === undefined) break;
      const other = heap[least + 1];
      if (other !== undefined && this.#compare(other, child) < 0) {
        least += 1;
        child = other;
      }
      if (this.#compare(moved, child) <= 0) break;
      heap[at] = child;
      at = least;
    }
    heap[at] = moved;
  }
}
