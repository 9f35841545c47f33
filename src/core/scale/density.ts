// How events lie in time, as counts in columns of equal width: the small picture of a whole timeline.
import type { EdtfBounds } from '../model/edtf/bounds.ts';
import { finiteEdges, hullOf } from './time-window.ts';

/**
 * Counts the events by the column in which their middle lies; the counts add up to the number of events. Linear.
 * `[]` for no events.
 */
export function densityColumns(all: readonly EdtfBounds[], columns: number): readonly number[] {
  const hull = hullOf(all);
  if (hull === undefined) return [];
  const counts = new Array<number>(columns).fill(0);
  const width = Math.max(hull.endMs - hull.startMs, 1);
  for (const bounds of all) {
    const { startMs, endMs } = finiteEdges(bounds);
    const share = ((startMs + endMs) / 2 - hull.startMs) / width;
    const column = Math.min(columns - 1, Math.max(0, Math.floor(share * columns)));
    counts[column] = (counts[column] ?? 0) + 1;
  }
  return counts;
}
