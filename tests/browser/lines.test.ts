// A file of lines, and a timeline, on the page of archives: read through here, and searched in all that they say.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchable, searchedText } from '../../src/core/search/filter-events.ts';
import type { TimelineEvent } from '../../src/core/model/timeline.ts';
import { en } from '../../src/ui/messages/en.ts';
import { enArchive } from '../../src/ui/messages/en-archive.ts';
import { newsEvent, newsLines } from '../node/archive-news.ts';
import { violations } from './axe.ts';
import { drawn, shownWindow, useBrowser, widthOf } from './reader.ts';
import type { ServedSite } from './serve-site.ts';
import { serveSite } from './serve-site.ts';

const visit = useBrowser();
const COUNT = 6000;
const event = (number: number) => newsEvent(number, { count: COUNT });
const all = Array.from({ length: COUNT }, (_, number) => event(number));

let folder = '';
let served: ServedSite;
const site = () => ({ site: served.address as `http://${string}` });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quoteline-lines-'));
  writeFileSync(join(folder, 'news.ndjson'), `${Array.from(newsLines({ count: COUNT })).join('\n')}\n`);
  writeFileSync(join(folder, 'mixed.jsonl'), ['{', JSON.stringify(event(1)), '{}'].join('\n'));
  // The first thousand have no date: the chart comes when the first date does.
  const undated = all.slice(0, 1000).map(({ id, title, status, actors, tags, evidence }) => ({
    id: `un-${id}`,
    title,
    status,
    actors,
    tags,
    evidence: evidence.map(({ source, quote }) => ({ source, quote })),
  }));
  const late = [...undated, ...all.slice(0, 20)].map((each) => JSON.stringify(each));
  writeFileSync(join(folder, 'late.ndjson'), late.join('\n'));
  const beside = { folder, requests: [], fault: () => undefined };
  served = await serveSite(resolve('.cache/browser-tests/site'), '/deep/path/', beside);
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

const size = (page: Page) => expect.poll(() => page.locator('.size').textContent());
const said = (page: Page) => expect.poll(() => page.locator('.bar .shown').textContent());

async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  await page.setInputFiles(
    '#files',
    names.map((name) => (name.startsWith('/') ? name : join(folder, name))),
  );
}

test('a file of lines opens, moves and zooms; an event shows its quotes, and a search goes through all of them', async () => {
  const { page, complaints } = await visit('archive.html', site());
  await choose(page, 'news.ndjson');
  await drawn(page);
  await size(page).toBe('6,000 events');
  await said(page).toMatch(/^\d+ of about 5,9\d\d events/);
  await expect.poll(() => page.locator('.vis-item.vis-range').count()).toBeGreaterThan(10);
  const row = page.locator('.list a').first();
  // The list follows what was read of the file until all of that has been fetched.
  let id: string | null | undefined;
  const isSettled = async () => {
    const before = id;
    id = await row.getAttribute('data-event');
    return id === before;
  };
  await expect.poll(isSettled, { interval: 500 }).toBe(true);
  await row.click();
  const chosen = all.find((each) => each.id === id);
  await expect
    .poll(() => page.locator('.evidence blockquote p').first().textContent())
    .toContain(chosen?.evidence[0]?.quote.exact);
  await page.keyboard.press('Escape');

  await page.locator('#chart').focus();
  await page.keyboard.press('+');
  const before = await shownWindow(page);
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('+');
  await expect.poll(async () => widthOf(await shownWindow(page)) / widthOf(before)).toBeLessThan(0.1);
  await page.keyboard.press('0');

  // Words of a quote, which is shown nowhere before the event is opened.
  const words = event(3210).evidence[0]?.quote.exact ?? '';
  const having = all.filter((each) => {
    const text = searchable(searchedText({ event: each, evidence: each.evidence }));
    return searchable(words)
      .split(' ')
      .every((word) => text.includes(word));
  });
  expect(having.length).toBeGreaterThan(0);
  await page.locator('.words').fill(words);
  await said(page).toBe(having.length === 1 ? '1 event found' : `${having.length} events found`);
  await page.locator('.list [data-event="event-3210"]').waitFor();
  await expect.poll(() => page.locator('.drawing .chart-label').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: enArchive.searchEnd }).click();
  await page.locator('#search').fill('Actor 17');
  await page.keyboard.press('Enter');
  const wanted = all.filter(({ actors }) => actors.includes('Actor 17'));
  await said(page).toBe(`${wanted.length} events found`);
  expect(await violations(page)).toEqual([]);
  expect(await page.locator('*').count()).toBeLessThan(1000);
  expect(complaints).toEqual([]);
});

