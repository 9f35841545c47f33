// An article has changed: where its quotes stand now. Proposals only; a person takes them or leaves them.
import type { Quote } from '../model/timeline.ts';
import { describeQuote } from './describe-quote.ts';
import type { DifferenceKind } from './difference-kinds.ts';
import { differenceKinds } from './difference-kinds.ts';
import type { QuoteMatch } from './find-quote.ts';
import { quoteFinder } from './find-quote.ts';
import { findVerbatim, hasContext } from './find-verbatim.ts';
import type { WordChange } from '../model/diagnostic.ts';
import { wordDifference } from './word-difference.ts';

export type ReanchorProposal =
  /** The selector holds as it is. */
  | { readonly status: 'unchanged'; readonly quote: Quote }
  /** The quote stands in the new text verbatim: `quote` has its new position and surroundings. */
  | { readonly status: 'moved'; readonly quote: Quote }
  /** What stands in its stead, as a selector; `kinds` is empty where only typography differs. */
  | {
      readonly status: 'changed';
      readonly match: 'typographic' | 'case-only' | 'near';
      readonly quote: Quote;
      readonly difference: readonly WordChange[];
      readonly kinds: readonly DifferenceKind[];
    }
  /** It fits several places of the new text, and nothing decides. */
  | { readonly status: 'ambiguous'; readonly starts: readonly number[] }
  /** Nothing in the new text is near it. */
  | { readonly status: 'gone' };

/**
 * So many code units, a short word, must be shared around a quote, its sides together, before what the texts have in common says where it
 * went: a short phrase by itself may be paired with any of its repetitions.
 */
const SURROUNDINGS = 4;

/** A position hint that decides nothing. */
const NOWHERE = -1;

/**
 * Proposes a selector in `newText` for each quote of `oldText`, in their order. What the two texts have in common says
 * where a place of the old one is to be looked for in the new, so that a sentence that is repeated follows its own.
 *
 * Example: for "on Monday" of "It rained on Monday." the text "Late: it rained on Monday." proposes `moved`, and
 * "It rained on Sunday." proposes `changed`, whose kinds are `['name']`.
 */
export function reanchorQuotes(
  oldText: string,
  newText: string,
  quotes: readonly Quote[],
): readonly ReanchorProposal[] {
  const find = quoteFinder(newText);
  const shared = sharedStretches(wordDifference(oldText, newText));
  return quotes.map((quote) => {
    const old = findVerbatim(oldText, quote);
    if (old.status !== 'verbatim') return proposal(newText, quote, find(quote));
    if (oldText === newText) return proposal(newText, quote, old);
    const stretch = stretchAt(shared, old.start);
    const start = Math.max(0, old.start + stretch.shift);
    const isShared = old.end <= stretch.end;
    if (isShared && stretch.end - stretch.start >= old.end - old.start + SURROUNDINGS) {
      return proposal(newText, quote, { status: 'verbatim', start, end: start + quote.exact.length });
    }
    const hint = isShared ? NOWHERE : start;
    return proposal(newText, quote, find({ ...describeQuote(oldText, old.start, old.end), start: hint }));
  });
}

function proposal(newText: string, quote: Quote, match: QuoteMatch): ReanchorProposal {
  if (match.status === 'missing') return { status: 'gone' };
  if (match.status === 'ambiguous') return { status: 'ambiguous', starts: match.starts };
  const described = describeQuote(newText, match.start, match.end);
  if (match.status !== 'verbatim') {
    return {
      status: 'changed',
      match: match.status,
      quote: described,
      difference: wordDifference(quote.exact, described.exact),
      kinds: match.status === 'typographic' ? [] : differenceKinds(quote.exact, described.exact),
    };
  }
  const holds = quote.start === match.start && hasContext(newText, quote, match.start);
  return holds ? { status: 'unchanged', quote } : { status: 'moved', quote: described };
}

/** `[start, end)` of the old text stands in the new one too, `shift` farther on. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly shift: number;
}

function sharedStretches(difference: readonly WordChange[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const { kind, text } of difference) {
    if (kind === 'same') stretches.push({ start: oldAt, end: oldAt + text.length, shift: newAt - oldAt });
    if (kind !== 'added') oldAt += text.length;
    if (kind !== 'removed') newAt += text.length;
  }
  return stretches;
}

/** The stretch that holds a place of the old text, or the last one before it. */
function stretchAt(stretches: readonly Stretch[], at: number): Stretch {
  return stretches.findLast(({ start }) => start <= at) ?? { start: 0, end: 0, shift: 0 };
}
