// Saves a timeline to a file of the person's: to the same one again where the browser can, as a download elsewhere.
import type { Problem } from '../../core/model/problem.ts';
import type { HandleWithPermission } from './file-pickers.ts';
import { filePickers, isCancelled, TIMELINE_TYPE } from './file-pickers.ts';
import type { OpenedFile } from './open-files.ts';
import { sha256Of } from './sha256.ts';

/** A file that was opened or saved, as it was then. It can be kept in IndexedDB, handle included. */
export interface KnownFile {
  readonly handle: FileSystemFileHandle;
  readonly name: string;
  /** Of the file as it was opened or last saved. */
  readonly sha256: string;
}

export type SaveFileProblemCode = 'not-allowed' | 'no-room' | 'gone' | 'failed';

export type SaveFileResult =
  /** On the disk; send `file` next time. */
  | { readonly status: 'saved'; readonly file: KnownFile }
  /** Given to the browser, which says no more about it. */
  | { readonly status: 'downloaded'; readonly name: string }
  /** The person closed the dialogue. */
  | { readonly status: 'cancelled' }
  /** The file has changed since; nothing was written. Save with `onDisk.sha256` where the person decides for theirs. */
  | {
      readonly status: 'conflict';
      readonly yours: string;
      readonly onDisk: { readonly text: string; readonly sha256: string };
    }
  | { readonly status: 'refused'; readonly problem: Problem<SaveFileProblemCode> };

/** What to keep of a file that was opened, to save to it again; `undefined` where the browser cannot. */
export async function knownFile({ handle, name, bytes }: OpenedFile): Promise<KnownFile | undefined> {
  return handle === undefined ? undefined : { handle, name, sha256: await sha256Of(bytes) };
}

/** Saves to a file that is known, without a dialogue but for the browser's question whether it may. */
export async function saveToKnown(
  text: string,
  { handle, name, sha256 }: KnownFile,
): Promise<SaveFileResult> {
  try {
    if (!(await mayWrite(handle))) return refusedBy(new DOMException('', 'NotAllowedError'));
    const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    const found = await sha256Of(bytes);
    const wanted = await sha256Of(text);
    if (found === wanted) return { status: 'saved', file: { handle, name, sha256: wanted } };
    if (found !== sha256) {
      // A byte order mark is a character of the text.
      const onDisk = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      return { status: 'conflict', yours: text, onDisk: { text: onDisk, sha256: found } };
    }
    await write(handle, text);
    return { status: 'saved', file: { handle, name, sha256: wanted } };
  } catch (error) {
    return refusedBy(error);
  }
}

/** After a reload the browser has to be allowed anew. It asks while a click or a key is handled. */
async function mayWrite(handle: HandleWithPermission): Promise<boolean> {
  const wanted = { mode: 'readwrite' } as const;
  if ((await handle.queryPermission?.(wanted)) === 'granted') return true;
  return ((await handle.requestPermission?.(wanted)) ?? 'granted') === 'granted';
}

/** Asks where to save. Call it while handling a click or a key. */
export async function saveAs(text: string, suggestedName: string): Promise<SaveFileResult> {
  const { showSaveFilePicker } = filePickers();
  if (showSaveFilePicker === undefined)
    return download(new Blob([text], { type: 'application/json' }), suggestedName);
  try {
    const handle = await showSaveFilePicker({ id: 'quoteline', suggestedName, types: [TIMELINE_TYPE] });
    await write(handle, text);
    return { status: 'saved', file: { handle, name: handle.name, sha256: await sha256Of(text) } };
  } catch (error) {
    return isCancelled(error) ? { status: 'cancelled' } : refusedBy(error);
  }
}

/** Gives bytes, such as those of a zip, to the browser as a download. */
export function download(content: Blob, name: string): SaveFileResult {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click has ended.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
  return { status: 'downloaded', name };
}

/** The browser writes beside the file and puts it in its place when it is complete. */
async function write(handle: FileSystemFileHandle, text: string): Promise<void> {
  const writable = await handle.createWritable();
  try {
    await writable.write(text);
  } catch (error) {
    await writable.abort();
    throw error;
  }
  await writable.close();
}

const PROBLEMS: Readonly<Record<string, Problem<SaveFileProblemCode>>> = {
  NotAllowedError: {
    code: 'not-allowed',
    message: 'The browser may not write to the file.',
    help: 'Allow it, or save as another file.',
  },
  NotFoundError: {
    code: 'gone',
    message: 'The file is not there any more.',
    help: 'Save as another file.',
  },
  QuotaExceededError: {
    code: 'no-room',
    message: 'The disk is full.',
    help: 'Make room, and save again.',
  },
};

function refusedBy(error: unknown): SaveFileResult {
  const problem = error instanceof DOMException ? PROBLEMS[error.name] : undefined;
  const message = 'The browser could not write the file.';
  return {
    status: 'refused',
    problem: problem ?? { code: 'failed', message, help: 'Save as another file.' },
  };
}
