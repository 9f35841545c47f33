// The built page from 20 events to what a timeline file may hold, and files of lines to a million, beside plain
// vis-timeline in the same run: panning, zooming, first paint, memory.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch.ts';
import { writeManyEvents } from '../browser/many-events.ts';
import { serveSite } from '../browser/serve-site.ts';
import { plainEnvironment, VITE } from '../browser/vite-process.ts';
import { newsLines } from '../node/archive-news.ts';
import { memoryOfPage, memoryOfWorker } from './memory.ts';
import { median, percentile } from './statistics.ts';

const WORK = resolve('.cache/bench-scale');
const COUNTS = [20, 1000, 10_000, 100_000];
/** Files of lines, which a reader chooses. */
const LINE_COUNTS = [10_000, 100_000, 1_000_000];
const LINES_WORK = resolve('.cache/bench');
/** Stands in one quote of many: finding all needs the whole file. */
const SEARCHED = 'ceasefire drought 777';
const READ_LIMIT_MS = 180_000;
const RUNS = 5;
/** As a cheap phone. */
const SLOWED = 4;
/** Plain vis-timeline beyond this does not finish in a minute, or in minutes for one run. */
const PEER_COUNTS: Readonly<Record<number, number>> = { 20: 5, 1000: 5, 10_000: 2 };
const FRAMES = 90;
const LIMIT_MS = 60_000;
const SETTLE_MS = 1500;
/** How long a reader looks for a file. */
const LOOKING_MS = 1000;

interface Figures {
  readonly firstPaintMs: number;
  /** The same from the beginning of navigation, with fetching and parsing the page. */
  readonly sinceAddressMs: number;
  /** The longest task after the first paint, until the page rests; 0 for none of 50 ms. */
  readonly settlingTaskMs: number;
  readonly panP95Ms: number;
  readonly zoomP95Ms: number;
  /** Processor time of the main thread for a frame, whatever else the machine does. */
  readonly panWorkMs: number;
  readonly zoomWorkMs: number;
  readonly longestTaskMs: number;
  readonly heapMB: number;
  readonly nodes: number;
  readonly drawn: number;
  /** Of a file of lines: until all was read, and until a search for words went through it. */
  readonly readMs: number;
  readonly searchMs: number;
  /** The same until all events stand in lanes by their tags; then moving, and memory, with those. */
  readonly lanesMs: number;
  readonly lanesPanP95Ms: number;
  readonly lanesZoomP95Ms: number;
  readonly lanesPanWorkMs: number;
  readonly lanesHeapMB: number;
}

/** A page to measure, and how to move in it, as source text for one frame. */
interface Subject {
  readonly address: string;
  readonly isPainted: string;
  /** When the data were at hand, ms from the start of navigation. */
  readonly atHand: string;
  readonly pan: string;
  readonly zoom: string;
  /** The path of a file that is chosen on the page. */
  readonly file?: string;
}

export async function measureScale(): Promise<string> {
  rmSync(WORK, { recursive: true, force: true });
  for (const count of COUNTS) buildSite(count);
  const ours = await serveSite(WORK, '/');
  const browser = await launchBrowser();
  try {
    const lines: string[] = [];
    for (const count of COUNTS) {
      const page = await runs(browser, oursAt(ours.address, count), RUNS);
      lines.push(row(count, 'Quoteline', page));
      const peerRuns = PEER_COUNTS[count] ?? 0;
      if (peerRuns > 0) {
        lines.push(
          row(count, 'plain vis-timeline', await runs(browser, peerAt(ours.address, count), peerRuns)),
        );
      }
    }
    const [largest = 0] = COUNTS.slice(-1);
    const slowed = await runs(browser, oursAt(ours.address, largest), RUNS, SLOWED);
    lines.push(row(largest, `Quoteline, processor slowed ${SLOWED} times`, slowed));
    const read: string[] = [];
    for (const count of LINE_COUNTS) {
      const subject = linesAt(ours.address, count);
      const page = await runs(browser, subject, RUNS);
      lines.push(row(count, 'Quoteline, a file of lines', page));
      read.push(readRow(count, subject, page));
    }
    const [most = 0] = LINE_COUNTS.slice(-1);
    const slowedLines = await runs(browser, linesAt(ours.address, most), RUNS, SLOWED);
    lines.push(row(most, `Quoteline, a file of lines, processor slowed ${SLOWED} times`, slowedLines));
    return report(browser.version(), lines, read);
  } finally {
    await browser.close();
    await ours.close();
  }
}

