// Calendar units beside an anchor: "last week", "this year", "the following month", "the same day", "earlier this
// year", "later that month", "the day before", "the year previous".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { CountedFrom, TimeUnit } from '../../reading/meaning.ts';
import type { Tokens } from '../../reading/tokens.ts';
import { isLasting } from './duration.ts';

interface Beside {
  readonly offset: number;
  readonly from: CountedFrom;
}

/** What stands before the unit, and how far from which anchor it leads. */
const BEFORE: ReadonlyMap<string, Beside> = new Map<string, Beside>([
  ['last', { offset: -1, from: 'published' }],
  ['past', { offset: -1, from: 'published' }],
  ['this', { offset: 0, from: 'published' }],
  ['current', { offset: 0, from: 'published' }],
  ['next', { offset: 1, from: 'published' }],
  ['coming', { offset: 1, from: 'published' }],
  ['previous', { offset: -1, from: 'narrative' }],
  ['following', { offset: 1, from: 'narrative' }],
  ['same', { offset: 0, from: 'narrative' }],
  ['that', { offset: 0, from: 'narrative' }],
]);

const UNITS = new Set<TimeUnit>(['day', 'week', 'month', 'quarter', 'year', 'decade', 'century', 'weekend']);

export const unit: Family = {
  name: 'unit',
  read: (reader, at) => readEarlierInUnit(reader, at) ?? readBeside(reader, at) ?? readSide(reader, at),
};

/** "earlier this month", "later in the year", "earlier that day": the unit, known to its part. */
function readEarlierInUnit({ tokens }: Reader, at: number): Reading | undefined {
  const role = tokens.role(at);
  if (role !== 'earlier' && role !== 'later') return undefined;
  const inThe = tokens.role(at + 1) === 'in' ? at + 2 : at + 1;
  const beside = readUnitBeside(tokens, inThe);
  if (beside === undefined || (beside.offset !== 0 && !beside.isNamed)) return undefined;
  return { ...asReading(at, beside), mod: role === 'earlier' ? 'START' : 'END' };
}

function readBeside({ tokens }: Reader, at: number): Reading | undefined {
  const beside = readUnitBeside(tokens, at);
  if (beside === undefined) return undefined;
  // "the year" and "the week" alone are read only after "of": the part families ask for them.
  if (!beside.isNamed && !isMeantUnit(tokens, at, beside)) return undefined;
  return asReading(at, beside);
}

const BEFORE_BARE_DAY = new Set([
  'end',
  'ended',
  'ending',
  'finish',
  'finished',
  'close',
  'closed',
  'for',
  'started',
]);

/** "the end of the year", "for the quarter", "finished the day": a bare unit that means the one spoken of. */
function isMeantUnit(tokens: Tokens, at: number, { unit: name }: UnitBeside): boolean {
  const before = tokens.role(at - 1);
  if (before === 'of') return tokens.sense(at - 2)?.role !== undefined;
  if (name === 'day') return BEFORE_BARE_DAY.has(tokens.lower(at - 1));
  return (
    (name === 'year' || name === 'quarter' || name === 'month') &&
    (tokens.lower(at - 1) === 'for' || (before === 'in' && name !== 'month'))
  );
}

interface UnitBeside extends Beside {
  readonly end: number;
  readonly unit: TimeUnit;
  /** False for a bare "the year". */
  readonly isNamed: boolean;
}

function asReading(first: number, { end, unit: name, offset, from, isNamed }: UnitBeside): Reading {
  return {
    first,
    end,
    meaning: { kind: 'unit', unit: name, offset, from, ...(isNamed ? {} : { weak: true }) },
  };
}

/** "last week", "the very next day", "that same year", "the current fiscal year", "the year". */
function readUnitBeside(tokens: Tokens, at: number): UnitBeside | undefined {
  const the =
    tokens.role(at) === 'the' ||
    (tokens.role(at) === 'that' && tokens.role(at + 1) === 'same') ||
    (tokens.role(at) === 'this' && BEFORE.has(tokens.role(at + 1) ?? ''));
  let next = the ? at + 1 : at;
  if (tokens.role(next) === 'very') next += 1;
  const beside = BEFORE.get(tokens.role(next) ?? '');
  // "the past year" is a window that ends now, and is read as a duration; "the last year" is the year before.
  if (the && tokens.role(next) === 'past') return undefined;
  if (
    beside !== undefined &&
    beside.offset !== 0 &&
    beside.from === 'published' &&
    isLasting(tokens, at, beside.offset)
  )
    return undefined;
  const afterBeside = beside === undefined ? next : next + 1;
  const fiscal = tokens.role(afterBeside);
  const name =
    fiscal === 'fiscal' || fiscal === 'financial' || fiscal === 'calendar-word'
      ? afterBeside + 1
      : afterBeside;
  const sense = tokens.sense(name);
  if (sense?.unit === undefined || sense.plural === true || !UNITS.has(sense.unit)) return undefined;
  if (beside === undefined) {
    if (!the) return undefined;
    return { end: name + 1, unit: sense.unit, offset: 0, from: 'narrative', isNamed: false };
  }
  // "the past year", "the next century" as windows are durations unless they name one unit: "the last year" is.
  const counted: Beside =
    the && beside.from === 'published' && beside.offset === 1 ? { ...beside, from: 'narrative' } : beside;
  if (isCompound(tokens, name + 1)) return undefined;
  return { end: name + 1, unit: sense.unit, ...counted, isNamed: true };
}

/** "this year-end", "last-day": the unit belongs to a longer word. */
function isCompound(tokens: Tokens, at: number): boolean {
  return tokens.isHyphen(at) && tokens.touches(at) && tokens.touches(at + 1) && tokens.role(at + 1) !== 'old';
}

/** "the day before", "the year previous", "the week after" with nothing that they name. */
function readSide({ tokens }: Reader, at: number): Reading | undefined {
  if (tokens.role(at) !== 'the') return undefined;
  const sense = tokens.sense(at + 1);
  if (sense?.unit === undefined || sense.plural === true || !UNITS.has(sense.unit)) return undefined;
  const side = tokens.role(at + 2);
  const back = side === 'before' || side === 'previous' || side === 'earlier';
  if (!back && side !== 'after' && side !== 'following') return undefined;
  return {
    first: at,
    end: at + 3,
    meaning: { kind: 'unit', unit: sense.unit, offset: back ? -1 : 1, from: 'narrative' },
  };
}
