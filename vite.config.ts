import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Dates must not depend on where the reader sits: the unit tests run west and east of Greenwich, and far east. */
const TIME_ZONES = ['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati'];

export default defineConfig({
  root: fromRoot('src/app'),
  publicDir: fromRoot('static'),
  base: './',
  build: { outDir: fromRoot('dist'), emptyOutDir: true },
  plugins: [svelte()],
  test: {
    root: fromRoot('.'),
    projects: TIME_ZONES.map((zone) => ({
      root: fromRoot('.'),
      test: {
        name: `unit ${zone}`,
        include: ['tests/unit/**/*.test.ts'],
        pool: 'forks',
        env: { TZ: zone },
      },
    })),
  },
});
