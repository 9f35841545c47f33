// Tracks for a small timeline: as few as show all of it at the zoom that a reader begins with, in the order of time.
import type { EventColumns } from './event-columns.ts';
import { laneCountOf, laneOfRow } from './event-columns.ts';
import type { LevelOptions, LevelRows, Levels } from './levels.ts';
import { noLevels, UNPLACED, withLevel } from './levels.ts';
import { baseMsPerPxOf } from './place-levels.ts';
import { keepClear, takenFromMs, takenToMs } from './taken-room.ts';

/** More rows than this are not tried: no chart is high enough for them. */
const MOST_ROWS = 400;

/**
 * Levels whose last one is the zoom of `msPerPx`, at which every row is drawn, on the fewest sub-lanes that this takes: each
 * row, as it begins, has the first that is free. At coarser levels the most salient of each sub-lane are drawn. The laws
 * of `placeLevels` hold. `undefined` where it would take more than `mostSubLanes`.
 */
export function levelsWithRoom(
  columns: EventColumns,
  room: Omit<LevelOptions, 'subLanes'>,
  msPerPx: number,
  mostSubLanes: number,
): Levels | undefined {
  const { count, priority } = columns;
  if (count > MOST_ROWS) return undefined;
  const subLaneOf = subLanesInTime(columns, room, msPerPx);
  const subLanes = subLaneOf.reduce((most, each) => Math.max(most, each + 1), 1);
  if (subLanes > mostSubLanes) return undefined;
  const last = Math.max(0, Math.ceil(Math.log2(baseMsPerPxOf(columns) / msPerPx)));
  const trackOf = (row: number) => laneOfRow(columns, row) * subLanes + (subLaneOf[row] ?? 0);
  const bySalience = Array.from(subLaneOf.keys()).sort(
    (a, b) => (priority[b] ?? 0) - (priority[a] ?? 0) || a - b,
  );
  const onTracks = Array.from({ length: laneCountOf(columns) * subLanes }, (): number[] => []);
  let levels = noLevels(columns, msPerPx * 2 ** last, { ...room, subLanes });
  for (let level = 0; level <= last; level += 1) {
    const zoom = msPerPx * 2 ** (last - level);
    const placed: number[] = [];
    for (const row of bySalience) {
      const onTrack = onTracks[trackOf(row)];
      if (levels.levelOf[row] !== UNPLACED || onTrack === undefined) continue;
      if (!onTrack.every((other) => keepClear(columns, row, other, zoom, room))) continue;
      onTrack.push(row);
      placed.push(row);
    }
    levels = withLevel(levels, columns, listOf(level, placed, onTracks.length, trackOf, level === last));
  }
  return levels;
}

/** For each row the first sub-lane of its lane that is free where it begins: the fewest there can be. */
function subLanesInTime(
  columns: EventColumns,
  room: Omit<LevelOptions, 'subLanes'>,
  msPerPx: number,
): Uint32Array {
  const { count, laneStarts } = columns;
  const subLaneOf = new Uint32Array(count);
  const from = Array.from(subLaneOf, (_, row) => takenFromMs(columns, row, msPerPx, room));
  for (let lane = 0; lane < laneCountOf(columns); lane += 1) {
    const freeFrom: number[] = [];
    const rows = Array.from(subLaneOf.keys()).slice(laneStarts[lane], laneStarts[lane + 1]);
    for (const row of rows.sort((a, b) => (from[a] ?? 0) - (from[b] ?? 0) || a - b)) {
      const free = freeFrom.findIndex((each) => each <= (from[row] ?? 0));
      const subLane = free === -1 ? freeFrom.length : free;
      subLaneOf[row] = subLane;
      freeFrom[subLane] = takenToMs(columns, row, msPerPx, room);
    }
  }
  return subLaneOf;
}

function listOf(
  level: number,
  placed: readonly number[],
  trackCount: number,
  trackOf: (row: number) => number,
  isLast: boolean,
): LevelRows {
  const rows = Uint32Array.from(placed.toSorted((a, b) => trackOf(a) - trackOf(b) || a - b));
  const trackStarts = new Uint32Array(trackCount + 1);
  for (const row of rows) {
    const after = trackOf(row) + 1;
    trackStarts[after] = (trackStarts[after] ?? 0) + 1;
  }
  for (let track = 1; track <= trackCount; track += 1) {
    trackStarts[track] = (trackStarts[track] ?? 0) + (trackStarts[track - 1] ?? 0);
  }
  return { level, rows, trackStarts, isLast };
}
