// From pasted text to a verified file, in a real browser: what the desk is for.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';
import { verifyTimeline } from '../../src/core/verify/verify-timeline.ts';
import { DESK_ARTICLE, DESK_ARTICLE_PUBLISHED, DESK_EVENTS } from '../cases/desk-article.ts';
import { kept, listed, pasteArticle, selectWords } from './desk-person.ts';
import { useBrowser } from './reader.ts';
import { slowWorkers } from './slow-workers.ts';

const visit = useBrowser();

test('an article is pasted, drafted, accepted with one key an event, and saved as a file that verifies', async () => {
  const { page, complaints } = await visit('desk.html');
  // As in a browser that has no dialogue of its own for saving: the file is a download.
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await pasteArticle(page);
  expect(await page.locator('.list [data-event]').count()).toBe(DESK_EVENTS.length);
  await page.keyboard.press('a');
  while ((await page.locator('.evidence .accept').count()) > 0) await page.keyboard.press('a');
  await kept(page);
  expect((await listed(page)).filter((row) => row.endsWith('(draft)'))).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  const file = readFileSync(await download.path(), 'utf8');
  const parsed = parseTimeline(file);
  expect(parsed.ok && parsed.diagnostics).toEqual([]);
  if (!parsed.ok) return;
  const [source] = parsed.value.sources;
  const texts = new Map([[source?.id ?? '', { text: DESK_ARTICLE, sha256: source?.sha256 ?? '' }]]);
  const found = verifyTimeline(parsed.value, texts).filter(({ severity }) => severity === 'error');
  expect(found).toEqual([]);
  const dates = new Map(parsed.value.events.map(({ evidence, date }) => [evidence[0]?.quote.exact, date]));
  expect(Array.from(dates)).toEqual(
    expect.arrayContaining(DESK_EVENTS.map(([quote, date]) => [quote, date])),
  );
  expect(complaints).toEqual([]);
});

test('what was done is taken back across a reload, and done again', async () => {
  const { page } = await visit('desk.html');
  await pasteArticle(page);
  const before = await listed(page);
  await page.keyboard.press('a');
  await page.keyboard.press('x');
  await kept(page);
  const after = await listed(page);
  expect(after).toHaveLength(before.length - 1);
  await page.reload();
  await page.locator('.list [data-event]').first().waitFor();
  expect(await listed(page)).toEqual(after);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => listed(page)).toEqual(before);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+y');
  await expect.poll(() => listed(page)).toEqual(after);
});

test('a half-typed headline survives a reload, where it was typed', async () => {
  const { page } = await visit('desk.html');
  await pasteArticle(page);
  await page.keyboard.press('e');
  await page.locator('#field-title').pressSequentially(' and more');
  const typed = await page.locator('#field-title').inputValue();
  await kept(page);
  // The browser may be ended before the field is left: nothing is committed.
  await page.waitForTimeout(300);
  await page.reload();
  await page.locator('#field-title').waitFor();
  expect(await page.locator('#field-title').inputValue()).toBe(typed);
  expect(await page.locator('.list [aria-current] .title').textContent()).not.toContain('and more');
  await page.locator('#field-title').press('Enter');
  await expect.poll(() => page.locator('.list [aria-current] .title').textContent()).toContain('and more');
});

test('whoever chose nothing for a moment goes on with the event after the last one', async () => {
  const { page } = await visit('desk.html');
  await pasteArticle(page);
  const title = () => page.locator('#evidence-title').textContent();
  const first = await title();
  await page.keyboard.press('j');
  const second = await title();
  await page.keyboard.press('j');
  const third = await title();
  await page.keyboard.press('k');
  expect(await title()).toBe(second);
  await page.keyboard.press('Escape');
  await page.locator('#evidence-title').waitFor({ state: 'detached' });
  await page.keyboard.press('j');
  expect(await title()).toBe(third);
  expect(new Set([first, second, third]).size).toBe(3);
});

test('a date away from the evidence wants its reason, and readers get it', async () => {
  const { page } = await visit('desk.html');
  await pasteArticle(page);
  await page.keyboard.press('e');
  await page.locator('#field-date').fill('around 1850');
  expect(await page.locator('#date-meaning').textContent()).toContain('1850~');
  await page.keyboard.press('Enter');
  await page.locator('#field-reason').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-reason');
  await page.keyboard.type('The town archive says so');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.list [aria-current] .when').textContent()).toBe('about 1850');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-date');
  await page.keyboard.press('Escape');
  await page.locator('.evidence .reason').waitFor();
  expect(await page.locator('.evidence .reason').textContent()).toContain('The town archive says so');
});

