import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EdtfBounds } from '../../src/core/model/edtf/bounds.ts';
import {
  finiteEdges,
  fitWindow,
  MAX_WINDOW_MS,
  MIN_WINDOW_MS,
  openingWindow,
  panWindow,
  revealBounds,
  zoomWindow,
} from '../../src/core/scale/time-window.ts';

const DAY_MS = 86_400_000;
const day = (text: string): EdtfBounds => ({ startMs: Date.parse(text), endMs: Date.parse(text) + DAY_MS });
const within = (bounds: EdtfBounds, { startMs, endMs }: EdtfBounds) =>
  bounds.startMs >= startMs && bounds.endMs <= endMs;

const windows = fc
  .tuple(fc.double({ min: -1e14, max: 1e14, noNaN: true }), fc.double({ min: 1e6, max: 1e14, noNaN: true }))
  .map(([startMs, width]) => ({ startMs, endMs: startMs + width }));

test('zooming in and out again is where it was', () => {
  fc.assert(
    fc.property(windows, fc.double({ min: 1.1, max: 8, noNaN: true }), (window, factor) => {
      const back = zoomWindow(zoomWindow(window, factor), 1 / factor);
      const width = window.endMs - window.startMs;
      expect(Math.abs(back.startMs - window.startMs)).toBeLessThan(width * 1e-3 + MIN_WINDOW_MS);
    }),
  );
});

test('the moment under the pointer keeps its place while zooming', () => {
  const zoomed = zoomWindow({ startMs: 0, endMs: 1e9 }, 4, 25e7);
  expect((25e7 - zoomed.startMs) / (zoomed.endMs - zoomed.startMs)).toBeCloseTo(0.25, 9);
});

test('a window is never narrower or wider than the axis can show', () => {
  fc.assert(
    fc.property(
      windows,
      fc.double({ min: 1e-12, max: 1e12, noNaN: true }),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      (window, factor, share) => {
        for (const { startMs, endMs } of [zoomWindow(window, factor), panWindow(window, share)]) {
          expect(endMs - startMs).toBeGreaterThanOrEqual(MIN_WINDOW_MS * 0.99);
          expect(endMs - startMs).toBeLessThanOrEqual(MAX_WINDOW_MS * 1.01);
          expect(new Date(startMs).getTime()).not.toBeNaN();
          expect(new Date(endMs).getTime()).not.toBeNaN();
        }
      },
    ),
  );
});

test('an event off the screen is brought in at the same zoom, one on the screen moves nothing', () => {
  const window = { startMs: Date.parse('2023-11-01'), endMs: Date.parse('2023-11-11') };
  expect(revealBounds(window, day('2023-11-03'))).toBe(window);
  const moved = revealBounds(window, day('2023-09-03'));
  expect(within(day('2023-09-03'), moved)).toBe(true);
  expect(moved.endMs - moved.startMs).toBe(window.endMs - window.startMs);
});

test('fitting shows every finite edge; nothing has no window', () => {
  expect(fitWindow([])).toBeUndefined();
  const all = [
    day('1961-05-25'),
    { startMs: Date.parse('2026-09-01'), endMs: Infinity },
    { startMs: -Infinity, endMs: Date.parse('1950-01-01') },
  ];
  const window = fitWindow(all);
  expect(all.every((each) => window !== undefined && within(finiteEdges(each), window))).toBe(true);
});

test('the opening window shows the crowd, and everything where there is none', () => {
  const crowd = ['2023-11-06', '2023-11-08', '2023-11-08', '2023-11-09'].map(day);
  const far = day('1950-01-01');
  const opening = openingWindow([far, ...crowd]);
  expect(opening !== undefined && crowd.every((each) => within(each, opening))).toBe(true);
  expect(opening !== undefined && within(far, opening)).toBe(false);
  const even = ['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01'].map(day);
  expect(openingWindow(even)).toEqual(fitWindow(even));
});
