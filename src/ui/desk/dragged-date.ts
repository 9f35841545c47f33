// What a date becomes when its bar is dragged: moved or stretched by whole units of its own precision, never finer.
import type { Edtf, EdtfDate, Granularity } from '../../core/model/edtf/edtf.ts';
import { granularityOf } from '../../core/model/edtf/edtf.ts';
import { edtfBounds } from '../../core/model/edtf/bounds.ts';

export type Grip = 'start' | 'end' | 'whole';

const DAY_MS = 86_400_000;

/**
 * The date after `grip` was dragged from one moment to another. An end of a single date makes an interval of it, an end
 * that is dragged over the other stops there. `undefined` for dates that have no two ends to hold: sets, decades, gaps.
 */
export function draggedDate(value: Edtf, grip: Grip, fromMs: number, toMs: number): Edtf | undefined {
  return moved(value, grip, (date) => movedBy(date, unitsBetween(date, fromMs, toMs)));
}

/** The same by keys: `grip` goes on by so many units of its own precision, or back. */
export function steppedDate(value: Edtf, grip: Grip, units: number): Edtf | undefined {
  return moved(value, grip, (date) => movedBy(date, units));
}

function moved(value: Edtf, grip: Grip, move: (date: EdtfDate) => EdtfDate | undefined): Edtf | undefined {
  if (value.kind === 'one-of') return undefined;
  const [start, end] = value.kind === 'date' ? [value, value] : [value.start, value.end];
  if (grip === 'whole') {
    const [first, last] = [start, end].map((each) => (typeof each === 'object' ? move(each) : each));
    if (first === undefined || last === undefined) return undefined;
    if (value.kind === 'date') return typeof first === 'object' ? first : undefined;
    return { kind: 'interval', start: first, end: last };
  }
  const held = grip === 'start' ? start : end;
  if (typeof held !== 'object') return undefined;
  const there = move(held);
  if (there === undefined) return undefined;
  const [first, last] = grip === 'start' ? [there, end] : [start, there];
  if (typeof first === 'object' && typeof last === 'object') {
    const [from, to] = [edtfBounds(first).startMs, edtfBounds(last).startMs];
    if (from > to)
      return grip === 'start' && typeof end === 'object'
        ? end
        : typeof start === 'object'
          ? start
          : undefined;
    if (from === to && granularityOf(first) === granularityOf(last)) return first;
  }
  return { kind: 'interval', start: first, end: last };
}

/** Days, on average, of the units that a bar is moved by. */
const UNIT_DAYS: Readonly<Partial<Record<Granularity, number>>> = {
  year: 365.2425,
  month: 30.436875,
  day: 1,
};

/** As many whole units of the date's precision as lie between the two moments. */
function unitsBetween(date: EdtfDate, fromMs: number, toMs: number): number {
  return Math.round((toMs - fromMs) / ((UNIT_DAYS[granularityOf(date)] ?? 1) * DAY_MS));
}

function movedBy(date: EdtfDate, units: number): EdtfDate | undefined {
  if (date.unspecifiedYearDigits > 0 || date.month === 'unspecified' || date.day === 'unspecified') {
    return undefined;
  }
  switch (granularityOf(date)) {
    case 'year':
      return { ...date, year: date.year + units };
    case 'month': {
      const months = date.year * 12 + (date.month ?? 1) - 1 + units;
      return { ...date, year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
    }
    case 'day':
      return { ...date, ...calendarDay(edtfBounds(date).startMs + units * DAY_MS) };
    default:
      return undefined;
  }
}

function calendarDay(ms: number): Pick<EdtfDate, 'year' | 'month' | 'day'> {
  const at = new Date(ms);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}
