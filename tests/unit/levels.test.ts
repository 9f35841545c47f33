import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventColumns } from '../../src/core/scale/event-columns.ts';
import { columnsInLanes, columnsOf, countTouching, laneOfRow } from '../../src/core/scale/event-columns.ts';
import { EventTableBuilder, MAX_LABEL_PX, OPEN_END, OPEN_START } from '../../src/core/scale/event-table.ts';
import type { LevelOptions, Levels } from '../../src/core/scale/levels.ts';
import { levelAt, msPerPxOf, noLevels, UNPLACED, withLevel } from '../../src/core/scale/levels.ts';
import { countInWindow, pickVisible, stretchOf } from '../../src/core/scale/pick-visible.ts';
import { baseMsPerPxOf, levelsOf, placeLevels } from '../../src/core/scale/place-levels.ts';
import type { TimeWindow } from '../../src/core/scale/time-window.ts';
import { MIN_WINDOW_MS } from '../../src/core/scale/time-window.ts';
import { zoomToResolve } from '../../src/core/scale/zoom-to-resolve.ts';
import { newsEvents } from '../bench/news-table.ts';
import { anyEvents, anyWindow } from '../cases/any-columns.ts';

const DAY_MS = 86_400_000;
const options: LevelOptions = { subLanes: 3, gapPx: 8, stubPx: 44 };
const anyOptions = fc.integer({ min: 1, max: 6 }).map((subLanes): LevelOptions => ({ ...options, subLanes }));

const { table, lanes } = newsEvents(20_000);
const news = columnsInLanes(columnsOf(table), lanes);
const newsLevels = levelsOf(news, options);

/** What a row takes on the screen at a zoom, in milliseconds. */
function taken(columns: EventColumns, row: number, msPerPx: number): TimeWindow {
  const open = columns.open[row]!;
  const start = columns.startMs[row]!;
  return {
    startMs: start - (open & OPEN_START ? options.stubPx * msPerPx : 0),
    endMs: Math.max(
      columns.endMs[row]! + (open & OPEN_END ? options.stubPx * msPerPx : 0),
      start + columns.labelPx[row]! * msPerPx,
    ),
  };
}

/** Pairs that overlap at a level at which both are drawn. */
function overlapsOf(columns: EventColumns, levels: Levels): readonly string[] {
  const overlaps: string[] = [];
  for (let level = 0; level < levels.lists.length; level += 1) {
    const msPerPx = msPerPxOf(levels, level);
    const lastEnd = new Map<number, number>();
    for (let row = 0; row < columns.count; row += 1) {
      if (levels.levelOf[row]! > level) continue;
      const track = laneOfRow(columns, row) * levels.subLanes + levels.subLaneOf[row]!;
      const { startMs, endMs } = taken(columns, row, msPerPx);
      if ((lastEnd.get(track) ?? -Infinity) > startMs) overlaps.push(`row ${row} at level ${level}`);
      lastEnd.set(track, endMs);
    }
  }
  return overlaps;
}

test('on a sub-lane nothing overlaps at its level or at any finer one: extents, labels and open sides', () => {
  fc.assert(
    fc.property(anyEvents, anyOptions, ({ columns }, anyOption) => {
      expect(overlapsOf(columns, levelsOf(columns, anyOption))).toEqual([]);
    }),
  );
  expect(overlapsOf(news, newsLevels)).toEqual([]);
});

test('each row is in one level at most, and what is in none cannot be parted from what is', () => {
  fc.assert(
    fc.property(anyEvents, anyOptions, ({ columns }, anyOption) => {
      const levels = levelsOf(columns, anyOption);
      const listed = levels.lists.flatMap(({ rows }) => Array.from(rows)).sort((a, b) => a - b);
      expect(listed).toEqual(
        Array.from(columns.event.keys()).filter((row) => levels.levelOf[row] !== UNPLACED),
      );
      expect(levels.isComplete).toBe(true);
      // No zoom goes further in than the shortest window on a small screen: what a label and its gap take there is room.
      const { gapPx, stubPx } = anyOption;
      const reachMs = (MIN_WINDOW_MS / 320) * (MAX_LABEL_PX + gapPx + 2 * stubPx);
      for (let row = 0; row < columns.count; row += 1) {
        if (levels.levelOf[row] !== UNPLACED) continue;
        const lane = laneOfRow(columns, row);
        const overlapped = new Set<number>();
        for (const other of listed) {
          if (laneOfRow(columns, other) !== lane) continue;
          const isApart =
            columns.endMs[other]! + reachMs <= columns.startMs[row]! ||
            columns.startMs[other]! >= columns.endMs[row]! + reachMs;
          if (!isApart) overlapped.add(levels.subLaneOf[other]!);
        }
        // One that covers many others may have half of the sub-lanes only.
        expect(overlapped.size).toBeGreaterThanOrEqual(Math.max(1, anyOption.subLanes >>> 1));
      }
    }),
  );
});

