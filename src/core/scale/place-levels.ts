// Gives rows their level and sub-lane, coarse levels first and the most salient first in each.
import type { EventColumns } from './event-columns.ts';
import { hullOfColumns, laneCountOf } from './event-columns.ts';
import { MAX_EVENTS } from './event-table.ts';
import type { LevelOptions, LevelRows, Levels } from './levels.ts';
import { msPerPxOf, noLevels, withLevel } from './levels.ts';
import { RankSet } from './rank-set.ts';
import { firstNotBelow } from './sorted-numbers.ts';
import { takenFromMs, takenToMs } from './taken-room.ts';
import { MIN_WINDOW_MS } from './time-window.ts';

/** Level 0 shows the whole in no more than this many pixels: the narrowest chart is wider. */
const COARSEST_PX = 128;
/** Finer than the shortest window on a small screen nothing needs a place. */
const FINEST_MS_PER_PX = MIN_WINDOW_MS / 320;
/** A row covers others where more than this many, for each sub-lane, begin within it. */
const COVERED = 4;

/** Milliseconds a pixel of level 0: a power of two, so that a few more events seldom change it. */
export function baseMsPerPxOf(columns: EventColumns): number {
  const hull = hullOfColumns(columns);
  const spanMs = Math.max(MIN_WINDOW_MS, hull === undefined ? 0 : hull.endMs - hull.startMs);
  return 2 ** Math.ceil(Math.log2(spanMs / COARSEST_PX));
}

/** All levels at once, for a few thousand rows; `placeLevels` for more. */
export function levelsOf(columns: EventColumns, options: LevelOptions): Levels {
  let levels = noLevels(columns, baseMsPerPxOf(columns), options);
  for (const next of placeLevels(columns, options)) levels = withLevel(levels, columns, next);
  return levels;
}

/**
 * Yields one level after the other, the coarsest first; the last says so. Each takes time linear in the rows that have no
 * place yet. Deterministic: the same columns and options give the same levels.
 *
 * In each level the rows of a lane compete where they begin: in a cell as wide as a label the most salient, one for each
 * sub-lane, try for room. A row that overlaps, with its bare extent, others that have their places is out for good: no
 * zoom can part them. A row that covers many others would shut them out of its sub-lane at every finer level; it may
 * only have one of the first half.
 */
export function* placeLevels(columns: EventColumns, options: LevelOptions): Generator<LevelRows, void> {
  const { count } = columns;
  if (count > MAX_EVENTS) throw new RangeError(`more than ${MAX_EVENTS} rows`);
  const baseMsPerPx = baseMsPerPxOf(columns);
  const tracks = new Tracks(columns, options);
  const cellPx = meanLabelPx(columns) + options.gapPx;
  const rest = { rows: identity(count), count };
  const isSettled = new Uint8Array(count);
  for (let level = 0; ; level += 1) {
    const msPerPx = msPerPxOf({ baseMsPerPx }, level);
    const placed: number[] = [];
    for (const row of mostSalient(columns, rest, tracks, cellPx * msPerPx)) {
      const outcome = tracks.place(row, msPerPx);
      if (outcome === 'later') continue;
      isSettled[row] = 1;
      if (outcome === 'placed') placed.push(row);
    }
    dropSettled(rest, isSettled);
    const isLast = rest.count === 0 || msPerPx <= FINEST_MS_PER_PX;
    yield { level, ...tracks.ordered(placed), isLast };
    if (isLast) return;
  }
}

/** Rows that have no place, ascending: the first `count` of `rows`. */
interface Rest {
  readonly rows: Uint32Array;
  count: number;
}

