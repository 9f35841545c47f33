// Days told from today: "today", "yesterday", "tomorrow", "the day before yesterday", "the same day", "that day".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { CountedFrom } from '../../reading/meaning.ts';

const DEICTIC: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

export const day: Family = {
  name: 'day',
  read: ({ tokens }: Reader, at): Reading | undefined => {
    const reading = (end: number, offset: number, from: CountedFrom = 'published'): Reading => ({
      first: at,
      end,
      meaning: { kind: 'unit', unit: 'day', offset, from },
    });
    const role = tokens.role(at);
    const offset = DEICTIC.get(role ?? '');
    if (offset !== undefined) {
      // USA Today, Russia Today, Burma Today: a paper.
      if (tokens.isCapital(at) && at > 0 && tokens.isCapital(at - 1) && tokens.kind(at - 1) === 1)
        return undefined;
      return reading(at + 1, offset);
    }
    if ((role === 'earlier' || role === 'later') && tokens.role(at + 1) === 'today')
      return reading(at + 2, 0);
    if (role !== 'the') return undefined;
    if (tokens.sense(at + 1)?.unit !== 'day' || tokens.sense(at + 1)?.plural === true) return undefined;
    const side = tokens.role(at + 2);
    if (side !== 'before' && side !== 'after') return undefined;
    const base = DEICTIC.get(tokens.role(at + 3) ?? '');
    if (base === undefined) return undefined;
    return reading(at + 4, base + (side === 'before' ? -1 : 1));
  },
};
