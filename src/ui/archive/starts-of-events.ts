// When events begin, lane by lane: worked out once for each lane.
import type { IndexedEvent } from '../../core/model/timeline-index.ts';
import { orderingMs } from '../../core/model/timeline-index.ts';
import type { StandingLanes } from './standing-lanes.ts';

export class StartsOfEvents {
  readonly #events: readonly IndexedEvent[];
  readonly #laned: StandingLanes | undefined;
  readonly #byLane = new Map<number | undefined, readonly number[]>();

  constructor(events: readonly IndexedEvent[], laned: StandingLanes | undefined) {
    this.#events = events;
    this.#laned = laned;
  }

  areOf(events: readonly IndexedEvent[], laned: StandingLanes | undefined): boolean {
    return events === this.#events && laned === this.#laned;
  }

  /** UTC epoch milliseconds, of dated events only; of all without a lane, and where there are none. */
  in(lane: number | undefined): readonly number[] {
    let starts = this.#byLane.get(lane);
    if (starts === undefined) this.#byLane.set(lane, (starts = this.#find(lane)));
    return starts;
  }

  #find(lane: number | undefined): readonly number[] {
    return this.#events.flatMap((each) => {
      if (each.date === undefined) return [];
      const isIn =
        lane === undefined || this.#laned === undefined || this.#laned.lanesOf(each).includes(lane);
      return isIn ? [orderingMs(each.date.bounds)] : [];
    });
  }
}