/** The best of each cell of a lane, one for each sub-lane that they may have: the most salient of all first. */
function mostSalient(columns: EventColumns, rest: Rest, tracks: Tracks, cellMs: number): Uint32Array {
  const { startMs, priority, laneStarts } = columns;
  const { isCover, subLanes, forCovers } = tracks;
  const originMs = hullOfColumns(columns)?.startMs ?? 0;
  const perMs = 1 / cellMs;
  const keys = new Float64Array(rest.count);
  let found = 0;
  // Covers and others compete apart: they do not want the same sub-lanes.
  const best = new Float64Array(subLanes);
  const bestCovers = new Float64Array(forCovers);
  let [plain, covers] = [0, 0];
  let [lane, laneEnd, cell] = [-1, 0, -1];
  for (let at = 0; at < rest.count; at += 1) {
    const row = rest.rows[at] ?? 0;
    const here = Math.floor(((startMs[row] ?? 0) - originMs) * perMs);
    if (here !== cell || row >= laneEnd) {
      for (let i = 0; i < plain; i += 1) keys[found++] = best[i] ?? 0;
      for (let i = 0; i < covers; i += 1) keys[found++] = bestCovers[i] ?? 0;
      plain = covers = 0;
      cell = here;
      while (row >= laneEnd) {
        lane += 1;
        laneEnd = laneStarts[lane + 1] ?? Infinity;
      }
    }
    // Among equals the earlier row.
    const key = (priority[row] ?? 0) * MAX_EVENTS + (MAX_EVENTS - 1 - row);
    if (isCover[row] === 1) covers = keepBest(bestCovers, covers, key);
    else plain = keepBest(best, plain, key);
  }
  for (let i = 0; i < plain; i += 1) keys[found++] = best[i] ?? 0;
  for (let i = 0; i < covers; i += 1) keys[found++] = bestCovers[i] ?? 0;
  const sorted = keys.subarray(0, found).sort().reverse();
  return Uint32Array.from(sorted, (key) => MAX_EVENTS - 1 - (key % MAX_EVENTS));
}

/** Puts a key among the first `size`, which descend, where it is one of the best; gives how many there are then. */
function keepBest(best: Float64Array, size: number, key: number): number {
  const isFull = size === best.length;
  if (isFull && key < (best[size - 1] ?? 0)) return size;
  let to = isFull ? size - 1 : size;
  for (; to > 0 && (best[to - 1] ?? 0) < key; to -= 1) best[to] = best[to - 1] ?? 0;
  best[to] = key;
  return isFull ? size : size + 1;
}

function dropSettled(rest: Rest, isSettled: Uint8Array): void {
  const { rows } = rest;
  let kept = 0;
  for (let at = 0; at < rest.count; at += 1) {
    const row = rows[at] ?? 0;
    if (isSettled[row] === 0) rows[kept++] = row;
  }
  rest.count = kept;
}

/** Which rows stand on each track: for each sub-lane one set for all lanes, since their rows do not mix. */
class Tracks {
  readonly #columns: EventColumns;
  readonly #options: LevelOptions;
  readonly #sets: readonly RankSet[];
  readonly #subLaneOf: Uint8Array;
  readonly #laneOf: (row: number) => number;
  readonly #hasCovers: Uint8Array;
  /** 1 for a row within which many others begin. */
  readonly isCover: Uint8Array;
  readonly subLanes: number;
  /** How many sub-lanes such rows may have: the first ones. */
  readonly forCovers: number;

  constructor(columns: EventColumns, options: LevelOptions) {
    const { count, laneStarts } = columns;
    this.#columns = columns;
    this.#options = options;
    this.#sets = Array.from({ length: options.subLanes }, () => new RankSet(count));
    this.#subLaneOf = new Uint8Array(count);
    this.#laneOf = (row) => firstNotBelow(laneStarts, row, 0, laneStarts.length, true) - 1;
    this.isCover = new Uint8Array(count);
    this.#hasCovers = new Uint8Array(laneCountOf(columns));
    this.subLanes = options.subLanes;
    this.forCovers = Math.max(1, options.subLanes >>> 1);
    this.#findCovers();
  }

