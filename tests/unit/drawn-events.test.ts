import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DatedEvent } from '../../src/core/model/timeline-index.ts';
import { MAX_DRAWN, pickDrawn, stillServes } from '../../src/core/scale/drawn-events.ts';

/** As much of an event as picking reads; `weight` pieces of evidence. */
function eventAt(startMs: number, index: number, weight = 1): DatedEvent {
  return {
    event: { id: `e${index}` },
    date: { bounds: { startMs, endMs: startMs + 1 } },
    evidence: Array.from({ length: weight }),
  } as unknown as DatedEvent;
}

const many = Array.from({ length: 2000 }, (_, index) => eventAt(index * 10, index));
const all = { startMs: 0, endMs: 20_000 };

test('a small timeline is drawn whole, by the same list', () => {
  const few = many.slice(0, MAX_DRAWN);
  expect(pickDrawn(few, { startMs: 0, endMs: 5 }, undefined).events).toBe(few);
});

test('of a large one the limit is drawn, spread over the whole window', () => {
  const { events, inStretch } = pickDrawn(many, all, undefined);
  expect(events).toHaveLength(MAX_DRAWN);
  expect(inStretch).toBe(2000);
  const inHalf = events.filter(({ date }) => date.bounds.startMs < 10_000).length;
  expect(Math.abs(inHalf - MAX_DRAWN / 2)).toBeLessThan(MAX_DRAWN / 10);
});

test('what is drawn stays drawn in every window inside', () => {
  const anyWindow = fc
    .tuple(fc.integer({ min: 0, max: 19_000 }), fc.integer({ min: 10, max: 20_000 }))
    .map(([startMs, widthMs]) => ({ startMs, endMs: startMs + widthMs }));
  fc.assert(
    fc.property(
      anyWindow,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (outer, from, share) => {
        const widthMs = outer.endMs - outer.startMs;
        const startMs = outer.startMs + from * (1 - share) * widthMs;
        const inner = { startMs, endMs: startMs + Math.max(1, share * widthMs) };
        const before = pickDrawn(many, outer, undefined).events;
        const after = new Set(pickDrawn(many, inner, undefined).events);
        const seen = before.filter(
          ({ date: { bounds } }) => bounds.startMs >= inner.startMs && bounds.endMs <= inner.endMs,
        );
        for (const event of seen) expect(after.has(event)).toBe(true);
      },
    ),
  );
});

test('much evidence is drawn first, and the chosen event always', () => {
  const events = [...many, eventAt(15, 9001, 5), eventAt(99, 9002)];
  const ids = pickDrawn(events, all, 'e9002').events.map(({ event }) => event.id);
  expect(ids).toContain('e9001');
  expect(ids).toContain('e9002');
});

test('a short pan and a small zoom need nothing new, a long one and a deep one do', () => {
  const drawn = pickDrawn(many, { startMs: 5000, endMs: 15_000 }, undefined);
  expect(stillServes(drawn, { startMs: 6000, endMs: 16_000 })).toBe(true);
  expect(stillServes(drawn, { startMs: 12_000, endMs: 22_000 })).toBe(false);
  expect(stillServes(drawn, { startMs: 7000, endMs: 14_000 })).toBe(true);
  expect(stillServes(drawn, { startMs: 9000, endMs: 11_000 })).toBe(false);
});
