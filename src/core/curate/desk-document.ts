// What the desk works on: a timeline, the texts of its sources, and the file it was opened from or last saved to.
import type { Checked } from '../model/diagnostic.ts';
import { parseTimeline } from '../model/parse-timeline.ts';
import type { Timeline } from '../model/timeline.ts';
import type { SourceText } from '../verify/source-text.ts';

/** The text of the timeline file as it is on disk; `toFile` changes nothing in it that was not edited. */
export interface FileText {
  readonly text: string;
}

/** By source id, in the order of the ids. */
export type Texts = ReadonlyMap<string, SourceText>;

/**
 * Immutable: every edit makes a new document that shares what it left alone, so that parts may be compared by identity.
 * Invariant: `toFile(document)` is a text that `parseTimeline` accepts.
 */
export interface DeskDocument {
  readonly timeline: Timeline;
  /** A source whose text is withheld and not at hand has none. */
  readonly texts: Texts;
  /** Absent until the document was opened from a file, or saved to one. */
  readonly file?: FileText;
  /** Pairs of events, by their ids in order, that the editor said are not the same; absent where there are none. */
  readonly notSame?: readonly NotSame[];
}

/** The lesser id first. No part of a timeline file: who reads it sees two events, and that is all there is to say. */
export type NotSame = readonly [first: string, second: string];

/** A document with nothing in it yet. */
export function newDocument(title: string, language: string): DeskDocument {
  return { timeline: { version: 1, title, language, sources: [], events: [] }, texts: new Map() };
}

/**
 * Opens a timeline file, also one whose quotes or dates are wrong: those are the desk's to mend. A file that breaks the
 * form is refused with every reason, each at its line.
 */
export function openDocument(text: string, texts: Texts): Checked<DeskDocument> {
  const parsed = parseTimeline(text);
  if (!parsed.ok) return parsed;
  return {
    ok: true,
    value: { timeline: parsed.value, texts: inOrder(texts), file: { text } },
    diagnostics: parsed.diagnostics,
  };
}

/** The document after it was written to a file: what is saved next starts from its text. No step of undo. */
export function savedAs(document: DeskDocument, file: FileText): DeskDocument {
  return { ...document, file };
}

/** The same texts in the order of their ids, so that taking one away and giving it back leaves no trace. */
export function inOrder(texts: Iterable<readonly [string, SourceText]>): Texts {
  return new Map(Array.from(texts).sort(([a], [b]) => Number(a > b) - Number(a < b)));
}
