// Through every feature by keyboard alone, and what a screen reader is given on the way.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { drawn, expectSelected, useBrowser } from './reader.ts';

const visit = useBrowser({ reusesPages: true });

/** Goes on with Tab until the focused element answers to `wanted`; a journey that never gets there fails. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) === true, wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${wanted}`);
}

test('by keyboard alone: choose, read, follow a sentence, go back', async () => {
  const { page, complaints } = await visit('blinken-seoul/');
  await tabTo(page, '#chart');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'evidence-title');
  await tabTo(page, '.article');
  await tabTo(page, '.article a');
  const before = new URL(page.url()).searchParams.get('event');
  await page.keyboard.press('Enter');
  await page.waitForFunction((id) => new URLSearchParams(location.search).get('event') !== id, before);
  // The sentence that was a link is now the mark: the focus stays in its article.
  await page.waitForFunction(() => document.activeElement?.closest('.article') !== null);
  const followed = new URL(page.url()).searchParams.get('event');
  await page.keyboard.press('Escape');
  // Whoever went on from where they came is taken to the row of the event that was read.
  await page.waitForFunction((id) => document.activeElement?.getAttribute('data-event') === id, followed);
  expect(await page.locator('#evidence-title').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('by keyboard alone: search, filter, clear', async () => {
  const { page, complaints } = await visit('pompeii/');
  await page.keyboard.press('/');
  await page.keyboard.type('vesuvius');
  await page.waitForURL(/q=vesuvius/);
  await tabTo(page, '.filters summary');
  await page.keyboard.press('Enter');
  await page.locator('.choices fieldset').first().waitFor();
  await tabTo(page, '.choices input');
  await page.keyboard.press('Space');
  await page.waitForURL(/status=/);
  await tabTo(page, '.lanes select');
  await page.keyboard.press('ArrowDown');
  await page.waitForURL(/lanes=status/);
  await tabTo(page, '.bar > button');
  await page.keyboard.press('Enter');
  await page.getByText('23 events', { exact: true }).waitFor();
  // The button is gone with the filters, and the focus is where the next search begins.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
  expect(complaints).toEqual([]);
});

test('by keyboard alone: move, zoom, today, colours, help', async () => {
  const { page, complaints } = await visit('eagle-landing/');
  const window = () => new URL(page.url()).searchParams.get('window');
  await tabTo(page, '.preferences select');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.documentElement.dataset['scheme'])).toBe('light');
  await tabTo(page, '#chart');
  for (const key of ['+', 'PageDown', 'PageUp', '-', '0', 't']) {
    const before = window();
    await page.keyboard.press(key);
    await expect.poll(window, { message: key }).not.toBe(before);
  }
  const [start = '', end = ''] = window()?.split('/') ?? [];
  expect(Date.parse(start)).toBeLessThan(Date.now());
  expect(Date.parse(end)).toBeGreaterThan(Date.now());
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('chart');
  expect(complaints).toEqual([]);
});

test('by keyboard alone: the list, the tray and the neighbours', async () => {
  const { page, complaints } = await visit('eagle-landing/');
  await tabTo(page, '.chip');
  await page.keyboard.press('Enter');
  await expectSelected(page, 'upper-stage-falls', 'Eagle’s upper stage falls to the Moon');
  await tabTo(page, '.neighbours button');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !location.search.includes('upper-stage-falls'));
  await page.keyboard.press('Escape');
  await tabTo(page, '[data-event="touchdown"]');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'evidence-title');
  await page.keyboard.press('Escape');
  // Back to the row that it was opened from.
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-event') === 'touchdown');
  expect(complaints).toEqual([]);
});

test('a chosen scheme is kept for every page of the site', async () => {
  const { page } = await visit('blinken-seoul/', { colorScheme: 'light' });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByLabel('Colours').selectOption('dark');
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.reload();
  await drawn(page);
  expect(await background()).toBe(dark);
  expect(await page.getByLabel('Colours').inputValue()).toBe('dark');
  await page.getByRole('link', { name: 'Quoteline' }).click();
  await page.locator('main h3 a').first().waitFor();
  await expect.poll(background).toBe(dark);
});

test('forced colours keep every bar, edge and mark', async () => {
  const { page } = await visit('pompeii/?event=eruption', { forcedColors: 'active' });
  await page.locator('.vis-item.vis-selected').waitFor();
  const bars = await page
    .locator('.vis-item.vis-range')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each, '::before').borderTopColor));
  expect(bars.length).toBeGreaterThan(3);
  // Not the colours of the statuses, which the reader has taken away: the reader's own.
  expect(new Set(bars).size).toBe(1);
  expect(
    await page
      .locator('mark')
      .first()
      .evaluate((mark) => getComputedStyle(mark).backgroundColor),
  ).not.toBe('rgba(0, 0, 0, 0)');
});

test('a phone reads the list first, and draws the chart when it is asked for', async () => {
  const { page, complaints } = await visit('blinken-seoul/', {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  expect(await page.locator('#chart').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Chart', exact: true }).tap();
  await drawn(page);
  await page.waitForURL(/view=chart/);
  await page.locator('.chart-label', { hasText: 'missile industry day' }).tap();
  await expectSelected(page, 'missile-industry-day', 'North Korea’s “missile industry day”');
  // The sheet leaves the chart in sight, and closing it leaves the reader where they were.
  const sheet = await page.locator('.panel').boundingBox();
  expect(sheet?.y ?? 0).toBeGreaterThan(740 * 0.3);
  await page.getByRole('button', { name: 'Close' }).tap();
  await page.goBack();
  await page.goBack();
  expect(complaints).toEqual([]);
});

test('where chart and list stand under one another, whoever chooses in the one keeps it in sight', async () => {
  const { page, complaints } = await visit('blinken-seoul/', { viewport: { width: 768, height: 1024 } });
  const sheetTop = async () => (await page.locator('.panel').boundingBox())?.y ?? 0;
  const inSight = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= (await sheetTop());
  };
  await drawn(page);
  await page.locator('.chart-label', { hasText: 'missile industry day' }).click();
  await expectSelected(page, 'missile-industry-day', 'North Korea’s “missile industry day”');
  await expect.poll(() => inSight('.vis-item.vis-selected')).toBe(true);
  expect(await inSight('#chart')).toBe(true);
  // From the evidence back to the event before it, too.
  await page.locator('.panel').getByRole('button', { name: 'Previous' }).click();
  await page.waitForURL((url) => !url.search.includes('missile-industry-day'));
  await expect.poll(() => inSight('.vis-item.vis-selected')).toBe(true);
  await page.getByRole('button', { name: 'Close' }).click();
  // Whoever reads the list stays there.
  const row = page.locator('[data-event="g7-tokyo"]');
  await row.scrollIntoViewIfNeeded();
  await row.click();
  await expect.poll(() => inSight('[data-event="g7-tokyo"]')).toBe(true);
  // The same event, and this time in the chart.
  await page.getByRole('button', { name: 'Close' }).click();
  await page.locator('.chart-label', { hasText: 'G7 foreign ministers' }).click();
  await page.locator('#evidence-title').waitFor();
  await expect.poll(() => inSight('.vis-item.vis-selected')).toBe(true);
  // A link to an event opens with the chart.
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await drawn(page);
  await expect.poll(() => inSight('.vis-item.vis-selected')).toBe(true);
  expect(complaints).toEqual([]);
});

test('in a frame of another page, links to an event work as they do alone', async () => {
  const { page } = await visit('');
  const address = `${page.url()}blinken-seoul/?event=g7-tokyo`;
  await page.route('**/embedding.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>A page of others</title><iframe src="${address}" width="1200" height="760"></iframe>`,
    }),
  );
  await page.goto(new URL('embedding.html', page.url()).href);
  const frame = page.frameLocator('iframe');
  await frame.locator('#evidence-title').waitFor();
  await frame.locator('[data-event="putin-kim-summit"]').click();
  await frame.getByText('when they met in September').first().waitFor();
  const shown = page.frames().at(-1);
  expect(shown?.url()).toContain('event=putin-kim-summit');
  // Back belongs to the frame first; the page around it stays.
  await page.evaluate(() => {
    history.back();
  });
  await expect.poll(() => shown?.url()).toContain('event=g7-tokyo');
  await frame.getByText('also condemned North Korea’s transfer of arms').first().waitFor();
});

test('what a screen reader is given of the chart: one group with a name and its keys, and no picture', async () => {
  const { page } = await visit('pompeii/');
  expect(await page.locator('section.chart').ariaSnapshot()).toMatchInlineSnapshot(`
    "- region "Chart":
      - button "Show all"
      - button "Today"
      - button "Zoom out": −
      - button "Zoom in": +
      - button "Back to the first rows" [disabled]: ↑
      - button "More rows below": ↓
      - group "Chart of The last day of Pompeii, and how we date it"
      - slider "What the chart shows of the whole"
      - paragraph: Arrow keys move the window, with Shift its end; Page Up and Page Down move it by a window, Home and End to the beginning and the end.
      - paragraph: Left and right arrow keys choose the previous and the next event, plus and minus zoom, zero shows everything, Page Up and Page Down move. Enter opens the evidence, Escape closes it. The list holds the same events.
      - group "No source says when":
        - heading "No source says when" [level=2]
        - list:
          - listitem:
            - button "Looters and former owners dig tunnels"
          - listitem:
            - button "The last third stays in the ground"
      - group: How to read the chart"
  `);
});

test('what a screen reader is given of the evidence', async () => {
  const { page } = await visit('blinken-seoul/?event=g7-tokyo');
  expect(await page.locator('.panel').ariaSnapshot()).toMatchInlineSnapshot(`
    "- complementary "Evidence":
      - article "G7 foreign ministers meet in Tokyo and condemn arms transfers to Russia":
        - paragraph: 8 November 2023
        - heading "G7 foreign ministers meet in Tokyo and condemn arms transfers to Russia" [level=2]
        - paragraph: Occurred
        - button "Close": ×
        - blockquote:
          - paragraph:
            - text: Blinken arrived in South Korea late on Wednesday
            - mark: after attending
            - text: a meeting of G7 foreign ministers in Tokyo.
        - paragraph: Not verified here.
        - paragraph:
          - strong: How we know the date.
          - text: «after attending», counted from “Blinken arrives in South Korea” (8 November 2023), means on or before 8 November 2023.
        - blockquote:
          - paragraph: The G7 ministers issued a joint statement calling for pauses in the fighting between Israel and Hamas to allow humanitarian aid to reach civilians in Gaza after a month of bombarment and increasing ground operations by Israel’s military.
        - paragraph: Not verified here.
        - paragraph: This sentence does not say when.
        - blockquote:
          - paragraph:
            - text: The G7 foreign ministers
            - mark: on Wednesday
            - text: also condemned North Korea’s transfer of arms to Russia which they said was a direct violation of U.N. Security Council resolutions.
        - paragraph: Not verified here.
        - paragraph:
          - strong: How we know the date.
          - text: «on Wednesday», counted from publication on Thursday 9 November 2023, is 8 November 2023.
        - text: "North Korea on Blinken’s agenda in Seoul under shadow of Gaza, Ukraine By Soo-hyang Choi, Jack Kim. Reuters, published Thursday 9 November 2023 (Asia/Seoul). Not verified here: the article’s text belongs to its publisher, and was not at hand when this page was made."
        - group: Note
        - heading "In its place in the article" [level=3]
        - paragraph: Only the quoted sentences are shown; the full text belongs to its publisher.
        - region "North Korea on Blinken’s agenda in Seoul under shadow of Gaza, Ukraine":
          - paragraph: "[…]"
          - paragraph:
            - link "U.S. Secretary of State Antony Blinken will hold talks in South Korea on Thursday on growing military ties between North Korea and Russia, while he continues efforts to broker humanitarian pauses in the Israel-Hamas war and long-term solutions for Gaza.":
              - /url: "?event=two-day-visit"
          - paragraph:
            - mark: Blinken arrived in South Korea late on Wednesday after attending a meeting of G7 foreign ministers in Tokyo.
            - mark: The G7 ministers issued a joint statement calling for pauses in the fighting between Israel and Hamas to allow humanitarian aid to reach civilians in Gaza after a month of bombarment and increasing ground operations by Israel’s military.
          - paragraph:
            - link "The two-day visit to South Korea is the first by a U.S. secretary of state in two-and-a-half years and part of Blinken’s broader Asia trip that includes a later stop in India and an earlier stop in the Middle East.":
              - /url: "?event=secretary-of-state-visit-before"
          - paragraph:
            - link "Washington remains focused on the Indo-Pacific despite other global challenges, Blinken told a press conference in Tokyo on Wednesday, saying the U.S. is capable of “running and chewing gum at the same time.”":
              - /url: "?event=tokyo-press-conference"
          - paragraph:
            - link "Blinken is expected to meet South Korean President Yoon Suk Yeol ahead of talks scheduled with Foreign Minister Park Jin on Thursday afternoon.":
              - /url: "?event=talks-in-seoul"
            - link "They will discuss a response to the growing military cooperation between Pyongyang and Moscow and North Korea’s suspected supply of arms to Russia for use against Ukraine.":
              - /url: "?event=talks-in-seoul"
          - paragraph:
            - link "The United States and South Korea, along with Japan, have condemned what they say is the flow of arms and military equipment from North Korea to Russia, saying movements of cargo from the reclusive state to Russia was evidence of arms supply.":
              - /url: "?event=suspected-arms-supply"
          - paragraph:
            - link "Pyongyang and Moscow denied claims of arms deals while their leaders pledged closer military cooperation when they met in September in Russia’s far east.":
              - /url: "?event=putin-kim-summit"
          - paragraph:
            - mark: The G7 foreign ministers on Wednesday also condemned North Korea’s transfer of arms to Russia which they said was a direct violation of U.N. Security Council resolutions.
          - paragraph: "[…]"
          - paragraph:
            - link "North Korea is preparing to launch a spy satellite after having failed twice this year to put one in orbit.":
              - /url: "?event=spy-satellite-failures"
          - paragraph:
            - link "South Korea’s spy agency said last week North Korea was in the final stages of preparations for the launch after apparently receiving technical assistance from Russia.":
              - /url: "?event=spy-agency-final-preparations"
          - paragraph:
            - link "South Korea’s military said on Monday it was on alert over possible North Korea provocations after Pyongyang designated Nov. 18 as “missile industry day” to mark the country’s launch of an intercontinental ballistic missile (ICBM) last year.":
              - /url: "?event=icbm-launch"
          - paragraph:
            - link "When he arrives for talks with Park at the foreign ministry, Blinken is expected to be met by a group of South Korean protesters demanding Israel immediately agree to a ceasefire and stop its occupation of Gaza.":
              - /url: "?event=talks-in-seoul"
        - term: Who
        - definition: G7 foreign ministers, Antony Blinken
        - term: Where
        - definition: Tokyo
        - term: Tags
        - definition: diplomacy, Gaza, arms
        - paragraph:
          - button "Copy citation"
          - status
          - button "Copy link"
          - status
        - navigation "7 of 17":
          - 'button "Previous: South Korea’s military on alert over possible provocations"'
          - 'button "Next: Blinken’s press conference in Tokyo: Washington stays focused on the Indo-Pacific"'"
  `);
});
