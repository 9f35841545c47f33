// A short way from one window to another, frame by frame of the screen.
import type { TimeWindow } from '../../core/scale/time-window.ts';

const GLIDE_MS = 220;

/** True for a reader who has not asked for less movement. */
export function isAnimated(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Calls `go` with the windows on the way, the last of them `to` itself. Gives what stops it where it is. */
export function glide(from: TimeWindow, to: TimeWindow, go: (window: TimeWindow) => void): () => void {
  let frame = 0;
  let beganMs: number | undefined;
  const step = (nowMs: number) => {
    beganMs ??= nowMs;
    const share = Math.min(1, (nowMs - beganMs) / GLIDE_MS);
    if (share < 1) frame = requestAnimationFrame(step);
    go(share === 1 ? to : between(from, to, share * (2 - share)));
  };
  frame = requestAnimationFrame(step);
  return () => {
    cancelAnimationFrame(frame);
  };
}

function between(from: TimeWindow, to: TimeWindow, share: number): TimeWindow {
  return {
    startMs: from.startMs + (to.startMs - from.startMs) * share,
    endMs: from.endMs + (to.endMs - from.endMs) * share,
  };
}
