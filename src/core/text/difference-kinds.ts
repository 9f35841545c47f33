// What a near miss would have the article say that it does not: another figure, the opposite, another name. Each is an
// error of its own kind, however small the edit.
import { foldText } from './fold-text.ts';
import { wordDifference } from './word-difference.ts';

/**
 * - `digit`: a number, in figures or in words, or the sign or currency at one.
 * - `negation`: a word or a prefix that denies.
 * - `name`: a word written with a capital where a small letter would do.
 * - `wording`: anything else.
 */
export const DIFFERENCE_KINDS = ['digit', 'negation', 'name', 'wording'] as const;

export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

const NUMBER_WORDS = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion ' +
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
    'sixteenth seventeenth eighteenth nineteenth twentieth thirtieth hundredth thousandth millionth ' +
    'hundreds thousands millions billions trillions thirds quarter quarters half halves dozen dozens twice double triple'
  ).split(' '),
);

/** "Hardly any rain" is as good as no rain: the words that all but deny count among those that do. */
const NEGATIONS = new Set(
  (
    'no not never none nobody nothing nowhere neither nor non unless ' +
    'hardly scarcely barely rarely seldom'
  ).split(' '),
);

/** Words that hold a "not" and what it denies; other contractions are split before their "n't". */
const CONTRACTIONS = new Map([
  ['cannot', 'can not'],
  ["can't", 'can not'],
  ["won't", 'will not'],
  ["shan't", 'shall not'],
  ['without', 'with not'],
]);

/** A word that is left when one of these is taken away is its opposite: "unlikely", "non-binding", "irregular". */
const DENYING_PREFIX = /^(?:un|non-?|dis|in|im(?=[bmp])|il(?=l)|ir(?=r))(?=.{4})/u;

/** What is no digit, and yet part of the number that it stands beside. */
const SIGN =
  /(?<!\p{N})[-+\u00b1](?=\p{N})|(?<=\p{N})[.,:/](?=\p{N})|\p{Sc}(?=\p{N})|(?<=\p{N})[%\u2030\u00b0\p{Sc}]/gu;

/** Words that begin sentences with a capital and are no names. */
const OPENERS = new Set(
  (
    'a an the this that these those he she it they we you i his her its their our your my there here who what when where ' +
    'why how which if as at in on of to by for from with without within into over under after before during since until ' +
    'while although though because but and or so yet nor not no never none nobody nothing neither either both all some ' +
    'any many most more few several each every other another such only even also then now still once later earlier ' +
    'meanwhile however thus instead is are was were be been has have had do does did will would can could may might ' +
    'must should shall let according about against among between through despite like unlike near nearly almost'
  ).split(' '),
);

/**
 * How `found` differs from `exact`, in the order of `DIFFERENCE_KINDS`; empty where only typography does. Every change
 * is judged by itself, so that a "not" that has moved to another clause is found.
 *
 * Names can be told only in scripts that have capitals; in German every noun counts as one.
 *
 * Example: `differenceKinds('Kim did not go.', 'Kin did go.')` is `['negation', 'name']`.
 */
export function differenceKinds(exact: string, found: string): readonly DifferenceKind[] {
  const [first, second] = [foldText(exact).text.trim(), foldText(found).text.trim()];
  const kinds = new Set<DifferenceKind>();
  for (const change of changesBetween(first, second)) {
    for (const kind of kindsOfChange(change)) kinds.add(kind);
  }
  return DIFFERENCE_KINDS.filter((kind) => kinds.has(kind));
}

interface Change {
  readonly removed: string;
  readonly added: string;
  /** What both texts have directly before and after the change. */
  readonly before: string;
  readonly after: string;
}

function changesBetween(first: string, second: string): readonly Change[] {
  const changes: Change[] = [];
  let [removed, added, before] = ['', '', ''];
  const close = (after: string) => {
    if (removed + added !== '') changes.push({ removed, added, before, after });
    [removed, added, before] = ['', '', after];
  };
  for (const { kind, text } of wordDifference(first, second)) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else close(text);
  }
  close('');
  return changes;
}

