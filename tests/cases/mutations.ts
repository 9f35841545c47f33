// Sentences of the published texts with one thing changed that matters, each change made once at every place.
import { readdirSync, readFileSync } from 'node:fs';
import type { DifferenceKind } from '../../src/core/text/difference-kinds.ts';

export interface Mutation {
  readonly kind: DifferenceKind;
  /** What was done, for the name of a failure. */
  readonly what: string;
  readonly text: string;
  readonly start: number;
  readonly sentence: string;
  readonly mutated: string;
}

const TEXTS = readdirSync('events', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.txt'))
  .sort()
  .map((path) => readFileSync(`events/${path}`, 'utf8'));

const NUMBERS = ['two', 'six', 'seven', 'nine', 'twelve', 'three'];

/** Each kind of change: what to look for, and what to put there instead. */
const CHANGES: readonly (readonly [
  kind: DifferenceKind,
  what: string,
  at: RegExp,
  make: (found: string) => string,
])[] = [
  ['digit', 'a digit raised', /\d/g, (digit) => String((Number(digit) + 1) % 10)],
  ['digit', 'a digit dropped', /\d(?=\d)/g, () => ''],
  ['digit', 'a digit doubled', /\d/g, (digit) => digit + digit],
  ['digit', 'two digits swapped', /(\d)(?!\1)\d/g, (pair) => pair.charAt(1) + pair.charAt(0)],
  [
    'digit',
    'another number word',
    /\b(?:two|six|seven|nine|twelve|three)\b/gi,
    (word) => NUMBERS.find((each) => each !== word.toLowerCase()) ?? '',
  ],
  ['negation', 'a negation dropped', /\b(?:not|no|never|nobody|Nobody) /g, () => ''],
  ['negation', 'a "not" added', /\b(?:was|were|is|are|had|has|did)\b/g, (verb) => `${verb} not`],
  [
    'negation',
    'a "never" added',
    / (?=(?:came|took|rose|fell|left|flew|shook|denies|plans|argue|gives)\b)/g,
    () => ' never ',
  ],
  ['negation', 'a contraction', /\b(?:was|were|is|are|had|has|did)\b/g, (verb) => `${verb}n’t`],
  [
    'name',
    'a letter of a name changed',
    /(?<=[a-z,;’] )[A-Z][a-z]{2,}\b/g,
    (name) => `${name.slice(0, -1)}${name.endsWith('x') ? 'z' : 'x'}`,
  ],
  [
    'name',
    'a first letter changed',
    /(?<=[a-z,;’] )[A-Z][a-z]{2,}\b/g,
    (name) => `${name.startsWith('X') ? 'Z' : 'X'}${name.slice(1)}`,
  ],
  ['name', 'a name dropped', /(?<=[a-z,;’] )[A-Z][a-z]{2,} /g, () => ''],
];

export const MUTATIONS: readonly Mutation[] = TEXTS.flatMap((text) =>
  Array.from(text.matchAll(/[A-Z][^.!?\n]*(?:[.!?](?=\S)[^.!?\n]*)*[.!?]/g)).flatMap(
    ({ 0: sentence, index }) =>
      CHANGES.flatMap(([kind, what, at, make]) =>
        Array.from(sentence.matchAll(at), (found) => ({
          kind,
          what,
          text,
          start: index,
          sentence,
          mutated:
            sentence.slice(0, found.index) + make(found[0]) + sentence.slice(found.index + found[0].length),
        })),
      ),
  ),
);
