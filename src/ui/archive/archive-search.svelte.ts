// A search through a whole archive: what it found so far, how far it is, and its end.
import type { EventQuery } from '../../core/archive/event-collection.ts';
import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { IndexedEvent } from '../../core/model/timeline-index.ts';
import type { EventFilter, Facet } from '../../core/search/filter-events.ts';
import { FACETS } from '../../core/search/filter-events.ts';
import type { ArchiveClient } from './archive-client.ts';
import type { ArchivedEvents } from './archived-events.ts';

/** More are not looked for: a reader narrows the search instead. */
const MOST_FOUND = 2000;
/** Who types words is searched for once they rest so long. */
const TYPING_MS = 200;

export class ArchiveSearch {
  readonly #client: ArchiveClient;
  readonly #events: ArchivedEvents;
  readonly #onProblem: (what: string, diagnostics: readonly Diagnostic[]) => void;
  #key = '{}';
  #words: string | undefined;
  #stop: AbortController | undefined;
  #due: ReturnType<typeof setTimeout> | undefined;
  #number = $state(0);
  #found = $state.raw<readonly IndexedEvent[]>();
  #share = $state.raw(1);
  #isRunning = $state.raw(false);

  constructor(
    client: ArchiveClient,
    events: ArchivedEvents,
    onProblem: (what: string, diagnostics: readonly Diagnostic[]) => void,
  ) {
    this.#client = client;
    this.#events = events;
    this.#onProblem = onProblem;
  }

  /** The coarsest levels first; `undefined` where nothing is searched for. */
  get found(): readonly IndexedEvent[] | undefined {
    return this.#found;
  }

  /** Another for each search that begins, and for its end. */
  get number(): number {
    return this.#number;
  }

  /** How much of the archive has been searched. */
  get share(): number {
    return this.#share;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** True where it ended, or was ended, before all of the archive was searched. */
  get isPartial(): boolean {
    return !this.#isRunning && this.#share < 1;
  }

  /**
   * Searches for the first value of each facet, and for words where they are searched for in all events; for nothing, ends
   * the search. The same again changes nothing.
   */
  for(facets: EventFilter['facets'], words = ''): void {
    const exact: EventQuery = Object.fromEntries(
      FACETS.flatMap((facet: Facet) => {
        const value = facets[facet]?.[0];
        return value === undefined ? [] : [[facet, value]];
      }),
    );
    const query: EventQuery = words.trim() === '' ? exact : { ...exact, words: words.trim() };
    const key = JSON.stringify(query);
    if (key === this.#key && !this.isPartial) return;
    this.#key = key;
    this.stop();
    this.#onProblem('search', []);
    if (key === '{}') {
      this.#words = undefined;
      this.#number += 1;
      this.#found = undefined;
      this.#share = 1;
      return;
    }
    const hasNewWords = query.words !== this.#words;
    this.#words = query.words;
    if (!hasNewWords || query.words === undefined) void this.#run(query);
    else this.#due = setTimeout(() => void this.#run(query), TYPING_MS);
  }

  stop(): void {
    clearTimeout(this.#due);
    this.#stop?.abort();
    this.#isRunning = false;
  }

  async #run(query: EventQuery): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    this.#number += 1;
    this.#found = [];
    this.#share = 0;
    this.#isRunning = true;
    await this.#client.inSteps({ kind: 'search', query }, stop.signal, (step) => {
      if (stop.signal.aborted) return;
      this.#onProblem('search', step.diagnostics);
      if (!step.ok) return;
      const { events, share } = step.value;
      this.#share = share;
      if (events.length > 0) {
        this.#found = [...(this.#found ?? []), ...events.map((each) => this.#events.one(each))]
          .slice(0, MOST_FOUND)
          .sort((a, b) => this.#levelOf(a) - this.#levelOf(b));
      }
      if ((this.#found?.length ?? 0) >= MOST_FOUND) stop.abort();
    });
    if (this.#stop === stop) this.#isRunning = false;
  }

  #levelOf(event: IndexedEvent): number {
    return this.#events.rowOf(event)?.level ?? 0;
  }
}
