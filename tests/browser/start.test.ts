// `npm start`: serves the timelines as they are on the disk and prints the address.
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChildProcess } from 'node:child_process';
import { useBrowser } from './reader.ts';
import { plainEnvironment, VITE } from './vite-process.ts';

const visit = useBrowser();
let server: ChildProcess;
let address = '';

beforeAll(async () => {
  server = spawn(process.execPath, [VITE, '--port', '0', '--host', '127.0.0.1'], { env: plainEnvironment() });
  address = await new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(output);
      if (found !== null) resolve(found[0]);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('exit', () => {
      reject(new Error(output));
    });
  });
});

afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
});

test('the development server shows a timeline, built markup and live page alike', async () => {
  const { page, complaints } = await visit('');
  await page.goto(address);
  await page.locator('main h3 a').first().click();
  await page.locator('#chart[aria-busy="false"]').waitFor();
  await page.locator('[data-event="putin-kim-summit"]').click();
  await page.locator('#evidence-title').waitFor();
  await page.goto(`${address}pompeii/?event=eruption`);
  await page.getByText('Pompeii was an old town when Vesuvius buried it.').waitFor();
  // Svelte says so, in development, where the markup of the server is not what the browser makes of it.
  expect(complaints).toEqual([]);
  const missing = await page.request.get(`${address}blinken-seoul/sources/..%2F..%2F..%2Fpackage.json`);
  expect(missing.status()).toBe(404);
});
