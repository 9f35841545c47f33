// The marks of the axis: each has its room, the first of a month always has one, and round years are as readers count them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticksIn } from '../../src/core/scale/axis-ticks.ts';
import { MAX_WINDOW_MS, MIN_WINDOW_MS } from '../../src/core/scale/time-window.ts';

const ROOM_PX = 60;
const WIDTH_PX = 900;
const room = () => ROOM_PX;
const days = (minor: readonly number[]) => minor.map((ms) => new Date(ms).toISOString().slice(0, 10));
const window = (start: string, end: string) => ({ startMs: Date.parse(start), endMs: Date.parse(end) });

const anyWindow = fc
  .record({
    at: fc.integer({ min: -6e13, max: 6e13 }),
    // Evenly over the orders of magnitude.
    log: fc.double({ min: Math.log(MIN_WINDOW_MS), max: Math.log(MAX_WINDOW_MS / 2), noNaN: true }),
  })
  .map(({ at, log }) => ({ startMs: at, endMs: at + Math.exp(log) }));

test('marks have their room, and there are enough of them to read a date by', () => {
  fc.assert(
    fc.property(anyWindow, (any) => {
      const { minor } = ticksIn(any, WIDTH_PX, room);
      const msPerPx = (any.endMs - any.startMs) / WIDTH_PX;
      for (const [at, mark] of minor.entries()) {
        expect(mark).toBeGreaterThanOrEqual(any.startMs);
        expect(mark).toBeLessThan(any.endMs);
        const next = minor[at + 1];
        if (next !== undefined) expect((next - mark) / msPerPx).toBeGreaterThanOrEqual(ROOM_PX);
      }
      // From one step to the next finer one is a factor of five at most, months, weeks and quarters included.
      expect(minor.length).toBeGreaterThan(2);
    }),
  );
});

test('every major mark is a minor one, and the first stands at or before the window', () => {
  fc.assert(
    fc.property(anyWindow, (any) => {
      const { minor, major, unit } = ticksIn(any, WIDTH_PX, room);
      if (unit === 'year') return;
      expect(major[0]).toBeLessThanOrEqual(any.startMs);
      const marked = new Set(minor);
      for (const each of major.slice(1)) expect(marked.has(each)).toBe(true);
    }),
  );
});

test('marks do not depend on where the window stands', () => {
  fc.assert(
    fc.property(anyWindow, fc.double({ min: -0.5, max: 0.5, noNaN: true }), (any, share) => {
      const byMs = Math.round((any.endMs - any.startMs) * share);
      const moved = { startMs: any.startMs + byMs, endMs: any.endMs + byMs };
      const isInBoth = (ms: number) =>
        ms >= Math.max(any.startMs, moved.startMs) && ms < Math.min(any.endMs, moved.endMs);
      expect(ticksIn(moved, WIDTH_PX, room).minor.filter(isInBoth)).toEqual(
        ticksIn(any, WIDTH_PX, room).minor.filter(isInBoth),
      );
    }),
  );
});

test.each([
  [
    'every second day begins anew with each month',
    window('2023-10-28', '2023-11-06'),
    280,
    ['2023-10-29', '2023-11-01', '2023-11-03', '2023-11-05'],
  ],
  [
    'every fifth day, and the first of the month',
    window('2023-02-08', '2023-03-11'),
    480,
    ['2023-02-10', '2023-02-15', '2023-02-20', '2023-02-25', '2023-03-01', '2023-03-05', '2023-03-10'],
  ],
  [
    'quarters',
    window('2022-01-15', '2023-02-01'),
    300,
    ['2022-04-01', '2022-07-01', '2022-10-01', '2023-01-01'],
  ],
])('%s', (_, any, widthPx, expected) => {
  expect(days(ticksIn(any, widthPx, room).minor)).toEqual(expected);
});

test('years before our era are round as readers count them: 1000 BC is −999 by astronomers', () => {
  const years = ticksIn({ startMs: -1.1e14, endMs: -3e13 }, 420, room).minor.map((ms) =>
    new Date(ms).getUTCFullYear(),
  );
  expect(years).toEqual([-1499, -999, -499, 0, 500, 1000].filter((year) => years.includes(year)));
  expect(years).toContain(-499);
  expect(years).toContain(0);
  expect(years).toContain(500);
});

test('words are only measured where a mark could have the least room', () => {
  const asked: string[] = [];
  const roomPx = (unit: string) => {
    asked.push(unit);
    return 60;
  };
  const window = { startMs: Date.UTC(2013, 0, 1), endMs: Date.UTC(2026, 0, 1) };
  const ticks = ticksIn(window, 900, roomPx, 40);
  expect(asked).not.toContain('second');
  expect(asked).not.toContain('day');
  expect(ticks).toEqual(ticksIn(window, 900, () => 60));
});
