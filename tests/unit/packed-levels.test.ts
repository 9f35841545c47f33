// Levels as text: what comes out is what went in, and a part of the events is drawn as all of them are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventColumns } from '../../src/core/scale/event-columns.ts';
import { columnsInLanes, columnsOf } from '../../src/core/scale/event-columns.ts';
import type { EventTable } from '../../src/core/scale/event-table.ts';
import { levelAt } from '../../src/core/scale/levels.ts';
import { packedPart, packLevels, unpackLevels } from '../../src/core/scale/packed-levels.ts';
import { pickVisible } from '../../src/core/scale/pick-visible.ts';
import { levelsOf } from '../../src/core/scale/place-levels.ts';
import { keepClear } from '../../src/core/scale/taken-room.ts';
import { thinOut } from '../../src/core/scale/thin-out.ts';
import { anyEvents, anyWindow } from '../cases/any-columns.ts';

const room = { gapPx: 8, stubPx: 44 };
const anySubLanes = fc.integer({ min: 1, max: 8 });

/** The rows of a table that stand at some places of another, in that order. */
function partOf(table: EventTable, places: readonly number[]): EventTable {
  const numbersAt = <T extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(
    all: T,
    empty: T,
  ): T => {
    empty.set(places.map((place) => all[place] ?? 0));
    return empty;
  };
  return {
    count: places.length,
    startMs: numbersAt(table.startMs, new Float64Array(places.length)),
    endMs: numbersAt(table.endMs, new Float64Array(places.length)),
    priority: numbersAt(table.priority, new Uint32Array(places.length)),
    labelPx: numbersAt(table.labelPx, new Uint16Array(places.length)),
    open: numbersAt(table.open, new Uint8Array(places.length)),
  };
}

test('unpacked levels are those that were packed', () => {
  fc.assert(
    fc.property(anyEvents, anySubLanes, ({ table }, subLanes) => {
      const columns = columnsOf(table);
      const levels = levelsOf(columns, { ...room, subLanes });
      const packed = packLevels(columns, levels, table.count);
      expect(packed.levelOf).toHaveLength(table.count);
      expect(unpackLevels(packed, columns)).toEqual(levels);
    }),
  );
});

test('the events that a wide window shows are enough to show it as it is, in any narrower one too', () => {
  fc.assert(
    fc.property(
      anyEvents,
      anySubLanes,
      anyWindow,
      fc.integer({ min: 5, max: 40 }),
      fc.integer({ min: 200, max: 4096 }),
      ({ table }, subLanes, window, budget, widthPx) => {
        const columns = columnsOf(table);
        const levels = levelsOf(columns, { ...room, subLanes });
        const idsOf = ({ event }: EventColumns, rows: Iterable<number>) =>
          Array.from(rows, (row) => event[row] ?? -1).sort((a, b) => a - b);
        const places = idsOf(columns, pickVisible(columns, levels, window, { widthPx: 4096, budget }).rows);
        const part = columnsOf(partOf(table, places));
        const partLevels = unpackLevels(packedPart(packLevels(columns, levels, table.count), places), part);

        const inAll = pickVisible(columns, levels, window, { widthPx, budget });
        const inPart = pickVisible(part, partLevels, window, { widthPx, budget });
        expect(idsOf(part, inPart.rows).map((place) => places[place])).toEqual(idsOf(columns, inAll.rows));
        expect(inPart.level).toBe(inAll.level);
      },
    ),
  );
});

test('titles wider than they were guessed keep clear of each other all the same, those of coarser levels first', () => {
  const anyWidths = fc.array(fc.integer({ min: 20, max: 480 }), { minLength: 120, maxLength: 120 });
  const anyZoom = fc.integer({ min: -10, max: 20 });
  fc.assert(
    fc.property(anyEvents, anySubLanes, anyWidths, anyZoom, ({ table }, subLanes, widths, zoom) => {
      const placed = columnsOf(table);
      const levels = levelsOf(placed, { ...room, subLanes });
      const columns = { ...placed, labelPx: Uint16Array.from(placed.event, (event) => widths[event] ?? 0) };
      const msPerPx = levels.baseMsPerPx / 2 ** (zoom / 2);
      const level = Math.max(0, levelAt(levels, msPerPx));
      const drawn = Array.from(levels.levelOf.keys()).filter((row) => (levels.levelOf[row] ?? 0) <= level);
      const trackOf = (row: number) => levels.subLaneOf[row] ?? 0;
      const kept = thinOut(columns, levels, drawn, trackOf, msPerPx, { ...room, areMeasured: false });
      for (const [at, row] of kept.entries()) {
        for (const other of kept.slice(0, at)) {
          if (trackOf(row) === trackOf(other)) {
            expect(keepClear(columns, row, other, msPerPx, room)).toBe(true);
          }
        }
      }
      // What went had to: something of its track that is at least as coarse stands in its way.
      for (const row of drawn.filter((each) => !kept.includes(each))) {
        const coarse = levels.baseMsPerPx * 2 ** Math.ceil(Math.log2(msPerPx / levels.baseMsPerPx));
        const inWay = kept.filter(
          (other) => trackOf(other) === trackOf(row) && !keepClear(columns, row, other, coarse, room),
        );
        expect(inWay.some((other) => levels.levelOf[other]! <= levels.levelOf[row]!)).toBe(true);
      }
    }),
  );
});

test('only complete levels of one lane are packed', () => {
  const { table, lanes } = fc.sample(anyEvents, { numRuns: 1, seed: 7 })[0]!;
  const columns = columnsOf(table);
  const levels = levelsOf(columns, { ...room, subLanes: 2 });
  expect(() => packLevels(columns, { ...levels, isComplete: false }, table.count)).toThrow(RangeError);
  const inLanes = columnsInLanes(columns, lanes);
  expect(() => packLevels(inLanes, levels, table.count)).toThrow(RangeError);
});
