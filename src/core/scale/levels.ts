// Levels of detail, decided once for all windows: which rows have room at which zoom, and on which sub-lane.
//
// Level `l` is the zoom of `baseMsPerPx / 2^l` milliseconds a pixel. A row belongs to the coarsest level at which it was
// given room, and keeps its sub-lane at every finer one: zooming in adds, and moves nothing. Two rows of one sub-lane
// never touch at their levels: each takes its whole extent, or its label where that is wider. So within a sub-lane rows
// are in order by start and by end at once, and a window is two binary searches, however far before it a row begins.
import type { EventColumns } from './event-columns.ts';
import { laneCountOf } from './event-columns.ts';

/** `Levels.levelOf` of a row that has no room: not yet, or, once complete, at no zoom. */
export const UNPLACED = 255;

/** What labels and lanes are like on the screen; decided before levels are. */
export interface LevelOptions {
  /** Sub-lanes of each lane, 1 to 64. Few for many lanes; a small timeline gets as many as it needs. */
  readonly subLanes: number;
  /** Room between a row and the next, CSS pixels. */
  readonly gapPx: number;
  /** How far an open side reaches beyond the known edge, CSS pixels. */
  readonly stubPx: number;
}

/** The rows that come in at one level. Both arrays can be transferred. */
export interface LevelRows {
  readonly level: number;
  /** Ordered by track, then by start. Track `lane * subLanes + subLane` has `[trackStarts[t], trackStarts[t + 1])`. */
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly trackStarts: Uint32Array<ArrayBuffer>;
  /** True where no finer level follows: every row has its place, or can have none. */
  readonly isLast: boolean;
}

/** The levels known so far. `levelOf` and `subLaneOf` have an entry for each row, and are filled in place. */
export interface Levels {
  readonly baseMsPerPx: number;
  readonly subLanes: number;
  readonly lists: readonly LevelRows[];
  readonly levelOf: Uint8Array<ArrayBuffer>;
  readonly subLaneOf: Uint8Array<ArrayBuffer>;
  readonly isComplete: boolean;
}

/** No level yet. */
export function noLevels(columns: EventColumns, baseMsPerPx: number, { subLanes }: LevelOptions): Levels {
  return {
    baseMsPerPx,
    subLanes,
    lists: [],
    levelOf: new Uint8Array(columns.count).fill(UNPLACED),
    subLaneOf: new Uint8Array(columns.count),
    isComplete: false,
  };
}

/** The levels with the next finer one, which must follow the last. Linear in its rows. */
export function withLevel(levels: Levels, columns: EventColumns, next: LevelRows): Levels {
  const { levelOf, subLaneOf, subLanes, lists } = levels;
  if (next.level !== lists.length) throw new RangeError(`level ${next.level} after ${lists.length} levels`);
  for (let track = 0; track < laneCountOf(columns) * subLanes; track += 1) {
    for (let at = next.trackStarts[track] ?? 0; at < (next.trackStarts[track + 1] ?? 0); at += 1) {
      const row = next.rows[at] ?? 0;
      levelOf[row] = next.level;
      subLaneOf[row] = track % subLanes;
    }
  }
  return { ...levels, lists: [...lists, next], isComplete: next.isLast };
}

/** How far the zoom must go into a level, as a share of it, before it is shown; back, it goes at once. */
const HYSTERESIS = 0.12;

/**
 * The level to show at a zoom, at least 0 and at most the finest one known; -1 where none is known. With the level shown
 * before, a hand that trembles at the border of two levels sees one of them.
 */
export function levelAt({ baseMsPerPx, lists }: Levels, msPerPx: number, before?: number): number {
  const zoom = Math.log2(baseMsPerPx / msPerPx);
  const exact = Math.floor(zoom);
  const level = before !== undefined && exact > before ? Math.floor(zoom - HYSTERESIS) : exact;
  return Math.min(lists.length - 1, Math.max(0, level));
}

/** Milliseconds a pixel at a level. */
export function msPerPxOf({ baseMsPerPx }: Pick<Levels, 'baseMsPerPx'>, level: number): number {
  return baseMsPerPx / 2 ** level;
}
