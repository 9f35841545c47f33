// Builds the site and a site of broken timelines, and serves both from sub-paths for all browser tests.
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeBrokenEvents } from './broken-events.ts';
import { findBrowser } from './find-browser.ts';
import { writeManyEvents } from './many-events.ts';
import { plainEnvironment, VITE } from './vite-process.ts';
import { serveSite } from './serve-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the built site. */
    site: string;
    /** The address of the site made of broken-events.ts. */
    brokenSite: string;
  }
}

const WORK = resolve('.cache/browser-tests');

/** Also for the gallery, which is no test: all that it needs of a project is where addresses are left. */
export default async function setup({ provide }: Pick<TestProject, 'provide'>): Promise<() => Promise<void>> {
  // Said at once, not after a build: without a browser nothing below can be tested.
  findBrowser();
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });
  const events = join(WORK, 'broken-events');
  writeBrokenEvents(events);
  writeManyEvents(events, 1000);
  writeManyEvents(events, 600, 'many-sources', 300);
  const site = await serveSite(await buildSite('site', resolve('events'), 0), '/some/sub-path/');
  const brokenSite = await serveSite(await buildSite('broken-site', events, 1), '/broken/');
  provide('site', site.address);
  provide('brokenSite', brokenSite.address);
  return async () => {
    await Promise.all([site.close(), brokenSite.close()]);
  };
}

/**
 * Builds as `npm run build` does, in a process of its own: vitest's own environment must not leak into the pages. A site
 * with broken timelines is written like any other, and its build fails.
 */
async function buildSite(name: string, eventsFolder: string, expectedCode: number): Promise<string> {
  const outDir = join(WORK, name);
  const args = [VITE, 'build', '--outDir', outDir, '--logLevel', 'error'];
  const env = { ...plainEnvironment(), QUOTELINE_EVENTS: eventsFolder };
  const { code, output } = await new Promise<{ code: number; output: string }>((resolve) => {
    execFile(process.execPath, args, { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` });
    });
  });
  if (code !== expectedCode) throw new Error(`the build ended with ${code}:\n${output}`);
  return outDir;
}
