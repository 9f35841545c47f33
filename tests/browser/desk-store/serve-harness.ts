// Builds the page of the store's tests and serves it on loopback.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { ServedSite } from '../serve-site.ts';
import { serveSite } from '../serve-site.ts';

const PAGE =
  '<!doctype html><html lang="en"><title>store</title><script type="module" src="harness.js"></script></html>\n';

/** `name` keeps those apart that run beside one another. */
export async function serveHarness(name: string): Promise<ServedSite> {
  const outDir = resolve('.cache', name);
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      lib: {
        entry: resolve('tests/browser/desk-store/harness.ts'),
        formats: ['es'],
        fileName: () => 'harness.js',
      },
    },
  });
  writeFileSync(join(outDir, 'index.html'), PAGE);
  return serveSite(outDir, '/');
}
