// Which sentences of a source no event quotes: what an editor may have overlooked, or left out on purpose.
import { splitSentences } from '../text/sentences.ts';

/** A half-open span of the text, in UTF-16 code units. */
export interface UnquotedSentence {
  readonly start: number;
  readonly end: number;
}

export interface Coverage {
  readonly sentenceCount: number;
  /** In the order of the text. */
  readonly unquoted: readonly UnquotedSentence[];
}

/**
 * A sentence counts as quoted where a quote touches any of it. Sorts the spans and goes through both lists once.
 *
 * Example: `coverageOf('It rained. It snowed.', 'en', [{ start: 3, end: 9 }])` has `[11, 21)` unquoted, of 2.
 */
export function coverageOf(
  text: string,
  language: string,
  quotes: readonly { readonly start: number; readonly end: number }[],
): Coverage {
  const sentences = splitSentences(text, language);
  const sorted = quotes.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let quotedUpTo = 0;
  const unquoted = sentences.filter(({ start, end }) => {
    for (let quote = sorted[next]; quote !== undefined && quote.start < end; quote = sorted[next]) {
      quotedUpTo = Math.max(quotedUpTo, quote.end);
      next += 1;
    }
    return quotedUpTo <= start;
  });
  return { sentenceCount: sentences.length, unquoted };
}
