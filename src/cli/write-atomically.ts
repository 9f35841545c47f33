// Replaces a file as a whole or not at all: a reader, or a power cut, never meets half of it.
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes beside the file, to the disk, and renames. A symbolic link stays one, and the permissions stay; a file that is
 * not there yet gets those of any new file.
 */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(ifThereIsNone(path));
  const mode = await stat(target)
    .then((status): number | undefined => status.mode)
    .catch(ifThereIsNone(undefined));
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(text);
      // The process's mask may have taken permissions away that the file had.
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function ifThereIsNone<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value;
    throw error;
  };
}
