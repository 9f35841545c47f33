// The worker of large timelines, built by Vite and run in a real Chromium under the policy of the built pages.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../src/cli/site/content-security-policy.ts';
import { launchBrowser } from './launch.ts';
import type { ServedSite } from './serve-site.ts';
import { serveSite } from './serve-site.ts';
import { plainEnvironment, VITE } from './vite-process.ts';

const FOLDER = resolve('.cache/browser-tests/scale-worker');

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  const args = [
    VITE,
    'build',
    'tests/browser/scale-worker',
    '--base',
    './',
    '--outDir',
    FOLDER,
    '--emptyOutDir',
  ];
  execFileSync(process.execPath, [...args, '--target', 'es2023', '--logLevel', 'error'], {
    env: plainEnvironment(),
  });
  const page = join(FOLDER, 'index.html');
  const policy = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`;
  writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', `<head>${policy}`));
  writeFileSync(
    join(FOLDER, 'forbidden.html'),
    readFileSync(page, 'utf8').replace("default-src 'none'", "default-src 'none'; worker-src 'none'"),
  );
  [site, browser] = await Promise.all([serveSite(FOLDER, '/some/sub-path/'), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function answersAt(file: string): Promise<NonNullable<Window['answers']>> {
  const page: Page = await browser.newPage();
  await page.goto(`${site.address}${file}`);
  await page.waitForFunction(() => window.answers !== undefined);
  const answers = await page.evaluate(() => window.answers);
  await page.close();
  if (answers === undefined) throw new Error('the page has no answers');
  return answers;
}

test('under the policy of the pages the worker gives what the page itself would give', async () => {
  const { beside, here } = await answersAt('index.html');
  expect(beside.problems).toEqual([]);
  expect(beside.parts).toEqual(here.parts);
  expect(here.parts.map((parts) => parts.length > 10)).toEqual([true, true]);
});

test('where a host forbids workers the page is told, and can do the work itself', async () => {
  const { beside, here } = await answersAt('forbidden.html');
  expect(beside.problems).toContain('worker-not-started');
  expect(here.problems).toEqual([]);
});
