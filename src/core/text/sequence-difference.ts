// The difference between two sequences: the one door to the package `diff`.
import { diffArrays } from 'diff';

export interface SequencePart {
  readonly value: readonly string[];
  readonly removed: boolean;
  readonly added: boolean;
}

/**
 * From `before` to `after`. `undefined` where more than `maxEdits` lie between them: the cost grows with the square of
 * the edits.
 */
export function sequenceDifference(
  before: readonly string[],
  after: readonly string[],
  maxEdits: number,
): readonly SequencePart[] | undefined {
  return diffArrays([...before], [...after], { maxEditLength: maxEdits });
}
