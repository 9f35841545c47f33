import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  columnsInLanes,
  columnsOf,
  countTouching,
  laneOfRow,
  offscreenOf,
} from '../../src/core/scale/event-columns.ts';
import {
  EventTableBuilder,
  idHash,
  OPEN_END,
  OPEN_START,
  priorityOf,
  salienceOf,
} from '../../src/core/scale/event-table.ts';
import { columnEdgeMs, laneDensity } from '../../src/core/scale/lane-density.ts';
import { RankSet } from '../../src/core/scale/rank-set.ts';
import { EndTree } from '../../src/core/scale/rows-touching.ts';
import { sortedByNumber } from '../../src/core/scale/sort-by-number.ts';
import { firstNotBelow, gallopNotBelow } from '../../src/core/scale/sorted-numbers.ts';
import { anyEvents, anyWindow } from '../cases/any-columns.ts';
import { newsEvents } from '../bench/news-table.ts';

test('every event has a row in each of its lanes, in order of start, end and arrival', () => {
  fc.assert(
    fc.property(anyEvents, ({ table, lanes, columns }) => {
      const expected = Array.from({ length: lanes.laneCount }, (_, lane) =>
        Array.from({ length: table.count }, (_, event) => event)
          .filter((event) => lanes.codes.slice(lanes.starts[event], lanes.starts[event + 1]).includes(lane))
          .sort(
            (a, b) => table.startMs[a]! - table.startMs[b]! || table.endMs[a]! - table.endMs[b]! || a - b,
          ),
      );
      const found = expected.map((_, lane) =>
        Array.from(columns.event.slice(columns.laneStarts[lane], columns.laneStarts[lane + 1])),
      );
      expect(found).toEqual(expected);
      columns.event.forEach((event, row) => {
        expect(expected[laneOfRow(columns, row)]).toContain(event);
        expect(columns.startMs[row]).toBe(table.startMs[event]);
        expect(columns.endMs[row]! > columns.startMs[row]!).toBe(true);
      });
    }),
  );
});

test('columns of what a mask keeps have only that, in the same order', () => {
  fc.assert(
    fc.property(anyEvents, fc.integer({ min: 2, max: 5 }), ({ table, lanes }, step) => {
      const mask = Uint8Array.from({ length: table.count }, (_, event) => (event % step === 0 ? 1 : 0));
      const all = columnsOf(table);
      const kept = columnsInLanes(all, undefined, mask);
      expect(kept.startMs).toEqual(all.startMs.filter((_, row) => mask[all.event[row]!] === 1));
      expect(Array.from(kept.event)).toEqual(Array.from(all.event).filter((event) => mask[event] === 1));
      const laned = columnsInLanes(all, lanes, mask);
      expect(Array.from(laned.event).every((event) => mask[event] === 1)).toBe(true);
    }),
  );
});

test('the ends of a lane ascend, and are those of its rows', () => {
  fc.assert(
    fc.property(anyEvents, ({ table, columns }) => {
      for (const { laneStarts, endMs, sortedEndMs } of [columns, columnsOf(table)]) {
        for (let lane = 0; lane + 1 < laneStarts.length; lane += 1) {
          const [from, to] = [laneStarts[lane], laneStarts[lane + 1]];
          expect(sortedEndMs.slice(from, to)).toEqual(endMs.slice(from, to).sort());
        }
      }
    }),
  );
});

test('what has no date has a place and no row', () => {
  const builder = new EventTableBuilder();
  builder.add({ id: 'tray', evidence: 1, labelPx: 50 });
  builder.add({ id: 'dated', bounds: { startMs: 5, endMs: 6 }, evidence: 1, labelPx: 50 });
  const table = builder.done();
  expect(table.count).toBe(2);
  expect(table.priority[0]).toBeGreaterThan(0);
  expect(Array.from(columnsOf(table).event)).toEqual([1]);
});

test('a window has the rows that brute force finds in it, counted and listed', () => {
  fc.assert(
    fc.property(anyEvents, anyWindow, ({ columns, lanes }, window) => {
      const tree = new EndTree(columns);
      for (let lane = 0; lane < lanes.laneCount; lane += 1) {
        const expected = [];
        for (let row = columns.laneStarts[lane]!; row < columns.laneStarts[lane + 1]!; row += 1) {
          if (columns.startMs[row]! < window.endMs && columns.endMs[row]! > window.startMs)
            expected.push(row);
        }
        expect(tree.rowsTouching(lane, window)).toEqual(expected);
        expect(countTouching(columns, lane, window)).toBe(expected.length);
      }
    }),
  );
});

test('what touches a window, ends before it and begins after it are all rows', () => {
  fc.assert(
    fc.property(anyEvents, anyWindow, ({ lanes, columns }, window) => {
      const { before, after } = offscreenOf(columns, window);
      const touching = Array.from({ length: lanes.laneCount }, (_, lane) =>
        countTouching(columns, lane, window),
      );
      expect(before).toBe(columns.endMs.filter((endMs) => endMs <= window.startMs).length);
      expect(after).toBe(columns.startMs.filter((startMs) => startMs >= window.endMs).length);
      expect(before + after + touching.reduce((sum, each) => sum + each, 0)).toBe(columns.count);
    }),
  );
});

