// Finite verbs with their auxiliaries: "will hold", "is expected to meet", "had been told", "arrived".
import { PLANNED_PARTICIPLES, PLANNING_VERBS, REPORTING } from './english/words.ts';
import type { Part } from './parts-of-speech.ts';
import type { Word } from './sentence-words.ts';

/** Indices are of the words of the sentence, half-open. */
export interface VerbGroup {
  readonly start: number;
  readonly end: number;
  /** The word that carries the meaning: "meet" of "is expected to meet". */
  readonly main: number;
  /** Yet to come: "will", "is to", "plans to". */
  readonly isFuture: boolean;
  /** "may", "could", "would": possible, no more. */
  readonly isPossible: boolean;
  readonly isProgressive: boolean;
  readonly isNegated: boolean;
  /** "is", "has", "plans" against "was", "had": whether it speaks of the time of writing. */
  readonly isPresent: boolean;
  /** "reportedly", "allegedly". */
  readonly isHearsay: boolean;
}

const BETWEEN = new Set<Part>(['adverb', 'time']);
const HEARSAY = new Set(['reportedly', 'allegedly', 'apparently']);
const POSSIBLE = new Set(['may', 'might', 'could', 'would']);
const PAST_AUXILIARIES = new Set(['was', 'were', 'had', 'did']);

export interface Sentence {
  readonly words: readonly Word[];
  readonly parts: readonly Part[];
}

/** The verb group that begins at `at`, or `undefined` where none does. */
export function verbGroupAt(sentence: Sentence, at: number): VerbGroup | undefined {
  const { words, parts } = sentence;
  const part = parts[at];
  const isAuxiliary = part === 'modal' || part === 'be' || part === 'have' || part === 'do';
  if (isAuxiliary) {
    const lower = words[at]?.lower ?? '';
    // "having failed", "being told": no finite verb.
    return lower === 'having' || lower === 'being' || lower === 'been' || lower === 'be'
      ? undefined
      : withAuxiliaries(sentence, at);
  }
  if (part === 'past') return group(sentence, at, at, at + 1, {});
  if (part === 'past-or-participle') {
    return isFinitePast(sentence, at) ? group(sentence, at, at, at + 1, {}) : undefined;
  }
  if (part === 'present' || (part === 'perhaps-present' && isFinitePresent(sentence, at))) {
    const isPlan = PLANNING_VERBS.has(words[at]?.lower ?? '') && parts[at + 1] === 'to';
    return isPlan
      ? group(sentence, at, Math.min(at + 2, words.length - 1), Math.min(at + 3, words.length), {
          isFuture: true,
          isPresent: true,
        })
      : group(sentence, at, at, at + 1, { isPresent: true });
  }
  return undefined;
}

function group(
  { words }: Sentence,
  start: number,
  main: number,
  end: number,
  kind: Partial<VerbGroup>,
): VerbGroup {
  const within = words.slice(Math.max(0, start - 1), end + 1).map(({ lower }) => lower);
  return {
    start,
    main,
    end,
    isFuture: false,
    isPossible: false,
    isProgressive: false,
    isPresent: false,
    isNegated: within.some((word) => word === 'not' || word === 'never' || word.endsWith("n't")),
    isHearsay: within.some((word) => HEARSAY.has(word)),
    ...kind,
  };
}

