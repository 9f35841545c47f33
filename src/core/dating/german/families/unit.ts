// German units beside an anchor: "letzte Woche", "im vergangenen Jahr", "diesen Monat", "der folgende Tag".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { CountedFrom } from '../../reading/meaning.ts';

const BESIDE: ReadonlyMap<string, readonly [offset: number, from: CountedFrom]> = new Map<
  string,
  readonly [number, CountedFrom]
>([
  ['last', [-1, 'published']],
  ['this', [0, 'published']],
  ['next', [1, 'published']],
  ['previous', [-1, 'narrative']],
  ['same', [0, 'narrative']],
  ['following', [1, 'narrative']],
]);

export const unit: Family = {
  name: 'unit',
  read: ({ tokens }: Reader, at): Reading | undefined => {
    const [offset, from] = BESIDE.get(tokens.role(at) ?? '') ?? [undefined, 'published' as const];
    const sense = tokens.sense(at + 1);
    if (offset === undefined || sense === undefined || sense.plural === true) return undefined;
    if (sense.unit !== undefined) {
      return { first: at, end: at + 2, meaning: { kind: 'unit', unit: sense.unit, offset, from } };
    }
    const which = offset === -1 ? 'last' : offset === 0 ? 'this' : 'next';
    if (sense.season !== undefined) {
      return {
        first: at,
        end: at + 2,
        meaning: { kind: 'calendar', within: { unit: 'season', season: sense.season }, which },
      };
    }
    return sense.month === undefined
      ? undefined
      : { first: at, end: at + 2, meaning: { kind: 'calendar', month: sense.month, which } };
  },
};
