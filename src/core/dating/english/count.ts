// How many: numbers in words and digits ("two-and-a-half", "1,000", "a dozen") and the words that leave them open
// ("several", "a few"), with what rounds them ("nearly", "more than").
import type { Modifier } from '../reading/meaning.ts';
import type { Tokens } from '../reading/tokens.ts';
import { NUMBER } from '../reading/tokens.ts';

export interface Count {
  readonly end: number;
  /** `undefined` where the words leave it open. */
  readonly count: number | undefined;
}

/** Reads a count of units at `at`; hyphens may stand between its words. */
export function readCount(tokens: Tokens, at: number): Count | undefined {
  return readOpenCount(tokens, at) ?? readNumber(tokens, at);
}

function readOpenCount(tokens: Tokens, at: number): Count | undefined {
  const role = tokens.role(at);
  if (role === 'several' || role === 'many' || role === 'few') return afterOf(tokens, at + 1);
  if (role === 'a' || role === 'the') {
    const next = tokens.role(at + 1);
    if (next === 'few' && role === 'a') return { end: at + 2, count: undefined };
    if (next === 'couple') return { ...afterOf(tokens, at + 2), count: 2 };
  }
  if (role === 'couple') return { ...afterOf(tokens, at + 1), count: 2 };
  return undefined;
}

function afterOf(tokens: Tokens, at: number): Count {
  return { end: tokens.role(at) === 'of' ? at + 1 : at, count: undefined };
}

/** "two", "twenty-five", "2 1/2" no, "two and a half", "a hundred", "half a", "1,000", "3.5". */
export function readNumber(tokens: Tokens, at: number): Count | undefined {
  const first = readInteger(tokens, at);
  if (first === undefined) return readHalf(tokens, at);
  // "two and a half", "two-and-a-half"
  const and = skipHyphen(tokens, first.end);
  if (tokens.role(and) === 'and') {
    const a = skipHyphen(tokens, and + 1);
    const half = tokens.role(a) === 'a' ? skipHyphen(tokens, a + 1) : a;
    if (tokens.role(half) === 'half') return { end: half + 1, count: (first.count ?? 0) + 0.5 };
  }
  return first;
}

/** Behind a unit: the end of "and a half" in "a year and a half", else `at`. */
export function endWithHalf(tokens: Tokens, at: number): number {
  const isHalf = tokens.role(at) === 'and' && tokens.role(at + 1) === 'a' && tokens.role(at + 2) === 'half';
  return isHalf ? at + 3 : at;
}

/** "half a" of "half a year"; "half-century" is read by its family. */
function readHalf(tokens: Tokens, at: number): Count | undefined {
  if (tokens.role(at) !== 'half') return undefined;
  const a = skipHyphen(tokens, at + 1);
  return tokens.role(a) === 'a' ? { end: a + 1, count: 0.5 } : undefined;
}

/** No number takes more words, or groups of digits: reading stays linear whatever the text repeats. */
const LONGEST_NUMBER = 8;

function readInteger(tokens: Tokens, at: number): Count | undefined {
  if (tokens.kind(at) === NUMBER) return readDigits(tokens, at);
  let end = at;
  let count = 0;
  let seen = false;
  for (let words = 0; words < LONGEST_NUMBER; words += 1) {
    const place = end > at ? skipHyphen(tokens, end) : end;
    const number = tokens.sense(place)?.number;
    const role = tokens.role(place);
    if (number !== undefined) {
      // "twenty five" adds up, "five six" does not.
      if (seen && !(count % 100 >= 20 && number < 10) && count < 100) break;
      count += number;
    } else if (role === 'hundred' && seen) {
      count *= 100;
    } else if (role === 'a' && !seen && tokens.role(place + 1) === 'hundred') {
      count = 100;
      end = place + 2;
      seen = true;
      continue;
    } else break;
    seen = true;
    end = place + 1;
  }
  return seen ? { end, count } : undefined;
}

function readDigits(tokens: Tokens, at: number): Count | undefined {
  let count = tokens.number(at);
  if (count < 0) return undefined;
  let end = at + 1;
  let groups = 0;
  while (
    groups < LONGEST_NUMBER &&
    tokens.isSign(end, ',') &&
    tokens.touches(end) &&
    tokens.length(end + 1) === 3 &&
    tokens.touches(end + 1)
  ) {
    if (tokens.kind(end + 1) !== NUMBER) break;
    count = count * 1000 + tokens.number(end + 1);
    end += 2;
    groups += 1;
  }
  if (
    tokens.isSign(end, '.') &&
    tokens.touches(end) &&
    tokens.touches(end + 1) &&
    tokens.kind(end + 1) === NUMBER
  ) {
    count += tokens.number(end + 1) / 10 ** tokens.length(end + 1);
    end += 2;
  }
  return { end, count };
}

export function skipHyphen(tokens: Tokens, at: number): number {
  return tokens.isHyphen(at) ? at + 1 : at;
}

/** Reads "more than", "nearly", "at least" before a count; its end is `at` where there is nothing of the kind. */
export function readRounding(tokens: Tokens, at: number): { readonly end: number; readonly mod?: Modifier } {
  switch (tokens.role(at)) {
    case 'about':
      return { end: at + 1, mod: 'APPROX' };
    case 'less':
      return { end: at + 1, mod: 'LESS_THAN' };
    case 'more':
      return { end: at + 1, mod: 'MORE_THAN' };
    case 'more-than':
      return tokens.role(at + 1) === 'than' ? { end: at + 2, mod: 'MORE_THAN' } : { end: at };
    case 'less-than':
      return tokens.role(at + 1) === 'than' ? { end: at + 2, mod: 'LESS_THAN' } : { end: at };
    case 'at':
      if (tokens.role(at + 1) === 'least') return { end: at + 2, mod: 'MORE_THAN' };
      if (tokens.role(at + 1) === 'most') return { end: at + 2, mod: 'LESS_THAN' };
      return { end: at };
    default:
      return { end: at };
  }
}
