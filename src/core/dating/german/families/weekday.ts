// German days of the week: "Montag", "am vergangenen Freitag", "kommenden Mittwoch", "Dienstagabend".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { Meaning, Which } from '../../reading/meaning.ts';

const WHICH: ReadonlyMap<string, Which> = new Map<string, Which>([
  ['last', 'last'],
  ['next', 'next'],
  ['this', 'this'],
]);

export const weekday: Family = {
  name: 'weekday',
  read: ({ tokens }: Reader, at): Reading | undefined => {
    const which = WHICH.get(tokens.role(at) ?? '');
    const name = which === undefined ? at : at + 1;
    const sense = tokens.sense(name);
    if (sense?.weekday === undefined) return undefined;
    const day: Meaning = {
      kind: 'weekday',
      weekday: sense.weekday,
      ...(which === undefined ? {} : { which }),
    };
    const meaning: Meaning =
      sense.part === undefined ? day : { kind: 'time-of-day', part: sense.part, on: day };
    return { first: at, end: name + 1, meaning };
  },
};
