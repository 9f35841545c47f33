// Saves a timeline into events/: verified first, never over what somebody else changed, and whole or not at all.
import { mkdir, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FileConflict, Refused, SaveAnswer, SaveRequest } from '../../../core/curate/save-contract.ts';
import { refusal } from '../../../core/curate/save-contract.ts';
import { quoted } from '../../../core/model/diagnostic.ts';
import { DOCUMENT_FILE, ID, SOURCE_PATH } from '../../../core/model/file-names.ts';
import type { SourceText } from '../../../core/verify/source-text.ts';
import { verifyDocument } from '../../../core/verify/verify-document.ts';
import { codeOf } from './inside-events.ts';
import { makeFolder, placeNew, placeOver, stageFile, sweep, unstage } from './place-file.ts';
import type { StagedFile } from './place-file.ts';
import type { FileOnDisk } from './timeline-folder.ts';
import { diskRefusal, listTexts, readInside, sha256Of } from './timeline-folder.ts';

/** A file that was asked for, beside what the disk has in its place. */
interface Wanted {
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
  readonly onDisk: FileOnDisk;
}

/**
 * Texts are only ever added, the document is replaced in one step and last: whenever the power goes, the folder holds
 * the old timeline or the new one. Throws only for what is no failure of the disk.
 */
export async function saveTimeline(eventsFolder: string, request: SaveRequest): Promise<SaveAnswer> {
  const named = checkNames(request);
  if (named !== undefined) return named;
  try {
    await mkdir(eventsFolder, { recursive: true });
    return await saveInside(await realpath(eventsFolder), request);
  } catch (error) {
    if (codeOf(error) !== undefined) return diskRefusal(request.slug, error);
    throw error;
  }
}

function checkNames({ slug, files, opened }: SaveRequest): Refused | undefined {
  if (!ID.test(slug)) {
    const help = 'Write lower-case letters, digits and hyphens, 80 at most.';
    return refusal('wrong-name', `${quoted(slug)} is no name for the folder of a timeline.`, help);
  }
  const paths = Object.keys(files);
  const wrong = [...paths, ...Object.keys(opened)].find(
    (path) => path !== DOCUMENT_FILE && !SOURCE_PATH.test(path),
  );
  if (wrong !== undefined) {
    const help = 'A timeline has timeline.json and its texts, sources/<id>.txt.';
    return refusal('wrong-name', `${quoted(wrong)} is no file of a timeline.`, help);
  }
  const folded = new Set(paths.map((path) => path.toLowerCase()));
  if (folded.size < paths.length) {
    const message = 'Two texts have names that differ in capitals only, and many disks take them for one.';
    return refusal('wrong-name', message, 'Give one of them another name.');
  }
  if (files[DOCUMENT_FILE] === undefined) {
    return refusal(
      'wrong-request',
      `The request holds no ${DOCUMENT_FILE}.`,
      'Send the document with its texts.',
    );
  }
  // Half of a surrogate pair has no bytes: the text on the disk would be another.
  const broken = paths.find(
    (path) => new TextDecoder().decode(Buffer.from(files[path] ?? '')) !== bare(files[path]),
  );
  return broken === undefined
    ? undefined
    : refusal('wrong-request', `${broken} holds half a character.`, 'Paste the text again.');
}

const bare = (text = '') => (text.startsWith('\uFEFF') ? text.slice(1) : text);

