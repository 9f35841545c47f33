// Durations: "two years", "a three-month", "several weeks", "the past decade", "the next four years", "decades-long".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { DurationMeaning } from '../../reading/meaning.ts';
import type { Tokens } from '../../reading/tokens.ts';
import { NUMBER, WORD } from '../../reading/tokens.ts';
import { endWithHalf, readCount, readRounding, skipHyphen } from '../count.ts';

export const duration: Family = {
  name: 'duration',
  read: (reader, at) =>
    readRolling(reader, at) ??
    readHalfUnit(reader, at) ??
    readPlain(reader, at) ??
    readRangeStart(reader, at),
};

/** "two years", "two-year", "a two-year", "more than a week", "years", "two full days", "six straight days". */
function readPlain({ tokens }: Reader, at: number): Reading | undefined {
  const rounding = readRounding(tokens, at);
  const amount = readAmount(tokens, rounding.end);
  if (amount === undefined) return undefined;
  return {
    first: at,
    end: amount.end,
    meaning: { kind: 'duration', count: amount.count, unit: amount.unit },
    ...(rounding.mod === undefined ? {} : { mod: rounding.mod }),
  };
}

/** The "six" of "six to eight weeks", "ten or fifteen years", "between 60 and 90 days": its unit stands further on. */
function readRangeStart({ tokens }: Reader, at: number): Reading | undefined {
  if (isBrokenNumber(tokens, at)) return undefined;
  const first = readCount(tokens, at);
  if (first?.count === undefined) return undefined;
  const joint = tokens.role(first.end);
  const isRange = joint === 'to' || joint === 'or' || (joint === 'and' && tokens.role(at - 1) === 'between');
  const last = isRange ? readCount(tokens, first.end + 1) : undefined;
  if (last?.count === undefined || last.count <= first.count) return undefined;
  const sense = tokens.sense(last.end);
  if (sense?.unit === undefined || sense.plural !== true || sense.unit === 'weekend') return undefined;
  if (isAge(tokens, last.end + 1)) return undefined;
  return { first: at, end: first.end, meaning: { kind: 'duration', count: first.count, unit: sense.unit } };
}

/** The 5 of "$5", "2.5" or "1-5". */
function isBrokenNumber(tokens: Tokens, at: number): boolean {
  return tokens.touches(at) && !tokens.isSign(at - 1, '(');
}

interface Amount {
  readonly end: number;
  readonly count: number | undefined;
  readonly unit: DurationMeaning['unit'];
}

function readAmount(tokens: Tokens, at: number): Amount | undefined {
  const bare = tokens.sense(at);
  if (bare?.unit !== undefined) {
    const isCounted = readCount(tokens, tokens.isHyphen(at - 1) ? at - 2 : at - 1) !== undefined;
    // "the minutes of the bank" are written.
    const isRecord = bare.unit === 'minute' && tokens.role(at + 1) === 'of' && tokens.role(at - 1) === 'the';
    const isOpen =
      bare.plural === true && bare.unit !== 'second' && bare.unit !== 'quarter' && !isCounted && !isRecord;
    return isOpen && !isCompoundStart(tokens, at)
      ? { end: endWithLong(tokens, at + 1), count: undefined, unit: bare.unit }
      : undefined;
  }
  if (tokens.role(at) === 'a') {
    const one = tokens.sense(at + 1);
    if (one?.unit !== undefined && one.plural === false) {
      if (one.unit === 'second' || one.unit === 'quarter' || one.unit === 'weekend') return undefined;
      if (isSetUnit(tokens, at)) return undefined;
      const half = endWithHalf(tokens, at + 2);
      if (half > at + 2) return { end: half, count: (one.unitCount ?? 1) * 1.5, unit: one.unit };
      return { end: endWithLong(tokens, at + 2), count: one.unitCount ?? 1, unit: one.unit };
    }
    // "a 20 year", but "a two-year": a hyphen makes it an adjective, without the article.
    const counted = readCounted(tokens, at + 1);
    return counted !== undefined && tokens.isHyphen(counted.end - 2) ? undefined : counted;
  }
  return readCounted(tokens, at);
}

/** A count and its unit: "two-and-a-half years", "33 years", "90-day", "two more weeks". */
function readCounted(tokens: Tokens, at: number): Amount | undefined {
  const count = readCount(tokens, at);
  if (count === undefined) return undefined;
  let unitAt = skipHyphen(tokens, count.end);
  const between = tokens.role(unitAt);
  if (
    between === 'whole' ||
    between === 'consecutive' ||
    between === 'trading' ||
    between === 'more-than' ||
    between === 'other' ||
    between === 'long'
  ) {
    unitAt += 1;
  }
  // "two bloody weeks": one word of description before a plural.
  if (isDescription(tokens, unitAt) && tokens.sense(unitAt + 1)?.plural === true) unitAt += 1;
  const sense = tokens.sense(unitAt);
  if (sense?.unit === undefined || sense.unit === 'weekend') return undefined;
  // "60 Minutes" is a programme.
  if (tokens.kind(at) === NUMBER && tokens.isCapital(unitAt)) return undefined;
  // "second" after a number is a place in a race: "one second", "2nd", not "twenty second".
  if (sense.unit === 'quarter')
    return sense.plural === true && tokens.role(unitAt + 1) !== 'of' && !tokens.isHyphen(unitAt - 1)
      ? amount(tokens, unitAt, count.count, sense)
      : undefined;
  // An age is no event: "33-year-old", "two years old", "aged 12 years".
  if (isAge(tokens, unitAt + 1)) return undefined;
  return amount(tokens, unitAt, count.count, sense);
}

