// Building archives: processor time an event and the peak of memory as they grow; reading the largest: what is fetched.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DuckDBInstance } from '@duckdb/node-api';
import { Archive, archiveOnHost } from '../../src/core/archive/archive.ts';
import { searchArchive } from '../../src/core/archive/search-archive.ts';
import type { Checked } from '../../src/core/model/diagnostic.ts';
import type { TimeWindow } from '../../src/core/scale/time-window.ts';
import { panWindow, zoomWindow } from '../../src/core/scale/time-window.ts';
import type { FileReader, RangeHost } from '../node/range-server.ts';
import { nodeNetwork, startRangeHost } from '../node/range-server.ts';
import { median } from './statistics.ts';

/** How many events, and how often each is built: the largest take minutes. */
const SIZES = [
  [100_000, 3],
  [1_000_000, 3],
  [3_000_000, 1],
  [10_000_000, 1],
] as const;
/** The size of the run that only parses, and of the archive that DuckDB writes again. */
const COMPARED = 1_000_000;
const RUNS = 3;

interface BuildFigures {
  readonly events: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly startPeakMb: number;
  readonly peakMb: number;
}

export async function measureArchive(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'quoteline-bench-'));
  try {
    const load = loadavg()[0] ?? NaN;
    const lines = join(folder, 'lines.ndjson');
    const parsing: BuildFigures[] = [];
    await writeLines(COMPARED, lines);
    for (let run = 0; run < RUNS; run += 1) parsing.push(await build(lines, COMPARED));
    const parsingUs = median(parsing.map(microsecondsAnEvent));
    const rows: string[] = [];
    let duckdb: readonly string[] = [];
    let startPeakMb = 0;
    for (const [count, runs] of SIZES) {
      await writeLines(count, lines);
      const figures: BuildFigures[] = [];
      for (let run = 0; run < runs; run += 1)
        figures.push(await build(lines, count, join(folder, 'archive.parquet')));
      startPeakMb = median(figures.map((each) => each.startPeakMb));
      rows.push(buildRow(figures, parsingUs, statSync(join(folder, 'archive.parquet')).size));
      if (count === COMPARED) duckdb = await measureDuckdb(folder);
    }
    const largest = SIZES[SIZES.length - 1]?.[0] ?? 0;
    const reading = await measureReading(folder, 'archive');
    const before = loadavg()[0] ?? NaN;
    return `Building from a file of NDJSON on standard input (news-like; an event has a quote of some 150 characters, a source ten events),
one process and no other threads of ours, medians of ${SIZES.map(([count, runs]) => `${runs} for ${count.toLocaleString('en')}`).join(', ')}. ${cpus().length} cores, load ${load.toFixed(1)} before and ${before.toFixed(1)} after.
Ratio: processor time over that of splitting the same lines and \`JSON.parse\` alone, ${parsingUs.toFixed(1)} µs an event in the same run; the
processor time holds what the runtime does on the other core, which the wall does not. Before it reads anything the
process takes ${startPeakMb.toFixed(0)} MB.

| events | processor time, µs an event | events/s of processor time | ratio | wall, events/s | peak of memory, MB | archive, bytes an event |
|---|---|---|---|---|---|---|
${rows.join('\n')}

Reading the archive of ${largest.toLocaleString('en')} over HTTP on the loopback, cold, in one session:

| step | requests | kB | rows given | ms |
|---|---|---|---|---|
${reading.session.join('\n')}

The same, opened straight on a window in its middle: opening, the events of the window and its density together.

| window | requests | kB | rows given | ms |
|---|---|---|---|---|
${reading.openings.join('\n')}

The rows of ${COMPARED.toLocaleString('en')} written by DuckDB in row groups of 16 384, which has no indexes of pages:

| step | requests | kB | rows given | ms |
|---|---|---|---|---|
${duckdb.join('\n')}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A script of this folder in a process of its own. */
function script(name: string, ...args: readonly string[]): readonly string[] {
  return ['--import', 'tsx', `tests/bench/${name}.ts`, ...args];
}

/** Writes the lines of so many events to a file: who makes them must not share the machine with who is measured. */
async function writeLines(count: number, path: string): Promise<void> {
  const file = openSync(path, 'w');
  const [code] = await once(
    spawn(process.execPath, script('archive-lines', String(count)), { stdio: ['ignore', file, 'inherit'] }),
    'close',
  );
  closeSync(file);
  if (code !== 0) throw new Error(`archive-lines ended with ${code}`);
}

/** Builds an archive of a file of lines, or with no output only parses them. */
async function build(lines: string, count: number, output?: string): Promise<BuildFigures> {
  const input = openSync(lines, 'r');
  const builder = spawn(
    process.execPath,
    script('archive-build', ...(output === undefined ? [] : [output])),
    {
      stdio: [input, 'pipe', 'inherit'],
    },
  );
  if (builder.stdout === null) throw new Error('its output is a pipe');
  const [printed] = await Promise.all([text(builder.stdout), once(builder, 'close')]);
  closeSync(input);
  const figures = JSON.parse(printed) as BuildFigures;
  if (figures.events !== count) throw new Error(`${figures.events} of ${count} events`);
  return figures;
}

function microsecondsAnEvent({ cpuSeconds, events }: BuildFigures): number {
  return (cpuSeconds / events) * 1e6;
}

function buildRow(runs: readonly BuildFigures[], parsingUs: number, bytes: number): string {
  const events = runs[0]?.events ?? NaN;
  const us = median(runs.map(microsecondsAnEvent));
  const wall = events / median(runs.map(({ seconds }) => seconds));
  const peakMb = median(runs.map((each) => each.peakMb));
  const count = (value: number) => Math.round(value).toLocaleString('en');
  return `| ${count(events)} | ${us.toFixed(1)} | ${count(1e6 / us)} | ${(us / parsingUs).toFixed(1)} | ${count(wall)} | ${peakMb.toFixed(0)} | ${(bytes / events).toFixed(0)} |`;
}

async function measureReading(
  folder: string,
  name: string,
): Promise<{ readonly session: readonly string[]; readonly openings: readonly string[] }> {
  const host = await startRangeHost(filesIn(folder));
  try {
    const openings: string[] = [];
    for (const days of [0, 365, 30, 7, 1]) openings.push(await opening(host, name, days));
    return { session: await session(host, name), openings };
  } finally {
    await host.close();
  }
}

/** What a page fetches that opens with a link to a window of so many days; 0 for all of it. */
async function opening(host: RangeHost, name: string, days: number): Promise<string> {
  const before = host.requests.length;
  const startMs = performance.now();
  const archive = valueOf(await Archive.open(archiveOnHost(host.address(`${name}.parquet`), nodeNetwork)));
  const { span } = archive;
  if (span === undefined) throw new Error('dated events');
  const middleMs = Math.floor((span.startMs + span.endMs) / 2);
  const halfMs = days * 43_200_000;
  const window = days === 0 ? span : { startMs: middleMs - halfMs, endMs: middleMs + halfMs };
  const [events] = await Promise.all([archive.eventsIn(window), archive.density(window)]);
  const ms = performance.now() - startMs;
  const made = host.requests.slice(before);
  const kb = made.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const what = days === 0 ? 'all of it' : `${days} days`;
  return `| ${what} | ${made.length} | ${kb.toFixed(0)} | ${valueOf(events).length} | ${ms.toFixed(0)} |`;
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
