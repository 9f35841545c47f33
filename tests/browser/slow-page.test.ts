// A page of which only the beginning has come: what a reader sees and can do while the rest is on its way.
import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { useBrowser } from './reader.ts';

const visit = useBrowser();
/** What follows the data in the page. */
const REST = '<div id="record">';

let server: Server;
let address: string;
/** The answer that waits, and what it still has to send. */
let waiting: { readonly response: ServerResponse; readonly rest: string } | undefined;

beforeAll(async () => {
  const site = inject('site');
  server = createServer((request, response) => {
    void (async () => {
      const found = await fetch(new URL(`.${request.url ?? '/'}`, site));
      const type = found.headers.get('content-type') ?? '';
      response.writeHead(found.status, { 'Content-Type': type });
      if (!type.startsWith('text/html')) {
        response.end(Buffer.from(await found.arrayBuffer()));
        return;
      }
      const html = await found.text();
      const end = html.indexOf(REST) + REST.length;
      response.write(html.slice(0, end));
      waiting = { response, rest: html.slice(end) };
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('chart, list and evidence are there before the end of the page has come', async () => {
  const { page, complaints } = await visit('');
  await page.goto(`${address}blinken-seoul/`, { waitUntil: 'commit' });
  await page.locator('.drawing .chart-label').first().waitFor();
  await page.locator('#page[data-live]').waitFor();
  await page.locator('[data-event="putin-kim-summit"]').click();
  await page.locator('#evidence-title').waitFor();
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(0);
  waiting?.response.end(waiting.rest);
  await page.waitForLoadState('load');
  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
  expect(complaints).toEqual([]);
});
