// The part of the page's address that says what is shown: `?event=<id>&window=<start>/<end>`.
import type { TimeWindow } from '../core/scale/time-window.ts';
import { MIN_WINDOW_MS } from '../core/scale/time-window.ts';

export interface Shown {
  readonly eventId?: string;
  readonly window?: TimeWindow;
}

/** Reads the query of an address; whatever makes no sense in it is as if it were not there. */
export function parseShown(search: string): Shown {
  const query = new URLSearchParams(search);
  const eventId = query.get('event');
  const window = parseWindow(query.get('window') ?? '');
  return {
    ...(eventId === null || eventId === '' ? {} : { eventId }),
    ...(window === undefined ? {} : { window }),
  };
}

/** The query for what is shown, `''` for nothing; other keys that were in `search` stay. */
export function toSearch({ eventId, window }: Shown, search = ''): string {
  const query = new URLSearchParams(search);
  query.delete('event');
  query.delete('window');
  const parts = [
    ...(eventId === undefined ? [] : [`event=${encodeURIComponent(eventId)}`]),
    ...(window === undefined ? [] : [`window=${instant(window.startMs)}/${instant(window.endMs)}`]),
    ...(query.size === 0 ? [] : [query.toString()]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
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
