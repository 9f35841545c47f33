// Distances from the anchor, and times only known as before, after or around it.
import type { Edtf, EdtfDate } from '../../model/edtf/edtf.ts';
import { granularityOf } from '../../model/edtf/edtf.ts';
import type { CalendarUnit } from '../calendar.ts';
import {
  dayOf,
  dayOfMs,
  firstMs,
  plainDate,
  shiftDays,
  shiftMs,
  someTimeFrom,
  weekdayOf,
} from '../calendar.ts';
import { UNITS } from '../english/lexicon.ts';
import { parseNumber } from '../english/number.ts';
import { wordsOf } from '../english/words.ts';
import type { DatingRule } from '../rule.ts';
import { anchoredRule } from '../rule.ts';

/** Words after a distance that say its direction, or merely that it was a distance. */
const AFTER_DISTANCE = new Set(['ago', 'earlier', 'before', 'later', 'after', 'afterwards', 'old', 'hence']);
const BEFORE_DISTANCE = new Set(['in', 'after', 'some', 'within']);

export const distanceRules: readonly DatingRule[] = [
  anchoredRule('units-before-anchor', (expression, anchor) => moved(expression, anchor, -1)),
  anchoredRule('units-after-anchor', (expression, anchor) => moved(expression, anchor, 1)),
  anchoredRule('span-from-anchor', (expression, anchor) => {
    const distance = parseDistance(expression);
    const start = dayOf(anchor);
    if (distance?.unit !== 'day' || start === undefined) return undefined;
    return { kind: 'interval', start, end: shiftDays(start, distance.count - 1) };
  }),
  anchoredRule('before-anchor', (_, anchor) => {
    const last = anchor.kind === 'interval' ? anchor.start : anchor;
    return isDate(last) ? someTimeFrom('open', last) : undefined;
  }),
  anchoredRule('after-anchor', (_, anchor) => {
    const first = anchor.kind === 'interval' ? anchor.end : anchor;
    return isDate(first) ? someTimeFrom(first, 'open') : undefined;
  }),
  anchoredRule('ongoing-at-anchor', (_, anchor) =>
    isDate(anchor) ? { kind: 'interval', start: anchor, end: 'open' } : undefined,
  ),
  anchoredRule('same-as-anchor', (_, anchor) => anchor),
];

function isDate(value: Edtf | 'open' | 'unknown'): value is EdtfDate {
  return typeof value === 'object' && value.kind === 'date';
}

/** Reads "two-and-a-half years", "17 years earlier", "two-day". */
function parseDistance(expression: string): { count: number; unit: CalendarUnit } | undefined {
  let words = wordsOf(expression);
  while (BEFORE_DISTANCE.has(words[0] ?? '')) words = words.slice(1);
  while (AFTER_DISTANCE.has(words.at(-1) ?? '')) words = words.slice(0, -1);
  const unit = UNITS.get(words.at(-1) ?? '');
  const count = parseNumber(words.slice(0, -1));
  return unit === undefined || count === undefined
    ? undefined
    : { count: count * unit.count, unit: unit.unit };
}

/**
 * The anchor moved by a distance, as precise as the unit counted and never finer than the anchor. A broken
 * count ("two-and-a-half years") is a round figure: its result is approximate.
 */
function moved(expression: string, anchor: Edtf, direction: -1 | 1): Edtf | undefined {
  const distance = parseDistance(expression);
  const anchorMs = firstMs(anchor);
  if (distance === undefined || anchorMs === undefined || anchor.kind !== 'date') return undefined;
  const { count, unit } = distance;
  const ms = shiftMs(anchorMs, direction * count, unit);
  const day = dayOfMs(ms);
  const month = typeof day.month === 'number' ? day.month : undefined;
  const approximate = !Number.isInteger(count) || anchor.approximate;
  const doubt = { approximate, uncertain: anchor.uncertain };
  const anchorGranularity = granularityOf(anchor);
  if (unit === 'year' || anchorGranularity === 'year') return { ...plainDate(day.year), ...doubt };
  if (unit === 'month' || anchorGranularity === 'month') return { ...plainDate(day.year, month), ...doubt };
  if (unit === 'week') {
    const monday = shiftDays(day, -((weekdayOf(day) + 6) % 7));
    return someTimeFrom(monday, shiftDays(monday, 6));
  }
  if (unit === 'day' || anchor.time === undefined) return { ...day, ...doubt };
  const { offsetMinutes } = anchor.time;
  const local = new Date(ms + offsetMinutes * 60_000);
  const time = {
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    ...(unit === 'second' && anchor.time.second !== undefined ? { second: local.getUTCSeconds() } : {}),
    offsetMinutes,
  };
  return {
    ...dayOfMs(local.getTime()),
    time,
    approximate: approximate || unit === 'hour',
    uncertain: anchor.uncertain,
  };
}
