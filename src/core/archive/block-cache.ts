// Blocks of decoded rows: fetched once however many ask, dropped when nobody waits any more, kept within a bound.
import type { Checked } from '../model/diagnostic.ts';

interface Entry<T> {
  readonly promise: Promise<Checked<T>>;
  readonly abort: AbortController;
  waiting: number;
  /** 0 until it has arrived. */
  bytes: number;
}

export class BlockCache<T> {
  readonly #maxBytes: number;
  readonly #bytesOf: (value: T) => number;
  /** The least lately used first. */
  readonly #entries = new Map<string, Entry<T>>();
  #bytes = 0;

  /** `bytesOf` is an estimate of what a value takes in memory. */
  constructor(maxBytes: number, bytesOf: (value: T) => number) {
    this.#maxBytes = maxBytes;
    this.#bytesOf = bytesOf;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /**
   * What is kept under the key, or what `load` gives. The load is cancelled when every caller that waits for it has
   * given up by its signal; a caller that gives up is rejected with the reason of its signal. Failures are not kept.
   */
  get(
    key: string,
    load: (signal: AbortSignal) => Promise<Checked<T>>,
    signal?: AbortSignal,
  ): Promise<Checked<T>> {
    signal?.throwIfAborted();
    const entry = this.#entries.get(key) ?? this.#load(key, load);
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    if (entry.bytes > 0) return entry.promise;
    entry.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = () => {
        signal?.removeEventListener('abort', giveUp);
        entry.waiting -= 1;
      };
      const giveUp = () => {
        leave();
        reject(signal?.reason);
        if (entry.waiting > 0 || entry.bytes > 0) return;
        if (this.#entries.get(key) === entry) this.#entries.delete(key);
        entry.abort.abort();
      };
      signal?.addEventListener('abort', giveUp);
      entry.promise.then(
        (value) => {
          leave();
          resolve(value);
        },
        (error: unknown) => {
          leave();
          reject(error);
        },
      );
    });
  }

  #load(key: string, load: (signal: AbortSignal) => Promise<Checked<T>>): Entry<T> {
    const abort = new AbortController();
    const entry: Entry<T> = { promise: load(abort.signal), abort, waiting: 0, bytes: 0 };
    entry.promise.then(
      (loaded) => {
        if (this.#entries.get(key) !== entry) return;
        if (!loaded.ok) {
          this.#entries.delete(key);
          return;
        }
        entry.bytes = Math.max(1, this.#bytesOf(loaded.value));
        this.#bytes += entry.bytes;
        this.#shrink();
      },
      () => {
        if (this.#entries.get(key) === entry) this.#entries.delete(key);
      },
    );
    return entry;
  }

  #shrink(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#bytes <= this.#maxBytes) return;
      if (entry.bytes === 0) continue;
      this.#entries.delete(key);
      this.#bytes -= entry.bytes;
    }
  }
}
