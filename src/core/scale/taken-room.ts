// What a row takes on its track at a zoom: its extent with its open sides, or its label where that is wider, and a gap.
import type { EventColumns } from './event-columns.ts';
import { OPEN_END, OPEN_START } from './event-table.ts';
import type { LevelOptions } from './levels.ts';

type Room = Pick<LevelOptions, 'gapPx' | 'stubPx'>;

/** Where it begins, UTC epoch milliseconds. */
export function takenFromMs(
  { startMs, open }: EventColumns,
  row: number,
  msPerPx: number,
  { stubPx }: Room,
): number {
  return (startMs[row] ?? 0) - (((open[row] ?? 0) & OPEN_START) === 0 ? 0 : stubPx * msPerPx);
}

/** Where the next on its track may begin. */
export function takenToMs(
  { startMs, endMs, open, labelPx }: EventColumns,
  row: number,
  msPerPx: number,
  { gapPx, stubPx }: Room,
): number {
  const barEnd = (endMs[row] ?? 0) + (((open[row] ?? 0) & OPEN_END) === 0 ? 0 : stubPx) * msPerPx;
  const labelEnd = (startMs[row] ?? 0) + (labelPx[row] ?? 0) * msPerPx;
  return Math.max(barEnd, labelEnd) + gapPx * msPerPx;
}

/** True where neither of two rows stands in what the other takes. */
export function keepClear(
  columns: EventColumns,
  row: number,
  other: number,
  msPerPx: number,
  room: Room,
): boolean {
  return (
    takenToMs(columns, row, msPerPx, room) <= takenFromMs(columns, other, msPerPx, room) ||
    takenToMs(columns, other, msPerPx, room) <= takenFromMs(columns, row, msPerPx, room)
  );
}
