// Further out than the coarsest level: of the few rows that are drawn there, those that have room for their labels.
import type { EventColumns } from './event-columns.ts';
import type { LevelOptions, Levels } from './levels.ts';
import { keepClear } from './taken-room.ts';

/**
 * The rows that keep clear of each other on their tracks at a zoom beyond level 0, the most salient first; all of them at
 * level 0 and finer. It goes by the next coarser power of two, so that a slow zoom changes it in steps. Ascending where
 * `rows` are. For the tens of rows that level 0 has on the screen.
 */
export function thinOut(
  columns: EventColumns,
  { baseMsPerPx }: Levels,
  rows: readonly number[],
  trackOf: (row: number) => number,
  msPerPx: number,
  room: Pick<LevelOptions, 'gapPx' | 'stubPx'>,
): readonly number[] {
  const { priority } = columns;
  if (msPerPx <= baseMsPerPx) return rows;
  const coarse = baseMsPerPx * 2 ** Math.ceil(Math.log2(msPerPx / baseMsPerPx));
  const kept = new Set<number>();
  const onTracks = new Map<number, number[]>();
  for (const row of rows.toSorted((a, b) => (priority[b] ?? 0) - (priority[a] ?? 0) || a - b)) {
    const onTrack = onTracks.get(trackOf(row)) ?? [];
    if (!onTrack.every((other) => keepClear(columns, row, other, coarse, room))) continue;
    onTrack.push(row);
    onTracks.set(trackOf(row), onTrack);
    kept.add(row);
  }
  return rows.filter((row) => kept.has(row));
}
