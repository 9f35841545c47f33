// A place in a longer period, in German: "Anfang 2009", "Mitte Oktober", "Ende des Jahres".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { Modifier } from '../../reading/meaning.ts';

const WORDS: ReadonlyMap<string, Modifier> = new Map<string, Modifier>([
  ['early', 'START'],
  ['mid', 'MID'],
  ['late', 'END'],
]);

export const partOfPeriod: Family = {
  name: 'part-of-period',
  read: (reader: Reader, at): Reading | undefined => {
    const { tokens } = reader;
    const mod = WORDS.get(tokens.role(at) ?? '');
    if (mod === undefined) return undefined;
    const the = tokens.role(at + 1) === 'the' ? at + 2 : at + 1;
    const unit = tokens.sense(the);
    if (the > at + 1 && unit?.unit !== undefined && unit.plural === false) {
      return {
        first: at,
        end: the + 1,
        meaning: { kind: 'unit', unit: unit.unit, offset: 0, from: 'published' },
        mod,
      };
    }
    const inner = reader.inner(the);
    const meaning = inner?.meaning;
    const isPeriod = meaning?.kind === 'unit' || (meaning?.kind === 'calendar' && meaning.day === undefined);
    return inner === undefined || !isPeriod
      ? undefined
      : { first: at, end: inner.end, meaning: inner.meaning, mod };
  },
};
