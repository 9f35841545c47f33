// The desk in a real browser: what a person presses for an event, and how soon an edit of a large timeline is painted.
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

const EDITS_OF_A_KIND = 25;

/** `vite build` has been run: what is measured is the built page. */
export async function measureDesk(): Promise<string> {
  const site = await serveSite(resolve('dist'), '/');
  const browser = await launchBrowser();
  try {
    const address = `${site.address}desk.html`;
    return [await countPresses(browser, address), await timeEdits(browser, address)].join('\n\n');
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

/** Keys by what they do; undo and redo give back and take again what accepting did. */
const KEYS = { accept: 'a', undo: 'Control+z', redo: 'Control+y' } as const;

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
  const rows: string[] = [];
  for (const [name, combination] of Object.entries(KEYS)) {
    const times: number[] = [];
    for (let edit = 0; edit < EDITS_OF_A_KIND; edit += 1) {
      times.push(await paintedAfter(page, combination));
      // A person looks before the next one; what follows an edit is worked out meanwhile.
      await page.waitForTimeout(400);
    }
    rows.push(
      `| ${name} | ${median(times).toFixed(0)} ms | ${percentile(times, 0.95).toFixed(0)} ms | ${Math.max(...times).toFixed(0)} ms |`,
    );
  }
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  await page.close();
  const words = Array.from(texts.values()).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return [
    `${timeline.events.length} events, half of them drafts, ${words} words of text. From the key press until the next frame was painted, ${EDITS_OF_A_KIND} times each, with ${cpus().length} cores and a load of ${loadavg()[0]?.toFixed(1) ?? ''}:`,
    '',
    '| edit | median | 95th percentile | worst |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
    '',
    `JavaScript heap after collection: ${(heap / 1e6).toFixed(0)} MB.`,
  ].join('\n');
}

/** Milliseconds from a key press, as the page gets it, until the frame that shows its edit has been painted. */
function paintedAfter(page: Page, combination: string): Promise<number> {
  return page.evaluate(async (pressed) => {
    const parts = pressed.split('+');
    const init = { key: parts.at(-1) ?? '', ctrlKey: parts.length > 1, bubbles: true, cancelable: true };
    const start = performance.now();
    document.body.dispatchEvent(new KeyboardEvent('keydown', init));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    return performance.now() - start;
  }, combination);
}
