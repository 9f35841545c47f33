// German days told from today: "heute", "gestern", "vorgestern", "morgen", "heute Abend", "gestern Nacht".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { Meaning } from '../../reading/meaning.ts';

const DEICTIC: ReadonlyMap<string, number> = new Map([
  ['day-before-yesterday', -2],
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
  ['day-after-tomorrow', 2],
]);

export const day: Family = {
  name: 'day',
  read: ({ tokens }: Reader, at): Reading | undefined => {
    const offset = DEICTIC.get(tokens.role(at) ?? '');
    // "Morgen" is the morning, "morgen" tomorrow; at the beginning of a sentence it is either.
    if (offset === undefined || (tokens.role(at) === 'tomorrow' && tokens.isCapital(at))) return undefined;
    const on: Meaning = { kind: 'unit', unit: 'day', offset, from: 'published' };
    const part = tokens.sense(at + 1)?.part;
    return part === undefined || !tokens.isCapital(at + 1)
      ? { first: at, end: at + 1, meaning: on }
      : { first: at, end: at + 2, meaning: { kind: 'time-of-day', part, on } };
  },
};
