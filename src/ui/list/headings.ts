// The headings of the list: months where a year has several events, years otherwise, undated events at the end.
import type { IndexedEvent } from '../../core/model/timeline-index.ts';
import { isDated, orderingMs } from '../../core/model/timeline-index.ts';
import type { Messages } from '../messages/en.ts';
import { utcFormat } from '../messages/utc-format.ts';

/** More events than this in one year are told apart by month. */
const EVENTS_BEFORE_MONTHS = 4;
/** In a longer list headings always help to find one's place. */
const SHORT_LIST = 100;

/** Gives the title under which the event at a position stands; empty where headings would not help. */
export type Headings = (position: number) => string;

/**
 * The headings of events in their order, dated ones first. Nothing is gone through but a short list: of a long one each
 * title is a few binary searches, so that only what is on the screen costs anything.
 */
export function headingsOf(events: readonly IndexedEvent[], m: Messages): Headings {
  const datedCount = firstThat(events.length, (at) => isUndated(events[at]));
  const yearStarts = (year: number) =>
    firstThat(datedCount, (at) => orderingMsOf(events[at]) >= new Date(0).setUTCFullYear(year, 0, 1));
  const isFull = new Map<number, boolean>();
  const titleAt = (position: number): string => {
    const event = events[position];
    const start = event === undefined ? undefined : startOf(event);
    if (event === undefined || start === undefined) return m.undated;
    const year = start.getUTCFullYear();
    const byMonth = isFull.get(year) ?? yearStarts(year + 1) - yearStarts(year) > EVENTS_BEFORE_MONTHS;
    isFull.set(year, byMonth);
    return headingOf(start, byMonth && isFinerThanYear(event), m);
  };
  if (events.length > SHORT_LIST) return titleAt;
  const titles = events.map((_, position) => titleAt(position));
  const sections = titles.filter((title, at) => title !== titles[at - 1]).length;
  // Headings help where they gather; one above nearly every event is only noise.
  const isNoise = sections * 3 > events.length * 2;
  return (position) => (isNoise ? '' : (titles[position] ?? ''));
}

/** The first of `[0, count)` that passes, where all after it do too; `count` where none does. */
function firstThat(count: number, passes: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isUndated(event: IndexedEvent | undefined): boolean {
  return event === undefined || !isDated(event);
}

function orderingMsOf(event: IndexedEvent | undefined): number {
  return event?.date === undefined ? Infinity : orderingMs(event.date.bounds);
}
function startOf({ date }: IndexedEvent): Date | undefined {
  if (date === undefined) return undefined;
  const ms = orderingMs(date.bounds);
  // What ends at a moment happened before it: the bounds are half-open.
  return new Date(Number.isFinite(date.bounds.startMs) ? ms : ms - 1);
}

const MONTH_MS = 31 * 86_400_000;

function isFinerThanYear({ date }: IndexedEvent): boolean {
  if (date === undefined) return false;
  const { startMs, endMs } = date.bounds;
  return !Number.isFinite(startMs) || !Number.isFinite(endMs) || endMs - startMs <= MONTH_MS;
}

function headingOf(start: Date, byMonth: boolean, m: Messages): string {
  const isEarly = start.getUTCFullYear() < 1000;
  const parts: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(byMonth ? { month: 'long' } : {}),
    ...(isEarly ? { era: 'short' } : {}),
  };
  return utcFormat(m.locale, parts).format(start);
}
