// Reads one expression that stands alone, as a timeline file quotes it: all its words, or nothing.
import type { DatingLanguage } from '../language.ts';
import type { Reading } from './family.ts';
import { readFamilies } from './read-families.ts';
import type { Tokens } from './tokens.ts';
import { tokenise, WORD } from './tokens.ts';

/** How many words may lead up to an expression: "early on in the". */
const LEADING = 3;

/** The readings of an expression, where they leave over nothing but words that lead up to or join them. */
export function readExpression(
  expression: string,
  language: DatingLanguage,
): { readonly tokens: Tokens; readonly readings: readonly Reading[] } | undefined {
  const tokens = tokenise(expression, language.lexicon);
  const readings = readFamilies(tokens, language.families);
  let at = 0;
  let over = 0;
  for (const { first, end } of readings) {
    for (; at < first; at += 1) if (tokens.kind(at) === WORD) over += 1;
    at = end;
  }
  if (readings.length === 0 || at < tokens.count || over > LEADING) return undefined;
  return { tokens, readings };
}
