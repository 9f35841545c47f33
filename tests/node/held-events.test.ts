// Lines that are read through answer as an archive of the same lines does; and what is wrong with a file is said.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildArchive } from '../../src/cli/archive/build-archive.ts';
import type { Archive } from '../../src/core/archive/archive.ts';
import { REST_LEVEL } from '../../src/core/archive/archive-format.ts';
import type { EventCollection, EventLane, EventQuery } from '../../src/core/archive/event-collection.ts';
import type { ArchivedEvent } from '../../src/core/archive/event-row.ts';
import type { HeldEvents } from '../../src/core/archive/held-events.ts';
import type { Checked, Diagnostic } from '../../src/core/model/diagnostic.ts';
import type { TimelineEvent } from '../../src/core/model/timeline.ts';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';
import type { Facet } from '../../src/core/search/filter-events.ts';
import { FACETS, facetValues, filterEvents } from '../../src/core/search/filter-events.ts';
import type { ArchivePlace } from '../../src/workers/archive-messages.ts';
import type { OpenedLines } from '../../src/workers/open-lines.ts';
import { isOfLines, openLines } from '../../src/workers/open-lines.ts';
import { newsEvent, newsLines, newsSource } from './archive-news.ts';
import { openArchive, valueOf } from './open-archive.ts';
import type { RangeHost } from './range-server.ts';
import { memoryFiles, nodeNetwork, startRangeHost } from './range-server.ts';
import { silentTerminal } from './silent-terminal.ts';

// A busy machine may take longer than the five seconds that are usual.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const COUNT = 12_000;
const LINES = `${Array.from(newsLines({ count: COUNT })).join('\n')}\n`;

let folder = '';
let host: RangeHost;
let archive: Archive;
let held: HeldEvents;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quoteline-held-'));
  const open = async function* () {
    yield Buffer.from(LINES);
  };
  const input = { timelines: [], lines: [{ name: 'news', open }] };
  const { signal } = new AbortController();
  await buildArchive(
    input,
    join(folder, 'news.parquet'),
    { checkedOn: '2024-01-01' },
    silentTerminal,
    signal,
  );
  const names = ['', '.sources', '.density'].map((table) => `news${table}.parquet`);
  const files = names.map((name) => [name, readFileSync(join(folder, name))] as const);
  host = await startRangeHost(memoryFiles(Object.fromEntries(files)));
  archive = await openArchive(host, 'news');
  held = (await openAll(inFile(LINES))).events;
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

function inFile(text: string, name = 'news.ndjson'): ArchivePlace {
  return { kind: 'files', files: [new File([text], name)] };
}

const steps = (place: ArchivePlace, network = nodeNetwork) =>
  openLines(place, network, () => network.wait(0), new AbortController().signal);

