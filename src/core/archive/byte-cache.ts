// Stretches of a file that were read lately, within a bound of bytes; stretches asked for at the same moment and near
// one another are fetched as one, whoever asks.
import { AbortListeners } from './abort-listeners.ts';
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
  readonly signal: AbortSignal | undefined;
  readonly shouldKeep: boolean;
  readonly resolve: (result: Checked<Uint8Array>) => void;
  readonly reject: (reason: unknown) => void;
}

/** Holds what was kept with `keep`, and reads the rest. */
export class ByteCache {
  readonly file: RangeFile;
  readonly #maxBytes: number;
  /** The least lately used first. */
  readonly #kept = new Set<Stretch>();
  #keptBytes = 0;
  #waiting: Waiting[] = [];
  readonly #listeners = new AbortListeners();

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

  /**
   * A reader. What it and other readers are asked for before the next turn of the event loop's microtasks becomes few
   * requests. Its reads reject with the reason of its signal; a request is cancelled when nobody waits for it any more.
   */
  batch(signal: AbortSignal | undefined, shouldKeep: (start: number, end: number) => boolean): Reader {
    return (start, end) => {
      const bytes = this.found(start, end);
      if (bytes !== undefined) return Promise.resolve({ ok: true, value: bytes, diagnostics: [] });
      return new Promise((resolve, reject) => {
        // Two turns: reads that follow on reads of the cache gather too.
        if (this.#waiting.length === 0)
          void Promise.resolve().then(() => Promise.resolve().then(this.#flush));
        this.#waiting.push({ start, end, signal, shouldKeep: shouldKeep(start, end), resolve, reject });
      });
    };
  }

  readonly #flush = () => {
    const all = this.#waiting.sort((a, b) => a.start - b.start);
    this.#waiting = [];
    for (const group of grouped(all)) void this.#readGroup(group);
  };

  async #readGroup(group: readonly Waiting[]): Promise<void> {
    const start = Math.min(...group.map((each) => each.start));
    const end = Math.max(...group.map((each) => each.end));
    const abort = new AbortController();
    const signals = new Set(group.map(({ signal }) => signal));
    const stops: (() => void)[] = [];
    for (const signal of signals) {
      const giveUp = () => {
        signals.delete(signal);
        for (const each of group) if (each.signal === signal) each.reject(signal?.reason);
        if (signals.size === 0) abort.abort(signal?.reason);
      };
      if (signal !== undefined) stops.push(this.#listeners.add(signal, giveUp));
    }
    try {
      if (signals.size === 0) return;
      const read = await this.file.read(start, end, abort.signal);
      if (read.ok && group.every(({ shouldKeep }) => shouldKeep)) this.keep(start, read.value);
      for (const each of group) {
        each.resolve(
          read.ok
            ? { ...read, value: read.value.subarray(each.start - start, each.end - start) }
            : { ok: false, diagnostics: read.diagnostics },
        );
      }
    } catch (error) {
      for (const each of group) each.reject(error);
    } finally {
      for (const stop of stops) stop();
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
