// Keeping a timeline in events/ by the development server: what is sent, and what its answer means for the document.
import type { DeskDocument } from '../core/curate/desk-document.ts';
import type { SaveRequest } from '../core/curate/save-contract.ts';
import { toFile } from '../core/curate/to-file.ts';
import { newEventId } from '../core/curate/event-id.ts';
import { DOCUMENT_FILE } from '../core/model/file-names.ts';
import type { Origin } from './desk-origin.ts';

/** The name that a timeline's folder gets where it has none yet. */
export function slugOf({ timeline }: DeskDocument): string {
  return newEventId(timeline.title, new Set());
}

/** The document and those of its texts that may be published and are not in the folder yet. */
export function saveRequest(document: DeskDocument, slug: string, origin: Origin | undefined): SaveRequest {
  const opened = origin?.slug === slug ? origin.opened : {};
  const texts = document.timeline.sources.flatMap(({ id, text: path }): [string, string][] => {
    const text = document.texts.get(id);
    const isNew = path !== 'withheld' && text !== undefined && opened[path] !== text.sha256;
    return isNew ? [[path, text.text]] : [];
  });
  return { slug, files: { [DOCUMENT_FILE]: toFile(document), ...Object.fromEntries(texts) }, opened };
}

/** The texts at hand by the ids of their sources. */
export function textsOf(texts: DeskDocument['texts']): ReadonlyMap<string, string> {
  return new Map(Array.from(texts, ([id, { text }]) => [id, text]));
}
