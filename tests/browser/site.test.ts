// The built site as a host would serve it: from a sub-path, under its strict policy, and without a network.
import { expect, test } from 'vitest';
import { BROKEN_EVENTS } from './broken-events.ts';
import { drawn, expectSelected, useBrowser } from './reader.ts';
import { eventsOf } from './seed.ts';

const SLUGS = ['blinken-seoul', 'eagle-landing', 'pompeii'];
const visit = useBrowser({ reusesPages: true });

test('the first page lists the timelines, and each opens at its own address', async () => {
  const { page, complaints } = await visit('');
  const links = page.locator('main h3 a');
  const titles = await links.allTextContents();
  expect(titles).toHaveLength(SLUGS.length);
  for (const [index, slug] of SLUGS.entries()) {
    await links.nth(index).click();
    await drawn(page);
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`/some/sub-path/${slug}/$`));
    expect(await page.locator('#page h1').textContent()).toBe(titles[index]);
    await page.getByRole('link', { name: 'Quoteline' }).click();
    await links.first().waitFor();
  }
  expect(complaints).toEqual([]);
});

test.each(SLUGS)('%s: nothing breaks the policy while everything is clicked', async (slug) => {
  const { page, complaints } = await visit(`${slug}/`);
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toContain(
    "default-src 'none'; script-src 'self'; style-src 'self';",
  );
  for (const { event } of eventsOf(slug)) {
    await page.locator(`[data-event="${event.id}"]`).click();
    await expectSelected(page, event.id, event.title);
    await page.locator('mark.own').first().waitFor();
    for (const note of await page.locator('.evidence summary').all()) await note.click();
  }
  for (const name of [
    'Zoom in',
    'Zoom out',
    'Show all',
    'Zoom in',
    'More rows below',
    'Back to the first rows',
  ]) {
    const button = page.getByRole('button', { name });
    if ((await button.count()) > 0 && (await button.isEnabled())) await button.click();
  }
  await page.locator('.legend summary').click();
  for (const key of ['+', '-', '0', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape'])
    await page.keyboard.press(key);
  const other = page.locator('.article a').first();
  await page.locator('[data-event]').first().click();
  if (await other.count()) await other.click();
  await page.locator('#evidence-title').waitFor();
  expect(complaints).toEqual([]);
});

test('a text that may be published is shown in full, and the passage is marked and in sight', async () => {
  const { page } = await visit('pompeii/?event=eruption');
  await page.getByText('Pompeii was an old town when Vesuvius buried it.').waitFor();
  const marks = page.locator('mark.own');
  expect(await marks.allTextContents()).toEqual([
    'In the manuscript that most editors follow, the cloud rose on 24 August 79, about the seventh hour.',
    'If they are right, Vesuvius erupted after 17 October 79, and not in the heat of August.',
  ]);
  const article = page.locator('.article').first();
  const [box, mark] = [await article.boundingBox(), await marks.first().boundingBox()];
  if (box === null || mark === null) throw new Error('nothing is marked');
  expect(mark.y).toBeGreaterThanOrEqual(box.y);
  expect(mark.y + mark.height).toBeLessThanOrEqual(box.y + box.height);
});

test('two sources that disagree are both shown, with the reason of the editor', async () => {
  const { page } = await visit('pompeii/?event=eruption');
  const text = (await page.locator('.evidence').textContent()) ?? '';
  expect(text).toContain('The sources disagree on the date.');
  expect(text).toMatch(/24 August 79 AD, says “The day the mountain opened”/);
  expect(text).toMatch(/on or after 17 October 79 AD, says “A line of charcoal/);
  expect(text).toContain('The articles agree on the year alone.');
});

test('of a withheld text only the quoted sentences are shown, and nothing of it is in the site', async () => {
  const { page } = await visit('blinken-seoul/?event=g7-tokyo');
  expect(await page.locator('.article .gap').count()).toBeGreaterThan(0);
  const response = await page.request.get(new URL('sources/reuters-2023-11-09.txt', page.url()).href);
  expect(response.status()).toBe(404);
});

test('clicking another sentence of the article chooses its event', async () => {
  const { page } = await visit('blinken-seoul/?event=military-on-alert');
  await page.locator('.article a', { hasText: 'when they met in September' }).click();
  await expectSelected(
    page,
    'putin-kim-summit',
    'The leaders of Russia and North Korea meet in Russia’s far east',
  );
});

test('what was read once can be read again without a network', async () => {
  const { page, complaints } = await visit('pompeii/?event=eruption', { serviceWorkers: 'allow' });
  // A poll of our own: waitForFunction takes the promise of an async condition for its truth.
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
        const icon = new URL('../favicon.svg', location.href).href;
        const kept = await Promise.all(
          [location.href, icon, ...loaded].map((address) => caches.match(address, { ignoreSearch: true })),
        );
        return loaded.length > 5 && kept.every((response) => response !== undefined);
      }),
    )
    .toBe(true);
  await page.context().setOffline(true);
  await page.reload();
  await drawn(page);
  await expectSelected(page, 'eruption', 'Vesuvius erupts and buries Pompeii');
  await page.getByText('Pompeii was an old town when Vesuvius buried it.').waitFor();
  expect(complaints).toEqual([]);
});

test('broken timelines show their problems, and the others still work', async () => {
  const { page, complaints } = await visit('', { site: 'brokenSite' });
  const home = (await page.locator('#page main').textContent()) ?? '';
  for (const [slug, { problems }] of Object.entries(BROKEN_EVENTS)) {
    if (problems !== undefined) expect(home).toContain(`events/${slug}/timeline.json`);
    for (const problem of problems ?? []) expect(home).toMatch(problem);
  }
  expect(home).toContain('What to do:');
  expect(complaints).toEqual([]);
});

test.each(Object.entries(BROKEN_EVENTS))(
  'the page of a broken timeline says what is wrong: %s',
  async (slug, { problems }) => {
    const { page, complaints } = await visit(`${slug}/`, { site: 'brokenSite' });
    const text = (await page.locator('#page main').textContent()) ?? '';
    for (const problem of problems ?? []) expect(text).toMatch(problem);
    if (problems !== undefined) expect(text).toContain('This timeline cannot be shown');
    expect(complaints).toEqual([]);
  },
);

test('no text of a file ever becomes markup, script or style', async () => {
  const { page, complaints } = await visit('hostile/?event=rain', { site: 'brokenSite' });
  await page.locator('mark.own').waitFor();
  await page.locator('.chart-label', { hasText: '<img' }).waitFor();
  expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
  expect(await page.locator('img').count()).toBe(0);
  expect(
    await page
      .locator('script:not([src]):not([type="application/json"]):not([type="application/ld+json"])')
      .count(),
  ).toBe(0);
  expect(complaints).toEqual([]);
  const home = await visit('', { site: 'brokenSite' });
  expect(await home.page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
  expect(await home.page.locator('img').count()).toBe(0);
});