test('a date is dragged on the chart, or moved by keys, and away from the evidence it wants a reason; drafts by their confidence', async () => {
  const { page } = await visit('desk.html');
  await pasteArticle(page);
  const when = () => page.locator('.list [aria-current] .when').textContent();
  await page.locator('.list [data-event]', { hasText: 'eastern bearings' }).click();
  const bar = page.locator('.vis-item.vis-selected').first();
  await bar.waitFor();
  const box = await bar.boundingBox();
  if (box === null) throw new Error('the chosen event is not drawn');
  const low = box.y + box.height - 6;
  await page.mouse.move(box.x + box.width - 1, low);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 40, low, { steps: 3 });
  const shown = await page.locator('.readout').textContent();
  await page.mouse.up();
  // Until it has a reason the event keeps its date; the form shows what was meant.
  await page.locator('#field-reason').waitFor();
  expect(await when()).toBe('March 1998');
  expect(await page.locator('#field-date').inputValue()).toMatch(/^1998-03\/\d{4}-\d\d$/);
  expect(shown).toContain('1998');
  await page.locator('#field-reason').fill('It took years');
  await page.keyboard.press('Enter');
  await expect.poll(when).not.toBe('March 1998');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect.poll(when).toBe('March 1998');
  // The same by keys: a month on, and its end two months on.
  await page.keyboard.press('e');
  await page.locator('#field-date').press('ArrowUp');
  expect(await page.locator('#field-date').inputValue()).toBe('1998-04');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  expect(await page.locator('#field-date').inputValue()).toBe('1998-04/1998-06');
  expect(await page.locator('#date-meaning').textContent()).toContain('April');
  await page.keyboard.press('Enter');
  await page.locator('#field-reason').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  // The filter says how many there are of each, and shows as many.
  const filter = page.getByLabel('Show', { exact: true });
  for (const option of (await filter.locator('option').allTextContents()).slice(1)) {
    const [, count = ''] = /\((\d+)\)$/.exec(option.trim()) ?? [];
    await filter.selectOption({ label: option.trim() });
    await expect.poll(async () => (await listed(page)).length).toBe(Number(count));
  }
});

test('whoever answers twice gives the article once', async () => {
  const { page } = await visit('desk.html');
  await page.locator('#paste').fill(DESK_ARTICLE);
  await page.locator('.paste button[type="submit"]').dblclick();
  await page.locator('#published').fill(DESK_ARTICLE_PUBLISHED);
  await page.locator('.question button[type="submit"]').dblclick();
  await page.locator('.desk').waitFor();
  await kept(page);
  expect(await listed(page)).toHaveLength(DESK_EVENTS.length);
  await page.goto(page.url().replace(/\?.*/, ''));
  await page.locator('.kept li').first().waitFor();
  expect(await page.locator('.kept li').count()).toBe(1);
});

test('what is done next does not wait for the disk, and what is typed next is not taken by it', async () => {
  const { page } = await visit('desk.html');
  await page.evaluate(slowWorkers, 700);
  await pasteArticle(page);
  await kept(page);
  const date = page.locator('#field-date');
  await page.keyboard.press('e');
  const before = await date.inputValue();
  await date.fill('around 1850');
  await page.keyboard.press('Enter');
  await page.locator('#field-reason').fill('The town archive says so');
  await page.keyboard.press('Enter');
  expect(await date.inputValue()).toBe('1850~');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('e');
  expect(await date.inputValue()).toBe(before);
  await date.fill('1851');
  await kept(page);
  expect(await date.inputValue()).toBe('1851');
});

test('a passage becomes an event, or evidence of one, with the dating that its words allow; each is one step of undo', async () => {
  const { page } = await visit('desk.html');
  await pasteArticle(page);
  const drafted = await listed(page);
  const silent = 'The owners paid for the repair of the pier.';
  await selectWords(page, silent);
  expect(await said(page)).toContain('nothing of when');
  await page.keyboard.press('n');
  await page.locator('#field-title').waitFor();
  expect(await page.locator('.piece blockquote').textContent()).toBe(silent);
  expect(await page.locator('#field-date').inputValue()).toBe('');
  await page.keyboard.press('Escape');
  expect(await listed(page)).toContain('The owners paid for the repair of the pier');
  // To that event, a passage that says when: now it has a date, and the working to choose from.
  await selectWords(page, 'Inspectors began their work on 22 April.');
  expect(await said(page)).toContain('«on 22 April» means Monday 22 April 2024');
  await page.keyboard.press('i');
  await expect.poll(() => page.locator('.list [aria-current] .when').textContent()).toBe('22 April 2024');
  await page.keyboard.press('e');
  expect(await page.locator('.piece mark').textContent()).toBe('on 22 April');
  expect(await page.locator('.piece').nth(1).locator('input:checked + span strong').textContent()).toBe(
    '22 April 2024',
  );
  await page.locator('.piece').nth(1).getByText('They say nothing of when').click();
  await expect.poll(() => page.locator('#field-date').inputValue()).toBe('');
  await page.locator('.piece').nth(1).locator('input').first().check();
  await expect.poll(() => page.locator('#field-date').inputValue()).toBe('2024-04-22');
  await page.keyboard.press('Escape');
  // Split again: the second piece goes to an event of its own, with its date.
  await page.keyboard.press('s');
  await page.locator('dialog[open] input[type="checkbox"]').nth(1).check();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await listed(page)).length).toBe(drafted.length + 2);
  expect(await page.locator('.list [aria-current] .when').textContent()).toBe('Undated');
  await kept(page);
  for (let steps = 5; steps > 0; steps -= 1) await page.keyboard.press('Control+z');
  await expect.poll(() => listed(page)).toEqual(drafted);
  // One key takes the date off a draft; that of readers' evidence goes with it, and comes back with undo.
  await page.keyboard.press('j');
  const when = await page.locator('.list [aria-current] .when').textContent();
  await page.keyboard.press('u');
  await expect.poll(() => page.locator('.list [aria-current] .when').textContent()).not.toBe(when);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.list [aria-current] .when').textContent()).toBe(when);
});

async function said(page: Page): Promise<string> {
  await expect.poll(() => page.locator('.said').textContent()).toMatch(/\S/);
  return (await page.locator('.said').textContent()) ?? '';
}
