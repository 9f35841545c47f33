// The rows of a chart for windows of a large and a small timeline: what is seen stays, and what is not is counted.
import { expect, test } from 'vitest';
import type { DatedEvent } from '../../src/core/model/timeline-index.ts';
import { indexTimeline } from '../../src/core/model/timeline-index.ts';
import type { Timeline } from '../../src/core/model/timeline.ts';
import { columnsOf } from '../../src/core/scale/event-columns.ts';
import { tableOfEvents } from '../../src/core/scale/event-table.ts';
import type { TimeWindow } from '../../src/core/scale/time-window.ts';
import { hullOf, panWindow, zoomWindow } from '../../src/core/scale/time-window.ts';
import { LevelledRows } from '../../src/ui/timeline/levelled-rows.ts';
import { VisibleRows } from '../../src/ui/timeline/visible-rows.ts';
import { seededNumbers } from '../bench/news-table.ts';

const WIDTH_PX = 900;
const BUDGET = 160;
const DAY_MS = 86_400_000;

function eventsOf(count: number, days: number): readonly DatedEvent[] {
  const next = seededNumbers();
  const events = Array.from({ length: count }, (_, index) => {
    const day = next(3) === 0 ? next(days) : next(9) * Math.floor(days / 10) + (days < 10 ? 0 : next(9));
    const date = new Date(Date.UTC(2013, 0, 1) + day * DAY_MS).toISOString().slice(0, 10);
    return {
      id: `event-${index}`,
      title: `A title of some words (${index})`,
      date,
      status: 'occurred',
      actors: [],
      tags: [],
      evidence: [],
    };
  });
  // As much of a timeline as indexing reads.
  return indexTimeline({ sources: [], events } as unknown as Timeline).dated;
}

function chartOf(events: readonly DatedEvent[]) {
  const whole = hullOf(events.map(({ date }) => date.bounds));
  if (whole === undefined) throw new Error('there are no events');
  const rows = new LevelledRows({
    events,
    chronological: columnsOf(tableOfEvents(events)),
    lanes: [{ label: '', events }],
    labels: { sizeOf: () => ({ widthPx: 150, lines: 2 }), linePx: 17 },
    msPerPx: (whole.endMs - whole.startMs) / WIDTH_PX,
  });
  while (rows.placeMore());
  return { whole, rows, visible: new VisibleRows(rows) };
}

const many = eventsOf(5000, 3650);

const idsIn = (rows: readonly { id: string; indexed: DatedEvent }[], { startMs, endMs }: TimeWindow) =>
  rows
    .filter(({ indexed: { date } }) => date.bounds.startMs < endMs && date.bounds.endMs > startMs)
    .map(({ id }) => id);

test('zooming in adds and takes nothing away; what is not drawn is counted', () => {
  const { whole, visible } = chartOf(many);
  let before = new Set<string>();
  for (let window = whole; window.endMs - window.startMs > 10 * DAY_MS; window = zoomWindow(window, 1.3)) {
    const { rows, hidden } = visible.at(window, WIDTH_PX, undefined, BUDGET);
    const ids = new Set(idsIn(rows, window));
    const total = many.filter(
      ({ date: { bounds } }) => bounds.startMs < window.endMs && bounds.endMs > window.startMs,
    ).length;
    expect(ids.size + (hidden[0] ?? 0)).toBe(total);
    const inWindow = new Set(
      many
        .filter(({ date: { bounds } }) => bounds.startMs < window.endMs && bounds.endMs > window.startMs)
        .map(({ event }) => ` ${event.id}`),
    );
    for (const id of before) if (inWindow.has(id)) expect(ids).toContain(id);
    before = ids;
  }
  expect(before.size).toBeGreaterThan(5);
});

test('a short pan keeps what is held, and there and back shows the same', () => {
  const { whole, visible } = chartOf(many);
  const window = zoomWindow(whole, 8);
  const held = visible.at(window, WIDTH_PX, undefined, BUDGET).rows;
  expect(visible.at(panWindow(window, 0.01), WIDTH_PX, undefined, BUDGET).rows).toBe(held);
  const seen = idsIn(held, window);
  for (const share of [0.4, 0.7, -0.2]) visible.at(panWindow(window, share), WIDTH_PX, undefined, BUDGET);
  expect(idsIn(visible.at(window, WIDTH_PX, undefined, BUDGET).rows, window)).toEqual(seen);
  expect(held.length).toBeLessThan(300);
});

test('the selected event is drawn wherever it stands', () => {
  const { whole, visible } = chartOf(many);
  for (let index = 0; index < 5000; index += 97) {
    const { rows } = visible.at(whole, WIDTH_PX, `event-${index}`, BUDGET);
    expect(rows.map(({ indexed }) => indexed.event.id)).toContain(`event-${index}`);
  }
});

test('of a small timeline all is drawn in the opening window, on fixed tracks', () => {
  const { whole, rows, visible } = chartOf(eventsOf(16, 400));
  const opening = visible.at(whole, WIDTH_PX, undefined, BUDGET);
  expect(opening.hidden).toEqual([0]);
  expect(opening.rows).toHaveLength(16);
  const tracks = new Map(opening.rows.map((row) => [row.id, row.track]));
  for (const row of visible.at(zoomWindow(whole, 3), WIDTH_PX, undefined, BUDGET).rows)
    expect(row.track).toBe(tracks.get(row.id));
  expect(rows.lanes[0]?.trackHeightsPx.length).toBe(1 + Math.max(...tracks.values()));
});

test('dense ground leads to where it has room, or to a list', () => {
  const { whole, visible } = chartOf(many);
  const { hidden } = visible.at(whole, WIDTH_PX, undefined, BUDGET);
  expect(hidden[0]).toBeGreaterThan(4000);
  const found = visible.resolve(whole, WIDTH_PX, { stretch: whole, lane: 0 });
  if (found.kind !== 'window') throw new Error(found.kind);
  expect(found.window.endMs - found.window.startMs).toBeLessThan((whole.endMs - whole.startMs) / 2);
  // Many events of one day, more than a chart has tracks for: no zoom parts them.
  const oneDay = eventsOf(500, 1);
  const stacked = chartOf(oneDay);
  expect(stacked.visible.at(stacked.whole, WIDTH_PX, undefined, BUDGET).hidden[0]).toBeGreaterThan(400);
  const list = stacked.visible.resolve(stacked.whole, WIDTH_PX, { stretch: stacked.whole });
  expect(list.kind === 'stack' && list.events).toHaveLength(500);
});
