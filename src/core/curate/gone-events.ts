// What other events say of one that is there no longer: what was counted from it, and what may have been the same.
import type { Evidence, TimelineEvent } from '../model/timeline.ts';
import { withoutKeys } from './without-keys.ts';

export interface GoneEvent {
  readonly event: TimelineEvent;
  /** The event that it became part of. */
  readonly becomes?: { readonly id: string; readonly date: string | undefined };
}

/**
 * The event without references to those that are gone. What was counted from one is counted from the event it became
 * part of where that has the same date; otherwise from its date, for which its headline is the reason; and where it had
 * none the dating goes. Proposals to merge with events that nobody knows go as well.
 */
export function withoutGone(
  event: TimelineEvent,
  gone: ReadonlyMap<string, GoneEvent>,
  known: ReadonlySet<string>,
): TimelineEvent {
  const evidence = event.evidence.map((piece) => reanchored(event.id, piece, gone));
  const isAnchored = evidence.every((piece, at) => piece === event.evidence[at]);
  const unmarked = withoutProposals(event, gone, known);
  return isAnchored ? unmarked : { ...unmarked, evidence };
}

function reanchored(id: string, piece: Evidence, gone: ReadonlyMap<string, GoneEvent>): Evidence {
  const anchor = piece.dating?.anchor;
  if (piece.dating === undefined || typeof anchor !== 'object' || !('event' in anchor)) return piece;
  const from = gone.get(anchor.event);
  if (from === undefined) return piece;
  const { date, title } = from.event;
  const { becomes } = from;
  if (becomes !== undefined && becomes.id !== id && becomes.date === date) {
    return { ...piece, dating: { ...piece.dating, anchor: { event: becomes.id } } };
  }
  if (date !== undefined) return { ...piece, dating: { ...piece.dating, anchor: { date, reason: title } } };
  return withoutKeys(piece, 'dating');
}

function withoutProposals(
  event: TimelineEvent,
  gone: ReadonlyMap<string, GoneEvent>,
  known: ReadonlySet<string>,
): TimelineEvent {
  const proposals = event.draft?.mayBeSameAs;
  if (event.draft === undefined || proposals === undefined) return event;
  const left = proposals.flatMap((proposal) => {
    const becomes = gone.get(proposal.event)?.becomes;
    const id = becomes?.id ?? proposal.event;
    if (id === event.id || (becomes === undefined && !known.has(id))) return [];
    return id === proposal.event ? [proposal] : [{ ...proposal, event: id }];
  });
  if (left.length === proposals.length && left.every((each, at) => each === proposals[at])) return event;
  const draft = withoutKeys(event.draft, 'mayBeSameAs');
  return { ...event, draft: left.length === 0 ? draft : { ...draft, mayBeSameAs: left } };
}
