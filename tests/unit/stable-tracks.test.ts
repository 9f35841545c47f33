// Rows that are fetched in parts stay where they are: laws over random journeys through random events.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TrackedRow } from '../../src/core/scale/stable-tracks.ts';
import { StableTracks, touchAt } from '../../src/core/scale/stable-tracks.ts';

const ROOM = { tracks: 3, gapPx: 12, stubPx: 44, remembered: 1000 };

const bounds = fc
  .tuple(
    fc.integer({ min: 0, max: 100_000 }),
    fc.integer({ min: 1, max: 20_000 }),
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([startMs, lengthMs, open]) => ({
    startMs: open === 0 ? -Infinity : startMs,
    endMs: open === 1 ? Infinity : startMs + lengthMs,
  }));
const rowsOf = fc
  .array(fc.tuple(bounds, fc.integer({ min: 20, max: 300 })), { minLength: 1, maxLength: 60 })
  .map((all) => all.map(([of, labelPx], at): TrackedRow => ({ id: `${at}`, bounds: of, labelPx })));
/** Where a journey comes by: which part of the rows arrives, at which zoom. */
const journey = fc.array(
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    zoom: fc.integer({ min: 0, max: 9 }),
  }),
  { minLength: 1, maxLength: 12 },
);

test('two rows of a track never touch at a zoom at which both are drawn', () => {
  fc.assert(
    fc.property(rowsOf, journey, (rows, stops) => {
      const tracks = new StableTracks(ROOM);
      for (const { from, to, zoom } of stops) {
        const part = rows.slice(
          Math.floor(Math.min(from, to) * rows.length),
          Math.ceil(Math.max(from, to) * rows.length),
        );
        tracks.place(part, 2 ** zoom);
        const placed = rows.flatMap((row) => {
          const place = tracks.placeOf(row.id);
          return place === undefined ? [] : [{ row, place }];
        });
        for (const [at, a] of placed.entries()) {
          for (const b of placed.slice(at + 1)) {
            if (a.place.track !== b.place.track) continue;
            const both = Math.min(a.place.fromMsPerPx, b.place.fromMsPerPx);
            for (const zoomOfBoth of [both, both / 3, both / 100]) {
              expect(touchAt(a.row, b.row, zoomOfBoth, ROOM)).toBe(false);
            }
          }
        }
      }
    }),
  );
});

test('a row that has a place keeps its track, and at every finer zoom it is drawn too', () => {
  fc.assert(
    fc.property(rowsOf, journey, (rows, stops) => {
      const tracks = new StableTracks(ROOM);
      const known = new Map<string, { track: number; fromMsPerPx: number }>();
      for (const { from, to, zoom } of stops) {
        const part = rows.filter(
          (_, at) => at / rows.length >= Math.min(from, to) && at / rows.length <= Math.max(from, to),
        );
        tracks.place(part, 2 ** zoom);
        for (const { id } of rows) {
          const before = known.get(id);
          const now = tracks.placeOf(id);
          if (before !== undefined) {
            expect(now?.track).toBe(before.track);
            expect(now?.fromMsPerPx).toBeGreaterThanOrEqual(before.fromMsPerPx);
          }
          if (now !== undefined) known.set(id, { track: now.track, fromMsPerPx: now.fromMsPerPx });
        }
      }
    }),
  );
});

test('the first row of a part always has a place where nothing stands yet', () => {
  fc.assert(
    fc.property(rowsOf, fc.integer({ min: 0, max: 9 }), (rows, zoom) => {
      const tracks = new StableTracks(ROOM);
      tracks.place(rows, 2 ** zoom);
      expect(tracks.placeOf('0')?.fromMsPerPx).toBe(2 ** zoom);
    }),
  );
});

test('places are held within a bound, and those that are asked for stay', () => {
  const tracks = new StableTracks({ ...ROOM, remembered: 10 });
  const rowAt = (at: number): TrackedRow => ({
    id: `${at}`,
    bounds: { startMs: at * 1000, endMs: at * 1000 + 1 },
    labelPx: 100,
  });
  const all = Array.from({ length: 40 }, (_, at) => rowAt(at));
  const kept = all.slice(0, 3);
  for (const row of all) tracks.place([...kept, row], 1);
  expect(tracks.size).toBe(10);
  expect(kept.map(({ id }) => tracks.placeOf(id)?.track)).toEqual([0, 0, 0]);
});