async function allOf<T>(parts: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

/** All steps, and what the last one found. */
async function openAll(place: ArchivePlace, network = nodeNetwork) {
  const seen: OpenedLines[] = [];
  let diagnostics: readonly Diagnostic[] = [];
  for await (const step of steps(place, network)) {
    ({ diagnostics } = step);
    if (step.ok) seen.push(step.value);
  }
  const last = seen.at(-1);
  if (last === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return { events: last.events, seen, diagnostics };
}

const shown = (events: readonly ArchivedEvent[]) =>
  events
    .map(({ id, level, salience, sources, known }) => ({ id, level, salience, sources, text: known?.text }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

async function found(events: EventCollection, query: EventQuery): Promise<readonly ArchivedEvent[]> {
  const all: ArchivedEvent[] = [];
  let shareBefore = 0;
  for await (const step of events.search(query)) {
    const { events: some, share } = valueOf(step);
    expect(share).toBeGreaterThanOrEqual(shareBefore);
    shareBefore = share;
    all.push(...some);
  }
  expect(shareBefore).toBe(1);
  return all;
}

test('the same events at coarse and fine levels, in every window, with the same counts, as the archive of these lines', async () => {
  expect(held.eventCount).toBe(archive.eventCount);
  expect(held.span).toEqual(archive.span);
  const year = (from: number, to: number) => ({ startMs: Date.UTC(from, 0, 1), endMs: Date.UTC(to, 0, 1) });
  const day = { startMs: Date.UTC(2017, 4, 3), endMs: Date.UTC(2017, 4, 4) };
  for (const window of [year(1900, 2100), year(2014, 2024), year(2016, 2017), day, year(2050, 2060)]) {
    for (const level of [0, 3, 5, 8, 11, REST_LEVEL]) {
      const [mine, its] = [await held.eventsIn(window, { level }), await archive.eventsIn(window, { level })];
      expect(shown(valueOf(mine))).toEqual(shown(valueOf(its)));
    }
    expect(shown(valueOf(await held.eventsIn(window)))).toEqual(
      shown(valueOf(await archive.eventsIn(window))),
    );
    expect(valueOf(await held.density(window))).toEqual(valueOf(await archive.density(window)));
  }
  const undated = (events: EventCollection) => events.undated(COUNT).then(valueOf).then(shown);
  expect(await undated(held)).toEqual(await undated(archive));
  expect((await undated(held)).length).toBeGreaterThan(10);
});

test('an event is opened with its quotes and its sources, and is found again by its row', async () => {
  const [event] = valueOf(await held.eventsIn({ startMs: -8e15, endMs: 8e15 }));
  if (event === undefined) throw new Error('no event');
  const number = Number(event.id.replace('event-', ''));
  const opened = valueOf(await held.openEvent(event));
  expect(opened.event).toEqual(newsEvent(number, { count: COUNT }));
  expect(opened.sources).toEqual([{ source: newsSource(Math.floor(number / 10)) }]);
  expect(valueOf(await held.eventAt(event.row, event.id))).toEqual(event);
  expect(await held.eventAt(event.row, 'another')).toMatchObject({ ok: false });
  expect(await held.eventAt(COUNT, event.id)).toMatchObject({ ok: false });
});

test('searching by actor, tag, source, place, status and id finds what searching the archive finds', async () => {
  for (const query of [
    { actor: 'Actor 12' },
    { actor: 'Actor 1', tag: 'sport' },
    { source: 'article-77' },
    { place: 'Town 3', status: 'alleged' },
    { id: 'event-1234' },
    { actor: 'nobody' },
  ]) {
    expect(shown(await found(held, query))).toEqual(shown(await found(archive, query)));
  }
});

async function laned(events: HeldEvents, facet: Facet): Promise<readonly EventLane[]> {
  let [lanes, shareBefore]: [readonly EventLane[] | undefined, number] = [undefined, 0];
  for await (const step of events.laneBy(facet)) {
    const { share, lanes: made } = valueOf(step);
    expect(share).toBeGreaterThanOrEqual(shareBefore);
    [lanes, shareBefore] = [made, share];
  }
  expect(shareBefore).toBe(1);
  return lanes ?? [];
}

test('parted into lanes: the most frequent values and the rest, each lane with what it would show alone', async () => {
  const count = 3000;
  const all = Array.from({ length: count }, (_, number) => newsEvent(number, { count }));
  // A second actor for some: an event may stand in several lanes.
  const events = all.map((each, at) =>
    at % 7 === 0 ? { ...each, actors: [...each.actors, 'Actor 5'] } : each,
  );
  const sources = Array.from({ length: count / 10 }, (_, number) => newsSource(number));
  const linesOf = (some: readonly unknown[]) => some.map((each) => `${JSON.stringify(each)}\n`).join('');
  const { events: opened } = await openAll(inFile(linesOf([...sources, ...events])));
  const windows = [
    { startMs: -8e15, endMs: 8e15 },
    { startMs: Date.UTC(2015, 0, 1), endMs: Date.UTC(2016, 0, 1) },
    { startMs: Date.UTC(2017, 4, 3), endMs: Date.UTC(2017, 4, 9) },
  ];
  const ids = (some: Checked<readonly ArchivedEvent[]>) => valueOf(some).map(({ id }) => id);
  for (const facet of FACETS) {
    const lanes = await laned(opened, facet);
    const totals = new Map<string, number>();
    const valuesOf = (event: TimelineEvent) => new Set(facetValues({ event }, facet));
    for (const event of events) {
      for (const value of valuesOf(event)) totals.set(value, (totals.get(value) ?? 0) + 1);
    }
    const named = lanes.flatMap(({ value }) => (value === undefined ? [] : [value]));
    const frequent = Array.from(totals.values()).sort((a, b) => b - a);
    expect(named.map((value) => totals.get(value))).toEqual(frequent.slice(0, 8));
    expect(lanes.slice(0, -1).every(({ value }) => value !== undefined)).toBe(true);
    const inLane = lanes.map(({ value }) =>
      events.filter((event) => {
        const its = valuesOf(event);
        return value === undefined ? !named.some((each) => its.has(each)) : its.has(value);
      }),
    );
    expect(lanes.map((lane) => lane.count)).toEqual(inLane.map(({ length }) => length));
    expect(new Set(inLane.flat()).size).toBe(count);
    if (facet === 'source') {
      expect(lanes[0]?.title).toBe(sources.find(({ id }) => id === named[0])?.title);
    }
    const alone = await Promise.all(
      inLane.map(async (some) => (await openAll(inFile(linesOf(some)))).events),
    );
    for (const window of windows) {
      for (const level of [2, 6, 9, REST_LEVEL]) {
        const shownAlone = await Promise.all(alone.map((each) => each.eventsIn(window, { level })));
        const together = ids(await opened.eventsIn(window, { level, lanes: facet }));
        expect(together.toSorted()).toEqual(Array.from(new Set(shownAlone.flatMap(ids))).sort());
      }
      const densities = await Promise.all(alone.map((each) => each.density(window)));
      expect(opened.laneDensity(window, facet)).toEqual(densities.map(valueOf));
    }
    // Of other lanes nothing is kept: all events are one lane.
    const [window] = windows;
    const other = facet === 'tag' ? 'actor' : 'tag';
    if (window === undefined) throw new Error('no window');
    expect(opened.laneDensity(window, other)).toEqual([]);
    expect(ids(await opened.eventsIn(window, { lanes: other }))).toEqual(ids(await opened.eventsIn(window)));
  }
});

const strange = (id: string, title: string, place: string): TimelineEvent => ({
  ...newsEvent(1, { count: 100 }),
  id,
  title,
  place,
});

test('words are searched for in the texts of all events: what filterEvents finds, however it is written', async () => {
  const events = [
    ...Array.from({ length: 400 }, (_, number) => newsEvent(number, { count: 400 })),
    strange('accents', 'Élections à Zürich', 'Café «Bleu»'),
    strange('quotes', 'He said “stop” – and didn’t', 'Tab\there'),
    strange('escapes', 'A \\ backslash, a "quote", a\nline', 'İstanbul'),
    strange('wide', 'ΟΔΟΣ ﬁne  two  spaces', '東京'),
  ];
  // Some writers escape everything that is not ASCII.
  const ascii = (text: string) =>
    text.replaceAll(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const indexed = events.map((event) => ({
    event,
    evidence: event.evidence.map((each) => ({ ...each, source: newsSource(0) })),
  }));
  for (const written of [(text: string) => text, ascii]) {
    const lines = events.map((event) => written(JSON.stringify(event))).join('\n');
    const { events: opened, diagnostics } = await openAll(inFile(lines));
    expect(diagnostics).toEqual([]);
    for (const words of [
      'storm',
      'court 7',
      'ELECTIONS zurich',
      'cafe "bleu"',
      "didn't stop",
      'istanbul',
      'οδος',
      'fine two spaces',
      '東京',
      'exact',
      'no-such-word',
      'backslash "quote" line',
      'occurred',
    ]) {
      const wanted = filterEvents(indexed as never, { query: words, facets: {} }).map(
        ({ event }) => event.id,
      );
      expect([words, (await found(opened, { words })).map(({ id }) => id)]).toEqual([words, wanted]);
    }
    expect((await found(opened, { place: 'Café «Bleu»' })).map(({ id }) => id)).toEqual(['accents']);
    expect((await found(opened, { words: 'zurich', status: 'denied' })).length).toBe(0);
  }
});

test('a large file is shown in steps; what is asked for meanwhile is answered once it was read', async () => {
  const count = 9000;
  const text = Array.from(newsLines({ count })).join('\n');
  const shares: number[] = [];
  const counts: number[] = [];
  let late: Promise<Checked<ArchivedEvent>> | undefined;
  let searched: Promise<readonly ArchivedEvent[]> | undefined;
  let lanes: Promise<readonly EventLane[]> | undefined;
  for await (const step of steps(inFile(text))) {
    const { events, share } = valueOf(step);
    shares.push(share);
    counts.push(events.eventCount);
    expect(valueOf(await events.eventsIn({ startMs: -8e15, endMs: 8e15 })).length).toBe(16);
    late ??= events.eventAt(count - 1, `event-${count - 1}`);
    searched ??= found(events, { id: `event-${count - 2}` });
    lanes ??= laned(events, 'tag');
  }
  expect(shares.length).toBeGreaterThan(3);
  expect(shares.at(-1)).toBe(1);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(counts.at(-1)).toBe(count);
  expect(late && valueOf(await late).id).toBe(`event-${count - 1}`);
  expect((await searched)?.map(({ id }) => id)).toEqual([`event-${count - 2}`]);
  expect((await lanes)?.reduce((sum, each) => sum + each.count, 0)).toBe(count);
});

test('the document of a timeline opens too, each event counted from a date of its own', async () => {
  const text = readFileSync('events/pompeii/timeline.json', 'utf8');
  const timeline = valueOf(parseTimeline(text));
  const { events, diagnostics } = await openAll(inFile(text, 'timeline.json'));
  expect(diagnostics).toEqual([]);
  expect(events.eventCount).toBe(timeline.events.length);
  const [first] = valueOf(await events.eventsIn({ startMs: -8e15, endMs: 8e15 }, { level: REST_LEVEL }));
  expect(first && valueOf(await events.openEvent(first)).sources.length).toBeGreaterThan(0);
  const [broken] = await allOf(steps(inFile('{"version":', 'timeline.json')));
  expect(broken).toMatchObject({ ok: false, diagnostics: [{ code: 'not-json' }] });
});

test('lines that are no event are told with their numbers, drafts are counted, and the rest is shown', async () => {
  const good = JSON.stringify(newsEvent(1, { count: 10 }));
  const draft = JSON.stringify({ ...newsEvent(2, { count: 10 }), draft: { confidence: 0.5 } });
  const text = ['nonsense', good, '', draft, ...Array<string>(40).fill('{}')].join('\n');
  const { events, diagnostics } = await openAll(inFile(text));
  expect(events.eventCount).toBe(1);
  expect(diagnostics[0]?.message).toBe('Line 1 of news.ndjson is left out: it is not JSON.');
  expect(diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
  const [more, drafts] = diagnostics.slice(-2).map(({ message }) => message);
  expect(more).toBe('21 more lines of news.ndjson are left out.');
  expect(drafts).toMatch(/^1 drafts? of news\.ndjson/);
  // The source was not given.
  const [event] = valueOf(await events.eventsIn({ startMs: -8e15, endMs: 8e15 }));
  expect(event && (await events.openEvent(event))).toMatchObject({
    ok: false,
    diagnostics: [{ code: 'archive-source-missing' }],
  });
});

test('several files are read as one, though the last line of the first has no end', async () => {
  const files = [
    new File(
      [Array.from({ length: 3 }, (_, number) => JSON.stringify(newsSource(number))).join('\n')],
      'a.jsonl',
    ),
    new File([JSON.stringify(newsEvent(1, { count: 10 }))], 'b.ndjson'),
    new File(['not read'], 'notes.txt'),
  ];
  expect(isOfLines({ kind: 'files', files })).toBe(true);
  const { events, diagnostics } = await openAll({ kind: 'files', files });
  expect([events.eventCount, diagnostics]).toEqual([1, []]);
  const [event] = valueOf(await events.eventsIn({ startMs: -8e15, endMs: 8e15 }));
  expect(event && valueOf(await events.openEvent(event)).sources).toEqual([{ source: newsSource(0) }]);
});

test('from a host: lines as they arrive; a stream that breaks off keeps what came, and says so', async () => {
  const address = 'http://127.0.0.1/archives/news.ndjson?v=1';
  const place = { kind: 'host', address } as const;
  expect(isOfLines(place)).toBe(true);
  expect(isOfLines({ kind: 'host', address: 'http://127.0.0.1/news.parquet' })).toBe(false);
  const bytes = new TextEncoder().encode(Array.from(newsLines({ count: 200 })).join('\n'));
  const answering = (response: () => Response) => ({
    ...nodeNetwork,
    fetch: () => Promise.resolve(response()),
  });
  const whole = await openAll(
    place,
    answering(() => new Response(bytes)),
  );
  expect([whole.events.eventCount, whole.diagnostics]).toEqual([200, []]);
  const broken = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, bytes.length / 2));
    },
    pull(controller) {
      controller.error(new Error('connection lost'));
    },
  });
  const part = await openAll(
    place,
    answering(() => new Response(broken)),
  );
  expect(part.events.eventCount).toBeGreaterThan(50);
  expect(part.diagnostics[0]).toMatchObject({ code: 'archive-unreachable', severity: 'error' });
  expect(part.diagnostics[0]?.message).toContain('connection lost');
  const [oddly] = await allOf(
    steps(
      { kind: 'host', address: 'http://127.0.0.1/100%.ndjson' },
      answering(() => new Response('', { status: 500 })),
    ),
  );
  expect(oddly?.diagnostics[0]?.message).toContain('100%.ndjson');
  const [missing] = await allOf(
    steps(
      place,
      answering(() => new Response('', { status: 404 })),
    ),
  );
  expect(missing).toMatchObject({ ok: false, diagnostics: [{ code: 'archive-unreachable' }] });
  expect(missing?.diagnostics[0]?.message).toContain('404');
});
