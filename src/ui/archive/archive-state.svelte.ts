// What the page of an archive shows: a window of it, what was fetched for that, one selection, one search.
import type { DensityBucket } from '../../core/archive/event-collection.ts';
import { REST_LEVEL } from '../../core/archive/archive-format.ts';
import { levelForWindow } from '../../core/archive/levels.ts';
import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { DatedEvent, IndexedEvent } from '../../core/model/timeline-index.ts';
import { isDated, orderingMs } from '../../core/model/timeline-index.ts';
import type { EventFilter } from '../../core/search/filter-events.ts';
import { filterEvents, NO_FILTER } from '../../core/search/filter-events.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import {
  centreOn,
  fitWindow,
  panWindow,
  revealBounds,
  touches,
  zoomWindow,
} from '../../core/scale/time-window.ts';
import type { ArchiveFacts } from '../../workers/archive-messages.ts';
import type { ShownTimeline } from '../state/shown-timeline.ts';
import type { Cause, Lanes, View } from '../state/timeline-state.svelte.ts';
import type { ArchiveClient } from './archive-client.ts';
import type { EventsAtHand } from './archive-counts.svelte.ts';
import { ArchiveCounts } from './archive-counts.svelte.ts';
import type { MadeLanes } from './archive-lanes.svelte.ts';
import { ArchiveLanes } from './archive-lanes.svelte.ts';
import { ArchiveSearch } from './archive-search.svelte.ts';
import { columnsOfBuckets } from './counted.ts';
import { inOrder } from './archived-events.ts';
import type { ArchiveGround } from './archive-rows.ts';
import { OpenedEvents } from './opened-events.svelte.ts';
import type { Loaded } from './window-loader.ts';
import { StandingLanes, valuesWith } from './standing-lanes.ts';
import { covers, WindowLoader } from './window-loader.ts';

/** The list follows the window once it has rested so long. */
const LIST_REST_MS = 150;
/** How many undated events are fetched and shown, when they are asked for. */
const UNDATED = 24;

const NO_INDEX: ShownTimeline['index'] = { byId: new Map<string, IndexedEvent>() };

export class ArchiveState implements ShownTimeline, ArchiveGround, EventsAtHand {
  readonly document;
  /** What is not shown of it is counted. */
  readonly isPart = false;
  /** Evidence that is counted from another event has no place in an archive. */
  readonly index: ShownTimeline['index'] = NO_INDEX;
  /** Whether words are searched for in all events. */
  readonly hasFullText: boolean;
  /** Whether all events can be parted into lanes. */
  readonly hasLanes: boolean;
  readonly laning: ArchiveLanes;
  readonly search: ArchiveSearch;
  readonly opened: OpenedEvents;
  readonly #client: ArchiveClient;
  readonly #loader: WindowLoader;
  readonly #counts: ArchiveCounts;
  readonly #rowInAddress: () => number | undefined;
  #facts: ArchiveFacts;
  /** How often more was read, and how often it had been when the last events were fetched. */
  #growths = 0;
  #generation = $state.raw(0);
  #window = $state.raw<TimeWindow>();
  #listed = $state.raw<TimeWindow>();
  /** Of those that were fetched, what the list is of. */
  #listedEvents = $state.raw<readonly IndexedEvent[]>([]);
  #resting: ReturnType<typeof setTimeout> | undefined;
  #loaded = $state.raw<Loaded>();
  #fetched = $state.raw<readonly IndexedEvent[]>([]);
  #laned = $state.raw<StandingLanes>();
  #filter = $state.raw<EventFilter>(NO_FILTER);
  #view = $state.raw<View>('list');
  #problems = $state.raw<Readonly<Record<string, readonly Diagnostic[]>>>({});
  #isSlow = $state.raw(false);
  #undated = $state.raw<readonly IndexedEvent[]>([]);

