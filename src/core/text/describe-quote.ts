// A span of a text as a selector that finds it again: the quote, what stands around it, and where.
import { MAX_CONTEXT_LENGTH } from '../model/timeline.ts';
import type { Quote } from '../model/timeline.ts';
import { graphemeCeil, graphemeFloor } from './grapheme.ts';

/**
 * Describes `[start, end)` as a TextQuoteSelector with a position, such that `findQuote` finds exactly that span in
 * that text. The context is at most `MAX_CONTEXT_LENGTH` code units either side, of whole words where one fits, and
 * its outer ends never tear a character apart. Throws for a span that is empty or not within the text.
 *
 * Example: `describeQuote('He left on Monday.', 8, 17)` is
 * `{ exact: 'on Monday', prefix: 'He left ', suffix: '.', start: 8 }`.
 */
export function describeQuote(text: string, start: number, end: number): Quote {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`no span of a text of ${text.length} code units: [${start}, ${end})`);
  }
  return {
    exact: text.slice(start, end),
    prefix: text.slice(contextStart(text, start), start),
    suffix: text.slice(end, contextEnd(text, end)),
    start,
  };
}

/** From the first word that is whole; from a character's edge where the text writes no spaces that near. */
function contextStart(text: string, start: number): number {
  const least = start - MAX_CONTEXT_LENGTH;
  if (least <= 0) return 0;
  const cut = /\s/u.test(text.charAt(least - 1)) ? null : /\s+(?=\S)/u.exec(text.slice(least, start));
  const from = cut === null ? least : least + cut.index + cut[0].length;
  return Math.min(start, graphemeCeil(text, from));
}

function contextEnd(text: string, end: number): number {
  const most = end + MAX_CONTEXT_LENGTH;
  if (most >= text.length) return text.length;
  const cut = /\s/u.test(text.charAt(most)) ? null : /(?<=\S)\s+\S*$/u.exec(text.slice(end, most));
  return Math.max(end, graphemeFloor(text, cut === null ? most : end + cut.index));
}
