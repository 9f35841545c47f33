// Calendar units told from the anchor: "in September", "last week", "last year", "this year".
import type { Edtf, EdtfDate } from '../../model/edtf/edtf.ts';
import { dayOf, plainDate, shiftDays, someTimeFrom, weekdayOf } from '../calendar.ts';
import { MONTHS } from '../english/lexicon.ts';
import { wordsOf } from '../english/words.ts';
import type { DatingRule } from '../rule.ts';
import { anchoredRule } from '../rule.ts';

export const calendarUnitRules: readonly DatingRule[] = [
  anchoredRule('month-before-anchor', (expression, anchor) => monthBeside(expression, anchor, -1)),
  anchoredRule('month-after-anchor', (expression, anchor) => monthBeside(expression, anchor, 1)),
  anchoredRule('last-unit', (expression, anchor) => unitBeside(expression, anchor, 'last', -1)),
  anchoredRule('next-unit', (expression, anchor) => unitBeside(expression, anchor, 'next', 1)),
  anchoredRule('this-unit', (expression, anchor) => unitBeside(expression, anchor, 'this', 0)),
  anchoredRule('this-unit-so-far', (expression, anchor) => {
    const whole = unitBeside(expression, anchor, 'this', 0);
    const day = dayOf(anchor);
    if (whole === undefined || day === undefined) return undefined;
    return whole.kind === 'date' ? someTimeFrom(whole, day) : undefined;
  }),
];

/** The year that "last year", "this year", "next year" or "in 2022" means. */
export function yearFromAnchor(expression: string, anchor: Edtf): number | undefined {
  for (const [cue, count] of [
    ['last', -1],
    ['this', 0],
    ['next', 1],
  ] as const) {
    const date = unitBeside(expression, anchor, cue, count);
    if (date?.kind === 'date' && date.month === undefined) return date.year;
  }
  const stated = /^(?:in |of )?(\d{4})$/.exec(expression.trim())?.[1];
  return stated === undefined ? undefined : Number(stated);
}

/** The named month nearest to the anchor's own in the given direction; the anchor's own counts as nearest. */
function monthBeside(expression: string, anchor: Edtf, direction: -1 | 1): EdtfDate | undefined {
  const words = wordsOf(expression).filter((word) => word !== 'in' && word !== 'last' && word !== 'next');
  const month = words.length === 1 ? MONTHS.get(words[0] ?? '') : undefined;
  if (month === undefined || anchor.kind !== 'date' || typeof anchor.month !== 'number') return undefined;
  const passed = direction === -1 ? month > anchor.month : month < anchor.month;
  return plainDate(anchor.year + (passed ? direction : 0), month);
}

/** "last week", "next month", "this year"; a week runs from Monday to Sunday (ISO 8601) and has no EDTF of its own. */
function unitBeside(
  expression: string,
  anchor: Edtf,
  cue: 'last' | 'this' | 'next',
  count: -1 | 0 | 1,
): Edtf | undefined {
  const words = wordsOf(expression);
  const [first, unit] = words;
  if (words.length !== 2 || first !== cue || anchor.kind !== 'date') return undefined;
  if (unit === 'year') return plainDate(anchor.year + count);
  if (unit === 'month' && typeof anchor.month === 'number') {
    const months = anchor.year * 12 + anchor.month - 1 + count;
    return plainDate(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1);
  }
  const day = dayOf(anchor);
  if (unit !== 'week' || day === undefined) return undefined;
  const monday = shiftDays(day, -((weekdayOf(day) + 6) % 7) + count * 7);
  return someTimeFrom(monday, shiftDays(monday, 6));
}
