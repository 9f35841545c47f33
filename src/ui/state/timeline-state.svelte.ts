// What one open timeline page is showing: the one selection and the one window that chart, list, panel and URL share.
import type { SourceVerification } from '../../core/publish/source-verification.ts';
import type { EdtfBounds } from '../../core/model/edtf/bounds.ts';
import type { Steps } from '../../core/model/steps.ts';
import { finished } from '../../core/model/steps.ts';
import type { DatedEvent, IndexedEvent, TimelineIndex } from '../../core/model/timeline-index.ts';
import { indexInSteps, indexTimeline, isDated } from '../../core/model/timeline-index.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import type { EventFilter, Facet } from '../../core/search/filter-events.ts';
import { filterEvents, NO_FILTER } from '../../core/search/filter-events.ts';
import type { EventColumns } from '../../core/scale/event-columns.ts';
import { columnsInLanes, columnsOf, offscreenOf } from '../../core/scale/event-columns.ts';
import { tableInSteps } from '../../core/scale/event-table.ts';
import { laneDensity } from '../../core/scale/lane-density.ts';
import type { PackedLevels } from '../../core/scale/packed-levels.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import {
  centreOn,
  finiteEdges,
  fitWindow,
  hullOf,
  openingWindow,
  panWindow,
  revealBounds,
  zoomWindow,
} from '../../core/scale/time-window.ts';
import type { ShownTimeline } from './shown-timeline.ts';

/** How a change of selection came about: the URL remembers a choice, and only follows a correction. */
export type Cause = 'reader' | 'address';

/** By what the rows of the chart are grouped. */
export type Lanes = Facet | 'none';

/** What a screen without room for both shows. */
export type View = 'list' | 'chart';

interface ColumnsOf {
  readonly of: readonly DatedEvent[];
  readonly columns: EventColumns;
}

/** A checked timeline, and what whoever published it made of it beforehand. */
export interface TimelineToShow {
  readonly timeline: Timeline;
  readonly verified?: readonly SourceVerification[];
  readonly openingWindow?: TimeWindow;
  /** Of its dated events, in the order of the index. */
  readonly levels?: PackedLevels;
  /** True for what the opening window shows, and no more. */
  readonly isPart?: boolean;
}

/** What is made of a timeline to be shown. */
export interface MadeTimeline {
  readonly index: TimelineIndex;
  /** Of its dated events in one lane; widths of labels are not in them. */
  readonly columns: EventColumns;
}

export function* makeInSteps(timeline: Timeline): Steps<MadeTimeline> {
  const index = yield* indexInSteps(timeline);
  return { index, columns: yield* columnsInSteps(index.dated) };
}

function* columnsInSteps(dated: readonly DatedEvent[]): Steps<EventColumns> {
  const table = yield* tableInSteps(dated, () => 0);
  yield;
  return columnsOf(table);
}

export class TimelineState implements ShownTimeline {
  #index: TimelineIndex;
  #verified: readonly SourceVerification[];
  #levels: PackedLevels | undefined;
  #isPart: boolean;
  #openingWindow: TimeWindow | undefined;
  #selectedId = $state.raw<string>();
  #unknownId = $state.raw<string>();
  #window = $state.raw<TimeWindow>();
  #filter = $state.raw<EventFilter>(NO_FILTER);
  #lanes = $state.raw<Lanes>('none');
  #view = $state.raw<View>('list');
  #cause: Cause = 'reader';
  #lastDated: readonly DatedEvent[] = [];
  /** Columns, and what they are of. They are made when they are asked for, not when an edit makes others of them. */
  #columns: ColumnsOf | undefined;
  #shownColumns: ColumnsOf | undefined;

  /** `made` of the timeline, where it has been made already. */
  constructor(shown: TimelineToShow, made?: MadeTimeline) {
    this.#index = $state.raw(made?.index ?? indexTimeline(shown.timeline));
    if (made !== undefined) this.#columns = { of: made.index.dated, columns: made.columns };
    this.#verified = shown.verified ?? [];
    this.#levels = shown.levels;
    this.#isPart = shown.isPart ?? false;
    this.#openingWindow =
      shown.openingWindow ?? openingWindow(this.index.dated.map((each) => each.date.bounds));
    this.#window = this.#openingWindow;
  }

