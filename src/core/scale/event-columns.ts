// Events as columns, lane by lane and by their start within each: what every question about a window is asked of.
import type { EventTable } from './event-table.ts';
import { sortedByNumber } from './sort-by-number.ts';
import { firstNotBelow } from './sorted-numbers.ts';
import type { TimeWindow } from './time-window.ts';

/**
 * A row is an event standing in a lane; an event that stands in several lanes has a row in each. Rows are numbered lane
 * by lane; within a lane by start, then by end, then as they came. All arrays can be transferred.
 */
export interface EventColumns {
  readonly count: number;
  /** Lane `l` has the rows `[laneStarts[l], laneStarts[l + 1])`; one lane where there are no lanes. */
  readonly laneStarts: Uint32Array<ArrayBuffer>;
  /** Ascending within a lane. UTC epoch milliseconds, half-open, finite, `endMs > startMs`. */
  readonly startMs: Float64Array<ArrayBuffer>;
  readonly endMs: Float64Array<ArrayBuffer>;
  /** The ends of each lane in ascending order (not of the row): what counting needs. */
  readonly sortedEndMs: Float64Array<ArrayBuffer>;
  /** Larger is drawn sooner. */
  readonly priority: Uint32Array<ArrayBuffer>;
  readonly labelPx: Uint16Array<ArrayBuffer>;
  /** `OPEN_START`, `OPEN_END`, both or 0. */
  readonly open: Uint8Array<ArrayBuffer>;
  /** The place of the row's event in its table. */
  readonly event: Uint32Array<ArrayBuffer>;
}

/** Where each event stands: event `e` stands in the lanes `codes[starts[e]]` to `codes[starts[e + 1] - 1]`. */
export interface LaneChoice {
  readonly laneCount: number;
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly codes: Uint32Array<ArrayBuffer>;
}

/** Which events of a table are meant: 1 at the place of each. */
export type EventMask = Uint8Array<ArrayBuffer>;

/** The columns of all events of a table in one lane. Linear. */
export function columnsOf(table: EventTable, mask?: EventMask): EventColumns {
  const order = chronologicalOrder(table);
  return gather(table, mask === undefined ? order : order.filter((event) => mask[event] === 1));
}

/**
 * The columns of the events that `mask` keeps (all without one), in lanes. `chronological` is any columns of one lane of
 * the whole table: they spare the sorting. Linear in events and rows. An event in no lane has no row.
 */
export function columnsInLanes(
  table: EventTable,
  chronological: EventColumns,
  lanes: LaneChoice | undefined,
  mask?: EventMask,
): EventColumns {
  const { event } = chronological;
  const kept = mask === undefined ? event : event.filter((each) => mask[each] === 1);
  if (lanes === undefined) return gather(table, kept);
  const { laneCount, starts, codes } = lanes;
  const laneStarts = new Uint32Array(laneCount + 1);
  for (const each of kept) {
    for (let at = starts[each] ?? 0; at < (starts[each + 1] ?? 0); at += 1) {
      const after = (codes[at] ?? 0) + 1;
      laneStarts[after] = (laneStarts[after] ?? 0) + 1;
    }
  }
  for (let lane = 0; lane < laneCount; lane += 1) {
    laneStarts[lane + 1] = (laneStarts[lane + 1] ?? 0) + (laneStarts[lane] ?? 0);
  }
  const next = laneStarts.slice();
  const rows = new Uint32Array(laneStarts[laneCount] ?? 0);
  for (const each of kept) {
    for (let at = starts[each] ?? 0; at < (starts[each + 1] ?? 0); at += 1) {
      const lane = codes[at] ?? 0;
      const row = next[lane] ?? 0;
      rows[row] = each;
      next[lane] = row + 1;
    }
  }
  return gather(table, rows, laneStarts);
}

export function laneCountOf({ laneStarts }: EventColumns): number {
  return laneStarts.length - 1;
}

/** The lane of a row. Logarithmic. */
export function laneOfRow({ laneStarts }: EventColumns, row: number): number {
  return firstNotBelow(laneStarts, row + 1, 0, laneStarts.length) - 1;
}

/** How many rows of a lane touch the window (they begin before its end, and end after its start). Logarithmic. */
export function countTouching(columns: EventColumns, lane: number, { startMs, endMs }: TimeWindow): number {
  const { laneStarts, startMs: starts, sortedEndMs } = columns;
  const [from, to] = [laneStarts[lane] ?? 0, laneStarts[lane + 1] ?? 0];
  const begun = firstNotBelow(starts, endMs, from, to);
  // Ended at or before the start: the first end that is above it.
  const ended = firstNotBelow(sortedEndMs, startMs, from, to, true);
  return begun - ended;
}

/** From the first start to the last end; `undefined` for no rows. */
export function hullOfColumns(columns: EventColumns): TimeWindow | undefined {
  const { laneStarts, startMs, sortedEndMs } = columns;
  let [first, last] = [Infinity, -Infinity];
  for (let lane = 0; lane + 1 < laneStarts.length; lane += 1) {
    const [from, to] = [laneStarts[lane] ?? 0, laneStarts[lane + 1] ?? 0];
    if (from === to) continue;
    first = Math.min(first, startMs[from] ?? 0);
    last = Math.max(last, sortedEndMs[to - 1] ?? 0);
  }
  return first < last ? { startMs: first, endMs: last } : undefined;
}

/** What to transfer with a message that carries columns. */
export function buffersOf(columns: EventColumns | EventTable): ArrayBuffer[] {
  return Object.values(columns).flatMap((each: unknown) =>
    ArrayBuffer.isView(each) && each.buffer instanceof ArrayBuffer ? [each.buffer] : [],
  );
}

/** By start, then by end, then as they came. Linear where they come so already. */
function chronologicalOrder({ count, startMs, endMs }: EventTable): Uint32Array<ArrayBuffer> {
  const order = new Uint32Array(count);
  let isSorted = true;
  for (let event = 0; event < count; event += 1) {
    order[event] = event;
    const [before, now] = [startMs[event - 1] ?? -Infinity, startMs[event] ?? 0];
    if (before > now || (before === now && (endMs[event - 1] ?? 0) > (endMs[event] ?? 0))) isSorted = false;
  }
  return isSorted ? order : sortedByNumber(sortedByNumber(order, endMs), startMs);
}

function gather(
  table: EventTable,
  event: Uint32Array<ArrayBuffer>,
  laneStarts = Uint32Array.of(0, event.length),
): EventColumns {
  const count = event.length;
  const startMs = new Float64Array(count);
  const endMs = new Float64Array(count);
  const priority = new Uint32Array(count);
  const labelPx = new Uint16Array(count);
  const open = new Uint8Array(count);
  for (let row = 0; row < count; row += 1) {
    const each = event[row] ?? 0;
    startMs[row] = table.startMs[each] ?? 0;
    endMs[row] = table.endMs[each] ?? 0;
    priority[row] = table.priority[each] ?? 0;
    labelPx[row] = table.labelPx[each] ?? 0;
    open[row] = table.open[each] ?? 0;
  }
  const sortedEndMs = endMs.slice();
  for (let lane = 0; lane + 1 < laneStarts.length; lane += 1) {
    sortedEndMs.subarray(laneStarts[lane], laneStarts[lane + 1]).sort();
  }
  return { count, laneStarts, startMs, endMs, sortedEndMs, priority, labelPx, open, event };
}
