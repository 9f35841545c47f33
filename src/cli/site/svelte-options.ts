// How components are compiled: the same for the browser and for prerendering, or their class names would differ.
import type { Options } from '@sveltejs/vite-plugin-svelte';

export const svelteOptions: Partial<Options> = {
  configFile: false,
  compilerOptions: { cssHash: ({ hash, css }) => `q-${hash(css)}` },
};
