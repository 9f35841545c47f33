// Dates by the calendar: "July 24, 2003", "24 July", "Oct. 2007", "June of that year".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { CalendarMeaning, UnitMeaning } from '../../reading/meaning.ts';
import type { Tokens } from '../../reading/tokens.ts';
import { NUMBER } from '../../reading/tokens.ts';
import { WHICH } from '../which.ts';
import { isDayNumber } from '../../reading/numeric-date.ts';
import { readYear } from './year.ts';

export const calendarDate: Family = {
  name: 'calendar-date',
  read: (reader, at) =>
    readWeekdayDate(reader, at) ??
    readNthWeekday(reader, at) ??
    readNamedMonth(reader, at) ??
    readDayFirst(reader, at),
};

interface DayNumber {
  readonly end: number;
  readonly day: number;
}

/** "Thursday, Nov. 9, 2023", "Sunday 3 May": the weekday goes with the date that follows. */
function readWeekdayDate(reader: Reader, at: number): Reading | undefined {
  const { tokens } = reader;
  const sense = tokens.sense(at);
  if (sense?.weekday === undefined || sense.plural === true) return undefined;
  let next = skipStop(tokens, at, at + 1);
  if (tokens.isSign(next, ',')) next += 1;
  if (tokens.role(next) === 'the') next += 1;
  const date = readNamedMonth(reader, next) ?? readDayFirst(reader, next);
  if (date?.meaning.kind !== 'calendar' || date.meaning.day === undefined) return undefined;
  return { ...date, first: at, meaning: { ...date.meaning, weekday: sense.weekday } };
}

/** "the second Monday in October", "the last Sunday of March 2024". */
function readNthWeekday(reader: Reader, at: number): Reading | undefined {
  const { tokens } = reader;
  if (tokens.role(at) !== 'the') return undefined;
  const ordinal = tokens.sense(at + 1)?.ordinal;
  const nth = ordinal ?? (tokens.role(at + 1) === 'last' ? -1 : undefined);
  const weekday = tokens.sense(at + 2)?.weekday;
  const joint = tokens.role(at + 3);
  if (nth === undefined || nth > LAST_WEEK || weekday === undefined) return undefined;
  if (joint !== 'in' && joint !== 'of') return undefined;
  const month = readMonth(tokens, at + 4);
  if (month === undefined) return undefined;
  const year = readYearAfter(reader, month.end);
  const meaning = withYear({ kind: 'calendar', month: month.month, weekday, nth }, year);
  return { first: at, end: year?.end ?? month.end, meaning };
}

/** No month is sure to have a fifth Monday. */
const LAST_WEEK = 4;

/** "July", "July 24", "July 24, 2003", "July 2003", "July of last year", "July 24–26". */
function readNamedMonth(reader: Reader, at: number): Reading | undefined {
  const { tokens } = reader;
  const month = readMonth(tokens, at);
  if (month === undefined) return readWhichMonth(tokens, at);
  const day = readDay(tokens, tokens.role(month.end) === 'the' ? month.end + 1 : month.end);
  if (day !== undefined && !isLongNumber(tokens, day.end)) {
    const dated = { kind: 'calendar', month: month.month, day: day.day } as const;
    const range = readRangeDay(tokens, day.end);
    if (range !== undefined) {
      const year = readYearAfter(reader, range.end);
      return {
        first: at,
        end: day.end,
        meaning: withYear(dated, year),
        more: [
          {
            first: range.end - 1,
            end: year?.end ?? range.end,
            meaning: withYear({ ...dated, day: range.day }, year),
          },
        ],
      };
    }
    const year = readYearAfter(reader, day.end);
    return { first: at, end: year?.end ?? day.end, meaning: withYear(dated, year) };
  }
  const year = readYearAfter(reader, month.end);
  if (year === undefined && !isMonthAlone(tokens, at, month.end)) return undefined;
  return {
    first: at,
    end: year?.end ?? month.end,
    meaning: withYear({ kind: 'calendar', month: month.month }, year),
  };
}

