// The marks of a time axis: which unit stands between them, and where they are. UTC throughout.
import type { TimeWindow } from './time-window.ts';

export type TickUnit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';

export interface Ticks {
  readonly unit: TickUnit;
  /** The marks in and at the edges of the window, UTC epoch milliseconds, ascending. */
  readonly minor: readonly number[];
  /** Where the next larger unit begins; the first lies at or before the window's start. None for years. */
  readonly major: readonly number[];
}

/** A step, and the least time between two of its marks: months differ, and so does what follows the last one of a month. */
interface Step {
  readonly unit: TickUnit;
  readonly size: number;
  readonly leastMs: number;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365 * DAY_MS;

const even = (unit: TickUnit, unitMs: number, sizes: readonly number[]): Step[] =>
  sizes.map((size) => ({ unit, size, leastMs: size * unitMs }));

const STEPS: readonly Step[] = [
  ...even('second', SECOND_MS, [1, 5, 10, 30]),
  ...even('minute', MINUTE_MS, [1, 5, 10, 30]),
  ...even('hour', HOUR_MS, [1, 3, 6, 12]),
  { unit: 'day', size: 1, leastMs: DAY_MS },
  { unit: 'day', size: 2, leastMs: 2 * DAY_MS },
  { unit: 'day', size: 5, leastMs: 4 * DAY_MS },
  { unit: 'day', size: 10, leastMs: 8 * DAY_MS },
  { unit: 'month', size: 1, leastMs: 28 * DAY_MS },
  { unit: 'month', size: 3, leastMs: 90 * DAY_MS },
];

/** The unit whose beginnings are the major marks. */
const MAJOR: Readonly<Record<TickUnit, TickUnit | undefined>> = {
  second: 'minute',
  minute: 'day',
  hour: 'day',
  day: 'month',
  month: 'year',
  year: undefined,
};

/**
 * The finest marks of which each has its room. `roomPx`: what a mark of a unit needs until the next, CSS pixels, at least
 * `leastPx`: it is only asked where that much is there, since words are slow to measure for the first time. A mark of
 * days that would stand close before the next month is left out, so the first of each month always has its mark.
 */
export function ticksIn(
  window: TimeWindow,
  widthPx: number,
  roomPx: (unit: TickUnit) => number,
  leastPx = 0,
): Ticks {
  const msPerPx = (window.endMs - window.startMs) / Math.max(1, widthPx);
  const { unit, size } =
    STEPS.find(({ leastMs, unit }) => leastMs >= leastPx * msPerPx && leastMs >= roomPx(unit) * msPerPx) ??
    yearStep((roomPx('year') * msPerPx) / YEAR_MS);
  const majorUnit = MAJOR[unit];
  return {
    unit,
    minor: marks(unit, size, window).filter((ms) => ms >= window.startMs),
    major: majorUnit === undefined ? [] : marks(majorUnit, 1, window),
  };
}

/** 1, 2, 5, 10, 20, 50 … years, at least as many as given. */
function yearStep(leastYears: number): Step {
  const magnitude = 10 ** Math.max(0, Math.floor(Math.log10(leastYears)));
  const size = [1, 2, 5].map((factor) => factor * magnitude).find((each) => each >= leastYears);
  const found = size ?? 10 * magnitude;
  return { unit: 'year', size: found, leastMs: found * YEAR_MS };
}

/** The marks of a step from the last at or before the window's start to its end. */
function marks(unit: TickUnit, size: number, { startMs, endMs }: TimeWindow): number[] {
  const found: number[] = [];
  let at = markBefore(unit, size, startMs);
  while (at < endMs) {
    found.push(at);
    const next = markAfter(unit, size, at);
    // Beyond what a date can hold there is no mark.
    if (!(next > at)) break;
    at = next;
  }
  return found;
}

function markBefore(unit: TickUnit, size: number, ms: number): number {
  const date = new Date(ms);
  switch (unit) {
    case 'second':
      return floorTo(ms, size * SECOND_MS);
    case 'minute':
      return floorTo(ms, size * MINUTE_MS);
    case 'hour':
      return floorTo(ms, size * HOUR_MS);
    case 'day': {
      const day = markedDay(date.getUTCDate(), size, daysInMonth(date));
      return dateMs(date.getUTCFullYear(), date.getUTCMonth(), day);
    }
    case 'month':
      return dateMs(date.getUTCFullYear(), floorTo(date.getUTCMonth(), size));
    case 'year':
      return yearMs(floorTo(countedYear(date.getUTCFullYear()), size));
  }
}

function markAfter(unit: TickUnit, size: number, mark: number): number {
  const date = new Date(mark);
  switch (unit) {
    case 'second':
      return mark + size * SECOND_MS;
    case 'minute':
      return mark + size * MINUTE_MS;
    case 'hour':
      return mark + size * HOUR_MS;
    case 'day': {
      const days = daysInMonth(date);
      for (let day = date.getUTCDate() + 1; day <= days; day += 1)
        if (markedDay(day, size, days) === day) return dateMs(date.getUTCFullYear(), date.getUTCMonth(), day);
      return dateMs(date.getUTCFullYear(), date.getUTCMonth() + 1);
    }
    case 'month':
      return dateMs(date.getUTCFullYear(), date.getUTCMonth() + size);
    case 'year':
      return yearMs(countedYear(date.getUTCFullYear()) + size);
  }
}

/** The last day with a mark up to `day`: 1, 3, 5 …; 1, 5, 10 …; and none close before the next month. */
function markedDay(day: number, size: number, days: number): number {
  if (size === 1) return day;
  const last = days + 1 - Math.ceil(size * 0.75);
  const upTo = Math.min(day, last);
  const marked = size === 2 ? upTo - ((upTo + 1) % 2) : upTo - (upTo % size);
  return Math.max(1, marked);
}

function daysInMonth(date: Date): number {
  return new Date(dateMs(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

/** Years as readers count them: 500 BC, which is −499 by astronomers, is −500, so that round years have the marks. 1 BC is 0. */
function countedYear(year: number): number {
  return year < 0 ? year - 1 : year;
}

function yearMs(counted: number): number {
  return dateMs(counted < 0 ? counted + 1 : counted, 0);
}

/** `Date.UTC` takes the years 0 to 99 for others. */
function dateMs(year: number, month: number, day = 1): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

function floorTo(value: number, step: number): number {
  return Math.floor(value / step) * step;
}
