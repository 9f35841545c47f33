// Every row that touches a window, shown or not, however far before it some begin: for lists, stacks and exports.
import type { EventColumns } from './event-columns.ts';
import { firstNotBelow } from './sorted-numbers.ts';
import type { TimeWindow } from './time-window.ts';

/** Rows to a block, and blocks to a block above. */
const FAN = 32;

/**
 * The latest end of each block of 32 rows, of each 32 of those, and so on: a tree without pointers. It is made once for
 * columns and answers any window in time logarithmic in the rows and linear in the answer.
 */
export class EndTree {
  readonly #columns: EventColumns;
  readonly #layers: readonly Float64Array[];

  constructor(columns: EventColumns) {
    this.#columns = columns;
    const layers: Float64Array[] = [];
    let below: Float64Array = columns.endMs;
    while (below.length > 1) {
      const layer = new Float64Array(Math.ceil(below.length / FAN)).fill(-Infinity);
      for (let at = 0; at < below.length; at += 1) {
        const block = Math.floor(at / FAN);
        layer[block] = Math.max(layer[block] ?? 0, below[at] ?? 0);
      }
      layers.push(layer);
      below = layer;
    }
    this.#layers = layers;
  }

  /** The rows of a lane that touch the window, ascending. */
  rowsTouching(lane: number, window: TimeWindow): number[] {
    const { laneStarts, startMs } = this.#columns;
    const [from, to] = [laneStarts[lane] ?? 0, laneStarts[lane + 1] ?? 0];
    const found: number[] = [];
    this.#collect(
      this.#layers.length - 1,
      0,
      from,
      firstNotBelow(startMs, window.endMs, from, to),
      window.startMs,
      found,
    );
    return found;
  }

  /** The rows in `[from, to)` that end after a moment, of the `FAN` children of a block. */
  #collect(layer: number, block: number, from: number, to: number, afterMs: number, found: number[]): void {
    const ends = layer < 0 ? this.#columns.endMs : this.#layers[layer];
    const rowsEach = FAN ** (layer + 1);
    const first = Math.max(block * FAN, Math.floor(from / rowsEach));
    const last = Math.min((block + 1) * FAN, Math.ceil(to / rowsEach), ends?.length ?? 0);
    for (let at = first; at < last; at += 1) {
      if ((ends?.[at] ?? 0) <= afterMs) continue;
      if (layer < 0) found.push(at);
      else this.#collect(layer - 1, at, from, to, afterMs, found);
    }
  }
}
