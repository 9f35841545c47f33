// The stretch of time that an EDTF value covers: half-open bounds in UTC. Dates without a time float, and stand in UTC.
import type { Edtf, EdtfDate, Granularity } from './edtf.ts';
import { granularityOf } from './edtf.ts';

/** `[startMs, endMs)` in UTC epoch milliseconds; infinite where open or unknown. */
export interface EdtfBounds {
  readonly startMs: number;
  readonly endMs: number;
}

/** Milliseconds of the start of a UTC calendar month day; months and days beyond their number roll over. */
export function utcMs(year: number, month = 1, day = 1): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(utcMs(year, month + 1, 0)).getUTCDate();
}

/** The hull of everything that the value may mean: 2023-09 is all of September, `[0062,0063]` both years. */
export function edtfBounds(value: Edtf): EdtfBounds {
  return boundsWith(value, dateBounds);
}

/**
 * The hull of everything that the value allows as evidence. By our convention an approximate date allows one
 * unit of its own granularity more on either side: 2021~ allows 2020 to 2022.
 */
export function edtfPossibleBounds(value: Edtf): EdtfBounds {
  return boundsWith(value, (date) => {
    const bounds = dateBounds(date);
    if (!date.approximate) return bounds;
    const granularity = granularityOf(date);
    return {
      startMs: shifted(bounds.startMs, granularity, -1),
      endMs: shifted(bounds.endMs, granularity, 1),
    };
  });
}

/** True where `inner` cannot mean a moment that `outer` does not allow. */
export function edtfContains(outer: Edtf, inner: Edtf): boolean {
  const allowed = edtfPossibleBounds(outer);
  const { startMs, endMs } = edtfBounds(inner);
  return startMs >= allowed.startMs && endMs <= allowed.endMs;
}

/** True where no moment satisfies all of the dates at once. */
export function datesDisagree(dates: readonly Edtf[]): boolean {
  const bounds = dates.map(edtfPossibleBounds);
  return Math.max(...bounds.map((each) => each.startMs)) >= Math.min(...bounds.map((each) => each.endMs));
}

function boundsWith(value: Edtf, ofDate: (date: EdtfDate) => EdtfBounds): EdtfBounds {
  switch (value.kind) {
    case 'date':
      return ofDate(value);
    case 'interval':
      return spanBounds(value.start, value.end, ofDate);
    case 'one-of': {
      const all = value.choices.map((choice) =>
        choice.kind === 'date' ? ofDate(choice) : spanBounds(choice.start, choice.end, ofDate),
      );
      return {
        startMs: all.reduce((least, each) => Math.min(least, each.startMs), Infinity),
        endMs: all.reduce((most, each) => Math.max(most, each.endMs), -Infinity),
      };
    }
  }
}

function spanBounds(
  start: EdtfDate | 'open' | 'unknown',
  end: EdtfDate | 'open' | 'unknown',
  ofDate: (date: EdtfDate) => EdtfBounds,
): EdtfBounds {
  return {
    startMs: typeof start === 'object' ? ofDate(start).startMs : -Infinity,
    endMs: typeof end === 'object' ? ofDate(end).endMs : Infinity,
  };
}

function dateBounds(date: EdtfDate): EdtfBounds {
  const { year, month, day, time } = date;
  if (time !== undefined && typeof month === 'number' && typeof day === 'number') {
    const seconds = (time.hour * 60 + time.minute - time.offsetMinutes) * 60 + (time.second ?? 0);
    const startMs = utcMs(year, month, day) + seconds * 1000;
    return { startMs, endMs: startMs + (time.second === undefined ? 60_000 : 1000) };
  }
  if (typeof month === 'number') {
    return typeof day === 'number'
      ? { startMs: utcMs(year, month, day), endMs: utcMs(year, month, day + 1) }
      : { startMs: utcMs(year, month), endMs: utcMs(year, month + 1) };
  }
  const years = 10 ** date.unspecifiedYearDigits;
  // The X digits are those of the number without its sign: -008X is -0089 to -0080.
  return year < 0
    ? { startMs: utcMs(year - years + 1), endMs: utcMs(year + 1) }
    : { startMs: utcMs(year), endMs: utcMs(year + years) };
}

function shifted(ms: number, granularity: Granularity, count: -1 | 1): number {
  const date = new Date(ms);
  switch (granularity) {
    case 'second':
      return ms + count * 1000;
    case 'minute':
      return ms + count * 60_000;
    case 'day':
      return ms + count * 86_400_000;
    case 'month':
      return date.setUTCMonth(date.getUTCMonth() + count);
    case 'year':
      return date.setUTCFullYear(date.getUTCFullYear() + count);
    case 'decade':
      return date.setUTCFullYear(date.getUTCFullYear() + count * 10);
    case 'century':
      return date.setUTCFullYear(date.getUTCFullYear() + count * 100);
    case 'millennium':
      return date.setUTCFullYear(date.getUTCFullYear() + count * 1000);
  }
}