function withAuxiliaries(sentence: Sentence, start: number): VerbGroup {
  const { words, parts } = sentence;
  const first = words[start]?.lower ?? '';
  let at = start;
  let isFuture = /^(?:will|shall|won't)$/.test(first);
  const isPossible = POSSIBLE.has(first.replace("n't", ''));
  let isProgressive = false;
  let main = start;
  let last = parts[start];
  const skip = (from: number) => {
    while (BETWEEN.has(parts[from] ?? 'sign')) from += 1;
    return from;
  };
  for (let next = skip(start + 1); next < words.length; next = skip(at + 1)) {
    const part = parts[next];
    const lower = words[next]?.lower ?? '';
    const isBase = (last === 'modal' || last === 'do') && isPlainWord(part);
    const isParticiple = part === 'past-or-participle' || part === 'participle';
    if (part === 'be' || part === 'have' || isBase) {
      if (part === 'have' && last === 'be') break;
    } else if (last === 'be' || last === 'have') {
      if (PLANNED_PARTICIPLES.has(lower) && parts[next + 1] === 'to' && last === 'be') {
        isFuture = true;
        const verb = skip(next + 2);
        main = at = Math.min(verb, words.length - 1);
        last = parts[at] === 'be' ? 'be' : 'modal';
        if (last === 'be') continue;
        break;
      }
      if (part === 'to' && last === 'be' && words[next + 1]?.lower !== 'blame') {
        // "is to meet".
        isFuture = true;
        main = at = Math.min(skip(next + 1), words.length - 1);
        last = parts[at];
        if (last === 'be') continue;
        break;
      }
      // "is due on Tuesday", "was planned for Saturday".
      if (
        last === 'be' &&
        (lower === 'due' || lower === 'scheduled' || lower === 'expected' || lower === 'planned')
      )
        isFuture = true;
      if (part === 'ing' && last === 'be') isProgressive = true;
      else if (lower === 'due') {
        main = at = next;
        break;
      } else if (!isParticiple) break;
    } else break;
    main = at = next;
    last = part;
    if (part !== 'be' && part !== 'have') break;
  }
  const isPast = PAST_AUXILIARIES.has(first.replace("n't", ''));
  return group(sentence, start, main, at + 1, { isFuture, isPossible, isProgressive, isPresent: !isPast });
}

function isPlainWord(part: Part | undefined): boolean {
  return part === 'other' || part === 'perhaps-present' || part === 'past-or-participle';
}

/** Words after which a form in -ed is a verb, not an attribute. */
function isFinitePast(sentence: Sentence, at: number): boolean {
  const { words, parts } = sentence;
  let before = at - 1;
  while (before >= 0 && (parts[before] === 'adverb' || parts[before] === 'time')) before -= 1;
  const part = parts[before];
  if (before < 0) return false;
  if (part === 'pronoun' || part === 'relative') return true;
  const isSubject =
    part === 'name' ||
    part === 'other' ||
    part === 'number' ||
    part === 'perhaps-present' ||
    part === 'conjunction' ||
    part === 'sign' ||
    part === 'ing' ||
    part === 'past-or-participle';
  if (!isSubject) return false;
  if (
    part === 'other' &&
    parts[at + 1] === 'other' &&
    parts[before - 1] === 'determiner' &&
    !REPORTING.has(words[at]?.lower ?? '')
  ) {
    // "the newly suspected supply" against "the ship carried coal": a noun before it may be an attribute's adverb only.
    return true;
  }
  return REPORTING.has(words[at]?.lower ?? '') || !isFollowedByVerb(sentence, at + 1);
}

/** How far, in words, the verb of a subject with a reduced relative may stand: "a man arrested in Lyon was charged". */
const VERB_REACH = 12;

/** True where a verb that can only be finite follows before the clause ends. */
function isFollowedByVerb({ words, parts }: Sentence, from: number): boolean {
  for (let at = from; at < Math.min(words.length, from + VERB_REACH); at += 1) {
    const part = parts[at];
    if (part === 'relative' || part === 'subordinator' || part === 'conjunction' || part === 'pronoun')
      return false;
    if (part === 'sign' && /[,;:–—(]/.test(words[at]?.text ?? '')) return false;
    if (
      part === 'past' ||
      part === 'modal' ||
      part === 'be' ||
      part === 'have' ||
      part === 'do' ||
      part === 'present'
    ) {
      return !/^(?:be|been|being|having)$/.test(words[at]?.lower ?? '');
    }
  }
  return false;
}

const BEFORE_PRESENT = new Set<Part>(['name', 'other', 'pronoun', 'adverb', 'time', 'relative', 'number']);
const AFTER_PRESENT = new Set<Part>([
  'determiner',
  'to',
  'relative',
  'name',
  'pronoun',
  'time',
  'preposition',
  'subordinator',
  'adverb',
  'number',
]);

function isFinitePresent({ words, parts }: Sentence, at: number): boolean {
  const lower = words[at]?.lower ?? '';
  const before = parts[at - 1];
  const after = parts[at + 1];
  if (before === undefined || after === undefined || !BEFORE_PRESENT.has(before) || !AFTER_PRESENT.has(after))
    return false;
  if (lower.endsWith('s'))
    return before !== 'other' || after === 'to' || after === 'determiner' || after === 'relative';
  // "they plan", "officials expect": the subject is in the plural.
  const subject = words[at - 1]?.lower ?? '';
  return /^(?:they|we|i|you|who|people)$/.test(subject) || (before === 'other' && subject.endsWith('s'));
}
