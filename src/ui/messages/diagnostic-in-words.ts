// A diagnostic in the language of a page.
import type { Diagnostic } from '../../core/model/diagnostic.ts';

/** What is put into words. */
export type Said = Pick<Diagnostic, 'code' | 'message' | 'help'>;

/** What is wrong and what to do. */
export interface DiagnosticInWords {
  readonly says: string;
  readonly help: string;
  /** The message in English, which has the values, where the words are not its own. */
  readonly original?: string;
}

export type PutInWords = (said: Said) => DiagnosticInWords;

/** The words of the diagnostic itself, which are English. */
export function inItsOwnWords({ message, help }: Said): DiagnosticInWords {
  return { says: message, help };
}
