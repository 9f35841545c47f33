// A new drafting run of one source: its proposals take the place of the old ones, and what an editor settled stays.
import { quoted } from '../../model/diagnostic.ts';
import type { TimelineEvent } from '../../model/timeline.ts';
import type { DeskDocument } from '../desk-document.ts';
import { untaken } from '../event-id.ts';
import { withoutGone } from '../gone-events.ts';
import type { GoneEvent } from '../gone-events.ts';
import { sourceOf, withEvents } from '../parts.ts';
import { placeOf } from '../quoted-passage.ts';
import type { Outcome } from '../refusal.ts';
import { notFound, refuse } from '../refusal.ts';

/** Proposals whose ids are taken get new ones, and references among them follow. */
export function replaceDrafts(
  document: DeskDocument,
  source: string,
  proposals: readonly TimelineEvent[],
): Outcome {
  if (sourceOf(document, source) === undefined) return notFound('source', source);
  const accepted = proposals.find(({ draft }) => draft === undefined);
  if (accepted !== undefined) {
    return refuse('desk-not-a-draft', `${quoted(accepted.title)} comes from no drafting run.`);
  }
  const kept = document.timeline.events.filter((event) => !isDraftOf(event, source));
  const isSettled = settledIn(document, source, kept);
  const fresh = proposals.filter((event) => !event.evidence.every((piece) => isSettled(piece.quote)));
  return withEvents(document, [...kept, ...renamed(kept, fresh, proposals)]);
}

/** One that quotes several sources was merged by the editor, and belongs to no single run. */
function isDraftOf({ draft, evidence }: TimelineEvent, source: string): boolean {
  return draft !== undefined && evidence.every((piece) => piece.source === source);
}

/** Tells of a quote whether it shares a character with one that an event keeps, or that was set aside. */
function settledIn(
  { timeline }: DeskDocument,
  source: string,
  kept: readonly TimelineEvent[],
): (quote: TimelineEvent['evidence'][number]['quote']) => boolean {
  const spans = [...kept.flatMap(({ evidence }) => evidence), ...(timeline.setAside ?? [])]
    .filter((each) => each.source === source)
    .map(({ quote }) => placeOf(quote))
    .sort((a, b) => a.start - b.start);
  // The furthest end up to each span: spans may lie within one another.
  const ends: number[] = [];
  for (const { end } of spans) ends.push(Math.max(end, ends.at(-1) ?? 0));
  return (quote) => {
    const { start, end } = placeOf(quote);
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] ?? 0) > start;
  };
}

function renamed(
  kept: readonly TimelineEvent[],
  fresh: readonly TimelineEvent[],
  proposals: readonly TimelineEvent[],
): readonly TimelineEvent[] {
  const taken = new Set(kept.map(({ id }) => id));
  const newIds = new Map<string, string>();
  for (const { id } of fresh) {
    const newId = untaken(id, taken);
    taken.add(newId);
    newIds.set(id, newId);
  }
  const gone = new Map<string, GoneEvent>();
  for (const event of proposals) {
    const becomes = newIds.get(event.id);
    if (becomes === event.id) continue;
    gone.set(event.id, {
      event,
      ...(becomes === undefined ? {} : { becomes: { id: becomes, date: event.date } }),
    });
  }
  return fresh.map((event) => withoutGone({ ...event, id: newIds.get(event.id) ?? event.id }, gone, taken));
}
