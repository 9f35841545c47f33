// The window on the picture of the whole: where it stands there, and what dragging it or an edge of it leads to.
import type { TimeWindow } from './time-window.ts';
import { MIN_WINDOW_MS } from './time-window.ts';

/** What of the window is held. */
export type Grip = 'window' | 'start' | 'end';

/** Where a window stands in the whole, as shares of its width, clipped to it. */
export function shareOfWhole(
  window: TimeWindow,
  whole: TimeWindow,
): { readonly from: number; readonly to: number } {
  const widthMs = whole.endMs - whole.startMs;
  const share = (ms: number) => Math.min(1, Math.max(0, (ms - whole.startMs) / widthMs));
  return { from: share(window.startMs), to: share(window.endMs) };
}

/**
 * The window after its grip was moved by `byMs`. A window that is moved keeps its width and its middle inside the whole;
 * an edge stays in the whole, and at least the shortest window away from the other.
 */
export function moveGrip(window: TimeWindow, whole: TimeWindow, grip: Grip, byMs: number): TimeWindow {
  const { startMs, endMs } = window;
  switch (grip) {
    case 'window': {
      const half = (endMs - startMs) / 2;
      const middle = clamped(startMs + half + byMs, whole.startMs, whole.endMs);
      return { startMs: middle - half, endMs: middle + half };
    }
    case 'start':
      return {
        startMs: clamped(startMs + byMs, Math.min(startMs, whole.startMs), endMs - MIN_WINDOW_MS),
        endMs,
      };
    case 'end':
      return { startMs, endMs: clamped(endMs + byMs, startMs + MIN_WINDOW_MS, Math.max(endMs, whole.endMs)) };
  }
}

function clamped(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
