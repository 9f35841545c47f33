// A path under events/ as the disk has it, links followed: it must not lead out.
import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

/**
 * The real path of `path`, of which the last parts need not exist; `undefined` where a link leads out of `root`, or to
 * nothing. `root` is a real path.
 */
export async function insideEvents(root: string, path: string): Promise<string | undefined> {
  const real = await deepestReal(path);
  if (real === undefined) return undefined;
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep) ? real : undefined;
}

async function deepestReal(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch (error) {
    // A file where a folder should be is nothing to follow either; whoever reads or writes there is told.
    if (!isMissing(error) && codeOf(error) !== 'ENOTDIR') return undefined;
  }
  // A link that leads to nothing exists, and would be followed by whoever writes through it.
  if ((await lstat(path).catch(() => undefined)) !== undefined) return undefined;
  const parent = dirname(path);
  if (parent === path) return undefined;
  const real = await deepestReal(parent);
  return real === undefined ? undefined : join(real, path.slice(parent.length));
}

export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

/** The name that the system has for what went wrong: `ENOSPC`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
