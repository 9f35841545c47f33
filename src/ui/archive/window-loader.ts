// Follows the window through an archive: fetches what it shows, then what stands around it, and drops what is not wanted.
import type { DensityBucket } from '../../core/archive/event-collection.ts';
import type { ArchivedEvent } from '../../core/archive/event-row.ts';
import { levelForWindow } from '../../core/archive/levels.ts';
import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { Facet } from '../../core/search/filter-events.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import type { ArchiveClient } from './archive-client.ts';

/** While a window moves, what it needs is looked at this often, and no more. */
const LOOK_MS = 40;
/** How far around the window is fetched, in widths of it, and when that is renewed. */
const AROUND = 1;
const RENEW = 0.4;
/** What takes longer is said. */
const SLOW_MS = 1000;

export interface Loaded {
  readonly stretch: TimeWindow;
  readonly level: number;
  readonly events: readonly ArchivedEvent[];
  /** By what they were chosen in each lane for itself. */
  readonly lanes?: Facet;
}

export interface LoaderNews {
  readonly onEvents: (loaded: Loaded) => void;
  /** `ofLanes`: the same for each lane, where there are lanes. */
  readonly onDensity: (
    buckets: readonly DensityBucket[],
    ofLanes: readonly (readonly DensityBucket[])[],
  ) => void;
  /** What went wrong, or rows that broke a rule; `undefined` once the same succeeds. */
  readonly onProblem: (table: 'events' | 'density', diagnostics: readonly Diagnostic[]) => void;
  /** Something takes longer than a second, or does not any more. */
  readonly onSlow: (isSlow: boolean) => void;
}

interface Flight {
  readonly stretch: TimeWindow;
  readonly level: number;
  readonly stop: AbortController;
}

export class WindowLoader {
  readonly #client: ArchiveClient;
  readonly #news: LoaderNews;
  #window: TimeWindow | undefined;
  #loaded: Loaded | undefined;
  #counted: { readonly stretch: TimeWindow; readonly widthMs: number } | undefined;
  #flight: Flight | undefined;
  #looking: ReturnType<typeof setTimeout> | undefined;
  #lanes: { readonly facet: Facet; readonly count: number } | undefined;
  #hasFailed = false;
  /** What is on its way is not all there is any more. */
  #isStale = false;

  constructor(client: ArchiveClient, news: LoaderNews) {
    this.#client = client;
    this.#news = news;
  }

  follow(window: TimeWindow): void {
    if (window === this.#window) return;
    this.#window = window;
    this.#hasFailed = false;
    if (this.#loaded === undefined && this.#flight === undefined) this.#look();
    this.#looking ??= setTimeout(() => {
      this.#looking = undefined;
      this.#look();
    }, LOOK_MS);
  }

  /** Once more, after a failure. */
  retry(): void {
    this.#hasFailed = false;
    this.#look();
  }

  /**
   * There is more than there was: what the window shows is asked for again, and stays until that comes. What is on its way
   * may come first.
   */
  renew(): void {
    this.#counted = undefined;
    if (this.#flight === undefined) {
      this.#loaded = undefined;
      this.#look();
    } else this.#isStale = true;
  }

  /** So many lanes, each of which has what it shows; `undefined` for none. */
  laneBy(lanes: { readonly facet: Facet; readonly count: number } | undefined): void {
    this.#lanes = lanes;
    this.renew();
  }

  stop(): void {
    clearTimeout(this.#looking);
    this.#flight?.stop.abort();
  }

  #look(): void {
    const window = this.#window;
    if (window === undefined || this.#hasFailed) return;
    const level = levelForWindow(window, this.#lanes?.count);
    const covered = this.#loaded?.level === level ? this.#loaded.stretch : undefined;
    const hasWindow = covered !== undefined && covers(covered, window);
    if (hasWindow && covers(covered, around(window, RENEW))) {
      void this.#count(window);
      return;
    }
    if (this.#flight?.level === level && covers(this.#flight.stretch, window)) return;
    this.#flight?.stop.abort();
    const flight = {
      // What can be seen comes first.
      stretch: hasWindow ? around(window, AROUND) : window,
      level,
      stop: new AbortController(),
    };
    this.#flight = flight;
    void this.#fly(flight);
  }

  async #fly(flight: Flight): Promise<void> {
    const { stretch, level, stop } = flight;
    const slow = setTimeout(() => this.#news.onSlow(true), SLOW_MS);
    const lanes = this.#lanes === undefined ? {} : { lanes: this.#lanes.facet };
    const answer = await this.#client.ask({ kind: 'events', window: stretch, level, ...lanes }, stop.signal);
    clearTimeout(slow);
    if (this.#flight !== flight) return;
    this.#flight = undefined;
    this.#news.onSlow(false);
    if (answer === undefined) return;
    this.#news.onProblem('events', answer.diagnostics);
    if (!answer.ok) {
      this.#hasFailed = true;
      return;
    }
    this.#loaded = { stretch, level, events: answer.value, ...lanes };
    this.#news.onEvents(this.#loaded);
    if (this.#isStale) this.#loaded = undefined;
    this.#isStale = false;
    this.#look();
  }

  async #count(window: TimeWindow): Promise<void> {
    const widthMs = window.endMs - window.startMs;
    const known = this.#counted;
    const isFine = known !== undefined && known.widthMs / widthMs < 2 && widthMs / known.widthMs < 2;
    if (isFine && covers(known.stretch, window)) return;
    const stretch = around(window, AROUND);
    this.#counted = { stretch, widthMs };
    const lanes = this.#lanes?.facet;
    const [answer, ofLanes] = await Promise.all([
      this.#client.ask({ kind: 'density', window: stretch }),
      lanes === undefined ? undefined : this.#client.ask({ kind: 'lane-density', window: stretch, lanes }),
    ]);
    if (answer === undefined || lanes !== this.#lanes?.facet) return;
    this.#news.onProblem('density', answer.diagnostics);
    if (answer.ok) this.#news.onDensity(answer.value, ofLanes?.ok === true ? ofLanes.value : []);
  }
}

export function covers(outer: TimeWindow, inner: TimeWindow): boolean {
  return outer.startMs <= inner.startMs && outer.endMs >= inner.endMs;
}

function around({ startMs, endMs }: TimeWindow, share: number): TimeWindow {
  const byMs = (endMs - startMs) * share;
  return { startMs: startMs - byMs, endMs: endMs + byMs };
}
