// A timeline in a file that a person opened: the document alone, or a zip with its texts.
import type { TimelineFile } from '../core/curate/save-contract.ts';
import { parseTimeline } from '../core/model/parse-timeline.ts';
import type { Problem } from '../core/model/problem.ts';
import type { OpenedFile } from '../ui/desk/open-files.ts';
import { sha256Of } from '../ui/desk/sha256.ts';

export type TimelineInFile =
  | {
      readonly text: string;
      /** The texts that came with it, by the paths of their sources; those that are withheld under `articles/`. */
      readonly sources: readonly TimelineFile[];
      /** The name of its folder, where it had one. */
      readonly slug?: string;
    }
  | { readonly problem: Problem };

/** The document is not checked here: what is wrong with it is said line by line when it is opened. */
export async function timelineIn({ kind, bytes }: OpenedFile): Promise<TimelineInFile> {
  if (kind !== 'zip')
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), sources: [] };
  const { readTimelineZip } = await import('../core/formats/timeline-zip.ts');
  const zip = readTimelineZip(bytes);
  if (!zip.ok) return { problem: zip.problem };
  const { document, texts, withheld, slug } = zip.value;
  const parsed = parseTimeline(document);
  const own = new Set(parsed.ok ? parsed.value.sources.map(({ id }) => id) : []);
  const apart = Array.from(withheld)
    .filter(([id]) => own.has(id))
    .map(([id, text]): [string, string] => [withheldPath(id), text]);
  const sources = await Promise.all(
    [...texts, ...apart].map(async ([path, text]) => ({ path, text, sha256: await sha256Of(text) })),
  );
  return { text: document, sources, ...(slug === undefined ? {} : { slug }) };
}

/** Where the text of a source stands that may not be published. */
export function withheldPath(id: string): string {
  return `articles/${id}.txt`;
}