test('a small timeline with a sub-lane for each is drawn whole at the coarsest level', () => {
  const { columns } = { columns: columnsOf(newsEvents(16).table) };
  const levels = levelsOf(columns, { ...options, subLanes: 16 });
  expect(Array.from(levels.levelOf)).toEqual(new Array(16).fill(0));
  // Events have their sub-lane for good, the first that is free: few are used.
  expect(Math.max(...levels.subLaneOf)).toBeLessThan(16);
});

test('years that cover many days leave them room, however salient they are', () => {
  const builder = new EventTableBuilder();
  for (let index = 0; index < 3; index += 1) {
    builder.add({ id: `y${index}`, bounds: { startMs: 0, endMs: 1000 * DAY_MS }, evidence: 9, labelPx: 100 });
  }
  for (let index = 0; index < 100; index += 1) {
    const startMs = (index * 9 + 1) * DAY_MS;
    builder.add({ id: `d${index}`, bounds: { startMs, endMs: startMs + DAY_MS }, evidence: 1, labelPx: 100 });
  }
  const columns = columnsOf(builder.done());
  const { levelOf } = levelsOf(columns, options);
  const placed = (isYear: boolean) =>
    Array.from(columns.event).filter((event, row) => event < 3 === isYear && levelOf[row] !== UNPLACED)
      .length;
  expect(placed(true)).toBe(1);
  expect(placed(false)).toBe(100);
});

test('levels do not depend on the order in which events came', () => {
  const order = Array.from({ length: 300 }, (_, index) => index);
  const placesOf = (indices: readonly number[]) => {
    const builder = new EventTableBuilder();
    for (const index of indices) {
      // Every start once: what begins and ends together keeps the order of the file.
      const startMs = ((index * 7919) % 300) * DAY_MS;
      const bounds = { startMs, endMs: startMs + DAY_MS * (1 + (index % 3)) };
      builder.add({ id: `event-${index}`, bounds, evidence: 1 + (index % 4), labelPx: 60 + (index % 100) });
    }
    const columns = columnsOf(builder.done());
    const levels = levelsOf(columns, options);
    const places = Array.from(columns.event, (event, row): [number, string] => [
      indices[event]!,
      `${levels.levelOf[row]!} ${levels.subLaneOf[row]!}`,
    ]);
    return new Map(places.sort(([a], [b]) => a - b));
  };
  expect(placesOf([...order].reverse())).toEqual(placesOf(order));
});

test('levels come one by one, and the first are the same whether or not the others follow', () => {
  let levels = noLevels(news, baseMsPerPxOf(news), options);
  for (const next of placeLevels(news, options)) {
    levels = withLevel(levels, news, next);
    expect(levels.isComplete).toBe(next.isLast);
    expect(next).toEqual(newsLevels.lists[next.level]);
    if (next.level === 3) break;
  }
  expect(levels.isComplete).toBe(false);
  const first = newsLevels.lists[0]!;
  expect(() => withLevel(levels, news, first)).toThrow(RangeError);
});

test('a trembling hand sees one level; zooming out goes at once', () => {
  const at = (zoom: number, before?: number) =>
    levelAt(newsLevels, newsLevels.baseMsPerPx / 2 ** zoom, before);
  expect(at(3.99)).toBe(3);
  expect(at(4.01)).toBe(4);
  expect(at(4.01, 3)).toBe(3);
  expect(at(4.2, 3)).toBe(4);
  expect(at(3.99, 4)).toBe(3);
  expect(at(9.05, 3)).toBe(8);
  expect(at(-5)).toBe(0);
  expect(at(200)).toBe(newsLevels.lists.length - 1);
});

