import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { leanVis } from './src/cli/site/lean-vis.ts';
import { deskSavePlugin } from './src/cli/site/save/desk-save-plugin.ts';
import { sitePlugin } from './src/cli/site/site-plugin.ts';
import { svelteOptions } from './src/cli/site/svelte-options.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Dates must not depend on where the reader sits: the unit tests run west and east of Greenwich, and far east. */
const TIME_ZONES = ['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati'];

const EVENTS = process.env['QUOTELINE_EVENTS'] ?? fromRoot('events');

export default defineConfig(({ command }) => ({
  root: fromRoot('src/app'),
  publicDir: fromRoot('static'),
  base: './',
  cacheDir: process.env['QUOTELINE_VITE_CACHE'] ?? fromRoot('node_modules/.vite'),
  appType: 'mpa',
  build: {
    outDir: fromRoot('dist'),
    emptyOutDir: true,
    // The worker is no page asset: it stands at the top under a name that never changes.
    rolldownOptions: {
      input: {
        index: fromRoot('src/app/index.html'),
        timeline: fromRoot('src/app/timeline.html'),
        desk: fromRoot('src/app/desk.html'),
        sw: fromRoot('src/app/service-worker.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  plugins: [leanVis(), svelte(svelteOptions(command)), deskSavePlugin(EVENTS), sitePlugin(EVENTS)],
  test: {
    root: fromRoot('.'),
    projects: [
      ...TIME_ZONES.map((zone) => ({
        root: fromRoot('.'),
        test: {
          name: `unit ${zone}`,
          include: ['tests/unit/**/*.test.ts'],
          pool: 'forks' as const,
          // The files of a zone share their modules: none of them changes what a module holds.
          isolate: false,
          env: { TZ: zone },
          // Tests share two cores with browsers: what takes one second alone must not fail for taking six.
          testTimeout: 60_000,
        },
      })),
      {
        root: fromRoot('.'),
        test: {
          // Processes, hosts, whole archives, long series of edits: no clock is read, so once is enough.
          name: 'node',
          include: ['tests/node/**/*.test.ts'],
          pool: 'forks' as const,
          testTimeout: 60_000,
        },
      },
      {
        root: fromRoot('.'),
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/global-setup.ts',
          // Two browsers at a time: each waits more than it draws.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What is waited for comes: how soon is for the benchmarks to say, on a machine that does nothing else.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
}));
