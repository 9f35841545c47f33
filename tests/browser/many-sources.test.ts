// A timeline from hundreds of articles: the page holds no more of them than can be looked at.
import { expect, test } from 'vitest';
import { drawn, useBrowser } from './reader.ts';

const visit = useBrowser();

test('hundreds of sources are listed when they are asked for, and their days marked where they can be told apart', async () => {
  const { page, complaints } = await visit('many-sources/', { site: 'brokenSite' });
  await drawn(page);
  const sources = page.locator('.invitation li cite');
  expect(await sources.count()).toBe(30);
  expect(await page.locator('.vis-item.published').count()).toBe(0);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(1000);

  await page.locator('.invitation summary', { hasText: '270 more sources' }).press('Enter');
  await expect.poll(() => sources.count()).toBe(300);

  await page.goto(`${page.url()}?window=2024-02-01T00:00:00Z/2024-05-01T00:00:00Z`);
  await drawn(page);
  await expect.poll(() => page.locator('.vis-item.published').count()).toBeGreaterThan(11);
  expect(await page.locator('.vis-item.published').count()).toBeLessThan(60);
  expect(await page.locator('.marks .mark').count()).toBeGreaterThan(1);
  await page.locator('#chart').focus();
  await page.keyboard.press('0');
  await expect.poll(() => page.locator('.vis-item.published').count()).toBe(0);
  expect(complaints).toEqual([]);
});
