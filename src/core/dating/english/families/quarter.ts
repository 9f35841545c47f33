// Quarters and halves: "the third quarter", "third-quarter", "the first half of 2008", "Q3 2022", "H1".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { Meaning, PeriodPart } from '../../reading/meaning.ts';
import { readYear } from './year.ts';

export const quarter: Family = {
  name: 'quarter',
  read: (reader, at) => readSign(reader, at) ?? readNamed(reader, at),
};

function readNamed(reader: Reader, at: number): Reading | undefined {
  const { tokens } = reader;
  let next =
    tokens.role(at) === 'the' || tokens.role(at) === 'its' || tokens.role(at) === 'this' ? at + 1 : at;
  // "the fiscal third quarter", "fiscal fourth-quarter", "last year's third quarter"
  let of: Meaning | undefined;
  if (tokens.role(next) === 'fiscal') next += 1;
  const year = next > at ? readYear(tokens, next, 'after-cue') : undefined;
  if (year !== undefined) {
    of = { kind: 'calendar', year: year.year };
    next = year.end;
  }
  const role = tokens.role(next);
  const ordinal = tokens.sense(next)?.ordinal ?? (role === 'final' || role === 'latter' ? -1 : undefined);
  if (ordinal === undefined || ordinal > 4) return undefined;
  let name = next + 1;
  if (tokens.role(name) === 'fiscal') name += 1;
  if (tokens.isHyphen(name)) name += 1;
  const isQuarter = tokens.sense(name)?.unit === 'quarter' && tokens.sense(name)?.plural !== true;
  const isHalf = tokens.role(name) === 'half';
  if (!isQuarter && !isHalf) return undefined;
  if (isHalf && (ordinal > 2 || role === 'final')) return undefined;
  const part: PeriodPart = isQuarter
    ? { unit: 'quarter', index: ordinal === -1 ? 4 : ordinal }
    : { unit: 'half', index: ordinal === -1 ? 2 : ordinal };
  const tail = readOf(reader, name + 1);
  if (tail !== undefined) of = tail.meaning;
  // A half without a year is of a game as often as of a year, unless money or shares are spoken of.
  if (
    isHalf &&
    of === undefined &&
    !(next > at && (isAfterFigures(tokens, at) || isWhole(tokens, at, name + 1)))
  )
    return undefined;
  // "the third-quarter figures": an adjective, without the article.
  const isAdjective = tokens.isHyphen(name - 1);
  return { first: isAdjective ? next : at, end: tail?.end ?? name + 1, meaning: partOf(part, of) };
}

/** "of 2008", "of last year", "2008", "of fiscal 2010" after a quarter. */
function readOf(reader: Reader, at: number): { end: number; meaning: Meaning } | undefined {
  const { tokens } = reader;
  const of = tokens.role(at) === 'of' || tokens.role(at) === 'in' ? at + 1 : at;
  const year = readYear(tokens, of, 'after-cue');
  if (year !== undefined) return { end: year.end, meaning: { kind: 'calendar', year: year.year } };
  if (tokens.role(at) === 'in') return undefined;
  const inner = of > at ? reader.inner(of) : undefined;
  const { meaning } = inner ?? {};
  if (inner === undefined || meaning === undefined) return undefined;
  const isYear =
    (meaning.kind === 'unit' && meaning.unit === 'year') ||
    (meaning.kind === 'calendar' && meaning.month === undefined && meaning.within === undefined);
  return isYear ? { end: inner.end, meaning } : undefined;
}

function partOf(part: PeriodPart, of: Meaning | undefined): Meaning {
  return of === undefined ? { kind: 'calendar', within: part } : { kind: 'part', of, part };
}

/** "Q3", "Q3 2022", "H1 2023". */
function readSign({ tokens }: Reader, at: number): Reading | undefined {
  const role = tokens.role(at);
  if ((role !== 'quarter-sign' && role !== 'half-sign') || !tokens.isCapital(at)) return undefined;
  const index = tokens.number(at + 1);
  if (!tokens.touches(at + 1) || tokens.length(at + 1) !== 1 || index < 1) return undefined;
  if (index > (role === 'quarter-sign' ? 4 : 2)) return undefined;
  const part: PeriodPart = { unit: role === 'quarter-sign' ? 'quarter' : 'half', index };
  const of = tokens.role(at + 2) === 'of' ? at + 3 : at + 2;
  const year = readYear(tokens, of, 'after-cue');
  if (year === undefined && role === 'half-sign') return undefined;
  return {
    first: at,
    end: year?.end ?? at + 2,
    meaning: partOf(part, year === undefined ? undefined : { kind: 'calendar', year: year.year }),
  };
}

/** How far back a half looks for what it is the half of. */
const FIGURES_REACH = 12;

const FIGURES = new Set([
  'percent',
  'profit',
  'profits',
  'revenue',
  'sales',
  'earnings',
  'output',
  'exports',
  'imports',
]);

function isAfterFigures(tokens: Reader['tokens'], at: number): boolean {
  for (let before = at - 1; before >= at - FIGURES_REACH; before -= 1) {
    if ('%$€£'.includes(tokens.text[tokens.start(before)] ?? ' ')) return true;
    if (FIGURES.has(tokens.lower(before))) return true;
  }
  return false;
}

/** "in the first half" alone is quoted as an expression of time. */
function isWhole(tokens: Reader['tokens'], at: number, end: number): boolean {
  return at <= 1 && end === tokens.count;
}