  /** Finds room for a row and its label: placed, perhaps at a finer level, or never. */
  place(row: number, msPerPx: number): 'placed' | 'later' | 'never' {
    const { startMs, endMs, laneStarts } = this.#columns;
    const lane = this.#laneOf(row);
    const [from, to] = [laneStarts[lane] ?? 0, laneStarts[lane + 1] ?? 0];
    const [start, end] = [startMs[row] ?? 0, endMs[row] ?? 0];
    const isCover = this.isCover[row] === 1;
    const tracks = isCover ? this.forCovers : this.#sets.length;
    const first = !isCover && this.#hasCovers[lane] === 1 ? this.forCovers : 0;
    let outcome: 'later' | 'never' = 'never';
    for (let turn = 0; turn < tracks; turn += 1) {
      const subLane = (first + turn) % this.#sets.length;
      const set = this.#sets[subLane];
      if (set === undefined) break;
      const before = set.below(row);
      const after = set.above(row);
      const isAfter = before >= from;
      const isBefore = after >= 0 && after < to;
      if ((isAfter && (endMs[before] ?? 0) > start) || (isBefore && (startMs[after] ?? 0) < end)) continue;
      const fits =
        !(
          isAfter &&
          takenToMs(this.#columns, before, msPerPx, this.#options) >
            takenFromMs(this.#columns, row, msPerPx, this.#options)
        ) &&
        !(
          isBefore &&
          takenFromMs(this.#columns, after, msPerPx, this.#options) <
            takenToMs(this.#columns, row, msPerPx, this.#options)
        );
      if (fits) {
        set.add(row);
        this.#subLaneOf[row] = subLane;
        return 'placed';
      }
      outcome = 'later';
    }
    return outcome;
  }

  /** Rows in the order of a level's list. */
  ordered(placed: readonly number[]): Pick<LevelRows, 'rows' | 'trackStarts'> {
    const { subLanes } = this.#options;
    const ascending = Uint32Array.from(placed).sort();
    const trackOf = (row: number) => this.#laneOf(row) * subLanes + (this.#subLaneOf[row] ?? 0);
    const trackStarts = new Uint32Array(laneCountOf(this.#columns) * subLanes + 1);
    for (const row of ascending) {
      const after = trackOf(row) + 1;
      trackStarts[after] = (trackStarts[after] ?? 0) + 1;
    }
    for (let track = 1; track < trackStarts.length; track += 1) {
      trackStarts[track] = (trackStarts[track] ?? 0) + (trackStarts[track - 1] ?? 0);
    }
    const next = trackStarts.slice();
    const rows = new Uint32Array(ascending.length);
    for (const row of ascending) {
      const track = trackOf(row);
      const place = next[track] ?? 0;
      rows[place] = row;
      next[track] = place + 1;
    }
    return { rows, trackStarts };
  }

  /** A row within which many begin; those that begin with it are beside it, not within. */
  #findCovers(): void {
    const { startMs, endMs, laneStarts } = this.#columns;
    const limit = COVERED * this.#options.subLanes;
    for (let lane = 0; lane + 1 < laneStarts.length; lane += 1) {
      const to = laneStarts[lane + 1] ?? 0;
      for (let row = laneStarts[lane] ?? 0; row + limit < to; row += 1) {
        const end = endMs[row] ?? 0;
        if ((startMs[row + limit] ?? 0) >= end) continue;
        const within = firstNotBelow(startMs, startMs[row] ?? 0, row, to, true);
        if (firstNotBelow(startMs, end, within, to) - within <= limit) continue;
        this.isCover[row] = 1;
        this.#hasCovers[lane] = 1;
      }
    }
  }
}

function meanLabelPx({ labelPx, count }: EventColumns): number {
  let sum = 0;
  for (const each of labelPx) sum += each;
  return sum / Math.max(1, count);
}

function identity(count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) rows[row] = row;
  return rows;
}
