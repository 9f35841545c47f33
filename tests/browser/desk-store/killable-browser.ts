// A real browser with a profile on disk, in processes of its own that can be killed in the middle of anything.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findBrowser } from '../find-browser.ts';

export interface KillableBrowser {
  readonly page: Page;
  /** SIGKILL to the browser and all its processes: no handler runs, nothing is flushed. */
  kill(): Promise<void>;
}

/** `profile` is the folder in which the browser keeps what it stores. */
export async function startKillable(profile: string): Promise<KillableBrowser> {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const args = [
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // In a container the tests run as root, where Chromium's own sandbox cannot start.
    ...(process.getuid?.() === 0 || process.platform === 'linux' ? ['--no-sandbox'] : []),
    'about:blank',
  ];
  const child = spawn(findBrowser(), args, { detached: process.platform !== 'win32', stdio: 'ignore' });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const kill = async () => {
    killGroup(child);
    await exited;
  };
  try {
    const port = await readPort(portFile, child);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const context = browser.contexts()[0] ?? (await browser.newContext());
    return { page: context.pages()[0] ?? (await context.newPage()), kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

async function readPort(portFile: string, child: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    const [port = '', path = ''] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : [];
    if (port !== '' && path !== '') return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the browser did not start');
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  // The process group that this test started: the browser is its leader.
  process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
}
