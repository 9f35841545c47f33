// From dense ground to where its events can be told apart, or the news that no zoom tells them apart.
import type { EventColumns } from './event-columns.ts';
import { laneCountOf } from './event-columns.ts';
import type { Levels } from './levels.ts';
import { msPerPxOf, UNPLACED } from './levels.ts';
import { firstNotBelow } from './sorted-numbers.ts';
import type { TimeWindow } from './time-window.ts';
import { middleOf, MIN_WINDOW_MS } from './time-window.ts';

export type Resolution =
  /** Everything that begins in the ground is drawn at this zoom already. */
  | { readonly kind: 'resolved' }
  /** Look here. `level` is the one at which all that begins in the window is drawn, but for the rows of `stack`. */
  | {
      readonly kind: 'window';
      readonly window: TimeWindow;
      readonly level: number;
      readonly stack: readonly number[];
    }
  /** No zoom parts what is hidden: these rows, drawn and hidden, begin here together, in their order. */
  | { readonly kind: 'stack'; readonly rows: readonly number[] };

/** The ground that was clicked, and how it is looked at. */
export interface DenseGround {
  /** One or several columns of the strip. */
  readonly stretch: TimeWindow;
  /** Left out: all lanes. */
  readonly lane?: number;
  /** The level that is shown. */
  readonly level: number;
  readonly widthPx: number;
}

/**
 * Narrows from the clicked ground to where most is hidden, level by level, until all that has a place is drawn. Linear
 * in the rows that begin in the ground. While levels are still being made, a row without a place may yet get one: then
 * the window is the ground itself.
 */
export function zoomToResolve(columns: EventColumns, levels: Levels, ground: DenseGround): Resolution {
  const { levelOf } = levels;
  const { stretch, widthPx } = ground;
  const rows = rowsBegunIn(columns, stretch, ground.lane);
  const hidden = rows.filter((row) => (levelOf[row] ?? UNPLACED) > ground.level);
  if (hidden.length === 0) return { kind: 'resolved' };
  const stackOf = (among: readonly number[]) =>
    levels.isComplete ? among.filter((row) => levelOf[row] === UNPLACED) : [];
  const waiting = hidden.filter((row) => levelOf[row] !== UNPLACED);
  if (waiting.length === 0) {
    if (levels.isComplete) return { kind: 'stack', rows };
    return { kind: 'window', window: atLeastShortest(stretch), level: ground.level, stack: [] };
  }
  let within = waiting;
  let window = stretch;
  let level = ground.level;
  while (level < levels.lists.length - 1 && within.some((row) => (levelOf[row] ?? 0) > level)) {
    level += 1;
    window = densest(columns, within, levels, level, widthPx);
    const { startMs, endMs } = window;
    within = within.filter((row) => {
      const start = columns.startMs[row] ?? 0;
      return start >= startMs && start < endMs;
    });
  }
  const { startMs, endMs } = window;
  const inside = hidden.filter((row) => {
    const start = columns.startMs[row] ?? 0;
    return start >= startMs && start < endMs;
  });
  return { kind: 'window', window, level, stack: stackOf(inside) };
}

/** The window of a level in which most of the rows begin; they begin in the middle of it. */
function densest(
  { startMs }: EventColumns,
  rows: readonly number[],
  levels: Levels,
  level: number,
  widthPx: number,
): TimeWindow {
  // A little wider than the level allows is one level less: a little narrower.
  const widthMs = Math.max(MIN_WINDOW_MS, msPerPxOf(levels, level) * widthPx * 0.9);
  const starts = Float64Array.from(rows, (row) => startMs[row] ?? 0).sort();
  let [first, last] = [0, 0];
  for (let from = 0, to = 0; from < starts.length; from += 1) {
    while (to < starts.length && (starts[to] ?? 0) < (starts[from] ?? 0) + widthMs * 0.8) to += 1;
    if (to - from > last - first) [first, last] = [from, to];
  }
  const middle = middleOf({ startMs: starts[first] ?? 0, endMs: starts[last - 1] ?? 0 });
  return { startMs: middle - widthMs / 2, endMs: middle + widthMs / 2 };
}

function rowsBegunIn(columns: EventColumns, { startMs, endMs }: TimeWindow, lane?: number): number[] {
  const { laneStarts, startMs: starts } = columns;
  const [firstLane, lastLane] = lane === undefined ? [0, laneCountOf(columns)] : [lane, lane + 1];
  const rows: number[] = [];
  for (let each = firstLane; each < lastLane; each += 1) {
    const [from, to] = [laneStarts[each] ?? 0, laneStarts[each + 1] ?? 0];
    const end = firstNotBelow(starts, endMs, from, to);
    for (let row = firstNotBelow(starts, startMs, from, to); row < end; row += 1) rows.push(row);
  }
  return rows;
}

function atLeastShortest(window: TimeWindow): TimeWindow {
  const half = Math.max(MIN_WINDOW_MS, window.endMs - window.startMs) / 2;
  const middle = middleOf(window);
  return { startMs: middle - half, endMs: middle + half };
}
