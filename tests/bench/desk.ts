// The desk in a real browser: what a person presses for an event, and how soon an edit of a large timeline is painted.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cpus, loadavg } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { toFile } from '../../src/core/curate/to-file.ts';
import { toTimelineZip } from '../../src/core/formats/timeline-zip.ts';
import { launchBrowser } from '../browser/launch.ts';
import { serveSite } from '../browser/serve-site.ts';
import { DESK_ARTICLE, DESK_EVENTS } from '../cases/desk-article.ts';
import { largeDocument } from './curate.ts';
import { median, percentile } from './statistics.ts';

const EDITS_OF_A_KIND = 40;

/** `vite build` has been run: what is measured is the built page. */
export async function measureDesk(): Promise<string> {
  const site = await serveSite(resolve('dist'), '/');
  const browser = await launchBrowser();
  try {
    const address = `${site.address}desk.html`;
    const parts = [await countPresses(browser, address), await timeDrafting(browser, address)];
    return [...parts, await timeEdits(browser, address)].join('\n\n');
  } finally {
    await browser.close();
    await site.close();
  }
}

async function openDesk(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  // Files come and go as in a browser without dialogues of its own.
  await page.evaluate(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    Reflect.deleteProperty(window, 'showOpenFilePicker');
  });
  return page;
}

/** From paste to a saved file by keyboard: every press counts, and a paste as the two keys that it is. */
async function countPresses(browser: Browser, address: string): Promise<string> {
  const page = await openDesk(browser, address);
  let presses = 0;
  const press = async (key: string) => {
    presses += key.split('+').length;
    await page.keyboard.press(key);
  };
  await page.locator('#paste').waitFor();
  await press('Tab');
  await press('Tab');
  presses += 2;
  await page.keyboard.insertText(DESK_ARTICLE);
  await press('Control+Enter');
  await page.locator('#published').waitFor();
  await press('Enter');
  await page.locator('.accept').waitFor();
  const before = presses;
  while ((await page.locator('.accept').count()) > 0) await press('a');
  const accepting = presses - before;
  await page.locator('.state[data-state="kept"]').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), press('Control+s')]);
  await download.path();
  const drafts = await page.locator('.list .draft').count();
  await page.close();
  const perEvent = (count: number) => (count / DESK_EVENTS.length).toFixed(2);
  return [
    `Our article of ${DESK_EVENTS.length} events (tests/cases/desk-article.ts), from the empty page to the saved file, by keyboard:`,
    '',
    '| | in all | for an event |',
    '| --- | ---: | ---: |',
    `| keys to accept right drafts | ${accepting} | ${perEvent(accepting)} |`,
    `| keys from paste to file, a modifier as a key of its own | ${presses} | ${perEvent(presses)} |`,
    '| moves and presses of the pointer | 0 | 0 |',
    '',
    `Drafts left that nobody accepted: ${drafts}.`,
  ].join('\n');
}

/** A timed step: a key pressed on the page or in a field, or a button pressed, once all before it has been prepared. */
interface Step {
  readonly prepare?: (page: Page, at: number) => Promise<void>;
  readonly key?: string;
  readonly on?: string;
}

const onNext = async (page: Page) => {
  // Nobody is there sooner: what was typed is kept until the edit is on disk.
  await page.waitForTimeout(150);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
};

/** Undo and redo give back and take again what accepting did. */
const STEPS: Readonly<Record<string, Step>> = {
  accept: { key: 'a' },
  undo: { key: 'Control+z' },
  redo: { key: 'Control+y' },
  next: { key: 'j' },
  previous: { key: 'k' },
  reject: { key: 'x' },
  'edit a headline': {
    key: 'Enter',
    on: '#field-title',
    prepare: async (page, at) => {
      await onNext(page);
      await page.keyboard.press('e');
      await page.locator('#field-title').fill(`A headline ${at}`);
    },
  },
  'set a date with its reason': {
    key: 'Enter',
    on: '#field-reason',
    prepare: async (page, at) => {
      const reason = page.locator('#field-reason');
      // Where the evidence says nothing of when, no reason is asked for.
      do {
        await onNext(page);
        await page.keyboard.press('e');
        await page.locator('#field-date').fill(`${1 + (at % 28)} March 1850`);
        await page.keyboard.press('Enter');
        await page.waitForTimeout(500);
      } while (!(await reason.isVisible()));
      await reason.fill('For the measurement');
    },
  },
  merge: {
    on: 'dialog .primary',
    prepare: async (page) => {
      await onNext(page);
      await page.keyboard.press('m');
      await page.locator('#merge-other').selectOption({ index: 5 });
    },
  },
};

const LONG_DRAFT_WORDS = 20_000;

