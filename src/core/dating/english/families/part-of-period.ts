// A place in a longer period: "early 2009", "late on Wednesday", "mid-October", "the end of this year".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { Meaning, Modifier } from '../../reading/meaning.ts';
import type { Tokens } from '../../reading/tokens.ts';

const WORDS: ReadonlyMap<string, Modifier> = new Map<string, Modifier>([
  ['early', 'START'],
  ['mid', 'MID'],
  ['late', 'END'],
]);

/** "earlier on Wednesday", "later Friday": before a day only; of longer periods the unit family reads them. */
const OF_DAYS: ReadonlyMap<string, Modifier> = new Map<string, Modifier>([
  ['earlier', 'START'],
  ['later', 'END'],
]);

const NOUNS: ReadonlyMap<string, Modifier | undefined> = new Map<string, Modifier | undefined>([
  ['end', 'END'],
  ['beginning', 'START'],
  ['middle', 'MID'],
  ['rest', undefined],
]);

export const partOfPeriod: Family = {
  name: 'part-of-period',
  read: (reader, at) => readNoun(reader, at) ?? readAdjective(reader, at),
};

/** "the end of this year", "the beginning of March", "the latter half of 2008" (the half is read by its family). */
function readNoun(reader: Reader, at: number): Reading | undefined {
  const { tokens } = reader;
  if (tokens.role(at) !== 'the') return undefined;
  const extra = tokens.role(at + 1) === 'very' ? at + 2 : at + 1;
  const role = tokens.role(extra) ?? '';
  let of = extra + 1;
  let mod = NOUNS.get(role);
  if (!NOUNS.has(role)) {
    // "the latter part of the year", "the early part of the next decade"
    mod = role === 'latter' ? 'END' : WORDS.get(role);
    if (mod === undefined) return undefined;
    const part = tokens.lower(extra + 1);
    if (part !== 'part' && part !== 'days') return undefined;
    of = extra + 2;
  }
  if (tokens.role(of) !== 'of') return undefined;
  const inner = reader.inner(of + 1);
  if (inner === undefined || inner.more !== undefined || !isPeriod(inner.meaning)) return undefined;
  return { first: at, end: inner.end, meaning: inner.meaning, ...(mod === undefined ? {} : { mod }) };
}

/** "early 2009", "late in 1957", "the late 1980s", "mid-1990s", "late on Wednesday", "early Monday". */
function readAdjective(reader: Reader, at: number): Reading | undefined {
  const { tokens } = reader;
  const the = tokens.role(at) === 'the' ? at + 1 : at;
  const ofDay = OF_DAYS.get(tokens.role(the) ?? '');
  const mod = WORDS.get(tokens.role(the) ?? '') ?? ofDay;
  if (mod === undefined) return undefined;
  const next = skipJoin(tokens, the + 1);
  // The article of the period comes first: "the late 1980s" is read from "the", with "the 1980s" inside.
  const inner = readPeriod(reader, next);
  if (inner === undefined || inner.more !== undefined) return undefined;
  if (ofDay !== undefined && inner.meaning.kind !== 'weekday') return undefined;
  if (isPeriod(inner.meaning) || isDay(inner.meaning)) {
    return { first: at, end: inner.end, meaning: inner.meaning, mod };
  }
  return undefined;
}

function readPeriod(reader: Reader, at: number): Reading | undefined {
  return reader.inner(at);
}

/** "mid-", "late in", "early on". */
function skipJoin(tokens: Tokens, at: number): number {
  const role = tokens.role(at);
  return tokens.isHyphen(at) || role === 'in' || role === 'on' ? at + 1 : at;
}

function isPeriod(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'calendar':
      return meaning.day === undefined;
    case 'unit':
      return true;
    case 'part':
      return true;
    default:
      return false;
  }
}

function isDay(meaning: Meaning): boolean {
  return (
    meaning.kind === 'weekday' ||
    meaning.kind === 'time-of-day' ||
    (meaning.kind === 'calendar' && meaning.day !== undefined)
  );
}
