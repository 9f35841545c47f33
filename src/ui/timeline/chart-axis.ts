// The marks of the time axis: how far apart they have to be, and how many letters each may have.
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { longStepYears } from './axis-labels.ts';

/** Room for a mark of the axis: seven digits, in widths of the root's letter m. */
const MARK_EM = 4.5;
const YEAR_MS = 365.25 * 86_400_000;

/** How vis-timeline is to mark the axis. */
export interface AxisMarks {
  /** Years between the marks where vis-timeline finds no step; empty where it does. */
  readonly timeAxis: { readonly scale?: 'year'; readonly step?: number };
  /** How many characters a mark may have: the axis takes the finest unit that has room for them. */
  readonly maxMinorChars: number;
}

/** `remPx`: the size of the root's letters. */
export function axisMarks({ startMs, endMs }: TimeWindow, widthPx: number, remPx: number): AxisMarks {
  const step = longStepYears(((endMs - startMs) / Math.max(1, widthPx) / YEAR_MS) * MARK_EM * remPx);
  return {
    timeAxis: step === undefined ? {} : { scale: 'year', step },
    // «1000 BC» is long.
    maxMinorChars: new Date(startMs).getUTCFullYear() < 1 ? 8 : 6,
  };
}

export function isSameMarks(a: AxisMarks, b: AxisMarks): boolean {
  return a.timeAxis.step === b.timeAxis.step && a.maxMinorChars === b.maxMinorChars;
}
