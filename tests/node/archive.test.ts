// An archive made from a timeline or from lines and opened again over HTTP: what is read is what was written.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetMetadata } from 'hyparquet';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildArchive } from '../../src/cli/archive/build-archive.ts';
import { REST_LEVEL } from '../../src/core/archive/archive-format.ts';
import type { ArchivedEvent } from '../../src/core/archive/event-row.ts';
import { searchArchive } from '../../src/core/archive/search-archive.ts';
import { indexTimeline } from '../../src/core/model/timeline-index.ts';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';
import type { TimelineEvent } from '../../src/core/model/timeline.ts';
import { touches } from '../../src/core/scale/time-window.ts';
import { newsEvent, newsLines, newsSource } from './archive-news.ts';
import { openArchive, valueOf } from './open-archive.ts';
import type { RangeHost } from './range-server.ts';
import { memoryFiles, startRangeHost } from './range-server.ts';
import { silentTerminal } from './silent-terminal.ts';

// A busy machine may take longer than the five seconds that are usual.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const COUNT = 12_000;
const EVERYTHING = { startMs: -8e15, endMs: 8e15 };

let folder = '';
let host: RangeHost;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quoteline-archive-'));
  const lines = async function* () {
    for (const line of newsLines({ count: COUNT })) yield Buffer.from(`${line}\n`);
  };
  const news = { timelines: [], lines: [{ name: 'news', open: lines }] };
  const publication = { checkedOn: '2024-01-01' };
  const { signal } = new AbortController();
  await buildArchive(news, join(folder, 'news.parquet'), publication, silentTerminal, signal);
  const pompeii = { timelines: ['events/pompeii/timeline.json'], lines: [] };
  await buildArchive(pompeii, join(folder, 'pompeii.parquet'), publication, silentTerminal, signal);
  const names = ['news', 'pompeii'].flatMap((name) =>
    ['', '.sources', '.density'].map((table) => `${name}${table}.parquet`),
  );
  host = await startRangeHost(
    memoryFiles(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]))),
  );
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

const opened = (name: string) => openArchive(host, name);

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

test('groups stand in the file as they follow each other, what is seen first in its first bytes', () => {
  const bytes = readFileSync(join(folder, 'news.parquet'));
  const { row_groups: groups } = parquetMetadata(new Uint8Array(bytes).buffer);
  expect(groups.length).toBeGreaterThan(2);
  const starts = groups.map(({ columns }) => Number(columns[0]?.file_offset));
  expect(starts[0]).toBe(4);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  const level = groups.map(({ columns }) => columns[0]?.meta_data?.statistics);
  expect(level.at(0)?.min_value).toBe(0);
  expect(level.at(-1)?.min_value).toBe(REST_LEVEL);
});

test('every event of a timeline comes back as it was, with its sources', async () => {
  const timeline = parseTimeline(readFileSync('events/pompeii/timeline.json', 'utf8'));
  if (!timeline.ok) throw new Error('a sound timeline');
  const archive = await opened('pompeii');
  expect(archive.eventCount).toBe(timeline.value.events.length);
  const dated = valueOf(await archive.eventsIn(EVERYTHING, { level: REST_LEVEL }));
  const undated = valueOf(await archive.undated(100));
  const back: TimelineEvent[] = [];
  for (const shown of [...dated, ...undated]) {
    const { event, sources } = valueOf(await archive.openEvent(shown));
    back.push(event);
    for (const { source, checkedOn } of sources) {
      const original = timeline.value.sources.find(({ id }) => id === source.id);
      expect(source).toEqual({ ...original, text: 'withheld' });
      expect(checkedOn).toBe(original?.text === 'withheld' ? undefined : '2024-01-01');
    }
    // What the page shows of one event needs nothing else.
    const alone = { ...timeline.value, sources: sources.map(({ source }) => source), events: [event] };
    expect(indexTimeline(alone).ordered).toHaveLength(1);
  }
  const titles = new Map(timeline.value.events.map((event) => [event.id, event]));
  const expected = timeline.value.events.map((event) => ({
    ...event,
    evidence: event.evidence.map((each) => {
      const anchor = each.dating?.anchor;
      if (each.dating === undefined || typeof anchor !== 'object' || !('event' in anchor)) return each;
      const counted = titles.get(anchor.event);
      return { ...each, dating: { ...each.dating, anchor: { date: counted?.date, reason: counted?.title } } };
    }),
  }));
  expect(back.sort(byId)).toEqual(expected.sort(byId));
});

