// The values of EDTF (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/) that Quoteline uses.

/** A time of day. The zone is always stated: without one a time is no instant. */
export interface EdtfTime {
  readonly hour: number;
  readonly minute: number;
  /** Absent where the time is known to the minute (our extension of level 0, which wants seconds). */
  readonly second?: number;
  /** Minutes east of Greenwich. */
  readonly offsetMinutes: number;
}

/** One date, as precise as it is written. Years are astronomical: 0 is 1 BC. */
export interface EdtfDate {
  readonly kind: 'date';
  readonly year: number;
  /** How many trailing digits of the year are `X`: 195X is the year 1950 with 1. */
  readonly unspecifiedYearDigits: 0 | 1 | 2 | 3;
  readonly month?: number | 'unspecified';
  readonly day?: number | 'unspecified';
  readonly time?: EdtfTime;
  /** `?` */
  readonly uncertain: boolean;
  /** `~`; `%` is both. */
  readonly approximate: boolean;
}

/** Something that lasts. `open` is `..` (no end is meant), `unknown` is an empty end (there is one, unknown). */
export interface EdtfInterval {
  readonly kind: 'interval';
  readonly start: EdtfDate | 'open' | 'unknown';
  readonly end: EdtfDate | 'open' | 'unknown';
}

/** A stretch of candidates within a one-of set. */
export interface EdtfChoiceSpan {
  readonly kind: 'span';
  readonly start: EdtfDate | 'open';
  readonly end: EdtfDate | 'open';
}

/** One of these, it is not known which. */
export interface EdtfOneOf {
  readonly kind: 'one-of';
  readonly choices: readonly (EdtfDate | EdtfChoiceSpan)[];
}

export type Edtf = EdtfDate | EdtfInterval | EdtfOneOf;

export type Granularity =
  'millennium' | 'century' | 'decade' | 'year' | 'month' | 'day' | 'minute' | 'second';

const YEAR_GRANULARITIES = ['year', 'decade', 'century', 'millennium'] as const;

/** How finely a date is known: 1943-09-XX is known to the month. */
export function granularityOf(date: EdtfDate): Granularity {
  if (date.time !== undefined) return date.time.second === undefined ? 'minute' : 'second';
  if (typeof date.day === 'number') return 'day';
  if (typeof date.month === 'number') return 'month';
  return YEAR_GRANULARITIES[date.unspecifiedYearDigits];
}
