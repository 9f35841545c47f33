// A passage that a person selected → the quote, taken from the text and never typed; and which passages meet.
import type { Evidence, Quote, SetAside } from '../model/timeline.ts';
import { quoted } from '../model/diagnostic.ts';
import { describeQuote } from '../text/describe-quote.ts';
import { graphemeCeil, graphemeFloor } from '../text/grapheme.ts';
import type { Passage } from './command.ts';
import type { DeskDocument } from './desk-document.ts';
import type { Refused } from './refusal.ts';
import { notFound, refuse } from './refusal.ts';
import { sourceOf } from './parts.ts';
import { withoutKeys } from './without-keys.ts';

/** Whole characters, without white space at the edges. */
export function quotePassage(document: DeskDocument, passage: Passage): Quote | Refused {
  const { source, start, end } = passage;
  if (sourceOf(document, source) === undefined) return notFound('source', source);
  const text = document.texts.get(source)?.text;
  if (text === undefined) {
    return refuse(
      'text-unavailable',
      `The text of ${quoted(source)} is not at hand, so nothing of it can be quoted.`,
    );
  }
  const isWithin =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  if (!isWithin) {
    return refuse('desk-no-passage', `The text of ${quoted(source)} has no passage from ${start} to ${end}.`);
  }
  const whole = text.slice(graphemeFloor(text, start), graphemeCeil(text, end));
  const from = graphemeFloor(text, start) + whole.length - whole.trimStart().length;
  const to = graphemeCeil(text, end) - (whole.length - whole.trimEnd().length);
  if (from >= to) return refuse('desk-no-passage', 'The passage holds nothing but white space.');
  return describeQuote(text, from, to);
}

/** Where a quote says that it stands, `[start, end)`. */
export function placeOf({ start, exact }: Quote): { readonly start: number; readonly end: number } {
  return { start, end: start + exact.length };
}

type QuotedIn = Pick<Evidence, 'source' | 'quote'>;

/** True where two quotes of one source share a character. */
export function meet(a: QuotedIn, b: QuotedIn): boolean {
  const [first, second] = [placeOf(a.quote), placeOf(b.quote)];
  return a.source === b.source && first.start < second.end && second.start < first.end;
}

export function isSameQuote(a: QuotedIn, b: QuotedIn): boolean {
  return a.source === b.source && a.quote.start === b.quote.start && a.quote.exact === b.quote.exact;
}

/** An empty list is left out, as in a file that never had one. */
export function withSetAside(document: DeskDocument, items: readonly SetAside[]): DeskDocument {
  const rest = withoutKeys(document.timeline, 'setAside');
  const timeline = items.length === 0 ? rest : { ...rest, setAside: [...items] };
  return { ...document, timeline };
}

/** Whoever quotes a sentence that was set aside has brought it back. */
export function broughtBack(document: DeskDocument, quotedNow: QuotedIn): DeskDocument {
  const { setAside = [] } = document.timeline;
  const left = setAside.filter((each) => !meet(each, quotedNow));
  return left.length === setAside.length ? document : withSetAside(document, left);
}
