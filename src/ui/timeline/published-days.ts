// When the sources were published: the days marked on the axis, sources of one day together.
import type { EdtfBounds } from '../../core/model/edtf/bounds.ts';
import { edtfBounds } from '../../core/model/edtf/bounds.ts';
import type { Edtf } from '../../core/model/edtf/edtf.ts';
import { parseEdtf } from '../../core/model/edtf/parse-edtf.ts';
import type { Source } from '../../core/model/timeline.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { touches } from '../../core/scale/time-window.ts';

export interface PublishedDay extends EdtfBounds {
  readonly date: Edtf;
  readonly publishers: readonly string[];
}

/** In the order of time. A source whose date does not parse marks nothing (a checked timeline has none). */
export function publishedDays(sources: readonly Source[]): readonly PublishedDay[] {
  const publishersOf = new Map<string, Set<string>>();
  for (const { published, publisher } of sources) {
    const publishers = publishersOf.get(published);
    if (publishers === undefined) publishersOf.set(published, new Set([publisher]));
    else publishers.add(publisher);
  }
  const days = Array.from(publishersOf).flatMap(([text, publishers]): PublishedDay[] => {
    const parsed = parseEdtf(text);
    if (!parsed.ok) return [];
    return [{ ...edtfBounds(parsed.value), date: parsed.value, publishers: Array.from(publishers) }];
  });
  return days.sort((a, b) => a.startMs - b.startMs);
}

/** More in a window than this would be a hatching: none is marked then. */
const MOST_MARKED = 24;
/** Days this far beyond the window, in widths of it, are marked too. */
const BEYOND = 1;

/** The days to mark in a window: the same array while it serves. */
export class MarkedDays {
  readonly #days: readonly PublishedDay[];
  #marked: readonly PublishedDay[] = [];

  /** All days, in the order of time. */
  constructor(days: readonly PublishedDay[]) {
    this.#days = days;
  }

  /** Linear in all days, of which there are as many as days on which something was published. */
  in(window: TimeWindow): readonly PublishedDay[] {
    const beyondMs = BEYOND * (window.endMs - window.startMs);
    const stretch = { startMs: window.startMs - beyondMs, endMs: window.endMs + beyondMs };
    const near = this.#days.filter((day) => touches(day, stretch));
    const marked = near.filter((day) => touches(day, window)).length > MOST_MARKED ? [] : near;
    const isSame =
      marked.length === this.#marked.length && marked.every((day, at) => day === this.#marked[at]);
    if (!isSame) this.#marked = marked;
    return this.#marked;
  }
}
