// Days told from the anchor: "on Monday", "late on Wednesday", "Thursday afternoon", "yesterday", "the next day".
import type { Edtf, EdtfDate } from '../../model/edtf/edtf.ts';
import { dayOf, shiftDays, weekdayOf } from '../calendar.ts';
import { WEEKDAYS } from '../english/lexicon.ts';
import { wordsOf } from '../english/words.ts';
import type { DatingRule } from '../rule.ts';
import { anchoredRule } from '../rule.ts';

/** Words around a weekday that do not move it. */
const BESIDE_WEEKDAY = new Set([
  'on',
  'late',
  'early',
  'later',
  'earlier',
  'last',
  'next',
  'morning',
  'afternoon',
  'evening',
  'night',
]);

const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['the same day', 0],
  ['that day', 0],
  ['yesterday', -1],
  ['the day before', -1],
  ['the previous day', -1],
  ['tomorrow', 1],
  ['the next day', 1],
  ['the following day', 1],
  ['the day after', 1],
]);

export const dayRules: readonly DatingRule[] = [
  anchoredRule('weekday-before-anchor', (expression, anchor) => weekdayBeside(expression, anchor, -1)),
  anchoredRule('weekday-after-anchor', (expression, anchor) => weekdayBeside(expression, anchor, 1)),
  anchoredRule('relative-day', (expression, anchor) => {
    const days = RELATIVE_DAYS.get(wordsOf(expression).join(' '));
    const day = dayOf(anchor);
    return days === undefined || day === undefined ? undefined : shiftDays(day, days);
  }),
];

/** The named weekday nearest to the anchor in the given direction; the anchor's own day counts as nearest. */
function weekdayBeside(expression: string, anchor: Edtf, direction: -1 | 1): EdtfDate | undefined {
  const words = wordsOf(expression).filter((word) => !BESIDE_WEEKDAY.has(word));
  const weekday = words.length === 1 ? WEEKDAYS.get(words[0] ?? '') : undefined;
  const day = dayOf(anchor);
  if (weekday === undefined || day === undefined) return undefined;
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return shiftDays(day, direction === -1 ? -back : (7 - back) % 7);
}
