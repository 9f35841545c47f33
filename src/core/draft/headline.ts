// A headline from the words of a sentence: the clause that carries the date, without the date, without what hangs on it.
import { FUNCTION_WORDS, INTRANSITIVE, PREPOSITIONS } from './english/words.ts';
import { isNominal } from './parts-of-speech.ts';
import { capitalised, render } from './rendering.ts';
import { TITLE_PARTS, TITLES } from './english/name-words.ts';
import type { Sentence, VerbGroup } from './verb-group.ts';

/** A headline is at most this long, in UTF-16 code units. */
export const LONGEST_HEADLINE = 80;

export interface Headline {
  /** Stands before the words, in the stead of a pronoun or of a subject that is understood. */
  readonly subject?: string;
  /** The places of its words in the sentence, the subject first. */
  readonly places: readonly number[];
  readonly verb?: VerbGroup;
}

/** Words that say when, of the telling or of the sequel, and not what. */
const LEFT_AWAY = new Set([
  'also',
  'however',
  'meanwhile',
  'then',
  'later',
  'earlier',
  'therefore',
  'instead',
  'too',
  'already',
  'recently',
  'finally',
]);

/** Writes a headline out; cut where a phrase ends, so that what is left is a sentence still. */
export function headlineText(sentence: Sentence, headline: Headline): string {
  const { words } = sentence;
  const places = tidy(sentence, headline.places);
  const whole = written(sentence, headline, places);
  if (whole.length <= LONGEST_HEADLINE) return whole;
  const untitled = withoutTitles(sentence, places);
  const shorter = written(sentence, headline, untitled);
  if (shorter.length <= LONGEST_HEADLINE) return shorter;
  for (let count = untitled.length - 1; count > 0; count -= 1) {
    if (!isCut(sentence, headline, untitled, count)) continue;
    const text = written(sentence, headline, untitled.slice(0, count));
    if (text.length <= LONGEST_HEADLINE && text !== '') return text;
  }
  for (let count = untitled.length - 1; count > 0; count -= 1) {
    const text = written(sentence, headline, untitled.slice(0, count));
    if (text.length <= LONGEST_HEADLINE) return text;
  }
  return cutAtClause(render(words, untitled));
}

function written(sentence: Sentence, { subject }: Headline, places: readonly number[]): string {
  const text = render(sentence.words, withoutEnd(sentence, places));
  return capitalised(subject === undefined ? text : `${subject} ${text}`.trim());
}

/** Without adverbs of the sequel and commas with nothing between them. */
function tidy({ words, parts }: Sentence, places: readonly number[]): readonly number[] {
  return places.filter((at, index) => {
    const word = words[at];
    if (word === undefined) return false;
    if (parts[at] === 'adverb' && LEFT_AWAY.has(word.lower)) return false;
    if (index === 0 && word.kind === 'sign' && !/[“"$€£‘]/.test(word.text)) return false;
    return true;
  });
}

/** A headline does not end in a word of grammar or a mark. */
function withoutEnd({ words, parts }: Sentence, places: readonly number[]): readonly number[] {
  let end = withoutOpenRelative({ words, parts }, places);
  while (end > 0) {
    const at = places[end - 1] ?? 0;
    const word = words[at];
    const isMark = word?.kind === 'sign' && !/[”"%)’]/.test(word.text);
    const isDue = word?.lower === 'due' && parts[places[end - 2] ?? 0] !== 'be';
    const isGrammar =
      word !== undefined && FUNCTION_WORDS.has(word.lower) && !mayEnd(word.lower) && parts[at] !== 'name';
    if (!isMark && !isGrammar && !isDue) break;
    end -= 1;
  }
  return places.slice(0, end);
}

/** How far the words go without a relative clause that has lost its verb: "the third time that Jobs". */
function withoutOpenRelative({ words, parts }: Sentence, places: readonly number[]): number {
  for (let index = places.length - 1; index > 0; index -= 1) {
    const at = places[index] ?? 0;
    const part = parts[at];
    if (part === 'relative' && words[at]?.lower !== 'that') return index;
    if (part === 'relative' && isNominal(parts[places[index - 1] ?? 0])) return index;
    const isVerb =
      part === 'be' ||
      part === 'have' ||
      part === 'do' ||
      part === 'modal' ||
      part === 'past' ||
      part === 'present' ||
      part === 'past-or-participle' ||
      part === 'perhaps-present';
    if (isVerb) break;
  }
  return places.length;
}

/** "shut down", "called off", "the first": they end a sentence well. */
function mayEnd(lower: string): boolean {
  return /^(?:down|up|off|out|in|over|through|together|again|twice|apart|first|one|him|them|it|us|me|said|then|alive)$/.test(
    lower,
  );
}

function withoutTitles({ words, parts }: Sentence, places: readonly number[]): readonly number[] {
  let last = -1;
  for (const [index, at] of places.entries()) {
    if (parts[at] !== 'name' && words[at]?.lower !== 'of') break;
    if (TITLES.has(words[at]?.text ?? '')) last = index;
  }
  const next = places[last + 1];
  const isName = next !== undefined && parts[next] === 'name' && !TITLE_PARTS.has(words[next]?.text ?? '');
  return last >= 0 && isName ? places.slice(last + 1) : places;
}

/** True where the words before place `count` are a sentence without those from it on. */
function isCut(
  { words, parts }: Sentence,
  { verb }: Headline,
  places: readonly number[],
  count: number,
): boolean {
  const at = places[count] ?? 0;
  const part = parts[at];
  const before = places[count - 1] ?? 0;
  const beginsPhrase =
    (part === 'preposition' && words[at]?.lower !== 'of') ||
    part === 'to' ||
    words[at]?.lower === 'due' ||
    part === 'subordinator' ||
    part === 'relative' ||
    part === 'conjunction' ||
    part === 'ing' ||
    (part === 'sign' && /[,–—:;]/.test(words[at]?.text ?? '')) ||
    (part === 'past-or-participle' && isNominal(parts[before])) ||
    (PREPOSITIONS.has(words[at]?.lower ?? '') && part !== 'name' && words[at]?.lower !== 'of');
  if (!beginsPhrase) return false;
  if (verb === undefined) return count > 1;
  if (at < verb.end) return false;
  const after = places.slice(0, count).filter((each) => each >= verb.end);
  if (after.some((each) => isNominal(parts[each]) && parts[each] !== 'determiner')) return true;
  return INTRANSITIVE.has(words[verb.main]?.lower ?? '');
}

/** Cut where a clause ends, else between words: for a language whose sentences we do not read. */
export function cutAtClause(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean.length <= LONGEST_HEADLINE) return clean.replace(/[.,;:]$/, '');
  const head = clean.slice(0, LONGEST_HEADLINE + 1);
  const clause = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '), head.lastIndexOf(' – '));
  const cut = clause > LONGEST_HEADLINE / 3 ? clause : head.lastIndexOf(' ');
  const at = cut > 0 ? cut : LONGEST_HEADLINE;
  const isTorn = /[\uD800-\uDBFF]/.test(head.charAt(at - 1));
  return head.slice(0, isTorn ? at - 1 : at).replace(/[.,;:]$/, '');
}
