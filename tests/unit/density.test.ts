import fc from 'fast-check';
import { expect, test } from 'vitest';
import { densityColumns } from '../../src/core/scale/density.ts';

const bounds = fc
  .tuple(
    fc.integer({ min: -1e12, max: 1e12 }),
    fc.integer({ min: 1, max: 1e11 }),
    fc.constantFrom('', 'start', 'end'),
  )
  .map(([start, width, open]) => ({
    startMs: open === 'start' ? -Infinity : start,
    endMs: open === 'end' ? Infinity : start + width,
  }));

test('the counts add up to the number of events', () => {
  fc.assert(
    fc.property(fc.array(bounds, { minLength: 1 }), fc.integer({ min: 1, max: 100 }), (all, columns) => {
      const counts = densityColumns(all, columns);
      expect(counts).toHaveLength(columns);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.length);
    }),
  );
});

test('no events have no density, and one event stands in one column', () => {
  expect(densityColumns([], 10)).toEqual([]);
  expect(densityColumns([{ startMs: 0, endMs: 10 }], 3)).toEqual([0, 1, 0]);
});
