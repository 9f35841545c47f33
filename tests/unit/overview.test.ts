// The window on the picture of the whole: laws of moving it and its edges.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveGrip, shareOfWhole } from '../../src/core/scale/overview.ts';
import { MIN_WINDOW_MS } from '../../src/core/scale/time-window.ts';

const DAY_MS = 86_400_000;
const whole = { startMs: 0, endMs: 1000 * DAY_MS };
const windows = fc
  .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 1000 }))
  .map(([start, days]) => ({
    startMs: start * DAY_MS,
    endMs: Math.min(whole.endMs, (start + days) * DAY_MS),
  }));
const moves = fc.integer({ min: -2000 * DAY_MS, max: 2000 * DAY_MS });

test('a window that is moved keeps its width, and its middle stays in the whole', () => {
  fc.assert(
    fc.property(windows, moves, (window, byMs) => {
      const moved = moveGrip(window, whole, 'window', byMs);
      expect(moved.endMs - moved.startMs).toBeCloseTo(window.endMs - window.startMs, 0);
      const middle = (moved.startMs + moved.endMs) / 2;
      expect(middle).toBeGreaterThanOrEqual(whole.startMs);
      expect(middle).toBeLessThanOrEqual(whole.endMs);
    }),
  );
});

test('an edge that is moved leaves the other, stays in the whole, and never crosses', () => {
  fc.assert(
    fc.property(windows, moves, (window, byMs) => {
      const start = moveGrip(window, whole, 'start', byMs);
      const end = moveGrip(window, whole, 'end', byMs);
      expect([start.endMs, end.startMs]).toEqual([window.endMs, window.startMs]);
      for (const { startMs, endMs } of [start, end]) {
        expect(endMs - startMs).toBeGreaterThanOrEqual(MIN_WINDOW_MS);
        expect(startMs).toBeGreaterThanOrEqual(whole.startMs);
        expect(endMs).toBeLessThanOrEqual(whole.endMs);
      }
    }),
  );
});

test('what lies beyond the whole is clipped', () => {
  expect(shareOfWhole({ startMs: -DAY_MS, endMs: 500 * DAY_MS }, whole)).toEqual({ from: 0, to: 0.5 });
  expect(shareOfWhole({ startMs: 900 * DAY_MS, endMs: 5000 * DAY_MS }, whole)).toEqual({ from: 0.9, to: 1 });
});