/** What the page does while 20 000 words are drafted beside it. */
async function timeDrafting(browser: Browser, address: string): Promise<string> {
  const page = await openDesk(browser, address);
  const words = Array.from(largeDocument().texts.values())[0]?.text.split(/(?<=\s)/) ?? [];
  await page.evaluate(() => {
    const [tasks, shares]: [number[], number[]] = [[], []];
    Object.assign(window, { tasks, shares });
    new PerformanceObserver((list) => {
      const isDrafting = document.querySelector('progress') !== null;
      for (const { duration } of list.getEntries()) if (isDrafting) tasks.push(duration);
    }).observe({ type: 'longtask' });
    new MutationObserver(() => {
      const bar = document.querySelector('progress');
      if (bar !== null && bar.position !== shares.at(-1)) shares.push(bar.position);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.locator('#paste').fill(words.slice(0, LONG_DRAFT_WORDS).join(''));
  await page.locator('.paste button[type="submit"]').click();
  await page.locator('#published').fill('2023-11-09');
  const start = performance.now();
  await page.keyboard.press('Enter');
  await page.locator('.desk .list [data-event]').first().waitFor({ timeout: 120_000 });
  const ms = performance.now() - start;
  const { tasks, shares } = await page.evaluate(() => {
    const seen = window as unknown as { tasks: number[]; shares: number[] };
    return { tasks: seen.tasks, shares: seen.shares };
  });
  await page.close();
  const longest =
    tasks.length === 0 ? 'none was over 50 ms' : `the longest took ${Math.max(...tasks).toFixed(0)} ms`;
  return `An article of ${LONG_DRAFT_WORDS} words from the answer to the first draft on the desk: ${ms.toFixed(0)} ms, with a load of ${loadText()}. Of the tasks of the page meanwhile ${longest}; the bar of progress stood at ${shares.length} places.`;
}

function loadText(): string {
  return loadavg()[0]?.toFixed(1) ?? '';
}

/** Processor time of the main thread of the page so far, in ms; NaN where the system does not tell. */
async function processorClock(browser: Browser): Promise<() => number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const [busiest] = processInfo
    .filter(({ type }) => type === 'renderer')
    .sort((a, b) => b.cpuTime - a.cpuTime);
  const file = `/proc/${busiest?.id ?? ''}/schedstat`;
  return () => (existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : NaN);
}

async function timeEdits(browser: Browser, address: string): Promise<string> {
  const page = await openDesk(browser, address);
  const document = largeDocument();
  const { timeline, texts } = document;
  const { bytes } = toTimelineZip({
    slug: 'large',
    document: toFile(document),
    sources: timeline.sources,
    texts: new Map(Array.from(texts, ([id, { text }]) => [id, text])),
    withWithheld: true,
  });
  await page.locator('#paste').waitFor();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.locator('.ways button').nth(1).click(),
  ]);
  await chooser.setFiles({ name: 'large.zip', mimeType: 'application/zip', buffer: Buffer.from(bytes) });
  await page.locator('.desk .list [data-event]').first().waitFor({ timeout: 120_000 });
  await page.locator('.meter').waitFor({ timeout: 120_000 });
  await page.keyboard.press('j');
  await page.locator('#evidence-title').waitFor();
  await page.waitForTimeout(3000);
  const clock = await processorClock(browser);
  const rows: string[] = [];
  for (const [name, { prepare, key, on }] of Object.entries(STEPS)) {
    const [times, next, used]: [number[], number[], number[]] = [[], [], []];
    const loadBefore = loadText();
    for (let edit = 0; edit < EDITS_OF_A_KIND; edit += 1) {
      await prepare?.(page, edit);
      // A person looks before the next one; what follows an edit is worked out meanwhile.
      await page.waitForTimeout(400);
      const before = clock();
      const { firstMs, nextMs } = await paintedAfter(page, key, on);
      times.push(firstMs);
      next.push(nextMs);
      used.push(clock() - before);
    }
    const columns = [
      median(times),
      percentile(times, 0.95),
      Math.max(...times),
      median(next),
      percentile(next, 0.95),
      median(used),
      percentile(used, 0.95),
    ];
    rows.push(`| ${name} | ${columns.map((ms) => ms.toFixed(0)).join(' | ')} | ${loadBefore} |`);
  }
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  const [heap, nodes] = [valueOf('JSHeapUsedSize'), valueOf('Nodes')];
  await page.close();
  const words = Array.from(texts.values()).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return [
    `${timeline.events.length} events, half of them drafts, ${words} words of text. Milliseconds from the key press until the frame with the edit was painted, ${EDITS_OF_A_KIND} times each, on ${cpus().length} cores; beside them until the next frame, which has the rows of the chart where an event came or went; and the processor time of the page's main thread, which says more where others use the machine, and the load.`,
    '',
    '| edit | median | 95th percentile | worst | with the chart, median | 95th percentile | processor, median | 95th percentile | load |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    `JavaScript heap after collection: ${(heap / 1e6).toFixed(0)} MB; ${nodes} nodes in the page.`,
  ].join('\n');
}

/**
 * Milliseconds from a step, as the page gets it, until the frame that shows it has been painted, and until the next one,
 * which has the rows of the chart too where they are other rows.
 */
function paintedAfter(
  page: Page,
  key: string | undefined,
  on = 'body',
): Promise<{ firstMs: number; nextMs: number }> {
  return page.evaluate(
    async ({ pressed, selector }) => {
      const target = document.querySelector<HTMLElement>(selector);
      if (target === null) throw new Error(`${selector} is not there`);
      const parts = pressed?.split('+') ?? [];
      const init = { key: parts.at(-1) ?? '', ctrlKey: parts.length > 1, bubbles: true, cancelable: true };
      const start = performance.now();
      // Asked for first: what the page puts off until after the frame is not waited for.
      const first = new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      if (pressed === undefined) target.click();
      else target.dispatchEvent(new KeyboardEvent('keydown', init));
      await first;
      const firstMs = performance.now() - start;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      return { firstMs, nextMs: performance.now() - start };
    },
    { pressed: key, selector: on },
  );
}