test('all events of an archive of thousands come back, each once', async () => {
  const archive = await opened('news');
  const dated = valueOf(await archive.eventsIn(EVERYTHING, { level: REST_LEVEL }));
  const undated = valueOf(await archive.undated(COUNT));
  const back = [...dated, ...undated].map(({ id }) => id).sort();
  const expected = Array.from({ length: COUNT }, (_, number) => newsEvent(number, { count: COUNT }).id);
  expect(back).toEqual(expected.sort());
});

test('a window shows every event that touches it and is of its level or coarser, from the same rows as a full read', async () => {
  const archive = await opened('news');
  const all = valueOf(await archive.eventsIn(EVERYTHING, { level: REST_LEVEL }));
  const year = 365 * 86_400_000;
  for (const [start, width, level] of [
    [Date.UTC(2015, 3, 3), year, 9],
    [Date.UTC(2019, 0, 1), year / 12, 11],
    [Date.UTC(2022, 5, 30, 5), 86_400_000, REST_LEVEL],
  ] as const) {
    const window = { startMs: start, endMs: start + width };
    const shown = valueOf(await archive.eventsIn(window, { level }));
    const expected = all.filter(
      (event) => event.level <= level && event.known !== undefined && touches(event.known.bounds, window),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
  }
});

test('what is shown in a wide window is few, and is shown in a narrower one inside', async () => {
  const archive = await opened('news');
  const wide = { startMs: Date.UTC(2014, 0, 1), endMs: Date.UTC(2024, 0, 1) };
  const narrow = { startMs: Date.UTC(2017, 0, 1), endMs: Date.UTC(2017, 6, 1) };
  const few = valueOf(await archive.eventsIn(wide));
  expect(few.length).toBeGreaterThan(50);
  expect(few.length).toBeLessThan(400);
  const more = new Set(valueOf(await archive.eventsIn(narrow)).map(({ id }) => id));
  const kept = few.filter(({ known }) => known !== undefined && touches(known.bounds, narrow));
  expect(kept.length).toBeGreaterThan(0);
  for (const { id } of kept) expect(more.has(id)).toBe(true);
});

test('the counts of the density table add up to the dated events', async () => {
  const archive = await opened('news');
  const buckets = valueOf(
    await archive.density({ startMs: Date.UTC(2000, 0, 1), endMs: Date.UTC(2040, 0, 1) }),
  );
  const dated = valueOf(await archive.eventsIn(EVERYTHING, { level: REST_LEVEL }));
  expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(dated.length);
  expect(buckets.length).toBeGreaterThan(30);
});

test('a date that may be any time is among the undated, and in no window', async () => {
  const dates = { anywhere: '[..1990,2000..]', before: '[..1990]', undated: undefined };
  const lines = async function* () {
    yield Buffer.from(`${JSON.stringify(newsSource(0))}\n`);
    for (const [id, date] of Object.entries(dates)) {
      yield Buffer.from(`${JSON.stringify({ ...newsEvent(0, { count: 10 }), id, date })}\n`);
    }
  };
  const input = { timelines: [], lines: [{ name: 'dates', open: lines }] };
  const { signal } = new AbortController();
  const built = await buildArchive(
    input,
    join(folder, 'dates.parquet'),
    { checkedOn: '2024-01-01' },
    silentTerminal,
    signal,
  );
  expect(built).toMatchObject({ events: 3, faults: 0 });
  const files = ['dates.parquet', 'dates.sources.parquet', 'dates.density.parquet'];
  const own = await startRangeHost(
    memoryFiles(Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name))]))),
  );
  try {
    const archive = await openArchive(own, 'dates');
    const shown = valueOf(await archive.eventsIn(EVERYTHING, { level: REST_LEVEL }));
    expect(shown.map(({ id }) => id)).toEqual(['before']);
    const undated = valueOf(await archive.undated(10));
    expect(undated.map(({ id }) => id).sort()).toEqual(['anywhere', 'undated']);
  } finally {
    await own.close();
  }
});

