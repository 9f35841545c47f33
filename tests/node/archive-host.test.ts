// Hosts as they are: whole files, wrong ranges, breaks, changes, refusals; and what is fetched, kept and cancelled.
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildArchive } from '../../src/cli/archive/build-archive.ts';
import { Archive, archiveOnHost } from '../../src/core/archive/archive.ts';
import { BlockCache } from '../../src/core/archive/block-cache.ts';
import type { Checked } from '../../src/core/model/diagnostic.ts';
import { newsLines } from './archive-news.ts';
import type { HostFault, RangeHost } from './range-server.ts';
import { memoryFiles, nodeNetwork, startRangeHost } from './range-server.ts';
import { silentTerminal } from './silent-terminal.ts';

// A busy machine may take longer than the five seconds that are usual.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const COUNT = 20_000;
const YEAR = { startMs: Date.UTC(2016, 0, 1), endMs: Date.UTC(2017, 0, 1) };
const files: Record<string, Uint8Array> = {};

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quoteline-host-'));
  const open = async function* () {
    for (const line of newsLines({ count: COUNT })) yield Buffer.from(`${line}\n`);
  };
  const { signal } = new AbortController();
  const input = { timelines: [], lines: [{ name: 'news', open }] };
  await buildArchive(input, join(folder, 'a.parquet'), { checkedOn: '2024-01-01' }, silentTerminal, signal);
  for (const name of ['a', 'a.sources', 'a.density'])
    files[`${name}.parquet`] = readFileSync(join(folder, `${name}.parquet`));
  rmSync(folder, { recursive: true });
});

let host: RangeHost;
beforeEach(async () => {
  host = await startRangeHost(memoryFiles(files));
});
afterEach(() => host.close());

const open = (signal?: AbortSignal) =>
  Archive.open(archiveOnHost(host.address('a.parquet'), nodeNetwork), signal === undefined ? {} : { signal });

function valueOf<T>(checked: Checked<T>): T {
  expect(checked.diagnostics).toEqual([]);
  if (!checked.ok) throw new Error('not ok');
  return checked.value;
}

const always = (fault: HostFault) => (): HostFault => fault;

test.each([
  ['sends whole files', always({ isWhole: true }), 'archive-no-ranges', 1],
  ['does not say what it sends', always({ contentRange: '' }), 'archive-no-ranges', 1],
  ['sends another part', always({ contentRange: 'bytes 5-9/100' }), 'archive-no-ranges', 1],
  [
    'claims more than can be counted',
    always({ contentRange: 'bytes 0-65535/9999999999999999' }),
    'archive-no-ranges',
    1,
  ],
  ['has no such file', always({ status: 404 }), 'archive-unreachable', 1],
  ['forbids it', always({ status: 403 }), 'archive-unreachable', 1],
  ['is down', always({ status: 503 }), 'archive-unreachable', 4],
  ['breaks off', always({ breakAfter: 100 }), 'archive-unreachable', 4],
  ['sends too much', always({ extraBytes: 10 }), 'archive-unreachable', 4],
] as const)('a host that %s is refused with a reason', async (_, fault, code, requests) => {
  host.fault = fault;
  const opened = await open();
  expect(opened.ok).toBe(false);
  expect(opened.diagnostics.map((each) => each.code)).toEqual([code]);
  expect(host.requests).toHaveLength(requests);
});

test('a host that is not there is refused with a reason', async () => {
  const address = host.address('a.parquet');
  await host.close();
  const opened = await Archive.open(archiveOnHost(address, nodeNetwork));
  expect(opened.diagnostics.map(({ code }) => code)).toEqual(['archive-unreachable']);
});

test('what fails now and then is tried again, after longer and longer waits', async () => {
  const waits: number[] = [];
  const network = {
    ...nodeNetwork,
    wait: (ms: number) => {
      waits.push(ms);
      return Promise.resolve();
    },
  };
  host.fault = (_, number) =>
    number <= 3 ? ([{ status: 500 }, { breakAfter: 10 }, { status: 429 }][number - 1] ?? {}) : {};
  const archive = valueOf(await Archive.open(archiveOnHost(host.address('a.parquet'), network)));
  expect(archive.eventCount).toBe(COUNT);
  expect(waits).toEqual([200, 800, 3200]);
});

test('a file that is replaced while it is read is noticed', async () => {
  const archive = valueOf(await open());
  host.fault = always({ etag: '"two"' });
  const shown = await archive.eventsIn(YEAR, { level: 16 });
  expect(shown.ok).toBe(false);
  expect(shown.diagnostics.map(({ code }) => code)).toEqual(['archive-changed']);
  host.fault = always({});
  expect(valueOf(await archive.eventsIn(YEAR)).length).toBeGreaterThan(0);
});

