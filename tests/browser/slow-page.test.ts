// A page of which only the beginning has come: what a reader sees and can do while the rest is on its way.
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { useBrowser } from './reader.ts';

const visit = useBrowser();
/** A site whose pages come up to a mark, and wait there until they are sent on. */
interface SlowSite {
  readonly address: string;
  /** Sends the rest, or so many characters of it. */
  readonly sendRest: (length?: number) => void;
  readonly close: () => Promise<void>;
}

async function serveSlowly(site: string, mark: string): Promise<SlowSite> {
  let waiting: { readonly response: ServerResponse; readonly rest: string } | undefined;
  const server = createServer((request, response) => {
    void (async () => {
      const found = await fetch(new URL(`.${request.url ?? '/'}`, site));
      const type = found.headers.get('content-type') ?? '';
      response.writeHead(found.status, { 'Content-Type': type });
      if (!type.startsWith('text/html')) {
        response.end(Buffer.from(await found.arrayBuffer()));
        return;
      }
      const html = await found.text();
      const end = html.indexOf(mark) + mark.length;
      response.write(html.slice(0, end));
      waiting = { response, rest: html.slice(end) };
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sendRest: (length) => waiting?.response.end(waiting.rest.slice(0, length)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let site: SlowSite;
let siteOfMany: SlowSite;

beforeAll(async () => {
  // What follows the data in a page, and what follows the part that its chart opens with.
  site = await serveSlowly(inject('site'), '<div id="record">');
  siteOfMany = await serveSlowly(inject('brokenSite'), '<script type="application/json" id="page-data">');
});

afterAll(async () => {
  await Promise.all([site.close(), siteOfMany.close()]);
});

test('chart, list and evidence are there before the end of the page has come', async () => {
  const { page, complaints } = await visit('');
  await page.goto(`${site.address}blinken-seoul/`, { waitUntil: 'commit' });
  await page.locator('.drawing .chart-label').first().waitFor();
  await page.locator('#page[data-live]').waitFor();
  await page.locator('[data-event="putin-kim-summit"]').click();
  await page.locator('#evidence-title').waitFor();
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(0);
  site.sendRest();
  await page.waitForLoadState('load');
  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
  expect(complaints).toEqual([]);
});

/** Where each title stands. */
async function places(page: Page): Promise<readonly string[]> {
  const found = await page.locator('.drawing .chart-label').evaluateAll((labels) =>
    labels.map((label) => {
      const { left, top } = label.getBoundingClientRect();
      return `${label.textContent} ${Math.round(left)} ${Math.round(top)}`;
    }),
  );
  return found.sort();
}

test('of many events the chart opens with some before the others have come, and these move nothing', async () => {
  const { page, complaints } = await visit('');
  await page.goto(`${siteOfMany.address}many/`, { waitUntil: 'commit' });
  await page.locator('.drawing.at-rest .chart-label').first().waitFor();
  const said = page.locator('#chart .progress');
  expect(await said.textContent()).toBe('Loading the other events …');
  expect(await page.locator('#page-data').textContent()).toBe('');
  // The typeface comes meanwhile.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => document.fonts.check('500 13px "Inter Variable"'));
  await page.waitForTimeout(300);
  const before = await places(page);
  expect(before.length).toBeGreaterThan(8);
  siteOfMany.sendRest();
  await page.locator('#page[data-live]').waitFor();
  await page.locator('.drawing.at-rest').waitFor();
  expect(await places(page)).toEqual(before);
  expect(await said.count()).toBe(0);
  expect(await page.locator('#chart').getAttribute('aria-busy')).toBe('false');
  expect(await page.locator('[aria-setsize="1000"]').count()).toBeGreaterThan(5);
  expect(await page.locator('script[type="application/json"]').count()).toBe(2);
  await page.locator('#chart').focus();
  await page.keyboard.press('End');
  await page.locator('#evidence-title').waitFor();
  expect(complaints).toEqual([]);
});

test('a page of which the end never comes says so, in its chart', async () => {
  const { page } = await visit('');
  await page.goto(`${siteOfMany.address}many/`, { waitUntil: 'commit' });
  await page.locator('.drawing .chart-label').first().waitFor();
  siteOfMany.sendRest(20_000);
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('This page did not arrive in full');
  expect(await page.locator('.drawing .chart-label').count()).toBeGreaterThan(8);
});

test('what is moved and chosen before the other events have come stays moved and chosen', async () => {
  const { page, complaints } = await visit('');
  await page.goto(`${siteOfMany.address}many/`, { waitUntil: 'commit' });
  await page.locator('.drawing.at-rest .chart-label').first().waitFor();
  const label = page.locator('.drawing .chart-label:visible').nth(4);
  const title = await label.textContent();
  await label.click();
  await page.locator('.drawing .vis-selected').first().waitFor();
  expect(new URL(page.url()).searchParams.get('event')).not.toBeNull();
  await page.mouse.wheel(0, -200);
  await page.locator('.drawing.at-rest').waitFor();
  const before = await page.locator('.drawing .vis-selected').first().boundingBox();
  siteOfMany.sendRest();
  await page.locator('#evidence-title').waitFor();
  expect(await page.locator('#evidence-title').textContent()).toBe(title);
  await page.locator('.drawing.at-rest').waitFor();
  const after = await page.locator('.drawing .vis-selected').first().boundingBox();
  expect(after?.height).toBe(before?.height);
  expect(complaints).toEqual([]);
});
