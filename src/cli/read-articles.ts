// A folder of articles that may not be published. An article is known by its SHA-256, so its file name does not matter.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceText } from '../core/verify/source-text.ts';
import { readText } from './read-text.ts';

/** Every `.txt` of the folder and the folders below it, by SHA-256; `undefined` where there is no such folder. */
export async function readArticles(folder: string): Promise<ReadonlyMap<string, SourceText> | undefined> {
  const names = await readdir(folder, { recursive: true }).catch(() => undefined);
  if (names === undefined) return undefined;
  const texts = new Map<string, SourceText>();
  for (const name of names.filter((each) => each.endsWith('.txt')).sort()) {
    const text = await readText(join(folder, name));
    if ('text' in text) texts.set(text.sha256, text);
  }
  return texts;
}
