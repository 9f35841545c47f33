// The pieces of evidence of an event: added from a passage, taken away, quoted anew, dated otherwise; and new events.
import { quoted } from '../../model/diagnostic.ts';
import type { Dating, Evidence, TimelineEvent } from '../../model/timeline.ts';
import { checkPublication } from '../../verify/check-publication.ts';
import type { Command } from '../command.ts';
import type { DeskDocument } from '../desk-document.ts';
import { newEventId } from '../event-id.ts';
import { eventIds, eventOf, sourceOf, withEvents, withEventsFor } from '../parts.ts';
import { broughtBack, isSameQuote, quotePassage } from '../quoted-passage.ts';
import type { Outcome, Refused } from '../refusal.ts';
import { isRefused, notFound, refuse } from '../refusal.ts';
import { edtfOf, withEvidence, yieldedDate } from '../settled-dates.ts';
import { withoutKeys } from '../without-keys.ts';

interface Piece {
  readonly event: TimelineEvent;
  readonly evidence: Evidence;
}

function pieceOf(document: DeskDocument, id: string, at: number): Piece | Refused {
  const event = eventOf(document, id);
  if (event === undefined) return notFound('event', id);
  const evidence = event.evidence[at];
  return evidence === undefined ? noEvidence(event, at) : { event, evidence };
}

export function noEvidence({ title }: TimelineEvent, at: number): Refused {
  return refuse('desk-not-found', `${quoted(title)} has no evidence ${at}.`);
}

/** A passage that the event quotes already adds nothing. */
export function addEvidence(
  document: DeskDocument,
  { event: id, passage, dating }: Extract<Command, { kind: 'add-evidence' }>,
): Outcome {
  const event = eventOf(document, id);
  if (event === undefined) return notFound('event', id);
  const quote = quotePassage(document, passage);
  if (isRefused(quote)) return quote;
  const piece = { source: passage.source, quote, ...(dating === undefined ? {} : { dating }) };
  if (event.evidence.some((each) => isSameQuote(each, piece))) return document;
  const changed = withEvidence(event, [...event.evidence, piece]);
  return broughtBack(withEventsFor(document, id, [changed]), piece);
}

export function removeEvidence(document: DeskDocument, id: string, at: number): Outcome {
  const found = pieceOf(document, id, at);
  if (isRefused(found)) return found;
  const { event } = found;
  if (event.evidence.length === 1) {
    return refuse('event-without-evidence', `It is the only evidence of ${quoted(event.title)}.`);
  }
  return withEventsFor(document, id, [withEvidence(event, event.evidence.toSpliced(at, 1))]);
}

/** The dating stays: whether its words still stand in the quote is for verification to say. */
export function requote(
  document: DeskDocument,
  { event: id, evidence: at, start, end }: Extract<Command, { kind: 'requote' }>,
): Outcome {
  const found = pieceOf(document, id, at);
  if (isRefused(found)) return found;
  const { event, evidence } = found;
  const quote = quotePassage(document, { source: evidence.source, start, end });
  if (isRefused(quote)) return quote;
  const changed = { ...event, evidence: event.evidence.with(at, { ...evidence, quote }) };
  return withEventsFor(document, id, [changed]);
}

export function chooseDating(document: DeskDocument, id: string, at: number, dating: Dating | null): Outcome {
  const found = pieceOf(document, id, at);
  if (isRefused(found)) return found;
  const { event, evidence } = found;
  const undated = withoutKeys(evidence, 'dating');
  const piece = dating === null ? undated : { ...undated, dating };
  return withEventsFor(document, id, [withEvidence(event, event.evidence.with(at, piece))]);
}

/**
 * Stands last in the document: charts and lists sort by date, and the file keeps the order in which it was made. Where
 * no status is given, what lies after the publication of its source is planned.
 */
export function newEvent(
  document: DeskDocument,
  { passage, title, id, dating, status }: Extract<Command, { kind: 'new-event' }>,
): Outcome {
  const quote = quotePassage(document, passage);
  if (isRefused(quote)) return quote;
  const piece = { source: passage.source, quote, ...(dating === undefined ? {} : { dating }) };
  const date = yieldedDate([piece]);
  const event: TimelineEvent = {
    id: id ?? newEventId(title, eventIds(document)),
    title,
    ...(date === undefined ? {} : { date }),
    status: status ?? 'occurred',
    actors: [],
    tags: [],
    evidence: [piece],
  };
  const told =
    status === undefined && isYetToCome(document, event) ? { ...event, status: 'planned' as const } : event;
  return broughtBack(withEvents(document, [...document.timeline.events, told]), piece);
}

function isYetToCome(document: DeskDocument, event: TimelineEvent): boolean {
  const known = { source: (id: string) => sourceOf(document, id), event: () => undefined, edtf: edtfOf };
  return checkPublication({ at: 0, value: event }, known).next().done !== true;
}
