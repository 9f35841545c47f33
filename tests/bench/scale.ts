// The built page from 20 events to what a timeline file may hold, beside plain vis-timeline on the same events in the same
// run: panning, zooming, first paint, memory.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/launch.ts';
import { writeManyEvents } from '../browser/many-events.ts';
import { serveSite } from '../browser/serve-site.ts';
import { plainEnvironment, VITE } from '../browser/vite-process.ts';
import { median, percentile } from './statistics.ts';

const WORK = resolve('.cache/bench-scale');
const COUNTS = [20, 1000, 10_000];
const RUNS = 5;
/** Plain vis-timeline beyond this does not finish in a minute, or in minutes for one run. */
const PEER_COUNTS: Readonly<Record<number, number>> = { 20: 5, 1000: 5, 10_000: 2 };
const FRAMES = 90;
const LIMIT_MS = 60_000;

interface Figures {
  readonly firstPaintMs: number;
  readonly panP95Ms: number;
  readonly zoomP95Ms: number;
  readonly panWorkMs: number;
  readonly longestTaskMs: number;
  readonly heapMB: number;
  readonly nodes: number;
  readonly drawn: number;
}

/** A page to measure, and how to move in it, as source text for one frame. */
interface Subject {
  readonly address: string;
  readonly isPainted: string;
  /** When the data were at hand, ms from the start of navigation. */
  readonly atHand: string;
  readonly pan: string;
  readonly zoom: string;
}

export async function measureScale(): Promise<string> {
  rmSync(WORK, { recursive: true, force: true });
  for (const count of COUNTS) buildSite(count);
  const ours = await serveSite(WORK, '/');
  const browser = await launchBrowser();
  try {
    const lines: string[] = [];
    const worst: { count: number; ms: number }[] = [];
    for (const count of COUNTS) {
      const page = await runs(browser, oursAt(ours.address, count), RUNS);
      lines.push(row(count, 'Quoteline', page));
      worst.push({ count, ms: page?.panP95Ms ?? NaN });
      const peerRuns = PEER_COUNTS[count] ?? 0;
      if (peerRuns > 0) {
        lines.push(
          row(count, 'plain vis-timeline', await runs(browser, peerAt(ours.address, count), peerRuns)),
        );
      }
    }
    return report(browser.version(), lines, worst);
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
    atHand: "performance.getEntriesByType('navigation')[0].responseEnd",
    pan: wheel('deltaX: forth ? 12 : -12'),
    zoom: wheel('ctrlKey: true, deltaY: forth ? -12 : 12'),
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
async function runs(browser: Browser, subject: Subject, count: number): Promise<Figures | undefined> {
  const all: Figures[] = [];
  for (let run = 0; run < count; run += 1) {
    const figures = await measure(browser, subject).catch(() => undefined);
    if (figures === undefined) return undefined;
    all.push(figures);
  }
  const of = (name: keyof Figures) => median(all.map((each) => each[name]));
  return {
    firstPaintMs: of('firstPaintMs'),
    panP95Ms: of('panP95Ms'),
    zoomP95Ms: of('zoomP95Ms'),
    panWorkMs: of('panWorkMs'),
    longestTaskMs: of('longestTaskMs'),
    heapMB: of('heapMB'),
    nodes: of('nodes'),
    drawn: of('drawn'),
  };
}

async function measure(browser: Browser, subject: Subject): Promise<Figures> {
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
    await session.send('Performance.enable');
    const metrics = async () => {
      const { metrics: found } = await session.send('Performance.getMetrics');
      return new Map(found.map(({ name, value }) => [name, value]));
    };
    await page.addInitScript(`
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
    await page.waitForFunction('window.paintedMs !== undefined');
    const firstPaintMs = Number(await page.evaluate(`window.paintedMs - (${subject.atHand})`));
    // Levels and list settle.
    await page.waitForTimeout(1500);
    const move = async (act: string) =>
      (await page.evaluate(`window.move((forth) => { ${act} }, ${FRAMES})`)) as {
        times: number[];
        longest: number;
      };
    const before = await metrics();
    const panned = await move(subject.pan);
    const after = await metrics();
    const zoomed = await move(subject.zoom);
    await session.send('HeapProfiler.collectGarbage');
    const end = await metrics();
    const task = (at: Map<string, number>) => at.get('TaskDuration') ?? NaN;
    return {
      firstPaintMs,
      panP95Ms: percentile(panned.times, 0.95),
      zoomP95Ms: percentile(zoomed.times, 0.95),
      panWorkMs: ((task(after) - task(before)) * 1000) / FRAMES,
      longestTaskMs: Math.max(panned.longest, zoomed.longest),
      heapMB: (end.get('JSHeapUsedSize') ?? NaN) / 1e6,
      nodes: Number(await page.evaluate("document.querySelectorAll('*').length")),
      drawn: Number(await page.evaluate("document.querySelectorAll('.vis-group .vis-item').length")),
    };
  } finally {
    await context.close();
  }
}

function row(count: number, name: string, figures: Figures | undefined): string {
  if (figures === undefined) return `| ${count} | ${name} | did not finish in a minute | | | | | | | |`;
  const { firstPaintMs, panP95Ms, zoomP95Ms, panWorkMs, longestTaskMs, heapMB, nodes, drawn } = figures;
  const longest = longestTaskMs === 0 ? 'under 50' : longestTaskMs.toFixed(0);
  return `| ${count} | ${name} | ${firstPaintMs.toFixed(0)} | ${panP95Ms.toFixed(1)} | ${zoomP95Ms.toFixed(1)} | ${panWorkMs.toFixed(1)} | ${longest} | ${heapMB.toFixed(0)} | ${nodes} | ${drawn} |`;
}

function report(
  version: string,
  lines: readonly string[],
  worst: readonly { count: number; ms: number }[],
): string {
  const plot = worst.map(
    ({ count, ms }) => `${String(count).padStart(7)}  ${'█'.repeat(Math.round(ms / 2))} ${ms.toFixed(1)} ms`,
  );
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
First paint: from the end of the page's data to the frame with the first title; the page's data have to be parsed and
indexed in that time, plain vis-timeline is given objects.

| events | page | first paint (ms) | pan p95 (ms) | zoom p95 (ms) | work per pan frame (ms) | longest task (ms) | JS heap (MB) | DOM nodes | items in the DOM |
|---|---|---|---|---|---|---|---|---|---|
${lines.join('\n')}

Frame time while panning (95th percentile), by events:

\`\`\`
${plot.join('\n')}
\`\`\``;
}
