// A list of a thousand events: what is in the page is what is in sight, and nothing else about it changes.
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from './reader.ts';

const visit = useBrowser();
const COUNT = 1000;
const open = (search = '', options = {}) => visit(`many/${search}`, { site: 'brokenSite', ...options });
const PHONE = { viewport: { width: 360, height: 740 } };

/** The positions of the rows in the page, and of those in sight. */
async function rowsOf(page: Page): Promise<{ inPage: number[]; inSight: number[] }> {
  return page.locator('.list').evaluate((list) => {
    const clip = list.getBoundingClientRect();
    const rows = Array.from(list.querySelectorAll<HTMLElement>('li'));
    const seen = rows.filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > Math.max(0, clip.top) && top < Math.min(innerHeight, clip.bottom);
    });
    const positions = (all: HTMLElement[]) => all.map((row) => Number(row.dataset['position']));
    return { inPage: positions(rows), inSight: positions(seen) };
  });
}

test('each row knows its place among all', async () => {
  const { page, complaints } = await open();
  const first = page.locator('.list li').first();
  expect(await first.getAttribute('aria-setsize')).toBe(String(COUNT));
  expect(await first.getAttribute('aria-posinset')).toBe('1');
  expect((await rowsOf(page)).inPage.length).toBeLessThan(150);
  expect(complaints).toEqual([]);
});

test.each([
  ['on a wide screen', {}],
  ['on a phone', PHONE],
])('%s scrolling from end to end shows every event once, in order', async (_, options) => {
  const { page } = await open('', options);
  const seen: number[] = [];
  for (let turn = 0; turn < 400 && seen.at(-1) !== COUNT - 1; turn += 1) {
    const { inSight } = await rowsOf(page);
    expect(inSight.length).toBeGreaterThan(0);
    // Nothing is skipped between one screen and the next.
    expect(inSight[0]).toBeLessThanOrEqual((seen.at(-1) ?? -1) + 1);
    for (const each of inSight) if (each > (seen.at(-1) ?? -1)) seen.push(each);
    await page.evaluate(
      () =>
        new Promise((done) => {
          const list = document.querySelector('.list');
          if (list === null) return;
          const scroller = list.scrollHeight > list.clientHeight + 1 ? list : document.documentElement;
          scroller.scrollTop += Math.min(innerHeight, list.clientHeight) * 0.8;
          requestAnimationFrame(() => requestAnimationFrame(done));
        }),
    );
  }
  expect(seen).toEqual(Array.from({ length: COUNT }, (_each, at) => at));
});

test('the scroll bar leads to the middle of the list, and what is there stays still', async () => {
  const { page } = await open();
  await page.locator('.list').evaluate((list) => {
    list.scrollTop = list.scrollHeight / 2;
  });
  await expect.poll(async () => (await rowsOf(page)).inSight.length).toBeGreaterThan(3);
  const { inSight } = await rowsOf(page);
  expect(inSight[0]).toBeGreaterThan(400);
  expect(inSight[0]).toBeLessThan(600);
  await page.waitForTimeout(200);
  expect((await rowsOf(page)).inSight).toEqual(inSight);
});

test('the last event is one key away, and its row is in sight and current', async () => {
  const { page } = await open();
  await page.locator('#chart').focus();
  await page.keyboard.press('End');
  await page.locator('.list [aria-current]').waitFor();
  await expect.poll(async () => (await rowsOf(page)).inSight).toContain(COUNT - 1);
  await page.keyboard.press('Home');
  await expect.poll(async () => (await rowsOf(page)).inSight).toContain(0);
  expect(await page.locator('.list [aria-current]').count()).toBe(1);
});

test('an address leads to an event in the middle, and a search begins at its first result', async () => {
  const { page } = await open('?event=event-500');
  await page.locator('.list [aria-current][data-event="event-500"]').waitFor();
  const position = Number(
    await page.locator('.list li', { has: page.locator('[aria-current]') }).getAttribute('data-position'),
  );
  await expect.poll(async () => (await rowsOf(page)).inSight).toContain(position);
  // Of its article too only what is near the sentence is marked and linked, and the sentence is in sight.
  const article = page.locator('.article');
  await expect.poll(() => article.locator('.own').textContent()).toContain('numbered 500.');
  expect(await article.locator('a').count()).toBeGreaterThan(0);
  expect(await article.locator('a').count()).toBeLessThan(400);
  expect(await article.textContent()).toContain(`numbered ${COUNT}.`);
  const isInSight = () =>
    article.evaluate((box) => {
      const [clip, own] = [box, box.querySelector('.own')].map((each) => each?.getBoundingClientRect());
      if (clip === undefined || own === undefined) return false;
      return own.top >= clip.top && own.bottom <= clip.bottom;
    });
  await expect.poll(isInSight).toBe(true);
  await page.keyboard.press('Escape');
  await page.locator('#search').fill('harbour ledger');
  await expect.poll(async () => (await rowsOf(page)).inSight[0]).toBe(0);
});

test('of very many undated events some are shown in two lines, the chosen one among them, and the rest when asked for', async () => {
  const { page, complaints } = await visit('many-undated/', { site: 'brokenSite' });
  const chips = page.locator('.tray .chip');
  expect(await chips.count()).toBe(16);
  const box = await page.locator('.tray').boundingBox();
  expect(box?.height).toBeLessThan(150);
  await page.locator('.list [data-event="undated-30"]').click();
  await expect
    .poll(() => page.locator('.tray .chip[aria-pressed="true"]').textContent())
    .toContain('Rain number 30');
  expect(await chips.count()).toBe(17);
  const more = page.locator('.tray .more');
  expect(await more.textContent()).toBe('24 more');
  await more.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => chips.count()).toBe(40);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain('Rain number 16');
  expect(await more.count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a row that scrolls far away leaves the focus with the list', async () => {
  const { page } = await open();
  await page.locator('.list a').nth(2).focus();
  await page.locator('.list').evaluate((list) => {
    list.scrollTop = list.scrollHeight / 2;
  });
  await expect.poll(async () => (await rowsOf(page)).inPage[0]).toBeGreaterThan(300);
  expect(await page.locator('.list:focus').count()).toBe(1);
});
