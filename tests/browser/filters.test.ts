// Search, filters and lanes: chart and list show the same, and a link restores exactly what was seen.
import { expect, test } from 'vitest';
import { drawn, expectSelected, useBrowser } from './reader.ts';

const visit = useBrowser({ reusesPages: true });

test('typing finds events by their quotes, in list and chart, and the address keeps it', async () => {
  const { page, complaints } = await visit('blinken-seoul/');
  await page.keyboard.press('/');
  await page.keyboard.type('gum chewing');
  await page.getByText('1 of 17 events').waitFor();
  expect(
    await page
      .locator('[data-event]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-event'))),
  ).toEqual(['tokyo-press-conference']);
  await expect.poll(() => page.locator('.vis-item.vis-range .chart-label').count()).toBe(1);
  await page.waitForURL(/q=gum\+chewing/);
  await page.reload();
  await drawn(page);
  await page.getByText('1 of 17 events').waitFor();
  expect(await page.locator('#search').inputValue()).toBe('gum chewing');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByText('17 events', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
});

test('a search without result says what to do', async () => {
  const { page } = await visit('blinken-seoul/?q=zeppelin');
  await page.getByText('No event fits. Use other words, or clear the filters.').waitFor();
  expect(await page.locator('[data-event]').count()).toBe(0);
});

test('filters show what each choice would leave, and keep that promise', async () => {
  const { page, complaints } = await visit('pompeii/');
  await page.getByText('Filters').click();
  const war = page.locator('fieldset label', { hasText: 'war' });
  const promised = Number(await war.locator('.count').textContent());
  await war.click();
  await page.getByText(`${promised} of 23 events`).waitFor();
  expect(await page.locator('[data-event]').count()).toBe(promised);
  await page.waitForURL(/tag=war/);
  expect(complaints).toEqual([]);
});

test('lanes group the chart, an event stands in each of its lanes, and choosing works there too', async () => {
  // High enough for both lanes of the event: each is as high as its fullest window.
  const { page, complaints } = await visit('blinken-seoul/?lanes=actor', {
    viewport: { width: 1280, height: 1200 },
  });
  const lanes = await page.locator('.lane-name .lane-label').allTextContents();
  expect(lanes).toContain('North Korea');
  expect(lanes).toContain('Russia');
  await page.locator('[data-event="putin-kim-summit"]').click();
  await expect.poll(() => page.locator('.vis-item.vis-selected').count()).toBe(2);
  await page.locator('.lanes select').selectOption('status');
  await page.waitForURL(/lanes=status/);
  await expect
    .poll(async () => (await page.locator('.lane-name .lane-label').allTextContents()).sort())
    .toEqual(['Alleged', 'Occurred', 'Planned']);
  await page.locator('.vis-item.vis-selected .chart-label').click();
  await expectSelected(
    page,
    'putin-kim-summit',
    'The leaders of Russia and North Korea meet in Russia’s far east',
  );
  expect(complaints).toEqual([]);
});

test('a filter on the window leaves what the chart shows', async () => {
  const { page } = await visit('eagle-landing/?window=1969-07-20T20:00:00Z/1969-07-20T20:30:00Z');
  await page.getByText('Filters').click();
  await page.getByText('Only what the chart shows').click();
  await page.getByText('5 of 17 events').waitFor();
});

test('the place of an event is counted among those that are shown', async () => {
  const { page } = await visit('blinken-seoul/?status=planned');
  await page.locator('#chart').focus();
  await page.keyboard.press('ArrowRight');
  const shown = await page.locator('[data-event]').count();
  await page.locator('p[aria-live]', { hasText: `1 of ${shown}` }).waitFor({ state: 'attached' });
});
