// Where a document of the desk was opened from or saved to under events/, and how its files were then: what the
// development server needs to notice that somebody else has changed them.
import type { DeskDocument } from '../core/curate/desk-document.ts';
import { openDocument } from '../core/curate/desk-document.ts';
import type { TimelineFile } from '../core/curate/save-contract.ts';
import type { Checked } from '../core/model/diagnostic.ts';
import type { SourceText } from '../core/verify/source-text.ts';
import type { DeskSession, DeskStore } from '../ui/desk/desk-session.ts';
import { withheldPath } from './timeline-in-file.ts';

export interface Origin {
  readonly slug: string;
  /** The SHA-256 of each file by its path, as it was opened or last saved. */
  readonly opened: Readonly<Record<string, string>>;
}

/** The field of the session that holds it. */
export const ORIGIN_FIELD = 'origin';
const keyOf = (slug: string) => `quoteline-desk ${slug}`;

/** A document from the text of its file and the texts that came with it. */
export function documentOf(text: string, sources: readonly TimelineFile[]): Checked<DeskDocument> {
  const opened = openDocument(text, new Map());
  if (!opened.ok) return opened;
  const byPath = new Map(sources.map((file): [string, SourceText] => [file.path, file]));
  const texts = opened.value.timeline.sources.flatMap(({ id, text: path }): [string, SourceText][] => {
    const found = byPath.get(path === 'withheld' ? withheldPath(id) : path);
    return found === undefined ? [] : [[id, { text: found.text, sha256: found.sha256 }]];
  });
  return openDocument(text, new Map(texts));
}

export function hashesOf(files: readonly TimelineFile[]): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]));
}

export function rememberOrigin(session: DeskSession, origin: Origin): void {
  void session.setPending(ORIGIN_FIELD, JSON.stringify(origin));
  try {
    localStorage.setItem(keyOf(origin.slug), session.id);
  } catch {
    // Then the timeline is opened anew next time.
  }
}

/** The timeline is opened anew from the disk next time. */
export function forgetOrigin(slug: string): void {
  try {
    localStorage.removeItem(keyOf(slug));
  } catch {
    // Then nothing was remembered either.
  }
}

export function originOf(session: DeskSession): Origin | undefined {
  return originIn(session.pending.get(ORIGIN_FIELD));
}

/** The origin as a session keeps it; `undefined` where it is none. */
export function originIn(text: string | undefined): Origin | undefined {
  if (text === undefined) return undefined;
  try {
    const { slug, opened } = JSON.parse(text) as Partial<Origin>;
    return typeof slug === 'string' && opened !== undefined ? { slug, opened } : undefined;
  } catch {
    return undefined;
  }
}

/** The stored document that a timeline of events/ was opened as, where it is stored still. */
export async function storedOf(slug: string, store: DeskStore): Promise<string | undefined> {
  try {
    const id = localStorage.getItem(keyOf(slug));
    return (await store.list()).find((each) => each.id === id)?.id;
  } catch {
    return undefined;
  }
}