test('while a reader looks for a file the view is drawn once, unseen and out of reach, and is gone', async () => {
  const { page, complaints } = await visit('archive.html', site());
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const unseen = document.querySelector<HTMLElement>('.unseen');
      const drawn = unseen?.querySelector('.drawing .vis-item') === null ? '' : ' with its event';
      const now = unseen === null ? 'gone' : `${unseen.inert} ${getComputedStyle(unseen).visibility}${drawn}`;
      if (seen.at(-1) !== now) seen.push(now);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { seen: string[] }).seen))
    .toEqual(['gone', 'true hidden', 'true hidden with its event', 'gone']);
  expect(page.url()).toBe(`${served.address}archive.html`);
  expect(complaints).toEqual([]);
});

test('lines on a host have an address, and so has each of their events', async () => {
  const { page, complaints } = await visit('archive.html?file=news.ndjson', site());
  await drawn(page);
  await size(page).toBe('6,000 events');
  await page.goto(`${served.address}archive.html?file=news.ndjson&event=event-5987&row=5987`);
  await expect.poll(() => page.locator('#evidence-title').textContent()).toBe(event(5987).title);
  await page.goto(`${served.address}archive.html?file=news.ndjson&event=event-5000`);
  await expect.poll(() => page.locator('#evidence-title').textContent()).toBe(event(5000).title);
  await page.waitForFunction(() => new URLSearchParams(location.search).get('row') === '5000');
  expect(complaints).toEqual([]);
  await page.goto(`${served.address}archive.html?file=nothing.ndjson`);
  await expect.poll(() => page.locator('[role="alert"]').textContent()).toContain('404');
});

test('lines that are no events are told, a timeline opens too, and dates that come late bring the chart', async () => {
  const { page, complaints } = await visit('archive.html', site());
  await choose(page, 'mixed.jsonl');
  await drawn(page);
  await page.locator('summary', { hasText: enArchive.leftOut }).click();
  expect(await page.locator('details.notice').first().textContent()).toContain(
    'Line 1 of mixed.jsonl is left out: it is not JSON.',
  );
  await page.getByRole('link', { name: enArchive.another }).click();
  await page.locator('#files').waitFor({ state: 'attached' });
  await choose(page, resolve('events/pompeii/timeline.json'));
  await drawn(page);
  await page.locator('.list a').first().click();
  await page.locator('.evidence blockquote').first().waitFor();
  await page.goto(`${served.address}archive.html?file=late.ndjson`);
  await drawn(page);
  await size(page).toBe('1,020 events');
  await page.getByRole('button', { name: enArchive.showUndated }).click();
  await expect.poll(() => page.locator('.tray .chip').count()).toBeGreaterThan(10);
  expect(complaints).toEqual([]);
});

test('all events are parted into lanes, most frequent first; address, search, zoom and the way back keep to them', async () => {
  const { page, complaints } = await visit('archive.html?file=news.ndjson', site());
  await drawn(page);
  await size(page).toBe('6,000 events');
  const lanes = () => page.locator('.lane-label').allTextContents();
  const choice = page.locator('.lanes select');
  const frequent = (valuesOf: (each: TimelineEvent) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const value of all.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return Array.from(counts)
      .sort(([a, some], [b, more]) => more - some || (a < b ? -1 : 1))
      .map(([value]) => value);
  };
  await choice.selectOption('tag');
  await expect.poll(lanes).toEqual(frequent(({ tags }) => tags));
  await page.waitForFunction(() => new URLSearchParams(location.search).get('lanes') === 'tag');
  await expect.poll(() => page.locator('.vis-item.vis-range').count()).toBeGreaterThan(20);
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await drawn(page);
  await expect.poll(lanes).toEqual(frequent(({ tags }) => tags));
  expect(await choice.inputValue()).toBe('tag');

  await choice.selectOption('actor');
  const actors = frequent((each) => each.actors).slice(0, 8);
  await expect.poll(lanes).toEqual([...actors, en.noLane]);
  // A lane of few events is not empty beside that of all others.
  const standing = (label: string) =>
    page.evaluate((name) => {
      const names = Array.from(document.querySelectorAll('.lane-name'));
      const lane = names.find((each) => each.textContent === name)?.getBoundingClientRect();
      return Array.from(document.querySelectorAll('.drawing .vis-item')).filter((each) => {
        const { top } = each.getBoundingClientRect();
        return lane !== undefined && top >= lane.top && top < lane.bottom;
      }).length;
    }, label);
  for (const label of [actors[0] ?? '', actors[7] ?? '', en.noLane]) {
    await expect.poll(() => standing(label)).toBeGreaterThan(1);
  }
  await page.locator('#chart').focus();
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('+');
  await page.waitForFunction(() => new URLSearchParams(location.search).has('window'));
  await expect.poll(lanes).toEqual([...actors, en.noLane]);

  // What a search finds has the lanes that are frequent there.
  await page.locator('#search').fill('Actor 17');
  await page.keyboard.press('Enter');
  await said(page).toMatch(/^\d+ events found$/);
  await page.locator('#chart').focus();
  await page.keyboard.press('0');
  await expect.poll(lanes).toEqual(['Actor 17']);
  await expect.poll(() => standing('Actor 17')).toBeGreaterThan(5);
  await page.getByRole('button', { name: enArchive.searchEnd }).click();
  await expect.poll(lanes).toEqual([...actors, en.noLane]);
  await choice.selectOption('none');
  await expect.poll(lanes).toEqual(['']);
  expect(await page.locator('*').count()).toBeLessThan(1000);
  expect(complaints).toEqual([]);
});

