// Which timeline files are meant: files, folders with timelines anywhere below them, and patterns.
import { stat } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { UsageError } from './command.ts';

/** The files in alphabetical order, each once, as paths from here. A name that leads to nothing is a mistake. */
export async function findTimelines(names: readonly string[]): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const name of names) {
    const found = await findOne(name);
    if (found.length === 0) throw new UsageError(`There is no timeline at ${name}.`);
    for (const file of found) files.add(file);
  }
  return Array.from(files).sort();
}

async function findOne(name: string): Promise<readonly string[]> {
  const status = await stat(name).catch(() => undefined);
  if (status?.isFile() === true) return [name.replaceAll('\\', '/')];
  if (status?.isDirectory() === true) {
    const folder = name.replaceAll('\\', '/').replace(/\/+$/, '');
    const inside = await glob('**/timeline.json', { cwd: name, ignore: ['**/node_modules/**'] });
    return inside.map((file) => `${folder}/${file}`);
  }
  return glob(name, { ignore: ['**/node_modules/**'], expandDirectories: false });
}
