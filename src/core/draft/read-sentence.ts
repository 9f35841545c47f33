// A sentence that has been read into clauses, and what it tells of.
import type { Clause } from './clause.ts';
import type { Sentence, VerbGroup } from './verb-group.ts';

export interface ReadSentence extends Sentence {
  readonly clauses: readonly Clause[];
  /** Expressions that are no dates (durations, sets): words of the headline like others. */
  readonly undated: ReadonlySet<number>;
}

export interface Happening {
  readonly title: string;
  /** A noun phrase, "the launch of a missile", has no verb. */
  readonly verb?: VerbGroup;
  /** The words of the clause it is told in: where actors and places are looked for. */
  readonly places: readonly number[];
  /** Who says so, the places of the words, and with which verb. */
  readonly speaker?: readonly number[];
  readonly reporting?: string;
  /** What carries the date: a clause, a noun phrase, or a line without a verb. */
  readonly style: 'clause' | 'noun' | 'fragment';
}

/** Resolves "he", "she", "it", "they" at the head of a headline: a name, or `undefined` where nobody is meant for certain. */
export type Resolve = (pronoun: string, speaker: readonly number[] | undefined) => string | undefined;