  get index(): TimelineIndex {
    return this.#index;
  }

  /** The window that shows what most readers want first; absent where nothing has a date. */
  get openingWindow(): TimeWindow | undefined {
    return this.#openingWindow;
  }

  /**
   * Shows an edited timeline in place of the one that was shown. The selection stays by its id, and ends where its event
   * is gone; the window stays, and opens where nothing had a date before.
   */
  revise(timeline: Timeline): void {
    if (timeline === this.#index.timeline) return;
    this.#levels = undefined;
    this.#index = indexTimeline(timeline, this.#index);
    if (this.#selectedId !== undefined && !this.#index.byId.has(this.#selectedId)) {
      this.#selectedId = undefined;
    }
    if (this.#window !== undefined) return;
    this.#openingWindow = openingWindow(this.#index.dated.map((each) => each.date.bounds));
    this.#window = this.#openingWindow;
  }

  /** Shows the whole of which a part was shown. Selection and window stay: what they were made of is in the whole too. */
  complete({ verified = [], levels }: TimelineToShow, { index, columns }: MadeTimeline): void {
    this.#verified = verified;
    this.#levels = levels;
    this.#isPart = false;
    this.#columns = { of: index.dated, columns };
    this.#index = index;
  }

  get isPart(): boolean {
    return this.#isPart;
  }

  /** The levels of all its dated events in one lane, where they were placed beforehand. */
  get levels(): PackedLevels | undefined {
    return this.#levels;
  }

  get document(): Timeline {
    return this.index.timeline;
  }

  /** What was found when the quotes of a source were held against its text. */
  verificationOf(sourceId: string): SourceVerification | undefined {
    return this.#verified.find(({ source }) => source === sourceId);
  }

  get selected(): IndexedEvent | undefined {
    return this.#selectedId === undefined ? undefined : this.index.byId.get(this.#selectedId);
  }

  get selectedId(): string | undefined {
    return this.#selectedId;
  }

  get isEmpty(): boolean {
    return this.index.ordered.length === 0;
  }

  /** All dated events, each in its place: the same after an edit that leaves every place. */
  readonly #placed: readonly DatedEvent[] = $derived.by(() => {
    const { dated } = this.index;
    if (!haveSamePlaces(dated, this.#lastDated)) this.#lastDated = dated;
    return this.#lastDated;
  });
  readonly hull: TimeWindow | undefined = $derived.by(() =>
    hullOf(this.#placed.map(({ date }) => date.bounds)),
  );
  readonly whole: TimeWindow | undefined = $derived.by(() =>
    fitWindow(this.#placed.map(({ date }) => date.bounds)),
  );

  densityOfWhole(columnCount: number) {
    const { whole = { startMs: 0, endMs: 1 } } = this;
    return laneDensity(this.shownColumns, whole, columnCount);
  }

  /** An id that was asked for and is not in the timeline, so that the page can say so. */
  get unknownId(): string | undefined {
    return this.#unknownId;
  }

  get filter(): EventFilter {
    return this.#filter;
  }

  get view(): View {
    return this.#view;
  }

  get lanes(): Lanes {
    return this.#lanes;
  }

  /** The events that pass the filter, dated ones in chronological order first. */
  readonly shown: readonly IndexedEvent[] = $derived.by(() => filterEvents(this.index.ordered, this.#filter));
  readonly shownDated: readonly DatedEvent[] = $derived(this.shown.filter(isDated));
  readonly shownUndated: readonly IndexedEvent[] = $derived(this.shown.filter((each) => !isDated(each)));

  /** All dated events as columns in one lane, each by its place in `index.dated`; widths of labels are not in them. */
  get columns(): EventColumns {
    const of = this.#placed;
    if (this.#columns?.of !== of) this.#columns = { of, columns: finished(columnsInSteps(of)) };
    return this.#columns.columns;
  }

  /** The same of those that pass the filter. */
  get shownColumns(): EventColumns {
    const of = this.shownDated;
    if (this.#shownColumns?.of !== of) this.#shownColumns = { of, columns: this.#columnsOfShown() };
    return this.#shownColumns.columns;
  }

  #columnsOfShown(): EventColumns {
    const { dated } = this.index;
    if (this.shownDated.length === dated.length) return this.columns;
    const mask = new Uint8Array(dated.length);
    let at = 0;
    // What passes is in the order of all.
    dated.forEach((event, place) => {
      if (this.shownDated[at] !== event) return;
      mask[place] = 1;
      at += 1;
    });
    return columnsInLanes(this.columns, undefined, mask);
  }

  /** Where the selected event stands among those shown, from 0; -1 where it is not among them. */
  get selectedPosition(): number {
    return this.shown.findIndex((each) => each.event.id === this.#selectedId);
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
    const from = this.selectedPosition;
    const start = from === -1 ? (offset > 0 ? -1 : this.shown.length) : from;
    const position = Math.min(this.shown.length - 1, Math.max(0, start + offset));
    const event = this.shown[position];
    if (event !== undefined && position !== from) this.select(event.event.id);
  }

  neighbour(offset: -1 | 1): IndexedEvent | undefined {
    const from = this.selectedPosition;
    return from === -1 ? undefined : this.shown[from + offset];
  }

  filterBy(filter: EventFilter): void {
    this.#filter = filter;
  }

  viewAs(view: View): void {
    this.#view = view;
  }

  laneBy(lanes: Lanes): void {
    this.#lanes = lanes;
  }

  show(window: TimeWindow): void {
    this.#window = window;
  }

  /** Zooms around the selected event where it is on the screen, around the middle otherwise. */
  zoom(factor: number): void {
    if (this.#window !== undefined) this.#window = zoomWindow(this.#window, factor, this.#selectedMs());
  }

  pan(share: number): void {
    if (this.#window !== undefined) this.#window = panWindow(this.#window, share);
  }

  /** Brings a moment into the middle, at the same zoom. */
  goTo(ms: number): void {
    if (this.#window !== undefined) this.#window = centreOn(this.#window, ms);
  }

  fit(): void {
    this.#window = fitWindow(this.#bounds()) ?? this.#window;
  }

  /** How many of the shown, dated events lie wholly before and wholly after the window. */
  offscreenOf(window: TimeWindow | undefined): { readonly before: number; readonly after: number } {
    return window === undefined ? { before: 0, after: 0 } : offscreenOf(this.shownColumns, window);
  }

  isEmptyIn(window: TimeWindow): boolean {
    const { before, after } = this.offscreenOf(window);
    return this.shownDated.length > 0 && before + after === this.shownDated.length;
  }

  /** Shows the nearest event that lies wholly before (-1) or after (1) the window, at the same zoom. */
  showOffscreen(direction: -1 | 1): void {
    const window = this.#window;
    if (window === undefined) return;
    const outside = this.#bounds().filter((bounds) => sideOf(bounds, window) === direction);
    const nearest = direction === 1 ? outside[0] : outside.sort((a, b) => edge(b) - edge(a))[0];
    if (nearest !== undefined) this.#window = revealBounds(window, nearest);
  }

  #bounds() {
    return this.shownDated.map((each) => each.date.bounds);
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

/** True where columns of one are columns of the other: they know ids, dates and how much evidence there is. */
function haveSamePlaces(some: readonly DatedEvent[], others: readonly DatedEvent[]): boolean {
  return (
    some.length === others.length &&
    some.every((event, at) => {
      const other = others[at];
      return (
        event === other ||
        (other !== undefined &&
          event.event.id === other.event.id &&
          event.date.bounds.startMs === other.date.bounds.startMs &&
          event.date.bounds.endMs === other.date.bounds.endMs &&
          event.evidence.length === other.evidence.length)
      );
    })
  );
}

/** -1 for what lies wholly before the window, 1 for what begins after it, 0 for what can be seen. */
function sideOf(bounds: EdtfBounds, window: TimeWindow): -1 | 0 | 1 {
  const { startMs, endMs } = finiteEdges(bounds);
  if (endMs <= window.startMs && startMs < window.startMs) return -1;
  return startMs >= window.endMs ? 1 : 0;
}

function edge(bounds: EdtfBounds): number {
  return finiteEdges(bounds).endMs;
}
