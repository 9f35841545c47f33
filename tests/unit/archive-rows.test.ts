// The rows of an archive's chart: whatever is chosen is drawn, and no row stands on another.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DatedEvent, IndexedEvent } from '../../src/core/model/timeline-index.ts';
import { indexTimeline } from '../../src/core/model/timeline-index.ts';
import { finiteEdges } from '../../src/core/scale/time-window.ts';
import { touchAt } from '../../src/core/scale/stable-tracks.ts';
import { ArchiveRows } from '../../src/ui/archive/archive-rows.ts';
import { STUB_PX } from '../../src/ui/timeline/drawn-date.ts';
import { GAP_PX } from '../../src/ui/timeline/levelled-rows.ts';

const WIDTH_PX = 800;
const LABEL_PX = 120;
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2020, 0, 1);
const labels = { sizeOf: () => ({ widthPx: LABEL_PX, lines: 1 as const }), linePx: 16 };

function eventsAt(days: readonly number[]): readonly DatedEvent[] {
  const events = days.map((day, index) => ({
    id: `event-${index}`,
    title: `Event ${index}`,
    date: new Date(START_MS + day * DAY_MS).toISOString().slice(0, 10),
    status: 'occurred' as const,
    actors: [],
    tags: [],
    evidence: [],
  }));
  return indexTimeline({ version: 1, title: '', language: 'en', sources: [], events }).dated;
}

const begins = ({ date }: DatedEvent) => finiteEdges(date.bounds).startMs;

test('what is chosen is drawn in each of its lanes, nothing touches it, and all that begins here is counted once a lane', () => {
  fc.assert(
    fc.property(
      // More than there is room for.
      fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 60, maxLength: 90, size: 'max' }),
      fc.nat(),
      fc.integer({ min: 20, max: 250 }),
      fc.integer({ min: 1, max: 4 }),
      (days, choice, lengthDays, laneCount) => {
        const events = eventsAt(days);
        const selected = events[choice % events.length];
        if (selected === undefined) return;
        const window = { startMs: START_MS, endMs: START_MS + lengthDays * DAY_MS };
        // Some stand in two lanes.
        const lanesOf = ({ event }: IndexedEvent) => {
          const number = Number(event.id.replace('event-', ''));
          return Array.from(new Set([number % laneCount, (number * number) % laneCount]));
        };
        const inWindow = (lane: number) =>
          events.filter(
            (each) =>
              begins(each) >= window.startMs && begins(each) < window.endMs && lanesOf(each).includes(lane),
          );
        const labelsOfLanes = Array.from({ length: laneCount }, (_, lane) => `Lane ${lane}`);
        const rows = new ArchiveRows(
          {
            ranked: events,
            selected,
            lanesOf,
            countIn: (_, lane) => inWindow(lane).length,
            densityIn: () => [],
            hasAllOf: () => true,
          },
          labels,
          labelsOfLanes,
        );
        expect(rows.lanes.map(({ label }) => label)).toEqual(labelsOfLanes);
        const seen = rows.at(window, WIDTH_PX, selected.event.id, 160);
        const msPerPx = (window.endMs - window.startMs) / WIDTH_PX;
        const drawnRows = seen.rows.map(({ id, indexed, track, lane }) => ({
          id,
          indexed,
          bounds: indexed.date.bounds,
          labelPx: LABEL_PX,
          track,
          lane,
        }));
        expect(new Set(drawnRows.map(({ id }) => id)).size).toBe(drawnRows.length);
        const chosen = drawnRows.filter(({ indexed }) => indexed === selected);
        expect(chosen.map(({ lane }) => lane).sort()).toEqual(lanesOf(selected).sort());
        for (const a of drawnRows) {
          expect(lanesOf(a.indexed)).toContain(a.lane);
          expect(a.track).toBeLessThan(rows.lanes[a.lane]?.trackHeightsPx.length ?? 0);
          for (const b of drawnRows) {
            if (a.id >= b.id || a.track !== b.track || a.lane !== b.lane) continue;
            expect(touchAt(a, b, msPerPx, { gapPx: GAP_PX, stubPx: STUB_PX })).toBe(false);
          }
        }
        expect(seen.hidden).toEqual(
          labelsOfLanes.map((_, lane) => {
            const here = inWindow(lane);
            const drawn = drawnRows.filter((row) => row.lane === lane && here.includes(row.indexed));
            return here.length - drawn.length;
          }),
        );
        // What is not drawn of one lane is listed, and nothing else.
        for (const lane of labelsOfLanes.keys()) {
          const found = rows.resolve(window, WIDTH_PX, { stretch: window, lane });
          if (found.kind === 'window') continue;
          for (const each of found.events) expect(lanesOf(each)).toContain(lane);
        }
      },
    ),
  );
});
