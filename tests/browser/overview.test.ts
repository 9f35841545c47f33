// The strip under the chart: the whole timeline, and the window on it.
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { shownWindow, useBrowser } from './reader.ts';

const visit = useBrowser({ reusesPages: true });

async function stripOf(page: Page) {
  const [strip, window] = [page.locator('.strip'), page.locator('.strip .window')];
  await window.waitFor();
  const [of, on] = [await strip.boundingBox(), await window.boundingBox()];
  if (of === null || on === null) throw new Error('there is no strip');
  return { of, on, midY: of.y + of.height / 2 };
}

async function drag(page: Page, fromX: number, toX: number, y: number) {
  await page.mouse.move(fromX, y);
  await page.mouse.down();
  await page.mouse.move((fromX + toX) / 2, y);
  await page.mouse.move(toX, y);
  await page.mouse.up();
}

test('a drag moves the window over the whole, and the chart follows', async () => {
  const { page } = await visit('blinken-seoul/');
  await page.keyboard.press('+');
  const before = await shownWindow(page);
  const { on, midY } = await stripOf(page);
  await drag(page, on.x + on.width / 2, on.x + on.width / 2 - 200, midY);
  await expect.poll(async () => (await shownWindow(page)).startMs).toBeLessThan(before.startMs);
  const after = await shownWindow(page);
  expect((after.endMs - after.startMs) / (before.endMs - before.startMs)).toBeCloseTo(1, 2);
  expect((await stripOf(page)).on.x).toBeCloseTo(on.x - 200, -1);
});

test('an edge that is dragged widens the window, and the other stays', async () => {
  const { page } = await visit('blinken-seoul/');
  await page.keyboard.press('+');
  const before = await shownWindow(page);
  const { on, midY } = await stripOf(page);
  await drag(page, on.x + 1, on.x - 150, midY);
  await expect.poll(async () => (await shownWindow(page)).startMs).toBeLessThan(before.startMs);
  expect((await shownWindow(page)).endMs).toBeCloseTo(before.endMs, -5);
});

test('a click beside the window brings that time into the middle', async () => {
  const { page } = await visit('pompeii/');
  const { of, midY } = await stripOf(page);
  await page.mouse.click(of.x + of.width * 0.5, midY);
  await expect
    .poll(async () => {
      const { on } = await stripOf(page);
      return Math.abs(on.x + on.width / 2 - (of.x + of.width * 0.5));
    })
    .toBeLessThan(3);
});

test('keys move the window and its end, and say what is shown', async () => {
  const { page } = await visit('blinken-seoul/');
  await page.keyboard.press('+');
  const slider = page.getByRole('slider', { name: 'What the chart shows of the whole' });
  await slider.focus();
  const [before, said] = [await shownWindow(page), await slider.getAttribute('aria-valuetext')];
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await shownWindow(page)).startMs).toBeLessThan(before.startMs);
  const moved = await shownWindow(page);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(async () => (await shownWindow(page)).endMs).toBeLessThan(moved.endMs);
  await page.keyboard.press('Home');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(said);
  expect(page.url()).not.toContain('event=');
});

test('the strip draws what a search leaves', async () => {
  const { page } = await visit('pompeii/');
  await stripOf(page);
  const inked = () =>
    page.locator('.strip canvas').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let inkedPixels = 0;
      for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 0) inkedPixels += 1;
      return inkedPixels;
    });
  const all = await inked();
  expect(all).toBeGreaterThan(0);
  await page.locator('#search').fill('Sulla');
  await expect.poll(inked).toBeLessThan(all);
  expect(await inked()).toBeGreaterThan(0);
});
