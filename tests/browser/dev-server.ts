// Starts `npm start` as a person does, on a free port of loopback, and stops it.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { plainEnvironment, VITE } from './vite-process.ts';

export interface DevServer {
  /** The origin, without a slash at its end. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves the timelines under `events`, with a cache of its own: two servers of one cache pull it from under each other.
 * Rejects with what was printed where it does not start.
 */
export async function startDevServer(events: string): Promise<DevServer> {
  mkdirSync('.cache', { recursive: true });
  const cache = mkdtempSync(join(resolve('.cache'), 'dev-server-'));
  const server = spawn(process.execPath, [VITE, '--port', '0', '--host', '127.0.0.1'], {
    env: { ...plainEnvironment(), QUOTELINE_EVENTS: events, QUOTELINE_VITE_CACHE: cache },
  });
  const origin = await new Promise<string>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(output);
      if (found?.[1] !== undefined) resolve(found[1]);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', () => {
      reject(new Error(output));
    });
  });
  return {
    origin,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
      rmSync(cache, { recursive: true, force: true });
    },
  };
}
