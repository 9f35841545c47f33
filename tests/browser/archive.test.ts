// The page of an archive, on the built site: opening, moving, searching, evidence, and every way in which it can fail.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildArchive } from '../../src/cli/archive/build-archive.ts';
import { newsEvent, newsLines } from '../node/archive-news.ts';
import { makeArchiveInDuckDb } from '../node/duckdb-archive.ts';
import { violations } from './axe.ts';
import { drawn, shownWindow, useBrowser, widthOf } from './reader.ts';
import type { BesideSite, ServedSite } from './serve-site.ts';
import { serveSite } from './serve-site.ts';
import { silentTerminal } from '../node/silent-terminal.ts';

const visit = useBrowser({ reusesPages: true });
const COUNT = 6000;
const OF_DUCKDB = 1000;

let folder = '';
let beside: BesideSite;
let served: ServedSite;
const site = () => ({ site: served.address as `http://${string}` });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quoteline-archive-page-'));
  const build = async (name: string, count: number) => {
    const lines = async function* () {
      for (const line of newsLines({ count })) yield Buffer.from(`${line}\n`);
    };
    const input = { timelines: [], lines: [{ name, open: lines }] };
    const { signal } = new AbortController();
    await buildArchive(
      input,
      join(folder, `${name}.parquet`),
      { checkedOn: '2024-01-01' },
      silentTerminal,
      signal,
    );
  };
  await build('news', COUNT);
  await build('empty', 0);
  await makeArchiveInDuckDb(folder, OF_DUCKDB);
  const whole = readFileSync(join(folder, 'news.parquet'));
  writeFileSync(join(folder, 'cut.parquet'), whole.subarray(0, whole.length - 5000));
  copyFileSync(join(folder, 'news.parquet'), join(folder, 'alone.parquet'));
  copyFileSync(join(folder, 'news.parquet'), join(folder, 'whole.parquet'));
  beside = { folder, requests: [], fault: (name) => (name === 'whole.parquet' ? 'whole' : undefined) };
  served = await serveSite(resolve('.cache/browser-tests/site'), '/deep/path/', beside);
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

test('an archive opens, moves and zooms; its list says what it leaves out; back and forward go by events', async () => {
  const { page, complaints } = await visit('archive.html?file=news.parquet', site());
  await drawn(page);
  await expect.poll(() => page.locator('.vis-item.vis-range').count()).toBeGreaterThan(10);
  await expect.poll(() => page.locator('.bar .shown').textContent()).toMatch(/^\d+ of about 5,9\d\d events/);
  const row = page.locator('.list a').first();
  const first = await row.getAttribute('data-event');
  await row.click();
  const number = Number(first?.replace('event-', ''));
  const event = newsEvent(number, { count: COUNT });
  await expect
    .poll(() => page.locator('.evidence blockquote p').first().textContent())
    .toContain(event.evidence[0]?.quote.exact);
  expect(await page.locator('.panel').textContent()).toContain('nothing here is marked as verified');
  expect(page.url()).toMatch(/[?&]row=\d+/);

  await page.locator('#chart').focus();
  for (let presses = 0; presses < 6; presses += 1) await page.keyboard.press('+');
  const zoomed = await shownWindow(page);
  await page.keyboard.press('PageDown');
  await expect.poll(async () => (await shownWindow(page)).startMs).toBeGreaterThan(zoomed.startMs);
  expect(widthOf(await shownWindow(page)) / widthOf(zoomed)).toBeCloseTo(1, 1);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator('[aria-current]').count()).toBe(1);
  await page.goBack();
  await page.waitForFunction((id) => new URLSearchParams(location.search).get('event') === id, first);
  expect(await page.locator('*').count()).toBeLessThan(1000);
  expect(complaints).toEqual([]);
});

test('an archive that DuckDB made opens like one of ours: chart, evidence, search', async () => {
  const { page, complaints } = await visit('archive.html?file=archive.parquet', site());
  await drawn(page);
  await expect.poll(() => page.locator('.vis-item.vis-range').count()).toBeGreaterThan(10);
  expect(await page.locator('.size').textContent()).toBe('1,000 events');
  const all = Array.from({ length: OF_DUCKDB }, (_, number) => newsEvent(number, { count: OF_DUCKDB }));
  const row = page.locator('.list a').first();
  const id = await row.getAttribute('data-event');
  await row.click();
  await expect
    .poll(() => page.locator('.evidence blockquote p').first().textContent())
    .toContain(all.find((event) => event.id === id)?.evidence[0]?.quote.exact);
  await page.locator('#search').fill('Actor 17');
  await page.keyboard.press('Enter');
  const wanted = all.filter(({ actors }) => actors.includes('Actor 17'));
  await expect.poll(() => page.locator('.bar .shown').textContent()).toBe(`${wanted.length} events found`);
  expect(complaints).toEqual([]);
});

