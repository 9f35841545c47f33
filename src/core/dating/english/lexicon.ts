// English words for units, weekdays, months, numbers and zones: data, without any rule.
import type { CalendarUnit } from '../calendar.ts';

const WEEKDAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Weekday word → 0 for Sunday to 6 for Saturday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  WEEKDAY_NAMES.flatMap((name, index) => [
    [name, index],
    [name.slice(0, 3), index],
  ]),
);

/** Month word, also abbreviated, without its stop → 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
  ]),
  ['sept', 9],
]);

export interface UnitWord {
  readonly unit: CalendarUnit;
  /** How many of the unit the word means: a decade is ten years. */
  readonly count: number;
}

/** Unit word, singular and plural. */
export const UNITS: ReadonlyMap<string, UnitWord> = new Map<string, UnitWord>([
  ...(['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const).flatMap(
    (unit): [string, UnitWord][] => [
      [unit, { unit, count: 1 }],
      [`${unit}s`, { unit, count: 1 }],
    ],
  ),
  ['fortnight', { unit: 'week', count: 2 }],
  ['decade', { unit: 'year', count: 10 }],
  ['decades', { unit: 'year', count: 10 }],
  ['century', { unit: 'year', count: 100 }],
  ['centuries', { unit: 'year', count: 100 }],
]);

const SMALL_NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';

/** Number word → its value. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...SMALL_NUMBERS.split(' ').map((word, value): [string, number] => [word, value]),
  ['a', 1],
  ['an', 1],
  ['half', 0.5],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

/** How a stated zone is counted: minutes east of Greenwich. */
export const ZONES: ReadonlyMap<string, number> = new Map([
  ['gmt', 0],
  ['utc', 0],
  ['z', 0],
  ['bst', 60],
  ['cet', 60],
  ['cest', 120],
  ['edt', -240],
  ['eastern daylight time', -240],
  ['est', -300],
  ['eastern standard time', -300],
  ['cdt', -300],
  ['cst', -360],
  ['mdt', -360],
  ['mst', -420],
  ['pdt', -420],
  ['pst', -480],
  ['kst', 540],
  ['jst', 540],
]);
