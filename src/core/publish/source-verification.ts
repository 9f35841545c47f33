// What readers are told about the quotes of a published source: that they were held against its text, or why not.
import type { Source } from '../model/timeline.ts';
import type { TextAtHand } from '../verify/source-text.ts';

/**
 * A timeline is published only where every quote whose text was at hand is verbatim in it, so what holds for a source
 * holds for each of its quotes.
 */
export type SourceVerification =
  | {
      /** Every quote stands in the text whose bytes have that SHA-256, character for character, at one place. */
      readonly status: 'verified';
      readonly source: string;
      readonly sha256: string;
      /** The day of the check, as EDTF. */
      readonly checkedOn: string;
    }
  /**
   * Its text was not at hand, so nothing is known of its quotes. `withheld`: it may not be published, and the build
   * was not given it (`QUOTELINE_ARTICLES`); `not-found`: it was given a folder that does not hold it.
   */
  | {
      readonly status: 'unavailable';
      readonly source: string;
      readonly reason: 'withheld' | 'not-found';
    };

export function verificationOf(
  { id }: Source,
  text: TextAtHand | undefined,
  checkedOn: string,
): SourceVerification {
  if (text !== undefined && 'text' in text) {
    return { status: 'verified', source: id, sha256: text.sha256, checkedOn };
  }
  return { status: 'unavailable', source: id, reason: text === undefined ? 'withheld' : 'not-found' };
}
