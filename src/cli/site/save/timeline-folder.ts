// The folder of one timeline under events/, read without following a link out of it.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Refused } from '../../../core/curate/save-contract.ts';
import { refusal } from '../../../core/curate/save-contract.ts';
import { quoted } from '../../../core/model/diagnostic.ts';
import { SOURCE_PATH } from '../../../core/model/file-names.ts';
import { codeOf, insideEvents, isMissing } from './inside-events.ts';

/** A file as it is on the disk; bytes that are no UTF-8 are shown as U+FFFD, and `sha256` is that of the bytes. */
export interface FileOnDisk {
  /** With the links followed. */
  readonly real: string;
  readonly text?: string;
  readonly sha256?: string;
  readonly mode?: number;
}

export type Reading = { readonly ok: true; readonly file: FileOnDisk } | ({ readonly ok: false } & Refused);

/** `path` is a name that fits its grammar. A file that is not there has no `sha256`. */
export async function readInside(root: string, slug: string, path: string): Promise<Reading> {
  const real = await insideEvents(root, join(root, slug, path));
  if (real === undefined) {
    const message = `${slug}/${path} leads out of the folder of timelines, or to nothing.`;
    return {
      ok: false,
      ...refusal('outside-events', message, 'Put a folder and a file in place of the links.'),
    };
  }
  try {
    const bytes = await readFile(real);
    const { mode } = await stat(real);
    return { ok: true, file: { real, text: decoded(bytes), sha256: sha256Of(bytes), mode } };
  } catch (error) {
    return isMissing(error)
      ? { ok: true, file: { real } }
      : { ok: false, ...diskRefusal(`${slug}/${path}`, error) };
  }
}

/** The texts beside a document, by the paths that a source would name; none where there is no such folder. */
export async function listTexts(root: string, slug: string): Promise<readonly string[]> {
  const folder = await insideEvents(root, join(root, slug, 'sources'));
  const names = folder === undefined ? [] : await readdir(folder).catch(() => []);
  return names
    .map((name) => `sources/${name}`)
    .filter((path) => SOURCE_PATH.test(path))
    .sort();
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What the system says, without a path of this machine. */
export function diskRefusal(what: string, error: unknown): Refused {
  const code = codeOf(error) ?? 'unknown';
  const message = `The system refuses ${quoted(what)} (${code}).`;
  const help =
    code === 'ENOSPC'
      ? 'The disk is full: make room, and save again.'
      : 'Look at the permissions of the folder, and save again; or save to a file.';
  return refusal('disk', message, help);
}

function decoded(bytes: Buffer): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