const anyZoom = fc.record({
  widthPx: fc.integer({ min: 200, max: 2000 }),
  budget: fc.integer({ min: 5, max: 400 }),
});

/** Windows over ten years, from minutes to all of them. */
const anyNewsWindow = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -10, max: 12, noNaN: true }))
  .map(([at, exponent]) => {
    const startMs = Date.UTC(2013, 0, 1) + at * 3650 * DAY_MS;
    return { startMs, endMs: startMs + 2 ** exponent * DAY_MS };
  });

test('what is drawn in a window is drawn in every window inside it, in the same place', () => {
  fc.assert(
    fc.property(
      anyNewsWindow,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.001, max: 1, noNaN: true }),
      anyZoom,
      (outer, from, share, zoom) => {
        const widthMs = outer.endMs - outer.startMs;
        const startMs = outer.startMs + from * (1 - share) * widthMs;
        const inner = { startMs, endMs: startMs + share * widthMs };
        const before = pickVisible(news, newsLevels, outer, zoom);
        const after = pickVisible(news, newsLevels, inner, zoom);
        const trackAfter = new Map(Array.from(after.rows, (row, at) => [row, after.tracks[at]]));
        before.rows.forEach((row, at) => {
          if (news.startMs[row]! >= inner.endMs || news.endMs[row]! <= inner.startMs) return;
          expect(trackAfter.get(row)).toBe(before.tracks[at]);
        });
      },
    ),
    { numRuns: 300 },
  );
});

test('panning changes nothing that stays in the window, and there and back is the same', () => {
  fc.assert(
    fc.property(
      anyNewsWindow,
      fc.double({ min: -1, max: 1, noNaN: true }),
      anyZoom,
      (window, share, zoom) => {
        const byMs = share * (window.endMs - window.startMs);
        const moved = { startMs: window.startMs + byMs, endMs: window.endMs + byMs };
        // A sum is rounded: both windows must be as wide to the last bit, or they may be cut into other parts.
        fc.pre(
          stretchOf(moved).endMs - stretchOf(moved).startMs <
            1.5 * (stretchOf(window).endMs - stretchOf(window).startMs),
        );
        const here = pickVisible(news, newsLevels, window, zoom);
        const there = pickVisible(news, newsLevels, moved, { ...zoom, before: here });
        const back = pickVisible(news, newsLevels, window, { ...zoom, before: there });
        if (there.level === here.level) {
          const inBoth = (row: number) =>
            [window, moved].every(
              ({ startMs, endMs }) => news.startMs[row]! < endMs && news.endMs[row]! > startMs,
            );
          expect(Array.from(there.rows).filter(inBoth)).toEqual(Array.from(here.rows).filter(inBoth));
        }
        expect(back.rows).toEqual(here.rows);
        expect(back.tracks).toEqual(here.tracks);
      },
    ),
    { numRuns: 300 },
  );
});

test('a pick that still serves is given back itself; another budget, selection or finer levels make another', () => {
  const window = { startMs: Date.UTC(2015, 0, 2), endMs: Date.UTC(2015, 3, 1) };
  const nudged = { startMs: window.startMs + 60_000, endMs: window.endMs + 60_000 };
  const first = pickVisible(news, newsLevels, window, { widthPx: 1000, budget: 100 });
  expect(pickVisible(news, newsLevels, nudged, { widthPx: 1000, budget: 100, before: first })).toBe(first);
  expect(pickVisible(news, newsLevels, nudged, { widthPx: 1000, budget: 20, before: first })).not.toBe(first);
  const unplaced = newsLevels.levelOf.indexOf(UNPLACED);
  const selected = pickVisible(news, newsLevels, nudged, {
    widthPx: 1000,
    budget: 100,
    selectedRow: unplaced,
    before: first,
  });
  expect(first.rows).not.toContain(unplaced);
  expect(selected.rows).toContain(unplaced);
});

