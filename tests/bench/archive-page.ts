// The page of an archive over a slow line: first paint, bytes, frames, memory. QUOTELINE_ARCHIVE_EVENTS says how many events,
// one number or several with commas between them.
import { existsSync, mkdirSync, openSync, readSync, statSync, closeSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { request } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { buildArchive } from '../../src/cli/archive/build-archive.ts';
import { launchBrowser } from '../browser/launch.ts';
import { serveSite } from '../browser/serve-site.ts';
import { newsLines } from '../node/archive-news.ts';
import { memoryOfPage, memoryOfWorker } from './memory.ts';
import { median, percentile } from './statistics.ts';
import { silentTerminal } from '../node/silent-terminal.ts';

const COUNTS = (process.env['QUOTELINE_ARCHIVE_EVENTS'] ?? '1000000,10000000').split(',').map(Number);
const RUNS = 5;
const LATENCY_MS = 40;
const BYTES_PER_MS = 10_000_000 / 8 / 1000;
const PIECE = 16_384;
const WORK = resolve('.cache/bench');

interface SlowHost {
  readonly address: string;
  readonly fetched: { requests: number; bytes: number };
  readonly close: () => void;
}

/** The site and the archive behind one slow line: what is sent waits for what is before it. */
async function slowHost(site: string, folder: string): Promise<SlowHost> {
  const fetched = { requests: 0, bytes: 0 };
  let freeMs = 0;
  const send = async (bytes: Uint8Array, write: (piece: Uint8Array) => void) => {
    await delay(LATENCY_MS);
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE);
      freeMs = Math.max(freeMs, performance.now()) + piece.length / BYTES_PER_MS;
      await delay(freeMs - performance.now());
      write(piece);
    }
  };
  const server = createServer((asked, response) => {
    const name = (asked.url ?? '/').replace(/^.*\//, '').replace(/\?.*$/, '');
    const file = join(folder, name);
    const match = /^bytes=(\d+)-(\d+)$/.exec(asked.headers.range ?? '');
    if (!name.endsWith('.parquet') || match === null || !existsSync(file)) {
      const url = new URL(asked.url ?? '/', site);
      request(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          void send(Buffer.concat(pieces), (piece) => response.write(piece)).then(() => response.end());
        });
      }).end();
      return;
    }
    const size = statSync(file).size;
    const [start, end] = [Number(match[1]), Math.min(size, Number(match[2]) + 1)];
    const bytes = new Uint8Array(end - start);
    const open = openSync(file, 'r');
    readSync(open, bytes, 0, bytes.length, start);
    closeSync(open);
    fetched.requests += 1;
    fetched.bytes += bytes.length;
    response.writeHead(206, {
      'Content-Range': `bytes ${start}-${end - 1}/${size}`,
      'Content-Length': bytes.length,
      ETag: '"one"',
    });
    void send(bytes, (piece) => response.write(piece)).then(() => response.end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, fetched, close: () => server.close() };
}

/** Times between frames, while something moves the window. */
async function frames(page: Page, move: (page: Page) => Promise<void>): Promise<readonly number[]> {
  // As source text: tsx names inner functions by a helper that the page does not have.
  await page.evaluate(`
    window.frameTimes = [];
    (function note(at) {
      if (at !== undefined) window.frameTimes.push(at);
      requestAnimationFrame(note);
    })();
  `);
  await move(page);
  const times = await page.evaluate(() => (window as unknown as { frameTimes: number[] }).frameTimes);
  return times.slice(1).map((at, index) => at - (times[index] ?? at));
}

async function pan(page: Page): Promise<void> {
  const box = await page.locator('#chart').boundingBox();
  if (box === null) throw new Error('no chart');
  const y = box.y + box.height / 2;
  for (let turn = 0; turn < 3; turn += 1) {
    await page.mouse.move(box.x + box.width * 0.8, y);
    await page.mouse.down();
    for (let step = 0; step < 40; step += 1) await page.mouse.move(box.x + box.width * (0.8 - step / 70), y);
    await page.mouse.up();
  }
}

