// A stretch of the calendar, as precise as it is known: a day, an ISO week, a quarter, a decade.
import type { Season } from '../reading/meaning.ts';
import { civilDay, dayNumber, isoWeek, isoWeekday, mondayOf } from './day-number.ts';

export type PeriodUnit =
  'day' | 'weekend' | 'week' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/**
 * `year` is astronomical (0 is 1 BC); of a decade or a century it is the first, but before Christ the round one
 * that names it (the 470s BC are -470). `index` counts months, quarters, halves, ISO weeks, and seasons in the
 * order of `SEASONS`, from 1; `day` is of the month.
 */
export interface Period {
  readonly unit: PeriodUnit;
  readonly year: number;
  readonly index: number;
  readonly day: number;
}

export const SEASONS: readonly Season[] = ['SP', 'SU', 'FA', 'WI'];

export function periodOf(unit: PeriodUnit, year: number, index = 0, day = 0): Period {
  return { unit, year, index, day };
}

export function dayPeriod(number: number): Period {
  const { year, month, day } = civilDay(number);
  return { unit: 'day', year, index: month, day };
}

/** Day numbers of a period, half-open. Winter runs from December of its year to February. */
export function daysOf({ unit, year, index, day }: Period): readonly [start: number, end: number] {
  switch (unit) {
    case 'day': {
      const number = dayNumber(year, index, day);
      return [number, number + 1];
    }
    case 'weekend': {
      const monday = mondayOf(year, index);
      return [monday + 5, monday + 7];
    }
    case 'week': {
      const monday = mondayOf(year, index);
      return [monday, monday + 7];
    }
    case 'month':
      return months(year, index, 1);
    case 'season':
      return months(year, index * 3, 3);
    case 'quarter':
      return months(year, index * 3 - 2, 3);
    case 'half':
      return months(year, index * 6 - 5, 6);
    case 'year':
      return months(year, 1, 12);
    case 'decade':
      return months(year, 1, 120);
    case 'century':
      return months(year, 1, 1200);
  }
}

function months(year: number, first: number, count: number): readonly [number, number] {
  return [monthStart(year, first), monthStart(year, first + count)];
}

function monthStart(year: number, month: number): number {
  return dayNumber(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1);
}

/** The period of this unit that holds the beginning of `period`: the week of a day, the year of a quarter. */
export function widened(period: Period, unit: PeriodUnit): Period {
  const [start] = daysOf(period);
  const { year, month, day } = civilDay(start);
  switch (unit) {
    case 'day':
      return { unit, year, index: month, day };
    case 'week':
    case 'weekend': {
      if (period.unit === 'week' || period.unit === 'weekend') return { ...period, unit };
      const week = isoWeek(start);
      return periodOf(unit, week.year, week.week);
    }
    case 'month':
      return periodOf(unit, year, month);
    case 'season': {
      // January and February belong to the winter that began in December.
      const season = Math.floor(month / 3);
      return season === 0 ? periodOf(unit, year - 1, 4) : periodOf(unit, year, season);
    }
    case 'quarter':
      return periodOf(unit, year, Math.ceil(month / 3));
    case 'half':
      return periodOf(unit, year, month > 6 ? 2 : 1);
    case 'year':
      return periodOf(unit, period.unit === 'decade' || period.unit === 'century' ? period.year : year);
    case 'decade':
      return periodOf(unit, roundTo(period, year, 10));
    case 'century':
      return periodOf(unit, roundTo(period, year, 100));
  }
}

function roundTo(period: Period, year: number, size: number): number {
  // Before Christ the years of a decade are counted down to it: 493 BC, the year -492, is of the 490s, -490.
  if (year <= 0 && period.unit !== 'decade' && period.unit !== 'century')
    return -Math.floor((1 - year) / size) * size;
  return Math.trunc(year / size) * size;
}

/** The period so many of its own units later. */
export function movedBy(period: Period, count: number): Period {
  const { unit, year, index } = period;
  const wrapped = (perYear: number): Period => {
    const total = year * perYear + index - 1 + count;
    return periodOf(unit, Math.floor(total / perYear), (((total % perYear) + perYear) % perYear) + 1);
  };
  switch (unit) {
    case 'day':
      return dayPeriod(daysOf(period)[0] + count);
    case 'week':
    case 'weekend': {
      const week = isoWeek(mondayOf(year, index) + count * 7);
      return periodOf(unit, week.year, week.week);
    }
    case 'month':
      return wrapped(12);
    case 'season':
    case 'quarter':
      return wrapped(4);
    case 'half':
      return wrapped(2);
    case 'year':
      return periodOf(unit, year + count);
    case 'decade':
      return periodOf(unit, year + count * 10);
    case 'century':
      return periodOf(unit, year + count * 100);
  }
}

/** Day number of the weekday (1 to 7) nearest to `from` in a direction; `from` itself counts. */
export function weekdayNear(from: number, weekday: number, direction: -1 | 1): number {
  const back = (isoWeekday(from) - weekday + 7) % 7;
  return direction === -1 ? from - back : from + ((7 - back) % 7);
}

/** Units from fine to coarse: which of two periods is known more precisely. */
const ORDER: readonly PeriodUnit[] = [
  'day',
  'weekend',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
];

export function isFiner(a: PeriodUnit, b: PeriodUnit): boolean {
  return ORDER.indexOf(a) < ORDER.indexOf(b);
}
