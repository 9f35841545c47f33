// An EDTF date in the reader's words: as precise as the value, with its doubt said.
import { edtfBounds } from '../../core/model/edtf/bounds.ts';
import type { Edtf, EdtfChoiceSpan, EdtfDate } from '../../core/model/edtf/edtf.ts';
import { granularityOf } from '../../core/model/edtf/edtf.ts';
import type { Messages } from './en.ts';
import { utcFormat } from './utc-format.ts';

type Style = 'plain' | 'weekday';

/**
 * Writes a date out: `2023-09` is "September 2023", `[..2023-11-08]` is "on or before 8 November 2023". With
 * `weekday`, single days name theirs.
 */
export function dateInWords(value: Edtf, m: Messages, style: Style = 'plain'): string {
  switch (value.kind) {
    case 'date':
      return dateWords(value, m, style);
    case 'interval':
      return intervalWords(value.start, value.end, m);
    case 'one-of':
      return value.choices
        .map((choice) => (choice.kind === 'date' ? dateWords(choice, m, style) : spanWords(choice, m)))
        .reduce((before, after) => m.either(before, after));
  }
}

function intervalWords(
  start: EdtfDate | 'open' | 'unknown',
  end: EdtfDate | 'open' | 'unknown',
  m: Messages,
) {
  if (typeof start === 'object' && typeof end === 'object') return rangeWords(start, end, m, m.fromTo);
  if (typeof start === 'object') {
    return (end === 'open' ? m.openEnd : m.unknownEnd)(dateWords(start, m));
  }
  if (typeof end === 'object') {
    return (start === 'open' ? m.openBeginning : m.unknownBeginning)(dateWords(end, m));
  }
  return m.undatedInWords;
}

function spanWords({ start, end }: EdtfChoiceSpan, m: Messages): string {
  if (typeof start === 'object' && typeof end === 'object') {
    const isYearUpToDay =
      granularityOf(start) === 'year' && granularityOf(end) !== 'year' && start.year === end.year;
    if (isYearUpToDay) return m.someTimeInBy(dateWords(start, m), dateWords(end, m));
    return m.someTime(dateWords(start, m), dateWords(end, m));
  }
  if (typeof start === 'object') return m.onOrAfter(dateWords(start, m));
  return typeof end === 'object' ? m.onOrBefore(dateWords(end, m)) : m.undatedInWords;
}

/** "8–9 November 2023" where Intl can say it, "8 November 2023 to March 2024" otherwise. */
function rangeWords(
  start: EdtfDate,
  end: EdtfDate,
  m: Messages,
  join: (start: string, end: string) => string,
): string {
  const isPlain = (date: EdtfDate) =>
    !date.uncertain && !date.approximate && date.unspecifiedYearDigits === 0 && date.year > 999;
  const granularity = granularityOf(start);
  const canRange = granularity === 'year' || granularity === 'month' || granularity === 'day';
  if (
    canRange &&
    granularity === granularityOf(end) &&
    isPlain(start) &&
    isPlain(end) &&
    !hasGap(start) &&
    !hasGap(end)
  ) {
    return formatter(m.locale, granularity, 'plain', false).formatRange(
      edtfBounds(start).startMs,
      edtfBounds(end).startMs,
    );
  }
  return isOneDay(start, end)
    ? m.fromTo(dateWords(start, m), clockWords(end))
    : join(dateWords(start, m), dateWords(end, m));
}

/** Two times of one day as one zone counts it: the day is said once. */
function isOneDay(start: EdtfDate, end: EdtfDate): boolean {
  return (
    start.time !== undefined &&
    start.time.offsetMinutes === end.time?.offsetMinutes &&
    start.year === end.year &&
    start.month === end.month &&
    start.day === end.day &&
    !end.approximate &&
    !end.uncertain
  );
}

function clockWords(date: EdtfDate): string {
  const { hour = 0, minute = 0, second, offsetMinutes = 0 } = date.time ?? {};
  const digits = [hour, minute, ...(second === undefined ? [] : [second])];
  return `${digits.map((each) => String(each).padStart(2, '0')).join(':')} ${zoneWords(offsetMinutes)}`;
}

function hasGap(date: EdtfDate): boolean {
  return date.month === 'unspecified' || date.day === 'unspecified';
}

function dateWords(date: EdtfDate, m: Messages, style: Style = 'plain'): string {
  const words = certainWords(date, m, style);
  if (date.approximate) return date.uncertain ? m.uncertain_(m.about_(words)) : m.about_(words);
  return date.uncertain ? m.uncertain_(words) : words;
}

function certainWords(date: EdtfDate, m: Messages, style: Style): string {
  if (date.unspecifiedYearDigits > 0) {
    const year = formatted(date, 'year', m, 'plain');
    if (date.unspecifiedYearDigits === 1) return m.decade(year);
    return date.unspecifiedYearDigits === 2 ? m.century(year) : m.millennium(year);
  }
  if (date.month === 'unspecified') return m.unspecifiedMonth(formatted(date, 'year', m, 'plain'));
  if (date.day === 'unspecified') return m.unspecifiedDay(formatted(date, 'month', m, 'plain'));
  if (date.time !== undefined) {
    const granularity = date.time.second === undefined ? 'minute' : 'second';
    return `${formatted(date, granularity, m, style)} ${zoneWords(date.time.offsetMinutes)}`;
  }
  return formatted(
    date,
    date.day !== undefined ? 'day' : date.month !== undefined ? 'month' : 'year',
    m,
    style,
  );
}

type Precision = 'year' | 'month' | 'day' | 'minute' | 'second';

function formatted(date: EdtfDate, precision: Precision, m: Messages, style: Style): string {
  const { startMs } = edtfBounds({ ...date, unspecifiedYearDigits: 0 });
  const shownMs = startMs + (date.time?.offsetMinutes ?? 0) * 60_000;
  const written = formatter(m.locale, precision, 'plain', date.year < 1000).format(shownMs);
  // Intl versions differ on the comma after a weekday, and page and browser must write the same.
  return style === 'weekday' && precision !== 'year' && precision !== 'month' && date.year > 999
    ? m.weekdayDate(formatter(m.locale, 'day', 'weekday', false).format(shownMs), written)
    : written;
}

/** "UTC", "UTC−4", "UTC+5:30". */
function zoneWords(offsetMinutes: number): string {
  if (offsetMinutes === 0) return 'UTC';
  const size = Math.abs(offsetMinutes);
  const minutes = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${offsetMinutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${minutes}`;
}

function formatter(
  locale: string,
  precision: Precision,
  style: Style,
  withEra: boolean,
): Intl.DateTimeFormat {
  if (style === 'weekday') return utcFormat(locale, { weekday: 'long' });
  const hasDay = precision !== 'year' && precision !== 'month';
  return utcFormat(locale, {
    year: 'numeric',
    ...(withEra ? { era: 'short' } : {}),
    ...(precision === 'year' ? {} : { month: 'long' }),
    ...(hasDay ? { day: 'numeric' } : {}),
    ...(precision === 'minute' || precision === 'second'
      ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
      : {}),
    ...(precision === 'second' ? { second: '2-digit' } : {}),
  });
}
