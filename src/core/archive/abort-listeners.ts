// Many who want to know of the same signal, by one listener: engines warn of more than a few.

interface Listened {
  readonly all: Set<() => void>;
  readonly listener: () => void;
}

export class AbortListeners {
  readonly #listened = new Map<AbortSignal, Listened>();

  /** Calls back once when the signal is aborted, at once where it is already. Gives what ends this. */
  add(signal: AbortSignal, giveUp: () => void): () => void {
    if (signal.aborted) {
      giveUp();
      return () => undefined;
    }
    const { all, listener } = this.#listened.get(signal) ?? this.#listen(signal);
    all.add(giveUp);
    return () => {
      all.delete(giveUp);
      if (all.size > 0 || !this.#listened.delete(signal)) return;
      signal.removeEventListener('abort', listener);
    };
  }

  #listen(signal: AbortSignal): Listened {
    const all = new Set<() => void>();
    const listener = () => {
      this.#listened.delete(signal);
      for (const giveUp of all) giveUp();
    };
    const listened = { all, listener };
    this.#listened.set(signal, listened);
    signal.addEventListener('abort', listener, { once: true });
    return listened;
  }
}
