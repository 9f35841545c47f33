// Years and longer: "2008", "480 BC", "'82", "the 1990s", "the 18th century", "fiscal 2022".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { CalendarMeaning } from '../../reading/meaning.ts';
import type { Tokens } from '../../reading/tokens.ts';
import { NUMBER, WORD } from '../../reading/tokens.ts';

export const year: Family = {
  name: 'year',
  read: (reader, at) =>
    readFiscalYear(reader, at) ??
    readCentury(reader, at) ??
    readDecade(reader, at) ??
    readBareYear(reader, at),
};

/** How much the place itself says for a year. */
type Place = 'after-date' | 'after-cue' | 'alone';

/** A year number with its era at `at`: 2003, 480 BC, AD 79. Which numbers count depends on the place. */
export function readYear(
  tokens: Tokens,
  at: number,
  place: Place,
): { end: number; year: number } | undefined {
  if (tokens.role(at) === 'ad' && tokens.isAllCapitals(at)) {
    const value = tokens.number(at + 1);
    return value > 0 && value < 2500 ? { end: at + 2, year: value } : undefined;
  }
  const value = tokens.number(at);
  if (value <= 0 || tokens.length(at) > 4 || isPartOfNumber(tokens, at)) return undefined;
  const era = readEra(tokens, at + 1);
  if (era !== undefined) return { end: era.end, year: era.before ? 1 - value : value };
  // "479-478 BC": the era stands once.
  if (tokens.isHyphen(at + 1) && tokens.number(at + 2) > 0 && tokens.number(at + 2) < value) {
    if (readEra(tokens, at + 3)?.before === true) return { end: at + 1, year: 1 - value };
  }
  if (tokens.length(at) !== 4) return undefined;
  const isPlausible = place === 'alone' ? value >= 1900 && value <= 2060 : value >= 1000 && value <= 2500;
  return isPlausible ? { end: at + 1, year: value } : undefined;
}

function readEra(tokens: Tokens, at: number): { end: number; before: boolean } | undefined {
  const role = tokens.role(at);
  if ((role === 'bc' || role === 'ad') && tokens.isAllCapitals(at))
    return { end: at + 1, before: role === 'bc' };
  // "B.C.", "A.D."
  const letters = tokens.lower(at) + tokens.lower(at + 2);
  if (letters !== 'bc' && letters !== 'ad') return undefined;
  if (!tokens.isSign(at + 1, '.') || !tokens.isSign(at + 3, '.')) return undefined;
  return { end: at + 4, before: letters === 'bc' };
}

/** 1,998 and 3.2008 and 2008:1 and €2008 and 2008% hold no year. */
function isPartOfNumber(tokens: Tokens, at: number): boolean {
  if (tokens.touches(at)) {
    const before = tokens.text[tokens.start(at) - 1] ?? '';
    if ('$£€¥#.:/+=_&@'.includes(before) && !(before === '/' && tokens.kind(at - 2) !== NUMBER)) return true;
    if (tokens.kind(at - 1) === WORD) return true;
    if (
      before === ',' &&
      tokens.kind(at - 2) === NUMBER &&
      tokens.touches(at - 1) &&
      tokens.length(at - 2) <= 3
    )
      return true;
    // "F-2000", "Covid-2019", "555-1998": only a year or a word of time comes before the hyphen.
    if (tokens.isHyphen(at - 1) && tokens.touches(at - 1) && !mayPrecedeHyphen(tokens, at - 2, at))
      return true;
  }
  if (!tokens.touches(at + 1)) return false;
  const after = tokens.text[tokens.end(at)] ?? '';
  if (tokens.kind(at + 1) === WORD) return true;
  if ('%°:_+=@'.includes(after)) return !(after === ':' && tokens.kind(at + 2) !== NUMBER);
  return (after === ',' || after === '.') && tokens.kind(at + 2) === NUMBER && tokens.touches(at + 2);
}

