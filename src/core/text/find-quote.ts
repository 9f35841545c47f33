// Where a quote stands in its text. Only a verbatim quote at one place is found; everything else says why not.
import type { Quote } from '../model/timeline.ts';

export type QuoteMatch =
  /** The quote stands at `[start, end)`, in UTF-16 code units of the raw text. */
  | { readonly status: 'verbatim'; readonly start: number; readonly end: number }
  /** It stands at several places, and neither context nor position decides. */
  | { readonly status: 'ambiguous'; readonly starts: readonly number[] }
  | { readonly status: 'missing' };

/**
 * Finds a TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector) in a text, verbatim.
 * Several places are told apart first by prefix and suffix, then by the position hint.
 *
 * Example: `findQuote('a b a', { exact: 'a', prefix: 'b ', suffix: '', start: 4 })` is verbatim at `[4, 5)`.
 */
export function findQuote(text: string, quote: Quote): QuoteMatch {
  const starts = occurrences(text, quote.exact);
  if (starts.length === 0) return { status: 'missing' };
  const inContext = starts.filter((start) => hasContext(text, quote, start));
  const candidates = inContext.length > 0 ? inContext : starts;
  const decided =
    candidates.length === 1 ? candidates[0] : candidates.find((candidate) => candidate === quote.start);
  if (decided === undefined) return { status: 'ambiguous', starts: candidates };
  return { status: 'verbatim', start: decided, end: decided + quote.exact.length };
}

/** True where the prefix and the suffix stand directly around the quote at `start`. */
export function hasContext(text: string, { exact, prefix, suffix }: Quote, start: number): boolean {
  return (
    text.slice(Math.max(0, start - prefix.length), start) === prefix &&
    text.startsWith(suffix, start + exact.length)
  );
}

function occurrences(text: string, exact: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) starts.push(at);
  return starts;
}
