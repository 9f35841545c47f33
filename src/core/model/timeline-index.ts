// A checked timeline made ready for looking at: dates parsed, sources resolved, events in chronological order.
import { changedStretch } from './changed-stretch.ts';
import type { EdtfBounds } from './edtf/bounds.ts';
import { edtfBounds } from './edtf/bounds.ts';
import type { Edtf } from './edtf/edtf.ts';
import { parseEdtf } from './edtf/parse-edtf.ts';
import type { Steps } from './steps.ts';
import { finished } from './steps.ts';
import type { Dating, Evidence, Quote, Source, Timeline, TimelineEvent } from './timeline.ts';

/** An EDTF text with its parsed value and the half-open UTC bounds of everything it may mean. */
export interface KnownDate {
  readonly text: string;
  readonly edtf: Edtf;
  readonly bounds: EdtfBounds;
}

/** A dating whose result and anchor have been looked up: all that "how we know the date" needs. */
export interface KnownDating {
  readonly expressions: readonly string[];
  readonly rule: string;
  readonly date: KnownDate;
  /** What the expression is counted from; absent where the expression says it all. */
  readonly anchor?: KnownAnchor;
}

export interface KnownAnchor {
  readonly kind: 'published' | 'event' | 'date';
  /** Absent where the anchoring event is itself undated. */
  readonly date?: KnownDate;
  /** The title of the anchoring event, or the editor's reason for an anchoring date. */
  readonly words?: string;
  readonly eventId?: string;
}

export interface KnownEvidence {
  readonly source: Source;
  readonly quote: Quote;
  readonly dating?: KnownDating;
}

export interface IndexedEvent {
  readonly event: TimelineEvent;
  readonly date?: KnownDate;
  readonly evidence: readonly KnownEvidence[];
}

export interface TimelineIndex {
  readonly timeline: Timeline;
  /** Dated events by the first moment they may have begun (by their end where they have no beginning). */
  readonly dated: readonly DatedEvent[];
  /** Events without a date, in the order of the document: the tray. */
  readonly undated: readonly IndexedEvent[];
  /** Dated, then undated: the order of the list, and of "next". */
  readonly ordered: readonly IndexedEvent[];
  readonly byId: ReadonlyMap<string, IndexedEvent>;
}

export type DatedEvent = IndexedEvent & { readonly date: KnownDate };

/**
 * Throws only if `timeline` did not come from `parseTimeline`. Of the index of an earlier version of the same timeline
 * every event is taken over that is the same still, with its sources and with what it is counted from.
 */
export function indexTimeline(timeline: Timeline, before?: TimelineIndex): TimelineIndex {
  const made = indexer(timeline, before);
  return (before && withChanges(timeline, before, made)) ?? finished(indexed(timeline, made));
}

/** The same for a timeline that nothing is known of. */
export function indexInSteps(timeline: Timeline): Steps<TimelineIndex> {
  return indexed(timeline, indexer(timeline, undefined));
}

/** More changed events than this are indexed as all are. */
const FEW = 64;

/**
 * The index after an edit that left most events and their sources as they were, in copies of what was known; `undefined`
 * after any other.
 */
function withChanges(
  timeline: Timeline,
  before: TimelineIndex,
  made: (event: TimelineEvent) => IndexedEvent,
): TimelineIndex | undefined {
  const { sources, events } = before.timeline;
  const isSame = timeline.sources.length === sources.length;
  if (!isSame || timeline.sources.some((source, at) => source !== sources[at])) return undefined;
  const changed = changedEvents(events, timeline.events);
  if (changed === undefined) return undefined;
  const changedIds = new Set([...changed.gone, ...changed.now].map(({ id }) => id));
  const isCounted = ({ evidence }: TimelineEvent) =>
    evidence.some(({ dating }) => {
      const anchor = dating?.anchor;
      return typeof anchor === 'object' && 'event' in anchor && changedIds.has(anchor.event);
    });
  const now = new Map(changed.now.map((event) => [event.id, made(event)]));
  for (const event of timeline.events) {
    if (!now.has(event.id) && isCounted(event)) now.set(event.id, made(event));
  }
  const gone = new Set(changed.gone.filter(({ id }) => !now.has(id)).map(({ id }) => before.byId.get(id)));
  const byId = new Map(before.byId);
  for (const each of gone) if (each !== undefined) byId.delete(each.event.id);
  const instead = new Map<IndexedEvent, IndexedEvent>();
  const moved: IndexedEvent[] = [];
  for (const [id, each] of now) {
    const earlier = before.byId.get(id);
    if (earlier !== undefined && isSamePlace(earlier, each)) instead.set(earlier, each);
    else {
      gone.add(earlier);
      moved.push(each);
    }
  }
  const revised = <T extends IndexedEvent>(all: readonly T[]): T[] =>
    // Whether it has a date is the same, so it is one of these.
    all.filter((each) => !gone.has(each)).map((each) => (instead.get(each) as T | undefined) ?? each);
  const [dated, undated] = [revised(before.dated), revised(before.undated)];
  // Among those of one date, and of none, the document's order holds.
  const inDocument = (a: IndexedEvent, b: IndexedEvent) =>
    timeline.events.indexOf(a.event) - timeline.events.indexOf(b.event);
  for (const each of moved) {
    if (isDated(each)) insert(dated, each, (a, b) => chronologically(a, b) || inDocument(a, b));
    else insert(undated, each, inDocument);
  }
  for (const [id, each] of now) byId.set(id, each);
  return { timeline, dated, undated, ordered: [...dated, ...undated], byId };
}

