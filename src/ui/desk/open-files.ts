// Files that a person opens or drops: texts, pages, Markdown, timelines, zips. Read as bytes; nothing is looked into here.
import type { Problem } from '../../core/model/problem.ts';
import { filePickers, isCancelled, OPEN_ENDINGS, OPEN_TYPES } from './file-pickers.ts';

export interface OpenedFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the browser can save to the same file again. */
  readonly handle?: FileSystemFileHandle;
}

export type FileKind = 'text' | 'html' | 'markdown' | 'json' | 'zip';

/** A file that was not opened, by its name, and why; the others are. */
export interface FileProblem extends Problem<'unknown-kind' | 'too-large' | 'too-many' | 'unreadable'> {
  readonly name: string;
}

export interface OpenedFiles {
  readonly files: readonly OpenedFile[];
  readonly problems: readonly FileProblem[];
}

const KINDS: Readonly<Record<string, FileKind>> = {
  txt: 'text',
  html: 'html',
  htm: 'html',
  md: 'markdown',
  markdown: 'markdown',
  json: 'json',
  zip: 'zip',
};

const MAX_BYTES = 50_000_000;
const MAX_FILES = 100;

/** Asks for files; nothing of both where the person chooses none. Call it while handling a click or a key. */
export async function openFiles(): Promise<OpenedFiles> {
  const { showOpenFilePicker } = filePickers();
  if (showOpenFilePicker === undefined) return readFiles(await filesFromInput());
  try {
    const handles = await showOpenFilePicker({ id: 'quoteline', multiple: true, types: OPEN_TYPES });
    return await readFiles(handles);
  } catch (error) {
    if (isCancelled(error)) return { files: [], problems: [] };
    throw error;
  }
}

/** What was dropped, in its order; with handles where the browser gives them. Call it while handling the drop. */
export function droppedFiles({ items, files }: DataTransfer): Promise<OpenedFiles> {
  const dropped = Array.from(items).filter(({ kind }) => kind === 'file');
  // All are asked at once: after the first await the list is empty.
  const asked = dropped.map((item) => withHandle(item));
  return Promise.all(asked).then((found) => {
    const known = found.filter((each) => each !== undefined);
    return readFiles(known.length > 0 ? known : Array.from(files));
  });
}

type ItemWithHandle = DataTransferItem & {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
};

async function withHandle(item: ItemWithHandle): Promise<File | FileSystemFileHandle | undefined> {
  const file = item.getAsFile();
  const handle = await item.getAsFileSystemHandle?.().catch(() => null);
  return handle instanceof FileSystemFileHandle ? handle : (file ?? undefined);
}

function filesFromInput(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = OPEN_ENDINGS;
    input.hidden = true;
    const end = () => {
      resolve(Array.from(input.files ?? []));
      input.remove();
    };
    input.addEventListener('change', end);
    input.addEventListener('cancel', end);
    // Some browsers forget an input that is in no page.
    document.body.append(input);
    input.click();
  });
}

/** Reads files, or the files of handles. Never rejects: what cannot be read is a problem beside the others. */
export async function readFiles(given: readonly (File | FileSystemFileHandle)[]): Promise<OpenedFiles> {
  const files: OpenedFile[] = [];
  const problems: FileProblem[] = [];
  for (const each of given.slice(0, MAX_FILES)) {
    const read = await readFile(each);
    if ('code' in read) problems.push(read);
    else files.push(read);
  }
  const rest = given[MAX_FILES];
  if (rest !== undefined) {
    const message = `More than ${MAX_FILES} files at once are not read.`;
    problems.push({ name: rest.name, code: 'too-many', message, help: 'Add the others afterwards.' });
  }
  return { files, problems };
}

async function readFile(given: File | FileSystemFileHandle): Promise<OpenedFile | FileProblem> {
  const { name } = given;
  const kind = KINDS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (kind === undefined) {
    const help = `Give ${OPEN_ENDINGS.replaceAll(',', ', ')}.`;
    return { name, code: 'unknown-kind', message: 'Files of this kind are not read.', help };
  }
  try {
    const file = given instanceof File ? given : await given.getFile();
    if (file.size > MAX_BYTES) {
      const message = `The file has ${file.size} bytes; at most ${MAX_BYTES} are read.`;
      return { name, code: 'too-large', message, help: 'Give the article alone.' };
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { name, kind, bytes, ...(given instanceof File ? {} : { handle: given }) };
  } catch {
    const message = 'The browser cannot read the file.';
    return { name, code: 'unreadable', message, help: 'Look whether it is still there, and open it again.' };
  }
}
