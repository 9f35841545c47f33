// Calendar arithmetic on EDTF dates: moving, rounding and naming units, always in UTC.
import { UTCDate } from '@date-fns/utc';
import { add, getISODay } from 'date-fns';
import { edtfBounds } from '../model/edtf/bounds.ts';
import type { Edtf, EdtfDate, EdtfOneOf } from '../model/edtf/edtf.ts';

export type CalendarUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const MINUTE_MS = 60_000;

/** A certain date without time: `plainDate(2023, 9)` is 2023-09. */
export function plainDate(year: number, month?: number, day?: number): EdtfDate {
  return {
    kind: 'date',
    year,
    unspecifiedYearDigits: 0,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    uncertain: false,
    approximate: false,
  };
}

/** The UTC calendar day that holds `ms`, as a date of day granularity. */
export function dayOfMs(ms: number): EdtfDate {
  const date = new UTCDate(ms);
  return plainDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** The first moment of a date, in UTC epoch milliseconds; `undefined` where it has no beginning. */
export function firstMs(date: Edtf): number | undefined {
  const { startMs } = edtfBounds(date);
  return Number.isFinite(startMs) ? startMs : undefined;
}

/** The day of an anchor that is known to the day (or finer, in its own zone); else `undefined`. */
export function dayOf(anchor: Edtf): EdtfDate | undefined {
  if (anchor.kind !== 'date' || typeof anchor.month !== 'number' || typeof anchor.day !== 'number') {
    return undefined;
  }
  return plainDate(anchor.year, anchor.month, anchor.day);
}

/** UTC epoch milliseconds of the start of a day. */
export function dayMs(day: EdtfDate): number {
  return edtfBounds(day).startMs;
}

export function shiftDays(day: EdtfDate, days: number): EdtfDate {
  return dayOfMs(add(new UTCDate(dayMs(day)), { days }).getTime());
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: EdtfDate): number {
  return getISODay(new UTCDate(dayMs(day))) % 7;
}

/** Moves a moment by a whole or fractional count of units; a half year is six months, a half month 15 days. */
export function shiftMs(ms: number, count: number, unit: CalendarUnit): number {
  const date = new UTCDate(ms);
  const whole = Math.trunc(count);
  const rest = count - whole;
  switch (unit) {
    case 'year':
      return add(date, { years: whole, months: Math.round(rest * 12) }).getTime();
    case 'month':
      return add(date, { months: whole, days: Math.round(rest * 30) }).getTime();
    case 'week':
      return add(date, { days: Math.round(count * 7) }).getTime();
    case 'day':
      return add(date, { days: whole, hours: rest * 24 }).getTime();
    case 'hour':
      return ms + count * 60 * MINUTE_MS;
    case 'minute':
      return ms + count * MINUTE_MS;
    case 'second':
      return ms + count * 1000;
  }
}

/** "Some day from `first` to `last`", both included: the EDTF one-of set `[first..last]`. */
export function someTimeFrom(first: EdtfDate | 'open', last: EdtfDate | 'open'): EdtfOneOf {
  return { kind: 'one-of', choices: [{ kind: 'span', start: first, end: last }] };
}