function isDescription(tokens: Tokens, at: number): boolean {
  return (
    tokens.kind(at) === WORD && tokens.sense(at) === undefined && !tokens.isCapital(at) && !tokens.touches(at)
  );
}

function amount(
  tokens: Tokens,
  unitAt: number,
  count: number | undefined,
  sense: { readonly unit?: DurationMeaning['unit']; readonly unitCount?: number },
): Amount {
  const times = sense.unitCount ?? 1;
  return {
    end: endWithLong(tokens, unitAt + 1),
    count: count === undefined ? undefined : count * times,
    unit: sense.unit ?? 'day',
  };
}

/** "decades-long", "nine day long" */
function endWithLong(tokens: Tokens, at: number): number {
  return tokens.isHyphen(at) && tokens.touches(at) && tokens.role(at + 1) === 'long' ? at + 2 : at;
}

function isAge(tokens: Tokens, at: number): boolean {
  return tokens.role(skipHyphen(tokens, at)) === 'old';
}

function isCompoundStart(tokens: Tokens, at: number): boolean {
  return tokens.isHyphen(at + 1) && tokens.touches(at + 1) && tokens.role(at + 2) !== 'long';
}

/** "twice a week", "$5 an hour": how often, or a rate. */
function isSetUnit(tokens: Tokens, at: number): boolean {
  return tokens.role(at - 1) === 'once';
}

/** "the past two months", "the last decade", "the next few days", "recent years", "the coming weeks". */
function readRolling({ tokens }: Reader, at: number): Reading | undefined {
  const the =
    tokens.role(at) === 'the' || tokens.role(at) === 'this' || tokens.role(at) === 'its' ? at + 1 : at;
  const role = tokens.role(the);
  const rolling =
    role === 'past' || role === 'last' || role === 'previous' || role === 'recent'
      ? -1
      : role === 'next' || role === 'coming' || role === 'following'
        ? 1
        : tokens.sense(the)?.ordinal === 1 || role === 'final'
          ? 0
          : undefined;
  if (rolling === undefined) return readRollingAfterCount(tokens, at, the);
  const sense = tokens.sense(the + 1);
  if (sense?.unit !== undefined) {
    // One unit is a date unless it is "the past …"; of many only the window is known.
    const isWindow = sense.plural === true || (role === 'past' && the > at) || isLasting(tokens, at, rolling);
    if (!isWindow || rolling === 0) return undefined;
    const count = sense.plural === true ? undefined : 1;
    return windowOf(at, the + 2, count, sense.unit, rolling);
  }
  const counted = readCounted(tokens, the + 1);
  if (counted === undefined) return undefined;
  return windowOf(at, counted.end, counted.count, counted.unit, rolling === 0 ? undefined : rolling);
}

/**
 * "for the next decade", "over the last year": a stretch of time, not the one that stands on the calendar. "The profit
 * for the last year" is that of a year of the calendar.
 */
export function isLasting(tokens: Tokens, the: number, direction: number): boolean {
  if (tokens.role(the) !== 'the') return false;
  const before = tokens.lower(the - 1);
  return before === 'over' || (before === 'for' && direction > 0);
}

/** "the four previous weeks" */
function readRollingAfterCount(tokens: Tokens, at: number, the: number): Reading | undefined {
  const count = the > at ? readCount(tokens, the) : undefined;
  if (count === undefined) return undefined;
  const role = tokens.role(count.end);
  const sense = tokens.sense(count.end + 1);
  if (sense?.unit === undefined || sense.plural !== true) return undefined;
  const isBack = role === 'previous' || role === 'past' || role === 'last';
  if (!isBack && role !== 'following' && role !== 'next') return undefined;
  return windowOf(at, count.end + 2, count.count, sense.unit, isBack ? -1 : 1);
}

function windowOf(
  first: number,
  end: number,
  count: number | undefined,
  unit: DurationMeaning['unit'],
  rolling: -1 | 1 | undefined,
): Reading {
  return {
    first,
    end,
    meaning: { kind: 'duration', count, unit, ...(rolling === undefined ? {} : { rolling }) },
  };
}

/** "half an hour", "a half century", "half a year", "half-century". */
function readHalfUnit({ tokens }: Reader, at: number): Reading | undefined {
  const a = tokens.role(at) === 'a' ? at + 1 : at;
  if (tokens.role(a) !== 'half') return undefined;
  const gap = skipHyphen(tokens, a + 1);
  const unitAt = a === at && tokens.role(gap) === 'a' ? gap + 1 : gap;
  const sense = tokens.sense(unitAt);
  if (sense?.unit === undefined || sense.plural === true || sense.unit === 'quarter') return undefined;
  return { first: at, end: unitAt + 1, meaning: { kind: 'duration', count: 0.5, unit: sense.unit } };
}
