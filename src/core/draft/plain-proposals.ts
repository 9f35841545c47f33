// Dated sentences of a language whose clauses we do not read: the clause as it stands, and less confidence.
import { datingOf, datingsByOrder } from '../dating/dating-of.ts';
import type { TextSpan } from '../text/sentences.ts';
import { rounded } from './confidence.ts';
import type { DatedSentence, Drafting } from './dated-proposals.ts';
import { evidenceOf, sideOf } from './dated-proposals.ts';
import { cutAtClause } from './headline.ts';

/** Of such proposals nobody has read whether the date is that of the clause. */
const UNREAD = 0.7;

export function plainProposals(
  drafting: Drafting,
  span: TextSpan,
  expressions: readonly number[],
): DatedSentence {
  const { article, tagged, published } = drafting;
  const title = cutAtClause(article.text.slice(span.start, span.end));
  const found = expressions.flatMap((at) => {
    const expression = tagged[at];
    const dating = datingOf(article.text, tagged, at);
    if (
      expression === undefined ||
      dating === undefined ||
      title.length < expression.end - expression.start + 4
    )
      return [];
    const evidence = evidenceOf(drafting, { span }, expression, dating);
    if (evidence === undefined) return [];
    const proposal = {
      title,
      date: dating.edtf,
      status: sideOf(dating.date, published) === 'after' ? ('planned' as const) : ('occurred' as const),
      attributedTo: [],
      deniedBy: [],
      actors: [],
      confidence: rounded(expression.confidence * UNREAD),
      evidence: [evidence],
    };
    return [{ proposal, expression: at, alternatives: datingsByOrder(article.text, tagged, at) }];
  });
  return { found, reason: 'no-happening' };
}