  /** `rowInAddress` gives the row of the event that an address names, where it does. */
  constructor(
    client: ArchiveClient,
    title: string,
    facts: ArchiveFacts,
    rowInAddress: () => number | undefined = () => undefined,
  ) {
    this.#rowInAddress = rowInAddress;
    this.#client = client;
    this.document = { title, sources: [], events: [] };
    this.#facts = $state.raw(facts);
    this.hasFullText = facts.hasFullText;
    this.hasLanes = facts.hasLanes;
    const onProblem = (what: string, diagnostics: readonly Diagnostic[]) => {
      this.#problems = { ...this.#problems, [what]: diagnostics };
    };
    this.opened = new OpenedEvents(client, onProblem);
    this.search = new ArchiveSearch(client, this.opened.events, onProblem);
    this.#counts = new ArchiveCounts(client, this, onProblem);
    let made: MadeLanes | undefined;
    const onMade = (lanes: MadeLanes | undefined) => {
      made = lanes;
      this.#loader.laneBy(made && { facet: made.facet, count: made.lanes.length });
    };
    this.laning = new ArchiveLanes(client, onMade, onProblem);
    this.#loader = new WindowLoader(client, {
      onEvents: (loaded) => {
        this.#loaded = loaded;
        this.#generation = this.#growths;
        // The chart has the lanes that its events were chosen for.
        const laned = loaded.lanes === made?.facet ? made : undefined;
        if (laned?.lanes !== this.#laned?.lanes) {
          this.#laned =
            laned &&
            new StandingLanes(
              laned,
              valuesWith((each) => this.opened.events.rowOf(each)?.sources),
            );
        }
        this.#fetched = this.opened.events.of(loaded.events);
        // While the window moves the list stands still: to draw it anew takes longer than a frame.
        if (this.#resting === undefined || this.#listedEvents.length === 0) this.#list();
        if (!this.hasCounts) void this.#counts.countAll(this.whole);
      },
      onDensity: (buckets, ofLanes) => {
        this.#counts.takeNear(buckets, ofLanes);
      },
      onProblem,
      onSlow: (isSlow) => (this.#isSlow = isSlow),
    });
    if (this.whole !== undefined) this.#open(this.whole);
  }

