// `npm start` and its save, tried in a real browser: its own page saves, a page of any other origin cannot even look.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAVE_ADDRESS, TOKEN_HEADER } from '../../src/core/curate/save-contract.ts';
import { BRIDGE_TEXT, bridgeTimeline } from '../cases/bridge-timeline.ts';
import type { DevServer } from './dev-server.ts';
import { startDevServer } from './dev-server.ts';
import { kept, listed, pasteArticle } from './desk-person.ts';
import { launchBrowser } from './launch.ts';
import { drawn } from './reader.ts';
import { enDesk } from '../../src/ui/messages/en-desk.ts';
import { DESK_EVENTS } from '../cases/desk-article.ts';

let server: DevServer;
let foreign: Server;
let browser: Browser;
let events = '';
let own = '';
let foreignPort = 0;

beforeAll(async () => {
  events = mkdtempSync(join(tmpdir(), 'quoteline-save-'));
  browser = await launchBrowser();
  foreign = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>other</title>');
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  foreignPort = (foreign.address() as AddressInfo).port;
  server = await startDevServer(events);
  own = server.origin;
});

afterAll(async () => {
  await server.stop();
  await browser.close();
  foreign.closeAllConnections();
  await new Promise((resolve) => foreign.close(resolve));
  rmSync(events, { recursive: true, force: true });
});

const request = (title: string) => ({
  slug: 'bridge',
  files: { 'timeline.json': bridgeTimeline(title), 'sources/bridge.txt': BRIDGE_TEXT },
  opened: {},
});

async function pageAt(address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  return page;
}

/** The client as the desk has it, in a page of the server that shows no timeline. */
async function act(page: Page, name: 'list' | 'open' | 'save', value?: unknown): Promise<{ status: string }> {
  const file = JSON.stringify(`/@fs${join(process.cwd(), 'src/ui/desk/dev-save.ts')}`);
  // As text: vitest would rewrite an import() of this file.
  return page.evaluate<{ status: string }>(
    `import(${file}).then(({ devSave }) => devSave().${name}(${JSON.stringify(value ?? null)}))`,
  );
}

test('its own page lists, saves, opens again, and is told of a conflict', async () => {
  const page = await pageAt(`${own}/favicon.svg`);
  expect(await act(page, 'list')).toEqual({ status: 'listed', timelines: [] });
  expect(await act(page, 'save', request('One'))).toMatchObject({ status: 'saved' });
  expect(readFileSync(join(events, 'bridge/timeline.json'), 'utf8')).toBe(bridgeTimeline('One'));
  expect(await act(page, 'list')).toEqual({
    status: 'listed',
    timelines: [{ slug: 'bridge', title: 'One' }],
  });
  expect(await act(page, 'open', 'bridge')).toMatchObject({
    status: 'opened',
    sources: [{ path: 'sources/bridge.txt', text: BRIDGE_TEXT }],
  });
  expect(await act(page, 'save', request('Two'))).toMatchObject({ status: 'conflict' });
  expect(readFileSync(join(events, 'bridge/timeline.json'), 'utf8')).toBe(bridgeTimeline('One'));
  await page.close();
});

test('a save shows at once in the pages of its timeline and in the list, and reloads no other page', async () => {
  const desk = await pageAt(`${own}/favicon.svg`);
  const saved = await act(desk, 'save', { ...request('A'), slug: 'changed' });
  await act(desk, 'save', { ...request('B'), slug: 'unchanged' });
  expect(saved.status).toBe('saved');
  const [home, changed, unchanged] = await Promise.all(
    ['', 'changed/', 'unchanged/'].map((path) => pageAt(`${own}/${path}`)),
  );
  const marked = (page: Page | undefined) => page?.evaluate(() => document.documentElement.dataset['mark']);
  for (const page of [home, changed, unchanged]) {
    await page?.waitForLoadState('networkidle');
    await page?.evaluate(() => (document.documentElement.dataset['mark'] = 'here'));
  }
  const { opened } = saved as unknown as { opened: Readonly<Record<string, string>> };
  const files = { 'timeline.json': bridgeTimeline('A new title') };
  expect(await act(desk, 'save', { slug: 'changed', files, opened })).toMatchObject({ status: 'saved' });
  await changed?.getByRole('heading', { name: 'A new title' }).first().waitFor();
  await home?.getByText('A new title').first().waitFor();
  expect(await marked(unchanged)).toBe('here');
  await Promise.all([desk, home, changed, unchanged].map((page) => page?.close()));
});

