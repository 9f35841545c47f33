// The timeline that a draft goes into: a new one, or that which stands in the folder.
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../core/model/diagnostic.ts';
import { formatJson, USUAL_LAYOUT } from '../../core/model/json/format-json.ts';
import { parseTimeline } from '../../core/model/parse-timeline.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import { unreadableDocument } from '../../core/verify/unreadable-document.ts';
import { readText } from '../read-text.ts';

export interface OpenTimeline {
  readonly timeline: Timeline;
  /** The text of the file. */
  readonly text: string;
  readonly isNew: boolean;
}

/** What is in the folder, or every reason why it may not be written over; `undefined` where there is no timeline yet. */
export async function openTimeline(
  folder: string,
): Promise<
  OpenTimeline | { readonly file: string; readonly diagnostics: readonly Diagnostic[] } | undefined
> {
  const file = join(folder, 'timeline.json');
  if (!existsSync(file)) return undefined;
  const read = await readText(file);
  if ('unreadable' in read) return { file, diagnostics: [unreadableDocument(file, read)] };
  const parsed = parseTimeline(read.text);
  if (!parsed.ok) return { file, diagnostics: parsed.diagnostics };
  return { timeline: parsed.value, text: read.text, isNew: false };
}

/** One without sources and events. `folder` is where it will stand; the schema is named where a relative path leads to it. */
export function newTimeline(title: string, language: string, folder: string | undefined): OpenTimeline {
  const timeline: Timeline = {
    ...schemaOf(folder),
    version: 1,
    title,
    language,
    sources: [],
    events: [],
  };
  return { timeline, text: `${formatJson(timeline, USUAL_LAYOUT)}\n`, isNew: true };
}

function schemaOf(folder: string | undefined): Pick<Timeline, '$schema'> {
  if (folder === undefined) return {};
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const isInside = !relative(root, resolve(folder)).startsWith('..');
  const path = relative(resolve(folder), join(root, 'static', 'timeline-v1.schema.json'));
  return isInside ? { $schema: path.replaceAll('\\', '/') } : {};
}
