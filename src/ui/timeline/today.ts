// The day on which the reader reads, as a day of the axis.
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { middleOf } from '../../core/scale/time-window.ts';
import type { ShownTimeline } from '../state/shown-timeline.ts';

const DAY_MS = 86_400_000;

/** The calendar day where the reader is. Days float: on the axis it stands where that day of UTC stands. */
export function todayOnAxis(now = new Date()): TimeWindow {
  const startMs = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return { startMs, endMs: startMs + DAY_MS };
}

/** Brings today into the middle of the chart, at the same zoom. */
export function goToToday(timeline: ShownTimeline): void {
  timeline.goTo(middleOf(todayOnAxis()));
}
