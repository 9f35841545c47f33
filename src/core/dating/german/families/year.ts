// German years and longer: "2008", "89 v. Chr.", "die 1990er Jahre", "im 19. Jahrhundert".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { Tokens } from '../../reading/tokens.ts';
import { NUMBER, WORD } from '../../reading/tokens.ts';

export const year: Family = {
  name: 'year',
  read: ({ tokens }: Reader, at): Reading | undefined => {
    const value = tokens.number(at);
    if (value < 0) return undefined;
    if (tokens.isSign(at + 1, '.') && tokens.sense(at + 2)?.unit === 'century') {
      return {
        first: at,
        end: at + 3,
        meaning: { kind: 'calendar', year: (value - 1) * 100, within: { unit: 'century' } },
      };
    }
    const isDecade = tokens.touches(at + 1) && tokens.role(at + 1) === 'decade-ending' && value % 10 === 0;
    if (isDecade && value >= 1000) {
      const dash = tokens.isHyphen(at + 2) ? at + 3 : at + 2;
      const end = tokens.sense(dash)?.unit === 'year' ? dash + 1 : at + 2;
      return { first: at, end, meaning: { kind: 'calendar', year: value, within: { unit: 'decade' } } };
    }
    const found = readYear(tokens, at);
    if (found === undefined || isCounted(tokens, at, found.end)) return undefined;
    return { first: at, end: found.end, meaning: { kind: 'calendar', year: found.year } };
  },
};

/** A year with its era at `at`: 2003, 89 v. Chr. */
export function readYear(tokens: Tokens, at: number): { end: number; year: number } | undefined {
  const value = tokens.number(at);
  if (value <= 0 || tokens.length(at) > 4) return undefined;
  if (tokens.role(at + 1) === 'christ' && tokens.isSign(at + 2, '.') && tokens.role(at + 3) === 'bc') {
    const end = tokens.isSign(at + 4, '.') ? at + 5 : at + 4;
    return { end, year: tokens.lower(at + 1) === 'v' ? 1 - value : value };
  }
  return tokens.length(at) === 4 && value >= 1000 && value <= 2100 ? { end: at + 1, year: value } : undefined;
}

/** "2001 Menschen", "2000 Euro", "1.998", "Flug 2001": German writes what is counted with a capital. */
function isCounted(tokens: Tokens, at: number, end: number): boolean {
  if (end > at + 1) return false;
  if (tokens.touches(at) || (tokens.touches(end) && tokens.kind(end) !== NUMBER && !isEnd(tokens, end)))
    return true;
  if (tokens.kind(end) === WORD && tokens.isCapital(end)) return true;
  return tokens.kind(at - 1) === WORD && tokens.isCapital(at - 1) && tokens.sense(at - 1) === undefined;
}

function isEnd(tokens: Tokens, at: number): boolean {
  return ',.;:!?)–-'.includes(tokens.text[tokens.start(at)] ?? '') && tokens.kind(at + 1) !== NUMBER;
}