test('opening and the first window fetch little, and no evidence', async () => {
  const archive = valueOf(await open());
  expect(host.requests.length).toBeLessThanOrEqual(3);
  const { span } = archive;
  if (span === undefined) throw new Error('dated events');
  const shown = valueOf(await archive.eventsIn(span));
  expect(shown.length).toBeGreaterThan(30);
  const bytes = host.requests.reduce((sum, each) => sum + each.bytes, 0);
  expect(bytes).toBeLessThan(400_000);
  expect(bytes).toBeLessThan((files['a.parquet']?.length ?? 0) / 10);
});

test('what was fetched is not fetched again, and a prefetched pan needs nothing', async () => {
  const archive = valueOf(await open());
  const month = { startMs: Date.UTC(2016, 5, 1), endMs: Date.UTC(2016, 6, 1) };
  valueOf(await archive.eventsIn(month));
  await archive.prefetch(month);
  const before = host.requests.length;
  const panned = { startMs: Date.UTC(2016, 5, 20), endMs: Date.UTC(2016, 6, 20) };
  expect(valueOf(await archive.eventsIn(panned)).length).toBeGreaterThan(10);
  valueOf(await archive.eventsIn(month));
  expect(host.requests.length).toBe(before);
});

test('what is kept stays within its bound', async () => {
  const bound = 2_000_000;
  const opened = await Archive.open(archiveOnHost(host.address('a.parquet'), nodeNetwork), {
    cacheBytes: bound,
  });
  const archive = valueOf(opened);
  for (let year = 2014; year < 2018; year += 1) {
    const window = { startMs: Date.UTC(year, 0, 1), endMs: Date.UTC(year + 1, 0, 1) };
    valueOf(await archive.eventsIn(window, { level: 16 }));
    expect(archive.cachedBytes).toBeLessThanOrEqual(bound);
  }
  expect(archive.cachedBytes).toBeGreaterThan(bound / 4);
});

test('what nobody waits for any more is cancelled, and asking again works', async () => {
  const archive = valueOf(await open());
  host.fault = always({ delayMs: 300 });
  const controller = new AbortController();
  const asked = archive.eventsIn(
    { startMs: Date.UTC(2020, 0, 1), endMs: Date.UTC(2020, 3, 1) },
    { signal: controller.signal },
  );
  setTimeout(() => controller.abort(), 50);
  await expect(asked).rejects.toThrow(/abort/i);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(host.requests.at(-1)?.isCancelled).toBe(true);
  host.fault = always({});
  expect(valueOf(await archive.eventsIn(YEAR)).length).toBeGreaterThan(0);
});

test('a signal that is aborted before stops everything', async () => {
  await expect(open(AbortSignal.abort())).rejects.toThrow(/abort/i);
  expect(host.requests).toHaveLength(0);
});

test('two who ask share one load; it is cancelled when both have gone, not before', async () => {
  const cache = new BlockCache<string>(1000, (value) => value.length);
  let loads = 0;
  const cancelled: AbortSignal[] = [];
  let finish: (value: Checked<string>) => void = () => undefined;
  const load = (signal: AbortSignal) => {
    loads += 1;
    signal.addEventListener('abort', () => cancelled.push(signal));
    return new Promise<Checked<string>>((resolve) => (finish = resolve));
  };
  const [one, two] = [new AbortController(), new AbortController()];
  const first = cache.get('a', load, one.signal);
  const second = cache.get('a', load, two.signal);
  one.abort();
  await expect(first).rejects.toThrow(/abort/i);
  expect(cancelled).toHaveLength(0);
  finish({ ok: true, value: 'here', diagnostics: [] });
  expect(await second).toEqual({ ok: true, value: 'here', diagnostics: [] });
  expect(loads).toBe(1);
  expect(cache.bytes).toBe(4);
  const third = cache.get('b', load, two.signal);
  two.abort();
  await expect(third).rejects.toThrow(/abort/i);
  expect(cancelled).toHaveLength(1);
});

test('an archive without its siblings shows events, and says what it lacks', async () => {
  host.fault = (path) => (path === 'a.parquet' ? {} : { status: 404 });
  const archive = valueOf(await open());
  const [shown] = valueOf(await archive.eventsIn(YEAR));
  if (shown === undefined) throw new Error('an event');
  const opened = await archive.openEvent(shown);
  expect(opened.diagnostics.map(({ code }) => code)).toEqual(['archive-unreachable']);
  expect((await archive.density(YEAR)).ok).toBe(false);
});
