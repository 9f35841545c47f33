// Distances: "two years ago", "a week earlier", "three months later", "two days after the vote", "year-ago".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { CountedFrom, DistanceMeaning, TimeUnit } from '../../reading/meaning.ts';
import { SIGN } from '../../reading/tokens.ts';
import { endWithHalf, readCount, readRounding, skipHyphen } from '../count.ts';

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
    if (side === undefined) return readFromDay(reader, at, counted);
    // "a day earlier than feared" is a length.
    if (tokens.role(sideAt + 1) === 'than') return undefined;
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
      end: endWithPeriod(tokens, sideAt),
      meaning,
      ...(rounding.mod === undefined ? {} : { mod: rounding.mod }),
    };
  },
};

interface Counted {
  readonly end: number;
  readonly unit: TimeUnit;
  readonly count: number | undefined;
}

/** "two years", "a year", "years", "the year": a unit with a count or none. */
function readDistanceUnit({ tokens }: Reader, at: number): Counted | undefined {
  // "the year-ago quarter": the article is of the quarter.
  if (tokens.role(at) === 'the') {
    const isCompound = tokens.sense(at + 1)?.unit === 'year' && tokens.isHyphen(at + 2);
    return isCompound ? { end: at + 2, unit: 'year', count: 1 } : undefined;
  }
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
  const isOne = count.count === 1 && sense.plural === false;
  const end = isOne ? endWithHalf(tokens, unitAt + 1) : unitAt + 1;
  const half = end > unitAt + 1 ? 0.5 : 0;
  return {
    end,
    unit: sense.unit,
    count: count.count === undefined ? undefined : (count.count + half) * (sense.unitCount ?? 1),
  };
}

/** "two weeks from now", "a year from today", "a week from Friday": counted ahead. */
function readFromDay(reader: Reader, first: number, counted: Counted): Reading | undefined {
  const { tokens } = reader;
  if (tokens.role(counted.end) !== 'from') return undefined;
  const at = counted.end + 1;
  const ahead = { kind: 'distance', count: counted.count, unit: counted.unit, direction: 1 } as const;
  const role = tokens.role(at);
  if (role === 'now' || role === 'today')
    return { first, end: at + 1, meaning: { ...ahead, from: 'published' } };
  const day = reader.inner(at);
  if (day?.meaning.kind !== 'weekday' || day.meaning.which !== undefined) return undefined;
  if (counted.unit !== 'week' || counted.count === undefined) return undefined;
  return { first, end: day.end, meaning: { ...day.meaning, weeksAhead: counted.count } };
}

/** "the year-ago quarter", "the year-earlier period": the whole is one expression. */
function endWithPeriod(tokens: Reader['tokens'], sideAt: number): number {
  if (!tokens.isHyphen(sideAt - 1)) return sideAt + 1;
  const role = tokens.role(sideAt + 1);
  const isPeriod = role === 'period' || tokens.sense(sideAt + 1)?.unit === 'quarter';
  return isPeriod ? sideAt + 2 : sideAt + 1;
}
