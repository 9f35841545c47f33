// The page: how soon a reader can read and use the seed timeline, beside TimelineJS in the same run; how soon evidence
// and search results are painted. Medians of five runs.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch.ts';
import { serveSite } from '../browser/serve-site.ts';
import { plainEnvironment, VITE } from '../browser/vite-process.ts';
import { writeManyEvents } from '../browser/many-events.ts';
import { writePeerPage } from './peer-page.ts';
import { median, percentile } from './statistics.ts';

const RUNS = 5;
const SLUG = 'blinken-seoul';
const WORK = resolve('.cache/bench');

interface Subject {
  readonly name: string;
  readonly address: string;
  /** Conditions in the page, as source text: the title and events can be read; the chart answers. */
  readonly readable: string;
  readonly interactive: string;
}

interface Network {
  readonly name: string;
  readonly slowdown: number;
  readonly conditions?: { latency: number; downloadThroughput: number; uploadThroughput: number };
}

const NETWORKS: readonly Network[] = [
  { name: 'as it is', slowdown: 1 },
  {
    name: 'processor ÷ 4, slow 4G',
    slowdown: 4,
    // Lighthouse's slow 4G: 150 ms, 1.6 Mbit/s down, 750 kbit/s up.
    conditions: { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
  },
];

/** How soon a reader can read and use the seed timeline, and how soon evidence is painted. */
export async function measurePage(): Promise<string> {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });
  writePeerPage(join(WORK, 'peer'), SLUG);
  const ours = await serveSite(resolve('dist'), '/');
  const peer = await serveSite(join(WORK, 'peer'), '/');
  const many = await serveSite(buildManyEvents(), '/');
  const browser = await launchBrowser();
  try {
    const rows = await loadingRows(browser, ours.address, peer.address);
    const selecting = await selectionTimes(browser, `${ours.address}${SLUG}/`);
    const typing = await typingTimes(browser, `${many.address}many/`);
    return report(browser.version(), rows, selecting, typing);
  } finally {
    await browser.close();
    await Promise.all([ours.close(), peer.close(), many.close()]);
  }
}

async function loadingRows(browser: Browser, ours: string, peer: string): Promise<readonly string[]> {
  const lines: string[] = [];
  const subjects: readonly Subject[] = [
    {
      name: 'Quoteline',
      address: `${ours}${SLUG}/`,
      readable: "document.querySelector('h1') && document.querySelectorAll('[data-event]').length > 5",
      interactive:
        "document.querySelector('#chart[aria-busy=false]') && document.querySelector('.vis-item.vis-range')",
    },
    {
      name: 'TimelineJS',
      address: peer,
      readable:
        "document.querySelector('.tl-headline') && document.querySelectorAll('.tl-timemarker-text').length > 5",
      interactive: 'window.peerLoaded === true',
    },
  ];
  for (const network of NETWORKS) {
    const results = new Map<string, { readableMs: number; interactiveMs: number }>();
    for (const subject of subjects) {
      const runs = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await load(browser, subject, network));
      results.set(subject.name, {
        readableMs: median(runs.map((each) => each.readableMs)),
        interactiveMs: median(runs.map((each) => each.interactiveMs)),
      });
    }
    for (const [name, { readableMs, interactiveMs }] of results) {
      const base = results.get('TimelineJS') ?? { readableMs: NaN, interactiveMs: NaN };
      lines.push(
        `| ${network.name} | ${name} | ${readableMs.toFixed(0)} | ${(readableMs / base.readableMs).toFixed(2)} | ${interactiveMs.toFixed(0)} | ${(interactiveMs / base.interactiveMs).toFixed(2)} |`,
      );
    }
  }
  return lines;
}

/** Loads a page cold and notes, frame by frame, when its conditions first hold: from the start of navigation, in ms. */
async function load(
  browser: Browser,
  { address, readable, interactive }: Subject,
  { slowdown, conditions }: Network,
): Promise<{ readableMs: number; interactiveMs: number }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (conditions !== undefined) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...conditions });
  }
  await page.addInitScript(`
    window.benchTimes = {};
    (function frame() {
      if (!benchTimes.readable && (${readable})) requestAnimationFrame(() => { benchTimes.readable ??= performance.now(); });
      if (!benchTimes.interactive && (${interactive})) requestAnimationFrame(() => { benchTimes.interactive ??= performance.now(); });
      if (!benchTimes.readable || !benchTimes.interactive) requestAnimationFrame(frame);
    })();
  `);
  await page.goto(address, { waitUntil: 'commit' });
  const done = await page.waitForFunction(
    () => {
      const { benchTimes } = window as unknown as { benchTimes: { readable?: number; interactive?: number } };
      return benchTimes.readable !== undefined && benchTimes.interactive !== undefined ? benchTimes : false;
    },
    undefined,
    { timeout: 120_000 },
  );
  const times = (await done.jsonValue()) as { readable: number; interactive: number };
  await context.close();
  return { readableMs: times.readable, interactiveMs: times.interactive };
}

