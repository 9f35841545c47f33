// The day of a feast in a given year: fixed, the nth weekday of a month, or counted from Easter.
import { daysInMonth } from '../../model/edtf/bounds.ts';
import { dayNumber } from './day-number.ts';
import { weekdayNear } from './period.ts';

type DayIn = (year: number) => number;

const fixed =
  (month: number, day: number): DayIn =>
  (year) =>
    dayNumber(year, month, day);
const nth =
  (n: number, weekday: number, month: number): DayIn =>
  (year) =>
    nthWeekday(n, weekday, month, year);

/** Day number of the nth such weekday (1 is Monday) of a month; of the last for n = -1. */
export function nthWeekday(n: number, weekday: number, month: number, year: number): number {
  return n > 0
    ? weekdayNear(dayNumber(year, month, 1), weekday, 1) + (n - 1) * 7
    : weekdayNear(dayNumber(year, month, daysInMonth(year, month)), weekday, -1);
}
const fromEaster =
  (days: number): DayIn =>
  (year) =>
    easterSunday(year) + days;

const HOLIDAYS: ReadonlyMap<string, DayIn> = new Map<string, DayIn>([
  ['new-year', fixed(1, 1)],
  ['valentines-day', fixed(2, 14)],
  ['st-patricks-day', fixed(3, 17)],
  ['april-fools', fixed(4, 1)],
  ['may-day', fixed(5, 1)],
  ['juneteenth', fixed(6, 19)],
  ['bastille-day', fixed(7, 14)],
  ['german-unity-day', fixed(10, 3)],
  ['halloween', fixed(10, 31)],
  ['all-saints', fixed(11, 1)],
  ['veterans-day', fixed(11, 11)],
  ['christmas-eve', fixed(12, 24)],
  ['christmas', fixed(12, 25)],
  ['boxing-day', fixed(12, 26)],
  ['new-years-eve', fixed(12, 31)],
  ['martin-luther-king-day', nth(3, 1, 1)],
  ['presidents-day', nth(3, 1, 2)],
  ['mothers-day', nth(2, 7, 5)],
  ['memorial-day', nth(-1, 1, 5)],
  ['fathers-day', nth(3, 7, 6)],
  ['labor-day', nth(1, 1, 9)],
  ['columbus-day', nth(2, 1, 10)],
  ['thanksgiving', nth(4, 4, 11)],
  ['black-friday', (year) => nth(4, 4, 11)(year) + 1],
  ['ash-wednesday', fromEaster(-46)],
  ['palm-sunday', fromEaster(-7)],
  ['good-friday', fromEaster(-2)],
  ['easter', fromEaster(0)],
  ['easter-monday', fromEaster(1)],
  ['ascension-day', fromEaster(39)],
  ['pentecost', fromEaster(49)],
  ['whit-monday', fromEaster(50)],
]);

/** Day number of the feast; `undefined` for a name that is none of ours. */
export function holidayIn(holiday: string, year: number): number | undefined {
  return HOLIDAYS.get(holiday)?.(year);
}

/** Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const m = Math.floor((a + 11 * h) / 319);
  const r = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - h + m + 32) % 7;
  const month = Math.floor((h - m + r + 90) / 25);
  return dayNumber(year, month, (h - m + r + month + 19) % 32);
}
