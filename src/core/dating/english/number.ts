// Numbers in English words and digits, as they stand before a unit: "two-and-a-half", "thirty five", "17".
import { NUMBERS } from './lexicon.ts';

/**
 * Reads a number from all of `words`; `undefined` where they are no number.
 *
 * Example: `parseNumber(['two', 'and', 'a', 'half'])` is 2.5.
 */
export function parseNumber(words: readonly string[]): number | undefined {
  if (words.length === 0) return undefined;
  let total = 0;
  for (const [index, word] of words.entries()) {
    if (word === 'and' && index > 0 && index < words.length - 1) continue;
    if (word === 'a' && words[index + 1] === 'half') continue;
    if (word === 'hundred') {
      total = Math.max(1, total) * 100;
      continue;
    }
    const value = /^\d{1,6}(?:\.\d{1,3})?$/.test(word) ? Number(word) : NUMBERS.get(word);
    if (value === undefined) return undefined;
    total += value;
  }
  return total;
}
