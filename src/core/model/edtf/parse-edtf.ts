// Text → EDTF value, or one problem that says what is wrong and what to write. The profile: dates, times with a
// zone, `~ ? %` after a whole date, X digits, intervals with open and unknown ends, one-of sets.
import { daysInMonth, edtfBounds } from './bounds.ts';
import type { Edtf, EdtfChoiceSpan, EdtfDate, EdtfTime } from './edtf.ts';

export type EdtfProblemCode =
  | 'edtf-empty'
  | 'edtf-too-long'
  | 'edtf-white-space'
  | 'edtf-dash'
  | 'edtf-slashes'
  | 'edtf-syntax'
  | 'edtf-season'
  | 'edtf-impossible-month'
  | 'edtf-impossible-day'
  | 'edtf-impossible-time'
  | 'edtf-time-without-zone'
  | 'edtf-qualifier-inside'
  | 'edtf-unspecified'
  | 'edtf-out-of-range'
  | 'edtf-reversed'
  | 'edtf-says-nothing'
  | 'edtf-all-of-set'
  | 'edtf-lower-case';

export interface EdtfProblem {
  readonly code: EdtfProblemCode;
  readonly message: string;
  readonly help: string;
}

export type EdtfResult<T = Edtf> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: EdtfProblem };

const MAX_LENGTH = 200;
/** A JavaScript date ends at ±271 821 or so; a round number below it leaves room for arithmetic. */
const MAX_YEAR = 270_000;
const FORMS =
  'Write for example 2023, 2023-09, 2023-11-08, 2023-11-08T21:30+09:00, 2021~ or 2023-11-08/2023-11-09.';

/**
 * Parses a date of the profile. Never throws; linear in the text, which is at most 200 characters long.
 *
 * Example: `parseEdtf('2023-09')` is September 2023; `parseEdtf('2023-02-30')` says that February 2023 has 28 days.
 */
export function parseEdtf(text: string): EdtfResult {
  const unreadable = lookOver(text);
  if (unreadable !== undefined) return unreadable;
  if (text.startsWith('[')) return parseOneOf(text);
  const ends = text.split('/');
  if (ends.length === 1) return parseDate(text);
  if (ends.length > 2) {
    return /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text)
      ? failed(
          'edtf-slashes',
          `«${text}» can be read as two different days.`,
          'Write year, month and day: 2023-11-08.',
        )
      : failed(
          'edtf-syntax',
          `An interval has two ends, and «${text}» has ${ends.length}.`,
          'Write start/end.',
        );
  }
  return parseInterval(ends[0] ?? '', ends[1] ?? '');
}

function lookOver(text: string): EdtfResult<never> | undefined {
  if (text === '')
    return failed('edtf-empty', 'The date is empty.', `${FORMS} Leave the date out where it is unknown.`);
  if (text.length > MAX_LENGTH) {
    return failed(
      'edtf-too-long',
      `The date is ${text.length} characters long.`,
      `At most ${MAX_LENGTH} are read.`,
    );
  }
  if (text !== text.trim())
    return failed('edtf-white-space', 'There is white space around the date.', 'Remove it.');
  if (/[‐-―−]/.test(text)) {
    return failed(
      'edtf-dash',
      `«${text}» holds a dash or a minus sign where a hyphen belongs.`,
      'Write a plain hyphen: 2023-11-08.',
    );
  }
  if (text.startsWith('{')) {
    return failed(
      'edtf-all-of-set',
      'Several dates are several events.',
      'Write one event for each date, or a one-of set in [ ].',
    );
  }
  return undefined;
}

function parseInterval(first: string, last: string): EdtfResult {
  const isNothing = (end: string) => end === '' || end === '..';
  if (isNothing(first) && isNothing(last)) {
    return failed(
      'edtf-says-nothing',
      'An interval without either end says nothing.',
      'Leave the date out: the event is undated.',
    );
  }
  const start = parseEnd(first);
  if (!start.ok) return start;
  const end = parseEnd(last);
  if (!end.ok) return end;
  const reversed = checkOrder(start.value, end.value);
  return reversed ?? { ok: true, value: { kind: 'interval', start: start.value, end: end.value } };
}

function parseEnd(text: string): EdtfResult<EdtfDate | 'open' | 'unknown'> {
  if (text === '') return { ok: true, value: 'unknown' };
  if (text === '..') return { ok: true, value: 'open' };
  return parseDate(text);
}

