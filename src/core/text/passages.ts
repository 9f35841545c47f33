// The quoted sentences of one source in article order, as one readable text: what the evidence panel shows.
import type { Quote } from '../model/timeline.ts';
import { findVerbatim } from './find-verbatim.ts';

/** A stretch of text quoted by the same events (none of them in the unquoted parts of a full text). */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly eventIds: readonly string[];
}

/** Segments that follow each other in one paragraph of the article. */
export interface Passage {
  readonly segments: readonly Segment[];
  /** True where something that stands in the article before this passage is not shown. */
  readonly gapBefore: boolean;
}

export interface QuotedSpan {
  readonly eventId: string;
  readonly quote: Quote;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly eventId: string;
}

/**
 * Lays the quotes of one source out in article order, overlapping ones merged, from the quotes alone. Quotes
 * between which only one character of white space stands follow each other without a gap; where that
 * character is a line break, as the prefix shows, a new passage begins.
 */
export function passagesFromQuotes(quotes: readonly QuotedSpan[]): readonly Passage[] {
  const spans = quotes
    .map(({ eventId, quote }) => ({ ...quote, eventId, end: quote.start + quote.exact.length }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const passages: Passage[] = [];
  let open: Span[] = [];
  let openEnd = 0;
  let gapBefore = false;
  const close = () => {
    if (open.length > 0) passages.push({ segments: segmentsOf(open, textUnder(open)), gapBefore });
    open = [];
  };
  for (const span of spans) {
    const gap = span.start > openEnd + 1;
    if (open.length === 0 || gap || (span.start > openEnd && /[\r\n]$/.test(span.prefix))) {
      close();
      gapBefore = gap;
    }
    open.push(span);
    openEnd = Math.max(openEnd, span.end);
  }
  close();
  return passages;
}

/**
 * Lays a full text out with its quotes marked, a passage a paragraph. A quote that the text does not hold at
 * one place is not marked, and its event is listed in `lost`: nothing is marked by guess.
 */
export function passagesFromText(
  text: string,
  quotes: readonly QuotedSpan[],
): { readonly passages: readonly Passage[]; readonly lost: readonly QuotedSpan[] } {
  const spans: Span[] = [];
  const lost: QuotedSpan[] = [];
  for (const quoted of quotes) {
    const match = findVerbatim(text, quoted.quote);
    if (match.status === 'verbatim') {
      spans.push({
        eventId: quoted.eventId,
        exact: quoted.quote.exact,
        start: match.start,
        end: match.end,
      });
    } else lost.push(quoted);
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const passages: Passage[] = [];
  let next = 0;
  let open: readonly Span[] = [];
  for (const { start, end } of paragraphs(text)) {
    const from = next;
    while ((spans[next]?.start ?? Infinity) < end) next += 1;
    open = [...open, ...spans.slice(from, next)].filter((span) => span.end > start);
    const inside = open;
    const whole: Span = { eventId: '', exact: text.slice(start, end), start, end };
    const clipped = inside.map((span) => {
      const from = Math.max(span.start, start);
      const to = Math.min(span.end, end);
      return { eventId: span.eventId, exact: text.slice(from, to), start: from, end: to };
    });
    passages.push({ segments: segmentsOf([whole, ...clipped], textUnder([whole])), gapBefore: false });
  }
  return { passages, lost };
}

function* paragraphs(text: string): Generator<{ start: number; end: number }> {
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    if (match[0].trim() === '') continue;
    yield { start: match.index, end: match.index + match[0].length };
  }
}

/** The text that overlapping or touching spans, in the order of their starts, cover together, with where it starts. */
function textUnder(spans: readonly Span[]): { readonly start: number; readonly text: string } {
  const start = spans[0]?.start ?? 0;
  let text = '';
  for (const span of spans) {
    const covered = start + text.length;
    if (span.end <= covered) continue;
    if (span.start > covered) text += ' '.repeat(span.start - covered);
    text += span.exact.slice(Math.max(0, covered - span.start));
  }
  return { start, text };
}

/** Cuts a text at every edge of a span, so that each segment has one set of events. The spans are in order. */
function segmentsOf(spans: readonly Span[], { start, text }: { start: number; text: string }): Segment[] {
  const edges = Array.from(new Set(spans.flatMap((span) => [span.start, span.end]))).sort((a, b) => a - b);
  const segments: Segment[] = [];
  let next = 0;
  let open: readonly Span[] = [];
  for (const [index, from] of edges.entries()) {
    const to = edges[index + 1];
    if (to === undefined) break;
    const first = next;
    while ((spans[next]?.start ?? Infinity) <= from) next += 1;
    open = [...open, ...spans.slice(first, next)].filter((span) => span.end > from);
    const eventIds = open.flatMap(({ eventId }) => (eventId === '' ? [] : [eventId]));
    segments.push({
      text: text.slice(from - start, to - start),
      start: from,
      eventIds: Array.from(new Set(eventIds)),
    });
  }
  return segments;
}
