// The words that a person types into a field for a date → EDTF, with the other readings that they allow.
// Dates are read by the tagger of articles; what stands around them by plain-date-words.ts.
import { tagText } from '../dating/tag-text.ts';
import { quoted } from '../model/diagnostic.ts';
import { edtfBounds } from '../model/edtf/bounds.ts';
import type { Edtf, EdtfDate } from '../model/edtf/edtf.ts';
import { parseEdtf } from '../model/edtf/parse-edtf.ts';
import type { Problem } from '../model/problem.ts';
import { firstOf, lastOf, mapDates } from './edtf-edges.ts';
import type { PlainDateNote, PlainDateOptions, PlainDateReading } from './plain-date-reading.ts';
import { dayLast, distinct, reading, readTagged, withShare } from './plain-date-reading.ts';
import type { Joined, PlainDateWords } from './plain-date-words.ts';
import { spelledOut } from './plain-date-shorthand.ts';
import { plainDateWords } from './plain-date-words.ts';

export type PlainDateProblemCode =
  'empty' | 'too-long' | 'not-understood' | 'needs-publication' | 'not-a-date' | 'reversed' | 'edtf';

export type PlainDateResult =
  | {
      readonly ok: true;
      /** The likeliest first; at least one. All different. */
      readonly readings: readonly [PlainDateReading, ...PlainDateReading[]];
    }
  | { readonly ok: false; readonly problem: Problem<PlainDateProblemCode> };

const MAX_LENGTH = 200;
const MAX_WORDS = 16;
/** Words that one of two dates may take over from the other. */
const MAX_SHARED = 8;
/** Places at which a text is tried as two dates. */
const MAX_JOINTS = 6;
const EXAMPLES =
  'Write for example 8 November 2023, mid-September 2023, around 1850, between March and May 2023, or 2023-11-08.';

/**
 * Pure; never throws. Nothing that was typed is passed over: words that are not understood are a problem.
 *
 * Example: `readPlainDate('around 1850')` is `1850~`; `readPlainDate('03/04/2023')` is 4 March and 3 April.
 */
export function readPlainDate(words: string, options: PlainDateOptions = {}): PlainDateResult {
  const text = words.trim().replace(/\s+/g, ' ');
  if (text === '') return failed('empty', 'Nothing is written.', EXAMPLES);
  if (text.length > MAX_LENGTH || text.split(' ').length > MAX_WORDS) {
    return failed('too-long', 'No date is as long as this.', EXAMPLES);
  }
  const edtf = parseEdtf(text);
  const asEdtf = edtf.ok ? [reading(edtf.value, ['edtf'])] : [];
  const plain = readInLanguages(spelledOut(text), options);
  const [first, ...others] = distinct([...asEdtf, ...plain]);
  if (first !== undefined) {
    const likeliest = reading(
      first.date,
      first.notes.filter((note) => note !== 'other-reading'),
    );
    return { ok: true, readings: [likeliest, ...others] };
  }
  return { ok: false, problem: whyNot(text, options, edtf.ok ? undefined : edtf.problem) };
}

function readInLanguages(text: string, options: PlainDateOptions): readonly PlainDateReading[] {
  const years = yearsInShort(text);
  for (const words of plainDateWords(options.language ?? 'en')) {
    const found = readWords(text, words, options);
    if (found.length > 0 || years.length > 0) return [...years, ...found];
  }
  return [];
}

/** "1914-18": two years of one century. "2001-02" is a month first, and these years as well. */
function yearsInShort(text: string): readonly PlainDateReading[] {
  const [, start = '', end = ''] = /^(\d{4}) ?[-–/] ?(\d{2})$/.exec(text) ?? [];
  if (start === '' || Number(end) <= Number(start.slice(2))) return [];
  return parsedReading(`${start}/${start.slice(0, 2)}${end}`, ['years']);
}

