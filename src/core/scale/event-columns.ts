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

/** The columns of all dated events of a table in one lane. Linear. */
export function columnsOf(table: EventTable): EventColumns {
  const { order, sortedEndMs } = chronologicalOrder(table);
  return gather(table, order, order, Uint32Array.of(0, order.length), sortedEndMs);
}

/**
 * The columns of the events that `mask` keeps (all without one), in lanes (one without a choice), made of the columns of
 * all in one lane. Linear in events and rows. An event in no lane has no row.
 */
export function columnsInLanes(
  chronological: EventColumns,
  lanes: LaneChoice | undefined,
  mask?: EventMask,
): EventColumns {
  if (lanes === undefined && mask === undefined) return copyColumns(chronological);
  const { event } = chronological;
  const kept = keptRows(event, mask);
  if (lanes === undefined) return gather(chronological, kept, eventsOf(kept, event));
  const { laneCount, starts, codes } = lanes;
  const laneStarts = new Uint32Array(laneCount + 1);
  for (const row of kept) {
    const each = event[row] ?? 0;
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
  for (const row of kept) {
    const each = event[row] ?? 0;
    for (let at = starts[each] ?? 0; at < (starts[each + 1] ?? 0); at += 1) {
      const lane = codes[at] ?? 0;
      const to = next[lane] ?? 0;
      rows[to] = row;
      next[lane] = to + 1;
    }
  }
  return gather(chronological, rows, eventsOf(rows, event), laneStarts);
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

/** How many rows of all lanes end before a window, and how many begin after it. Logarithmic. */
export function offscreenOf(
  { laneStarts, startMs, sortedEndMs }: EventColumns,
  window: TimeWindow,
): { readonly before: number; readonly after: number } {
  let [before, after] = [0, 0];
  for (let lane = 0; lane + 1 < laneStarts.length; lane += 1) {
    const [from, to] = [laneStarts[lane] ?? 0, laneStarts[lane + 1] ?? 0];
    before += firstNotBelow(sortedEndMs, window.startMs, from, to, true) - from;
    after += to - firstNotBelow(startMs, window.endMs, from, to);
  }
  return { before, after };
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

/** Columns with arrays of their own: to send away while these are still needed. */
export function copyColumns(columns: EventColumns): EventColumns {
  const { count, laneStarts, startMs, endMs, sortedEndMs, priority, labelPx, open, event } = columns;
  return {
    count,
    laneStarts: laneStarts.slice(),
    startMs: startMs.slice(),
    endMs: endMs.slice(),
    sortedEndMs: sortedEndMs.slice(),
    priority: priority.slice(),
    labelPx: labelPx.slice(),
    open: open.slice(),
    event: event.slice(),
  };
}

/** By start, then by end, then as they came; without those that have no date. And their ends, ascending. */
function chronologicalOrder({ count, startMs, endMs }: EventTable): {
  readonly order: Uint32Array<ArrayBuffer>;
  readonly sortedEndMs: Float64Array<ArrayBuffer>;
} {
  const order = new Uint32Array(count);
  let dated = 0;
  let isSorted = true;
  let [startBefore, endBefore] = [-Infinity, -Infinity];
  for (let event = 0; event < count; event += 1) {
    const [start, end] = [startMs[event] ?? NaN, endMs[event] ?? NaN];
    if (Number.isNaN(start)) continue;
    order[dated++] = event;
    if (startBefore > start || (startBefore === start && endBefore > end)) isSorted = false;
    [startBefore, endBefore] = [start, end];
  }
  const byEnd = sortedByNumber(order.slice(0, dated), endMs);
  const sortedEndMs = new Float64Array(dated);
  for (let at = 0; at < dated; at += 1) sortedEndMs[at] = endMs[byEnd[at] ?? 0] ?? 0;
  return { order: isSorted ? order.slice(0, dated) : sortedByNumber(byEnd, startMs), sortedEndMs };
}

function keptRows(event: Uint32Array, mask: EventMask | undefined): Uint32Array {
  const rows = new Uint32Array(event.length);
  let kept = 0;
  for (let row = 0; row < event.length; row += 1) {
    if (mask === undefined || mask[event[row] ?? 0] === 1) rows[kept++] = row;
  }
  return rows.subarray(0, kept);
}

function eventsOf(rows: Uint32Array, event: Uint32Array): Uint32Array<ArrayBuffer> {
  const events = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) events[at] = event[rows[at] ?? 0] ?? 0;
  return events;
}

/** What a table and columns have in common. */
type Gathered = Pick<EventTable, 'startMs' | 'endMs' | 'priority' | 'labelPx' | 'open'>;

function gather(
  source: Gathered,
  places: Uint32Array,
  event: Uint32Array<ArrayBuffer>,
  laneStarts = Uint32Array.of(0, event.length),
  sortedEndMs?: Float64Array<ArrayBuffer>,
): EventColumns {
  const count = event.length;
  const startMs = new Float64Array(count);
  const endMs = new Float64Array(count);
  const priority = new Uint32Array(count);
  const labelPx = new Uint16Array(count);
  const open = new Uint8Array(count);
  for (let row = 0; row < count; row += 1) {
    const place = places[row] ?? 0;
    startMs[row] = source.startMs[place] ?? 0;
    endMs[row] = source.endMs[place] ?? 0;
    priority[row] = source.priority[place] ?? 0;
    labelPx[row] = source.labelPx[place] ?? 0;
    open[row] = source.open[place] ?? 0;
  }
  return {
    count,
    laneStarts,
    startMs,
    endMs,
    sortedEndMs: sortedEndMs ?? sortedInLanes(endMs, laneStarts),
    priority,
    labelPx,
    open,
    event,
  };
}

function sortedInLanes(endMs: Float64Array<ArrayBuffer>, laneStarts: Uint32Array): Float64Array<ArrayBuffer> {
  const sorted = endMs.slice();
  for (let lane = 0; lane + 1 < laneStarts.length; lane += 1) {
    sorted.subarray(laneStarts[lane], laneStarts[lane + 1]).sort();
  }
  return sorted;
}
