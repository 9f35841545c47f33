// What a folder under events/ becomes on the site: a timeline that may be shown, or the problems that forbid it.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source, Timeline } from '../model/timeline.ts';
import type { SourceText, TextAtHand, UnreadableText } from '../verify/source-text.ts';
import { unreadableDocument } from '../verify/unreadable-document.ts';
import { verifyDocument } from '../verify/verify-document.ts';
import type { SourceVerification } from './source-verification.ts';
import { verificationOf } from './source-verification.ts';

/** The files of one timeline as they were read; nothing about them is trusted. */
export interface TimelineFiles {
  /** The folder's name, which is the last part of the page's address. */
  readonly slug: string;
  /** The text of `timeline.json`, or why it could not be read. */
  readonly document: { readonly text: string } | UnreadableText;
  /** The texts beside it, by the path that a source names (`sources/<id>.txt`). */
  readonly texts: ReadonlyMap<string, SourceText | UnreadableText>;
}

/** What whoever publishes knows, and core cannot. */
export interface Publication {
  /** The day on which this is done, as EDTF: readers are told when their quotes were checked. */
  readonly checkedOn: string;
  /** Texts that may not be published, by their SHA-256, to hold quotes against; absent where none were given. */
  readonly articles?: ReadonlyMap<string, SourceText>;
}

/** One page of the site: data only, so that it can stand in the page as JSON. */
export interface PublishedTimeline {
  readonly slug: string;
  /** The file that the diagnostics are about. */
  readonly file: string;
  /** Absent where a diagnostic is an error: nothing that breaks a rule is published. */
  readonly timeline?: Timeline;
  /** What became of each source's quotes, in the order of `timeline.sources`; absent where that is. */
  readonly verified?: readonly SourceVerification[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses and verifies one folder: all problems, never a throw. A withheld text is looked for among the articles. */
export function publishTimeline(
  { slug, document, texts }: TimelineFiles,
  publication: Publication,
): PublishedTimeline {
  const file = `events/${slug}/timeline.json`;
  if ('unreadable' in document) {
    return { slug, file, diagnostics: [unreadableDocument(file, document)] };
  }
  const textOf = (source: Source): TextAtHand | undefined =>
    source.text === 'withheld'
      ? publication.articles && (publication.articles.get(source.sha256) ?? { notFound: true })
      : (texts.get(source.text) ?? { unreadable: 'there is no such file' });
  const { timeline, diagnostics } = verifyDocument(document.text, textOf);
  if (timeline === undefined) return { slug, file, diagnostics };
  const verified = timeline.sources.map((source) =>
    verificationOf(source, textOf(source), publication.checkedOn),
  );
  return { slug, file, diagnostics, timeline, verified };
}
