// Puts a file onto the disk as a whole: beside its place first, to the disk, then into it; the folder to the disk too.
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './inside-events.ts';

/** A file that is complete on the disk under a hidden name beside its place. */
export interface StagedFile {
  readonly target: string;
  readonly temporary: string;
}

/** `mode` are the permissions of the file that it is to replace. Throws what the system says. */
export async function stageFile(target: string, text: string, mode?: number): Promise<StagedFile> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(text);
      // The process's mask may have taken permissions away that the file had.
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return { target, temporary };
}

/** Takes the place of what is there, in one step. */
export async function placeOver({ target, temporary }: StagedFile): Promise<void> {
  await rename(temporary, target);
  await syncFolder(dirname(target));
}

/** Takes a place that is free, in one step; false where it is not. */
export async function placeNew({ target, temporary }: StagedFile): Promise<boolean> {
  try {
    await link(temporary, target);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return false;
    // Some file systems have no hard links; there the moment between looking and renaming stays.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    await rename(temporary, target);
  }
  await rm(temporary, { force: true });
  await syncFolder(dirname(target));
  return true;
}

/** Takes away what was staged and never placed. */
export async function unstage(files: readonly StagedFile[]): Promise<void> {
  await Promise.all(files.map(({ temporary }) => rm(temporary, { force: true }).catch(() => undefined)));
}

const LEFT_BEHIND = /^\..+\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;
const LEFT_AFTER_MS = 3_600_000;

/** Takes away what a save that was killed has staged: no save lasts an hour. */
export async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => LEFT_BEHIND.test(each))) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > LEFT_AFTER_MS) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Makes a folder, and has its name written to the disk. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first !== undefined) await syncFolder(dirname(first));
}

/** A name in a folder outlives a power cut once the folder is on the disk. Windows opens no folders, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
