// One view of a store, from filter to levels, part by part: what is known first is said first, and whoever asks can stop
// between any two parts. A small timeline takes all parts at once; a worker sends them one by one.
import type { EventColumns, EventMask } from '../scale/event-columns.ts';
import { columnsInLanes } from '../scale/event-columns.ts';
import type { LevelOptions, LevelRows } from '../scale/levels.ts';
import { baseMsPerPxOf, placeLevels } from '../scale/place-levels.ts';
import type { EventStore } from './event-store.ts';
import { countValues, keepWithValue, lanesOfFacet } from './facet-column.ts';
import type { EventFilter, Facet, FacetValue } from './filter-events.ts';
import { FACETS, isEmptyFilter } from './filter-events.ts';

export interface ViewRequest {
  readonly filter: EventFilter;
  readonly lanes: Facet | 'none';
  /** More values than this share a last lane. */
  readonly maxLanes: number;
  readonly levels: LevelOptions;
}

export type ViewPart =
  /** Places of more events that pass, ascending, and how many of all were looked at: for a mask that grows. */
  | { readonly kind: 'found'; readonly events: Uint32Array<ArrayBuffer>; readonly looked: number }
  /** All that pass, and the rows to show; levels follow. `laneNames[l]` is `undefined` for what has no lane of its own. */
  | {
      readonly kind: 'columns';
      readonly columns: EventColumns;
      readonly laneNames: readonly (string | undefined)[];
      readonly baseMsPerPx: number;
      /** How many events pass, dated or not. */
      readonly passed: number;
      /** Which; absent where all do. */
      readonly mask?: EventMask;
    }
  | { readonly kind: 'level'; readonly level: LevelRows }
  /** The values of every facet as `facetCounts` counts and orders them. */
  | { readonly kind: 'facets'; readonly facets: Readonly<Partial<Record<Facet, readonly FacetValue[]>>> };

/** Levels before the counts of the facets: enough for a first look at the whole. */
const FIRST_LEVELS = 4;

/**
 * All parts of a view: `found` several times (never for an empty filter), `columns` once, then `level` until the last
 * one, with `facets` among them. Between two parts lies at most a pass over all events.
 */
export function* viewParts(store: EventStore, request: ViewRequest): Generator<ViewPart, void> {
  const { chronological } = store;
  const { filter, lanes, maxLanes, levels } = request;
  let textMask: EventMask | undefined;
  let mask: EventMask | undefined;
  if (!isEmptyFilter(filter)) {
    const others = maskOfFacets(store, filter);
    textMask = new Uint8Array(store.count);
    mask = new Uint8Array(store.count);
    let looked = 0;
    for (const events of textMatches(store, filter.query)) {
      looked = Math.min(store.count, looked + LOOKED_AT_ONCE);
      for (const event of events) textMask[event] = 1;
      const found = Uint32Array.from(events).filter((event) => others[event] === 1);
      for (const event of found) mask[event] = 1;
      yield { kind: 'found', events: found, looked };
    }
  }
  const facetLanes =
    lanes === 'none' ? undefined : lanesOfFacet(store.facets[lanes], chronological, maxLanes, mask);
  const columns = columnsInLanes(chronological, facetLanes?.choice, mask);
  yield {
    kind: 'columns',
    columns,
    laneNames: facetLanes?.names ?? [undefined],
    baseMsPerPx: baseMsPerPxOf(columns),
    passed: mask === undefined ? store.count : mask.reduce((sum, each) => sum + each, 0),
    ...(mask === undefined ? {} : { mask }),
  };
  const facets = () => ({ kind: 'facets' as const, facets: facetsOf(store, filter, textMask) });
  let hasFacets = false;
  for (const level of placeLevels(columns, levels)) {
    yield { kind: 'level', level };
    if (hasFacets || (level.level + 1 < FIRST_LEVELS && !level.isLast)) continue;
    hasFacets = true;
    yield facets();
  }
}

/** How many events a part of a search looks at. */
const LOOKED_AT_ONCE = 16_384;

function* textMatches(store: EventStore, query: string): Generator<readonly number[], void> {
  let events: number[] = [];
  let looked = 0;
  for (const more of store.text.search(query)) {
    events = events.concat(more);
    looked += 1024;
    if (looked % LOOKED_AT_ONCE !== 0) continue;
    yield events;
    events = [];
  }
  if (looked % LOOKED_AT_ONCE !== 0) yield events;
}

/** The events that pass facets and window, whatever the text; `except` leaves one facet out. */
function maskOfFacets(store: EventStore, { facets, window }: EventFilter, except?: Facet): EventMask {
  const { chronological, count } = store;
  const { startMs, endMs, event } = chronological;
  const mask = new Uint8Array(count);
  if (window === undefined) mask.fill(1);
  else {
    for (let row = 0; row < event.length; row += 1) {
      const touches = (startMs[row] ?? 0) < window.endMs && (endMs[row] ?? 0) > window.startMs;
      if (touches) mask[event[row] ?? 0] = 1;
    }
  }
  for (const facet of FACETS) {
    if (facet !== except) keepWithValue(mask, store.facets[facet], facets[facet] ?? []);
  }
  return mask;
}

function facetsOf(
  store: EventStore,
  filter: EventFilter,
  textMask: EventMask | undefined,
): Partial<Record<Facet, readonly FacetValue[]>> {
  const result: Partial<Record<Facet, readonly FacetValue[]>> = {};
  const everything = new Uint8Array(store.count).fill(1);
  for (const facet of FACETS) {
    const column = store.facets[facet];
    const totals = countValues(everything, column);
    const mask = maskOfFacets(store, filter, facet);
    if (textMask !== undefined) mask.forEach((kept, event) => (mask[event] = kept & (textMask[event] ?? 0)));
    const counts = countValues(mask, column);
    result[facet] = column.values
      .map((value, code) => ({ value, count: counts[code] ?? 0, total: totals[code] ?? 0 }))
      .sort((a, b) => b.total - a.total || (a.value < b.value ? -1 : 1))
      .map(({ value, count }) => ({ value, count }));
  }
  return result;
}
