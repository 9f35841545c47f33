// What browser tests do again and again: open a page, watch it for anything that must not happen, read what it shows.
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './launch.ts';

export interface Visit {
  readonly page: Page;
  /** Errors, refused resources and broken rules of the page's security policy, in the order in which they came. */
  readonly complaints: string[];
}

type VisitOptions = BrowserContextOptions & {
  /** One of the sites of all tests, or the address of another. */
  site?: 'site' | 'brokenSite' | `http://${string}`;
};

const USUAL: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  reducedMotion: 'reduce',
  // What keeps pages for offline has a test of its own; here it would only take time.
  serviceWorkers: 'block',
};

/**
 * One browser for all tests of a file. Every visit has a context of its own; or, with `reusesPages`, that of a test that
 * is over and had the same options, with nothing stored: half a second less of two cores. Only for tests that put no
 * scripts into their pages.
 */
export function useBrowser({ reusesPages = false } = {}): (
  path: string,
  options?: VisitOptions,
) => Promise<Visit> {
  let browser: Browser;
  const free = new Map<string, Page[]>();
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  return async (path, { site = 'site', ...more } = {}) => {
    const options = { ...USUAL, ...more };
    const pages = free.get(JSON.stringify(options)) ?? [];
    free.set(JSON.stringify(options), pages);
    const page = pages.pop() ?? (await newPage(browser, options));
    if (reusesPages) {
      onTestFinished(async () => {
        if (page.isClosed()) return;
        await empty(page, options);
        pages.push(page);
      });
    }
    const complaints = watch(page);
    await page.goto((site === 'site' || site === 'brokenSite' ? inject(site) : site) + path);
    // A phone shows the list first; the chart is drawn when it is asked for.
    if (options.javaScriptEnabled !== false && (await page.locator('#chart').isVisible())) await drawn(page);
    return { page, complaints };
  };
}

/** What the page of each visit complains of; the page itself knows it by one name for good. */
const heard = new WeakMap<Page, string[]>();

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.exposeFunction('complain', (text: string) => heard.get(page)?.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      (window as unknown as { complain: (text: string) => void }).complain(
        `policy: ${event.violatedDirective} ${event.blockedURI}`,
      );
    });
  });
  return page;
}

function watch(page: Page): string[] {
  const complaints: string[] = [];
  heard.set(page, complaints);
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.text().startsWith('Service Worker registration blocked by Playwright')) return;
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.text()} ${message.location().url}`);
  });
  return complaints;
}

/** Leaves a page as a new one is: empty, with its first size and media, and nothing stored. */
async function empty(
  page: Page,
  { viewport, colorScheme, reducedMotion, forcedColors }: BrowserContextOptions,
) {
  page.removeAllListeners();
  await page.unrouteAll();
  const { origin, protocol } = new URL(page.url());
  if (protocol === 'http:') {
    await page.evaluate(() => {
      sessionStorage.clear();
    });
    await page.goto('about:blank');
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
  }
  for (const other of page.context().pages()) if (other !== page) await other.close();
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({
    media: null,
    colorScheme: colorScheme ?? null,
    reducedMotion: reducedMotion ?? null,
    forcedColors: forcedColors ?? null,
  });
}

/** Waits until the chart is there, and everything around it answers. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('#page[data-live] #chart[aria-busy="false"]').waitFor();
  await page.locator('.axis-mark').first().waitFor({ state: 'attached' });
}

export interface ShownWindow {
  readonly startMs: number;
  readonly endMs: number;
}

/** The window that the chart shows, once the address holds it. */
export async function shownWindow(page: Page): Promise<ShownWindow> {
  await page.waitForFunction(() => new URLSearchParams(location.search).has('window'));
  // The address follows when the chart has rested.
  let before = '';
  for (;;) {
    const now = new URL(page.url()).searchParams.get('window') ?? '';
    if (now === before) break;
    before = now;
    await page.waitForTimeout(400);
  }
  const [start = '', end = ''] = before.split('/');
  return { startMs: Date.parse(start), endMs: Date.parse(end) };
}

export const widthOf = ({ startMs, endMs }: ShownWindow) => endMs - startMs;

/** The quotes in the evidence panel. */
export async function quotesShown(page: Page): Promise<readonly string[]> {
  return page.locator('.evidence blockquote p').allTextContents();
}

/** Chart, list, panel and address agree on `eventId`. */
export async function expectSelected(page: Page, eventId: string, title: string): Promise<void> {
  await page.locator(`[data-event="${eventId}"][aria-current]`).waitFor({ state: 'attached' });
  expect(await page.locator('[aria-current]').count()).toBe(1);
  expect(await page.locator('#evidence-title').textContent()).toBe(title);
  await page.waitForFunction((id) => new URLSearchParams(location.search).get('event') === id, eventId);
}
