// Starts the real browser, quiet and without a display.
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** `more` are switches of the browser's. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    // In a container the tests run as root, where Chromium's own sandbox cannot start.
    chromiumSandbox: process.getuid?.() !== 0 && process.platform !== 'linux',
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}
