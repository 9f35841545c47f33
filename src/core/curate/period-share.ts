// "mid-September", "late 2021", "the early 1850s": the third of a period that is meant, as some time within it.
import { daysInMonth } from '../model/edtf/bounds.ts';
import type { Edtf, EdtfDate } from '../model/edtf/edtf.ts';
import type { PeriodShare } from './plain-date-words.ts';

/**
 * The third of a month in days, of a year in months, of a decade or a century in years; `undefined` for what has no
 * thirds that people name. Our convention: ten days, four months, and years 0–3, 4–6, 7–9 of a decade.
 */
export function shareOf(date: Edtf, share: PeriodShare): Edtf | undefined {
  if (date.kind !== 'date' || date.time !== undefined || date.day !== undefined) return undefined;
  const { uncertain, approximate, year } = date;
  const at = { early: 0, mid: 1, late: 2 }[share];
  const part = (first: Partial<EdtfDate>, last: Partial<EdtfDate>): Edtf => {
    const base = { kind: 'date', year, unspecifiedYearDigits: 0, uncertain, approximate } as const;
    return {
      kind: 'one-of',
      choices: [{ kind: 'span', start: { ...base, ...first }, end: { ...base, ...last } }],
    };
  };
  const { month, unspecifiedYearDigits: unspecified } = date;
  if (typeof month === 'number') {
    const last = [10, 20, daysInMonth(year, month)][at] ?? 0;
    return part({ month, day: at * 10 + 1 }, { month, day: last });
  }
  if (month !== undefined || year < 0) return undefined;
  if (unspecified === 0) return part({ month: at * 4 + 1 }, { month: at * 4 + 4 });
  if (unspecified === 3) return undefined;
  const size = unspecified === 1 ? 1 : 10;
  const [first, last] = [
    [0, 4],
    [4, 7],
    [7, 10],
  ][at] ?? [0, 10];
  return part({ year: year + (first ?? 0) * size }, { year: year + (last ?? 0) * size - 1 });
}
