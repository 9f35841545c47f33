// The whole way by keyboard alone, and on a phone by touch alone.
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { DESK_ARTICLE } from '../cases/desk-article.ts';
import { kept, listed } from './desk-person.ts';
import { useBrowser } from './reader.ts';

const visit = useBrowser();
const SECOND = `Cracks close the bridge at Alvestad

The harbour bridge of Alvestad was closed on Tuesday after inspectors found cracks in two of its cables, the police said.
`;

/** Presses Tab until the focus is where it is wanted; fails where it never comes there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${selector}`);
}

test('by keyboard alone: start, review, edit, a second article, merge, save', async () => {
  const { page, complaints } = await visit('desk.html');
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await tabTo(page, '#paste');
  await page.keyboard.insertText(DESK_ARTICLE);
  await page.keyboard.press('Control+Enter');
  await page.locator('#published').waitFor();
  // It was found in the text, and only wants a yes.
  expect(await page.locator('#published').inputValue()).toBe('2024-05-16');
  await page.keyboard.press('Enter');
  await page.locator('.accept').waitFor();
  await page.keyboard.press('a');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('e');
  await page.keyboard.press('End');
  await page.keyboard.type(', it is said');
  await page.keyboard.press('Enter');
  await tabTo(page, 'input[name="status"]');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await page.locator('#evidence-title').waitFor();
  expect(await page.locator('#evidence-title').textContent()).toContain(', it is said');
  expect(await page.locator('.status-line').textContent()).toContain('Planned');
  // A sentence that says when and became no event: jump there, and set it aside.
  for (let press = 0; press < 14; press += 1) await page.keyboard.press('a');
  await kept(page);
  await expect.poll(() => page.locator('.accept').count()).toBe(0);
  const open = await page.locator('.meter').getAttribute('aria-valuenow');
  await page.keyboard.press('g');
  await page.locator('[role="toolbar"]').waitFor();
  await page.keyboard.press('o');
  await expect.poll(() => page.locator('.meter').getAttribute('aria-valuenow')).not.toBe(open);
  // A second article of the same happening.
  await tabTo(page, '.add');
  await page.keyboard.press('Enter');
  await tabTo(page, '#paste');
  await page.keyboard.insertText(SECOND);
  await page.keyboard.press('Control+Enter');
  await page.locator('#published').waitFor();
  await page.keyboard.type('16 May 2024');
  await page.keyboard.press('Enter');
  await page.locator('.accept').waitFor();
  const before = await listed(page);
  await page.locator('.same').waitFor();
  // Not the same after all; and after all the same.
  await page.keyboard.press('m');
  await page.locator('dialog[open] .reason').waitFor();
  // A key that comes before the dialog has said that it was closed opens another, which stays.
  const openDialogs = await page.evaluate(async () => {
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'm' }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    return document.querySelectorAll('dialog[open]').length;
  });
  expect(openDialogs).toBe(1);
  await tabTo(page, 'dialog[open] .decline');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.same').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await page.locator('.same').waitFor();
  await page.keyboard.press('m');
  await page.locator('dialog[open] .reason').waitFor();
  // The dialog is out of sight with the edit, and closed after it; a key that comes between is the page's.
  const between = await page.evaluate(() => {
    const button = document.querySelector<HTMLElement>('dialog[open] .primary');
    const dialog = button?.closest('dialog');
    button?.click();
    const opacity = dialog ? getComputedStyle(dialog).opacity : undefined;
    const isOpen = dialog?.open;
    button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
    return { opacity, isOpen, isOpenAfterKey: dialog?.open };
  });
  expect(between).toEqual({ opacity: '0', isOpen: true, isOpenAfterKey: false });
  await expect.poll(() => page.locator('#merge-title').count()).toBe(0);
  expect(await listed(page)).toEqual(before);
  await page.keyboard.press('m');
  await page.locator('dialog[open] .reason').waitFor();
  await tabTo(page, 'dialog[open] .primary');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await listed(page)).length).toBe(before.length - 1);
  await expect.poll(() => page.locator('#merge-title').count()).toBe(0);
  expect(await page.locator('.evidence blockquote').count()).toBe(2);
  await kept(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  expect(download.suggestedFilename()).toMatch(/\.json$/);
  expect(complaints).toEqual([]);
});

test('by touch alone, 360 pixels wide: start, accept, edit, choose in the article, undo, save', async () => {
  const { page, complaints } = await visit('desk.html', {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.locator('#paste').tap();
  await page.keyboard.insertText(DESK_ARTICLE);
  await page.getByRole('button', { name: 'Go on' }).tap();
  await page.getByRole('button', { name: 'Find the events' }).tap();
  await page.locator('.accept').waitFor();
  const title = await page.locator('#evidence-title').textContent();
  await page.locator('.accept').tap();
  await expect.poll(() => page.locator('#evidence-title').textContent()).not.toBe(title);
  await page.getByRole('button', { name: 'Next', exact: false }).last().tap();
  await page.getByRole('button', { name: 'Edit', exact: false }).first().tap();
  await page.locator('#field-place').fill('Alvestad');
  await page.getByRole('button', { name: 'Done' }).tap();
  await expect.poll(() => page.locator('.evidence dl').textContent()).toContain('Alvestad');
  await page.locator('#article .draft').first().tap();
  await page.getByRole('button', { name: /^Undo/ }).tap();
  await page.getByRole('button', { name: 'Timeline', exact: true }).tap();
  await page.locator('.list [data-event]').first().tap();
  await kept(page);
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
  await page.getByRole('button', { name: 'Save' }).tap();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save to a file …' }).tap(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.json$/);
  expect(complaints).toEqual([]);
});
