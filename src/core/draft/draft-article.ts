// Drafting: an article goes in, proposed events anchored to its sentences come out.
import { datingOf } from '../dating/dating-of.ts';
import { languageFor } from '../dating/languages.ts';
import type { TaggedExpression } from '../dating/tag-text.ts';
import { tagText } from '../dating/tag-text.ts';
import { describeQuote } from '../text/describe-quote.ts';
import type { TextSpan } from '../text/sentences.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Article, ArticleDraft, LeftOut, ProposedEvent, Settled } from './article-draft.ts';
import { eventIds } from './event-ids.ts';
import { cutAtClause } from './headline.ts';
import type { DatedExpression } from './quote-dating.ts';
import { anchorOf, expressionInQuote, toDating } from './quote-dating.ts';
import { settledIn } from './settled-spans.ts';

/**
 * Drafts an article: every event carries the sentence that it comes from, verbatim, and a dating that `verify` accepts
 * as it stands. Sentences that an editor has settled are left alone. Pure and deterministic, linear in the text; any
 * string is drafted, and a language of which nothing is known yields nothing.
 */
export function draftArticle(article: Article, settled?: Settled): ArticleDraft {
  const { text, language, published, timeZone, dayMonthOrder } = article;
  const tag = languageFor(language)?.tag ?? language;
  const sentences = splitSentences(text, tag);
  const order = dayMonthOrder === undefined ? {} : { dayMonthOrder };
  const tagged = tagText(text, { published, language, timeZone, ...order });
  const isSettled = settledIn(text, article.id, settled);
  const idFor = eventIds(settled?.eventIds ?? new Set());
  const datedBy = new Map<number, DatedExpression>();
  const events: ProposedEvent[] = [];
  const leftOut: LeftOut[] = [];
  for (const { sentence, expressions } of bySentence(sentences, tagged)) {
    if (isSettled(sentence)) {
      leftOut.push({ ...sentence, reason: 'quoted-already' });
      continue;
    }
    const quote = describeQuote(text, sentence.start, sentence.end);
    for (const at of expressions) {
      const expression = tagged[at];
      const proposed = datingOf(text, tagged, at);
      if (expression === undefined || proposed === undefined) continue;
      const words = text.slice(expression.start, expression.end);
      const quotable = expressionInQuote(quote.exact, proposed, [words], timeZone);
      if (quotable === undefined) continue;
      const title = cutAtClause(quote.exact);
      const id = idFor(title);
      const dating = toDating(
        quotable,
        anchorOf(proposed, (from) => datedBy.get(from)),
        proposed,
      );
      datedBy.set(at, { eventId: id, eventDate: proposed.edtf, words });
      events.push({
        id,
        title,
        date: proposed.edtf,
        status: 'alleged',
        actors: [],
        tags: [],
        evidence: [{ source: article.id, quote, dating }],
        draft: { confidence: expression.confidence },
      });
    }
  }
  return { events, alternatives: [], leftOut };
}

interface DatedSentence {
  readonly sentence: TextSpan;
  /** The places of its expressions in the tagged ones, in order. */
  readonly expressions: readonly number[];
}

function bySentence(
  sentences: readonly TextSpan[],
  tagged: readonly TaggedExpression[],
): readonly DatedSentence[] {
  const places = new Map<number, number[]>();
  for (const [at, { sentence }] of tagged.entries()) {
    const list = places.get(sentence);
    if (list === undefined) places.set(sentence, [at]);
    else list.push(at);
  }
  return Array.from(places).flatMap(([place, expressions]) => {
    const sentence = sentences[place];
    return sentence === undefined ? [] : [{ sentence, expressions }];
  });
}
