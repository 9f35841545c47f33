// Windows of time: which part of the axis is on the screen, how it moves, and which one to open with.
import type { EdtfBounds } from '../model/edtf/bounds.ts';

/** A half-open stretch of the axis in UTC epoch milliseconds; always finite and longer than nothing. */
export interface TimeWindow {
  readonly startMs: number;
  readonly endMs: number;
}

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;
const YEAR_MS = 365.25 * DAY_MS;

/** The shortest window: a few seconds, below which no date of the profile tells anything apart. */
export const MIN_WINDOW_MS = 10 * SECOND_MS;
/** The longest: what a JavaScript date can hold, with room to spare. */
export const MAX_WINDOW_MS = 200_000 * YEAR_MS;
/** Where JavaScript's dates end. */
const AXIS_LIMIT_MS = 8.64e15;

/** Zooms by a factor (2 shows half as much) around `atMs`, which keeps its place on the screen. */
export function zoomWindow(window: TimeWindow, factor: number, atMs = middleOf(window)): TimeWindow {
  const width = window.endMs - window.startMs;
  const wanted = Math.min(MAX_WINDOW_MS, Math.max(MIN_WINDOW_MS, width / factor));
  const scale = wanted / width;
  return within({
    startMs: atMs - (atMs - window.startMs) * scale,
    endMs: atMs + (window.endMs - atMs) * scale,
  });
}

/** Moves by a share of the window's own width; 1 is a whole screen later. */
export function panWindow(window: TimeWindow, share: number): TimeWindow {
  const byMs = (window.endMs - window.startMs) * share;
  return within({ startMs: window.startMs + byMs, endMs: window.endMs + byMs });
}

/** The window moved, at the same zoom, so that `atMs` stands in its middle. */
export function centreOn(window: TimeWindow, atMs: number): TimeWindow {
  const half = (window.endMs - window.startMs) / 2;
  return within({ startMs: atMs - half, endMs: atMs + half });
}

/** The window moved, if it must, so that `bounds` can be seen; widened only where they would be a dot or too wide. */
export function revealBounds(window: TimeWindow, bounds: EdtfBounds): TimeWindow {
  const { startMs, endMs } = finiteEdges(bounds);
  const width = window.endMs - window.startMs;
  if (startMs >= window.startMs + width * 0.02 && startMs <= window.endMs - width * 0.15) return window;
  if (startMs < window.startMs && endMs > window.startMs + width * 0.5) return window;
  const middle = Math.min((startMs + endMs) / 2, startMs + width * 0.3);
  return within({ startMs: middle - width / 2, endMs: middle + width / 2 });
}

/** True where some of the finite part of bounds lies in the stretch; a moment counts as a millisecond. */
export function touches(bounds: EdtfBounds, stretch: TimeWindow): boolean {
  const { startMs, endMs } = finiteEdges(bounds);
  return startMs < stretch.endMs && Math.max(endMs, startMs + 1) > stretch.startMs;
}

/** Everything that has a finite edge, with room for labels; `undefined` where nothing has. */
export function fitWindow(all: readonly EdtfBounds[]): TimeWindow | undefined {
  const hull = hullOf(all);
  return hull === undefined ? undefined : padded(hull);
}

/** From the first finite edge to the last, exactly; `undefined` where there is none. */
export function hullOf(all: readonly EdtfBounds[]): TimeWindow | undefined {
  if (all.length === 0) return undefined;
  let startMs = Infinity;
  let endMs = -Infinity;
  for (const bounds of all) {
    const edges = finiteEdges(bounds);
    startMs = Math.min(startMs, edges.startMs);
    endMs = Math.max(endMs, edges.endMs);
  }
  return { startMs, endMs };
}

/** Of the events, the share that the opening window has to show. */
const OPENING_SHARE = 0.7;
/** How much shorter than the whole it must be, so that leaving events out is worth it. */
const OPENING_GAIN = 4;

/**
 * The window to open with: everything, unless most events crowd in a small part of it; then that part. Linear
 * after sorting.
 */
export function openingWindow(all: readonly EdtfBounds[]): TimeWindow | undefined {
  const whole = fitWindow(all);
  if (whole === undefined || all.length < 4) return whole;
  const edges = all.map(finiteEdges).sort((a, b) => a.startMs + a.endMs - (b.startMs + b.endMs));
  const count = Math.ceil(edges.length * OPENING_SHARE);
  let best: TimeWindow | undefined;
  for (let index = 0; index + count <= edges.length; index += 1) {
    const first = edges[index];
    const last = edges[index + count - 1];
    if (first === undefined || last === undefined) break;
    const candidate = { startMs: middleOf(first), endMs: middleOf(last) };
    if (best === undefined || candidate.endMs - candidate.startMs < best.endMs - best.startMs)
      best = candidate;
  }
  if (best === undefined) return whole;
  const core = best;
  const width = core.endMs - core.startMs;
  const grown = edges
    .filter(
      (each) => each.endMs > core.startMs && each.startMs < core.endMs && each.endMs - each.startMs <= width,
    )
    .reduce(
      (sum, each) => ({
        startMs: Math.min(sum.startMs, each.startMs),
        endMs: Math.max(sum.endMs, each.endMs),
      }),
      core,
    );
  const opening = padded(grown);
  const gain = (whole.endMs - whole.startMs) / (opening.endMs - opening.startMs);
  return gain >= OPENING_GAIN ? opening : whole;
}

export function middleOf({ startMs, endMs }: TimeWindow): number {
  return startMs + (endMs - startMs) / 2;
}

/** The finite part of bounds: an open side shrinks to the other edge. */
export function finiteEdges({ startMs, endMs }: EdtfBounds): TimeWindow {
  return {
    startMs: Number.isFinite(startMs) ? startMs : endMs,
    endMs: Number.isFinite(endMs) ? endMs : startMs,
  };
}

/** Room at the left for air and, more, at the right for the label of the last event. */
function padded({ startMs, endMs }: TimeWindow): TimeWindow {
  const width = Math.max(endMs - startMs, MIN_WINDOW_MS);
  return within({ startMs: startMs - width * 0.06, endMs: endMs + width * 0.35 });
}

function within({ startMs, endMs }: TimeWindow): TimeWindow {
  const width = Math.min(Math.max(endMs - startMs, MIN_WINDOW_MS), MAX_WINDOW_MS);
  // A chart draws half a window more on either side, and a little.
  const limit = AXIS_LIMIT_MS - 0.51 * width;
  const from = Math.max(-limit, Math.min(startMs, limit - width));
  return { startMs: from, endMs: from + width };
}
