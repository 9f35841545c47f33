// What a folder under events/ becomes on the site: a timeline that may be shown, or the problems that forbid it.
import type { Diagnostic } from '../model/diagnostic.ts';
import { toPath } from '../model/diagnostic.ts';
import { parseTimeline } from '../model/parse-timeline.ts';
import type { Timeline } from '../model/timeline.ts';
import type { SourceText } from '../verify/verify-timeline.ts';
import { verifyTimeline } from '../verify/verify-timeline.ts';

/** The files of one timeline as they were read; nothing about them is trusted. */
export interface TimelineFiles {
  /** The folder's name, which is the last part of the page's address. */
  readonly slug: string;
  /** The text of `timeline.json`, or why it could not be read. */
  readonly document: { readonly text: string } | { readonly unreadable: string };
  /** The texts beside it, by the path that a source names (`sources/<id>.txt`). */
  readonly texts: ReadonlyMap<string, SourceText | { readonly unreadable: string }>;
}

/** One page of the site: data only, so that it can stand in the page as JSON. */
export interface PublishedTimeline {
  readonly slug: string;
  /** The file that the diagnostics are about. */
  readonly file: string;
  /** Absent where a diagnostic is an error: nothing that breaks a rule is published. */
  readonly timeline?: Timeline;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses and verifies one folder: all problems, never a throw. A withheld text is not looked for. */
export function publishTimeline({ slug, document, texts }: TimelineFiles): PublishedTimeline {
  const file = `events/${slug}/timeline.json`;
  if ('unreadable' in document) {
    return { slug, file, diagnostics: [unreadable('', file, document.unreadable)] };
  }
  const parsed = parseTimeline(document.text);
  if (!parsed.ok) return { slug, file, diagnostics: parsed.diagnostics };
  const timeline = parsed.value;
  const found = new Map<string, SourceText>();
  const missing: Diagnostic[] = [];
  for (const [index, source] of timeline.sources.entries()) {
    if (source.text === 'withheld') continue;
    const text = texts.get(source.text) ?? { unreadable: 'there is no such file' };
    if ('unreadable' in text) {
      missing.push(unreadable(toPath(['sources', index, 'text']), source.text, text.unreadable));
    } else found.set(source.id, text);
  }
  const diagnostics = [...parsed.diagnostics, ...missing, ...verifyTimeline(timeline, found)];
  return diagnostics.some((each) => each.severity === 'error')
    ? { slug, file, diagnostics }
    : { slug, file, diagnostics, timeline };
}

function unreadable(path: string, file: string, reason: string): Diagnostic {
  return {
    code: 'file-unreadable',
    severity: 'error',
    path,
    message: `${file} cannot be read: ${reason}.`,
    help: path === '' ? 'Put a timeline.json into the folder.' : 'Add the text, or write "text": "withheld".',
  };
}
