// What the chart of a page of many events opens with: enough to be drawn, without what it would have to be looked up in.
import { expect, test } from 'vitest';
import { embeddedData } from '../../src/app/page-data.ts';
import { withOpening } from '../../src/app/opening-part.ts';
import type { DatedEvent } from '../../src/core/model/timeline-index.ts';
import { indexTimeline } from '../../src/core/model/timeline-index.ts';
import type { Timeline, TimelineEvent } from '../../src/core/model/timeline.ts';
import { columnsOf } from '../../src/core/scale/event-columns.ts';
import { tableOfEvents } from '../../src/core/scale/event-table.ts';
import type { PackedLevels } from '../../src/core/scale/packed-levels.ts';
import type { TimeWindow } from '../../src/core/scale/time-window.ts';
import { openingWindow } from '../../src/core/scale/time-window.ts';
import { LevelledRows } from '../../src/ui/timeline/levelled-rows.ts';
import { VisibleRows } from '../../src/ui/timeline/visible-rows.ts';
import { seededNumbers } from '../bench/news-table.ts';

const DAY_MS = 86_400_000;

function timelineOf(count: number): Timeline {
  const next = seededNumbers();
  const events = Array.from({ length: count }, (_, index): TimelineEvent => {
    const day = next(3) === 0 ? next(3650) : next(20) * 180 + next(9);
    const date = new Date(Date.UTC(2013, 0, 1) + day * DAY_MS).toISOString().slice(0, 10);
    const source = index % 2 === 0 ? 'even' : 'odd';
    return {
      id: `event-${index}`,
      title: `A title with <b> of some words (${index})`,
      ...(index % 50 === 7 ? {} : { date }),
      status: 'occurred',
      actors: [],
      tags: [],
      evidence: [
        {
          source,
          quote: { exact: `Quote ${index}.`, prefix: '', suffix: '', start: 0 },
          // Each is counted from the one before: no part of them is without an end elsewhere.
          dating: {
            expression: 'the day after',
            rule: 'counted',
            edtf: date,
            anchor: index === 0 ? 'published' : { event: `event-${index - 1}` },
          },
        },
      ],
    };
  });
  const source = (id: string) => ({ id, published: '2024-01-01' });
  return { title: 'Many', sources: ['even', 'odd', 'unused'].map(source), events } as unknown as Timeline;
}

function pageOf(count: number) {
  const timeline = timelineOf(count);
  const index = indexTimeline(timeline);
  const window = openingWindow(index.dated.map(({ date }) => date.bounds));
  if (window === undefined) throw new Error('there are no dates');
  const published = { slug: 'many', file: 'events/many/timeline.json', diagnostics: [], timeline };
  return { index, window, ...withOpening(published, { index, openingWindow: window }) };
}

/** The titles that a chart shows in a window, each with its track; titles are as wide as `widthPx` says. */
function shownOf(
  events: readonly DatedEvent[],
  levels: PackedLevels | undefined,
  window: TimeWindow,
  chartPx: number,
  widthPx: number,
) {
  const rows = new LevelledRows({
    events,
    chronological: columnsOf(tableOfEvents(events, () => 0)),
    lanes: [{ label: '', events }],
    labels: { sizeOf: () => ({ widthPx, lines: 2 }), linePx: 17 },
    msPerPx: (window.endMs - window.startMs) / chartPx,
    known: levels,
  });
  const visible = new VisibleRows(rows).at(window, chartPx, undefined, 160).rows;
  return visible.map(({ indexed, track }) => `${indexed.event.title} on ${track}`);
}

test('a chart opens with the part as it would with all, on any screen and with titles of any width', () => {
  const { index, window, data, opening } = pageOf(3000);
  if (opening?.timeline === undefined) throw new Error('it has no opening');
  const part = indexTimeline(opening.timeline).dated;
  expect(part.length).toBeLessThan(400);
  for (const chartPx of [360, 900, 1440, 4096]) {
    for (const widthPx of [90, 150, 240, 400]) {
      const whole = shownOf(index.dated, data.levels, window, chartPx, widthPx);
      expect(whole.length).toBeGreaterThan(4);
      expect(shownOf(part, opening.levels, window, chartPx, widthPx)).toEqual(whole);
    }
  }
});

test('the part has the sources that it cites, no quotes and no working of dates', () => {
  const { opening, data } = pageOf(3000);
  expect(opening?.isPart).toBe(true);
  expect(opening?.timeline?.sources.map(({ id }) => id)).toEqual(['even', 'odd']);
  expect(JSON.stringify(opening)).not.toMatch(/the day after|Quote \d/);
  expect(data.isPart).toBeUndefined();
  expect(data.timeline?.events[1]?.evidence[0]?.dating?.expression).toBe('the day after');
});

test('a timeline of some hundred events has no part: all of it opens', () => {
  const { opening, data } = pageOf(400);
  expect(opening).toBeUndefined();
  expect(data.levels).toBeUndefined();
  expect(embeddedData(data).match(/<script/g)).toHaveLength(1);
});

test('the data of a page stand in it in parts that hold no markup, the opening first', () => {
  const { data, opening } = pageOf(1200);
  const text = embeddedData(data, opening);
  const parts = Array.from(text.matchAll(/<script type="application\/json"([^>]*)>([^<]*)<\/script>/g));
  expect(parts.map(([all]) => all).join('')).toBe(text);
  expect(parts.map(([, id]) => id?.trim())).toEqual(['id="page-opening"', 'id="page-data"', '', '']);
  const [, first, ...more] = parts.map(([, , json]) => JSON.parse(json ?? '') as unknown);
  const { moreParts, ...read } = first as typeof data & { moreParts: number };
  expect(moreParts).toBe(2);
  const events = [...(read.timeline?.events ?? []), ...more.flat()];
  expect({ ...read, timeline: { ...read.timeline, events } }).toEqual(data);
});
