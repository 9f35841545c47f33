// What one open timeline page is showing: the one selection and the one window that chart, list, panel and URL share.
import type { PublishedTimeline } from '../../core/publish/publish-timeline.ts';
import type { IndexedEvent, TimelineIndex } from '../../core/model/timeline-index.ts';
import { indexTimeline } from '../../core/model/timeline-index.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import {
  finiteEdges,
  fitWindow,
  openingWindow,
  panWindow,
  revealBounds,
  zoomWindow,
} from '../../core/scale/time-window.ts';

/** How a change of selection came about: the URL remembers a choice, and only follows a correction. */
export type Cause = 'reader' | 'address';

export class TimelineState {
  readonly index: TimelineIndex;
  readonly slug: string;
  /** The window that shows what most readers want first; absent where nothing has a date. */
  readonly openingWindow: TimeWindow | undefined;
  #selectedId = $state.raw<string>();
  #unknownId = $state.raw<string>();
  #window = $state.raw<TimeWindow>();
  #cause: Cause = 'reader';

  constructor(published: PublishedTimeline & { readonly timeline: Timeline }) {
    this.slug = published.slug;
    this.index = indexTimeline(published.timeline);
    this.openingWindow = openingWindow(this.#bounds());
    this.#window = this.openingWindow;
  }

  get document(): Timeline {
    return this.index.timeline;
  }

  get selected(): IndexedEvent | undefined {
    return this.#selectedId === undefined ? undefined : this.index.byId.get(this.#selectedId);
  }

  /** An id that was asked for and is not in the timeline, so that the page can say so. */
  get unknownId(): string | undefined {
    return this.#unknownId;
  }

  /** Where the selected event stands in the order of the list, from 0; -1 where none is selected. */
  get selectedPosition(): number {
    return this.index.ordered.findIndex((each) => each.event.id === this.#selectedId);
  }

  get window(): TimeWindow | undefined {
    return this.#window;
  }

  /** What led to the present selection. */
  get cause(): Cause {
    return this.#cause;
  }

  /** Selects an event (or none) and moves the window so that it can be seen. An unknown id selects none. */
  select(id: string | undefined, cause: Cause = 'reader'): void {
    const event = id === undefined ? undefined : this.index.byId.get(id);
    this.#cause = cause;
    this.#selectedId = event?.event.id;
    this.#unknownId = event === undefined ? id : undefined;
    if (event?.date !== undefined && this.#window !== undefined) {
      this.#window = revealBounds(this.#window, event.date.bounds);
    }
  }

  /** Selects the event that many places later in the list (earlier if negative); stops at the ends. */
  selectBy(offset: number): void {
    const { ordered } = this.index;
    const from = this.selectedPosition;
    const start = from === -1 ? (offset > 0 ? -1 : ordered.length) : from;
    const position = Math.min(ordered.length - 1, Math.max(0, start + offset));
    const event = ordered[position];
    if (event !== undefined && position !== from) this.select(event.event.id);
  }

  neighbour(offset: -1 | 1): IndexedEvent | undefined {
    const from = this.selectedPosition;
    return from === -1 ? undefined : this.index.ordered[from + offset];
  }

  show(window: TimeWindow): void {
    this.#window = window;
  }

  /** Zooms around the selected event where it is on the screen, around the middle otherwise. */
  zoom(factor: number, atMs?: number): void {
    if (this.#window !== undefined) {
      this.#window = zoomWindow(this.#window, factor, atMs ?? this.#selectedMs());
    }
  }

  pan(share: number): void {
    if (this.#window !== undefined) this.#window = panWindow(this.#window, share);
  }

  fit(): void {
    this.#window = fitWindow(this.#bounds()) ?? this.#window;
  }

  /** How many dated events lie wholly before and wholly after the window. */
  readonly offscreen = $derived.by(() => {
    const window = this.#window;
    if (window === undefined) return { before: 0, after: 0 };
    let before = 0;
    let after = 0;
    for (const { startMs, endMs } of this.#bounds().map(finiteEdges)) {
      if (endMs <= window.startMs && startMs < window.startMs) before += 1;
      else if (startMs >= window.endMs) after += 1;
    }
    return { before, after };
  });

  /** Shows the nearest event that lies wholly before (-1) or after (1) the window, at the same zoom. */
  showOffscreen(direction: -1 | 1): void {
    const window = this.#window;
    if (window === undefined) return;
    const outside = this.#bounds().filter((bounds) => {
      const { startMs, endMs } = finiteEdges(bounds);
      return direction === 1 ? startMs >= window.endMs : endMs <= window.startMs && startMs < window.startMs;
    });
    const nearest = direction === 1 ? outside[0] : outside.sort((a, b) => edge(b) - edge(a))[0];
    if (nearest !== undefined) this.#window = revealBounds(window, nearest);
  }

  #bounds() {
    return this.index.dated.map((each) => each.date.bounds);
  }

  #selectedMs(): number | undefined {
    const bounds = this.selected?.date?.bounds;
    const window = this.#window;
    if (bounds === undefined || window === undefined) return undefined;
    const { startMs, endMs } = finiteEdges(bounds);
    const middle = (startMs + endMs) / 2;
    return middle > window.startMs && middle < window.endMs ? middle : undefined;
  }
}

function edge(bounds: { readonly startMs: number; readonly endMs: number }): number {
  return finiteEdges(bounds).endMs;
}
