// Columns of events for properties of scale: ties, bursts, ranges, open sides, several lanes, some of them empty.
import fc from 'fast-check';
import type { EventColumns, LaneChoice } from '../../src/core/scale/event-columns.ts';
import { columnsInLanes, columnsOf } from '../../src/core/scale/event-columns.ts';
import type { EventTable } from '../../src/core/scale/event-table.ts';
import { EventTableBuilder } from '../../src/core/scale/event-table.ts';
import type { TimeWindow } from '../../src/core/scale/time-window.ts';

const HOUR_MS = 3_600_000;

export interface AnyEvents {
  readonly table: EventTable;
  readonly lanes: LaneChoice;
  readonly columns: EventColumns;
}

interface AnyEvent {
  readonly hour: number;
  readonly hours: number;
  readonly open: string;
  readonly evidence: number;
  readonly labelPx: number;
  readonly lanes: readonly number[];
}

const anyEvent: fc.Arbitrary<AnyEvent> = fc.record({
  // Few hours: many begin together. A step of a week now and then: empty ground between.
  hour: fc.tuple(fc.nat(40), fc.nat(20)).map(([hour, week]) => hour + week * 168),
  hours: fc.oneof(fc.constantFrom(0, 1, 24), fc.nat(2000)),
  open: fc.constantFrom('', '', '', 'start', 'end'),
  evidence: fc.integer({ min: 1, max: 4 }),
  labelPx: fc.integer({ min: 20, max: 240 }),
  lanes: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
});

export const anyEvents: fc.Arbitrary<AnyEvents> = fc
  .array(anyEvent, { minLength: 1, maxLength: 120 })
  .map(toEvents);

export const anyWindow: fc.Arbitrary<TimeWindow> = fc
  .tuple(fc.integer({ min: -500, max: 4000 }), fc.integer({ min: 1, max: 100_000 }))
  .map(([hour, minutes]) => ({ startMs: hour * HOUR_MS, endMs: hour * HOUR_MS + minutes * 60_000 }));

function toEvents(events: readonly AnyEvent[]): AnyEvents {
  const builder = new EventTableBuilder();
  const starts = Uint32Array.from({ length: events.length + 1 }, () => 0);
  const codes: number[] = [];
  events.forEach(({ hour, hours, open, evidence, labelPx, lanes }, index) => {
    const [startMs, endMs] = [hour * HOUR_MS, (hour + hours) * HOUR_MS];
    builder.add({
      id: `event-${index}`,
      bounds: { startMs: open === 'start' ? -Infinity : startMs, endMs: open === 'end' ? Infinity : endMs },
      evidence,
      labelPx,
    });
    codes.push(...lanes);
    starts[index + 1] = codes.length;
  });
  const table = builder.done();
  const choice = { laneCount: 4, starts, codes: Uint32Array.from(codes) };
  return { table, lanes: choice, columns: columnsInLanes(columnsOf(table), choice) };
}
