// Stretches of a file that were read lately, within a bound of bytes; stretches asked for at the same moment and near
// one another are fetched as one.
import type { Checked } from '../model/diagnostic.ts';
import type { RangeFile } from './range-file.ts';

/** Fetching so many unwanted bytes costs less than another request. */
const MAX_GAP_BYTES = 8 * 1024;
const MAX_MERGED_BYTES = 4 * 2 ** 20;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

interface Waiting {
  readonly start: number;
  readonly end: number;
  readonly resolve: (result: Checked<Uint8Array>) => void;
  readonly reject: (reason: unknown) => void;
}

/** Holds what was kept with `keep`, and reads the rest. One reader's reads are batched; a `RangeFile` serves many. */
export class ByteCache {
  readonly file: RangeFile;
  readonly #maxBytes: number;
  /** The least lately used first. */
  readonly #kept = new Set<Stretch>();
  #keptBytes = 0;

  constructor(file: RangeFile, maxBytes: number) {
    this.file = file;
    this.#maxBytes = maxBytes;
  }

  keep(start: number, bytes: Uint8Array): void {
    if (bytes.length > this.#maxBytes) return;
    this.#kept.add({ start, end: start + bytes.length, bytes });
    this.#keptBytes += bytes.length;
    for (const oldest of this.#kept) {
      if (this.#keptBytes <= this.#maxBytes) break;
      this.#kept.delete(oldest);
      this.#keptBytes -= oldest.bytes.length;
    }
  }

  found(start: number, end: number): Uint8Array | undefined {
    for (const stretch of this.#kept) {
      if (stretch.start > start || stretch.end < end) continue;
      this.#kept.delete(stretch);
      this.#kept.add(stretch);
      return stretch.bytes.subarray(start - stretch.start, end - stretch.start);
    }
    return undefined;
  }

  /** A reader whose reads, where they are asked for before the next turn of the event loop's microtasks, become few. */
  batch(signal: AbortSignal | undefined, shouldKeep: (start: number, end: number) => boolean): Reader {
    let waiting: Waiting[] = [];
    const flush = () => {
      const all = waiting.sort((a, b) => a.start - b.start);
      waiting = [];
      for (const group of grouped(all)) void this.#readGroup(group, signal, shouldKeep);
    };
    return (start, end) => {
      const bytes = this.found(start, end);
      if (bytes !== undefined) return Promise.resolve({ ok: true, value: bytes, diagnostics: [] });
      return new Promise((resolve, reject) => {
        // Two turns: reads that follow on reads of the cache gather too.
        if (waiting.length === 0) void Promise.resolve().then(() => Promise.resolve().then(flush));
        waiting.push({ start, end, resolve, reject });
      });
    };
  }

  async #readGroup(
    group: readonly Waiting[],
    signal: AbortSignal | undefined,
    shouldKeep: (start: number, end: number) => boolean,
  ): Promise<void> {
    const start = Math.min(...group.map((each) => each.start));
    const end = Math.max(...group.map((each) => each.end));
    try {
      const read = await this.file.read(start, end, signal);
      if (read.ok && shouldKeep(start, end)) this.keep(start, read.value);
      for (const each of group) {
        each.resolve(
          read.ok
            ? { ...read, value: read.value.subarray(each.start - start, each.end - start) }
            : { ok: false, diagnostics: read.diagnostics },
        );
      }
    } catch (error) {
      for (const each of group) each.reject(error);
    }
  }
}

export type Reader = (start: number, end: number) => Promise<Checked<Uint8Array>>;

function grouped(sorted: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const groups: Waiting[][] = [];
  let end = -Infinity;
  let start = 0;
  for (const each of sorted) {
    const last = groups.at(-1);
    const isNear = each.start <= end + MAX_GAP_BYTES && Math.max(end, each.end) - start <= MAX_MERGED_BYTES;
    if (last !== undefined && isNear) {
      last.push(each);
      end = Math.max(end, each.end);
    } else {
      groups.push([each]);
      start = each.start;
      end = each.end;
    }
  }
  return groups;
}
