// Which files are meant: files as they are named, and of a folder those that articles are read from.
import { stat } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { ARTICLE_ENDINGS } from '../articles/read-article.ts';
import { UsageError } from '../command.ts';

/** In the order of the call, those of a folder in that of the alphabet; each once. A missing file is left to its reader. */
export async function findArticles(names: readonly string[]): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const name of names) {
    const path = name.replaceAll('\\', '/');
    const isFolder = (await stat(name).catch(() => undefined))?.isDirectory() === true;
    const found = isFolder ? await articlesIn(path) : [path];
    for (const file of found) files.add(file);
  }
  return Array.from(files);
}

async function articlesIn(folder: string): Promise<readonly string[]> {
  const endings = ARTICLE_ENDINGS.map((ending) => ending.slice(1)).join(',');
  const names = await glob(`**/*.{${endings}}`, {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    caseSensitiveMatch: false,
  });
  if (names.length === 0) {
    throw new UsageError(
      `There is no article in ${folder}: none of its files ends in ${ARTICLE_ENDINGS.join(', ')}.`,
    );
  }
  return names.sort().map((name) => `${folder.replace(/\/+$/, '')}/${name}`);
}
