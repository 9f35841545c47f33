// How often a proposal like this one is right: how sure its date is, and how sure it is that the date is this happening's.
import type { Happening } from './happening.ts';

/**
 * Shares of (sentence, date) proposals that are right among those whose date is, by what carries the date; measured, see
 * `npm run bench -- draft`.
 */
const BY_STYLE: Readonly<Record<Happening['style'], number>> = { clause: 0.95, noun: 0.9, fragment: 0.8 };

/** A date deep in a sentence with several is less often that of the clause it stands in. */
const BY_OTHER_DATES = 0.95;

export function confidenceOfProposal(
  dating: number,
  style: Happening['style'],
  hasOtherDates: boolean,
): number {
  return rounded(dating * BY_STYLE[style] * (hasOtherDates ? BY_OTHER_DATES : 1));
}

/** Two digits: more would claim a precision that nobody has measured. */
export function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