/** From the click on an event of the list to the frame after its evidence stands in the page, for every event, twice. */
async function selectionTimes(browser: Browser, address: string): Promise<readonly number[]> {
  const page: Page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(address);
  await page.locator('#chart[aria-busy="false"]').waitFor();
  const times = await page.evaluate(async () => {
    const measured: number[] = [];
    for (let round = 0; round < 2; round += 1) {
      for (const link of document.querySelectorAll<HTMLElement>('[data-event]')) {
        const before = performance.now();
        link.click();
        await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
        measured.push(performance.now() - before);
        await new Promise((rest) => setTimeout(rest, 60));
      }
    }
    return measured;
  });
  await page.close();
  return times;
}

const MANY = 1000;

/** A site of one timeline with a thousand events, built as any other. */
function buildManyEvents(): string {
  const events = join(WORK, 'many-events');
  writeManyEvents(events, MANY);
  const outDir = join(WORK, 'many-site');
  execFileSync(process.execPath, [VITE, 'build', '--outDir', outDir, '--logLevel', 'error'], {
    env: { ...plainEnvironment(), QUOTELINE_EVENTS: events },
  });
  return outDir;
}

/** From each letter typed into the search to the frame after its results stand in the list; the chart follows. */
async function typingTimes(browser: Browser, address: string): Promise<readonly number[]> {
  const page: Page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(address);
  await page.locator('#chart[aria-busy="false"]').waitFor();
  const times = await page.evaluate(async () => {
    const search = document.querySelector<HTMLInputElement>('#search');
    if (search === null) throw new Error('there is no search');
    const measured: number[] = [];
    for (const words of ['bridge', 'the ferries', 'brackwater votes', 'ledger 7']) {
      for (let length = 1; length <= words.length; length += 1) {
        const before = performance.now();
        search.value = words.slice(0, length);
        search.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
        measured.push(performance.now() - before);
        // A quick typist: eight letters a second.
        await new Promise((rest) => setTimeout(rest, 125));
      }
    }
    return measured;
  });
  await page.close();
  return times;
}

function report(
  version: string,
  rows: readonly string[],
  selecting: readonly number[],
  typing: readonly number[],
): string {
  return `${version}, medians of ${RUNS} cold loads, service worker off.

| machine | page | title and events readable (ms) | of TimelineJS | chart interactive (ms) | of TimelineJS |
|---|---|---|---|---|---|
${rows.join('\n')}

Selecting an event, from click to the frame with its evidence: median ${median(selecting).toFixed(1)} ms, 95th percentile
${percentile(selecting, 0.95).toFixed(1)} ms, of ${selecting.length}.

Typing in search over ${MANY} events, from a letter to the frame with its results in the list: median
${median(typing).toFixed(1)} ms, 95th percentile ${percentile(typing, 0.95).toFixed(1)} ms, of ${typing.length}.

First view of a timeline, gzip: ${firstViewSizes()}.`;
}

function firstViewSizes(): string {
  const page = readFileSync(join('dist', SLUG, 'index.html'), 'utf8');
  const assets = readdirSync('dist/assets').filter(
    (name) =>
      (page.includes(name) && /\.(?:js|css)$/.test(name)) || /^(?:live-page|timeline)-.*\.js$/.test(name),
  );
  const sizes = assets.map((name) => ({
    name,
    kB: gzipSync(readFileSync(join('dist/assets', name))).length / 1000,
  }));
  const total = sizes.reduce((sum, { kB }) => sum + kB, 0);
  const named = sizes.map(({ name, kB }) => `${name.replace(/-[\w-]{8}\./, '.')} ${kB.toFixed(1)} kB`);
  return `${named.join(', ')}; together ${total.toFixed(1)} kB`;
}
