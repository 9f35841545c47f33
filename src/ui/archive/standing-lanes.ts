// The lanes of an archive's chart, and in which of them an event stands.
import type { EventLane } from '../../core/archive/event-collection.ts';
import { frequentLanes } from '../../core/archive/frequent-lanes.ts';
import type { IndexedEvent } from '../../core/model/timeline-index.ts';
import type { Facet } from '../../core/search/filter-events.ts';
import { facetValues } from '../../core/search/filter-events.ts';
import type { MadeLanes } from './archive-lanes.svelte.ts';

type ValuesOf = (indexed: IndexedEvent, facet: Facet) => readonly string[];

export class StandingLanes implements MadeLanes {
  readonly facet: Facet;
  readonly lanes: readonly EventLane[];
  readonly #valuesOf: ValuesOf;
  readonly #known = new WeakMap<IndexedEvent, readonly number[]>();

  constructor({ facet, lanes }: MadeLanes, valuesOf: ValuesOf) {
    this.facet = facet;
    this.lanes = lanes;
    this.#valuesOf = valuesOf;
  }

  /** Those of a few events only, as a search finds them: a value that is rare among all may be frequent among these. */
  among(events: readonly IndexedEvent[]): StandingLanes {
    const counts = new Map<string, number>();
    for (const event of events) {
      for (const value of new Set(this.#valuesOf(event, this.facet)))
        counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const named = frequentLanes(counts).map((lane) => {
      const title = this.lanes.find(({ value }) => value === lane.value)?.title;
      return title === undefined ? lane : { ...lane, title };
    });
    const withNamed = new StandingLanes({ facet: this.facet, lanes: named }, this.#valuesOf);
    const rest = events.filter((event) => withNamed.lanesOf(event).length === 0).length;
    if (rest === 0) return withNamed;
    return new StandingLanes({ facet: this.facet, lanes: [...named, { count: rest }] }, this.#valuesOf);
  }

  /** By their places. */
  lanesOf(indexed: IndexedEvent): readonly number[] {
    let known = this.#known.get(indexed);
    if (known === undefined) this.#known.set(indexed, (known = this.#find(indexed)));
    return known;
  }

  #find(indexed: IndexedEvent): readonly number[] {
    const values = this.#valuesOf(indexed, this.facet);
    const named = this.lanes.flatMap(({ value }, lane) =>
      value !== undefined && values.includes(value) ? [lane] : [],
    );
    const rest = this.lanes.findIndex(({ value }) => value === undefined);
    return named.length > 0 || rest < 0 ? named : [rest];
  }
}

/** As `facetValues`; `sourcesOf` gives the sources of an event whose evidence is not there yet. */
export function valuesWith(sourcesOf: (indexed: IndexedEvent) => readonly string[] | undefined): ValuesOf {
  return (indexed, facet) =>
    (facet === 'source' ? sourcesOf(indexed) : undefined) ?? facetValues(indexed, facet);
}
