// What a clause of a sentence is.
import { REPORTING } from './english/words.ts';
import type { Sentence, VerbGroup } from './verb-group.ts';

export type ClauseKind =
  | 'main'
  /** "and fell": a verb that takes its subject from the clause before. */
  | 'coordinate'
  /** "On Monday,", "In a statement,": before the main clause, without a verb. */
  | 'front'
  /** What is said: "that it was closed". */
  | 'content'
  /** ", the minister said on Monday": who says what stands before it. */
  | 'frame'
  | 'subordinate'
  /** "after attending a meeting". */
  | 'gerund'
  | 'relative'
  /** ", killing 12". */
  | 'participle'
  /** ", born in Trieste". */
  | 'reduced'
  /** Appositions, brackets, tails. */
  | 'aside';

export interface Clause {
  kind: ClauseKind;
  /** The place of the clause that it hangs on; -1 for none. */
  readonly parent: number;
  /** The word that opens it, "after", "that", "which"; -1 for none. */
  readonly marker: number;
  /** The places of its words in the sentence, in order, the marker left out. */
  readonly words: number[];
  verb?: VerbGroup;
}

/** "said", "announced": its verb reports what somebody says. */
export function isReporting({ words }: Sentence, { verb }: Clause): boolean {
  return verb !== undefined && REPORTING.has(words[verb.main]?.lower ?? '');
}

/** The place of the clause that holds a word; -1 for marks between clauses. */
export function clauseAt(clauses: readonly Clause[], word: number): number {
  return clauses.findIndex((clause) => clause.words.includes(word));
}