/** The site of one timeline, built as any other, and the same events for plain vis-timeline. */
function buildSite(count: number): void {
  const events = join(WORK, `events-${count}`);
  writeManyEvents(events, count);
  const outDir = join(WORK, String(count));
  execFileSync(process.execPath, [VITE, 'build', '--outDir', outDir, '--logLevel', 'error'], {
    env: { ...plainEnvironment(), QUOTELINE_EVENTS: events },
  });
  const peer = join(WORK, `peer-${count}`);
  mkdirSync(peer, { recursive: true });
  const { events: all } = JSON.parse(readFileSync(join(events, 'many/timeline.json'), 'utf8')) as {
    events: { id: string; title: string; date: string }[];
  };
  const items = all.map(({ id, title, date }) => ({
    id,
    content: title,
    start: date,
    end: new Date(Date.parse(date) + 86_400_000).toISOString(),
  }));
  writeFileSync(join(peer, 'items.js'), `window.items = ${JSON.stringify(items)};`);
  cpSync('node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js', join(peer, 'vis.js'));
  cpSync('node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css', join(peer, 'vis.css'));
  writeFileSync(
    join(peer, 'index.html'),
    `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="vis.css"><div id="t" style="height:500px"></div>
<script src="vis.js"></script><script src="items.js"></script>
<script>window.atHandMs = performance.now();
window.timeline = new vis.Timeline(document.getElementById('t'), new vis.DataSet(items), { height: '500px', rtl: false });</script>`,
  );
}

function oursAt(address: string, count: number): Subject {
  const wheel = (fields: string) =>
    `document.querySelector('.chart-time').dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: 400, clientY: 300, ${fields} }))`;
  return {
    address: `${address}${count}/many/`,
    isPainted: "document.querySelector('.drawing .vis-item.vis-range .chart-label')",
    atHand: 'window.dataMs',
    pan: wheel('deltaX: forth ? 12 : -12'),
    zoom: wheel('ctrlKey: true, deltaY: forth ? -12 : 12'),
  };
}

/** The page of archives, on which a file of lines is chosen. */
function linesAt(address: string, count: number): Subject {
  const file = join(LINES_WORK, `lines-${count}.ndjson`);
  mkdirSync(LINES_WORK, { recursive: true });
  if (!existsSync(file)) {
    let text = '';
    for (const line of newsLines({ count })) {
      text += `${line}\n`;
      if (text.length < 2 ** 24) continue;
      appendFileSync(file, text);
      text = '';
    }
    appendFileSync(file, text);
  }
  const [smallest = 0] = COUNTS;
  return {
    ...oursAt(address, smallest),
    address: `${address}${smallest}/archive.html`,
    atHand: 'window.chosenMs',
    // Not what is drawn unseen before.
    isPainted: "document.querySelector(':not(.unseen) > .page .drawing .vis-item.vis-range .chart-label')",
    file,
  };
}

function peerAt(address: string, count: number): Subject {
  const set = (from: string, to: string) =>
    `{ const w = timeline.getWindow(); const a = +w.start, b = +w.end, d = b - a; timeline.setWindow(${from}, ${to}, { animation: false }); }`;
  return {
    address: `${address}peer-${count}/`,
    isPainted: "document.querySelector('.vis-item')",
    atHand: 'window.atHandMs',
    pan: set('a + d * (forth ? 0.015 : -0.015)', 'b + d * (forth ? 0.015 : -0.015)'),
    zoom: set('a + d * (forth ? 0.0137 : -0.0141)', 'b - d * (forth ? 0.0137 : -0.0141)'),
  };
}

/** Medians of some runs; `undefined` where one does not finish. */
async function runs(
  browser: Browser,
  subject: Subject,
  count: number,
  slowed = 1,
): Promise<Figures | undefined> {
  const all: Figures[] = [];
  for (let run = 0; run < count; run += 1) {
    const figures = await measure(browser, subject, slowed).catch(() => undefined);
    if (figures === undefined) return undefined;
    all.push(figures);
  }
  const [first] = all;
  if (first === undefined) return undefined;
  const names = Object.keys(first) as (keyof Figures)[];
  return Object.fromEntries(
    names.map((name) => [name, median(all.map((each) => each[name]))]),
  ) as unknown as Figures;
}

