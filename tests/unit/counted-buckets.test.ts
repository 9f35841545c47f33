// Counting by buckets: what lies in a stretch adds up, however the stretch is cut, and no bucket is lost from a strip.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketsOf, columnsOfBuckets, countIn } from '../../src/ui/archive/counted.ts';

const WIDTH_MS = 1000;
const buckets = fc
  .uniqueArray(fc.record({ at: fc.integer({ min: -50, max: 50 }), count: fc.integer({ min: 1, max: 99 }) }), {
    selector: ({ at }) => at,
    maxLength: 40,
  })
  .map((all) => all.map(({ at, count }) => ({ startMs: at * WIDTH_MS, widthMs: WIDTH_MS, count })));

test('all of them lie in all of time, and none in no time', () => {
  fc.assert(
    fc.property(buckets, (all) => {
      const total = all.reduce((sum, { count }) => sum + count, 0);
      expect(countIn(all, { startMs: -Infinity, endMs: Infinity })).toBe(total);
      expect(countIn(all, { startMs: 7, endMs: 7 })).toBe(0);
    }),
  );
});

test('a stretch that is cut has what its parts have, give or take the rounding', () => {
  fc.assert(
    fc.property(
      buckets,
      fc.integer({ min: -60_000, max: 60_000 }),
      fc.integer({ min: 0, max: 60_000 }),
      fc.integer({ min: 0, max: 60_000 }),
      (all, startMs, first, second) => {
        const [cutMs, endMs] = [startMs + first, startMs + first + second];
        const parts = countIn(all, { startMs, endMs: cutMs }) + countIn(all, { startMs: cutMs, endMs });
        expect(Math.abs(countIn(all, { startMs, endMs }) - parts)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('events at hand are all in the buckets of the window that they begin in', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 3000 })),
      fc.integer({ min: -100, max: 1000 }),
      fc.integer({ min: 1, max: 5000 }),
      (starts, startMs, lengthMs) => {
        const window = { startMs, endMs: startMs + lengthMs };
        const inside = starts.filter((ms) => ms >= window.startMs && ms < window.endMs);
        expect(countIn(bucketsOf(starts, window), { startMs: -Infinity, endMs: Infinity })).toBe(
          inside.length,
        );
      },
    ),
  );
});

test('half of a bucket counts as half', () => {
  const all = [{ startMs: 0, widthMs: 1000, count: 10 }];
  expect(countIn(all, { startMs: 500, endMs: 5000 })).toBe(5);
});

test('a strip shows every bucket in its window, and nothing where there is none', () => {
  fc.assert(
    fc.property(buckets, fc.integer({ min: 1, max: 300 }), (all, columnCount) => {
      const window = { startMs: -50 * WIDTH_MS, endMs: 51 * WIDTH_MS };
      const { touching } = columnsOfBuckets(all, window, columnCount);
      const columnMs = (window.endMs - window.startMs) / columnCount;
      touching.forEach((count, column) => {
        const from = window.startMs + column * columnMs;
        // The edges of columns are no whole milliseconds.
        const isTouched = (byMs: number) =>
          all.some(
            ({ startMs, widthMs }) => startMs < from + columnMs + byMs && startMs + widthMs > from - byMs,
          );
        if (isTouched(-0.01)) expect(count).toBeGreaterThan(0);
        if (!isTouched(0.01)) expect(count).toBe(0);
      });
    }),
  );
});
