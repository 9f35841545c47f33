// The datings that the words of a selected passage allow: what the desk proposes where an editor makes evidence by hand.
import type { ProposedDating } from '../dating/dating-of.ts';
import { datingOf, datingsByOrder, datingWithYearOfSentence } from '../dating/dating-of.ts';
import type { TaggedExpression } from '../dating/tag-text.ts';
import { tagText } from '../dating/tag-text.ts';
import { toEdtf } from '../model/edtf/to-edtf.ts';
import type { Anchor, Dating } from '../model/timeline.ts';
import { graphemeCeil, graphemeFloor } from '../text/grapheme.ts';
import type { PassageInContext } from './passage-context.ts';
import { expressionInQuote } from './quote-dating.ts';

/**
 * In the order of the text, the likeliest reading of each expression before its others; all differ. `[]` where the
 * passage says nothing of when, or nothing that a rule explains. Each holds when the passage is quoted whole: its words
 * stand in it exactly once, and its rule yields its date again. Pure; linear in the text.
 *
 * Example: "The bridge closed on Tuesday.", published on 2024-05-16, is `2024-05-14`, «on Tuesday».
 */
export function datePassage({ article, passage }: PassageInContext): readonly Dating[] {
  const { text, language, published, timeZone, dayMonthOrder } = article;
  const span = { start: graphemeFloor(text, passage.start), end: graphemeCeil(text, passage.end) };
  const order = dayMonthOrder === undefined ? {} : { dayMonthOrder };
  const tagged = tagText(text, { published, language, timeZone, ...order });
  const quote = text.slice(span.start, span.end);
  const seen = new Set<string>();
  return tagged.flatMap((expression, at): Dating[] => {
    if (expression.start < span.start || expression.end > span.end) return [];
    return readingsOf(text, tagged, at).flatMap((proposed): Dating[] => {
      const bare = text.slice(expression.start, expression.end);
      const wordings = proposed.expressions.length === 1 ? [bare] : [];
      const words = expressionInQuote(quote, proposed, wordings, timeZone);
      if (words === undefined) return [];
      const anchor = anchorOf(proposed, tagged, text);
      const from = anchor === undefined ? {} : { anchor };
      const dating = { expression: words, ...from, rule: proposed.rule, edtf: proposed.edtf };
      const key = JSON.stringify(dating);
      if (seen.has(key)) return [];
      seen.add(key);
      return [dating];
    });
  });
}

function readingsOf(
  text: string,
  tagged: readonly TaggedExpression[],
  at: number,
): readonly ProposedDating[] {
  const own = datingOf(text, tagged, at);
  const withYear = datingWithYearOfSentence(text, tagged, at);
  return [
    ...(own === undefined ? [] : [own]),
    ...datingsByOrder(text, tagged, at),
    ...(withYear === undefined ? [] : [withYear]),
  ];
}

/** The events of the desk are not known here: what is counted from another date of the text names that date. */
function anchorOf(
  { anchor }: ProposedDating,
  tagged: readonly TaggedExpression[],
  text: string,
): Anchor | undefined {
  if (anchor === undefined) return undefined;
  if (anchor.kind === 'published') return 'published';
  const from = anchor.expression === undefined ? undefined : tagged[anchor.expression];
  return { date: toEdtf(anchor.date), reason: reachedDate(text, from) };
}

const LONGEST_WORDS = 100;

/** Why a date is counted from that of another expression: the words that the narrative has got to. */
export function reachedDate(text: string, from: Pick<TaggedExpression, 'start' | 'end'> | undefined): string {
  const words =
    from === undefined
      ? ''
      : ` («${text.slice(from.start, Math.min(from.end, from.start + LONGEST_WORDS))}»)`;
  return `The date that the article has reached${words}.`;
}
