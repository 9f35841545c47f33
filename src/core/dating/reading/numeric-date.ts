// Dates in figures, the same in every language: "7/8/07", "31.12.1999", "2003-07-24".
import type { Family, Reader, Reading } from './family.ts';
import type { CalendarMeaning } from './meaning.ts';
import type { Tokens } from './tokens.ts';
import { NUMBER } from './tokens.ts';

export const numericDate: Family = { name: 'numeric-date', read: readNumericDate };

/** "7/8/07", "31.12.1999", "2003-07-24". Which number is the day is settled by the locale of the source. */
function readNumericDate({ tokens }: Reader, at: number): Reading | undefined {
  const sign = tokens.end(at);
  const separator = tokens.text[sign];
  if (tokens.kind(at) !== NUMBER || (separator !== '/' && separator !== '-' && separator !== '.'))
    return undefined;
  for (let step = 1; step <= 4; step += 1) if (!tokens.touches(at + step)) return undefined;
  if (!tokens.isSign(at + 1, separator) || !tokens.isSign(at + 3, separator)) return undefined;
  if (tokens.kind(at + 2) !== NUMBER || tokens.kind(at + 4) !== NUMBER) return undefined;
  const [first, second, third] = [tokens.number(at), tokens.number(at + 2), tokens.number(at + 4)];
  // 1.2.3.4 and 10/20/30/40 are no dates.
  if (tokens.touches(at) && isJoint(tokens, at - 1)) return undefined;
  if (tokens.touches(at + 5) && tokens.touches(at + 6) && tokens.kind(at + 6) === NUMBER) return undefined;
  const whole = (meaning: CalendarMeaning): Reading => ({ first: at, end: at + 5, meaning });
  if (tokens.length(at) === 4 && isMonthNumber(second) && isDayNumber(third)) {
    return whole({ kind: 'calendar', year: first, month: second, day: third });
  }
  const yearLength = tokens.length(at + 4);
  if (separator === '-' && yearLength !== 4) return undefined;
  if (separator === '.' && yearLength !== 4) return undefined;
  if (yearLength !== 4 && yearLength !== 2) return undefined;
  const year = yearLength === 4 ? third : third < 50 ? 2000 + third : 1900 + third;
  const monthFirst = isMonthNumber(first) && isDayNumber(second);
  const dayFirst = isMonthNumber(second) && isDayNumber(first);
  // With dots the day stands first wherever dates are written so.
  if (separator === '.')
    return dayFirst ? whole({ kind: 'calendar', year, month: second, day: first }) : undefined;
  if (monthFirst && dayFirst && first !== second) {
    return whole({
      kind: 'calendar',
      year,
      month: first,
      day: second,
      swapped: { month: second, day: first },
    });
  }
  if (monthFirst && dayFirst) return whole({ kind: 'calendar', year, month: first, day: second });
  if (monthFirst) return whole({ kind: 'calendar', year, month: first, day: second, order: 'month-first' });
  if (dayFirst) return whole({ kind: 'calendar', year, month: second, day: first, order: 'day-first' });
  return undefined;
}

function isJoint(tokens: Tokens, at: number): boolean {
  return tokens.isSign(at, '.') || tokens.isSign(at, '/') || tokens.isHyphen(at);
}

export function isMonthNumber(value: number): boolean {
  return value >= 1 && value <= 12;
}

export function isDayNumber(value: number): boolean {
  return value >= 1 && value <= 31;
}
