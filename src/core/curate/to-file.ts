// The document as the text of its file: what was not edited stays byte for byte as it was.
import type { Timeline } from '../model/timeline.ts';
import { withoutByteOrderMark } from '../model/json/parse-json.ts';
import type { DeskDocument, FileText } from './desk-document.ts';
import { OUR_STYLE, written } from './file/json-style.ts';
import { rewriteJson } from './file/rewrite-json.ts';
import { isSameValue } from './same-value.ts';

/**
 * The text to save. Without edits it is the text that was opened, to the byte; an edit of one event changes only lines
 * of that event. A document that was no file yet is written as Prettier would write it. Linear in the text.
 */
export function toFile({ timeline, file }: DeskDocument): string {
  if (file === undefined) return `${written(timeline, OUR_STYLE)}\n`;
  const body = withoutByteOrderMark(file.text);
  return file.text.slice(0, file.text.length - body.length) + rewriteJson(body, timeline);
}

/** What is on disk, read once, and which parts of documents are known to be the same as there. */
interface Baseline {
  readonly root: Readonly<Record<string, unknown>>;
  readonly sameAs: WeakMap<object, unknown>;
}

const baselines = new WeakMap<FileText, Baseline>();

/** True where saving would change nothing. Fast after the first time: parts that were compared are remembered. */
export function isSaved({ timeline, file }: DeskDocument): boolean {
  if (file === undefined) return false;
  let baseline = baselines.get(file);
  if (baseline === undefined) {
    const root = JSON.parse(withoutByteOrderMark(file.text)) as Readonly<Record<string, unknown>>;
    baseline = { root, sameAs: new WeakMap() };
    baselines.set(file, baseline);
  }
  return isSameTimeline(timeline, baseline);
}

function isSameTimeline(timeline: Timeline, { root, sameAs }: Baseline): boolean {
  const entries = Object.entries(timeline);
  if (entries.length !== Object.keys(root).length) return false;
  return entries.every(([key, value]) => {
    const other = Object.hasOwn(root, key) ? root[key] : undefined;
    if (!Array.isArray(value) || !Array.isArray(other)) return isSameValue(value, other);
    return (
      value.length === other.length &&
      value.every((part: object, at) => {
        const there: unknown = other[at];
        if (sameAs.get(part) === there) return true;
        const isSame = isSameValue(part, there);
        if (isSame) sameAs.set(part, there);
        return isSame;
      })
    );
  });
}
