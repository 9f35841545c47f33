// A chart of a thousand events: rows that stay where they are, and the ways to what has no room.
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from './reader.ts';

const visit = useBrowser();
const open = () => visit('many/', { site: 'brokenSite' });

/** How far down each title stands that can be seen. */
async function tops(page: Page): Promise<Map<string, number>> {
  const found = await page.locator('.vis-item.vis-range .chart-label').evaluateAll((labels) => {
    const center = document.querySelector('.chart-time')?.getBoundingClientRect();
    return labels.flatMap((label): [string, number][] => {
      const { left, top } = label.getBoundingClientRect();
      const isSeen = center !== undefined && left >= center.left && left < center.right;
      return isSeen ? [[label.textContent, Math.round(top)]] : [];
    });
  });
  return new Map(found);
}

const undrawn = async (page: Page) => Number.parseInt((await page.locator('.undrawn').textContent()) ?? '0');

test('zooming in keeps every title where it is and adds others; all that is not drawn is counted', async () => {
  const { page, complaints } = await open();
  await page.locator('.drawing.at-rest').waitFor();
  const before = await tops(page);
  expect(before.size).toBeGreaterThan(8);
  const height = await page.locator('.chart-rows').evaluate((rows) => rows.getBoundingClientRect().height);
  const hidden = await undrawn(page);
  expect(hidden).toBeGreaterThan(800);
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('+');
  await expect.poll(() => undrawn(page)).toBeLessThan(hidden / 2);
  await page.locator('.drawing.at-rest').waitFor();
  const after = await tops(page);
  const kept = Array.from(after.keys()).filter((title) => before.has(title));
  expect(kept.length).toBeGreaterThan(0);
  expect(after.size).toBeGreaterThan(kept.length);
  for (const title of kept) expect([title, after.get(title)]).toEqual([title, before.get(title)]);
  expect(await page.locator('.chart-rows').evaluate((rows) => rows.getBoundingClientRect().height)).toBe(
    height,
  );
  expect(complaints).toEqual([]);
});

test('by keyboard: to where events have room, to a list of those that have none, and on to the evidence', async () => {
  const { page } = await open();
  const button = page.getByRole('button', { name: 'Show them' });
  const dialog = page.getByRole('dialog');
  for (let turn = 0; turn < 6 && !(await dialog.isVisible()); turn += 1) {
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
  }
  const choice = dialog.locator('li button').first();
  const title = await choice.locator('[dir]').textContent();
  await choice.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'evidence-title');
  expect(await page.locator('#evidence-title').textContent()).toBe(title);
  expect(await dialog.isVisible()).toBe(false);
});
