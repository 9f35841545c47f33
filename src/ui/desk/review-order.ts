// The order in which an editor reviews: down the articles, one after the other, as they are read.
import type { DeskDocument } from '../../core/curate/desk-document.ts';
import type { TimelineEvent } from '../../core/model/timeline.ts';

/** The ids of the events by where their first evidence stands: by source in the document's order, then by place. */
export function reviewOrder({ timeline }: DeskDocument): readonly string[] {
  const rank = new Map(timeline.sources.map(({ id }, at) => [id, at]));
  const placed = timeline.events.map((event) => ({ id: event.id, ...firstPlace(event, rank) }));
  return placed.sort((a, b) => a.rank - b.rank || a.start - b.start).map(({ id }) => id);
}

function firstPlace(
  { evidence }: TimelineEvent,
  rank: ReadonlyMap<string, number>,
): { readonly rank: number; readonly start: number } {
  let first = { rank: Infinity, start: 0 };
  for (const { source, quote } of evidence) {
    const at = { rank: rank.get(source) ?? Infinity, start: quote.start };
    if (at.rank < first.rank || (at.rank === first.rank && at.start < first.start)) first = at;
  }
  return first;
}

/** The first id after `from` (from the start again behind the last) that `wanted` holds for, or before it. */
export function nextIn(
  order: readonly string[],
  from: string | undefined,
  offset: 1 | -1,
  wanted: (id: string) => boolean,
): string | undefined {
  const at = from === undefined ? (offset === 1 ? -1 : order.length) : order.indexOf(from);
  for (let step = 1; step <= order.length; step += 1) {
    const id = order[(((at + offset * step) % order.length) + order.length) % order.length];
    if (id !== undefined && id !== from && wanted(id)) return id;
  }
  return undefined;
}
