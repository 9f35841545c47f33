// Sorting more records than fit in memory: sorted runs on the disk, then all of them merged.
import { join } from 'node:path';
import { readRecords, RecordFileWriter } from './record-file.ts';

/** Records that are held before they become a run. */
const RUN_BYTES = 32 * 2 ** 20;

interface Head<K> {
  key: K;
  record: Buffer;
  readonly run: number;
  readonly rest: Generator<Buffer, void, void>;
}

/** Sorts by a key that stands in the record. Equal keys come in the order in which they were added. */
export class SortedRuns<K> {
  readonly #folder: string;
  readonly #name: string;
  readonly #keyOf: (record: Buffer) => K;
  readonly #compare: (a: K, b: K) => number;
  /** The records of the run that is being gathered, one after another; their keys, and where each begins. */
  #arena = Buffer.allocUnsafe(RUN_BYTES);
  #used = 0;
  #keys: K[] = [];
  #starts: number[] = [];
  readonly #runs: string[] = [];

  constructor(folder: string, name: string, keyOf: (record: Buffer) => K, compare: (a: K, b: K) => number) {
    this.#folder = folder;
    this.#name = name;
    this.#keyOf = keyOf;
    this.#compare = compare;
  }

  /** Copies the record. */
  add(record: Buffer): void {
    if (this.#used > 0 && this.#used + record.length > RUN_BYTES) this.#spill();
    if (record.length > this.#arena.length) this.#arena = Buffer.allocUnsafe(record.length);
    this.#keys.push(this.#keyOf(record));
    this.#starts.push(this.#used);
    this.#used += record.copy(this.#arena, this.#used);
  }

  /** All records in order; call once, after the last was added. A record is valid until the next is asked for. */
  *merged(): Generator<Buffer, void, void> {
    if (this.#runs.length === 0) {
      for (const at of this.#sorted()) yield this.#arena.subarray(this.#starts[at], this.#endOf(at));
      return;
    }
    this.#spill();
    const heap: Head<K>[] = [];
    for (const [run, path] of this.#runs.entries()) {
      const rest = readRecords(path);
      const first = rest.next();
      if (first.done !== true) heap.push({ key: this.#keyOf(first.value), record: first.value, run, rest });
    }
    heap.sort((a, b) => this.#compareHeads(a, b));
    for (let top = heap[0]; top !== undefined; top = heap[0]) {
      yield top.record;
      const next = top.rest.next();
      if (next.done === true) {
        const last = heap.pop();
        if (last === undefined || heap.length === 0) continue;
        heap[0] = last;
      } else {
        top.record = next.value;
        top.key = this.#keyOf(next.value);
      }
      this.#sink(heap);
    }
  }

  /** The records by their numbers, in order. */
  #sorted(): Uint32Array {
    const [keys, compare] = [this.#keys, this.#compare];
    return Uint32Array.from(keys.keys()).sort((a, b) => {
      const first = keys[a];
      const second = keys[b];
      return first === undefined || second === undefined ? 0 : compare(first, second) || a - b;
    });
  }

  #endOf(at: number): number {
    return this.#starts[at + 1] ?? this.#used;
  }

  #spill(): void {
    const path = join(this.#folder, `${this.#name}-${this.#runs.length}.run`);
    const file = new RecordFileWriter(path);
    for (const at of this.#sorted()) file.writePart(this.#arena, this.#starts[at] ?? 0, this.#endOf(at));
    file.close();
    this.#runs.push(path);
    this.#keys = [];
    this.#starts = [];
    this.#used = 0;
  }

  #compareHeads(a: Head<K>, b: Head<K>): number {
    return this.#compare(a.key, b.key) || a.run - b.run;
  }

  /** Puts the first of a heap in its place again. */
  #sink(heap: Head<K>[]): void {
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        const [a, b] = [heap[child], heap[least]];
        if (a !== undefined && b !== undefined && this.#compareHeads(a, b) < 0) least = child;
      }
      const [parent, child] = [heap[at], heap[least]];
      if (least === at || parent === undefined || child === undefined) return;
      heap[at] = child;
      heap[least] = parent;
      at = least;
    }
  }
}
