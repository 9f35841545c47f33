// A proposal of the program never looks like an event that an editor has accepted.
import { expect, test } from 'vitest';
import { useBrowser } from './reader.ts';

const visit = useBrowser();
const SITE = { site: 'brokenSite' } as const;

test('a draft says so in the list, beside its evidence, and on paper', async () => {
  const { page } = await visit('drafted/?event=drafted', SITE);
  const marked = page.locator('.list li', { has: page.locator('.status.draft') });
  expect(await marked.locator('.title').allTextContents()).toEqual(['It rained']);
  const panel = page.locator('.evidence');
  await panel.getByText('72 of 100 proposals like this one are right').waitFor();
  await page.locator('[data-event="accepted"]').click();
  await panel.getByText('It rains, says an editor').first().waitFor();
  expect(await panel.locator('.status.draft').count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await page.locator('#event-drafted').waitFor();
  expect(await page.locator('#event-drafted').textContent()).toContain('Draft');
  expect(await page.locator('#event-accepted').textContent()).not.toContain('Draft');
});
