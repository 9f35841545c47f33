// Layout at every width and at many windows: nothing overlaps, leaves its lane, is cut, or covers the chart.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hullOf } from '../../src/core/scale/time-window.ts';
import { atRest, layoutFaults } from './layout-faults.ts';
import { useBrowser } from './reader.ts';
import { eventsOf } from './seed.ts';

const visit = useBrowser({ reusesPages: true });
const SLUGS = ['blinken-seoul', 'eagle-landing', 'pompeii'];
const WIDTHS = [320, 360, 480, 600, 768, 900, 1024, 1280, 1440, 1920, 2560];
const WINDOWS = 20;

/** A small generator of our own, so that a failing window can be looked at again. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** Windows from a hundredth of the whole to more than all of it, as addresses write them. */
function randomWindows(slug: string): readonly string[] {
  const hull = hullOf(eventsOf(slug).flatMap(({ date }) => (date === undefined ? [] : [date.bounds])));
  if (hull === undefined) throw new Error(`${slug} has no dates`);
  const random = randomNumbers(20231109 + slug.length);
  return Array.from({ length: WINDOWS }, () => {
    const widthMs = (hull.endMs - hull.startMs) * 10 ** (random() * 2.3 - 2);
    const startMs = hull.startMs + random() * (hull.endMs - hull.startMs) - widthMs / 2;
    return [startMs, startMs + widthMs].map((ms) => new Date(ms).toISOString()).join('/');
  });
}

/** As a link within the page would: the address changes, and the page follows. */
async function show(page: Page, search: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
  await atRest(page);
}

test.each(SLUGS)('%s: at every width, with an event and with lanes', async (slug) => {
  const [first] = eventsOf(slug).slice(5);
  const { page } = await visit(`${slug}/?view=chart`, { viewport: { width: 1280, height: 800 } });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const search of ['?view=chart', '?', `?view=chart&lanes=actor&event=${first?.event.id ?? ''}`]) {
      await show(page, search);
      expect({ width, search, faults: await layoutFaults(page) }).toEqual({ width, search, faults: [] });
    }
  }
});

test.each(SLUGS)('%s: at random windows', async (slug) => {
  const { page } = await visit(`${slug}/?view=chart`);
  for (const [index, window] of randomWindows(slug).entries()) {
    const width = WIDTHS[index % WIDTHS.length] ?? 1280;
    await page.setViewportSize({ width, height: 800 });
    const search = `?view=chart&window=${window}${index % 3 === 2 ? '&lanes=status' : ''}`;
    await show(page, search);
    expect({ width, search, faults: await layoutFaults(page) }).toEqual({ width, search, faults: [] });
  }
});

test('text of twice the size loses nothing', async () => {
  for (const path of ['', 'blinken-seoul/?event=g7-tokyo', 'pompeii/?view=chart', 'eagle-landing/']) {
    const { page } = await visit(path, { viewport: { width: 1280, height: 1024 } });
    // The browser's setting for the size of text.
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.reload();
    await atRest(page);
    expect({ path, faults: await layoutFaults(page) }).toEqual({ path, faults: [] });
    await page.context().close();
  }
});

test('an interface that runs from right to left keeps its layout, and time still runs to the right', async () => {
  const { page } = await visit('blinken-seoul/?event=g7-tokyo');
  const leftOf = (selector: string) =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().left);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await atRest(page);
  expect(await layoutFaults(page)).toEqual([]);
  expect(await leftOf('.panel')).toBeLessThan(await leftOf('#chart'));
  const barOf = (title: string) =>
    page.locator('.vis-item', { hasText: title }).evaluate((element) => element.getBoundingClientRect().left);
  expect(await barOf('South Korea’s military on alert')).toBeLessThan(await barOf('missile industry day'));
});

test('titles and quotes run their own way', async () => {
  const { page } = await visit('right-to-left/?event=summit', { site: 'brokenSite' });
  await atRest(page);
  expect(await layoutFaults(page)).toEqual([]);
  for (const selector of ['#page h1', '.chart-label', '.list .title', '#evidence-title', 'blockquote p']) {
    const direction = await page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
    expect({ selector, direction }).toEqual({ selector, direction: 'rtl' });
  }
  expect(await page.locator('.dating').evaluate((element) => getComputedStyle(element).direction)).toBe(
    'ltr',
  );
});
