// German dates by the calendar: "24. Juli 2003", "Montag, 3. Mai", "im Juli", "Ende Oktober 1982".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { CalendarMeaning } from '../../reading/meaning.ts';
import { isDayNumber } from '../../reading/numeric-date.ts';
import type { Tokens } from '../../reading/tokens.ts';
import { readYear } from './year.ts';

export const calendarDate: Family = {
  name: 'calendar-date',
  read: ({ tokens }: Reader, at): Reading | undefined => {
    const weekday = tokens.sense(at)?.part === undefined ? tokens.sense(at)?.weekday : undefined;
    if (weekday === undefined) return readDate(tokens, at);
    let next = tokens.isSign(at + 1, ',') ? at + 2 : at + 1;
    if (tokens.role(next) === 'the') next += 1;
    const date = readDate(tokens, next);
    if (date?.meaning.kind !== 'calendar' || date.meaning.day === undefined) return undefined;
    return { ...date, first: at, meaning: { ...date.meaning, weekday } };
  },
};

function readDate(tokens: Tokens, at: number): Reading | undefined {
  const day = tokens.number(at);
  const isDay = isDayNumber(day) && tokens.isSign(at + 1, '.') && tokens.touches(at + 1);
  const monthAt = isDay ? at + 2 : at;
  const month = tokens.sense(monthAt)?.month;
  if (month === undefined) return undefined;
  const year = readYear(tokens, monthAt + 1);
  const meaning: CalendarMeaning = {
    kind: 'calendar',
    month,
    ...(isDay ? { day } : {}),
    ...(year === undefined ? {} : { year: year.year }),
  };
  return { first: at, end: year?.end ?? monthAt + 1, meaning };
}
