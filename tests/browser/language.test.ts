// The interface in the reader's language, the quotes in their own.
import { expect, test } from 'vitest';
import { useBrowser } from './reader.ts';

const visit = useBrowser();

test('a German reader gets German words and dates around the untouched quote', async () => {
  const { page, complaints } = await visit('blinken-seoul/?event=military-on-alert', { locale: 'de-AT' });
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  expect(await page.locator('.dating').first().textContent()).toContain(
    '»on Monday«, gezählt von der Veröffentlichung am Donnerstag, 9. November 2023, ist 6. November 2023.',
  );
  expect(await page.locator('blockquote').first().getAttribute('lang')).toBe('en');
  expect(await page.locator('blockquote').first().textContent()).toContain('said on Monday it was on alert');
  expect(await page.locator('#page h1').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('a reader of a language without a catalogue gets English', async () => {
  const { page } = await visit('blinken-seoul/', { locale: 'fi-FI' });
  await page.getByText('17 events', { exact: true }).waitFor();
});

test('what is wrong with a timeline is said in German too, with the message that has the values', async () => {
  const { page } = await visit('many-problems/', { site: 'brokenSite', locale: 'de-DE' });
  const first = page.locator('.problems li').first();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('de');
  await first.locator('small[lang="en"]').waitFor();
  expect(await first.locator('.help').first().textContent()).toContain('Was zu tun ist');
  const english = await visit('many-problems/', { site: 'brokenSite' });
  expect(await english.page.locator('.problems li small').count()).toBe(0);
  expect(await first.locator('small').textContent()).toBe(
    await english.page.locator('.problems .message').first().textContent(),
  );
});
