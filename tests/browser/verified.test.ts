// What a reader is told of a quote: that it was verified, why it was not, or what its article has in its stead by now.
import { expect, test } from 'vitest';
import { eventsOf } from './seed.ts';
import { useBrowser } from './reader.ts';

const visit = useBrowser();

test('each quote of a published article is verified, against which text and when', async () => {
  const { page } = await visit('pompeii/?event=eruption');
  const event = eventsOf('pompeii').find((each) => each.event.id === 'eruption');
  const lines = page.locator('.verified');
  expect(await lines.count()).toBe(event?.evidence.length);
  for (const [index, { source }] of (event?.evidence ?? []).entries()) {
    const text = (await lines.nth(index).textContent()) ?? '';
    expect(text).toMatch(
      /Verified: the article contains this quote, letter for letter \(checked \d{1,2} \w+ \d{4}\)/,
    );
    expect(text).toContain(source.sha256);
  }
});

test('a quote of a withheld article says that it was not verified here, and why', async () => {
  const { page } = await visit('blinken-seoul/?event=military-on-alert');
  expect(await page.locator('.verified').count()).toBe(0);
  await page.getByText('Not verified here.', { exact: true }).first().waitFor();
  await page.getByText('the article’s text belongs to its publisher').waitFor();
});

test('where the article has changed, the reader sees what it has now, and nothing is marked by guess', async () => {
  const { page } = await visit('');
  await page.route('**/sources/pompeii-august.txt', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.replace('24 August 79', '25 August 79') });
  });
  await page.goto(`${page.url()}pompeii/?event=eruption`);
  const alert = page.getByRole('alert').filter({ hasText: 'The article has changed' });
  await alert.locator('ins').first().waitFor();
  expect(await alert.locator('del').allTextContents()).toEqual(['24']);
  expect(await alert.locator('ins').allTextContents()).toEqual(['25']);
  // The quote itself stays as the editor took it, and is not found in the article any more.
  expect(await page.locator('blockquote').first().textContent()).toContain('24 August 79');
  expect((await page.locator('mark.own').allTextContents()).join(' ')).not.toContain('August 79');
});
