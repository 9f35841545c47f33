// Reads the folders under events/ from the disk. Whatever cannot be read becomes a reason, not an exception.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ID } from '../../core/model/file-names.ts';
import type { TimelineFiles } from '../../core/publish/publish-timeline.ts';
import { readText } from '../read-text.ts';

/** The names of the folders that hold timelines, in alphabetical order. A missing folder holds none. */
export async function listTimelines(eventsFolder: string): Promise<readonly string[]> {
  const entries = await readdir(eventsFolder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

/** Reads one folder with all the texts beside its timeline. */
export async function readTimeline(eventsFolder: string, slug: string): Promise<TimelineFiles> {
  const folder = join(eventsFolder, slug);
  const names = await readdir(join(folder, 'sources')).catch(() => []);
  const texts = await Promise.all(
    names
      .filter((name) => name.endsWith('.txt'))
      .map(async (name) => [`sources/${name}`, await readText(join(folder, 'sources', name))] as const),
  );
  const document = await readText(join(folder, 'timeline.json'));
  // A slug stands in addresses: the same letters as an id.
  const badSlug = 'a folder under events/ is named with lower-case letters, digits and hyphens';
  return { slug, document: ID.test(slug) ? document : { unreadable: badSlug }, texts: new Map(texts) };
}
