// The levels of an archive: nested, bounded, and the same as the rule says when it is computed naively.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BUCKET_LEVELS,
  bucketMs,
  EVENTS_PER_BUCKET,
  REST_LEVEL,
} from '../../src/core/archive/archive-format.ts';
import type { Ranked } from '../../src/core/archive/levels.ts';
import {
  byRank,
  densityLevelForWindow,
  LevelAssigner,
  levelForWindow,
} from '../../src/core/archive/levels.ts';

/** The rule as the SQL of the README has it: the first level at which fewer than sixteen are ranked before it. */
function naiveLevels(events: readonly Ranked[]): Map<string, number> {
  const levels = new Map<string, number>();
  for (const event of events) {
    const bucketAt = (level: number, of: Ranked) => String(Math.floor(of.startMs / bucketMs(level)));
    let level = 0;
    for (; level < BUCKET_LEVELS; level += 1) {
      const before = events.filter(
        (each) => bucketAt(level, each) === bucketAt(level, event) && byRank(each, event) < 0,
      );
      if (before.length < EVENTS_PER_BUCKET) break;
    }
    levels.set(event.id, level);
  }
  return levels;
}

function assigned(events: readonly Ranked[]): { levels: Map<string, number>; order: [Ranked, number][] } {
  const order: [Ranked, number][] = [];
  const assigner = new LevelAssigner<Ranked>((event, level) => order.push([event, level]), byRank);
  const sorted = [...events].sort((a, b) => {
    if (Number.isNaN(a.startMs)) return Number.isNaN(b.startMs) ? 0 : 1;
    return Number.isNaN(b.startMs) ? -1 : a.startMs - b.startMs;
  });
  for (const event of sorted) assigner.add(event);
  assigner.finish();
  return { levels: new Map(order.map(([{ id }, level]) => [id, level])), order };
}

const someEvents = fc
  .array(
    fc.record({
      startMs: fc.oneof(
        fc.constant(NaN),
        fc.integer({ min: -3, max: 3 }).map((n) => n * 2 ** 38),
        fc.integer({ min: 0, max: 2 ** 22 }),
        fc.constant(86_400_000),
      ),
      salience: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 150 },
  )
  .map((list) => list.map((each, index) => ({ ...each, id: `event-${index}` })));

test('a stream of events gets the levels of the rule', () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      const { levels, order } = assigned(events);
      expect(order).toHaveLength(events.length);
      expect(levels).toEqual(naiveLevels(events));
    }),
    { numRuns: 60 },
  );
});

test('no bucket shows more than sixteen events at its level', () => {
  const events = Array.from({ length: 3000 }, (_, index) => ({
    id: `e-${index}`,
    startMs: Math.floor(index / 7) * 977_777,
    salience: (index * 7919) % 5,
  }));
  const { levels } = assigned(events);
  for (let level = 0; level < BUCKET_LEVELS; level += 1) {
    const counts = new Map<number, number>();
    for (const event of events) {
      if ((levels.get(event.id) ?? 0) > level) continue;
      const bucket = Math.floor(event.startMs / bucketMs(level));
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    }
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(EVENTS_PER_BUCKET);
  }
});

test('within a level with buckets the events come in the order of their start', () => {
  const events = Array.from({ length: 2000 }, (_, index) => ({
    id: `e-${index}`,
    startMs: index * 3_600_000,
    salience: (index * 31) % 11,
  }));
  const { order } = assigned(events);
  for (let level = 0; level < REST_LEVEL; level += 1) {
    const starts = order.filter(([, at]) => at === level).map(([{ startMs }]) => startMs);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  }
});

test.each([
  [2 ** 52, 0],
  [2 ** 51, 1],
  [365 * 86_400_000, 9],
  [60_000, REST_LEVEL],
])('a window of %d ms is looked at on level %d', (width, level) => {
  expect(levelForWindow({ startMs: -1000, endMs: -1000 + width })).toBe(level);
});

test('a year is counted in at least 256 buckets', () => {
  const yearMs = 365 * 86_400_000;
  expect(yearMs / bucketMs(densityLevelForWindow({ startMs: 0, endMs: yearMs }))).toBeGreaterThanOrEqual(256);
});
