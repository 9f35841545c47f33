// How components are compiled: in a build the same for the browser and for prerendering, or their class names would differ.
import type { Options } from '@sveltejs/vite-plugin-svelte';

/** The development server compiles for both itself, and its own class names survive an edit of the styles. */
export function svelteOptions(command: 'serve' | 'build'): Partial<Options> {
  return command === 'serve'
    ? { configFile: false }
    : { configFile: false, compilerOptions: { cssHash: ({ hash, css }) => `q-${hash(css)}` } };
}
