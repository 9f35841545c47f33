// What the editor says of one event: its fields, its date, and whether it is a draft any more.
import { checkDate } from '../../verify/check-date.ts';
import { quoted } from '../../model/diagnostic.ts';
import type { TimelineEvent } from '../../model/timeline.ts';
import type { Command, EventChanges } from '../command.ts';
import type { DeskDocument } from '../desk-document.ts';
import { eventOf, withChanges, withEvents, withEventsFor } from '../parts.ts';
import type { Outcome } from '../refusal.ts';
import { notFound, refuse } from '../refusal.ts';
import { edtfOf, withDate } from '../settled-dates.ts';

export function editEvent(document: DeskDocument, id: string, changes: EventChanges): Outcome {
  const event = eventOf(document, id);
  if (event === undefined) return notFound('event', id);
  const named = {
    ...changes,
    ...(changes.attributedTo?.length === 0 ? { attributedTo: null } : {}),
    ...(changes.deniedBy?.length === 0 ? { deniedBy: null } : {}),
    ...(changes.place?.trim() === '' ? { place: null } : {}),
  };
  return withEventsFor(document, id, [withChanges(event, named)]);
}

/** A reason is wanted exactly where verification would find the date at odds with its evidence. */
export function setDate(
  document: DeskDocument,
  { event: id, date, reason }: Extract<Command, { kind: 'set-date' }>,
): Outcome {
  const event = eventOf(document, id);
  if (event === undefined) return notFound('event', id);
  if (reason === undefined && isAwayFromEvidence(withDate(event, date))) {
    return refuse(
      'date-needs-reason',
      `The evidence of ${quoted(event.title)} does not yield ${quoted(date)}.`,
    );
  }
  return withEventsFor(document, id, [withDate(event, date, reason)]);
}

const NOTHING_ELSE_KNOWN = { source: () => undefined, event: () => undefined, edtf: edtfOf };

/** True where the date needs a reason: it is no more than what the evidence allows, or finer. */
export function isAwayFromEvidence(event: TimelineEvent): boolean {
  for (const { severity } of checkDate({ at: 0, value: event }, NOTHING_ELSE_KNOWN)) {
    if (severity === 'error') return true;
  }
  return false;
}

export function makeUndated(document: DeskDocument, id: string, reason: string | undefined): Outcome {
  const event = eventOf(document, id);
  if (event === undefined) return notFound('event', id);
  const undated = withDate(event, undefined, reason);
  if (reason !== undefined) return withEventsFor(document, id, [undated]);
  const evidence = undated.evidence.map(({ source, quote }) => ({ source, quote }));
  return withEventsFor(document, id, [{ ...undated, evidence }]);
}

/** Those that are accepted already stay so. */
export function accept(document: DeskDocument, ids: readonly string[]): Outcome {
  const missing = ids.find((id) => eventOf(document, id) === undefined);
  if (missing !== undefined) return notFound('event', missing);
  const accepted = new Set(ids);
  const events = document.timeline.events.map((event) =>
    event.draft !== undefined && accepted.has(event.id) ? withChanges(event, { draft: null }) : event,
  );
  return withEvents(document, events);
}
