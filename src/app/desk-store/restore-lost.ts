// Documents that the database does not know and of which there is a second copy: written back to the database.
import type { CopyFiles } from './copy-files.ts';
import type { DeskDatabase } from './database.ts';
import { readCopy } from './second-copy.ts';
import { newToken } from './token.ts';
import { writeNewDocument } from './write-document.ts';

/**
 * The ids of those that were brought back. A document that was removed has no copy left; of one that cannot be read, or
 * that a newer version wrote, the copy stays as it is.
 */
export async function restoreLost(database: DeskDatabase, copies: CopyFiles): Promise<ReadonlySet<string>> {
  const restored = new Set<string>();
  const ids = await copies.ids();
  if (ids.length === 0) return restored;
  const known = new Set(await database.getAllKeys('documents'));
  for (const id of ids.filter((each) => !known.has(each))) {
    const copy = readCopy(await copies.read(id));
    if (copy === undefined) continue;
    const state = { id, writer: newToken(), seq: copy.seq };
    const problem = await writeNewDocument(database, state, copy, copy.writtenMs);
    // Another tab may have brought it back at the same time: then it is there as well.
    if (problem === undefined) restored.add(id);
  }
  return restored;
}