async function saveInside(root: string, request: SaveRequest): Promise<SaveAnswer> {
  const { slug, files, opened } = request;
  const wanted: Wanted[] = [];
  for (const [path, text] of Object.entries(files)) {
    const reading = await readInside(root, slug, path);
    if (!reading.ok) return { status: 'refused', problem: reading.problem };
    wanted.push({ path, text, sha256: sha256Of(text), onDisk: reading.file });
  }
  const changed = wanted.filter(
    ({ path, sha256, onDisk }) => onDisk.sha256 !== opened[path] && onDisk.sha256 !== sha256,
  );
  if (changed.length > 0) return { status: 'conflict', files: changed.map(conflictOf) };
  const other = wanted.find(
    ({ path, sha256, onDisk }) =>
      path !== DOCUMENT_FILE && onDisk.sha256 !== undefined && onDisk.sha256 !== sha256,
  );
  const present = await listTexts(root, slug);
  if (other !== undefined) return wouldChange(other.path, [...present, ...Object.keys(files)]);

  const verified = verifyDocument(files[DOCUMENT_FILE] ?? '', await textsFor(root, slug, wanted, present));
  const { timeline, diagnostics } = verified;
  if (timeline === undefined) {
    const message = 'The timeline has problems, and nothing was written.';
    return refusal('not-verified', message, 'Mend what the list names, and save again.', { diagnostics });
  }
  const namedTexts = new Set(timeline.sources.map(({ text }) => text));
  const stray = wanted.find(({ path }) => path !== DOCUMENT_FILE && !namedTexts.has(path));
  if (stray !== undefined) {
    const message = `No source of the timeline names ${quoted(stray.path)}.`;
    return refusal('source-not-named', message, 'Leave the text out, or name it in its source.');
  }
  const conflict = await write(root, slug, wanted);
  if (conflict !== undefined) return { status: 'conflict', files: [conflict] };
  return {
    status: 'saved',
    opened: { ...opened, ...Object.fromEntries(wanted.map(({ path, sha256 }) => [path, sha256])) },
    unused: (await listTexts(root, slug)).filter((path) => !namedTexts.has(path)),
    diagnostics,
  };
}

/** The texts that the document will find: those that come with it, and those that are there. */
async function textsFor(root: string, slug: string, wanted: readonly Wanted[], present: readonly string[]) {
  const texts = new Map<string, SourceText>(wanted.map(({ path, text, sha256 }) => [path, { text, sha256 }]));
  for (const path of present) {
    if (texts.has(path)) continue;
    const reading = await readInside(root, slug, path);
    if (!reading.ok || reading.file.sha256 === undefined) continue;
    texts.set(path, { text: reading.file.text ?? '', sha256: reading.file.sha256 });
  }
  return ({ text }: { readonly text: string }) =>
    text === 'withheld' ? undefined : (texts.get(text) ?? { unreadable: 'there is no such file' });
}

/** Texts first, the document last. What was changed in the meantime is a conflict here too. */
async function write(
  root: string,
  slug: string,
  wanted: readonly Wanted[],
): Promise<FileConflict | undefined> {
  const different = wanted.filter(({ sha256, onDisk }) => onDisk.sha256 !== sha256);
  const ordered = different.toSorted(
    (a, b) => Number(a.path === DOCUMENT_FILE) - Number(b.path === DOCUMENT_FILE),
  );
  const staged: StagedFile[] = [];
  try {
    for (const { text, onDisk } of ordered) {
      await makeFolder(dirname(onDisk.real));
      await sweep(dirname(onDisk.real));
      staged.push(await stageFile(onDisk.real, text, onDisk.mode));
    }
    for (const [at, each] of ordered.entries()) {
      const file = staged[at];
      if (file === undefined) continue;
      const now = await readInside(root, slug, each.path);
      const isSame = now.ok && now.file.real === file.target && now.file.sha256 === each.onDisk.sha256;
      if (!isSame) return conflictOf({ ...each, onDisk: now.ok ? now.file : { real: file.target } });
      if (each.onDisk.sha256 !== undefined) await placeOver(file);
      else if (!(await placeNew(file))) {
        const taken = await readInside(root, slug, each.path);
        return conflictOf({ ...each, onDisk: taken.ok ? taken.file : { real: file.target } });
      }
    }
    return undefined;
  } finally {
    await unstage(staged);
  }
}

function conflictOf({ path, text, onDisk }: Wanted): FileConflict {
  const { text: there, sha256 } = onDisk;
  return {
    path,
    yours: text,
    ...(there === undefined || sha256 === undefined ? {} : { onDisk: { text: there, sha256 } }),
  };
}

function wouldChange(path: string, taken: readonly string[]): Refused {
  const used = new Set(taken.map((each) => each.toLowerCase()));
  const stem = path.slice(0, -'.txt'.length);
  let number = 2;
  while (used.has(`${stem}-${number}.txt`.toLowerCase())) number += 1;
  const suggestion = `${stem}-${number}.txt`;
  const message = `${path} holds another text, and quotes stand in it: a text in events/ is never changed.`;
  const help = `Write ${suggestion} as the text of the source, and save again.`;
  return refusal('source-would-change', message, help, SOURCE_PATH.test(suggestion) ? { suggestion } : {});
}