test('opening an event fetches its evidence and its source, and no others', async () => {
  const archive = await opened('news');
  const [shown] = valueOf(
    await archive.eventsIn({ startMs: Date.UTC(2018, 0, 1), endMs: Date.UTC(2018, 1, 1) }),
  );
  if (shown === undefined) throw new Error('an event');
  const before = host.requests.length;
  const { event, sources } = valueOf(await archive.openEvent(shown));
  const number = Number(shown.id.replace('event-', ''));
  expect(event).toEqual(newsEvent(number, { count: COUNT }));
  expect(sources.map(({ source }) => source)).toEqual([newsSource(Math.floor(number / 10))]);
  const events = host.requests.slice(before).filter(({ path }) => path === 'news.parquet');
  expect(events.length).toBeLessThanOrEqual(2);
  expect(events.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(40_000);
});

test.each([
  [{ actor: 'Actor 17' }, (event: TimelineEvent) => event.actors.includes('Actor 17')],
  [
    { tag: 'sport', actor: 'Actor 5' },
    (event: TimelineEvent) => event.tags.includes('sport') && event.actors.includes('Actor 5'),
  ],
  [
    { source: 'article-77' },
    (event: TimelineEvent) => event.evidence.some(({ source }) => source === 'article-77'),
  ],
  [{ place: 'Town 17' }, (event: TimelineEvent) => event.place === 'Town 17'],
  [
    { status: 'denied', tag: 'weather' },
    ({ status, tags }: TimelineEvent) => status === 'denied' && tags.includes('weather'),
  ],
  [{ id: 'event-4321' }, (event: TimelineEvent) => event.id === 'event-4321'],
  [{ actor: 'Nobody' }, () => false],
])('searching for %o finds what a full read finds', async (query, isWanted) => {
  const archive = await opened('news');
  const found: ArchivedEvent[] = [];
  let share = 0;
  for await (const step of searchArchive(archive, query)) {
    const value = valueOf(step);
    expect(value.share).toBeGreaterThanOrEqual(share);
    share = value.share;
    found.push(...value.events);
  }
  expect(share).toBe(1);
  const all = Array.from({ length: COUNT }, (_, number) => newsEvent(number, { count: COUNT }));
  expect(found.map(({ id }) => id).sort()).toEqual(
    all
      .filter(isWanted)
      .map(({ id }) => id)
      .sort(),
  );
});

test('a word that is nowhere is ruled out by dictionaries alone', async () => {
  const archive = await opened('news');
  const before = host.requests.length;
  for await (const step of searchArchive(archive, { actor: 'Actor 9999' })) valueOf(step);
  const bytes = host.requests.slice(before).reduce((sum, each) => sum + each.bytes, 0);
  expect(bytes).toBeLessThan(20_000);
});

test('lines that are no events are named with their numbers, and the others are built', async () => {
  const said: string[] = [];
  const source = newsSource(0);
  const event = newsEvent(0, { count: 10 });
  const lines = [
    JSON.stringify(source),
    '{"id": ',
    '',
    JSON.stringify(event),
    JSON.stringify({ ...event, id: 'Bad Id' }),
    JSON.stringify({ ...event, id: 'later', date: '2023-02-31' }),
    JSON.stringify({ ...event, id: 'lost', evidence: [{ ...event.evidence[0], source: 'nobody' }] }),
    JSON.stringify({ ...event, id: 'proposed', draft: { confidence: 0.5 } }),
    JSON.stringify({ ...source, url: 'javascript:alert(1)' }),
    '\u0000\u001b[2J',
    JSON.stringify({ ...source, title: 'Another title' }),
  ];
  const file = join(folder, 'bad.ndjson');
  writeFileSync(file, Buffer.concat([Buffer.from(`${lines.join('\n')}\n`), Buffer.from([0x22, 0xff, 0xfe])]));
  const { main } = await import('../../src/cli/quoteline.ts');
  const output = join(folder, 'bad.parquet');
  const code = await main(['archive', 'build', file, '-o', output], {
    ...silentTerminal,
    say: (line) => void said.push(line),
  });
  expect(code).toBe(1);
  const numbers = said.flatMap((line) => /^Line (\d+) of/.exec(line)?.[1] ?? []);
  expect(numbers).toEqual(['2', '5', '6', '7', '9', '10', '12']);
  expect(said.join('\n')).toContain('«article-0» is given twice');
  expect(said.at(-1)).toContain('1 events, 1 sources; 1 drafts left out, 8 faulty');
});

test('a build that is stopped leaves what was there, and nothing else', async () => {
  const output = join(folder, 'stopped.parquet');
  writeFileSync(output, 'before');
  const controller = new AbortController();
  const lines = async function* () {
    for (let number = 0; number < 60_000; number += 1)
      yield Buffer.from(`${JSON.stringify(newsSource(number))}\n`);
  };
  const terminal = { ...silentTerminal, progress: () => controller.abort() };
  const input = { timelines: [], lines: [{ name: 'sources', open: lines }] };
  await expect(
    buildArchive(input, output, { checkedOn: '2024-01-01' }, terminal, controller.signal),
  ).rejects.toThrow();
  expect(readFileSync(output, 'utf8')).toBe('before');
  const { readdirSync } = await import('node:fs');
  expect(readdirSync(folder).filter((name) => name.includes('stopped'))).toEqual(['stopped.parquet']);
});