test('a save that is asked for while another is on its way is no conflict with it', async () => {
  const page = await pageAt(`${own}/desk.html`);
  await pasteArticle(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('#slug').fill('quick');
  await page.getByRole('button', { name: enDesk.saveEvents }).click();
  await page.locator('[data-saved]').getByText('Saved and verified: events/quick/').waitFor();
  await page.locator('dialog[open] .buttons button').last().click();
  // The server is read by this page alone: its word of a save comes late.
  let saves = 0;
  await page.route(`**${SAVE_ADDRESS}/save`, async (route) => {
    saves += 1;
    const response = await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.fulfill({ response });
  });
  for (let save = 0; save < 2; save += 1) {
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('Control+s');
  }
  await expect.poll(() => saves).toBe(2);
  const file = join(events, 'quick/timeline.json');
  const count = () => (JSON.parse(readFileSync(file, 'utf8')) as { events: unknown[] }).events.length;
  await expect.poll(count).toBe(DESK_EVENTS.length - 2);
  await page.locator('[role="status"]').getByText('Saved and verified: events/quick/').waitFor();
  expect(await page.locator('.conflict').count()).toBe(0);
  await page.close();
});

test('the desk saves into events/, the viewer shows it, and what changed on the disk is shown and chosen between', async () => {
  const page = await pageAt(`${own}/desk.html`);
  await pasteArticle(page);
  await page.keyboard.press('a');
  await kept(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('#slug').fill('Not a name');
  await page.getByRole('button', { name: enDesk.saveEvents }).click();
  await page.getByText('is no name for the folder of a timeline').waitFor();
  await page.locator('#slug').fill('harbour');
  await page.getByRole('button', { name: enDesk.saveEvents }).click();
  await page.locator('[data-saved]').getByText('Saved and verified: events/harbour/').waitFor();
  const file = join(events, 'harbour/timeline.json');
  const first = readFileSync(file, 'utf8');
  await page.getByRole('link', { name: enDesk.seePage }).click();
  await drawn(page);
  expect(await listed(page)).toHaveLength(DESK_EVENTS.length);
  // From the start of the desk it is gone on with; meanwhile somebody changes the file.
  await page.goto(`${own}/desk.html`);
  await page.locator('a[href="?timeline=harbour"]').click();
  await page.locator('.list [data-event]').first().waitFor();
  const conflict = page.locator('.conflict');
  const texts = () => conflict.locator('pre').allTextContents();
  const theirs = (title: string) => first.replace('"title": "Harbour bridge', `"title": "${title}`);
  writeFileSync(file, theirs('A changed bridge'));
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await kept(page);
  await page.keyboard.press('Control+s');
  await conflict.waitFor();
  expect(readFileSync(file, 'utf8')).toBe(theirs('A changed bridge'));
  expect((await texts())[0]).toContain('Harbour bridge of Alvestad closed');
  expect((await texts())[1]).toContain('A changed bridge');
  await page.getByRole('button', { name: enDesk.takeDisk }).click();
  await page.getByRole('heading', { name: 'A changed bridge' }).waitFor();
  // Once more, and this time ours is written over it.
  writeFileSync(file, theirs('Changed again'));
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await kept(page);
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: enDesk.keepYours }).click();
  await page.locator('[data-saved]').getByText('Saved and verified: events/harbour/').waitFor();
  const last = readFileSync(file, 'utf8');
  expect(last).toContain('A changed bridge');
  expect(JSON.parse(last)).toHaveProperty('events.length', DESK_EVENTS.length - 1);
  await page.close();
});

