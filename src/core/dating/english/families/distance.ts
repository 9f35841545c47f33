// Distances: "two years ago", "a week earlier", "three months later", "two days after the vote", "year-ago".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { CountedFrom, DistanceMeaning } from '../../reading/meaning.ts';
import { SIGN } from '../../reading/tokens.ts';
import { readCount, readRounding, skipHyphen } from '../count.ts';

interface Side {
  readonly direction: -1 | 1;
  readonly from: CountedFrom;
}

const SIDES: ReadonlyMap<string, Side> = new Map<string, Side>([
  ['ago', { direction: -1, from: 'published' }],
  ['earlier', { direction: -1, from: 'narrative' }],
  ['before', { direction: -1, from: 'narrative' }],
  ['later', { direction: 1, from: 'narrative' }],
  ['after', { direction: 1, from: 'narrative' }],
  ['hence', { direction: 1, from: 'published' }],
]);

export const distance: Family = {
  name: 'distance',
  read: (reader: Reader, at): Reading | undefined => {
    const { tokens } = reader;
    const rounding = readRounding(tokens, at);
    const counted = readDistanceUnit(reader, rounding.end);
    if (counted === undefined) return undefined;
    const sideAt = skipHyphen(tokens, counted.end);
    const side = SIDES.get(tokens.role(sideAt) ?? '');
    if (side === undefined) return undefined;
    // "two weeks before the vote": what follows is what it is counted from, mostly without a date of its own.
    const role = tokens.role(sideAt);
    const isNamed =
      (role === 'before' || role === 'after') &&
      tokens.kind(sideAt + 1) !== SIGN &&
      tokens.kind(sideAt + 1) !== 0;
    const meaning: DistanceMeaning = {
      kind: 'distance',
      count: counted.count,
      unit: counted.unit,
      ...side,
      ...(rounding.mod === undefined ? {} : { about: true }),
      ...(isNamed ? { named: true } : {}),
    };
    return {
      first: at,
      end: sideAt + 1,
      meaning,
      ...(rounding.mod === undefined ? {} : { mod: rounding.mod }),
    };
  },
};

/** "two years", "a year", "years", "the year": a unit with a count or none. */
function readDistanceUnit({ tokens }: Reader, at: number) {
  const bare = tokens.sense(at);
  if (bare?.unit !== undefined) {
    if (bare.plural === true) return { end: at + 1, unit: bare.unit, count: undefined };
    // "year-ago", "year earlier": the one before.
    const isYearAgo = bare.unit === 'year' || bare.unit === 'quarter' || bare.unit === 'month';
    return isYearAgo ? { end: at + 1, unit: bare.unit, count: 1 } : undefined;
  }
  const count =
    tokens.role(at) === 'a' && tokens.role(at + 1) !== 'few' && tokens.role(at + 1) !== 'couple'
      ? { end: at + 1, count: 1 }
      : readCount(tokens, at);
  if (count === undefined) return undefined;
  const unitAt = skipHyphen(tokens, tokens.role(count.end) === 'full' ? count.end + 1 : count.end);
  const sense = tokens.sense(unitAt);
  if (sense?.unit === undefined) return undefined;
  return {
    end: unitAt + 1,
    unit: sense.unit,
    count: count.count === undefined ? undefined : count.count * (sense.unitCount ?? 1),
  };
}
