// How far rows scroll so that an event can be seen: all of its places where they fit, else the first of them.
import type { ChartRow } from './levelled-rows.ts';
import type { ChartLane } from './tracks.ts';
import { laneHeightPx, TRACK_GAP_PX, trackTopPx } from './tracks.ts';

/** From top to bottom, in pixels of any one scale. */
export interface Place {
  readonly topPx: number;
  readonly bottomPx: number;
}

/** Less than stands between two rows: nothing of the next one shows. */
const MARGIN_PX = TRACK_GAP_PX - 1;

/** Where rows stand, from where the first lane begins. */
export function placesOf(
  rows: readonly ChartRow[],
  lanes: readonly ChartLane[],
  firstTopPx: number,
): readonly Place[] {
  return rows.map(({ lane, track }) => {
    const laneTopPx = lanes.slice(0, lane).reduce((sum, each) => sum + laneHeightPx(each), firstTopPx);
    const heights = lanes[lane]?.trackHeightsPx ?? [];
    const topPx = laneTopPx + trackTopPx(heights, track);
    return { topPx, bottomPx: topPx + (heights[track] ?? 0) };
  });
}

/** Down if positive; 0 where nothing has to move. */
export function scrollToShow(places: readonly Place[], frame: Place): number {
  const first = places[0];
  if (first === undefined) return 0;
  const topPx = Math.min(...places.map((each) => each.topPx));
  const bottomPx = Math.max(...places.map((each) => each.bottomPx));
  const fits = bottomPx - topPx + 2 * MARGIN_PX <= frame.bottomPx - frame.topPx;
  const shown = fits ? { topPx, bottomPx } : first;
  if (shown.topPx < frame.topPx) return shown.topPx - frame.topPx - MARGIN_PX;
  if (shown.bottomPx > frame.bottomPx) return shown.bottomPx - frame.bottomPx + MARGIN_PX;
  return 0;
}
