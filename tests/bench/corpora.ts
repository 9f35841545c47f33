// The development corpora: they stand beside the checkout, never in it.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** `undefined` where they are not there. */
export function corporaFolder(): string | undefined {
  return ['../shared/corpora', '../../shared/corpora'].map((path) => resolve(path)).find(existsSync);
}
