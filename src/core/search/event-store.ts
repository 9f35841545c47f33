// All events of a timeline of any size, as far as showing, filtering and searching need them. A worker keeps it.
import type { IndexedEvent } from '../model/timeline-index.ts';
import type { EventColumns } from '../scale/event-columns.ts';
import { columnsOf } from '../scale/event-columns.ts';
import type { TableEvent } from '../scale/event-table.ts';
import { EventTableBuilder, guessLabelPx } from '../scale/event-table.ts';
import type { FacetColumn } from './facet-column.ts';
import { FacetColumnBuilder } from './facet-column.ts';
import type { Facet } from './filter-events.ts';
import { FACETS, facetValues, searchedText } from './filter-events.ts';
import { TextIndex } from './text-index.ts';

/** An event as a store takes it; it can be sent to a worker. */
export interface StoredEvent extends TableEvent {
  /** All that a search looks into, as it is written. */
  readonly text: string;
  readonly facets: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

export interface EventStore {
  /** Of all events, dated or not. */
  readonly count: number;
  /** All dated events in one lane: the order of the list, what counts events once, the overview. */
  readonly chronological: EventColumns;
  readonly facets: Readonly<Record<Facet, FacetColumn>>;
  readonly text: TextIndex;
}

/** Takes events in the order by which everything numbers them. */
export class EventStoreBuilder {
  readonly #table = new EventTableBuilder();
  readonly #text = new TextIndex();
  readonly #facets = facetsFrom(() => new FacetColumnBuilder());

  add(event: StoredEvent): void {
    this.#table.add(event);
    this.#text.add(event.text);
    for (const facet of FACETS) this.#facets[facet].add(event.facets[facet] ?? []);
  }

  /** The store; the builder must not be used afterwards. */
  done(): EventStore {
    const table = this.#table.done();
    return {
      count: table.count,
      chronological: columnsOf(table),
      facets: facetsFrom((facet) => this.#facets[facet].done()),
      text: this.#text,
    };
  }
}

/** What a store takes of an event of a timeline file. */
export function toStoredEvent(
  indexed: IndexedEvent,
  labelPxOf: (title: string) => number = guessLabelPx,
): StoredEvent {
  const { event, date, evidence } = indexed;
  return {
    id: event.id,
    bounds: date?.bounds,
    evidence: evidence.length,
    labelPx: labelPxOf(event.title),
    text: searchedText(indexed),
    facets: facetsFrom((facet) => facetValues(indexed, facet)),
  };
}

function facetsFrom<T>(make: (facet: Facet) => T): Record<Facet, T> {
  return {
    status: make('status'),
    actor: make('actor'),
    place: make('place'),
    tag: make('tag'),
    source: make('source'),
  };
}
