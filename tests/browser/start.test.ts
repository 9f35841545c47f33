// `npm start`: serves the timelines as they are on the disk and prints the address.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DevServer } from './dev-server.ts';
import { startDevServer } from './dev-server.ts';
import { useBrowser } from './reader.ts';

const visit = useBrowser();
let server: DevServer;

beforeAll(async () => {
  server = await startDevServer('events');
});

afterAll(async () => {
  await server.stop();
});

test('the development server shows a timeline, built markup and live page alike', async () => {
  const { page, complaints } = await visit('');
  await page.goto(`${server.origin}/`);
  await page.locator('main h3 a').first().click();
  await page.locator('#chart[aria-busy="false"]').waitFor();
  await page.locator('[data-event="putin-kim-summit"]').click();
  await page.locator('#evidence-title').waitFor();
  await page.goto(`${server.origin}/pompeii/?event=eruption`);
  await page.getByText('Pompeii was an old town when Vesuvius buried it.').waitFor();
  // Svelte says so, in development, where the markup of the server is not what the browser makes of it.
  expect(complaints).toEqual([]);
  const missing = await page.request.get(
    `${server.origin}/blinken-seoul/sources/..%2F..%2F..%2Fpackage.json`,
  );
  expect(missing.status()).toBe(404);
});
