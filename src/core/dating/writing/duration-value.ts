// The TIMEX3 value of a length of time: P2Y, PT30M, P1W, PXD.
import type { TimeUnit } from '../reading/meaning.ts';

interface Letter {
  readonly letter: string;
  readonly isTime: boolean;
  /** How many of the letter's unit: TIMEX3 has no quarter among its units that all readers know. */
  readonly times: number;
}

const letter = (name: string, times = 1, isTime = false): Letter => ({ letter: name, times, isTime });

const LETTERS: Readonly<Record<TimeUnit, Letter>> = {
  second: letter('S', 1, true),
  minute: letter('M', 1, true),
  hour: letter('H', 1, true),
  day: letter('D'),
  weekend: letter('WE'),
  week: letter('W'),
  month: letter('M'),
  quarter: letter('Q'),
  half: letter('M', 6),
  season: letter('M', 3),
  year: letter('Y'),
  decade: letter('DE'),
  century: letter('CE'),
};

/** `durationValue(2, 'year')` is `P2Y`; an open count is X: `durationValue(undefined, 'day')` is `PXD`. */
export function durationValue(count: number | undefined, unit: TimeUnit): string {
  const { letter: sign, times, isTime } = LETTERS[unit];
  // Half an hour is thirty minutes, half a year six months: TIMEX3 reads whole numbers more often.
  if (count === 0.5 && unit === 'hour') return 'PT30M';
  if (count === 0.5 && unit === 'year') return 'P6M';
  if (count === 0.5 && unit === 'century') return 'P50Y';
  if (count === 0.5 && unit === 'decade') return 'P5Y';
  const value = count === undefined ? 'X' : String(Math.round(count * times * 100) / 100);
  return `P${isTime ? 'T' : ''}${value}${sign}`;
}
