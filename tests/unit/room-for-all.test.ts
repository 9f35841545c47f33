import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, laneOfRow } from '../../src/core/scale/event-columns.ts';
import { EventTableBuilder } from '../../src/core/scale/event-table.ts';
import type { Levels } from '../../src/core/scale/levels.ts';
import { levelAt, msPerPxOf } from '../../src/core/scale/levels.ts';
import { levelsWithRoom } from '../../src/core/scale/room-for-all.ts';
import { keepClear } from '../../src/core/scale/taken-room.ts';
import { thinOut } from '../../src/core/scale/thin-out.ts';
import { anyEvents } from '../cases/any-columns.ts';

const room = { gapPx: 8, stubPx: 44 };
const anyZoom = fc.integer({ min: 4, max: 40 }).map((power) => 2 ** power * 1.3);

/** Pairs of rows on one track that do not keep clear of each other at a level at which both are drawn. */
function collisions(columns: ReturnType<typeof columnsOf>, levels: Levels): readonly string[] {
  const found: string[] = [];
  const trackOf = (row: number) => laneOfRow(columns, row) * levels.subLanes + levels.subLaneOf[row]!;
  for (let row = 0; row < columns.count; row += 1) {
    for (let other = 0; other < row; other += 1) {
      if (trackOf(row) !== trackOf(other)) continue;
      const from = Math.max(levels.levelOf[row]!, levels.levelOf[other]!);
      for (let level = from; level < levels.lists.length; level += 1) {
        if (!keepClear(columns, row, other, msPerPxOf(levels, level), room)) found.push(`${row} ${other}`);
      }
    }
  }
  return found;
}

test('at the zoom that was asked for every row is drawn, and nothing touches there or at any other level', () => {
  fc.assert(
    fc.property(anyEvents, anyZoom, ({ columns }, msPerPx) => {
      const levels = levelsWithRoom(columns, room, msPerPx, 255);
      if (levels === undefined) throw new Error('255 sub-lanes were not enough');
      expect(levels.isComplete).toBe(true);
      expect(levelAt(levels, msPerPx)).toBe(levels.lists.length - 1);
      expect(levels.levelOf.every((each) => each < levels.lists.length)).toBe(true);
      expect(collisions(columns, levels)).toEqual([]);
    }),
  );
});

const DAY_MS = 86_400_000;

function columnsOfDays(days: readonly number[]) {
  const builder = new EventTableBuilder();
  for (const [index, day] of days.entries()) {
    const bounds = { startMs: day * DAY_MS, endMs: (day + 1) * DAY_MS };
    builder.add({ id: `event-${index}`, bounds, evidence: 1, labelPx: 92 });
  }
  return columnsOf(builder.done());
}

test('it takes the fewest sub-lanes there can be, in the order of time', () => {
  // At a day a pixel each takes a hundred days.
  const columns = columnsOfDays([0, 40, 80, 100, 140, 180]);
  const levels = levelsWithRoom(columns, room, DAY_MS, 24);
  expect(levels?.subLanes).toBe(3);
  expect(Array.from(levels?.subLaneOf ?? [])).toEqual([0, 1, 2, 0, 1, 2]);
  expect(levelsWithRoom(columns, room, DAY_MS, 2)).toBeUndefined();
});

test('a large timeline is not tried', () => {
  const columns = columnsOfDays(Array.from({ length: 401 }, (_, index) => index * 1000));
  expect(levelsWithRoom(columns, room, DAY_MS, 24)).toBeUndefined();
});

test('further out than the coarsest level the labels still keep clear, the more the further in', () => {
  fc.assert(
    fc.property(anyEvents, fc.integer({ min: 0, max: 9 }), ({ columns }, further) => {
      const levels = levelsWithRoom(columns, room, 2 ** 30, 255);
      if (levels === undefined) return;
      const zoom = levels.baseMsPerPx * 2 ** further;
      const rows = Array.from(levels.lists[0]?.rows ?? []).sort((a, b) => a - b);
      const trackOf = (row: number) => laneOfRow(columns, row) * levels.subLanes + levels.subLaneOf[row]!;
      const kept = thinOut(columns, levels, rows, trackOf, zoom, { ...room, areMeasured: true });
      if (further === 0) expect(kept).toEqual(rows);
      for (const [at, row] of kept.entries()) {
        for (const other of kept.slice(0, at)) {
          if (trackOf(row) === trackOf(other)) expect(keepClear(columns, row, other, zoom, room)).toBe(true);
        }
      }
      for (const track of new Set(rows.map(trackOf)))
        expect(kept.some((row) => trackOf(row) === track)).toBe(true);
    }),
  );
});