/** All of `text` as one date, an open one, or two that belong together; `[]` where it is none. */
function readWords(
  text: string,
  words: PlainDateWords,
  options: PlainDateOptions,
): readonly PlainDateReading[] {
  // First of all as one date: the hyphen of "mid-September" joins no two.
  const single = readSingle(text, words, options);
  if (single.length > 0) return single;
  const joined =
    readJoined(text, words.between, words, options, (a, b) => `[${firstOf(a)}..${lastOf(b)}]`) ??
    readJoined(text, words.or, words, options, (a, b) => `[${membersOf(a)},${membersOf(b)}]`) ??
    readJoined(text, words.from, words, options, (a, b) => `${firstOf(a)}/${lastOf(b)}`);
  if (joined !== undefined) return joined;
  const opened =
    readOpened(
      text,
      words.onwards,
      (rest) => readSingle(rest.replace(words.since, ''), words, options),
      (date) => `${firstOf(date)}/..`,
    ) ??
    readOpened(
      text,
      words.since,
      (rest) => readSingle(rest, words, options),
      (date) => `${firstOf(date)}/..`,
    ) ??
    readOpened(
      text,
      words.until,
      (rest) => readSingle(rest, words, options),
      (date) => `../${lastOf(date)}`,
    ) ??
    readOpened(
      text,
      words.before,
      (rest) => readSingle(rest, words, options),
      (date) => `[..${lastOf(date)}]`,
    ) ??
    readOpened(
      text,
      words.after,
      (rest) => readSingle(rest, words, options),
      (date) => `[${firstOf(date)}..]`,
    );
  return opened ?? [];
}

/** As a member of a list: a season is a range of months. */
function membersOf(date: Edtf): string {
  const [first, last] = [firstOf(date), lastOf(date)];
  return first === last ? first : `${first}..${last}`;
}

function isSameTime(a: Edtf, b: Edtf): boolean {
  const [first, second] = [edtfBounds(a), edtfBounds(b)];
  return first.startMs === second.startMs && first.endMs === second.endMs;
}

type Read = (text: string) => readonly PlainDateReading[];

function readOpened(
  text: string,
  opening: RegExp,
  read: Read,
  write: (date: Edtf) => string,
): readonly PlainDateReading[] | undefined {
  const rest = text.replace(opening, '');
  if (rest === text) return undefined;
  const found = read(rest).flatMap(({ date, notes }) => parsedReading(write(date), notes));
  // "by the end of 2024": the third of the year ends where the year does.
  const different = found.filter(
    ({ date }, at) => found.findIndex((each) => isSameTime(each.date, date)) === at,
  );
  return different.length > 0 ? different : undefined;
}

/** Two dates, of which one may leave out what the other says: "8 to 9 November 2023", "November 8 and 9, 2023". */
function readJoined(
  text: string,
  { opening, joint, isBare }: Joined,
  words: PlainDateWords,
  options: PlainDateOptions,
  write: (start: Edtf, end: Edtf) => string,
): readonly PlainDateReading[] | undefined {
  const rest = text.replace(opening, '');
  if (rest === text && !isBare) return undefined;
  for (const { 0: matched, index } of Array.from(rest.matchAll(joint)).slice(0, MAX_JOINTS)) {
    const pairs = readPair(rest.slice(0, index), rest.slice(index + matched.length), words, options, write);
    if (pairs.length > 0) return pairs;
  }
  return undefined;
}

function readPair(
  left: string,
  right: string,
  words: PlainDateWords,
  options: PlainDateOptions,
  write: (start: Edtf, end: Edtf) => string,
): readonly PlainDateReading[] {
  for (const [a, b] of completedPairs(left, right)) {
    const starts = readSingle(a, words, options);
    const ends = starts.length === 0 ? [] : readSingle(b, words, options);
    const pairs = starts.flatMap((start) => {
      // What has no year of its own in either belongs together: the first end that follows.
      const follows = ends.flatMap((end) => {
        const notes = Array.from(new Set([...start.notes, ...end.notes]));
        return parsedReading(write(start.date, end.date), notes);
      });
      return follows.toSorted((a, b) => edtfBounds(a.date).endMs - edtfBounds(b.date).endMs).slice(0, 1);
    });
    if (pairs.length > 0) return pastFirst(pairs, options.published);
  }
  return [];
}

/** What was over on the day of publication before what was not: articles tell the past. */
function pastFirst(readings: readonly PlainDateReading[], published = ''): readonly PlainDateReading[] {
  const day = parseEdtf(published);
  if (!day.ok) return readings;
  const { endMs } = edtfBounds(day.value);
  const isPast = (each: PlainDateReading) => Number(edtfBounds(each.date).endMs <= endMs);
  return readings.toSorted((a, b) => isPast(b) - isPast(a));
}

