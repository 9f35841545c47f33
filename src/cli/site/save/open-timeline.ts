// Lists and reads the timelines under events/ for the desk.
import { realpath } from 'node:fs/promises';
import type { ListAnswer, OpenAnswer, TimelineFile } from '../../../core/curate/save-contract.ts';
import { refusal } from '../../../core/curate/save-contract.ts';
import { quoted } from '../../../core/model/diagnostic.ts';
import { DOCUMENT_FILE, ID } from '../../../core/model/file-names.ts';
import { parseJson } from '../../../core/model/json/parse-json.ts';
import { listTimelines } from '../read-timelines.ts';
import { listTexts, readInside } from './timeline-folder.ts';

/** Every folder with a document that can be read at all; a missing folder of timelines holds none. */
export async function listForDesk(eventsFolder: string): Promise<ListAnswer> {
  const root = await realpath(eventsFolder).catch(() => undefined);
  const slugs = root === undefined ? [] : (await listTimelines(root)).filter((slug) => ID.test(slug));
  const timelines: { slug: string; title?: string }[] = [];
  for (const slug of slugs) {
    const reading = await readInside(root ?? '', slug, DOCUMENT_FILE);
    if (!reading.ok || reading.file.text === undefined) continue;
    const title = titleOf(reading.file.text);
    timelines.push(title === undefined ? { slug } : { slug, title });
  }
  return { status: 'listed', timelines };
}

function titleOf(text: string): string | undefined {
  const root = parseJson(text, 1).value?.root;
  if (typeof root !== 'object' || root === null || !('title' in root)) return undefined;
  return typeof root.title === 'string' ? root.title.slice(0, 200) : undefined;
}

/** The document as it is, whatever is wrong with it, and the texts beside it that may be read. */
export async function openForDesk(eventsFolder: string, slug: string): Promise<OpenAnswer> {
  if (!ID.test(slug)) {
    const help = 'Choose one of the timelines that are listed.';
    return refusal('wrong-name', `${quoted(slug)} is no name for the folder of a timeline.`, help);
  }
  const root = await realpath(eventsFolder).catch(() => undefined);
  const reading = root === undefined ? undefined : await readInside(root, slug, DOCUMENT_FILE);
  if (reading?.ok === false) return { status: 'refused', problem: reading.problem };
  const document = fileOf(DOCUMENT_FILE, reading?.file);
  if (root === undefined || document === undefined) {
    const help = 'Choose one of the timelines that are listed.';
    return refusal('no-such-timeline', `There is no timeline ${quoted(slug)}.`, help);
  }
  const sources: TimelineFile[] = [];
  for (const path of await listTexts(root, slug)) {
    const text = await readInside(root, slug, path);
    const file = text.ok ? fileOf(path, text.file) : undefined;
    if (file !== undefined) sources.push(file);
  }
  return { status: 'opened', slug, document, sources };
}

function fileOf(
  path: string,
  read: { readonly text?: string; readonly sha256?: string } | undefined,
): TimelineFile | undefined {
  if (read?.text === undefined || read.sha256 === undefined) return undefined;
  return { path, text: read.text, sha256: read.sha256 };
}
