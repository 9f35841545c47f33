// Building archives: events a second and the peak of memory as they grow; reading the largest: what is fetched.
import { execFileSync } from 'node:child_process';
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Archive, archiveOnHost } from '../../src/core/archive/archive.ts';
import { searchArchive } from '../../src/core/archive/search-archive.ts';
import type { Checked } from '../../src/core/model/diagnostic.ts';
import type { TimeWindow } from '../../src/core/scale/time-window.ts';
import { panWindow, zoomWindow } from '../../src/core/scale/time-window.ts';
import { newsLines } from '../node/archive-news.ts';
import type { FileReader, RangeHost } from '../node/range-server.ts';
import { nodeNetwork, startRangeHost } from '../node/range-server.ts';

const SIZES = [100_000, 300_000, 1_000_000, 3_000_000, 10_000_000];
/** A size that would take longer than this, by the one before it, is not built. */
const MAX_SECONDS = 300;

interface BuildFigures {
  readonly events: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly parsingSeconds: number;
  readonly peakMb: number;
}

export async function measureArchive(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'quoteline-bench-'));
  try {
    const rows: string[] = [];
    let largest = 0;
    let secondsAnEvent = 0;
    for (const count of SIZES) {
      if (count * secondsAnEvent > MAX_SECONDS) break;
      const figures = build(folder, count);
      secondsAnEvent = figures.seconds / count;
      rows.push(buildRow(figures, statSync(join(folder, 'archive.parquet')).size));
      largest = count;
    }
    const reading = await measureReading(folder);
    const duckdb = await measureDuckdb(folder);
    return `Building from NDJSON (news-like; an event has a quote of some 150 characters, a source ten events), one process.
Ratio: processor time of the build over that of splitting the same lines and \`JSON.parse\` alone, in the same run, since
others used this machine meanwhile.

| events | wall, events/s | processor time, µs an event | ratio | peak of memory, MB | archive, bytes an event |
|---|---|---|---|---|---|
${rows.join('\n')}

Reading the archive of ${largest.toLocaleString('en')} over HTTP on the loopback, cold, in one session:

| step | requests | kB | rows given | ms |
|---|---|---|---|---|
${reading.join('\n')}

The same rows written by DuckDB in row groups of 16 384, which has no indexes of pages:

| step | requests | kB | rows given | ms |
|---|---|---|---|---|
${duckdb.join('\n')}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(folder: string, count: number): BuildFigures {
  const input = join(folder, 'news.ndjson');
  const file = openSync(input, 'w');
  let text = '';
  for (const line of newsLines({ count })) {
    text += `${line}\n`;
    if (text.length < 2 ** 20) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
  const args = ['--import', 'tsx', 'tests/bench/archive-build.ts', input, join(folder, 'archive.parquet')];
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8' });
  rmSync(input);
  return JSON.parse(printed) as BuildFigures;
}

function buildRow(
  { events, seconds, cpuSeconds, parsingSeconds, peakMb }: BuildFigures,
  bytes: number,
): string {
  const perEvent = ((cpuSeconds / events) * 1e6).toFixed(1);
  const ratio = (cpuSeconds / parsingSeconds).toFixed(1);
  return `| ${events.toLocaleString('en')} | ${Math.round(events / seconds).toLocaleString('en')} | ${perEvent} | ${ratio} | ${peakMb.toFixed(0)} | ${(bytes / events).toFixed(0)} |`;
}

async function measureReading(folder: string): Promise<readonly string[]> {
  const host = await startRangeHost(filesIn(folder));
  try {
    return await session(host, 'archive');
  } finally {
    await host.close();
  }
}

/** The layout that the SQL of the README gives, from the rows of ours. */
async function measureDuckdb(folder: string): Promise<readonly string[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const [table, rows] of [
    ['', 16_384],
    ['.sources', 2048],
    ['.density', 16_384],
  ] as const) {
    const [from, to] = ['archive', 'duckdb'].map((name) => join(folder, `${name}${table}.parquet`));
    await connection.run(
      `COPY (SELECT * FROM '${from ?? ''}') TO '${to ?? ''}' (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${rows})`,
    );
  }
  connection.closeSync();
  instance.closeSync();
  const host = await startRangeHost(filesIn(folder));
  try {
    return await session(host, 'duckdb');
  } finally {
    await host.close();
  }
}

/** Opens, looks at everything, zooms in sixteen times over, pans, opens an event, and searches for the first hundred. */
async function session(host: RangeHost, name: string): Promise<readonly string[]> {
  const rows: string[] = [];
  const step = async <T>(what: string, work: () => Promise<T>, count: (value: T) => number): Promise<T> => {
    const before = host.requests.length;
    const startMs = performance.now();
    const value = await work();
    const ms = performance.now() - startMs;
    const made = host.requests.slice(before);
    const kb = made.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
    rows.push(`| ${what} | ${made.length} | ${kb.toFixed(0)} | ${count(value)} | ${ms.toFixed(0)} |`);
    return value;
  };
  const length = (list: readonly unknown[]) => list.length;
  const archive = await step(
    'open',
    async () => valueOf(await Archive.open(archiveOnHost(host.address(`${name}.parquet`), nodeNetwork))),
    () => 0,
  );
  const { span } = archive;
  if (span === undefined) throw new Error('dated events');
  await step('first window: all of it', async () => valueOf(await archive.eventsIn(span)), length);
  await step('its density', async () => valueOf(await archive.density(span)), length);
  let window: TimeWindow = span;
  for (let zoom = 1; zoom <= 4; zoom += 1) {
    window = zoomWindow(window, 4);
    const days = ((window.endMs - window.startMs) / 86_400_000).toFixed(0);
    await step(
      `zoom in four times: ${days} days`,
      async () => valueOf(await archive.eventsIn(window)),
      length,
    );
  }
  await step(
    'fetch ahead of a pan',
    () => archive.prefetch(window),
    () => 0,
  );
  for (let pan = 1; pan <= 3; pan += 1) {
    window = panWindow(window, 1 / 3);
    await step('pan by a third', async () => valueOf(await archive.eventsIn(window)), length);
  }
  const [first] = valueOf(await archive.eventsIn(window));
  if (first === undefined) throw new Error('an event');
  await step(
    'open an event and its source',
    async () => valueOf(await archive.openEvent(first)),
    () => 1,
  );
  await step(
    'open it again',
    async () => valueOf(await archive.openEvent(first)),
    () => 1,
  );
  const found = async () => {
    let count = 0;
    for await (const each of searchArchive(archive, { actor: 'Actor 42' })) {
      count += valueOf(each).events.length;
      if (count >= 100) break;
    }
    return count;
  };
  await step('search for an actor, the first hundred', found, (count) => count);
  return rows;
}

function valueOf<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
  return checked.value;
}

function filesIn(folder: string): FileReader {
  return (path) => {
    const file = openSync(join(folder, path), 'r');
    const { size } = fstatSync(file);
    closeSync(file);
    return {
      length: size,
      read: (start, end) => {
        const bytes = Buffer.allocUnsafe(end - start);
        const opened = openSync(join(folder, path), 'r');
        readSync(opened, bytes, 0, bytes.length, start);
        closeSync(opened);
        return bytes;
      },
    };
  };
}