/** The two as they stand, each with the words that it may share with the other; those that share most of them first. */
function* completedPairs(left: string, right: string): Generator<readonly [string, string]> {
  // A date is short; more words than these are none, and trying all of them would take long.
  const [leftWords, rightWords] = [left.split(' ', MAX_SHARED), right.split(' ', MAX_SHARED)];
  for (let from = 1; from < rightWords.length; from += 1) {
    const completed = `${left} ${rightWords.slice(from).join(' ')}`;
    yield [completed, right];
    for (let to = leftWords.length - 1; to > 0; to -= 1) {
      yield [completed, `${leftWords.slice(0, to).join(' ')} ${right}`];
    }
  }
  yield [left, right];
  for (let to = leftWords.length - 1; to > 0; to -= 1) {
    yield [left, `${leftWords.slice(0, to).join(' ')} ${right}`];
  }
}

/** One date with what is said of it, without an opening. */
function readSingle(
  text: string,
  words: PlainDateWords,
  options: PlainDateOptions,
): readonly PlainDateReading[] {
  // A year alone is more often a number than a year to the tagger, and "May" a verb: here they are dates.
  const written = parseEdtf(/^\d{3}$/.test(text) ? `0${text}` : text);
  if (written.ok && written.value.kind === 'date') return [reading(written.value, [])];
  const opened = words.openings.map((opening) => `${opening} ${text}`);
  for (const each of [text, dayLast(text), ...opened]) {
    const own = readTagged(each, words, options);
    if (own.length > 0) return own;
  }
  const peeled = (rest: string, change: (date: EdtfDate) => EdtfDate) =>
    readSingle(rest, words, options).map(({ date, notes }) => reading(mapDates(date, change), notes));
  const without = (pattern: RegExp) => text.replace(pattern, '');
  if (without(words.about) !== text) {
    return peeled(without(words.about), (date) => ({ ...date, approximate: true }));
  }
  if (without(words.aboutBehind) !== text) {
    return peeled(without(words.aboutBehind), (date) => ({ ...date, approximate: true }));
  }
  const undoubted = text.endsWith('?') ? text.slice(0, -1).trim() : without(words.doubt);
  if (undoubted !== text) return peeled(undoubted, (date) => ({ ...date, uncertain: true }));
  const part = words.parts.find(([pattern]) => pattern.test(text));
  if (part !== undefined) return withShare(readSingle(without(part[0]), words, options), part[1]);
  return without(words.filler) === text ? [] : readSingle(without(words.filler), words, options);
}

function whyNot(
  text: string,
  options: PlainDateOptions,
  edtf: Problem | undefined,
): Problem<PlainDateProblemCode> {
  const problem = (code: PlainDateProblemCode, message: string, help: string) => ({ code, message, help });
  if (edtf !== undefined && edtf.code !== 'edtf-syntax' && /^[-\dXYTZ~?%./:+[\],]+$/.test(text))
    return problem('edtf', edtf.message, edtf.help);
  if (
    options.published === undefined &&
    readInLanguages(text, { ...options, published: '2000-01-03' }).length > 0
  ) {
    const message = `${quoted(text)} is counted from the day of publication, which is not known.`;
    return problem(
      'needs-publication',
      message,
      'Say when the article was published, or write the whole date.',
    );
  }
  for (const words of plainDateWords(options.language ?? 'en')) {
    const { opening, joint } = words.from;
    const [left, right] = text.replace(opening, '').split(joint);
    const areDates = [left, right].every(
      (each) => each !== undefined && readSingle(each, words, options).length > 0,
    );
    if (areDates)
      return problem(
        'reversed',
        `In ${quoted(text)} the end lies before the start.`,
        'Write the earlier date first.',
      );
    const tagged = tagText(text, { language: words.language });
    if (tagged.length === 1 && tagged[0]?.start === 0 && tagged[0].end === text.length) {
      const message = `${quoted(text)} does not lead to a place on the calendar.`;
      return problem('not-a-date', message, 'Write when it was, or leave the event undated.');
    }
  }
  return problem('not-understood', `${quoted(text)} is not understood as a date.`, EXAMPLES);
}

function failed(code: PlainDateProblemCode, message: string, help: string): PlainDateResult {
  return { ok: false, problem: { code, message, help } };
}

function parsedReading(edtf: string, notes: readonly PlainDateNote[]): readonly PlainDateReading[] {
  const parsed = parseEdtf(edtf);
  return parsed.ok ? [reading(parsed.value, notes)] : [];
}
