// Of the few rows that are drawn, those that have room for their labels: further out than the coarsest level, or where
// labels turn out wider than they were thought to be when levels were placed.
import type { EventColumns } from './event-columns.ts';
import type { LevelOptions, Levels } from './levels.ts';
import { keepClear } from './taken-room.ts';

/**
 * The rows that keep clear of each other on their tracks, those of coarser levels first and then the most salient. It goes
 * by the next coarser power of two of the zoom, so that a slow zoom changes it in steps. Where levels were placed with the
 * widths that labels have (`areMeasured`), all rows at level 0 and finer do. Ascending where `rows` are. For the tens of
 * rows that stand on the screen.
 */
export function thinOut(
  columns: EventColumns,
  { baseMsPerPx, levelOf }: Levels,
  rows: readonly number[],
  trackOf: (row: number) => number,
  msPerPx: number,
  { areMeasured, ...room }: Pick<LevelOptions, 'gapPx' | 'stubPx'> & { readonly areMeasured: boolean },
): readonly number[] {
  const { priority } = columns;
  if (areMeasured && msPerPx <= baseMsPerPx) return rows;
  const coarse = baseMsPerPx * 2 ** Math.ceil(Math.log2(msPerPx / baseMsPerPx));
  const kept = new Set<number>();
  const onTracks = new Map<number, number[]>();
  const inTurn = (a: number, b: number) =>
    (levelOf[a] ?? 0) - (levelOf[b] ?? 0) || (priority[b] ?? 0) - (priority[a] ?? 0) || a - b;
  for (const row of rows.toSorted(inTurn)) {
    const onTrack = onTracks.get(trackOf(row)) ?? [];
    if (!onTrack.every((other) => keepClear(columns, row, other, coarse, room))) continue;
    onTrack.push(row);
    onTracks.set(trackOf(row), onTrack);
    kept.add(row);
  }
  return rows.filter((row) => kept.has(row));
}
