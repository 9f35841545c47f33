// Periods as EDTF and back. What EDTF has no value for (a week, a quarter, a season) is "some time from … to …".
import { daysInMonth } from '../../model/edtf/bounds.ts';
import type { Edtf, EdtfDate } from '../../model/edtf/edtf.ts';
import { plainDate, someTimeFrom } from '../calendar.ts';
import { civilDay, dayNumber, isoWeek, isoWeekday } from '../resolving/day-number.ts';
import type { Period } from '../resolving/period.ts';
import { daysOf, periodOf } from '../resolving/period.ts';

/** `2023-W45` is `[2023-11-06..2023-11-12]`, `2023-Q3` is `[2023-07..2023-09]`, the 1990s `199X`. */
export function periodToEdtf(period: Period): Edtf {
  const { unit, year, index, day } = period;
  switch (unit) {
    case 'day':
      return plainDate(year, index, day);
    case 'month':
      return plainDate(year, index);
    case 'year':
      return plainDate(year);
    case 'week':
    case 'weekend': {
      const [start, end] = daysOf(period);
      return someTimeFrom(edtfDay(start), edtfDay(end - 1));
    }
    case 'season':
    case 'quarter':
    case 'half': {
      const [start, end] = daysOf(period);
      return someTimeFrom(edtfMonth(start), edtfMonth(end - 1));
    }
    case 'decade':
      // The 470s BC are 479 to 470 BC, the years -478 to -469: no digits of the number say that.
      return year < 0
        ? someTimeFrom(plainDate(year - 8), plainDate(year + 1))
        : { ...plainDate(year), unspecifiedYearDigits: 1 };
    case 'century':
      // The first century BC has no digits of its own: 00XX is the first AD.
      if (year === -100) return someTimeFrom(plainDate(-99), plainDate(0));
      return { ...plainDate(year < 0 ? year + 100 : year), unspecifiedYearDigits: 2 };
  }
}

function edtfDay(number: number): EdtfDate {
  const { year, month, day } = civilDay(number);
  return plainDate(year, month, day);
}

function edtfMonth(number: number): EdtfDate {
  const { year, month } = civilDay(number);
  return plainDate(year, month);
}

/** The period that an EDTF value is, where it is one: `periodFromEdtf(periodToEdtf(period))` is the period. */
export function periodFromEdtf(edtf: Edtf): Period | undefined {
  if (edtf.kind === 'date') return periodFromDate(edtf);
  const [choice] = edtf.kind === 'one-of' ? edtf.choices : [];
  if (edtf.kind !== 'one-of' || edtf.choices.length !== 1 || choice?.kind !== 'span') return undefined;
  const { start, end } = choice;
  if (start === 'open' || end === 'open') return undefined;
  return periodFromSpan(start, end);
}

function periodFromDate({ year, month, day, unspecifiedYearDigits }: EdtfDate): Period | undefined {
  if (unspecifiedYearDigits === 1) return periodOf('decade', year);
  if (unspecifiedYearDigits === 2) return periodOf('century', year < 0 ? year - 100 : year);
  if (unspecifiedYearDigits === 3) return undefined;
  if (typeof month !== 'number') return periodOf('year', year);
  return typeof day === 'number' ? periodOf('day', year, month, day) : periodOf('month', year, month);
}

function periodFromSpan(start: EdtfDate, end: EdtfDate): Period | undefined {
  if (typeof start.month !== 'number' || typeof end.month !== 'number') {
    if (start.year === -99 && end.year === 0) return periodOf('century', -100);
    const isDecade = start.month === undefined && end.year - start.year === 9 && end.year < 0;
    return isDecade ? periodOf('decade', start.year + 8) : undefined;
  }
  if (typeof start.day === 'number') {
    if (typeof end.day !== 'number') return undefined;
    const first = dayNumber(start.year, start.month, start.day);
    const length =
      dayNumber(end.year, end.month, Math.min(end.day, daysInMonth(end.year, end.month))) - first + 1;
    const { year, week } = isoWeek(first);
    if (length === 7 && isoWeekday(first) === 1) return periodOf('week', year, week);
    return length === 2 && isoWeekday(first) === 6 ? periodOf('weekend', year, week) : undefined;
  }
  const months = (end.year - start.year) * 12 + end.month - start.month + 1;
  if (months === 6 && start.month % 6 === 1) return periodOf('half', start.year, (start.month + 5) / 6);
  if (months !== 3) return undefined;
  if (start.month % 3 === 1) return periodOf('quarter', start.year, (start.month + 2) / 3);
  return start.month % 3 === 0 ? periodOf('season', start.year, start.month / 3) : undefined;
}