function* kindsOfChange(change: Change): Generator<DifferenceKind> {
  const first = wordsOf(change.removed, change.before);
  const second = wordsOf(change.added, change.before);
  const left = [...withoutShared(first, second), ...withoutShared(second, first)];
  const digits = figures(change.removed) !== figures(change.added) || signChanged(change);
  const negations = countNegations(first) !== countNegations(second) || prefixDenies(first, second);
  const names = left.filter((word) => word.isName && !isNumberWord(word.lower));
  if (digits) yield 'digit';
  if (negations) yield 'negation';
  if (names.length > 0) yield 'name';
  const explained = (word: Word) =>
    (digits && isNumberWord(word.lower)) ||
    (negations && (NEGATIONS.has(word.lower) || prefixDenies(first, second))) ||
    word.isName;
  if (left.some((word) => !explained(word)) || !(digits || negations || names.length > 0)) yield 'wording';
}

interface Word {
  readonly lower: string;
  readonly isName: boolean;
}

/** The words of one side of a change. `before` says whether the first of them begins a sentence. */
function wordsOf(text: string, before: string): readonly Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+(?:'\p{L}+)*/gu)).flatMap((match) => {
    const word = match[0].replace(/'s$/iu, '');
    const opens = /(?:^|[.!?:\u2026]["')\]]*\s|["'(])\s*$/u.test(
      before.slice(-8) + text.slice(0, match.index),
    );
    const parts = uncontracted(word.toLowerCase());
    const isName = /^\p{Lu}/u.test(word) && parts.length === 1;
    return parts.map((lower) => ({
      lower,
      isName: isName && !NEGATIONS.has(lower) && !(opens && OPENERS.has(lower)),
    }));
  });
}

function uncontracted(lower: string): readonly string[] {
  return (CONTRACTIONS.get(lower) ?? lower.replace(/n't$/u, ' not')).split(' ');
}

/** The words of `words` beyond those that `others` has too, whatever their case. */
function withoutShared(words: readonly Word[], others: readonly Word[]): readonly Word[] {
  const shared = others.map(({ lower }) => lower);
  return words.filter(({ lower }) => {
    const at = shared.indexOf(lower);
    if (at !== -1) shared.splice(at, 1);
    return at === -1;
  });
}

/** Everything that says how many, in order: "rose by 21 to three" is `21 three`. */
function figures(text: string): string {
  const words: string[] = [];
  let figureEnd = -1;
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const separator = text.slice(figureEnd, index);
    if (!/\p{N}/u.test(run)) {
      words.push(...(run.match(/\p{L}+/gu) ?? []));
      continue;
    }
    // "1,200.50" is one figure.
    if (figureEnd !== -1 && /^[.,:/]$/u.test(separator) && /^\p{N}/u.test(run))
      words.push(`${words.pop() ?? ''}${separator}${run}`);
    else words.push(run);
    figureEnd = index + run.length;
  }
  return words
    .map((word) => word.toLowerCase())
    .filter(isNumberWord)
    .join(' ');
}

function isNumberWord(lower: string): boolean {
  return /\p{N}/u.test(lower) || NUMBER_WORDS.has(lower);
}

/** A sign, separator or currency that came or went beside a number: "-5" is not "5", and "$5" is not "€5". */
function signChanged({ removed, added, before, after }: Change): boolean {
  const [left, right] = [/\p{N}$/u.exec(before)?.[0] ?? '', /^\p{N}/u.exec(after)?.[0] ?? ''];
  const signs = (text: string) =>
    Array.from(`${left}${text}${right}`.matchAll(SIGN), ([sign]) => sign).join('');
  return signs(removed) !== signs(added);
}

function countNegations(words: readonly Word[]): number {
  return words.filter(({ lower }) => NEGATIONS.has(lower)).length;
}

function prefixDenies(first: readonly Word[], second: readonly Word[]): boolean {
  const denies = (words: readonly Word[], others: readonly Word[]) =>
    words.some(({ lower }) => {
      const affirmed = lower.replace(DENYING_PREFIX, '');
      return affirmed !== lower && others.some((other) => other.lower === affirmed);
    });
  return denies(first, second) || denies(second, first);
}
