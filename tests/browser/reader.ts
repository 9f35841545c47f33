// What browser tests do again and again: open a page, watch it for anything that must not happen, read what it shows.
import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './launch.ts';

export interface Visit {
  readonly page: Page;
  /** Errors, refused resources and broken rules of the page's security policy, in the order in which they came. */
  readonly complaints: string[];
}

/** One browser for all tests of a file; every visit has a context of its own. */
export function useBrowser(): (
  path: string,
  /** `site`: one of the sites of all tests, or the address of another. */
  options?: BrowserContextOptions & { site?: 'site' | 'brokenSite' | `http://${string}` },
) => Promise<Visit> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  return async (path, { site = 'site', ...options } = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      // What keeps pages for offline has a test of its own; here it would only take time.
      serviceWorkers: 'block',
      ...options,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.text().startsWith('Service Worker registration blocked by Playwright')) return;
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(`${message.text()} ${message.location().url}`);
    });
    await page.exposeFunction('complain', (text: string) => complaints.push(text));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        (window as unknown as { complain: (text: string) => void }).complain(
          `policy: ${event.violatedDirective} ${event.blockedURI}`,
        );
      });
    });
    await page.goto((site === 'site' || site === 'brokenSite' ? inject(site) : site) + path);
    // A phone shows the list first; the chart is drawn when it is asked for.
    if (options.javaScriptEnabled !== false && (await page.locator('#chart').isVisible())) await drawn(page);
    return { page, complaints };
  };
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
