// German seasons: "im Sommer 2007", "Herbst 1989", "im Winter".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { PeriodPart } from '../../reading/meaning.ts';
import { readYear } from './year.ts';

export const season: Family = {
  name: 'season',
  read: ({ tokens }: Reader, at): Reading | undefined => {
    const named = tokens.sense(at)?.season;
    if (named === undefined) return undefined;
    const part: PeriodPart = { unit: 'season', season: named };
    const year = readYear(tokens, at + 1);
    return year === undefined
      ? { first: at, end: at + 1, meaning: { kind: 'calendar', within: part } }
      : {
          first: at,
          end: year.end,
          meaning: { kind: 'part', of: { kind: 'calendar', year: year.year }, part },
        };
  },
};
