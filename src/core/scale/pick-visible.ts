// Which rows to draw in a window, and how many are there that are not drawn.
import type { EventColumns } from './event-columns.ts';
import { countTouching, laneCountOf, laneOfRow } from './event-columns.ts';
import type { Levels } from './levels.ts';
import { levelAt } from './levels.ts';
import type { TimeWindow } from './time-window.ts';

export interface PickOptions {
  /** The width of the window on the screen, CSS pixels. */
  readonly widthPx: number;
  /** About how many rows may be drawn in the window; see `pickVisible`. */
  readonly budget: number;
  /** A row that is drawn in any case. */
  readonly selectedRow?: number;
  /** Only the lanes `[from, to)`, those in sight. */
  readonly lanes?: readonly [from: number, to: number];
  /** What was picked before: its level for hysteresis; given back where it still serves. */
  readonly before?: Picked;
}

export interface Picked {
  readonly level: number;
  /** Everything in it was looked at: the window and a quarter of it, at least, on either side. */
  readonly stretch: TimeWindow;
  /** Ascending. */
  readonly rows: Uint32Array<ArrayBuffer>;
  /** `lane * subLanes + subLane` of each. */
  readonly tracks: Uint32Array<ArrayBuffer>;
  /** What was asked for, by which `before` is found to serve. */
  readonly key: readonly unknown[];
}

/** How many parts of equal width, a power of two, share the budget in a window: two to four, five where it straddles. */
const PARTS = 5;

/**
 * The rows to draw in and around a window.
 *
 * The axis is cut into parts whose width is a power of two, a quarter to a half of the window; in each the coarsest rows,
 * among equals the most salient, have the budget of a part. What is picked in a part does not depend on where the window
 * stands: panning changes nothing on the screen, there and back is the same, and zooming in only adds. Rows longer than a
 * part are drawn beyond the budget; there are at most a few on each track.
 *
 * Logarithmic in the rows for each level and track in sight.
 */
export function pickVisible(
  columns: EventColumns,
  levels: Levels,
  window: TimeWindow,
  { widthPx, budget, selectedRow, lanes, before }: PickOptions,
): Picked {
  const level = levelAt(levels, (window.endMs - window.startMs) / Math.max(1, widthPx), before?.level);
  const partMs = partOf(window);
  const stretch = stretchOf(window);
  const [firstLane, lastLane] = lanes ?? [0, laneCountOf(columns)];
  const key = [
    columns,
    levels.lists[level],
    level,
    stretch.startMs,
    stretch.endMs,
    budget,
    selectedRow,
    firstLane,
    lastLane,
  ];
  if (before !== undefined && key.every((each, at) => each === before.key[at])) return before;

  const { startMs, endMs, priority } = columns;
  const inPart = new Map<number, number>();
  const limit = Math.max(1, Math.floor(budget / PARTS));
  const picked: number[] = [];
  for (let each = 0; each <= level; each += 1) {
    const rows = rowsOfLevel(columns, levels, each, stretch, firstLane, lastLane);
    rows.sort((a, b) => (priority[b] ?? 0) - (priority[a] ?? 0) || a - b);
    for (const row of rows) {
      const start = startMs[row] ?? 0;
      const isLong = (endMs[row] ?? 0) - start > partMs;
      const part = Math.floor(start / partMs);
      const before = inPart.get(part) ?? 0;
      if (!isLong && before >= limit) continue;
      if (!isLong) inPart.set(part, before + 1);
      picked.push(row);
    }
  }
  if (selectedRow !== undefined && !picked.includes(selectedRow)) picked.push(selectedRow);
  const rows = Uint32Array.from(picked).sort();
  const tracks = rows.map((row) => laneOfRow(columns, row) * levels.subLanes + (levels.subLaneOf[row] ?? 0));
  return { level, stretch, rows, tracks, key };
}

/** How many rows of a lane, or of all, touch a window. `shown + hidden` is all of them. */
export interface WindowCount {
  readonly shown: number;
  readonly hidden: number;
}

export interface WindowCounts extends WindowCount {
  readonly lanes: readonly WindowCount[];
}

/**
 * Counts what is drawn and what is not, for each lane and in all (an event in two lanes counts in both). Logarithmic in
 * the rows for each that is drawn and each lane.
 */
export function countInWindow(columns: EventColumns, { rows }: Picked, window: TimeWindow): WindowCounts {
  const shown = new Uint32Array(laneCountOf(columns));
  const { startMs, endMs } = columns;
  const touches = (row: number) => (startMs[row] ?? 0) < window.endMs && (endMs[row] ?? 0) > window.startMs;
  for (const row of rows) {
    if (!touches(row)) continue;
    const lane = laneOfRow(columns, row);
    shown[lane] = (shown[lane] ?? 0) + 1;
  }
  const lanes = Array.from(shown, (count, lane): WindowCount => ({
    shown: count,
    hidden: countTouching(columns, lane, window) - count,
  }));
  return {
    shown: lanes.reduce((sum, each) => sum + each.shown, 0),
    hidden: lanes.reduce((sum, each) => sum + each.hidden, 0),
    lanes,
  };
}

/** The parts that a window touches, and one more on either side. A window inside another has a stretch inside its. */
export function stretchOf(window: TimeWindow): TimeWindow {
  const partMs = partOf(window);
  return {
    startMs: (Math.floor(window.startMs / partMs) - 1) * partMs,
    endMs: (Math.ceil(window.endMs / partMs) + 1) * partMs,
  };
}

function partOf({ startMs, endMs }: TimeWindow): number {
  return 2 ** (Math.ceil(Math.log2(endMs - startMs)) - 2);
}

/** The rows of one level in a stretch. Within a track starts and ends both ascend. */
function rowsOfLevel(
  { startMs, endMs }: EventColumns,
  { lists, subLanes }: Levels,
  level: number,
  stretch: TimeWindow,
  firstLane: number,
  lastLane: number,
): number[] {
  const found: number[] = [];
  const list = lists[level];
  if (list === undefined) return found;
  const { rows, trackStarts } = list;
  for (let track = firstLane * subLanes; track < lastLane * subLanes; track += 1) {
    const to = trackStarts[track + 1] ?? 0;
    let [low, high] = [trackStarts[track] ?? 0, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((endMs[rows[middle] ?? 0] ?? 0) > stretch.startMs) high = middle;
      else low = middle + 1;
    }
    for (let at = low; at < to; at += 1) {
      const row = rows[at] ?? 0;
      if ((startMs[row] ?? 0) >= stretch.endMs) break;
      found.push(row);
    }
  }
  return found;
}