  /** What there is now, and what is wrong with it. More was read of the file: who has not moved the window sees it all. */
  grow(facts: ArchiveFacts, diagnostics: readonly Diagnostic[]): void {
    this.#problems = { ...this.#problems, reading: diagnostics };
    if (facts === this.#facts) return;
    const [before, { hull }] = [this.whole, this];
    this.#facts = facts;
    this.#growths += 1;
    const isNew = hull?.startMs !== this.hull?.startMs || hull?.endMs !== this.hull?.endMs;
    this.#loader.renew();
    if (this.hasCounts) void this.#counts.countAll(this.whole);
    if (this.whole !== undefined && isNew && this.#window === before) this.#open(this.whole);
  }

  /** How much of the file was read, from 0 to 1. */
  get readShare(): number {
    return this.#facts.share;
  }

  /** What rows are drawn of: where it is another, those that were drawn keep no place. */
  get ground(): string {
    return `${this.#generation} ${this.search.number} ${JSON.stringify(this.laned?.lanes.map(({ value }) => value))}`;
  }

  get lanes(): Lanes {
    return this.laning.by;
  }

  /** The lanes that are drawn; `undefined` where there are none. */
  readonly laned: StandingLanes | undefined = $derived.by(() =>
    this.search.found === undefined ? this.#laned : this.#laned?.among(this.ranked),
  );

  /** In which of the lanes an event stands, by their places. */
  lanesOf(indexed: IndexedEvent): readonly number[] {
    return this.laned?.lanesOf(indexed) ?? [0];
  }

  get eventCount(): number {
    return this.#facts.eventCount;
  }

  get hull(): TimeWindow | undefined {
    return this.#facts.span;
  }

  readonly whole: TimeWindow | undefined = $derived.by(() =>
    this.#facts.span === undefined ? undefined : fitWindow([this.#facts.span]),
  );

  get isEmpty(): boolean {
    return this.eventCount === 0;
  }

  get openingWindow(): TimeWindow | undefined {
    return this.whole;
  }

  get window(): TimeWindow | undefined {
    return this.#window;
  }

  /** What went wrong, and rows that are left out; each only while it is so. */
  readonly problems: readonly Diagnostic[] = $derived(Object.values(this.#problems).flat());

  /** True while something takes longer than a second. */
  get isSlow(): boolean {
    return this.#isSlow;
  }

  /** True until the first events are there. */
  get isLoading(): boolean {
    return this.#loaded === undefined && this.#window !== undefined;
  }

  /** True while nothing is known of how many events lie around the window. */
  get isCounting(): boolean {
    return !this.#counts.hasNear && (this.#problems['density'] ?? []).length === 0;
  }

  /** False where the table that counts could not be read: counts are those of what was fetched. */
  get hasCounts(): boolean {
    return this.#counts.all !== undefined;
  }

  /** Whether what is ranked was found by a search. */
  get areFound(): boolean {
    return this.search.found !== undefined;
  }

  readonly ranked: readonly IndexedEvent[] = $derived.by(() => this.#among(this.#fetched));

  readonly shownDated: readonly DatedEvent[] = $derived.by(() => {
    const window = this.#listed;
    const all = inOrder(this.#among(this.#listedEvents));
    if (this.search.found !== undefined || window === undefined) return all;
    return all.filter(({ date }) => touches(date.bounds, window));
  });
  readonly shownUndated: readonly IndexedEvent[] = $derived.by(() =>
    this.search.found === undefined ? this.#undated : this.ranked.filter((each) => !isDated(each)),
  );
  readonly shown: readonly IndexedEvent[] = $derived([...this.shownDated, ...this.shownUndated]);

  /** About how many events lie in the window that the list is of. */
  readonly countInListed: number = $derived(this.#listed === undefined ? 0 : this.countIn(this.#listed));

  get selected(): IndexedEvent | undefined {
    return this.opened.selected;
  }

  get selectedId(): string | undefined {
    return this.opened.selectedId;
  }

  get selectedPosition(): number {
    return this.shown.findIndex(({ event }) => event.id === this.opened.selectedId);
  }

  get unknownId(): string | undefined {
    return this.opened.unknownId;
  }

  get cause(): Cause {
    return this.opened.cause;
  }

  get filter(): EventFilter {
    return this.#filter;
  }

  get view(): View {
    return this.#view;
  }

  isEmptyIn(window: TimeWindow): boolean {
    return this.#loaded !== undefined && this.countIn(window) === 0;
  }

  /** An archive holds no article to hold a quote against: nothing is known to be verified here. */
  verificationOf(): undefined {
    return undefined;
  }

  neighbour(offset: -1 | 1): IndexedEvent | undefined {
    const from = this.selectedPosition;
    return from === -1 ? undefined : this.shown[from + offset];
  }

  select(id: string | undefined, cause: Cause = 'reader'): void {
    const row = cause === 'address' ? this.#rowInAddress() : undefined;
    const known = [...this.ranked, ...this.#undated].find(({ event }) => event.id === id);
    void this.opened.select(id, cause, known, row).then((date) => {
      if (date !== undefined && this.#window !== undefined)
        this.show(revealBounds(this.#window, date.bounds));
    });
  }

  selectBy(offset: number): void {
    const from = this.selectedPosition;
    const start = from === -1 ? (offset > 0 ? -1 : this.shown.length) : from;
    const position = Math.min(this.shown.length - 1, Math.max(0, start + offset));
    const event = this.shown[position];
    if (event !== undefined && position !== from) this.select(event.event.id);
  }

  /** Facets are searched for in the whole archive, words there too or in what was fetched. */
  filterBy(filter: EventFilter): void {
    this.#filter = filter;
    this.#search();
  }

  viewAs(view: View): void {
    this.#view = view;
  }

  /** Nothing where events are fetched: lanes of what happens to be there would come and go with it. */
  laneBy(lanes: Lanes): void {
    if (this.hasLanes) this.laning.choose(lanes);
  }

  show(window: TimeWindow): void {
    this.#window = window;
    this.#loader.follow(window);
    this.#listed ??= window;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#resting = undefined;
      this.#list();
    }, LIST_REST_MS);
  }

  zoom(factor: number): void {
    if (this.#window === undefined) return;
    const bounds = this.selected?.date?.bounds;
    const atMs = bounds === undefined ? undefined : orderingMs(bounds);
    const isSeen = atMs !== undefined && atMs > this.#window.startMs && atMs < this.#window.endMs;
    this.show(isSeen ? zoomWindow(this.#window, factor, atMs) : zoomWindow(this.#window, factor));
  }

  pan(share: number): void {
    if (this.#window !== undefined) this.show(panWindow(this.#window, share));
  }

  goTo(ms: number): void {
    if (this.#window !== undefined) this.show(centreOn(this.#window, ms));
  }

  fit(): void {
    if (this.whole !== undefined) this.show(this.whole);
  }

  offscreenOf(window: TimeWindow | undefined): { readonly before: number; readonly after: number } {
    if (window === undefined) return { before: 0, after: 0 };
    return {
      before: this.#counts.anywhere({ startMs: -Infinity, endMs: window.startMs }),
      after: this.#counts.anywhere({ startMs: window.endMs, endMs: Infinity }),
    };
  }

  /** To the nearest known event before or after the window, at the same zoom. */
  showOffscreen(direction: -1 | 1): void {
    void this.#toNearest(direction);
  }

  densityOfWhole(columnCount: number) {
    const whole = this.whole ?? { startMs: 0, endMs: 1 };
    return columnsOfBuckets(this.#counts.densityOf(whole), whole, columnCount);
  }

  /** Of all events, or of those of one lane. */
  countIn(stretch: TimeWindow, lane?: number): number {
    return this.#counts.near(stretch, lane);
  }

  densityIn(window: TimeWindow, lane?: number): readonly DensityBucket[] {
    return this.#counts.densityNear(window, lane);
  }

  hasAllOf(stretch: TimeWindow): boolean {
    const loaded = this.#loaded;
    return loaded?.level === REST_LEVEL && covers(loaded.stretch, stretch);
  }

  async showUndated(): Promise<void> {
    const answer = await this.#client.ask({ kind: 'undated', atLeast: UNDATED });
    if (answer === undefined) return;
    this.#problems = { ...this.#problems, undated: answer.diagnostics };
    if (answer.ok) this.#undated = answer.value.slice(0, UNDATED).map((each) => this.opened.events.one(each));
  }

  /** Once more what failed. */
  retry(): void {
    this.#problems = {};
    this.#loader.retry();
    if (!this.hasCounts) void this.#counts.countAll(this.whole);
    this.opened.retry();
    this.#search();
  }

  close(): void {
    clearTimeout(this.#resting);
    this.#loader.stop();
    this.#client.close();
  }

  /** A window that no hand moves: the list need not wait for it to rest. */
  #open(window: TimeWindow): void {
    this.#window = this.#listed = window;
    this.#loader.follow(window);
  }

  #list(): void {
    this.#listed = this.#window;
    this.#listedEvents = this.#fetched;
  }

  /** What was found by a search; of what was fetched, where none is under way, all or those with the words. */
  #among(fetched: readonly IndexedEvent[]): readonly IndexedEvent[] {
    const all = this.search.found ?? fetched;
    return this.hasFullText ? all : filterEvents(all, { query: this.#filter.query, facets: {} });
  }

  #search(): void {
    this.search.for(this.#filter.facets, this.hasFullText ? this.#filter.query : '');
  }

  async #toNearest(direction: -1 | 1): Promise<void> {
    const window = this.#window;
    const { whole } = this;
    if (window === undefined || whole === undefined) return;
    const found =
      this.search.found === undefined ? await this.#eventsBeyond(window, whole, direction) : this.ranked;
    const sorted = inOrder(found).filter(({ date }) =>
      direction === 1 ? orderingMs(date.bounds) >= window.endMs : orderingMs(date.bounds) < window.startMs,
    );
    const nearest = direction === 1 ? sorted[0] : sorted.at(-1);
    if (nearest !== undefined) this.show(revealBounds(window, nearest.date.bounds));
  }

  async #eventsBeyond(window: TimeWindow, whole: TimeWindow, direction: -1 | 1) {
    const stretch = this.#counts.nearestBeyond(window, direction);
    if (stretch === undefined) return [];
    const level = Math.max(levelForWindow(stretch), levelForWindow(whole));
    const answer = await this.#client.ask({ kind: 'events', window: stretch, level });
    return answer?.ok === true ? answer.value.map((each) => this.opened.events.one(each)) : [];
  }
}
