// What a language brings: its words and its families, in their order. One folder, one configuration.
import type { Family } from './reading/family.ts';
import type { Lexicon } from './reading/sense.ts';

export interface DatingLanguage {
  /** BCP 47, without a region: `en`. */
  readonly tag: string;
  readonly lexicon: Lexicon;
  /** The order decides between readings of the same length. */
  readonly families: readonly Family[];
  /** How verbs of the past end that the lexicon does not list: "visited". */
  readonly pastEndings: readonly string[];
  /** How 03/04/2023 is read where the source does not say. */
  readonly dayMonthOrder: 'day-first' | 'month-first';
}
