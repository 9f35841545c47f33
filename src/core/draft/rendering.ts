// Words of a sentence written out again, without those in between that were left away.
import type { Word } from './sentence-words.ts';

const OPENERS = new Set(['“', '‘', '«', '(', '$', '€', '£', '¥', '#']);
const CLOSERS = new Set(['”', '»', ')', ',', '.', '!', '?', '%', ':', ';']);
const QUOTES = new Set(['“', '”', '"', '«', '»']);

/** The words at these places, in order, with the spaces that they had, or one where something is left out. */
export function render(words: readonly Word[], places: readonly number[]): string {
  const kept = withWholeQuotes(words, places);
  let text = '';
  for (const [index, at] of kept.entries()) {
    const word = words[at];
    if (word === undefined) continue;
    const previous = kept[index - 1];
    const touches = previous === at - 1 && !word.isSpaced;
    const before = previous === undefined ? undefined : words[previous]?.text;
    const clings = CLOSERS.has(word.text) || (before !== undefined && OPENERS.has(before));
    text += index === 0 || touches || clings ? word.text : ` ${word.text}`;
  }
  return text;
}

/** A quotation that is not whole loses its marks. */
function withWholeQuotes(words: readonly Word[], places: readonly number[]): readonly number[] {
  const marks = places.filter((at) => QUOTES.has(words[at]?.text ?? ''));
  const opening = marks.filter((at) => /[“«"]/.test(words[at]?.text ?? '')).length;
  const straight = marks.some((at) => words[at]?.text === '"');
  const isWhole = straight ? marks.length % 2 === 0 : opening * 2 === marks.length;
  return isWhole ? places : places.filter((at) => !QUOTES.has(words[at]?.text ?? ''));
}

export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