/** "last September", "this coming May" */
function readWhichMonth(tokens: Tokens, at: number): Reading | undefined {
  const which = WHICH.get(tokens.role(at) ?? '');
  const month = which === undefined ? undefined : readMonth(tokens, at + 1);
  if (which === undefined || month === undefined) return undefined;
  return { first: at, end: month.end, meaning: { kind: 'calendar', month: month.month, which } };
}

/** "24 July", "24th of July, 2003", "the 24th of July", "9–11 November 2023", "the 15th". */
function readDayFirst(reader: Reader, at: number): Reading | undefined {
  const { tokens } = reader;
  const start = tokens.role(at) === 'the' ? at + 1 : at;
  const day = readDay(tokens, start);
  if (day === undefined) return undefined;
  const range = readRangeDay(tokens, day.end);
  const last = range ?? day;
  const of = tokens.role(last.end) === 'of' || tokens.isHyphen(last.end) ? last.end + 1 : last.end;
  const month = readMonth(tokens, of);
  if (month === undefined) return undefined;
  if (start > at && of === last.end && day.end - start === 1) return undefined;
  const year = readYearAfter(reader, tokens.isHyphen(month.end) ? month.end + 1 : month.end);
  const dated = { kind: 'calendar', month: month.month, day: last.day } as const;
  const end = year?.end ?? month.end;
  if (range === undefined) return { first: start, end, meaning: withYear(dated, year) };
  return {
    first: at,
    end: day.end,
    meaning: withYear({ ...dated, day: day.day }, year),
    more: [{ first: range.end - 1, end, meaning: withYear(dated, year) }],
  };
}

export function readMonth(tokens: Tokens, at: number): { end: number; month: number } | undefined {
  const sense = tokens.sense(at);
  if (sense?.month === undefined) return undefined;
  return { end: skipStop(tokens, at, at + 1), month: sense.month };
}

/** The full stop of an abbreviation, "Nov." or "Mon.", belongs to it. */
export function skipStop(tokens: Tokens, at: number, end: number): number {
  return tokens.length(at) <= 5 &&
    tokens.isSign(end, '.') &&
    tokens.touches(end) &&
    isAbbreviation(tokens, at)
    ? end + 1
    : end;
}

function isAbbreviation(tokens: Tokens, at: number): boolean {
  const { word = '', weekday } = tokens.sense(at) ?? {};
  return weekday !== undefined ? word.length < 6 : word.length === 3 ? word !== 'may' : word === 'sept';
}

/** A day of the month, "24", "24th" or "first" of "first of May". */
function readDay(tokens: Tokens, at: number): DayNumber | undefined {
  if (tokens.kind(at) !== NUMBER) return undefined;
  const day = tokens.number(at);
  if (!isDayNumber(day) || tokens.length(at) > 2) return undefined;
  if (tokens.touches(at + 1)) {
    if (tokens.role(at + 1) === 'ordinal-ending') return { end: at + 2, day };
    if (!tokens.isSign(at + 1, ',') && !tokens.isSign(at + 1, '.') && !tokens.isHyphen(at + 1)) {
      const sign = tokens.text[tokens.start(at + 1)] ?? '';
      if (!')];:"”’\'?!/'.includes(sign)) return undefined;
    }
    // "May 1.5", "June 12,000", "July 10:30"
    const next = at + 2;
    if (tokens.touches(next) && tokens.kind(next) === NUMBER && !tokens.isHyphen(at + 1)) {
      return tokens.isSign(at + 1, ',') && tokens.length(next) === 4 ? { end: at + 1, day } : undefined;
    }
  }
  return { end: at + 1, day };
}

/** The second day of "8-9" or "8 to 9", where nothing says that it is anything else. */
function readRangeDay(tokens: Tokens, at: number): DayNumber | undefined {
  const isRange =
    tokens.isHyphen(at) ||
    tokens.role(at) === 'to' ||
    tokens.role(at) === 'and' ||
    tokens.role(at) === 'through';
  if (!isRange || tokens.kind(at + 1) !== NUMBER || tokens.length(at + 1) > 2) return undefined;
  const day = readDay(tokens, at + 1);
  if (day === undefined) return undefined;
  if (tokens.isHyphen(at)) return tokens.touches(at + 1) === tokens.touches(at) ? day : undefined;
  // "on May 3 and 12 people died": what follows a joined day is punctuation or a month.
  return tokens.kind(day.end) === NUMBER ||
    (tokens.kind(day.end) === 1 && tokens.sense(day.end)?.month === undefined)
    ? undefined
    : day;
}

