// What is mutated: a timeline file and the texts of its sources, and how they are verified as the command does it.
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../src/core/model/diagnostic.ts';
import type { Timeline } from '../../src/core/model/timeline.ts';
import { invalidUtf8 } from '../../src/core/text/invalid-utf8.ts';
import { verifyDocument } from '../../src/core/verify/verify-document.ts';
import { unreadableDocument } from '../../src/core/verify/unreadable-document.ts';

/** A timeline as JSON has it, to be changed in any way. */
export interface Draft {
  [key: string]: unknown;
  sources: DraftPart[];
  events: DraftPart[];
}

export type DraftPart = Record<string, unknown>;

export interface Subject {
  readonly name: string;
  readonly timeline: Timeline;
  /** By source id. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A file, as text or as bytes that may be no text, and the texts that its sources are held against. */
export interface Mutant {
  readonly file: string | Uint8Array;
  readonly texts: ReadonlyMap<string, string>;
}

export function verifyMutant({ file, texts }: Mutant): readonly Diagnostic[] {
  let document = file;
  if (typeof document !== 'string') {
    const invalid = invalidUtf8(document);
    if (invalid !== undefined) {
      return [
        unreadableDocument('timeline.json', { unreadable: 'no UTF-8', position: { line: 1, column: 1 } }),
      ];
    }
    document = new TextDecoder('utf-8', { ignoreBOM: true }).decode(document);
  }
  return verifyDocument(document, ({ id }) => {
    const text = texts.get(id);
    return text === undefined ? undefined : { text, sha256: sha256Of(text) };
  }).diagnostics;
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
