// Finds the expressions of a text: at each token that may open one, the longest reading of any family.
import type { Family, Reader, Reading } from './family.ts';
import { NUMBER, SIGN } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** Expressions nest a little ("the end of the summer of 2007"); no text makes us go deeper. */
const MAX_DEPTH = 3;

/** All expressions in the order of the text, none overlapping another. Linear in the tokens. */
export function readFamilies(tokens: Tokens, families: readonly Family[]): readonly Reading[] {
  const found: Reading[] = [];
  let depth = 0;
  const longestAt = (at: number): Reading | undefined => {
    let longest: Reading | undefined;
    for (const family of families) {
      const reading = family.read(reader, at);
      if (reading !== undefined && (longest === undefined || reading.end > longest.end)) {
        longest = reading.family === undefined ? { ...reading, family: family.name } : reading;
      }
    }
    return longest;
  };
  const reader: Reader = {
    tokens,
    inner: (at) => {
      if (depth >= MAX_DEPTH || !mayOpen(tokens, at)) return undefined;
      depth += 1;
      const reading = longestAt(at);
      depth -= 1;
      return reading;
    },
  };
  let at = 0;
  while (at < tokens.count) {
    const reading = mayOpen(tokens, at) ? longestAt(at) : undefined;
    if (reading === undefined) {
      at += 1;
      continue;
    }
    found.push(reading);
    for (const more of reading.more ?? []) found.push({ family: reading.family ?? '', ...more });
    at = Math.max(reading.end, ...(reading.more ?? []).map((each) => each.end));
  }
  return found;
}

function mayOpen(tokens: Tokens, at: number): boolean {
  const kind = tokens.kind(at);
  if (kind === NUMBER) return true;
  // The apostrophe of '82.
  if (kind === SIGN) return tokens.kind(at + 1) === NUMBER && tokens.touches(at + 1);
  return tokens.sense(at)?.opens === true;
}
