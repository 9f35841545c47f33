// Looking up and replacing parts of a document by their ids.
import type { Source, TimelineEvent } from '../model/timeline.ts';
import type { DeskDocument } from './desk-document.ts';

export function eventOf({ timeline }: DeskDocument, id: string): TimelineEvent | undefined {
  return timeline.events.find((event) => event.id === id);
}

export function sourceOf({ timeline }: DeskDocument, id: string): Source | undefined {
  return timeline.sources.find((source) => source.id === id);
}

export function withEvents(document: DeskDocument, events: readonly TimelineEvent[]): DeskDocument {
  return { ...document, timeline: { ...document.timeline, events: [...events] } };
}

/** In place of the event of that id, these; none takes it away. */
export function withEventsFor(
  document: DeskDocument,
  id: string,
  instead: readonly TimelineEvent[],
): DeskDocument {
  const at = document.timeline.events.findIndex((event) => event.id === id);
  return at === -1 ? document : withEvents(document, document.timeline.events.toSpliced(at, 1, ...instead));
}

export function eventIds({ timeline }: DeskDocument): ReadonlySet<string> {
  return new Set(timeline.events.map(({ id }) => id));
}

/**
 * The part with other values of the named keys: `undefined` leaves one as it is, `null` takes it away. The order of the
 * keys is put right when the part is checked.
 */
export function withChanges<T extends object>(part: T, changes: Readonly<Record<string, unknown>>): T {
  const changed = new Map<string, unknown>(Object.entries(part));
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) changed.delete(key);
    else if (value !== undefined) changed.set(key, value);
  }
  return Object.fromEntries(changed) as T;
}
