// How tests run Vite: as a person does, in a process of its own, without what vitest adds to the environment.
import { join } from 'node:path';

export const VITE = join('node_modules', 'vite', 'bin', 'vite.js');

export function plainEnvironment(): NodeJS.ProcessEnv {
  const ofVitest = new Set(['VITEST', 'NODE_ENV', 'MODE', 'DEV', 'PROD', 'TEST']);
  return {
    ...Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !ofVitest.has(name) && !name.startsWith('VITEST_')),
    ),
    NO_COLOR: '1',
  };
}
