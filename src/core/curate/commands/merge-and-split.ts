// One happening that stands in the document twice, and two that stand in it as one.
import { quoted } from '../../model/diagnostic.ts';
import type { TimelineEvent } from '../../model/timeline.ts';
import type { Command } from '../command.ts';
import type { DeskDocument } from '../desk-document.ts';
import { newEventId } from '../event-id.ts';
import { eventIds, eventOf, withChanges, withEvents, withEventsFor } from '../parts.ts';
import type { Outcome } from '../refusal.ts';
import { notFound, refuse } from '../refusal.ts';
import { withEvidence, yieldedDate } from '../settled-dates.ts';
import { withoutKeys } from '../without-keys.ts';
import { noEvidence } from './evidence.ts';

/** Every piece of evidence is kept; one that both quote in the same words, and date alike, is kept once. */
export function merge(document: DeskDocument, intoId: string, fromIds: readonly string[]): Outcome {
  const into = eventOf(document, intoId);
  if (into === undefined) return notFound('event', intoId);
  if (fromIds.includes(intoId)) {
    return refuse('desk-merged-with-itself', `${quoted(into.title)} cannot be merged with itself.`);
  }
  const gone = new Set(fromIds);
  const others: TimelineEvent[] = [];
  for (const id of gone) {
    const event = eventOf(document, id);
    if (event === undefined) return notFound('event', id);
    others.push(event);
  }
  const merged = mergedEvent(into, others);
  const events = document.timeline.events.filter(({ id }) => !gone.has(id));
  return withEventsFor(withEvents(document, events), intoId, [merged]);
}

function mergedEvent(into: TimelineEvent, others: readonly TimelineEvent[]): TimelineEvent {
  const all = [into, ...others];
  const namesOf = (key: 'actors' | 'tags' | 'attributedTo' | 'deniedBy') =>
    Array.from(new Set(all.flatMap((event) => event[key] ?? [])));
  const [attributedTo, deniedBy] = [namesOf('attributedTo'), namesOf('deniedBy')];
  const place = all.find((event) => event.place !== undefined)?.place;
  const isAccepted = all.some(({ draft }) => draft === undefined);
  const known = new Set(into.evidence.map((piece) => JSON.stringify(piece)));
  const added = others
    .flatMap(({ evidence }) => evidence)
    .filter((piece) => {
      const key = JSON.stringify(piece);
      const isNew = !known.has(key);
      known.add(key);
      return isNew;
    });
  const changed = withChanges(into, {
    actors: namesOf('actors'),
    tags: namesOf('tags'),
    ...(attributedTo.length === 0 ? {} : { attributedTo }),
    ...(deniedBy.length === 0 ? {} : { deniedBy }),
    ...(place === undefined ? {} : { place }),
    ...(isAccepted ? { draft: null } : {}),
  });
  return withEvidence(changed, [...into.evidence, ...added]);
}

/** What was said of the whole event is said of both; each is dated by the evidence that it has. */
export function split(
  document: DeskDocument,
  { event: id, evidence: places, title, id: newId }: Extract<Command, { kind: 'split' }>,
): Outcome {
  const event = eventOf(document, id);
  if (event === undefined) return notFound('event', id);
  const taken = new Set(places);
  const missing = places.find((at) => event.evidence[at] === undefined);
  if (missing !== undefined) return noEvidence(event, missing);
  if (taken.size === 0 || taken.size === event.evidence.length) {
    const message = `${quoted(event.title)} has ${event.evidence.length} piece(s) of evidence: some go, and some stay.`;
    return refuse('desk-split-takes-all', message);
  }
  const left = event.evidence.filter((_, at) => !taken.has(at));
  const moved = event.evidence.filter((_, at) => taken.has(at));
  const date = yieldedDate(moved);
  const { draft } = event;
  const apart: TimelineEvent = {
    ...withoutKeys(event, 'date', 'dateReason', 'draft'),
    id: newId ?? newEventId(title, eventIds(document)),
    title,
    ...(date === undefined ? {} : { date }),
    evidence: moved,
    ...(draft === undefined ? {} : { draft: { confidence: draft.confidence } }),
  };
  return withEventsFor(document, id, [withEvidence(event, left), apart]);
}
