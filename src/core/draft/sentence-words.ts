// The words of one sentence as drafting reads them: names with their stops, and the expressions of time marked.
import type { TextSpan } from '../text/sentences.ts';
import { sentenceLanguage } from '../text/sentence-language.ts';

export interface Word extends TextSpan {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'sign';
  /** White space stands before it. */
  readonly isSpaced: boolean;
  /** The place of the expression of time that it belongs to, with its preposition; -1 for none. */
  readonly time: number;
}

/** An expression of time with its place in the tagged ones. */
export interface TimeSpan extends TextSpan {
  readonly at: number;
}

const TOKEN =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[-’'&./‑]|,(?=\p{N}))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|\S/gu;
const WORD = /^[\p{L}\p{N}]/u;
const NUMBER = /^\p{N}/u;

/** The words of a sentence, in order. `times` are in order, and may not overlap. Linear in the sentence. */
export function wordsOfSentence(
  text: string,
  sentence: TextSpan,
  times: readonly TimeSpan[],
  language: string,
): readonly Word[] {
  const { roles } = sentenceLanguage(language);
  const exact = text.slice(sentence.start, sentence.end);
  const words: Word[] = [];
  let time = 0;
  let previousEnd = sentence.start;
  for (const match of exact.matchAll(TOKEN)) {
    const start = sentence.start + match.index;
    // A stop that was taken into the word before it.
    if (start < previousEnd) continue;
    let end = start + match[0].length;
    const isWord = WORD.test(match[0]);
    const hasStop = isWord && text.charAt(end) === '.' && end + 1 < sentence.end;
    if (hasStop && (roles.has(match[0]) || match[0].includes('.') || match[0].length === 1)) end += 1;
    while ((times[time]?.end ?? Infinity) <= start) time += 1;
    const span = times[time];
    const own = text.slice(start, end);
    words.push({
      start,
      end,
      text: own,
      lower: own.toLowerCase().replaceAll('’', "'"),
      kind: isWord ? (NUMBER.test(own) ? 'number' : 'word') : 'sign',
      isSpaced: start > previousEnd,
      time: span !== undefined && span.start < end && start < span.end ? span.at : -1,
    });
    previousEnd = end;
  }
  return words;
}

export function isCapital({ text }: Word): boolean {
  return /^\p{Lu}/u.test(text);
}
