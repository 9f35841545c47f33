// The part of a timeline of many events that its chart opens with: made when the page is built.
import type { TimelineEvent } from '../core/model/timeline.ts';
import { packedPart } from '../core/scale/packed-levels.ts';
import type { TimelineState } from '../ui/state/timeline-state.svelte.ts';
import { MANY_EVENTS } from '../ui/timeline/memory-rows.ts';
import { placeBeforehand } from '../ui/timeline/placed-beforehand.ts';
import type { PageData } from './page-data.ts';

/** The data of a page, and what its chart opens with where that is not all. */
export interface DataWithOpening {
  readonly data: PageData;
  readonly opening?: PageData;
}

/** `state`: that of the timeline in `data`, as it opens. */
export function withOpening(
  data: PageData,
  { index, openingWindow }: Pick<TimelineState, 'index' | 'openingWindow'>,
): DataWithOpening {
  const { timeline, dated } = index;
  if (dated.length <= MANY_EVENTS || openingWindow === undefined) return { data };
  const { levels, opening: places } = placeBeforehand(dated, openingWindow);
  const ids = new Set(places.map((place) => dated[place]?.event.id));
  // In the order of the document, so that its index has them in the order of all.
  const events = timeline.events.filter(({ id }) => ids.has(id)).map(forChart);
  const cited = new Set(events.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  const sources = timeline.sources.filter(({ id }) => cited.has(id));
  return {
    data: { ...data, openingWindow, levels },
    opening: {
      ...data,
      timeline: { ...timeline, sources, events, setAside: [] },
      verified: [],
      diagnostics: [],
      openingWindow,
      levels: packedPart(levels, places),
      isPart: true,
    },
  };
}

const NO_QUOTE = { exact: '', prefix: '', suffix: '', start: 0 };

/** The chart only counts the evidence: quotes, and the working of dates, come with all events. */
function forChart(event: TimelineEvent): TimelineEvent {
  return { ...event, evidence: event.evidence.map(({ source }) => ({ source, quote: NO_QUOTE })) };
}