test('the address of an event leads to it, with its row or without; an unknown one is said', async () => {
  const event = newsEvent(4321, { count: COUNT });
  const { page } = await visit('archive.html?file=news.parquet&event=event-4321', site());
  await expect.poll(() => page.locator('#evidence-title').textContent()).toBe(event.title);
  await page.waitForFunction(() => new URLSearchParams(location.search).has('row'));
  await page.reload();
  await expect.poll(() => page.locator('.evidence blockquote').count()).toBeGreaterThan(0);
  const { page: other } = await visit('archive.html?file=news.parquet&event=never-was&row=12', site());
  await expect.poll(() => other.locator('.notice').textContent()).toContain('never-was');
});

test('a search goes through the whole archive, and axe finds nothing to complain of', async () => {
  const { page } = await visit('archive.html?file=news.parquet', site());
  await drawn(page);
  await page.locator('#search').fill('Actor 17');
  await page.keyboard.press('Enter');
  const wanted = Array.from({ length: COUNT }, (_, number) => newsEvent(number, { count: COUNT })).filter(
    ({ actors }) => actors.includes('Actor 17'),
  );
  await expect.poll(() => page.locator('.bar .shown').textContent()).toBe(`${wanted.length} events found`);
  await page.locator('.list a').first().click();
  await page.locator('.evidence blockquote').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'End the search' }).click();
  await expect.poll(() => page.locator('.bar .shown').textContent()).toContain('of about');
});

test.each([
  ['whole', 'archive-no-ranges'],
  ['cut', 'archive-damaged'],
  ['missing', 'archive-unreachable'],
])('%s.parquet: %s', async (name, code) => {
  const { page } = await visit(`archive.html?file=${name}.parquet`, site());
  await page.locator(`[role="alert"] [data-code="${code}"]`).waitFor();
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(1);
});

test('in German it is said in German what is wrong with an archive, and its own message stands behind', async () => {
  const { page } = await visit('archive.html?file=missing.parquet', { ...site(), locale: 'de-DE' });
  const said = page.locator('[role="alert"] [data-code="archive-unreachable"]');
  expect(await said.textContent()).toMatch(
    /^Das Archiv kommt nicht an\. \(.*missing\.parquet .+\) Prüfen Sie /,
  );
  expect(await said.locator('[lang="en"]').count()).toBe(1);
});

test('a host that fails is tried again when the reader asks; tables that are missing leave the events', async () => {
  beside.fault = (name) =>
    name === 'news.parquet' ? 'down' : name === 'whole.parquet' ? 'whole' : undefined;
  const { page } = await visit('archive.html?file=news.parquet', site());
  await page.locator('[data-code="archive-unreachable"]').waitFor();
  beside.fault = (name) => (name === 'whole.parquet' ? 'whole' : undefined);
  await page.getByRole('button', { name: 'Try again' }).click();
  await drawn(page);
  await page.goto(`${served.address}archive.html?file=alone.parquet`);
  await drawn(page);
  await expect.poll(() => page.locator('.trouble').textContent()).toContain('alone.density.parquet');
  expect(await page.locator('.list a').count()).toBeGreaterThan(0);
});

test('without an archive, with an empty one, with one elsewhere, and with files of this machine', async () => {
  const { page, complaints } = await visit('archive.html', site());
  await page.locator('#files').waitFor({ state: 'attached' });
  expect(await violations(page)).toEqual([]);
  await page.setInputFiles(
    '#files',
    ['', '.sources', '.density'].map((table) => join(folder, `news${table}.parquet`)),
  );
  await drawn(page);
  await page.locator('.list a').first().click();
  await page.locator('.evidence blockquote').first().waitFor();
  await page.goto(`${served.address}archive.html?file=empty.parquet`);
  await expect.poll(() => page.locator('.notice').textContent()).toContain('holds no events');
  await page.goto(`${served.address}archive.html?file=https://example.org/news.parquet`);
  await expect.poll(() => page.locator('[role="alert"]').textContent()).toContain('another host');
  expect(complaints).toEqual([]);
});
