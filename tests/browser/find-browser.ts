// Finds a Chromium that is installed, or installs one. Browser tests are never skipped in silence.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Names the browser to test with, when it is not found by itself. */
export const BROWSER_VARIABLE = 'QUOTELINE_BROWSER';

/** Where Chrome, Chromium and Edge are installed, in the order of preference. */
export function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] {
  switch (platform) {
    case 'win32':
      return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]);
    case 'darwin':
      return ['/Applications', join(env['HOME'] ?? '', 'Applications')].flatMap((folder) => [
        join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
        join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
        join(folder, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
      ]);
    default:
      return (env['PATH'] ?? '/usr/bin')
        .split(':')
        .flatMap((folder) =>
          ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
            (name) => join(folder, name),
          ),
        );
  }
}

/** The path of a browser that can be started. Throws with what to do where there is none and none can be installed. */
export function findBrowser(): string {
  const named = process.env[BROWSER_VARIABLE];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`${BROWSER_VARIABLE} names ${named}, and there is no such file.`);
  }
  const installed = firstInstalled();
  if (installed !== undefined) return installed;
  console.log('No Chrome, Chromium or Edge is installed: installing one for the browser tests …');
  install();
  const now = firstInstalled();
  if (now !== undefined) return now;
  throw new Error(
    `The browser tests need Chrome, Chromium or Edge, and installing one failed (see above). Install one of them, or set ${BROWSER_VARIABLE} to the path of its program, and run the tests again.`,
  );
}

function firstInstalled(): string | undefined {
  return [...usualPlaces(process.platform, process.env), chromium.executablePath()].find((path) =>
    existsSync(path),
  );
}

function install(): void {
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    if (apt('install', '-y', '--no-install-recommends', 'chromium').status === 0) return;
  }
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
}
