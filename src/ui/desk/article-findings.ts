// What drafting found in the articles of the desk: the sentences that say when, and the other datings of their words.
import type { DeskDocument } from '../../core/curate/desk-document.ts';
import type { ArticleDraft, LeftOut } from '../../core/draft/article-draft.ts';
import type { Dating, Evidence } from '../../core/model/timeline.ts';
import type { Block } from './article-blocks.ts';

/** By source id. */
export type Findings = ReadonlyMap<string, ArticleDraft>;

export const NO_FINDINGS: Findings = new Map();

export function withFinding(findings: Findings, source: string, draft: ArticleDraft): Findings {
  return new Map(findings).set(source, draft);
}

/** Sentences that say nothing of when, or only how often, ask for no event. */
const ASKS_NOTHING: ReadonlySet<LeftOut['reason']> = new Set(['undated', 'habit']);

/** The sentences that say when, by source id, each once. */
export function datedSentences(findings: Findings): ReadonlyMap<string, readonly Block[]> {
  return new Map(
    Array.from(findings, ([source, { events, leftOut }]) => {
      const byStart = new Map<number, Block>();
      for (const { evidence } of events) {
        for (const { quote } of evidence) {
          byStart.set(quote.start, { start: quote.start, end: quote.start + quote.exact.length });
        }
      }
      for (const { start, end, reason } of leftOut) {
        if (!ASKS_NOTHING.has(reason)) byStart.set(start, { start, end });
      }
      return [source, Array.from(byStart.values()).sort((a, b) => a.start - b.start)];
    }),
  );
}

/**
 * The datings that the words of a piece of evidence allow, the one that it has first; `read` are those of its passage
 * read by itself. What is counted from an event that the timeline does not have is left out.
 */
export function datingChoices(
  piece: Evidence,
  findings: Findings,
  { timeline }: DeskDocument,
  read: readonly Dating[],
): readonly Dating[] {
  const draft = findings.get(piece.source);
  const eventIds = new Set(timeline.events.map(({ id }) => id));
  const proposed = new Map((draft?.events ?? []).map((event) => [event.id, event]));
  const isHere = (quote: Evidence['quote'] | undefined) => quote?.start === piece.quote.start;
  const found = [
    ...(draft?.events ?? []).flatMap(({ evidence }) =>
      evidence.flatMap(({ quote, dating }) => (isHere(quote) && dating !== undefined ? [dating] : [])),
    ),
    ...(draft?.alternatives ?? [])
      .filter(({ event, evidence }) => isHere(proposed.get(event)?.evidence[evidence]?.quote))
      .map(({ dating }) => dating),
  ];
  const usable = found.filter(
    ({ anchor }) => typeof anchor !== 'object' || !('event' in anchor) || eventIds.has(anchor.event),
  );
  const known = piece.dating === undefined ? usable : [piece.dating, ...usable];
  // The draft of the whole article knows better what the same words are counted from.
  const isKnown = ({ expression, edtf }: Dating) =>
    known.some((each) => each.edtf === edtf && String(each.expression) === String(expression));
  const all = [...known, ...read.filter((each) => !isKnown(each))];
  const seen = new Set<string>();
  return all.filter((dating) => {
    const key = JSON.stringify([dating.expression, dating.anchor, dating.rule, dating.edtf]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