async function zoom(page: Page): Promise<void> {
  const box = await page.locator('#chart').boundingBox();
  if (box === null) throw new Error('no chart');
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2);
  await page.keyboard.down('Control');
  for (let step = 0; step < 60; step += 1) await page.mouse.wheel(0, step < 40 ? -60 : 60);
  await page.keyboard.up('Control');
}

interface Run {
  readonly firstMs: number;
  readonly kB: number;
  readonly requests: number;
  readonly elements: number;
  readonly heapMB: number;
  readonly workerMB: number;
  readonly panned: readonly number[];
  readonly zoomed: readonly number[];
}

async function measureOnce(browser: Browser, host: SlowHost, name: string): Promise<Run> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  Object.assign(host.fetched, { requests: 0, bytes: 0 });
  const began = performance.now();
  await page.goto(`${host.address}archive.html?file=${name}`);
  await page.locator('.vis-item.vis-range .chart-label').first().waitFor({ state: 'attached' });
  const firstMs = performance.now() - began;
  const { requests, bytes } = host.fetched;
  await page.locator('.bar .shown').waitFor();
  await page.waitForTimeout(2000);
  const zoomed = await frames(page, zoom);
  await page.waitForTimeout(1500);
  const panned = await frames(page, pan);
  const session = await context.newCDPSession(page);
  const pageBytes = await memoryOfPage(session);
  const workerBytes = await memoryOfWorker(session);
  const elements = await page.locator('*').count();
  await context.close();
  return {
    firstMs,
    kB: bytes / 1000,
    requests,
    elements,
    heapMB: pageBytes / 1e6,
    workerMB: workerBytes / 1e6,
    panned,
    zoomed,
  };
}

async function archiveOf(count: number): Promise<string> {
  mkdirSync(WORK, { recursive: true });
  const name = `page-${count}.parquet`;
  const path = join(WORK, name);
  if (existsSync(path)) return name;
  const open = async function* () {
    for (const line of newsLines({ count })) yield Buffer.from(`${line}\n`);
  };
  const input = { timelines: [], lines: [{ name: 'news', open }] };
  const { signal } = new AbortController();
  await buildArchive(input, path, { checkedOn: '2024-01-01' }, silentTerminal, signal);
  return name;
}

export async function measureArchivePage(): Promise<string> {
  const names = new Map<number, string>();
  for (const count of COUNTS) names.set(count, await archiveOf(count));
  const site = await serveSite(resolve('dist'), '/');
  const host = await slowHost(site.address, WORK);
  const browser = await launchBrowser(['--enable-precise-memory-info']);
  const load = loadavg()[0] ?? 0;
  const lines: string[] = [];
  for (const [count, name] of names) {
    const all: Run[] = [];
    for (let run = 0; run < RUNS; run += 1) all.push(await measureOnce(browser, host, name));
    const of = (key: Exclude<keyof Run, 'panned' | 'zoomed'>, digits = 0) =>
      median(all.map((each) => each[key])).toFixed(digits);
    const panned = all.flatMap((each) => each.panned);
    const zoomed = all.flatMap((each) => each.zoomed);
    const times = [...panned, ...zoomed];
    const late = (100 * times.filter((each) => each > 25).length) / times.length;
    const p95 = (of: readonly number[]) => percentile(of, 0.95).toFixed(1);
    lines.push(
      `| ${count.toLocaleString('en')} | ${of('firstMs')} | ${of('kB')} in ${of('requests')} | ${p95(panned)} | ${p95(zoomed)} | ${late.toFixed(1)} | ${of('elements')} | ${of('heapMB', 1)} | ${of('workerMB', 1)} |`,
    );
  }
  await browser.close();
  host.close();
  await site.close();
  return [
    `${RUNS} cold openings of the built page through a line of ${LATENCY_MS} ms and 10 Mbit/s; medians, and frames of all`,
    'runs. Until the first event is painted the page, its fonts and its scripts come through the same line; the kB are those',
    `of the archive. Memory: heap and array buffers after collection, at the end. Load of the machine at the beginning:`,
    `${load.toFixed(1)} on two cores.`,
    '',
    '| events | first event painted (ms) | fetched until then (kB, requests) | pan p95 (ms) | zoom p95 (ms) | frames over 25 ms (%) | elements in the page | page (MB) | its worker (MB) |',
    '|---|---|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}
