// What part a word may play in an English sentence: by short lists and endings, enough to find verbs and the ends of
// clauses. Which of the parts it plays, its neighbours decide.
import {
  ADVERBS,
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS,
} from './english/words.ts';
import {
  NOT_PAST,
  PARTICIPLE_ONLY,
  PAST_ONLY,
  PAST_OR_PARTICIPLE,
  PRESENT_PLURAL,
  PRESENT_S,
  PRESENT_S_OR_NOUN,
} from './english/verbs.ts';
import type { Word } from './sentence-words.ts';
import { isCapital } from './sentence-words.ts';

export type Part =
  | 'time'
  | 'sign'
  | 'number'
  | 'determiner'
  | 'pronoun'
  | 'preposition'
  | 'subordinator'
  | 'relative'
  | 'conjunction'
  | 'modal'
  | 'be'
  | 'have'
  | 'do'
  | 'to'
  | 'adverb'
  /** "went": past, whatever stands around it. */
  | 'past'
  /** "held", "visited": past or participle. */
  | 'past-or-participle'
  | 'participle'
  | 'present'
  /** "plans", "expect": a verb where its neighbours say so. */
  | 'perhaps-present'
  | 'ing'
  | 'name'
  | 'other';

/** Nouns that end like a gerund. */
const ING_NOUNS = new Set(
  `king spring string thing ring wing building meeting morning evening during nothing something anything everything
  ceiling beijing sterling wedding hearing briefing shooting bombing funding housing banking ruling killing landing
  opening filing offering crossing gathering rating feeling earning according including following`.split(
    /\s+/,
  ),
);

const FIXED: readonly (readonly [ReadonlySet<string>, Part])[] = [
  [new Set(['to']), 'to'],
  [MODALS, 'modal'],
  [BE, 'be'],
  [HAVE, 'have'],
  [DO, 'do'],
  [CONJUNCTIONS, 'conjunction'],
  [new Set(['which', 'who', 'whom', 'whose']), 'relative'],
  [new Set(['that']), 'relative'],
  [PRONOUNS, 'pronoun'],
  [DETERMINERS, 'determiner'],
  [SUBORDINATORS, 'subordinator'],
  [PREPOSITIONS, 'preposition'],
  [ADVERBS, 'adverb'],
  [PAST_ONLY, 'past'],
  [PAST_OR_PARTICIPLE, 'past-or-participle'],
  [PARTICIPLE_ONLY, 'participle'],
  [PRESENT_S, 'present'],
  [PRESENT_S_OR_NOUN, 'perhaps-present'],
  [PRESENT_PLURAL, 'perhaps-present'],
];

const BY_WORD: ReadonlyMap<string, Part> = new Map(
  FIXED.toReversed().flatMap(([words, part]) => Array.from(words, (word): [string, Part] => [word, part])),
);

export function partsOf(words: readonly Word[]): readonly Part[] {
  return words.map((word, at) => partOf(word, at === 0));
}

function partOf(word: Word, isFirst: boolean): Part {
  if (word.time >= 0) return 'time';
  if (word.kind !== 'word') return word.kind;
  const { lower } = word;
  const fixed = BY_WORD.get(lower);
  // "May", "Will", "March": a capital within a sentence is a name, unless a word of grammar is written large.
  if (isCapital(word) && !isFirst && !RELATIVES.has(lower)) return fixed === 'determiner' ? fixed : 'name';
  if (fixed !== undefined) return fixed;
  if (isCapital(word)) return lower.endsWith('ing') && !ING_NOUNS.has(lower) ? 'ing' : firstWord(lower);
  if (lower.endsWith("n't"))
    return /^(?:wo|ca|would|could|should|might|must)n't$/.test(lower) ? 'modal' : auxiliary(lower);
  if (lower.endsWith('ed') && lower.length > 3 && !NOT_PAST.has(lower)) return 'past-or-participle';
  // "retook", "outsold".
  const stem = /^(?:re|out|over)(.{3,})$/.exec(lower)?.[1] ?? '';
  if (PAST_ONLY.has(stem)) return 'past';
  if (PAST_OR_PARTICIPLE.has(stem) && stem !== 'read') return 'past-or-participle';
  if (lower.endsWith('ing') && lower.length > 4 && !ING_NOUNS.has(lower)) return 'ing';
  if (lower.endsWith('ly') && lower.length > 4) return 'adverb';
  return 'other';
}

function firstWord(lower: string): Part {
  return lower.endsWith('ed') && lower.length > 4 && !NOT_PAST.has(lower) ? 'past-or-participle' : 'name';
}

function auxiliary(lower: string): Part {
  const stem = lower.slice(0, -3);
  return BE.has(stem) ? 'be' : HAVE.has(stem) ? 'have' : 'do';
}

/** May stand in a noun phrase, between its first word and its noun. */
export function isNominal(part: Part | undefined): boolean {
  return (
    part === 'name' ||
    part === 'other' ||
    part === 'number' ||
    part === 'determiner' ||
    part === 'pronoun' ||
    part === 'perhaps-present'
  );
}
