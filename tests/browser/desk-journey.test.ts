// From pasted text to a verified file, in a real browser: what the desk is for.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';
import { verifyTimeline } from '../../src/core/verify/verify-timeline.ts';
import { DESK_ARTICLE, DESK_EVENTS } from '../cases/desk-article.ts';
import { kept, listed, pasteArticle } from './desk-person.ts';
import { useBrowser } from './reader.ts';

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

test('a passage of the article becomes an event, and evidence of another', async () => {
  const { page } = await visit('desk.html');
  await pasteArticle(page);
  await page.locator('#article').focus();
  const words = 'The owners paid for the repair of the pier.';
  await page.evaluate((wanted) => {
    const stretch = Array.from(document.querySelectorAll('#article [data-start]')).find((each) =>
      each.textContent.includes(wanted),
    );
    const node = stretch?.firstChild;
    const at = stretch?.textContent.indexOf(wanted) ?? -1;
    if (node) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
  }, words);
  await page.locator('[role="toolbar"]').waitFor();
  await page.keyboard.press('n');
  await page.locator('#field-title').waitFor();
  expect(await page.locator('.piece blockquote').textContent()).toBe(words);
  await kept(page);
  expect(await listed(page)).toContain('The owners paid for the repair of the pier');
});
