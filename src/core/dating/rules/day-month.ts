// A day and a month without a year: "Nov. 18", "on 24 August". The year comes from the anchor, or the quote.
import type { Edtf, EdtfDate } from '../../model/edtf/edtf.ts';
import { dayMs, dayOf, firstMs, plainDate } from '../calendar.ts';
import { parseDayMonth } from '../english/calendar-date.ts';
import { wordsOf } from '../english/words.ts';
import type { DatingRule } from '../rule.ts';
import { anchoredRule } from '../rule.ts';
import { yearFromAnchor } from './calendar-unit.ts';

export const dayMonthRules: readonly DatingRule[] = [
  anchoredRule('day-month-in-anchor-year', (expression, anchor) => {
    const year = anchor.kind === 'date' ? anchor.year : undefined;
    return dayInYear(expression, year);
  }),
  anchoredRule('day-month-nearest', (expression, anchor) => {
    const day = dayOf(anchor);
    const anchorMs = firstMs(anchor);
    if (day === undefined || anchorMs === undefined) return undefined;
    const distance = (candidate: EdtfDate) => Math.abs(dayMs(candidate) - anchorMs);
    return [day.year - 1, day.year, day.year + 1]
      .map((year) => dayInYear(expression, year))
      .filter((candidate) => candidate !== undefined)
      .sort((a, b) => distance(a) - distance(b))[0];
  }),
  {
    name: 'day-month-in-year',
    needsAnchor: true,
    expressionCount: 2,
    apply: ({ expressions: [dayMonth = '', year = ''], anchor }): Edtf | undefined =>
      anchor === undefined ? undefined : dayInYear(dayMonth, yearFromAnchor(year, anchor)),
  },
];

function dayInYear(expression: string, year: number | undefined): EdtfDate | undefined {
  const parsed = parseDayMonth(wordsOf(expression));
  if (parsed === undefined || year === undefined) return undefined;
  const date = plainDate(year, parsed.month, parsed.day);
  // 29 February is no day of most years: Date rolls it over, and the month no longer fits.
  const rolled = dayOf(date);
  return rolled !== undefined && new Date(dayMs(date)).getUTCMonth() + 1 === parsed.month ? date : undefined;
}