function parseOneOf(text: string): EdtfResult {
  if (!text.endsWith(']'))
    return failed('edtf-syntax', 'The bracket of the one-of set is not closed.', 'End it with ].');
  const choices: (EdtfDate | EdtfChoiceSpan)[] = [];
  for (const part of text.slice(1, -1).split(',')) {
    const choice = parseChoice(part.trim());
    if (!choice.ok) return choice;
    choices.push(choice.value);
  }
  return { ok: true, value: { kind: 'one-of', choices } };
}

function parseChoice(text: string): EdtfResult<EdtfDate | EdtfChoiceSpan> {
  const dots = text.indexOf('..');
  if (dots === -1) return parseDate(text);
  const first = text.slice(0, dots);
  const last = text.slice(dots + 2);
  if (first === '' && last === '') {
    return failed(
      'edtf-says-nothing',
      'A one-of set that is open on both sides says nothing.',
      'Leave the date out: the event is undated.',
    );
  }
  const start = first === '' ? ({ ok: true, value: 'open' } as const) : parseDate(first);
  if (!start.ok) return start;
  const end = last === '' ? ({ ok: true, value: 'open' } as const) : parseDate(last);
  if (!end.ok) return end;
  const reversed = checkOrder(start.value, end.value);
  return reversed ?? { ok: true, value: { kind: 'span', start: start.value, end: end.value } };
}

function checkOrder(
  start: EdtfDate | 'open' | 'unknown',
  end: EdtfDate | 'open' | 'unknown',
): EdtfResult<never> | undefined {
  if (typeof start !== 'object' || typeof end !== 'object') return undefined;
  const first = edtfBounds(start);
  const last = edtfBounds(end);
  return last.endMs > first.startMs && last.startMs >= first.startMs
    ? undefined
    : failed('edtf-reversed', 'The end lies before the start.', 'Write the earlier date first.');
}

const DATE =
  /^(Y?)(-?)([0-9X]+)(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::?\d\d)?)?)?([~?%]?)$/;

function parseDate(text: string): EdtfResult<EdtfDate> {
  const match = DATE.exec(text);
  if (match === null) return explainSyntax(text);
  const [
    ,
    isLong = '',
    sign = '',
    digits = '',
    monthText,
    dayText,
    hour,
    minute,
    second,
    zone,
    qualifier = '',
  ] = match;
  const year = parseYear(text, isLong === 'Y', sign === '-', digits);
  if (!year.ok) return year;
  const calendar = parseMonthAndDay(text, year.value, monthText, dayText);
  if (!calendar.ok) return calendar;
  const value: EdtfDate = {
    kind: 'date',
    ...year.value,
    ...calendar.value,
    uncertain: qualifier === '?' || qualifier === '%',
    approximate: qualifier === '~' || qualifier === '%',
  };
  if (hour === undefined) return { ok: true, value };
  if (typeof value.day !== 'number') {
    return failed(
      'edtf-syntax',
      `«${text}» gives a time of day without a day.`,
      'Write the day before the T.',
    );
  }
  const time = parseTime(text, Number(hour), Number(minute), second, zone);
  return time.ok ? { ok: true, value: { ...value, time: time.value } } : time;
}

function explainSyntax(text: string): EdtfResult<never> {
  const shown = `«${text}»`;
  if (/^[0-9a-z:.+~?%-]+$/i.test(text) && /[xtz]/.test(text)) {
    return failed('edtf-lower-case', `${shown} holds a lower-case letter.`, 'Write X, T and Z as capitals.');
  }
  if (/[~?%]./.test(text)) {
    return failed(
      'edtf-qualifier-inside',
      `In ${shown} the doubt stands inside the date.`,
      'Write ~, ? or % once, after the whole date.',
    );
  }
  return failed('edtf-syntax', `${shown} is not a date of EDTF.`, FORMS);
}

type YearPart = Pick<EdtfDate, 'year' | 'unspecifiedYearDigits'>;