interface YearAfter {
  readonly end: number;
  readonly year?: number;
  readonly yearFrom?: UnitMeaning;
}

/** ", 2003", "2003", "of 2003", "of that year", "last year", "480 BC" after a month or a day. */
function readYearAfter(reader: Reader, at: number): YearAfter | undefined {
  const { tokens } = reader;
  const comma = tokens.isSign(at, ',') ? at + 1 : at;
  const year = readYear(tokens, comma, 'after-date');
  if (year !== undefined) return year;
  const of = tokens.role(comma) === 'of' ? comma + 1 : comma;
  const ofYear = of > comma ? readYear(tokens, of, 'after-date') : undefined;
  if (ofYear !== undefined) return ofYear;
  if (
    of === comma &&
    tokens.role(of) !== 'last' &&
    tokens.role(of) !== 'this' &&
    tokens.role(of) !== 'next'
  ) {
    return undefined;
  }
  const inner = reader.inner(of);
  if (inner?.meaning.kind !== 'unit' || inner.meaning.unit !== 'year') return undefined;
  // "in June last year", but not "June, last year": the comma sets it apart.
  return of === comma && comma > at ? undefined : { end: inner.end, yearFrom: inner.meaning };
}

function withYear(meaning: CalendarMeaning, after: YearAfter | undefined): CalendarMeaning {
  if (after === undefined) return meaning;
  if (after.yearFrom !== undefined) return { ...meaning, yearFrom: after.yearFrom };
  return after.year === undefined ? meaning : { ...meaning, year: after.year };
}

function isLongNumber(tokens: Tokens, at: number): boolean {
  return tokens.isSign(at, ':') && tokens.touches(at) && tokens.touches(at + 1);
}

/** "May" and "March" alone are months only where the words before them say so; abbreviations need their stop. */
function isMonthAlone(tokens: Tokens, at: number, end: number): boolean {
  const { word = '', month } = tokens.sense(at) ?? {};
  if (word.length <= 4 && end === at + 1 && !['may', 'june', 'july'].includes(word)) return false;
  if (tokens.isAllCapitals(at) && tokens.length(at) <= 4) return false;
  const isNameAround = tokens.kind(end) === 1 && tokens.isCapital(end) && tokens.sense(end) === undefined;
  if (isNameAround && PLACES.has(tokens.lower(end))) return false;
  // "May-August 1950", "March/April"
  if ((tokens.isHyphen(end) || tokens.isSign(end, '/')) && tokens.sense(end + 1)?.month !== undefined)
    return true;
  if (month === 5 || month === 3) return isAfterTimeCue(tokens, at);
  // "April Jones", "August Wilson", "June Smith": a given name.
  if ((month === 4 || month === 6 || month === 8) && isNameAround) {
    const before = tokens.role(at - 1);
    return before !== 'and' && before !== 'or' && isAfterTimeCue(tokens, at);
  }
  return true;
}

/** "In May Street": words that make a month's name a place. */
const PLACES = new Set(['street', 'road', 'avenue', 'lane', 'square', 'gardens', 'bridge', 'station']);

const MONTH_CUES = new Set([
  'in',
  'since',
  'until',
  'by',
  'from',
  'to',
  'of',
  'last',
  'next',
  'this',
  'early',
  'late',
  'mid',
  'before',
  'after',
  'during',
  'between',
  'through',
  'and',
  'or',
  'end',
  'every',
  'about',
  'each',
]);

function isAfterTimeCue(tokens: Tokens, at: number): boolean {
  const before = tokens.isHyphen(at - 1) ? at - 2 : at - 1;
  const role = tokens.role(before);
  if (role === 'and' || role === 'or' || role === 'to' || tokens.isHyphen(at - 1)) {
    return (
      tokens.sense(before - 1)?.month !== undefined ||
      tokens.role(before) === 'mid' ||
      tokens.kind(before - 1) === NUMBER
    );
  }
  return role !== undefined && MONTH_CUES.has(role);
}
