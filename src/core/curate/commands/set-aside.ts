// Sentences of which no event is made, drafts that are rejected, and events that go.
import { quoted } from '../../model/diagnostic.ts';
import type { SetAside, TimelineEvent } from '../../model/timeline.ts';
import type { Passage } from '../command.ts';
import type { DeskDocument } from '../desk-document.ts';
import { eventOf, withEvents } from '../parts.ts';
import { isSameQuote, meet, quotePassage, withSetAside } from '../quoted-passage.ts';
import type { Outcome } from '../refusal.ts';
import { isRefused, notFound, refuse } from '../refusal.ts';

export function setAside(document: DeskDocument, passage: Passage, reason: string | undefined): Outcome {
  const quote = quotePassage(document, passage);
  if (isRefused(quote)) return quote;
  const items = document.timeline.setAside ?? [];
  const item = { source: passage.source, quote, ...(reason === undefined ? {} : { reason }) };
  const at = items.findIndex((each) => isSameQuote(each, item));
  if (at === -1) return withSetAside(document, [...items, item]);
  return items[at]?.reason === reason ? document : withSetAside(document, items.with(at, item));
}

export function bringBack(document: DeskDocument, at: number): Outcome {
  const items = document.timeline.setAside ?? [];
  if (items[at] === undefined) return refuse('desk-not-found', `No sentence ${at} is set aside any more.`);
  return withSetAside(document, items.toSpliced(at, 1));
}

export function reject(document: DeskDocument, ids: readonly string[], reason: string | undefined): Outcome {
  const rejected: TimelineEvent[] = [];
  for (const id of new Set(ids)) {
    const event = eventOf(document, id);
    if (event === undefined) return notFound('event', id);
    if (event.draft === undefined) {
      return refuse('desk-not-a-draft', `${quoted(event.title)} was accepted already.`);
    }
    rejected.push(event);
  }
  return withoutEvents(document, rejected, { reason });
}

export function deleteEvent(document: DeskDocument, id: string, setsAside: boolean): Outcome {
  const event = eventOf(document, id);
  if (event === undefined) return notFound('event', id);
  return withoutEvents(document, [event], setsAside ? {} : undefined);
}

/** Their sentences are set aside where that is wanted, but not those that an event which stays quotes too. */
function withoutEvents(
  document: DeskDocument,
  gone: readonly TimelineEvent[],
  aside: { readonly reason?: string | undefined } | undefined,
): DeskDocument {
  const ids = new Set(gone.map(({ id }) => id));
  const events = document.timeline.events.filter(({ id }) => !ids.has(id));
  const left = withEvents(document, events);
  if (aside === undefined || gone.length === 0) return left;
  const sources = new Set(gone.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  const stillQuoted = events.flatMap(({ evidence }) => evidence).filter(({ source }) => sources.has(source));
  const items: SetAside[] = [...(document.timeline.setAside ?? [])];
  for (const { source, quote } of gone.flatMap(({ evidence }) => evidence)) {
    const item = { source, quote, ...(aside.reason === undefined ? {} : { reason: aside.reason }) };
    if (items.some((each) => isSameQuote(each, item)) || stillQuoted.some((each) => meet(each, item)))
      continue;
    items.push(item);
  }
  return withSetAside(left, items);
}