async function measure(browser: Browser, subject: Subject, slowed: number): Promise<Figures> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    // The benchmark's own script is no script of the page.
    bypassCSP: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  try {
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const metrics = async () => {
      const { metrics: found } = await session.send('Performance.getMetrics');
      return new Map(found.map(({ name, value }) => [name, value]));
    };
    await page.addInitScript(`
      new MutationObserver((_, observer) => {
        // It stands behind the last of the data.
        if (document.getElementById('record') === null) return;
        window.dataMs = performance.now();
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
      window.longTasks = [];
      new PerformanceObserver((list) => window.longTasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
      addEventListener('change', () => { window.chosenMs = performance.now(); }, true);
      (function frame() {
        if (${subject.isPainted}) requestAnimationFrame(() => { window.paintedMs = performance.now(); });
        else requestAnimationFrame(frame);
      })();
      window.move = async (act, frames) => {
        let longest = 0;
        const observer = new PerformanceObserver((list) => { for (const each of list.getEntries()) longest = Math.max(longest, each.duration); });
        observer.observe({ type: 'longtask' });
        const times = [];
        let before = await new Promise(requestAnimationFrame);
        for (let at = 0; at < frames; at += 1) {
          act(at % 60 < 30);
          const now = await new Promise(requestAnimationFrame);
          times.push(now - before);
          before = now;
        }
        await new Promise((done) => setTimeout(done, 60));
        observer.disconnect();
        return { times, longest };
      };`);
    await page.goto(subject.address, { waitUntil: 'commit', timeout: LIMIT_MS });
    const { file } = subject;
    if (file !== undefined) {
      await page.locator('#files').waitFor({ state: 'attached' });
      await page.waitForTimeout(LOOKING_MS);
      await page.locator('#files').setInputFiles(file);
    }
    await page.waitForFunction('window.paintedMs !== undefined');
    if (file !== undefined) {
      await page.waitForFunction("document.querySelector('.size progress') === null", undefined, {
        timeout: READ_LIMIT_MS,
      });
    }
    const readMs = Number(await page.evaluate('performance.now() - (window.chosenMs ?? 0)'));
    await page.waitForLoadState('load');
    const firstPaintMs = Number(await page.evaluate(`window.paintedMs - (${subject.atHand})`));
    const sinceAddressMs = file === undefined ? Number(await page.evaluate('window.paintedMs')) : NaN;
    // Levels and list settle.
    await page.waitForTimeout(SETTLE_MS);
    const settlingTaskMs = Number(
      await page.evaluate(
        'Math.max(0, ...window.longTasks.flatMap(({ startTime, duration }) => (startTime > window.paintedMs ? [duration] : [])))',
      ),
    );
    if (slowed > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    const move = async (act: string) =>
      (await page.evaluate(`window.move((forth) => { ${act} }, ${FRAMES})`)) as {
        times: number[];
        longest: number;
      };
    const task = (at: Map<string, number>) => at.get('TaskDuration') ?? NaN;
    const moved = async () => {
      const before = await metrics();
      const panned = await move(subject.pan);
      const after = await metrics();
      const zoomed = await move(subject.zoom);
      const last = await metrics();
      return {
        panP95Ms: percentile(panned.times, 0.95),
        zoomP95Ms: percentile(zoomed.times, 0.95),
        panWorkMs: ((task(after) - task(before)) * 1000) / FRAMES,
        zoomWorkMs: ((task(last) - task(after)) * 1000) / FRAMES,
        longestTaskMs: Math.max(panned.longest, zoomed.longest),
      };
    };
    const heapMB = async () =>
      ((await memoryOfPage(session)) + (file === undefined ? 0 : await memoryOfWorker(session))) / 1e6;
    const without = {
      firstPaintMs,
      sinceAddressMs,
      settlingTaskMs,
      ...(await moved()),
      heapMB: await heapMB(),
      nodes: Number(await page.evaluate("document.querySelectorAll('*').length")),
      drawn: Number(await page.evaluate("document.querySelectorAll('.vis-group .vis-item').length")),
      readMs,
    };
    if (file === undefined) {
      const none = { searchMs: NaN, lanesMs: NaN, lanesHeapMB: NaN };
      return { ...without, ...none, lanesPanP95Ms: NaN, lanesZoomP95Ms: NaN, lanesPanWorkMs: NaN };
    }
    const searchMs = await searched(page);
    const lanesMs = await parted(page);
    const inLanes = await moved();
    return {
      ...without,
      searchMs,
      lanesMs,
      lanesPanP95Ms: inLanes.panP95Ms,
      lanesZoomP95Ms: inLanes.zoomP95Ms,
      lanesPanWorkMs: inLanes.panWorkMs,
      lanesHeapMB: await heapMB(),
    };
  } finally {
    await context.close();
  }
}

/** How long a search for words takes that goes through the whole file. */
async function searched(page: Page): Promise<number> {
  const began = performance.now();
  await page.locator('.words').fill(SEARCHED);
  await page.waitForFunction(
    "document.querySelector('.bar progress') === null && /^[\\d,]+ events found$/.test(document.querySelector('.bar .shown').textContent)",
    undefined,
    { timeout: READ_LIMIT_MS },
  );
  return performance.now() - began;
}

