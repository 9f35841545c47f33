// The page of an archive over a slow line: first paint, bytes, frames, memory. QUOTELINE_ARCHIVE_EVENTS says how many events.
import { existsSync, mkdirSync, openSync, readSync, statSync, closeSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { request } from 'node:http';
import type { Page } from 'playwright-core';
import { buildArchive } from '../../src/cli/archive/build-archive.ts';
import { launchBrowser } from '../browser/launch.ts';
import { serveSite } from '../browser/serve-site.ts';
import { newsLines } from '../node/archive-news.ts';
import { median, percentile } from './statistics.ts';

const COUNT = Number(process.env['QUOTELINE_ARCHIVE_EVENTS'] ?? 1_000_000);
const RUNS = 5;
const LATENCY_MS = 40;
const BYTES_PER_MS = 10_000_000 / 8 / 1000;
const PIECE = 16_384;
const WORK = resolve('.cache/bench');

const silent = {
  print: () => undefined,
  say: () => undefined,
  progress: () => undefined,
  styled: (_: unknown, text: string) => text,
};

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

export async function measureArchivePage(): Promise<string> {
  mkdirSync(WORK, { recursive: true });
  const path = join(WORK, `page-${COUNT}.parquet`);
  if (!existsSync(path)) {
    const open = async function* () {
      for (const line of newsLines({ count: COUNT })) yield Buffer.from(`${line}\n`);
    };
    const input = { timelines: [], lines: [{ name: 'news', open }] };
    const { signal } = new AbortController();
    await buildArchive(input, path, { checkedOn: '2024-01-01' }, silent, signal);
  }
  const site = await serveSite(resolve('dist'), '/');
  const host = await slowHost(site.address, WORK);
  const browser = await launchBrowser(['--enable-precise-memory-info']);
  const load = loadavg()[0] ?? 0;
  const all: Record<'ms' | 'kB' | 'requests' | 'nodes' | 'heapMB', number[]> = {
    ms: [],
    kB: [],
    requests: [],
    nodes: [],
    heapMB: [],
  };
  const panned: number[] = [];
  const zoomed: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    Object.assign(host.fetched, { requests: 0, bytes: 0 });
    const began = performance.now();
    await page.goto(`${host.address}archive.html?file=page-${COUNT}.parquet`);
    await page.locator('.vis-item.vis-range .chart-label').first().waitFor({ state: 'attached' });
    all.ms.push(performance.now() - began);
    all.kB.push(host.fetched.bytes / 1000);
    all.requests.push(host.fetched.requests);
    await page.locator('.bar .shown').waitFor();
    await page.waitForTimeout(2000);
    zoomed.push(...(await frames(page, zoom)));
    await page.waitForTimeout(1500);
    panned.push(...(await frames(page, pan)));
    const session = await context.newCDPSession(page);
    const { nodes } = (await session.send('Memory.getDOMCounters')) as { nodes: number };
    all.nodes.push(await page.locator('*').count());
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    all.heapMB.push(usedSize / 1e6);
    console.error(`run ${run + 1}: ${nodes} nodes with texts and those that were let go`);
    await context.close();
  }
  await browser.close();
  host.close();
  await site.close();
  const row = (what: string, value: number, unit: string, digits = 0) =>
    `| ${what} | ${value.toFixed(digits)} ${unit} |`;
  return [
    `${COUNT} events, ${RUNS} cold openings of the built page through a line of ${LATENCY_MS} ms and 10 Mbit/s; medians.`,
    `Load of the machine at the beginning: ${load.toFixed(1)} on two cores.`,
    '',
    '| figure | |',
    '|---|---|',
    row('first event painted', median(all.ms), 'ms'),
    row('fetched of the archive until then', median(all.kB), 'kB'),
    row('in requests', median(all.requests), ''),
    row('zoom, frame p95', percentile(zoomed, 0.95), 'ms', 1),
    row('pan, frame p95', percentile(panned, 0.95), 'ms', 1),
    row(
      'frames of over 25 ms',
      (100 * [...zoomed, ...panned].filter((each) => each > 25).length) / (zoomed.length + panned.length),
      '%',
    ),
    row('elements in the page after it all', median(all.nodes), ''),
    row('JavaScript heap of the page, its worker apart', median(all.heapMB), 'MB', 1),
  ].join('\n');
}
