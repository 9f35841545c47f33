// How dense a lane is, pixel column by pixel column: what the strip beneath it draws.
import type { EventColumns } from './event-columns.ts';
import { firstNotBelow, gallopNotBelow } from './sorted-numbers.ts';
import type { TimeWindow } from './time-window.ts';

export interface LaneDensity {
  /** How many rows begin in each column of the window; with `carried` they add up to all that touch it. */
  readonly begun: Uint32Array<ArrayBuffer>;
  /** How many reach in from before the window. */
  readonly carried: number;
  /** How many rows touch each column: long ones in each that they cross. */
  readonly touching: Uint32Array<ArrayBuffer>;
}

/**
 * Counts a lane (every one where `lane` is left out) in `columnCount` columns of equal width. In time linear in the
 * columns and logarithmic in the rows between them: it gallops over the sorted starts and ends.
 */
export function laneDensity(
  columns: EventColumns,
  window: TimeWindow,
  columnCount: number,
  lane?: number,
): LaneDensity {
  const { laneStarts, startMs, sortedEndMs } = columns;
  const begun = new Uint32Array(columnCount);
  const touching = new Uint32Array(columnCount);
  let carried = 0;
  const [firstLane, lastLane] = lane === undefined ? [0, laneStarts.length - 1] : [lane, lane + 1];
  for (let each = firstLane; each < lastLane; each += 1) {
    const [from, to] = [laneStarts[each] ?? 0, laneStarts[each + 1] ?? 0];
    let begunBefore = firstNotBelow(startMs, window.startMs, from, to);
    let ended = firstNotBelow(sortedEndMs, window.startMs, from, to, true);
    carried += begunBefore - ended;
    for (let column = 0; column < columnCount; column += 1) {
      const begunAfter = gallopNotBelow(
        startMs,
        columnEdgeMs(window, columnCount, column + 1),
        begunBefore,
        to,
      );
      begun[column] = (begun[column] ?? 0) + begunAfter - begunBefore;
      touching[column] = (touching[column] ?? 0) + begunAfter - ended;
      begunBefore = begunAfter;
      ended = gallopNotBelow(sortedEndMs, columnEdgeMs(window, columnCount, column + 1), ended, to, true);
    }
  }
  return { begun, carried, touching };
}

/** Where column `column` begins; column `columnCount` begins where the window ends, exactly. */
export function columnEdgeMs({ startMs, endMs }: TimeWindow, columnCount: number, column: number): number {
  return column === columnCount ? endMs : startMs + ((endMs - startMs) * column) / columnCount;
}