test('what began long before a window is found among many', () => {
  const { table, lanes } = newsEvents(5000);
  const columns = columnsInLanes(columnsOf(table), lanes);
  const tree = new EndTree(columns);
  const window = { startMs: Date.UTC(2018, 0, 1), endMs: Date.UTC(2018, 0, 2) };
  const found = Array.from({ length: 8 }, (_, lane) => tree.rowsTouching(lane, window)).flat();
  const expected = Array.from(columns.startMs.keys()).filter(
    (row) => columns.startMs[row]! < window.endMs && columns.endMs[row]! > window.startMs,
  );
  expect(found).toEqual(expected);
  expect(found.some((row) => columns.startMs[row]! < window.startMs - 30 * 86_400_000)).toBe(true);
});

test('the counts of a strip add up to what touches the window, and each column counts what crosses it', () => {
  fc.assert(
    fc.property(
      anyEvents,
      anyWindow,
      fc.integer({ min: 1, max: 50 }),
      ({ columns, lanes }, window, count) => {
        let total = 0;
        for (let lane = 0; lane < lanes.laneCount; lane += 1) {
          const { begun, carried, touching } = laneDensity(columns, window, count, lane);
          const inWindow = countTouching(columns, lane, window);
          expect(begun.reduce((sum, each) => sum + each, carried)).toBe(inWindow);
          total += inWindow;
          const column = count >>> 1;
          const edges = {
            startMs: columnEdgeMs(window, count, column),
            endMs: columnEdgeMs(window, count, column + 1),
          };
          const crossing = columns.startMs.filter(
            (start, row) =>
              laneOfRow(columns, row) === lane && start < edges.endMs && columns.endMs[row]! > edges.startMs,
          );
          expect(touching[column]).toBe(crossing.length);
        }
        const all = laneDensity(columns, window, count);
        expect(all.begun.reduce((sum, each) => sum + each, all.carried)).toBe(total);
      },
    ),
  );
});

test('galloping finds what a search from the start finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 })),
      fc.integer({ min: -1, max: 51 }),
      fc.boolean(),
      (any, value, isAbove) => {
        const sorted = any.sort((a, b) => a - b);
        const expected = sorted.findIndex((each) => (isAbove ? each > value : each >= value));
        const place = expected < 0 ? sorted.length : expected;
        expect(firstNotBelow(sorted, value, 0, sorted.length, isAbove)).toBe(place);
        for (let from = 0; from <= place; from += 1) {
          expect(gallopNotBelow(sorted, value, from, sorted.length, isAbove)).toBe(place);
        }
      },
    ),
  );
});

test('places are sorted by any numbers, and equal ones stay in order', () => {
  const number = fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.constantFrom(0, -0, 5e-324, -5e-324));
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const order = Uint32Array.from(numbers.keys());
      const expected = Array.from(order).sort((a, b) => {
        const [x, y] = [numbers[a]!, numbers[b]!];
        return x < y ? -1 : x > y ? 1 : a - b;
      });
      expect(Array.from(sortedByNumber(order, Float64Array.from(numbers)))).toEqual(expected);
      expect(Array.from(order)).toEqual(Array.from(numbers.keys()));
    }),
  );
});

test('a set of ranks knows its neighbours at any size', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(1, 31, 32, 33, 1024, 1025, 40_000),
      fc.array(fc.nat(1_000_000)),
      fc.nat(1_000_000),
      (size, any, asked) => {
        const set = new RankSet(size);
        const members = Array.from(new Set(any.map((each) => each % size))).sort((a, b) => a - b);
        for (const each of members) set.add(each);
        const rank = asked % size;
        expect(set.below(rank)).toBe(members.findLast((each) => each < rank) ?? -1);
        expect(set.above(rank)).toBe(members.find((each) => each > rank) ?? -1);
      },
    ),
  );
});

test('an open side is marked, and a moment is a millisecond long', () => {
  fc.assert(
    fc.property(anyEvents, ({ table }) => {
      table.open.forEach((open, event) => {
        if (open !== 0) expect(table.endMs[event]).toBe(table.startMs[event]! + 1);
        expect([0, OPEN_START, OPEN_END]).toContain(open);
      });
    }),
  );
});

test('an editor outweighs evidence, evidence outweighs length, and ids decide the rest', () => {
  const day = 86_400_000;
  expect(salienceOf(1, 0, 1)).toBeGreaterThan(salienceOf(9, 0, 0));
  expect(salienceOf(2, 0, 0)).toBeGreaterThan(salienceOf(1, day, 0));
  expect(salienceOf(1, 30 * day, 0)).toBeGreaterThan(salienceOf(1, day, 0));
  expect(priorityOf(salienceOf(1e9, 1e18, 9), 0xffffffff)).toBe(2 ** 29 - 1);
  expect(priorityOf(salienceOf(0, 0, -9), 0)).toBe(0);
  const upper = new Set(Array.from({ length: 1000 }, (_, index) => idHash(`event-${index}`) >>> 16));
  expect(upper.size).toBeGreaterThan(950);
});
