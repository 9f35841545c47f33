// Which events a reader wants to see: full-text search, facets, and how many each choice would leave.
import type { Evidence, TimelineEvent } from '../model/timeline.ts';
import type { IndexedEvent } from '../model/timeline-index.ts';
import { touches } from '../scale/time-window.ts';
import type { TimeWindow } from '../scale/time-window.ts';

/** What an event can be filtered by, and its values for one event. */
export const FACETS = ['status', 'actor', 'place', 'tag', 'source'] as const;
export type Facet = (typeof FACETS)[number];

/** An empty filter shows everything; within a facet any value will do, across facets all must hold. */
export interface EventFilter {
  readonly query: string;
  readonly facets: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** Only events that touch this stretch of time; undated ones do not. */
  readonly window?: TimeWindow;
  /** Only drafts whose confidence lies in `[from, to)`. */
  readonly drafts?: { readonly from: number; readonly to: number };
}

export const NO_FILTER: EventFilter = { query: '', facets: {} };

export interface FacetValue {
  readonly value: string;
  /** How many events would be left if only this value of its facet were chosen, all other facets as they are. */
  readonly count: number;
}

/** The values of a facet that an event has. */
export function facetValues({ event }: Pick<IndexedEvent, 'event'>, facet: Facet): readonly string[] {
  switch (facet) {
    case 'status':
      return [event.status];
    case 'actor':
      return event.actors;
    case 'place':
      return event.place === undefined ? [] : [event.place];
    case 'tag':
      return event.tags;
    case 'source':
      return Array.from(new Set(event.evidence.map(({ source }) => source)));
  }
}

/** The events that pass, in their order. Linear in the events. */
export function filterEvents(events: readonly IndexedEvent[], filter: EventFilter): readonly IndexedEvent[] {
  if (isEmptyFilter(filter)) return events;
  const words = searchable(filter.query).split(' ').filter(Boolean);
  return events.filter(
    (event) =>
      hasWords(event, words) &&
      inWindow(event, filter.window) &&
      isDraftOf(event, filter.drafts) &&
      FACETS.every((facet) => hasFacet(event, facet, filter.facets[facet])),
  );
}

export function isEmptyFilter({ query, facets, window, drafts }: EventFilter): boolean {
  return (
    query.trim() === '' &&
    window === undefined &&
    drafts === undefined &&
    FACETS.every((facet) => (facets[facet] ?? []).length === 0)
  );
}

/**
 * Every value of a facet with what choosing it would leave: the most frequent of the timeline first, then by name. The
 * order does not depend on the filter, so that nothing moves under a reader who chooses.
 */
export function facetCounts(
  events: readonly IndexedEvent[],
  filter: EventFilter,
  facet: Facet,
): readonly FacetValue[] {
  const counts = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const event of events) {
    for (const value of new Set(facetValues(event, facet))) {
      counts.set(value, 0);
      totals.set(value, (totals.get(value) ?? 0) + 1);
    }
  }
  const total = (value: string) => totals.get(value) ?? 0;
  const others = filterEvents(events, { ...filter, facets: { ...filter.facets, [facet]: [] } });
  for (const event of others) {
    for (const value of new Set(facetValues(event, facet))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Array.from(counts, ([value, count]) => ({ value, count })).sort(
    (a, b) => total(b.value) - total(a.value) || (a.value < b.value ? -1 : 1),
  );
}

/** Text as search compares it: without case, accents, and the difference between straight and curly quotes. */
export function searchable(text: string): string {
  // Plain ASCII, most of a million titles, has nothing to decompose.
  const plain = /[^ -~\s]/.test(text)
    ? text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[‘’‛]/g, "'").replaceAll(/[“”„]/g, '"')
    : text;
  // A single space stays as it is: most are.
  return plain.replaceAll(/\s\s+|[^\S ]/g, ' ').toLowerCase();
}

/** All that a search looks into, as it is written. */
export function searchedText({
  event,
  evidence,
}: {
  readonly event: TimelineEvent;
  readonly evidence: readonly Pick<Evidence, 'quote'>[];
}): string {
  return [
    event.title,
    ...evidence.map(({ quote }) => quote.exact),
    ...event.actors,
    event.place ?? '',
    ...event.tags,
    ...(event.attributedTo ?? []),
    ...(event.deniedBy ?? []),
  ].join('\n');
}

const texts = new WeakMap<IndexedEvent, string>();

function hasWords(indexed: IndexedEvent, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  let text = texts.get(indexed);
  if (text === undefined) {
    text = searchable(searchedText(indexed));
    texts.set(indexed, text);
  }
  const all = text;
  return words.every((word) => all.includes(word));
}

function hasFacet(event: IndexedEvent, facet: Facet, wanted: readonly string[] = []): boolean {
  if (wanted.length === 0) return true;
  const values = facetValues(event, facet);
  return wanted.some((value) => values.includes(value));
}

function inWindow({ date }: IndexedEvent, window: TimeWindow | undefined): boolean {
  if (window === undefined) return true;
  return date !== undefined && touches(date.bounds, window);
}

function isDraftOf({ event }: IndexedEvent, wanted: EventFilter['drafts']): boolean {
  if (wanted === undefined) return true;
  const confidence = event.draft?.confidence;
  return confidence !== undefined && confidence >= wanted.from && confidence < wanted.to;
}
