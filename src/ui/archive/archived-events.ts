// Events of an archive as chart, list and panel know events: at first without evidence, which comes when one is opened.
import type { OpenedEvent } from '../../core/archive/event-collection.ts';
import type { ArchivedEvent } from '../../core/archive/event-row.ts';
import { shownPart } from '../../core/archive/event-row.ts';
import type { DatedEvent, IndexedEvent } from '../../core/model/timeline-index.ts';
import { indexTimeline, isDated, orderingMs } from '../../core/model/timeline-index.ts';

/** The same object for the same row, as long as it is among those that were made last. */
export class ArchivedEvents {
  #made = new Map<number, IndexedEvent>();
  readonly #rows = new WeakMap<IndexedEvent, ArchivedEvent>();

  /** In the order in which they are given. */
  of(events: readonly ArchivedEvent[]): readonly IndexedEvent[] {
    const made = new Map<number, IndexedEvent>();
    for (const event of events) made.set(event.row, this.#made.get(event.row) ?? this.one(event));
    this.#made = made;
    return Array.from(made.values());
  }

  one(event: ArchivedEvent): IndexedEvent {
    const { known } = event;
    const bare = {
      event: { ...shownPart(event), evidence: [] },
      ...(known === undefined ? {} : { date: known }),
      evidence: [],
    };
    this.#rows.set(bare, event);
    return bare;
  }

  /** The row that an event was made of. */
  rowOf(event: IndexedEvent): ArchivedEvent | undefined {
    return this.#rows.get(event);
  }
}

/** The event with its evidence, its sources looked up and its dates parsed. */
export function withEvidence({ event, sources }: OpenedEvent): IndexedEvent {
  const document = {
    version: 1 as const,
    title: '',
    language: 'en',
    sources: sources.map(({ source }) => source),
    events: [event],
  };
  const [indexed] = indexTimeline(document).ordered;
  if (indexed === undefined) throw new Error('one event in, one event out');
  return indexed;
}

/** Dated events in the order of the list. */
export function inOrder(events: readonly IndexedEvent[]): readonly DatedEvent[] {
  return events.filter(isDated).sort((a, b) => orderingMs(a.date.bounds) - orderingMs(b.date.bounds));
}
