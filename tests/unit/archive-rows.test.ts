// The rows of an archive's chart: whatever is chosen is drawn, and no row stands on another.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DatedEvent } from '../../src/core/model/timeline-index.ts';
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

test('what is chosen is always drawn, on its track nothing touches it, and all that begins here is counted once', () => {
  fc.assert(
    fc.property(
      // More than there is room for.
      fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 60, maxLength: 90, size: 'max' }),
      fc.nat(),
      fc.integer({ min: 20, max: 250 }),
      (days, choice, lengthDays) => {
        const events = eventsAt(days);
        const selected = events[choice % events.length];
        if (selected === undefined) return;
        const window = { startMs: START_MS, endMs: START_MS + lengthDays * DAY_MS };
        const inWindow = events.filter(
          (each) => begins(each) >= window.startMs && begins(each) < window.endMs,
        );
        const rows = new ArchiveRows(
          {
            ranked: events,
            selected,
            countIn: () => inWindow.length,
            densityIn: () => [],
            hasAllOf: () => true,
          },
          labels,
        );
        const seen = rows.at(window, WIDTH_PX, selected.event.id, 160);
        const msPerPx = (window.endMs - window.startMs) / WIDTH_PX;
        const drawnRows = seen.rows.map(({ id, indexed, track }) => ({
          id,
          bounds: indexed.date.bounds,
          labelPx: LABEL_PX,
          track,
        }));
        expect(drawnRows.filter(({ id }) => id === selected.event.id)).toHaveLength(1);
        for (const a of drawnRows) {
          for (const b of drawnRows) {
            if (a.id >= b.id || a.track !== b.track) continue;
            expect(touchAt(a, b, msPerPx, { gapPx: GAP_PX, stubPx: STUB_PX })).toBe(false);
          }
        }
        const drawnHere = seen.rows.filter(({ indexed }) => inWindow.includes(indexed)).length;
        expect(seen.hidden).toEqual([inWindow.length - drawnHere]);
      },
    ),
  );
});
