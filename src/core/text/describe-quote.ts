// A span of a text as a selector that finds it again: the quote, what stands around it, and where.
import { isWhite } from './characters.ts';
import { MAX_CONTEXT_LENGTH } from '../model/quote-context.ts';
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
  const from = isWhite(text.charCodeAt(least - 1)) ? least : (nextWordStart(text, least, start) ?? least);
  return Math.min(start, graphemeCeil(text, from));
}

/** Where the first word begins that does so behind white space within `[from, to)`. */
function nextWordStart(text: string, from: number, to: number): number | undefined {
  let at = from;
  while (at < to && !isWhite(text.charCodeAt(at))) at += 1;
  while (at < to && isWhite(text.charCodeAt(at))) at += 1;
  return at < to ? at : undefined;
}

function contextEnd(text: string, end: number): number {
  const most = end + MAX_CONTEXT_LENGTH;
  if (most >= text.length) return text.length;
  const cut = isWhite(text.charCodeAt(most)) ? null : /(?<=\S)\s+\S*$/u.exec(text.slice(end, most));
  return Math.max(end, graphemeFloor(text, cut === null ? most : end + cut.index));
}
