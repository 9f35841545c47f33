// What a reader gets on paper, without a script, and to take away.
import { expect, test } from 'vitest';
import { useBrowser } from './reader.ts';
import { eventsOf, quotesOf } from './seed.ts';

const visit = useBrowser({ reusesPages: true });
const SLUG = 'pompeii';

test('without a script, every event stands there with its sentences, sources and dates', async () => {
  const { page } = await visit(`${SLUG}/`, { javaScriptEnabled: false });
  expect(await page.locator('#page').isVisible()).toBe(false);
  for (const indexed of eventsOf(SLUG)) {
    const item = page.locator(`#event-${indexed.event.id}`);
    expect(await item.isVisible()).toBe(true);
    expect(await item.locator('blockquote p').allTextContents()).toEqual(quotesOf(indexed));
    expect(await item.locator('.source').count()).toBe(indexed.evidence.length);
  }
});

test('paper gets the same, and not the chart', async () => {
  const { page } = await visit(`${SLUG}/?event=eruption`);
  expect(await page.locator('#record').isVisible()).toBe(false);
  // Until then it is no part of the page, and costs nothing.
  expect(await page.locator('.record').count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await page.locator('#event-eruption').waitFor();
  expect(await page.locator('#page').isVisible()).toBe(false);
  const pdf = await page.pdf();
  expect(pdf.length).toBeGreaterThan(20_000);
});

test('citation and link can be copied', async () => {
  const { page } = await visit('blinken-seoul/?event=putin-kim-summit&q=russia', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.getByRole('button', { name: 'Copy citation' }).click();
  await page.getByText('Copied').waitFor();
  const citation = await page.evaluate(() => navigator.clipboard.readText());
  expect(citation).toContain('when they met in September in Russia’s far east.”');
  expect(citation).toContain('Reuters, 9 November 2023.');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/\/blinken-seoul\/\?event=putin-kim-summit$/);
});
