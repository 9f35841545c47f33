// The list shows the rows in sight and tells what lies around them, whatever its length.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';
import type { IndexedEvent } from '../../src/core/model/timeline-index.ts';
import { indexTimeline } from '../../src/core/model/timeline-index.ts';
import { headingsOf } from '../../src/ui/list/headings.ts';
import { BLOCK_ROWS, BlockHeights, firstRows } from '../../src/ui/list/row-window.ts';
import { en } from '../../src/ui/messages/en.ts';

const counts = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 10_000_000 }));

test('the rows in sight are in the page, with at most a hundred or so around them', () => {
  fc.assert(
    fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), (count, share) => {
      const heights = new BlockHeights(count, 42);
      const all = heights.around(0, Infinity);
      const totalPx = heights.topOf(Math.ceil(count / BLOCK_ROWS));
      const { from, to, abovePx, belowPx } = heights.around(share * totalPx, share * totalPx + 400);
      expect(all.from).toBe(0);
      expect(from % BLOCK_ROWS).toBe(0);
      expect(to).toBeLessThanOrEqual(count);
      const rowPx = totalPx / Math.max(1, Math.ceil(count / BLOCK_ROWS) * BLOCK_ROWS);
      expect(to - from).toBeLessThanOrEqual(10 * BLOCK_ROWS + 400 / Math.max(rowPx, 1e-9));
      if (count > 0) expect(to).toBeGreaterThan(from);
      expect(abovePx).toBeGreaterThanOrEqual(0);
      expect(belowPx).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('above, the rows in the page and below make up the whole list', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (count, share) => {
        const heights = new BlockHeights(count, 42);
        heights.measure(1, 1000);
        const blocks = Math.ceil(count / BLOCK_ROWS);
        const { from, to, abovePx, belowPx } = heights.around(0, 0, Math.floor(share * (count - 1)));
        const shownPx = heights.topOf(Math.ceil(to / BLOCK_ROWS)) - heights.topOf(from / BLOCK_ROWS);
        expect(abovePx + shownPx + belowPx).toBeCloseTo(heights.topOf(blocks), 3);
      },
    ),
  );
});

test('a row that is asked for is in the page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.nat(), (count, seed) => {
      const wanted = seed % count;
      const { from, to } = new BlockHeights(count, 42).around(1000, 1600, wanted);
      expect(from).toBeLessThanOrEqual(wanted);
      expect(to).toBeGreaterThan(wanted);
      // Wherever it comes to stand in the frame, the frame is full, and little more than that is drawn.
      const inFrame = Math.floor(600 / 42);
      expect(from).toBeLessThanOrEqual(Math.max(0, wanted - inFrame));
      expect(to).toBeGreaterThanOrEqual(Math.min(count, wanted + inFrame));
      expect(to - from).toBeLessThanOrEqual(2 * inFrame + 4 * BLOCK_ROWS);
    }),
  );
});

test('no list is taller than a browser can lay out', () => {
  expect(new BlockHeights(10_000_000, 42).topOf(500_000)).toBeLessThan(16_000_000);
});

test('a short list is there as a whole before anything is measured', () => {
  expect(firstRows(16)).toEqual({ from: 0, to: 16, abovePx: 0, belowPx: 0 });
});

test.each(['blinken-seoul', 'pompeii', 'eagle-landing'])(
  '%s: headings gather events, and name each once',
  (slug) => {
    const parsed = parseTimeline(readFileSync(`events/${slug}/timeline.json`, 'utf8'));
    if (!parsed.ok) throw new Error('the timeline is broken');
    const events = indexTimeline(parsed.value).ordered;
    const titleAt = headingsOf(events, en);
    const titles = events.map((_, at) => titleAt(at)).filter((title, at, all) => title !== all[at - 1]);
    expect(titles).toEqual(
      {
        'blinken-seoul': [
          '2021',
          '2022',
          '2023',
          'September 2023',
          'October 2023',
          'November 2023',
          'Undated',
        ],
        pompeii: [''],
        'eagle-landing': ['1961', '1968', 'July 1969', '1972', '1976', '1980', '2026', 'Undated'],
      }[slug],
    );
  },
);

test('a long list tells the months of full years apart, as a short one does', () => {
  const parsed = parseTimeline(readFileSync('events/eagle-landing/timeline.json', 'utf8'));
  if (!parsed.ok) throw new Error('the timeline is broken');
  const { ordered } = indexTimeline(parsed.value);
  const events = ordered.flatMap((event) => Array.from({ length: 20 }, (): IndexedEvent => event));
  const titleAt = headingsOf(events, en);
  const titles = events.map((_, at) => titleAt(at)).filter((title, at, all) => title !== all[at - 1]);
  expect(titles).toEqual([
    'May 1961',
    '1968',
    'July 1969',
    'December 1972',
    '1976',
    '1980',
    'September 2026',
    'Undated',
  ]);
});