test('what a search finds without a date covers nothing in a low window', async () => {
  const { page } = await visit('archive.html?file=late.ndjson', {
    ...site(),
    viewport: { width: 1000, height: 640 },
  });
  await drawn(page);
  await page.locator('.words').fill(event(7).title.split(' ')[0] ?? '');
  await expect.poll(() => page.locator('.tray .chip').count()).toBeGreaterThan(5);
  const tray = await page.locator('.chart').boundingBox();
  const bar = await page.locator('.bar').boundingBox();
  expect((tray?.y ?? 0) + (tray?.height ?? Infinity)).toBeLessThanOrEqual((bar?.y ?? 0) + 1);
  const covering = await page.evaluate(() => {
    const words = document.querySelector('.words');
    const { left, top, width, height } = words?.getBoundingClientRect() ?? new DOMRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === words;
  });
  expect(covering).toBe(true);
});

test('while the window moves the list stands still; once it rests the list is of what the window shows', async () => {
  const { page } = await visit('archive.html', site());
  await choose(page, 'news.ndjson');
  await size(page).toBe(enArchive.size(COUNT.toLocaleString('en')));
  await page.locator('.drawing.at-rest').waitFor();
  const rows = () =>
    page.locator('.list [data-event]').evaluateAll((all) => all.map((row) => row.textContent));
  const before = await rows();
  const { changes, stalls } = await page.evaluate(async () => {
    let [seen, stood] = [0, 0];
    const list = document.querySelector('.list');
    if (list === null) return { changes: NaN, stalls: NaN };
    const observer = new MutationObserver(() => (seen += 1));
    observer.observe(list, { childList: true, subtree: true, characterData: true });
    for (let frame = 0; frame < 90; frame += 1) {
      const turn = {
        bubbles: true,
        cancelable: true,
        clientX: 600,
        clientY: 300,
        ctrlKey: true,
        deltaY: -20,
      };
      document.querySelector('.chart-time')?.dispatchEvent(new WheelEvent('wheel', turn));
      const began = performance.now();
      await new Promise(requestAnimationFrame);
      if (performance.now() - began > 100) stood += 1;
    }
    observer.disconnect();
    return { changes: seen, stalls: stood };
  });
  // On a machine that is busy with other things a frame may take as long as a rest.
  expect(changes).toBeLessThanOrEqual(stalls);
  await expect.poll(rows).not.toEqual(before);
});

test('a chosen event in a lane that is cut stands above the strip at the lower edge', async () => {
  const { page } = await visit('archive.html?lanes=tag', {
    ...site(),
    viewport: { width: 1440, height: 900 },
  });
  await choose(page, 'news.ndjson');
  await expect.poll(() => page.locator('.lane-label').count()).toBeGreaterThan(4);
  await page.locator('.drawing.at-rest').waitFor();
  for (let row = 0; row < 4; row += 1) {
    await page.locator('.list [data-event]').nth(row).click();
    await page.locator('.vis-selected').first().waitFor();
    await page.locator('.drawing.at-rest').waitFor();
    const [bar, time] = [
      await page.locator('.vis-selected').first().boundingBox(),
      await page.locator('.chart-time').boundingBox(),
    ];
    if (bar === null || time === null) throw new Error('nothing is drawn');
    expect(bar.y + bar.height).toBeLessThanOrEqual(time.y + time.height - 12);
    expect(bar.y).toBeGreaterThanOrEqual(time.y);
    // The name of a lane that is cut above stands at the upper edge.
    const names = await page
      .locator('.lane-label')
      .evaluateAll((all) => all.map((name) => name.getBoundingClientRect().top));
    expect(names.filter((top) => Math.abs(top - time.y) <= 2)).toHaveLength(1);
  }
});