function mayPrecedeHyphen(tokens: Tokens, at: number, year: number): boolean {
  if (tokens.kind(at) === NUMBER) return tokens.length(at) === 2 || tokens.length(at) >= tokens.length(year);
  const role = tokens.role(at);
  const sense = tokens.sense(at);
  if (role === 'mid' || role === 'early' || role === 'late' || sense?.month !== undefined) return true;
  // "pre-1990", "post-2001", "mid-to-late-1990"
  return ['pre', 'post', 'since', 'circa'].includes(tokens.lower(at));
}

/** What a number after a preposition counts, when it is no year. */
const COUNTED = new Set(
  'people persons men women children soldiers troops officers police votes points miles metres meters feet km kilometers kilometres tons tonnes euros dollars pounds yen rupees percent per jobs homes houses families members students cases deaths units copies shares seats delegates workers employees guests residents refugees victims passengers fans barrels acres hectares square cubic degrees calories watts kg lbs mph rpm mm cm m hp million billion trillion hours minutes days weeks months years times'.split(
    ' ',
  ),
);

const YEAR_CUES = new Set([
  'in',
  'since',
  'until',
  'by',
  'from',
  'of',
  'during',
  'before',
  'after',
  'between',
  'through',
  'early',
  'late',
  'mid',
  'about',
  'rest',
  'end',
  'circa',
  'last',
  'every',
  'to',
  'and',
  'or',
]);

/** Words before a number that make it a name: "Flight 2001", "Windows 2000", "Room 1914". */
function isNumbered(tokens: Tokens, at: number): boolean {
  const before = at - 1;
  return tokens.kind(before) === WORD && NUMBERED.has(tokens.lower(before));
}

const NUMBERED = new Set(
  'flight room route highway windows office version model no number page line interstate channel boeing airbus apollo resolution section article file case unit bus train gate suite building platform series area studio agenda euro expo'.split(
    ' ',
  ),
);

function readBareYear({ tokens }: Reader, at: number): Reading | undefined {
  const circa = tokens.role(at) === 'circa' ? (tokens.isSign(at + 1, '.') ? at + 2 : at + 1) : at;
  if (circa > at) {
    const about = readYear(tokens, circa, 'after-cue');
    return (
      about && { first: at, end: about.end, meaning: { kind: 'calendar', year: about.year }, mod: 'APPROX' }
    );
  }
  if (tokens.kind(at) === NUMBER || tokens.role(at) === 'ad') return readNumberYear(tokens, at);
  if (tokens.role(at) === 'the') {
    // "the year 2000"
    if (tokens.sense(at + 1)?.unit !== 'year') return undefined;
    const named = readYear(tokens, at + 2, 'after-cue');
    return named && { first: at, end: named.end, meaning: { kind: 'calendar', year: named.year } };
  }
  const short = readShortYear(tokens, at);
  return short && { first: at, end: short.end, meaning: { kind: 'calendar', year: short.year } };
}

function readNumberYear(tokens: Tokens, at: number): Reading | undefined {
  const before = tokens.role(at - 1);
  const hasCue = (before !== undefined && YEAR_CUES.has(before)) || isSetApart(tokens, at);
  const found = readYear(tokens, at, hasCue ? 'after-cue' : 'alone');
  if (found === undefined) return hasCue ? readShortAncientYear(tokens, at, before) : undefined;
  const next = found.end;
  if (found.end === at + 1) {
    if (isNumbered(tokens, at)) return undefined;
    if (tokens.kind(next) === WORD && (COUNTED.has(tokens.lower(next)) || tokens.role(next) === 'hundred'))
      return undefined;
    if (
      tokens.isHyphen(next) &&
      tokens.touches(next) &&
      tokens.touches(next + 1) &&
      tokens.kind(next + 1) === WORD &&
      tokens.sense(next + 1)?.unit !== undefined
    )
      return undefined;
  }
  const more = readSpanEnd(tokens, at, found);
  return {
    first: at,
    end: found.end,
    meaning: { kind: 'calendar', year: found.year },
    ...(more === undefined ? {} : { more: [more] }),
  };
}

