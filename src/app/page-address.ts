// The part of the page's address that says what is shown: `?event=<id>&window=<start>/<end>&q=…&actor=…&lanes=…`.
import type { EventFilter, Facet } from '../core/search/filter-events.ts';
import { FACETS, isEmptyFilter } from '../core/search/filter-events.ts';
import type { TimeWindow } from '../core/scale/time-window.ts';
import { MIN_WINDOW_MS } from '../core/scale/time-window.ts';

export interface Shown {
  readonly filter?: EventFilter;
  readonly lanes?: Facet;
  /** What a narrow screen shows, where it is not the list. */
  readonly view?: 'chart';
  readonly eventId?: string;
  readonly window?: TimeWindow;
}

/** Reads the query of an address; whatever makes no sense in it is as if it were not there. */
export function parseShown(search: string): Shown {
  const query = new URLSearchParams(search);
  const eventId = query.get('event');
  const window = parseWindow(query.get('window') ?? '');
  const lanes = FACETS.find((facet) => facet === query.get('lanes'));
  const within = parseWindow(query.get('within') ?? '');
  const filter: EventFilter = {
    query: query.get('q') ?? '',
    facets: Object.fromEntries(
      FACETS.filter((facet) => query.has(facet)).map((facet) => [facet, query.getAll(facet)]),
    ),
    ...(within === undefined ? {} : { window: within }),
  };
  return {
    ...(isEmptyFilter(filter) ? {} : { filter }),
    ...(lanes === undefined ? {} : { lanes }),
    ...(query.get('view') === 'chart' ? { view: 'chart' } : {}),
    ...(eventId === null || eventId === '' ? {} : { eventId }),
    ...(window === undefined ? {} : { window }),
  };
}

const OWN_KEYS = ['event', 'window', 'q', 'within', 'lanes', 'view', ...FACETS];

/** The query for what is shown, `''` for nothing; keys of others that were in `search` stay. */
export function toSearch({ eventId, window, filter, lanes, view }: Shown, search = ''): string {
  const query = new URLSearchParams(search);
  for (const key of OWN_KEYS) query.delete(key);
  const own = new URLSearchParams();
  if (filter !== undefined && filter.query.trim() !== '') own.append('q', filter.query);
  for (const facet of FACETS) for (const value of filter?.facets[facet] ?? []) own.append(facet, value);
  if (lanes !== undefined) own.append('lanes', lanes);
  if (view !== undefined) own.append('view', view);
  const parts = [
    ...(eventId === undefined ? [] : [`event=${encodeURIComponent(eventId)}`]),
    ...(window === undefined ? [] : [`window=${interval(window)}`]),
    ...(filter?.window === undefined ? [] : [`within=${interval(filter.window)}`]),
    ...(own.size === 0 ? [] : [own.toString()]),
    ...(query.size === 0 ? [] : [query.toString()]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function interval({ startMs, endMs }: TimeWindow): string {
  return `${instant(startMs)}/${instant(endMs)}`;
}

/** ISO 8601 to the second, as the interval of two ends with a slash between. */
function instant(ms: number): string {
  return new Date(Math.round(ms / 1000) * 1000).toISOString().replace('.000Z', 'Z').replace('+', '%2B');
}

function parseWindow(text: string): TimeWindow | undefined {
  const [start = '', end = '', more] = text.split('/');
  const startMs = Date.parse(start);
  const endMs = Date.parse(end);
  if (more !== undefined || !start.endsWith('Z') || !end.endsWith('Z')) return undefined;
  return endMs - startMs >= MIN_WINDOW_MS - 1000 ? { startMs, endMs } : undefined;
}