const FOREIGN = [
  ['another port', () => `http://127.0.0.1:${foreignPort}/`],
  ['another name of this machine', () => `http://localhost:${foreignPort}/`],
] as const;

test.each(FOREIGN)('a page of another origin, %s, can neither read nor write', async (_, address) => {
  const slug = 'stolen';
  const page = await pageAt(address());
  const tried = await page.evaluate(
    async ([own, base, header, body]) => {
      const heard: string[] = [];
      const attempt = async (name: string, run: () => Promise<Response>) => {
        try {
          const response = await run();
          heard.push(`${name}: ${response.type} ${(await response.text()).slice(0, 200)}`);
        } catch (error) {
          heard.push(`${name}: ${(error as Error).name}`);
        }
      };
      const json = { 'Content-Type': 'application/json', [header]: 'guess' };
      for (const act of ['session', 'list', 'open', 'save']) {
        const at = `${own}${base}/${act}`;
        await attempt(`${act} json`, () => fetch(at, { method: 'POST', headers: json, body }));
        await attempt(`${act} text`, () => fetch(at, { method: 'POST', body }));
        await attempt(`${act} no-cors`, () => fetch(at, { method: 'POST', mode: 'no-cors', body }));
        await attempt(`${act} get`, () => fetch(at));
      }
      await attempt('home', () => fetch(`${own}/`));
      await attempt('client', () => fetch(`${own}/@vite/client`));
      navigator.sendBeacon(`${own}${base}/save`, new Blob([body], { type: 'text/plain' }));
      return heard;
    },
    [own, SAVE_ADDRESS, TOKEN_HEADER, JSON.stringify({ ...request('Stolen'), slug })] as const,
  );
  const readable = tried.filter((each) => !each.endsWith(': TypeError') && !each.includes(': opaque '));
  expect(readable).toEqual([]);
  expect(tried).toHaveLength(18);
  // Nothing is in what they could not read, either.
  expect(tried.filter((each) => each.includes(': opaque ')).every((each) => each.endsWith(': opaque '))).toBe(
    true,
  );
  expect(existsSync(join(events, slug))).toBe(false);
  await page.close();
});

test.each(FOREIGN)('a form of another origin, %s, writes nothing', async (_, address) => {
  const page = await pageAt(address());
  const body = JSON.stringify({ ...request('Stolen'), slug: 'form' });
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().includes(SAVE_ADDRESS)),
    page.evaluate(
      ([at, body]) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = at;
        form.enctype = 'text/plain';
        const field = document.createElement('input');
        field.name = `${body.slice(0, -1)},"x":"`;
        field.value = '"}';
        form.append(field);
        document.body.append(form);
        form.submit();
      },
      [`${own}${SAVE_ADDRESS}/save`, body] as const,
    ),
  ]);
  expect(answer.status()).toBe(403);
  expect(existsSync(join(events, 'form'))).toBe(false);
  await page.close();
});

test('a name that was rebound to this machine is not heard', async () => {
  const port = new URL(own).port;
  // The browser believes that rebound.test is 127.0.0.1, as after a rebinding; the page has that origin.
  const launched = await launchBrowser(['--host-resolver-rules=MAP rebound.test 127.0.0.1']);
  const attacker = await launched.newPage();
  const arrived = await attacker.goto(`http://rebound.test:${port}/`);
  expect(arrived?.status()).toBe(403);
  const heard = await attacker.evaluate(async (at) => {
    const response = await fetch(at, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    return { status: response.status, text: await response.text() };
  }, `${SAVE_ADDRESS}/session`);
  expect(heard.status).toBe(403);
  expect(heard.text).not.toContain('token');
  await launched.close();
});

test('the built site knows nothing of it', () => {
  const site = resolve('.cache/browser-tests/site');
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:js|html)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(3);
  const knowing = files.filter((file) => readFileSync(join(site, file), 'utf8').includes(SAVE_ADDRESS));
  expect(knowing).toEqual([]);
});
