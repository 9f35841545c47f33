// What became of a quote in a text: verbatim, or the nearest thing to it that the text holds, and how that differs.
import type { Quote } from '../model/timeline.ts';
import type { DifferenceKind } from './difference-kinds.ts';
import { differenceKinds } from './difference-kinds.ts';
import { findNear, isInsideWord } from './find-near.ts';
import type { AmbiguousMatch, MissingMatch, VerbatimMatch } from './find-verbatim.ts';
import { decidePlace, findVerbatim, occurrences } from './find-verbatim.ts';
import type { FoldedText } from './fold-text.ts';
import { foldCase, foldText, toRawSpan } from './fold-text.ts';

/** Only typography differs at `[start, end)` of the raw text, or capital and small letters too. */
export interface LooseMatch {
  readonly status: 'typographic' | 'case-only';
  readonly start: number;
  readonly end: number;
}

/** Something else differs at `[start, end)`, which is whole words. */
export interface NearMatch {
  readonly status: 'near';
  readonly start: number;
  readonly end: number;
  /** Insertions, deletions and substitutions of characters, typography and case aside; at least one. */
  readonly errors: number;
  readonly kinds: readonly DifferenceKind[];
}

export type QuoteMatch = VerbatimMatch | AmbiguousMatch | LooseMatch | NearMatch | MissingMatch;

/**
 * Finds a quote in a text: verbatim first, then apart from typography, then apart from case, then nearly. Only
 * `verbatim` is verified: all else says what the text has in its stead. `ambiguous` speaks of verbatim places where
 * there are any, otherwise of places that differ in typography or in case.
 *
 * For many quotes of one text use `quoteFinder`, which folds the text once.
 *
 * Example: `findQuote('It rose 12 per cent.', { exact: 'rose 21 per cent', prefix: '', suffix: '', start: 3 })` is
 * `{ status: 'near', start: 3, end: 19, errors: 2, kinds: ['digit'] }`.
 */
export function findQuote(text: string, quote: Quote): QuoteMatch {
  return quoteFinder(text)(quote);
}

/** `findQuote` for one text: what has to be known of it is worked out once, and only when a quote needs it. */
export function quoteFinder(text: string): (quote: Quote) => QuoteMatch {
  const typography = onFirstUse(() => foldText(text));
  const letters = onFirstUse(() => foldCase(typography()));
  return (quote) => {
    const verbatim = findVerbatim(text, quote);
    if (verbatim.status !== 'missing') return verbatim;
    return (
      findFolded(typography(), quote, foldText, 'typographic') ??
      findFolded(letters(), quote, foldLetters, 'case-only') ??
      findNearest(letters(), quote) ?? { status: 'missing' }
    );
  };
}

function foldLetters(text: string): FoldedText {
  return foldCase(foldText(text));
}

function findFolded(
  folded: FoldedText,
  quote: Quote,
  fold: (text: string) => FoldedText,
  status: LooseMatch['status'],
): LooseMatch | AmbiguousMatch | undefined {
  const needle = fold(quote.exact).text.trim();
  if (needle === '') return undefined;
  const grade = contextGrader(folded, quote, fold);
  const spans = new Map<number, { readonly end: number; readonly grade: number }>();
  for (const at of occurrences(folded.text, needle)) {
    const { start, end } = toRawSpan(folded, at, at + needle.length);
    // Widened to whole characters, the span may hold an accent that the quote lacks: then it is another word.
    if (fold(folded.raw.slice(start, end)).text !== needle) continue;
    spans.set(start, { end, grade: grade(at, at + needle.length) });
  }
  const starts = Array.from(spans.keys());
  if (starts.length === 0) return undefined;
  const start = decidePlace(starts, (each) => spans.get(each)?.grade ?? 0, quote.start);
  if (typeof start !== 'number') return { status: 'ambiguous', starts: start.candidates };
  return { status, start, end: spans.get(start)?.end ?? start };
}

function findNearest(folded: FoldedText, quote: Quote): NearMatch | undefined {
  const places = findNear(folded.text, foldLetters(quote.exact).text.trim());
  const fewest = places[0]?.errors;
  const grade = contextGrader(folded, quote, foldLetters);
  const distance = (start: number) => Math.abs((folded.starts[start] ?? 0) - quote.start);
  // Here the nearest position decides at last: a near miss is a suggestion, and one is of more use than several.
  const [best] = places
    .filter(({ errors }) => errors === fewest)
    .sort((a, b) => grade(b.start, b.end) - grade(a.start, a.end) || distance(a.start) - distance(b.start));
  if (best === undefined) return undefined;
  const words = wholeWords(folded.text, best.start, best.end);
  const { start, end } = toRawSpan(folded, words.start, words.end);
  const kinds = differenceKinds(quote.exact, folded.raw.slice(start, end));
  return { status: 'near', start, end, errors: Math.max(1, best.errors), kinds };
}

/** How many sides of the folded context stand around a folded span; white space at its edge may have been folded away. */
function contextGrader(
  { text }: FoldedText,
  { prefix, suffix }: Quote,
  fold: (text: string) => FoldedText,
): (start: number, end: number) => number {
  const [before, after] = [fold(prefix).text.trim(), fold(suffix).text.trim()];
  return (start, end) => {
    const left = text.slice(Math.max(0, start - before.length - 1), start).trimEnd();
    const right = text.slice(end, end + after.length + 1).trimStart();
    return Number(left.endsWith(before)) + Number(right.startsWith(after));
  };
}

/** The span without white space at its edges, widened to the words that it cuts. */
function wholeWords(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  let [start, end] = [from, to];
  while (start < end && text.charAt(start) === ' ') start += 1;
  while (end > start && text.charAt(end - 1) === ' ') end -= 1;
  while (start > 0 && isInsideWord(text, start)) start -= 1;
  while (end < text.length && isInsideWord(text, end)) end += 1;
  return { start, end };
}

function onFirstUse<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