const ANCIENT_CUES = new Set(['in', 'since', 'until', 'by', 'from', 'during', 'before', 'after']);

/** "in 499", in a story that is before Christ or of the first centuries. */
function readShortAncientYear(tokens: Tokens, at: number, before: string | undefined): Reading | undefined {
  if (before === undefined || !ANCIENT_CUES.has(before)) return undefined;
  const value = tokens.number(at);
  if (value < 100 || value > 999 || isPartOfNumber(tokens, at) || isCounted(tokens, at + 1)) return undefined;
  return { first: at, end: at + 1, meaning: { kind: 'calendar', year: value, eraOfStory: true } };
}

function isCounted(tokens: Tokens, at: number): boolean {
  return tokens.kind(at) === WORD && (COUNTED.has(tokens.lower(at)) || tokens.sense(at)?.unit !== undefined);
}

/** "(1861", "blockade, 1861", "1861-1865": a heading's way to say when. */
function isSetApart(tokens: Tokens, at: number): boolean {
  if (tokens.isSign(at - 1, '(') || (tokens.isSign(at - 1, ',') && !tokens.touches(at))) return true;
  const isYearBefore =
    tokens.isHyphen(at - 1) && tokens.length(at - 2) === 4 && tokens.kind(at - 2) === NUMBER;
  const isYearAfter =
    tokens.isHyphen(at + 1) && tokens.length(at + 2) === 4 && tokens.kind(at + 2) === NUMBER;
  return isYearBefore || (isYearAfter && tokens.touches(at + 1));
}

/** The 63 of "1957–63". */
function readSpanEnd(tokens: Tokens, at: number, first: { end: number; year: number }): Reading | undefined {
  const { end } = first;
  if (!tokens.isHyphen(end) && !tokens.isSign(end, '/')) return undefined;
  if (tokens.kind(end + 1) !== NUMBER || tokens.length(end + 1) !== 2 || !tokens.touches(end + 1))
    return undefined;
  if (tokens.length(at) !== 4 || (tokens.touches(end + 2) && tokens.kind(end + 2) !== 3)) return undefined;
  const year = Math.floor(first.year / 100) * 100 + tokens.number(end + 1);
  return year <= first.year
    ? undefined
    : { first: end + 1, end: end + 2, meaning: { kind: 'calendar', year } };
}

/** "'82" */
export function readShortYear(tokens: Tokens, at: number): { end: number; year: number } | undefined {
  if (!isApostrophe(tokens, at) || tokens.length(at + 1) !== 2 || tokens.kind(at + 1) !== NUMBER)
    return undefined;
  if (tokens.touches(at) || !tokens.touches(at + 1)) return undefined;
  if (tokens.touches(at + 2) && tokens.kind(at + 2) === WORD) return undefined;
  // "iLife '11" is a name, "summer '69" and "since '82" are years.
  if (tokens.kind(at - 1) === WORD && tokens.sense(at - 1) === undefined) return undefined;
  return { end: at + 2, year: fullYear(tokens.number(at + 1)) };
}

function fullYear(twoDigits: number): number {
  return twoDigits < 40 ? 2000 + twoDigits : 1900 + twoDigits;
}

function isApostrophe(tokens: Tokens, at: number): boolean {
  return tokens.isSign(at, "'") || tokens.isSign(at, '’') || tokens.isSign(at, '‘');
}

const DECADE_WORDS: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (word, index): [string, number] => [word, 1920 + index * 10],
  ),
);

