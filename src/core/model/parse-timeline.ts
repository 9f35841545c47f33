// Text of a timeline file → a checked Timeline, or every reason why it is none.
import { checkDates } from './check-dates.ts';
import { checkReferences } from './check-references.ts';
import type { CheckedStructure, SoundParts } from './check-structure.ts';
import { checkStructure } from './check-structure.ts';
import { diagnose } from './diagnose.ts';
import type { Checked, Diagnostic } from './diagnostic.ts';
import { parseJson, withoutByteOrderMark } from './json/parse-json.ts';
import { locateDiagnostics } from './json/positions.ts';
import type { Timeline } from './timeline.ts';

/** More findings than this of one file are not listed: a thousand lines help nobody. */
export const MAX_DIAGNOSTICS = 1000;

/** What could be made of a file: the timeline where nothing is wrong, and what is sound where something is. */
export interface ReadTimeline {
  readonly timeline?: Timeline;
  /** Absent where the file is no JSON at all. */
  readonly parts?: SoundParts;
  /** In the order in which they were found, most without a position. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses the text of a `timeline.json`. All findings are returned with their positions, in the order of the file; `ok`
 * is false exactly when one of them is an error. Never throws, whatever the text holds; linear in its length.
 */
export function parseTimeline(text: string): Checked<Timeline> {
  const read = readTimelineText(text);
  const diagnostics = locatedIn(text, read.diagnostics);
  return read.timeline === undefined
    ? { ok: false, diagnostics }
    : { ok: true, value: read.timeline, diagnostics };
}

/** The same, with the sound parts of a file that is wrong elsewhere, for checks that go on. */
export function readTimelineText(text: string): ReadTimeline {
  const { value, diagnostics } = parseJson(text, MAX_DIAGNOSTICS + 1);
  if (value === undefined) return { diagnostics };
  const structure = checkStructure(value.root, MAX_DIAGNOSTICS);
  const found = [...diagnostics, ...structure.diagnostics, ...checkParts(structure)];
  const isSound = structure.timeline !== undefined && !found.some((each) => each.severity === 'error');
  return isSound
    ? { timeline: structure.timeline, parts: structure.parts, diagnostics: found }
    : { parts: structure.parts, diagnostics: found };
}

function* checkParts({ parts }: CheckedStructure): Generator<Diagnostic> {
  yield* checkReferences(parts);
  yield* checkDates(parts);
}

/** The findings about a file with their places in its text, in the order of these, at most a thousand of them. */
export function locatedIn(text: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const isLong = diagnostics.length > MAX_DIAGNOSTICS;
  const listed = isLong ? diagnostics.slice(0, MAX_DIAGNOSTICS) : diagnostics;
  const located = locateDiagnostics(withoutByteOrderMark(text), listed);
  if (!isLong) return located;
  const message = `More problems than these ${MAX_DIAGNOSTICS} are not listed.`;
  return [...located, diagnose('too-many-problems', '', message)];
}
