// The main job, as a reader does it: scroll, zoom, choose an event, read the sentence it came from.
import type { CDPSession } from 'playwright-core';
import { expect, test } from 'vitest';
import { drawn, expectSelected, quotesShown, shownWindow, useBrowser, widthOf } from './reader.ts';
import { eventsOf, quotesOf, SEED } from './seed.ts';

const DAY_MS = 86_400_000;
const visit = useBrowser({ reusesPages: true });
const events = eventsOf(SEED);

test('every event of the chart opens the sentences it came from, by mouse', async () => {
  const { page, complaints } = await visit(`${SEED}/`);
  for (const { event, date, evidence } of events) {
    if (date === undefined) {
      await page.getByRole('button', { name: event.title, exact: true }).click();
    } else {
      // The list brings the event into sight, Esc leaves it there, the click is on the chart.
      await page.locator(`[data-event="${event.id}"]`).click();
      await page.keyboard.press('Escape');
      expect(await page.locator('#evidence-title').count()).toBe(0);
      await page.locator('.chart-label', { hasText: event.title }).click();
    }
    await expectSelected(page, event.id, event.title);
    expect(await quotesShown(page)).toEqual(evidence.map(({ quote }) => quote.exact));
  }
  expect(complaints).toEqual([]);
});

test('every event can be read by keyboard alone', async () => {
  const { page, complaints } = await visit(`${SEED}/`);
  await page.locator('#chart').focus();
  for (const indexed of events) {
    await page.keyboard.press('ArrowRight');
    await expectSelected(page, indexed.event.id, indexed.event.title);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'evidence-title');
    expect(await quotesShown(page)).toEqual(quotesOf(indexed));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.id === 'chart');
    // Esc ended the selection: the arrow starts again from the first, so walk back to where the reader was.
    for (let step = 0; step <= events.indexOf(indexed); step += 1) await page.keyboard.press('ArrowRight');
    await expectSelected(page, indexed.event.id, indexed.event.title);
  }
  expect(complaints).toEqual([]);
});

test('every event can be reached by its link, with the quote marked in its place', async () => {
  const { page, complaints } = await visit(`${SEED}/`);
  const address = page.url().replace(/\?.*/, '');
  for (const indexed of events) {
    await page.goto(`${address}?event=${indexed.event.id}`);
    await drawn(page);
    await expectSelected(page, indexed.event.id, indexed.event.title);
    expect(await quotesShown(page)).toEqual(quotesOf(indexed));
    const marked = (await page.locator('mark.own').allTextContents()).join(' ');
    for (const quote of quotesOf(indexed)) expect(marked).toContain(quote);
    if (indexed.date !== undefined) {
      await page.locator('.vis-item.vis-selected').waitFor();
      expect(await page.locator('.vis-item.vis-selected').isVisible()).toBe(true);
    }
  }
  expect(complaints).toEqual([]);
});

test('how the date is known is said in one plain sentence', async () => {
  const { page } = await visit(`${SEED}/?event=military-on-alert`);
  expect(await page.locator('.dating').textContent()).toContain(
    '«on Monday», counted from publication on Thursday 9 November 2023, is 6 November 2023.',
  );
  expect(await page.locator('mark.expression').allTextContents()).toEqual(['on Monday']);
});

test('back and forward go through the choices', async () => {
  const { page } = await visit(`${SEED}/`);
  const [first, second] = events.slice(5, 7).map(({ event }) => event);
  if (first === undefined || second === undefined) throw new Error('the seed timeline has too few events');
  await page.locator(`[data-event="${first.id}"]`).click();
  await expectSelected(page, first.id, first.title);
  await page.locator(`[data-event="${second.id}"]`).click();
  await expectSelected(page, second.id, second.title);
  await page.goBack();
  await expectSelected(page, first.id, first.title);
  await page.goForward();
  await expectSelected(page, second.id, second.title);
  await page.goBack();
  await page.goBack();
  await page.locator('#evidence-title').waitFor({ state: 'detached' });
});

test('the chart zooms in to a day and out to years with the wheel', async () => {
  const { page } = await visit(`${SEED}/?event=military-on-alert`);
  await page.keyboard.press('+');
  const bar = await page.locator('.vis-item.vis-selected').boundingBox();
  if (bar === null) throw new Error('the selected event is not on the screen');
  await page.mouse.move(bar.x + 4, bar.y + bar.height - 4);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, -120);
  await expect.poll(async () => widthOf(await shownWindow(page))).toBeLessThan(1.5 * DAY_MS);
  const day = await shownWindow(page);
  expect(Date.parse('2023-11-06T12:00Z')).toBeGreaterThan(day.startMs - DAY_MS);
  for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, 120);
  await page.keyboard.up('Control');
  await expect.poll(async () => widthOf(await shownWindow(page))).toBeGreaterThan(5 * 365 * DAY_MS);
});