/** "the 1990s", "1990s", "the '90s", "the nineties", "the 470s BC". */
function readDecade({ tokens }: Reader, at: number): Reading | undefined {
  const the = tokens.role(at) === 'the' ? at + 1 : at;
  const named = the > at && tokens.kind(the) === WORD ? DECADE_WORDS.get(tokens.lower(the)) : undefined;
  if (named !== undefined) return decade(at, the + 1, named);
  const digits = isApostrophe(tokens, the) ? the + 1 : the;
  const value = tokens.number(digits);
  if (value < 0 || value % 10 !== 0) return undefined;
  const apostrophe = isApostrophe(tokens, digits + 1) && tokens.touches(digits + 1) ? digits + 2 : digits + 1;
  if (!tokens.touches(apostrophe) || tokens.role(apostrophe) !== 's') return undefined;
  const length = tokens.length(digits);
  const end = apostrophe + 1;
  const era = readEra(tokens, end);
  if (era?.before === true) return decade(at, era.end, -value);
  if (length === 4 && value >= 1000 && value <= 2100) return decade(at, end, value);
  // "the '60s", "the 60s"; "in his 60s" is an age.
  if (length === 2 && (the > at || digits > the)) return decade(at, end, 1900 + value);
  return undefined;
}

function decade(first: number, end: number, year: number): Reading {
  const isCentury = year % 100 === 0 && year < 1900 && year > 0;
  const unit = isCentury ? 'century' : 'decade';
  return { first, end, meaning: { kind: 'calendar', year, within: { unit } } };
}

/** "the 18th century", "the twentieth century", "19th-century", "the 4th century BC". */
function readCentury({ tokens }: Reader, at: number): Reading | undefined {
  const the = tokens.role(at) === 'the' ? at + 1 : at;
  const ordinal = readOrdinal(tokens, the);
  if (ordinal === undefined || ordinal.value > 30) return undefined;
  const hyphen = tokens.isHyphen(ordinal.end) ? ordinal.end + 1 : ordinal.end;
  const unit = tokens.sense(hyphen);
  if (unit?.unit !== 'century' || unit.plural === true) return undefined;
  const era = readEra(tokens, hyphen + 1);
  const first = era?.before === true ? -ordinal.value * 100 : (ordinal.value - 1) * 100;
  const meaning: CalendarMeaning = { kind: 'calendar', year: first, within: { unit: 'century' } };
  return { first: at, end: era?.end ?? hyphen + 1, meaning };
}

/** "third", "21st", "twenty-first". */
export function readOrdinal(tokens: Tokens, at: number): { end: number; value: number } | undefined {
  const { ordinal, number } = tokens.sense(at) ?? {};
  if (ordinal !== undefined) return { end: at + 1, value: ordinal };
  if (number !== undefined && number >= 20 && tokens.isHyphen(at + 1)) {
    const ones = tokens.sense(at + 2)?.ordinal;
    return ones === undefined ? undefined : { end: at + 3, value: number + ones };
  }
  const value = tokens.number(at);
  return value > 0 && tokens.touches(at + 1) && tokens.role(at + 1) === 'ordinal-ending'
    ? { end: at + 2, value }
    : undefined;
}

/** "fiscal 2022", "fiscal year 2022", "FY2022", "FY22", "the 2022 fiscal year". */
function readFiscalYear({ tokens }: Reader, at: number): Reading | undefined {
  const fiscal = (first: number, end: number, value: number): Reading => ({
    first,
    end,
    meaning: { kind: 'calendar', year: value, fiscal: true },
  });
  const role = tokens.role(at);
  if (role === 'fiscal' || role === 'fiscal-year') {
    const number = tokens.sense(at + 1)?.unit === 'year' ? at + 2 : at + 1;
    const length = tokens.length(number);
    const value = tokens.number(number);
    if (value > 1900 && length === 4) return fiscal(at, number + 1, value);
    if (role === 'fiscal-year' && length === 2 && value >= 0) return fiscal(at, number + 1, fullYear(value));
    return undefined;
  }
  const the = role === 'the' ? at + 1 : at;
  const value = tokens.number(the);
  const isFiscal = tokens.role(the + 1) === 'fiscal' && tokens.sense(the + 2)?.unit === 'year';
  return value > 1900 && tokens.length(the) === 4 && isFiscal ? fiscal(at, the + 3, value) : undefined;
}