/** How long it takes until all events stand in lanes; the search is ended. */
async function parted(page: Page): Promise<number> {
  await page.locator('.words').fill('');
  const began = performance.now();
  await page.locator('.lanes select').selectOption('tag');
  await page.waitForFunction("document.querySelectorAll('.lane-label').length === 8", undefined, {
    timeout: READ_LIMIT_MS,
  });
  const ms = performance.now() - began;
  await page.waitForTimeout(SETTLE_MS);
  return ms;
}

function readRow(count: number, { file = '' }: Subject, figures: Figures | undefined): string {
  const megabytes = (statSync(file).size / 1e6).toFixed(0);
  if (figures === undefined) return `| ${count} | ${megabytes} | did not finish | | | | | | |`;
  const { firstPaintMs, readMs, searchMs, heapMB, lanesMs, lanesHeapMB } = figures;
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  const moving = [figures.lanesPanP95Ms, figures.lanesZoomP95Ms, figures.lanesPanWorkMs];
  return `| ${count} | ${megabytes} | ${firstPaintMs.toFixed(0)} | ${seconds(readMs)} | ${seconds(searchMs)} | ${heapMB.toFixed(0)} | ${seconds(lanesMs)} | ${moving.map((ms) => ms.toFixed(1)).join(' / ')} | ${lanesHeapMB.toFixed(0)} |`;
}

function row(count: number, name: string, figures: Figures | undefined): string {
  if (figures === undefined) return `| ${count} | ${name} | did not finish in a minute | | | | | | | | | | |`;
  const {
    firstPaintMs,
    sinceAddressMs,
    settlingTaskMs,
    panP95Ms,
    zoomP95Ms,
    panWorkMs,
    zoomWorkMs,
    longestTaskMs,
    heapMB,
    nodes,
    drawn,
  } = figures;
  const task = (ms: number) => (ms === 0 ? 'under 50' : ms.toFixed(0));
  return `| ${count} | ${name} | ${firstPaintMs.toFixed(0)} | ${Number.isNaN(sinceAddressMs) ? '–' : sinceAddressMs.toFixed(0)} | ${task(settlingTaskMs)} | ${panP95Ms.toFixed(1)} | ${zoomP95Ms.toFixed(1)} | ${panWorkMs.toFixed(1)} | ${zoomWorkMs.toFixed(1)} | ${task(longestTaskMs)} | ${heapMB.toFixed(0)} | ${nodes} | ${drawn} |`;
}

function report(version: string, lines: readonly string[], read: readonly string[]): string {
  const sizes = COUNTS.map((count) => {
    const bytes = statSync(join(WORK, `events-${count}/many/timeline.json`)).size;
    return `${count} events ${(bytes / 1e6).toFixed(1)} MB`;
  });
  return `${version}, headless, no graphics processor, 1280 × 800; load average of the machine at the end ${loadavg()
    .map((each) => each.toFixed(1))
    .join(', ')} on two cores: trust ratios within this run. Medians of ${RUNS} loads (plain vis-timeline:
${Object.entries(PEER_COUNTS)
  .map(([count, times]) => `${times} at ${count}`)
  .join(
    ', ',
  )}, not tried beyond), ${FRAMES} frames each of panning and zooming, back and forth. Files: ${sizes.join(', ')}.
First paint: from when all of the page's data are there, as text, to the frame with the first title; below nothing where the
chart opened before, with those events that its window shows. Plain vis-timeline is given objects. Since the address: from the
beginning of navigation, with fetching and parsing the page. For a file of lines: from the choice of the file, a second after
the page was there; what was read until then is painted, and moving is measured once all was read. Memory is JavaScript heap and array buffers after
collection, of the page and its worker. Work is processor time of the page's main thread.

| events | page | first paint (ms) | since the address (ms) | longest task after it (ms) | pan p95 (ms) | zoom p95 (ms) | work per pan frame (ms) | work per zoom frame (ms) | longest task in a move (ms) | memory (MB) | DOM nodes | items in the DOM |
|---|---|---|---|---|---|---|---|---|---|---|---|---|
${lines.join('\n')}

| events in a file of lines | file (MB) | first paint (ms) | all read (s) | search for “${SEARCHED}” through all (s) | memory (MB) | parted into eight lanes (s) | with lanes: pan p95 / zoom p95 / work per pan frame (ms) | memory with lanes (MB) |
|---|---|---|---|---|---|---|---|---|
${read.join('\n')}`;
}
