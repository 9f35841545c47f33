// A chart of a thousand events: rows that stay where they are, and the ways to what has no room.
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { shownWindow, useBrowser } from './reader.ts';

const visit = useBrowser();
const open = () => visit('many/', { site: 'brokenSite' });

/** How far down each title stands that can be seen. */
async function tops(page: Page): Promise<Map<string, number>> {
  const found = await page.locator('.vis-item.vis-range .chart-label').evaluateAll((labels) => {
    const center = document.querySelector('.chart-time')?.getBoundingClientRect();
    return labels.flatMap((label): [string, number][] => {
      const { left, top } = label.getBoundingClientRect();
      const isSeen = center !== undefined && left >= center.left && left < center.right;
      return isSeen ? [[label.textContent, Math.round(top)]] : [];
    });
  });
  return new Map(found);
}

const undrawn = async (page: Page) => Number.parseInt((await page.locator('.undrawn').textContent()) ?? '0');

test('zooming in keeps every title where it is and adds others; all that is not drawn is counted', async () => {
  const { page, complaints } = await open();
  await page.locator('.drawing.at-rest').waitFor();
  const before = await tops(page);
  expect(before.size).toBeGreaterThan(8);
  const height = await page.locator('.chart-rows').evaluate((rows) => rows.getBoundingClientRect().height);
  const hidden = await undrawn(page);
  expect(hidden).toBeGreaterThan(800);
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('+');
  await expect.poll(() => undrawn(page)).toBeLessThan(hidden / 2);
  await page.locator('.drawing.at-rest').waitFor();
  const after = await tops(page);
  const kept = Array.from(after.keys()).filter((title) => before.has(title));
  expect(kept.length).toBeGreaterThan(0);
  expect(after.size).toBeGreaterThan(kept.length);
  for (const title of kept) expect([title, after.get(title)]).toEqual([title, before.get(title)]);
  expect(await page.locator('.chart-rows').evaluate((rows) => rows.getBoundingClientRect().height)).toBe(
    height,
  );
  expect(complaints).toEqual([]);
});

test('by keyboard: to where events have room, to a list of those that have none, and on to the evidence', async () => {
  const { page } = await open();
  const button = page.getByRole('button', { name: 'Show them' });
  const dialog = page.getByRole('dialog');
  for (let turn = 0; turn < 6 && !(await dialog.isVisible()); turn += 1) {
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
  }
  const choice = dialog.locator('li button').first();
  const title = await choice.locator('[dir]').textContent();
  await choice.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'evidence-title');
  expect(await page.locator('#evidence-title').textContent()).toBe(title);
  expect(await dialog.isVisible()).toBe(false);
});

test('a click on the strip of density leads to where its events have room', async () => {
  const { page, complaints } = await open();
  await page.locator('.drawing.at-rest').waitFor();
  const hidden = await undrawn(page);
  const strip = await page.locator('canvas.density').first().boundingBox();
  const time = await page.locator('.chart-time').boundingBox();
  if (strip === null || time === null) throw new Error('there is no strip');
  // It stands at the lower edge of the frame, where the foot of its lane is out of sight.
  expect(strip.y + strip.height).toBeCloseTo(time.y + time.height, -0.5);
  await page.mouse.click(time.x + time.width / 3, strip.y + strip.height - 3);
  await expect.poll(() => undrawn(page)).toBeLessThan(hidden / 2);
  expect(complaints).toEqual([]);
});

/** Turns the wheel over the chart once in each frame; how often the page was laid out for that, and how long it took. */
async function turnWheel(
  page: Page,
  frames: number,
  turn: { readonly deltaX?: number; readonly deltaY?: number; readonly ctrlKey?: boolean },
): Promise<{ laidOut: number; ms: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const layouts = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? NaN;
  };
  const before = await layouts();
  const ms = await page.evaluate(
    async ({ count, init }) => {
      const began = performance.now();
      for (let frame = 0; frame < count; frame += 1) {
        const event = new WheelEvent('wheel', {
          bubbles: true,
          cancelable: true,
          clientX: 600,
          clientY: 300,
          ...init,
        });
        document.querySelector('.chart-time')?.dispatchEvent(event);
        await new Promise(requestAnimationFrame);
      }
      return performance.now() - began;
    },
    { count: frames, init: turn },
  );
  return { laidOut: (await layouts()) - before, ms };
}

test('moving through time lays the page out a few times a second, zooming once in a frame', async () => {
  const { page } = await open();
  // Within the whole: at its ends the window on the overview changes its width.
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('+');
  await page.locator('.drawing.at-rest').waitFor();
  const panned = await turnWheel(page, 60, { deltaX: 2 });
  // Words follow eight times a second; beyond that rows come and go once or twice.
  expect(panned.laidOut).toBeLessThan(panned.ms / 110 + 10);
  await page.locator('.drawing.at-rest').waitFor();
  const zoomed = await turnWheel(page, 40, { deltaY: -4, ctrlKey: true });
  expect(zoomed.laidOut).toBeLessThan(1.5 * 40 + 10);
  // Once it rests, the words say what is there: the same as for who opens the page on that window.
  await page.locator('.drawing.at-rest').waitFor();
  await shownWindow(page);
  const words = () => page.locator('.chart .tools .offscreen, .overview .foot').allTextContents();
  const said = await words();
  await page.reload();
  await page.locator('.drawing.at-rest').waitFor();
  await expect.poll(words).toEqual(said);
});