test('the chart scrolls by drag, by a sideways wheel, and by the wheel where the page has nothing to scroll', async () => {
  const { page } = await visit(`${SEED}/`);
  const chart = await page.locator('#chart').boundingBox();
  if (chart === null) throw new Error('there is no chart');
  const [x, y] = [chart.x + chart.width - 60, chart.y + chart.height - 20];
  await page.keyboard.press('-');
  const opening = await shownWindow(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 200, y, { steps: 5 });
  await page.mouse.up();
  const startMs = async () => (await shownWindow(page)).startMs;
  // Under load an address follows later than it rests.
  await expect.poll(startMs).toBeGreaterThan(opening.startMs);
  const dragged = await shownWindow(page);
  expect(widthOf(dragged)).toBeCloseTo(widthOf(opening), -5);
  await page.mouse.wheel(-300, 0);
  await expect.poll(startMs).toBeLessThan(dragged.startMs);
  const sideways = await startMs();
  // The rows of this chart may have to scroll first; then the wheel moves through time.
  for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, 200);
  await expect.poll(startMs).toBeGreaterThan(sideways);
});

test('on a small page the wheel over the chart scrolls the page', async () => {
  const { page } = await visit(`${SEED}/`, { viewport: { width: 700, height: 600 } });
  const chart = await page.locator('#chart').boundingBox();
  if (chart === null) throw new Error('there is no chart');
  await page.mouse.move(chart.x + 50, chart.y + 80);
  const address = page.url();
  await page.mouse.wheel(0, 300);
  await page.waitForFunction(() => scrollY >= 300);
  expect(page.url()).toBe(address);
});

test('two fingers zoom the chart, one finger up and down scrolls the page', async () => {
  const { page } = await visit(`${SEED}/?view=chart`, {
    viewport: { width: 400, height: 700 },
    hasTouch: true,
  });
  const chart = await page.locator('#chart').boundingBox();
  if (chart === null) throw new Error('there is no chart');
  const [x, y] = [Math.round(chart.x + chart.width / 2), Math.round(chart.y + 150)];
  await page.locator('button[aria-label="Zoom out"]').click();
  const before = await shownWindow(page);
  const session = await page.context().newCDPSession(page);
  await pinch(session, { x, y }, 3);
  await expect.poll(async () => widthOf(await shownWindow(page)) / widthOf(before)).toBeCloseTo(1 / 3, 1);
  await touch(session, (step) => [{ x, y: y - 10 * step, id: 0 }]);
  await page.waitForFunction(() => scrollY > 100);
});

test('buttons and keys zoom, show all and bring back what is off the screen', async () => {
  const { page } = await visit(`${SEED}/`);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const zoomed = await shownWindow(page);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect.poll(async () => widthOf(await shownWindow(page)) / widthOf(zoomed)).toBeCloseTo(4, 1);
  await page.keyboard.press('0');
  await expect.poll(async () => (await shownWindow(page)).startMs).toBeLessThan(Date.parse('2021-01-01'));
  const all = await shownWindow(page);
  expect(all.endMs).toBeGreaterThan(Date.parse('2023-11-18'));
  const dated = events.filter(({ date }) => date !== undefined).map(({ event }) => event.title);
  expect((await page.locator('.chart-label').allTextContents()).toSorted()).toEqual(dated.toSorted());
  expect(await page.locator('.undrawn').count()).toBe(0);
  await page.goto(page.url().replace(/\?.*/, ''));
  await drawn(page);
  await page.getByRole('button', { name: '3 earlier' }).click();
  await page.locator('.chart-label', { hasText: 'The leaders of Russia' }).waitFor();
});

test('precision is drawn: a month is a month wide, an open end is an arrow, a plan is no fact', async () => {
  const { page } = await visit(`${SEED}/?window=2023-08-01T00:00:00Z/2023-12-01T00:00:00Z`);
  const barOf = (title: string) =>
    page.locator('.vis-item.vis-range', { has: page.locator('.chart-label', { hasText: title }) });
  const width = (await page.locator('.chart-time').boundingBox())?.width ?? 0;
  const month = (await barOf('The leaders of Russia').boundingBox())?.width ?? 0;
  expect(month / width).toBeCloseTo(30 / 122, 2);
  expect(await barOf('The leaders of Russia').getAttribute('class')).toMatch(/occurred within/);
  expect(await barOf('North Korea prepares').getAttribute('class')).toMatch(/planned extent .*end-open/);
  expect(await barOf('Blinken stops in the Middle East').getAttribute('class')).toMatch(/start-open/);
});

test('a link to an event that is gone says so', async () => {
  const { page } = await visit(`${SEED}/?event=never-was`);
  expect(await page.getByRole('alert').textContent()).toContain('never-was');
});

/** Two fingers that move apart by a factor. */
async function pinch(session: CDPSession, at: { x: number; y: number }, factor: number): Promise<void> {
  const spread = (step: number) => 30 * (1 + ((factor - 1) * step) / TOUCH_STEPS);
  await touch(session, (step) => [
    { x: at.x - spread(step), y: at.y, id: 0 },
    { x: at.x + spread(step), y: at.y, id: 1 },
  ]);
}

const TOUCH_STEPS = 20;

/** A touch from its first step to its last, where the fingers are at each. */
async function touch(
  session: CDPSession,
  fingersAt: (step: number) => { x: number; y: number; id: number }[],
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingersAt(0) });
  for (let step = 1; step <= TOUCH_STEPS; step += 1) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingersAt(step) });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