/** Puts an item into its place in an ordered list, found by halving. */
function insert<T>(ordered: T[], item: T, compareItems: (a: T, b: T) => number): void {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = ordered[middle];
    if (other !== undefined && compareItems(other, item) < 0) low = middle + 1;
    else high = middle;
  }
  ordered.splice(low, 0, item);
}

/** The events that an edit took away and those that it brought; `undefined` where there are many, or others in order. */
function changedEvents(
  before: readonly TimelineEvent[],
  after: readonly TimelineEvent[],
): { readonly gone: readonly TimelineEvent[]; readonly now: readonly TimelineEvent[] } | undefined {
  const { old, now } = changedStretch(before, after);
  if (Math.max(old.length, now.length) > FEW) return undefined;
  // Events of one date stand in the order of the document.
  const sharedIds = (some: readonly TimelineEvent[], others: readonly TimelineEvent[]) =>
    some.filter(({ id }) => others.some((other) => other.id === id)).map(({ id }) => id);
  const nowIds = sharedIds(now, old);
  if (sharedIds(old, now).some((id, at) => id !== nowIds[at])) return undefined;
  return {
    gone: old.filter((event) => !now.includes(event)),
    now: now.filter((event) => !old.includes(event)),
  };
}

function isSamePlace(a: IndexedEvent, b: IndexedEvent): boolean {
  const [some, other] = [a.date?.bounds, b.date?.bounds];
  return some?.startMs === other?.startMs && some?.endMs === other?.endMs;
}

/** Makes what is indexed of an event, or takes it over. */
function indexer(timeline: Timeline, before: TimelineIndex | undefined) {
  const sources = new Map(timeline.sources.map((source) => [source.id, source]));
  let all: ReadonlyMap<string, TimelineEvent> | undefined;
  const eventOf = (id: string) =>
    (all ??= new Map(timeline.events.map((event) => [event.id, event]))).get(id);
  const known = memoised(toKnownDate);
  const isSame = ({ evidence }: IndexedEvent): boolean =>
    evidence.every(({ source, dating }) => {
      const counted = dating?.anchor?.eventId;
      if (sources.get(source.id) !== source) return false;
      return counted === undefined || eventOf(counted) === before?.byId.get(counted)?.event;
    });

  const anchorOf = (dating: Dating, source: Source): KnownAnchor | undefined => {
    const { anchor } = dating;
    if (anchor === undefined) return undefined;
    if (anchor === 'published') return { kind: 'published', date: known(source.published) };
    if ('date' in anchor) return { kind: 'date', date: known(anchor.date), words: anchor.reason };
    const event = found(eventOf(anchor.event), anchor.event);
    const where = { kind: 'event' as const, words: event.title, eventId: event.id };
    return event.date === undefined ? where : { ...where, date: known(event.date) };
  };
  const evidenceOf = ({ source: sourceId, quote, dating }: Evidence): KnownEvidence => {
    const source = found(sources.get(sourceId), sourceId);
    if (dating === undefined) return { source, quote };
    const anchor = anchorOf(dating, source);
    const { expression, rule } = dating;
    return {
      source,
      quote,
      dating: {
        expressions: typeof expression === 'string' ? [expression] : expression,
        rule,
        date: known(dating.edtf),
        ...(anchor === undefined ? {} : { anchor }),
      },
    };
  };

  return (event: TimelineEvent): IndexedEvent => {
    const earlier = before?.byId.get(event.id);
    if (earlier?.event === event && isSame(earlier)) return earlier;
    const evidence = event.evidence.map(evidenceOf);
    return event.date === undefined ? { event, evidence } : { event, evidence, date: known(event.date) };
  };
}

/** So many events are made ready in one step: one to two milliseconds. */
const STEP_EVENTS = 500;

function* indexed(timeline: Timeline, made: (event: TimelineEvent) => IndexedEvent): Steps<TimelineIndex> {
  const all: IndexedEvent[] = [];
  for (let at = 0; at < timeline.events.length; at += STEP_EVENTS) {
    all.push(...timeline.events.slice(at, at + STEP_EVENTS).map(made));
    yield;
  }
  const dated = all.filter(isDated).sort(chronologically);
  yield;
  const undated = all.filter((each) => !isDated(each));
  const ordered = [...dated, ...undated];
  const byId = new Map<string, IndexedEvent>();
  for (const [at, each] of ordered.entries()) {
    if (at % STEP_EVENTS === 0) yield;
    byId.set(each.event.id, each);
  }
  return { timeline, dated, undated, ordered, byId };
}

export function isDated(event: IndexedEvent): event is DatedEvent {
  return event.date !== undefined;
}

/** The moment by which an event is put in order: its earliest, or its latest where it has no beginning. */
export function orderingMs({ startMs, endMs }: EdtfBounds): number {
  return Number.isFinite(startMs) ? startMs : endMs;
}

function chronologically(a: DatedEvent, b: DatedEvent): number {
  return (
    orderingMs(a.date.bounds) - orderingMs(b.date.bounds) || compare(a.date.bounds.endMs, b.date.bounds.endMs)
  );
}

/** Safe for infinities, whose difference is no number. */
function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function toKnownDate(text: string): KnownDate {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(`not a checked timeline: ${parsed.problem.message}`);
  return { text, edtf: parsed.value, bounds: edtfBounds(parsed.value) };
}

function memoised<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const before = made.get(text);
    if (before !== undefined) return before;
    const value = make(text);
    made.set(text, value);
    return value;
  };
}

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`not a checked timeline: nothing has the id ${id}`);
  return value;
}
