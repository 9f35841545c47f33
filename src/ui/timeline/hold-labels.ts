// Holds the label of a long event at the left edge of the chart while its bar reaches in, until the next event on its
// track pushes it out. Arithmetic alone: nothing is measured, so it can follow every frame.
import type { TimeWindow } from '../../core/scale/time-window.ts';

/** A drawn row, as far as its label is concerned. */
export interface HeldRow {
  readonly startMs: number;
  readonly endMs: number;
  readonly labelPx: number;
  /** Where the next row on its track begins; infinite where there is none. */
  readonly nextMs: number;
}

/** Between a label and the row that pushes it. */
const GAP_PX = 8;

/**
 * How far the label moves to the right of where its bar is drawn, CSS pixels; 0 for all that begin in the window.
 * `leftmostPx`: no bar is drawn from further left than this, from the left edge of the window.
 */
export function heldByPx(
  { startMs, endMs, labelPx, nextMs }: HeldRow,
  window: TimeWindow,
  widthPx: number,
  leftmostPx: number,
): number {
  if (startMs >= window.startMs || endMs <= window.startMs) return 0;
  const pxPerMs = widthPx / (window.endMs - window.startMs);
  const barPx = Math.max(leftmostPx, (startMs - window.startMs) * pxPerMs);
  const mostPx = (nextMs - window.startMs) * pxPerMs - GAP_PX - labelPx;
  return Math.max(0, Math.min(0, mostPx) - barPx);
}
