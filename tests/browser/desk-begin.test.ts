// What is given to the desk and is not on it yet: kept like everything else, and clear words for what cannot be taken.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readTimelineZip } from '../../src/core/formats/timeline-zip.ts';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';
import { verifyTimeline } from '../../src/core/verify/verify-timeline.ts';
import { bridgeTimeline, sha256 } from '../cases/bridge-timeline.ts';
import { DESK_ARTICLE } from '../cases/desk-article.ts';
import { dropFiles, kept, keptBefore, listed } from './desk-person.ts';
import { useBrowser } from './reader.ts';

const visit = useBrowser();

const value = (page: Page, selector: string) => page.locator(selector).inputValue();
const troubles = (page: Page) => page.locator('.trouble > p').allTextContents();

test('pasted text and half-typed answers survive a reload and an ended tab, and the start offers to go on', async () => {
  const { page, complaints } = await visit('desk.html');
  const start = page.url();
  await page.locator('#paste').fill(DESK_ARTICLE);
  await keptBefore(page);
  await page.reload();
  await expect.poll(() => value(page, '#paste')).toBe(DESK_ARTICLE);
  await page.locator('.paste button[type="submit"]').click();
  await page.locator('#published').fill('16 May 20');
  await page.locator('details summary').click();
  await page.locator('#article-publisher').fill('Alvestad Tid');
  await keptBefore(page);
  // The tab is ended; nothing of it runs any more.
  const next = await page.context().newPage();
  await page.close();
  await next.goto(start);
  await next.getByRole('link', { name: 'Harbour bridge of Alvestad closed' }).click();
  await next.locator('#published').waitFor();
  expect(await value(next, '#published')).toBe('16 May 20');
  expect(await value(next, '#article-publisher')).toBe('Alvestad Tid');
  // Back to the text and on again: what was answered is still there.
  await next.getByRole('button', { name: 'Back' }).click();
  await next.locator('.paste button[type="submit"]').click();
  expect(await value(next, '#published')).toBe('16 May 20');
  // While one tab is at it, another neither lists it nor writes over it: by its address it gets a copy.
  await keptBefore(next);
  const copy = await next.context().newPage();
  await copy.goto(next.url());
  await copy.locator('#published').waitFor();
  expect(copy.url()).not.toBe(next.url());
  await copy.getByRole('button', { name: 'Back' }).click();
  await copy.locator('#paste').fill('');
  // Gone from the disk, too: only what the other tab is at is there.
  await expect.poll(() => keptBeginnings(copy)).toBe(1);
  await copy.close();
  await next.locator('#published').fill('16 May 2024');
  await next.keyboard.press('Enter');
  await next.locator('.list [data-event]').first().waitFor();
  await kept(next);
  await next.goto(start);
  await next.locator('.kept li').waitFor();
  expect(await next.getByText('Begun, and not on the desk yet').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('an article that is not taken says why, and its answers stay', async () => {
  const { page } = await visit('desk.html');
  await page.locator('#paste').fill(DESK_ARTICLE);
  await page.locator('.paste button[type="submit"]').click();
  await page.locator('details summary').click();
  await page.locator('#article-zone').fill('Mars/Olympus');
  await page.getByRole('button', { name: 'Find the events' }).click();
  await page.locator('.trouble > p').waitFor();
  expect((await troubles(page)).join()).toContain('Mars/Olympus');
  expect(await value(page, '#article-zone')).toBe('Mars/Olympus');
});

const PAGE = `<!doctype html><html lang="en"><head><title>Page</title>
<meta property="article:published_time" content="2024-05-17T10:00:00Z"></head><body><article><h1>The ferry of Alvestad</h1>
<p>A ferry ran aground at Alvestad on Thursday, the harbour office said. It was pulled free at noon.</p>
<p>The ferry had been built in 1987 and was bought by the town in March 2003 for its line to the islands.</p></article></body></html>`;
const MARKDOWN = `---\ndate: 2024-05-18\n---\n\n# The council of Alvestad\n\nThe council met on Friday.\n`;

test('several files are asked about one after the other, also across a reload, and more are dropped on the open desk', async () => {
  const { page, complaints } = await visit('desk.html');
  await dropFiles(page, [
    { name: 'bridge.txt', text: DESK_ARTICLE },
    { name: 'ferry.html', text: PAGE },
    { name: 'council.md', text: MARKDOWN },
    { name: 'empty.txt', text: '' },
  ]);
  await page.getByText('Article 1 of 3').waitFor();
  expect((await troubles(page)).join()).toMatch(/empty\.txt: There is no text in it/);
  await page.keyboard.press('Enter');
  await page.getByText('Article 2 of 3').waitFor();
  expect(await value(page, '#published')).toBe('2024-05-17');
  await keptBefore(page);
  await page.reload();
  await page.getByText('Article 2 of 3').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Article 3 of 3').waitFor();
  expect(await value(page, '#published')).toBe('2024-05-18');
  await page.keyboard.press('Enter');
  await page.locator('.desk').waitFor();
  await kept(page);
  const sources = page.locator('.left select option');
  await expect.poll(() => sources.count()).toBe(3);
  // What the desk cannot take it says, all of it, and goes on.
  await dropFiles(page, [
    { name: 'picture.png', text: 'PNG' },
    { name: 'huge.txt', sizeBytes: 50_000_001 },
    { name: 'blank.md', text: '\n\n' },
  ]);
  await page.locator('.over-desk').waitFor();
  await expect.poll(async () => (await troubles(page)).length).toBe(3);
  expect(await troubles(page)).toEqual([
    expect.stringContaining('picture.png: Files of this kind are not read.'),
    expect.stringContaining('huge.txt: The file has 50000001 bytes'),
    expect.stringContaining('blank.md: There is no text in it.'),
  ]);
  await dropFiles(page, [{ name: 'other.json', text: bridgeTimeline('Other') }]);
  await page.getByText('A timeline is on the desk already').waitFor();
  await page.locator('.over-desk > button').click();
  await dropFiles(page, [{ name: 'more.txt', text: 'The mayor resigned on 20 May 2024.' }]);
  await page.locator('#published').fill('2024-05-21');
  await page.keyboard.press('Enter');
  await expect.poll(() => sources.count()).toBe(4);
  await page.reload();
  await expect.poll(() => sources.count()).toBe(4);
  expect(complaints).toEqual([]);
});

test('a timeline and its zip open; the exported zip verifies; what is broken is said with its place', async () => {
  const { page, complaints } = await visit('desk.html');
  const start = page.url();
  await dropFiles(page, [
    { name: 'timeline.json', text: bridgeTimeline('A bridge').replace('1931-05-04', '1931-13-04') },
  ]);
  await page.locator('.problems li').first().waitFor();
  expect(await page.locator('.problems').textContent()).toContain('1931-13-04');
  await dropFiles(page, [{ name: 'timeline.json', text: '{"version": 1,' }]);
  await page.locator('.problems [data-code]').first().waitFor();
  await dropFiles(page, [{ name: 'broken.zip', text: 'PK\u0003\u0004 and then nothing' }]);
  await expect.poll(() => troubles(page)).toEqual([expect.stringMatching(/^broken\.zip: /)]);
  await dropFiles(page, [
    { name: 'timeline.json', text: bridgeTimeline('A bridge') },
    { name: 'article.txt', text: 'An article.' },
  ]);
  await page.getByText('A timeline opens by itself').waitFor();
  // Nothing of all this was stored as a timeline.
  expect(await page.locator('.kept li').count()).toBe(0);
  await page.locator('#paste').fill(DESK_ARTICLE);
  await page.locator('.paste button[type="submit"]').click();
  await page.getByRole('button', { name: 'Find the events' }).click();
  await page.locator('.accept').waitFor();
  await page.keyboard.press('a');
  await kept(page);
  const rows = await listed(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export a zip with the sources' }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  const zip = readTimelineZip(new Uint8Array(bytes));
  if (!zip.ok) throw new Error(zip.problem.message);
  const parsed = parseTimeline(zip.value.document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  expect(zip.value.withheld.size).toBe(1);
  const texts = new Map(
    Array.from(zip.value.withheld, ([id, text]) => [id, { text, sha256: sha256(text) }] as const),
  );
  expect(verifyTimeline(parsed.value, texts).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(Array.from(texts.values(), ({ text }) => text)).toEqual([DESK_ARTICLE]);
  await page.goto(start);
  await page.locator('#paste').waitFor();
  await dropFiles(page, [{ name: 'story.zip', base64: bytes.toString('base64') }]);
  await page.locator('.desk').waitFor();
  expect(await listed(page)).toEqual(rows);
  await page.locator('#article .draft').first().waitFor();
  expect(complaints).toEqual([]);
});

/** How many beginnings the disk holds. */
async function keptBeginnings(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => {
        resolve(opening.result);
      };
      opening.onerror = () => {
        reject(new Error('not opened'));
      };
    });
    const counting = database.transaction('beginnings').objectStore('beginnings').count();
    await new Promise((resolve) => (counting.onsuccess = resolve));
    database.close();
    return counting.result;
  });
}