test('shown and hidden make all that touches the window, in each lane and in all', () => {
  fc.assert(
    fc.property(anyEvents, anyWindow, anyZoom, ({ columns, lanes: { laneCount } }, window, zoom) => {
      const levels = levelsOf(columns, options);
      const picked = pickVisible(columns, levels, window, zoom);
      const counts = countInWindow(columns, picked, window);
      expect(counts.lanes).toHaveLength(laneCount);
      const totals = counts.lanes.map(({ shown, hidden }) => shown + hidden);
      expect(totals).toEqual(totals.map((_, lane) => countTouching(columns, lane, window)));
      expect(counts.shown + counts.hidden).toBe(totals.reduce((sum, each) => sum + each, 0));
      expect(counts.lanes.every(({ shown, hidden }) => shown >= 0 && hidden >= 0)).toBe(true);
    }),
  );
});

test('the budget holds for what is no longer than a part of the window', () => {
  fc.assert(
    fc.property(anyNewsWindow, anyZoom, (window, zoom) => {
      const { rows } = pickVisible(news, newsLevels, window, zoom);
      const widthMs = window.endMs - window.startMs;
      const short = Array.from(rows).filter((row) => {
        const [start, end] = [news.startMs[row]!, news.endMs[row]!];
        return start >= window.startMs && start < window.endMs && end - start <= widthMs / 4;
      });
      expect(short.length).toBeLessThanOrEqual(zoom.budget);
    }),
  );
});

test('only the lanes in sight are looked at', () => {
  const window = { startMs: Date.UTC(2013, 0, 1), endMs: Date.UTC(2023, 0, 1) };
  const all = pickVisible(news, newsLevels, window, { widthPx: 1000, budget: 10_000 });
  const some = pickVisible(news, newsLevels, window, { widthPx: 1000, budget: 10_000, lanes: [2, 4] });
  const inSight = Array.from(all.rows).filter((row) => [2, 3].includes(laneOfRow(news, row)));
  expect(Array.from(some.rows)).toEqual(inSight);
});

test('dense ground leads to a window in which all is drawn but what no zoom parts', () => {
  for (let year = 2013; year < 2023; year += 1) {
    const stretch = { startMs: Date.UTC(year, 3, 1), endMs: Date.UTC(year, 3, 20) };
    const found = zoomToResolve(news, newsLevels, { stretch, level: 3, widthPx: 1000 });
    expect(found.kind).toBe('window');
    if (found.kind !== 'window') continue;
    const { window, level, stack } = found;
    const shown = pickVisible(news, newsLevels, window, { widthPx: 1000, budget: 1e6 });
    expect(shown.level).toBe(level);
    const begun = Array.from(news.startMs.keys()).filter(
      (row) => news.startMs[row]! >= window.startMs && news.startMs[row]! < window.endMs,
    );
    expect(begun.length).toBeGreaterThan(0);
    const missing = begun.filter((row) => !shown.rows.includes(row));
    // The window may reach beyond the ground that was clicked.
    const clicked = missing.filter(
      (row) => news.startMs[row]! >= stretch.startMs && news.startMs[row]! < stretch.endMs,
    );
    expect(clicked).toEqual(stack);
    expect(stack.every((row) => newsLevels.levelOf[row] === UNPLACED)).toBe(true);
  }
});

test('simultaneous events are a stack, with all of them', () => {
  const builder = new EventTableBuilder();
  for (let index = 0; index < 10; index += 1) {
    builder.add({ id: `e${index}`, bounds: { startMs: 0, endMs: DAY_MS }, evidence: 1, labelPx: 100 });
  }
  builder.add({
    id: 'later',
    bounds: { startMs: 50 * DAY_MS, endMs: 51 * DAY_MS },
    evidence: 1,
    labelPx: 100,
  });
  const columns = columnsOf(builder.done());
  const levels = levelsOf(columns, options);
  const ground = { level: levels.lists.length - 1, widthPx: 1000 };
  expect(zoomToResolve(columns, levels, { ...ground, stretch: { startMs: -1, endMs: DAY_MS } })).toEqual({
    kind: 'stack',
    rows: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  });
  const later = { startMs: 49 * DAY_MS, endMs: 52 * DAY_MS };
  expect(zoomToResolve(columns, levels, { ...ground, stretch: later }).kind).toBe('resolved');
  // While levels are being made nobody can say that no zoom parts them.
  const early = noLevels(columns, levels.baseMsPerPx, options);
  expect(zoomToResolve(columns, early, { level: -1, widthPx: 1000, stretch: later })).toEqual({
    kind: 'window',
    window: later,
    level: -1,
    stack: [],
  });
});
