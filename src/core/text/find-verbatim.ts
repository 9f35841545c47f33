// Where a quote stands in its text, verbatim, and which of several places is meant. Small enough for every page; the
// search for near misses is find-quote.ts.
import type { Quote } from '../model/timeline.ts';

export interface VerbatimMatch {
  /** The quote stands at `[start, end)`, in UTF-16 code units of the raw text. */
  readonly status: 'verbatim';
  readonly start: number;
  readonly end: number;
}

/** It stands at several places, in order, and neither context nor position decides. */
export interface AmbiguousMatch {
  readonly status: 'ambiguous';
  readonly starts: readonly number[];
}

export interface MissingMatch {
  readonly status: 'missing';
}

/** More places than that are not told apart or listed, so that the worst text takes linear time. */
export const MAX_PLACES = 10_000;

/**
 * Finds a TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector) in a text, verbatim.
 * Several places are told apart first by prefix and suffix, then by the position hint.
 *
 * Example: `findVerbatim('a b a', { exact: 'a', prefix: 'b ', suffix: '', start: 4 })` is verbatim at `[4, 5)`.
 */
export function findVerbatim(text: string, quote: Quote): VerbatimMatch | AmbiguousMatch | MissingMatch {
  const { exact, start } = quote;
  if (exact === '') return { status: 'missing' };
  // Where the hint is right and the whole context stands around it, no other place could win: see `decidePlace`.
  if (text.startsWith(exact, start) && hasContext(text, quote, start)) return verbatimAt(start, exact);
  const starts = occurrences(text, exact);
  if (starts.length === 0) return { status: 'missing' };
  const place = decidePlace(starts, (each) => contextGrade(text, quote, each), start);
  return typeof place === 'number'
    ? verbatimAt(place, exact)
    : { status: 'ambiguous', starts: place.candidates };
}

/** True where the prefix and the suffix stand directly around the quote at `start`. */
export function hasContext(text: string, quote: Quote, start: number): boolean {
  return contextGrade(text, quote, start) === 2;
}

/** Where `needle` starts, overlaps included, in order; at most `MAX_PLACES`. */
export function occurrences(text: string, needle: string): readonly number[] {
  const starts: number[] = [];
  for (
    let at = text.indexOf(needle);
    at !== -1 && starts.length < MAX_PLACES;
    at = text.indexOf(needle, at + 1)
  ) {
    starts.push(at);
  }
  return starts;
}

/**
 * The one place that is meant, or those between which nothing decides.
 *
 * The weights, and why: what stands around a quote was copied from the article with it and moves with it, so context
 * comes first; both sides count before one, one before none, and a side counts whole or not at all, since half a prefix
 * fits by chance. A position is stale as soon as a word is added anywhere before it: it decides only between places
 * whose context is equally good, and only exactly, since the nearest place would be a guess.
 */
export function decidePlace(
  starts: readonly number[],
  grade: (start: number) => number,
  hint: number,
): number | { readonly candidates: readonly number[] } {
  if (starts.length === 1 && starts[0] !== undefined) return starts[0];
  const grades = starts.map(grade);
  const best = grades.reduce((most, each) => Math.max(most, each), 0);
  const candidates = starts.filter((_, at) => grades[at] === best);
  const decided = candidates.length === 1 ? candidates[0] : candidates.find((each) => each === hint);
  return decided ?? { candidates };
}

/** How many sides of the context fit. An empty side fits everywhere. */
function contextGrade(text: string, { exact, prefix, suffix }: Quote, start: number): number {
  const before = prefix.length <= start && text.startsWith(prefix, start - prefix.length);
  const after = text.startsWith(suffix, start + exact.length);
  return Number(before) + Number(after);
}

function verbatimAt(start: number, exact: string): VerbatimMatch {
  return { status: 'verbatim', start, end: start + exact.length };
}
