// The words of a text that carry its matter, folded so that "launched" and "launches" are one.
import { FUNCTION_WORDS } from './english/words.ts';

/** Folded word → how it first stands in the text. Words of grammar, numbers and one-letter words are left out. */
export function contentWords(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const lower = word.toLowerCase();
    if (lower.length < 2 || FUNCTION_WORDS.has(lower)) continue;
    const stem = stemOf(lower);
    if (!found.has(stem)) found.set(stem, word);
  }
  return found;
}

/** A light fold of English endings; what it does to other languages it does to both sides alike. */
export function stemOf(word: string): string {
  for (const ending of ['ing', 'ed', 'es', 's', 'e']) {
    if (word.length - ending.length >= 4 && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}