function parseYear(text: string, isLong: boolean, isNegative: boolean, digits: string): EdtfResult<YearPart> {
  const known = digits.replace(/X{1,4}$/, '');
  const unspecified = digits.length - known.length;
  if (known.includes('X') || known === '' || (isLong && unspecified > 0)) {
    return failed(
      'edtf-unspecified',
      `In «${text}» X stands for digits that cannot be left open.`,
      'Only the last digits of a year: 195X, 19XX.',
    );
  }
  if (isLong ? digits.length < 5 || digits.startsWith('0') : digits.length !== 4) {
    return failed(
      'edtf-syntax',
      `«${text}» has a year of ${digits.length} digits.`,
      'Write four digits (0079 for the year 79), or Y and five or more.',
    );
  }
  const size = Number(known) * 10 ** unspecified;
  if (size > MAX_YEAR)
    return failed(
      'edtf-out-of-range',
      `The year of «${text}» is beyond the axis.`,
      `Years reach to ±${MAX_YEAR}.`,
    );
  if (isNegative && size === 0)
    return failed('edtf-syntax', 'There is no year -0000.', 'Write 0000 for 1 BC, -0001 for 2 BC.');
  const unspecifiedYearDigits = unspecified as 0 | 1 | 2 | 3;
  return { ok: true, value: { year: isNegative ? -size : size, unspecifiedYearDigits } };
}

function parseMonthAndDay(
  text: string,
  { year, unspecifiedYearDigits }: YearPart,
  monthText: string | undefined,
  dayText: string | undefined,
): EdtfResult<Pick<EdtfDate, 'month' | 'day'>> {
  if (monthText === undefined) return { ok: true, value: {} };
  const isHalfOpen = [monthText, dayText ?? 'XX'].some((part) => part !== 'XX' && part.includes('X'));
  if (
    isHalfOpen ||
    unspecifiedYearDigits > 0 ||
    (monthText === 'XX' && dayText !== undefined && dayText !== 'XX')
  ) {
    return failed(
      'edtf-unspecified',
      `In «${text}» something known follows what is left open.`,
      'Write XX for a whole month or day, and nothing known after it: 2004-XX, 2004-07-XX.',
    );
  }
  if (monthText === 'XX') {
    return {
      ok: true,
      value: dayText === undefined ? { month: 'unspecified' } : { month: 'unspecified', day: 'unspecified' },
    };
  }
  const month = Number(monthText);
  if (month >= 21 && month <= 41) {
    return failed(
      'edtf-season',
      `«${text}» names a season or a quarter, whose months differ from place to place.`,
      'Write its months: [2023-03..2023-05] for some time within, 2023-03/2023-05 for all of it.',
    );
  }
  if (month < 1 || month > 12)
    return failed(
      'edtf-impossible-month',
      `«${text}»: there is no month ${monthText}.`,
      'Months are 01 to 12.',
    );
  if (dayText === undefined) return { ok: true, value: { month } };
  if (dayText === 'XX') return { ok: true, value: { month, day: 'unspecified' } };
  const day = Number(dayText);
  const days = daysInMonth(year, month);
  if (day < 1 || day > days) {
    return failed(
      'edtf-impossible-day',
      `«${text}»: month ${monthText} of that year has ${days} days.`,
      `Days are 01 to ${days}.`,
    );
  }
  return { ok: true, value: { month, day } };
}

function parseTime(
  text: string,
  hour: number,
  minute: number,
  secondText: string | undefined,
  zone: string | undefined,
): EdtfResult<EdtfTime> {
  if (hour > 23 || minute > 59 || Number(secondText ?? 0) > 59) {
    return failed(
      'edtf-impossible-time',
      `«${text}» gives a time that no clock shows.`,
      'Times run from 00:00:00 to 23:59:59.',
    );
  }
  if (zone === undefined) {
    return failed(
      'edtf-time-without-zone',
      `«${text}» gives a time of day without its zone.`,
      'Add Z for UTC, or the offset: +09:00.',
    );
  }
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  if (Number(hours) > 14 || Number(minutes) > 59) {
    return failed(
      'edtf-impossible-time',
      `«${text}»: no zone is ${zone} from UTC.`,
      'Offsets run from -12:00 to +14:00.',
    );
  }
  const size = Number(hours) * 60 + Number(minutes);
  const offsetMinutes = size === 0 ? 0 : sign === '-' ? -size : size;
  return {
    ok: true,
    value: {
      hour,
      minute,
      ...(secondText === undefined ? {} : { second: Number(secondText) }),
      offsetMinutes,
    },
  };
}

function failed(code: EdtfProblemCode, message: string, help: string): EdtfResult<never> {
  return { ok: false, problem: { code, message, help } };
}
