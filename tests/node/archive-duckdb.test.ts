// An archive that DuckDB makes with the SQL of the README, the very text: it opens, and says what ours says.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildArchive } from '../../src/cli/archive/build-archive.ts';
import { REST_LEVEL } from '../../src/core/archive/archive-format.ts';
import type { Archive } from '../../src/core/archive/archive.ts';
import { searchArchive } from '../../src/core/archive/search-archive.ts';
import { newsEvent, newsLines, newsSource } from './archive-news.ts';
import { makeArchiveInDuckDb } from './duckdb-archive.ts';
import { openArchive, valueOf } from './open-archive.ts';
import type { RangeHost } from './range-server.ts';
import { memoryFiles, startRangeHost } from './range-server.ts';
import { silentTerminal } from './silent-terminal.ts';

// A busy machine may take longer than the five seconds that are usual.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const COUNT = 6000;
const EVERYTHING = { startMs: -8e15, endMs: 8e15 };

let folder = '';
let host: RangeHost;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quoteline-duckdb-'));
  await makeArchiveInDuckDb(folder, COUNT);
  const news = {
    timelines: [],
    lines: [
      {
        name: 'news',
        open: async function* () {
          for (const line of newsLines({ count: COUNT })) yield Buffer.from(`${line}\n`);
        },
      },
    ],
  };
  const { signal } = new AbortController();
  await buildArchive(news, join(folder, 'ours.parquet'), { checkedOn: '2024-01-01' }, silentTerminal, signal);
  const names = ['archive', 'ours'].flatMap((name) =>
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

test('it has the events, the levels and the undated ones of ours', async () => {
  const [theirs, ours] = [await opened('archive'), await opened('ours')];
  expect(theirs.eventCount).toBe(COUNT);
  expect(theirs.span).toEqual(ours.span);
  const all = async (archive: Archive) => {
    const dated = valueOf(await archive.eventsIn(EVERYTHING, { level: REST_LEVEL }));
    const events = [...dated, ...valueOf(await archive.undated(COUNT))];
    return events.map((event) => ({ ...event, row: 0 })).sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  const [back, expected] = [await all(theirs), await all(ours)];
  expect(back).toHaveLength(COUNT);
  expect(back).toEqual(expected);
});

test('windows, counts and evidence are the same', async () => {
  const [theirs, ours] = [await opened('archive'), await opened('ours')];
  const window = { startMs: Date.UTC(2017, 0, 1), endMs: Date.UTC(2017, 6, 1) };
  const shown = valueOf(await theirs.eventsIn(window));
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.map(({ id }) => id).sort()).toEqual(
    valueOf(await ours.eventsIn(window))
      .map(({ id }) => id)
      .sort(),
  );
  expect(valueOf(await theirs.density(window))).toEqual(valueOf(await ours.density(window)));
  for (const event of shown.slice(0, 5)) {
    const number = Number(event.id.replace('event-', ''));
    const opening = valueOf(await theirs.openEvent(event));
    expect(opening.event).toEqual(newsEvent(number, { count: COUNT }));
    expect(opening.sources).toEqual([{ source: newsSource(Math.floor(number / 10)) }]);
  }
});

test('it is searched by actor', async () => {
  const ids: string[] = [];
  for await (const step of searchArchive(await opened('archive'), { actor: 'Actor 9' })) {
    for (const { id } of valueOf(step).events) ids.push(id);
  }
  const expected = Array.from({ length: COUNT }, (_, number) => newsEvent(number, { count: COUNT }))
    .filter(({ actors }) => actors.includes('Actor 9'))
    .map(({ id }) => id);
  expect(ids.sort()).toEqual(expected.sort());
  expect(ids.length).toBeGreaterThan(5);
});
