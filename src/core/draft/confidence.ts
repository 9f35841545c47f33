// How often a proposal like this one is right: how sure its date is, and how sure it is that the date is this happening's.
import type { Happening } from './read-sentence.ts';

/**
 * What the measured confidence of the date is multiplied by, for the chance that the date is another happening's. Set by
 * judgement and held against the corpus: the reliability table of `npm run bench -- draft` says by how much they err, so
 * far on the low side.
 */
const BY_STYLE: Readonly<Record<Happening['style'], number>> = { clause: 0.95, noun: 0.9, fragment: 0.8 };

/** One of several dates of a sentence is more easily given to the wrong clause. */
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
