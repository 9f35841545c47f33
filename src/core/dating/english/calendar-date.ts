// Dates that English states in full: "24 August 79", "July 16, 1969", "August 1943", "89 BC", "the 1860s".
import type { EdtfDate } from '../../model/edtf/edtf.ts';
import { parseEdtf } from '../../model/edtf/parse-edtf.ts';
import { plainDate } from '../calendar.ts';
import { MONTHS } from './lexicon.ts';
import { wordsOf } from './words.ts';

/** Words that lead up to a date without changing it. */
const LEADING = new Set(['on', 'in', 'of', 'the', 'at', 'early', 'late', 'about', 'during', 'year']);

/** Reads a complete date, as precise as it is stated; `undefined` where the words are no such date. */
export function parseStatedDate(expression: string): EdtfDate | undefined {
  return parseStatedWords(wordsOf(expression));
}

export function parseStatedWords(words: readonly string[]): EdtfDate | undefined {
  let rest = words;
  while (rest[0] !== undefined && LEADING.has(rest[0])) rest = rest.slice(1);
  const era = takeEra(rest);
  const date = parseWithYear(era.words);
  if (date === undefined) return undefined;
  const inEra = era.beforeChrist ? { ...date, year: 1 - date.year } : date;
  return isReal(inEra) ? inEra : undefined;
}

/** Reads "18 November" or "Nov. 18", without a year. */
export function parseDayMonth(words: readonly string[]): { month: number; day: number } | undefined {
  let rest = words;
  while (rest[0] !== undefined && LEADING.has(rest[0])) rest = rest.slice(1);
  if (rest[1] === 'of') rest = [rest[0] ?? '', ...rest.slice(2)];
  if (rest.length !== 2) return undefined;
  const [first = '', second = ''] = rest;
  const month = MONTHS.get(first) ?? MONTHS.get(second);
  const day = dayNumber(MONTHS.has(first) ? second : first);
  return month === undefined || day === undefined ? undefined : { month, day };
}

function takeEra(words: readonly string[]): { words: readonly string[]; beforeChrist: boolean } {
  const isBefore = (word: string | undefined) => word === 'bc' || word === 'bce';
  const isAfter = (word: string | undefined) => word === 'ad' || word === 'ce';
  return {
    words: words.filter((word) => !isBefore(word) && !isAfter(word)),
    beforeChrist: words.some(isBefore),
  };
}

function parseWithYear(words: readonly string[]): EdtfDate | undefined {
  const last = words.at(-1) ?? '';
  const decade = /^(\d{1,3}0)s$/.exec(last)?.[1];
  if (words.length === 1 && decade !== undefined) {
    return { ...plainDate(Number(decade)), unspecifiedYearDigits: 1 };
  }
  const century = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(words[0] ?? '')?.[1];
  if (words.length === 2 && last === 'century' && century !== undefined) {
    return { ...plainDate((Number(century) - 1) * 100), unspecifiedYearDigits: 2 };
  }
  // "79 August 24" does not occur in English: the year stands last.
  if (!/^\d{1,4}$/.test(last)) return undefined;
  const year = Number(last);
  if (words.length === 1) return plainDate(year);
  const before = words.slice(0, -1);
  const month = MONTHS.get(before[0] ?? '');
  if (before.length === 1 && month !== undefined) return plainDate(year, month);
  const dayMonth = parseDayMonth(before);
  return dayMonth === undefined ? undefined : plainDate(year, dayMonth.month, dayMonth.day);
}

function dayNumber(word: string): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  const day = digits === undefined ? 0 : Number(digits);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** "30 February 79" is English, but no day. */
function isReal(date: EdtfDate): boolean {
  if (typeof date.month !== 'number' || typeof date.day !== 'number') return true;
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const year = `${date.year < 0 ? '-' : ''}${pad(Math.abs(date.year), 4)}`;
  return parseEdtf(`${year}-${pad(date.month, 2)}-${pad(date.day, 2)}`).ok;
}
