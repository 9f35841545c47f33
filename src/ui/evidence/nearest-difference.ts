// What an article has where it had a quote before: fuzzy search shows the near miss, and never passes.
import type { WordChange } from '../../core/model/diagnostic.ts';
import type { Quote } from '../../core/model/timeline.ts';
import { findQuote } from '../../core/text/find-quote.ts';
import { wordDifference } from '../../core/text/word-difference.ts';

/** The difference from the quote to the nearest passage; `undefined` where nothing is near. */
export function nearestDifference(text: string, quote: Quote): readonly WordChange[] | undefined {
  const match = findQuote(text, quote);
  return 'start' in match && match.status !== 'verbatim'
    ? wordDifference(quote.exact, text.slice(match.start, match.end))
    : undefined;
}
