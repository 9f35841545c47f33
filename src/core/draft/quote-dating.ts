// A dating as a timeline file writes it, such that `verify` finds the same date again in the same quote.
import type { ProposedDating } from '../dating/dating-of.ts';
import { applyRule } from '../dating/dating-rules.ts';
import { toEdtf } from '../model/edtf/to-edtf.ts';
import type { TextSpan } from '../text/sentences.ts';

/** The schema's bound on one expression. */
const LONGEST_EXPRESSION = 200;

/**
 * The words of an expression as they may be quoted: each must stand in the quote exactly once, so that nobody has to
 * guess which is meant. `undefined` where no wording of it does, and the rule still reads it.
 */
export function expressionInQuote(
  quote: string,
  proposed: ProposedDating,
  wordings: readonly string[],
  timeZone: string,
): string | string[] | undefined {
  const [first = '', ...rest] = proposed.expressions;
  if (!rest.every((words) => standsOnce(quote, words))) return undefined;
  for (const words of [first, ...wordings]) {
    if (words.length > LONGEST_EXPRESSION || !standsOnce(quote, words)) continue;
    if (words !== first && !yieldsSame(proposed, [words, ...rest], timeZone)) continue;
    return rest.length === 0 ? words : [words, ...rest];
  }
  return undefined;
}

function yieldsSame(proposed: ProposedDating, expressions: readonly string[], timeZone: string): boolean {
  const anchor = proposed.anchor?.date;
  const applied = applyRule(proposed.rule, {
    expressions,
    timeZone,
    ...(anchor === undefined ? {} : { anchor }),
  });
  return applied.ok && toEdtf(applied.value) === proposed.edtf;
}

export function standsOnce(quote: string, words: string): boolean {
  const first = quote.indexOf(words);
  return first !== -1 && !quote.includes(words, first + 1);
}

/** The longest stretch of a sentence around one place of words in which they stand once: a quote that can be verified. */
export function spanWithOne(text: string, sentence: TextSpan, at: TextSpan): TextSpan {
  const words = text.slice(at.start, at.end);
  const exact = text.slice(sentence.start, sentence.end);
  const own = at.start - sentence.start;
  const before = own === 0 ? -1 : exact.lastIndexOf(words, own - 1);
  const after = exact.indexOf(words, own + 1);
  const start = before === -1 ? sentence.start : sentence.start + before + words.length;
  const end = after === -1 ? sentence.end : sentence.start + after;
  return trimmed(text, { start, end });
}

/** Without white space and marks at its ends that belong to what was cut away. */
function trimmed(text: string, { start, end }: TextSpan): TextSpan {
  while (start < end && /[\s,;:]/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s,;:]/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
