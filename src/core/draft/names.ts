// The names in a sentence: people, organisations, countries. Told by their words, their titles and what stands around.
import { COUNTRY_WORDS, NO_PLACES } from './english/countries.ts';
import { NO_NAMES, ORGANISATION_WORDS, REGIONS, TITLE_PARTS, TITLES } from './english/name-words.ts';
import { sentenceLanguage } from '../text/sentence-language.ts';
import type { Part } from './parts-of-speech.ts';
import type { Word } from './sentence-words.ts';
import { isCapital } from './sentence-words.ts';
import type { Sentence } from './verb-group.ts';

export interface Name {
  /** Places of words in the sentence, half-open. */
  readonly start: number;
  readonly end: number;
  /** As an actor is listed: without titles, a country for its people and its capital. */
  readonly name: string;
  readonly kind: 'person' | 'organisation' | 'country' | 'unknown';
  /** A place that one may be in: a country by its name, a capital, a town. */
  readonly place?: string;
}

const LINKS = new Set([
  'of',
  'for',
  'de',
  'da',
  'del',
  'der',
  'di',
  'van',
  'von',
  'bin',
  'al',
  'el',
  'la',
  'and',
  'the',
  '&',
]);

/** Somebody or something that an article has named in full; a person where its words say so. */
export interface FullName {
  readonly name: string;
  readonly isPerson: boolean;
}

/** By their last names. */
export type People = ReadonlyMap<string, FullName>;

/** The bounds on words keep time linear: longer ones are no names. */
const FULL_NAME =
  /(?:\p{Lu}\p{Ll}{0,3}\. )?\p{Lu}[\p{L}\p{M}’'-]{1,30}(?: (?:(?:van|von|de|der|bin|al|el|da|di) )?(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}’'-]{0,30})){1,5}/gu;
const ROLE_BEFORE =
  /(?:chief executive|executive|officer|spokesman|spokeswoman|chairman|chairwoman|leader|minister|manager|analyst|director|founder|lawyer|professor|president|author|singer|actor|actress|driver|captain|coach|rider|doctor|farmer|economist|resident) $/;
const PERSON_AFTER = /^,? (?:said|says|told|who|whose|added|aged|\d\d,)/;
const REACH = 20;

