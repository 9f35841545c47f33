// The text of a timeline file and the texts of its sources → everything that is wrong with it, in one pass.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SoundParts } from '../model/check-structure.ts';
import type { ReadTimeline } from '../model/parse-timeline.ts';
import { locatedIn, readTimelineText } from '../model/parse-timeline.ts';
import type { Source, Timeline } from '../model/timeline.ts';
import type { TextAtHand } from './source-text.ts';
import type { QuoteCount } from './verify-timeline.ts';
import { verifyParts } from './verify-timeline.ts';

export interface VerifiedDocument {
  /** Absent where a finding is an error: nothing that breaks a rule is published. */
  readonly timeline?: Timeline;
  /** What of it is sound; absent where the text is no JSON. */
  readonly parts?: SoundParts;
  /** All findings, each with its place in the text, sorted by it. */
  readonly diagnostics: readonly Diagnostic[];
  readonly quotes: QuoteCount;
}

/**
 * Parses a `timeline.json` and verifies what of it is sound. `textOf` gives the text of a source, or why there is
 * none; `undefined` where it is withheld and nobody looked for it. Never throws; linear in the text and its quotes.
 */
export function verifyDocument(
  text: string,
  textOf: (source: Source) => TextAtHand | undefined,
): VerifiedDocument {
  const read = readTimelineText(text);
  const texts = new Map<string, TextAtHand>();
  for (const { value: source } of read.parts?.sources ?? []) {
    const at = textOf(source);
    if (at !== undefined) texts.set(source.id, at);
  }
  return verifyRead(text, read, texts);
}

/** The same of a text that has been read, with the texts by the ids of its sources. */
export function verifyRead(
  text: string,
  { timeline, parts, diagnostics: found }: ReadTimeline,
  texts: ReadonlyMap<string, TextAtHand>,
): VerifiedDocument {
  if (parts === undefined) {
    return { diagnostics: locatedIn(text, found), quotes: { verbatim: 0, faulty: 0, unchecked: 0 } };
  }
  const { diagnostics: more, quotes } = verifyParts(parts, texts);
  const diagnostics = locatedIn(text, [...found, ...more]);
  const isSound = timeline !== undefined && !diagnostics.some((each) => each.severity === 'error');
  return isSound ? { timeline, parts, diagnostics, quotes } : { parts, diagnostics, quotes };
}
