// The rows of a timeline that is in memory as a whole.
import type { TimeWindow } from '../../core/scale/time-window.ts';
import type { Messages } from '../messages/en.ts';
import type { TimelineState } from '../state/timeline-state.svelte.ts';
import { labelStyleOf } from './label-size.ts';
import { lanesOf } from './lanes.ts';
import { LevelledRows } from './levelled-rows.ts';
import type { MadeRows } from './row-source.ts';
import { RowsByZoom } from './rows-by-zoom.ts';
import { VisibleRows } from './visible-rows.ts';

/** Many titles take less room each. More than this are placed beforehand, where that can be. */
export const MANY_EVENTS = 400;

export function memoryRows(timeline: TimelineState, m: Messages): MadeRows {
  return {
    sources: () => [timeline.shownDated, timeline.lanes],
    make(canvas, widthPx, opening) {
      const { index, columns, shownDated, lanes, openingWindow = opening, whole = openingWindow } = timeline;
      const isAllInOneLane = lanes === 'none' && shownDated.length === index.dated.length;
      const known = isAllInOneLane ? timeline.levels : undefined;
      const zoomOf = ({ startMs, endMs }: TimeWindow) => (endMs - startMs) / Math.max(1, widthPx);
      const parts = {
        events: index.dated,
        chronological: columns,
        lanes: lanesOf(shownDated, lanes, m),
        labels: labelStyleOf(canvas, widthPx, timeline.isPart || index.dated.length > MANY_EVENTS),
        known,
      };
      return new RowsByZoom(
        { opening: zoomOf(openingWindow), whole: zoomOf(whole) },
        (msPerPx) => new VisibleRows(new LevelledRows({ ...parts, msPerPx }), !timeline.isPart),
      );
    },
  };
}
