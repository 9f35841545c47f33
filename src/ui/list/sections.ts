// The headings of the list: months where a year has several, years otherwise, undated events at the end.
import type { IndexedEvent } from '../../core/model/timeline-index.ts';
import { orderingMs } from '../../core/model/timeline-index.ts';
import type { Messages } from '../messages/en.ts';

export interface Section {
  readonly title: string;
  readonly events: readonly IndexedEvent[];
}

/** More events than this in one year are told apart by month. */
const EVENTS_BEFORE_MONTHS = 4;

/** Cuts ordered events into sections (one without a title where headings would not help); put together, the sections are the events in the same order. */
export function sectionsOf(events: readonly IndexedEvent[], m: Messages): readonly Section[] {
  const inYear = new Map<number | undefined, number>();
  for (const event of events) {
    const year = startOf(event)?.getUTCFullYear();
    inYear.set(year, (inYear.get(year) ?? 0) + 1);
  }
  const sections: { title: string; events: IndexedEvent[] }[] = [];
  for (const event of events) {
    const start = startOf(event);
    const byMonth =
      (inYear.get(start?.getUTCFullYear()) ?? 0) > EVENTS_BEFORE_MONTHS && isFinerThanYear(event);
    const title = start === undefined ? m.undated : headingOf(start, byMonth, m);
    const last = sections.at(-1);
    if (last?.title === title) last.events.push(event);
    else sections.push({ title, events: [event] });
  }
  // Headings help where they gather; one above nearly every event is only noise.
  return sections.length * 3 > events.length * 2 ? [{ title: '', events }] : sections;
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

const formatters = new Map<string, Intl.DateTimeFormat>();

function headingOf(start: Date, byMonth: boolean, m: Messages): string {
  const isEarly = start.getUTCFullYear() < 1000;
  const key = [m.locale, byMonth, isEarly].join();
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(m.locale, {
      timeZone: 'UTC',
      calendar: 'gregory',
      year: 'numeric',
      ...(byMonth ? { month: 'long' } : {}),
      ...(isEarly ? { era: 'short' } : {}),
    });
    formatters.set(key, formatter);
  }
  return formatter.format(start);
}
