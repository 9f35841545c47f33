// What a word can mean in an expression of time, whatever the language: the entries of a lexicon.
import type { PartOfDay, Season, TimeUnit } from './meaning.ts';

/**
 * The senses of one word. A word may have several ("second" is a unit and an ordinal): the family that reads it
 * takes the one it needs. `role` names what the word does where it carries no value: "ago", "the", "early".
 */
export interface Sense {
  readonly word: string;
  readonly month?: number;
  /** 1 for Monday to 7 for Sunday (ISO 8601). */
  readonly weekday?: number;
  readonly unit?: TimeUnit;
  /** How many of the unit the word means: a fortnight is two weeks. */
  readonly unitCount?: number;
  readonly plural?: boolean;
  readonly number?: number;
  readonly ordinal?: number;
  readonly season?: Season;
  readonly part?: PartOfDay;
  readonly zone?: number;
  /**
   * What the word does, by the names that the families of its language use. What opens or joins expressions has the
   * same name in every language, since resolution asks for it: from, to, until, through, since, by, before, after,
   * between, and, or.
   */
  readonly role?: string;
  /** The word is read only when it is written so: "May" and "Sun", not "may" and "sun". */
  readonly capital?: boolean;
  /** The word alone may begin an expression. */
  readonly opens?: boolean;
  /** The tense that the word gives to its clause. */
  readonly tense?: Tense;
}

export type Tense = 'past' | 'future' | 'present';

/** Looks words up by a hash that the tokeniser computes as it reads, so that unknown words cost no string. */
export interface Lexicon {
  readonly byHash: ReadonlyMap<number, readonly Sense[]>;
}

/** One step of the hash: lower-case code units, in order. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

function hashOf(word: string): number {
  let hash = 7;
  for (let at = 0; at < word.length; at += 1) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
}

/** A lexicon of these entries; those of one word are merged, and none may contradict another. */
export function buildLexicon(entries: readonly Sense[]): Lexicon {
  const merged = new Map<string, Sense>();
  for (const entry of entries) merged.set(entry.word, { ...merged.get(entry.word), ...entry });
  const byHash = new Map<number, Sense[]>();
  for (const sense of merged.values()) {
    const hash = hashOf(sense.word);
    const bucket = byHash.get(hash);
    if (bucket === undefined) byHash.set(hash, [sense]);
    else bucket.push(sense);
  }
  return { byHash };
}