/** Full names in a text: two or three capitalised words, with nothing of a country or an organisation. */
export function peopleOf(text: string): People {
  const people = new Map<string, FullName>();
  for (const match of text.matchAll(FULL_NAME)) {
    const [run] = match;
    const words = run.replace(/[’']s$/, '').split(' ');
    const hasTitle = words.some((word) => TITLES.has(word));
    const bare = withoutTitles(words);
    const last = bare.at(-1) ?? '';
    if (bare.length < 2 || bare.length > 4 || people.get(last)?.isPerson === true) continue;
    if (bare.some((word) => ORGANISATION_WORDS.has(word) || NO_NAMES.has(word) || REGIONS.has(word)))
      continue;
    if (bare.some((word) => COUNTRY_WORDS.has(word)) || COUNTRY_WORDS.has(bare.join(' '))) continue;
    const end = match.index + run.length;
    const isPerson =
      hasTitle ||
      PERSON_AFTER.test(text.slice(end, end + REACH)) ||
      ROLE_BEFORE.test(text.slice(Math.max(0, match.index - REACH), match.index));
    if (!isPerson && people.has(last)) continue;
    const name = { name: bare.join(' '), isPerson };
    people.set(last, name);
    // "President Yoon Suk Yeol" is Yoon where a title says that it is a person.
    const [first = ''] = bare;
    if (hasTitle && bare.length === 3 && !people.has(first)) people.set(first, name);
  }
  return people;
}

/** What follows the last title, or all of it. */
function withoutTitles(words: readonly string[]): readonly string[] {
  let from = 0;
  for (const [at, word] of words.entries()) if (TITLES.has(word)) from = at + 1;
  while (TITLE_PARTS.has(words[from] ?? '')) from += 1;
  return words.slice(from);
}

export function namesOf(sentence: Sentence, people: People): readonly Name[] {
  const { words, parts } = sentence;
  const names: Name[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.time >= 0 || word.kind !== 'word' || !isCapital(word)) continue;
    const end = runEnd(words, at);
    const isFirst = at === 0 || (words[at - 1]?.kind === 'sign' && /[“"‘:]/.test(words[at - 1]?.text ?? ''));
    const isOpening = isFirst && end === at + 1;
    // A single capital at the head of the sentence is a name where it is known, or stands before a verb.
    if (!isOpening || isOpeningName(word, parts[at], parts[end], people)) {
      for (const name of namesInRun(sentence, at, end, people)) names.push(name);
    }
    at = end - 1;
  }
  return names;
}

const BEFORE_VERBS = new Set<Part>([
  'past',
  'past-or-participle',
  'modal',
  'be',
  'have',
  'present',
  'time',
  'perhaps-present',
]);

/** Told by what is known of names and of common openings: "Prosecutors", "Snow", "Two" are none. */
function isOpeningName(
  { text, lower }: Word,
  part: Part | undefined,
  next: Part | undefined,
  people: People,
): boolean {
  const bare = bareName(text);
  if (COUNTRY_WORDS.has(bare) || people.has(bare)) return true;
  if (/^\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(bare)) return true;
  // Of others only what stands before a verb: "Larkspur lost", but neither "Film studio" nor "Trade between".
  const isSubject = isPossessive({ lower, kind: 'word' }) || (next !== undefined && BEFORE_VERBS.has(next));
  if (part !== 'name' || !isSubject || sentenceLanguage('en').starters.has(text)) return false;
  return isPossessive({ lower, kind: 'word' }) || !lower.endsWith('s');
}

/** The end of a run of capitalised words; a possessive ends it. */
function runEnd(words: readonly Word[], from: number): number {
  let at = from + 1;
  while (at < words.length && !isPossessive(words[at - 1])) {
    const word = words[at];
    if (word === undefined || word.time >= 0) break;
    if (word.kind === 'word' && isCapital(word)) {
      at += 1;
      continue;
    }
    if (word.kind === 'number' && /^\d{1,3}$/.test(word.text) && words[at - 1]?.kind === 'word') {
      at += 1;
      continue;
    }
    const next = words[at + 1];
    const links =
      LINKS.has(word.lower) && next !== undefined && next.time < 0 && next.kind === 'word' && isCapital(next);
    // "Russia and China" are two, "Trinidad and Tobago" and "Secretary of State" one.
    const isOne =
      word.lower !== 'and' && word.lower !== 'for' && word.lower !== 'the'
        ? true
        : isKnownPair(words, from, at);
    if (!links || !isOne) break;
    at += 2;
  }
  return at;
}

function isKnownPair(words: readonly Word[], from: number, at: number): boolean {
  const text = words
    .slice(from, at + 2)
    .map((word) => word.text)
    .join(' ');
  return (
    COUNTRY_WORDS.has(bareName(text)) ||
    /^(?:Ministry|Department|Bank|Organi[sz]ation|Court|Committee) /.test(text)
  );
}

export function isPossessive(word: Pick<Word, 'lower' | 'kind'> | undefined): boolean {
  return word !== undefined && /(?:'s|s')$/.test(word.lower) && word.kind === 'word';
}

function bareName(text: string): string {
  return text.replace(/[’']s?$/, '').replace(/(\p{Ll})\.$/u, '$1');
}

function namesInRun({ words, parts }: Sentence, from: number, to: number, people: People): readonly Name[] {
  let start = from;
  while (start < to && (NO_NAMES.has(words[start]?.text ?? '') || (parts[start] !== 'name' && start === 0)))
    start += 1;
  if (start >= to || words[start]?.kind !== 'word') return [];
  const textOf = (a: number, b: number) =>
    bareName(
      words
        .slice(a, b)
        .map((word) => word.text)
        .join(' '),
    );
  const whole = textOf(start, to);
  const known = countryName(whole, start, to);
  if (known !== undefined) return [known];
  let title = -1;
  for (let at = start; at < to; at += 1) if (TITLES.has(words[at]?.text ?? '')) title = at;
  // "Secretary of State", "Minister of Finance": the title goes on.
  if (title >= 0 && words[title + 1]?.lower === 'of' && title + 3 <= to) title += 2;
  const hasOrganisation = words
    .slice(title + 1, to)
    .some(({ text }) => ORGANISATION_WORDS.has(bareName(text)));
  const heads = leadingCountry(words, start, to);
  if (title >= start && title < to - 1 && !hasOrganisation) {
    const name = textOf(title + 1, to);
    const person: Name = { start, end: to, name: people.get(name)?.name ?? name, kind: 'person' };
    return heads === undefined ? [person] : [heads, { ...person, start: heads.end }];
  }
  if (title === to - 1 && heads === undefined) return [];
  if (hasOrganisation && whole.includes(' ')) return [{ start, end: to, name: whole, kind: 'organisation' }];
  if (heads !== undefined && heads.end < to) {
    const rest = textOf(heads.end, to);
    if (TITLES.has(words[heads.end]?.text ?? '') || TITLE_PARTS.has(words[heads.end]?.text ?? ''))
      return [heads];
    return [heads, nameOf(rest, heads.end, to, people)];
  }
  return [nameOf(whole, start, to, people)];
}

function nameOf(name: string, start: number, end: number, people: People): Name {
  const last = people.get(name.split(' ').at(-1) ?? '');
  const full = people.get(name) ?? (last?.name === name ? last : undefined);
  if (full?.isPerson === true) return { start, end, name: full.name, kind: 'person' };
  const isOrganisation = ORGANISATION_WORDS.has(name) || /^(?:[A-Z]{2,6}\d{0,2}|[A-Z]\d{1,2})$/.test(name);
  return {
    start,
    end,
    name: full?.name ?? name,
    kind: isOrganisation ? 'organisation' : 'unknown',
    place: name,
  };
}

function countryName(text: string, start: number, end: number): Name | undefined {
  const singular = text.endsWith('s') ? text.slice(0, -1) : text;
  const word = COUNTRY_WORDS.get(text) ?? demonym(singular);
  if (word === undefined) {
    return REGIONS.has(text) ? { start, end, name: text, kind: 'country', place: text } : undefined;
  }
  const isPlace =
    word.kind === 'name' ? word.country : word.kind === 'metonym' && !NO_PLACES.has(text) ? text : undefined;
  return {
    start,
    end,
    name: word.country,
    kind: 'country',
    ...(isPlace === undefined ? {} : { place: isPlace }),
  };
}

function demonym(text: string) {
  const word = COUNTRY_WORDS.get(text);
  return word?.kind === 'demonym' ? word : undefined;
}

const LONGEST_COUNTRY = 4;

/** "South Korean" of "South Korean President Yoon", "U.S." of "U.S. Secretary of State". */
function leadingCountry(words: readonly Word[], start: number, to: number): Name | undefined {
  for (let end = Math.min(to, start + LONGEST_COUNTRY); end > start; end -= 1) {
    const text = bareName(
      words
        .slice(start, end)
        .map((word) => word.text)
        .join(' '),
    );
    const plain = words[start]?.text ?? '';
    const found =
      countryName(text, start, end) ?? (end === start + 1 ? countryName(plain, start, end) : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}
