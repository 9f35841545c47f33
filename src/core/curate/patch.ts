// The smallest changes that edits are made of. A patch fits one document, and applying it yields the one that takes it back.
import type { SetAside, Source, Timeline, TimelineEvent } from '../model/timeline.ts';
import type { SourceText } from '../verify/source-text.ts';
import { withNotSame } from './commands/decline-same.ts';
import { inOrder } from './desk-document.ts';
import type { DeskDocument, NotSame } from './desk-document.ts';
import { withoutKeys } from './without-keys.ts';

/** In place of `remove` items from `at` on, `insert`. */
interface Splice<List extends string, Item> {
  readonly list: List;
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly Item[];
}

export type PatchStep =
  | Splice<'sources', Source>
  | Splice<'events', TimelineEvent>
  /** The whole list; absent where the timeline has none. */
  | { readonly list: 'setAside'; readonly items?: readonly SetAside[] }
  /** The whole list; absent where there is none. */
  | { readonly list: 'notSame'; readonly items?: readonly NotSame[] }
  /** Absent where the source has no text at hand. */
  | { readonly textOf: string; readonly text?: SourceText }
  /** Everything of the timeline but its lists, in the order of its keys. */
  | { readonly frame: TimelineFrame };

export type TimelineFrame = Omit<Timeline, 'sources' | 'events' | 'setAside'>;

/** Applied in order. Plain data: structured clones and JSON keep it whole. */
export type Patch = readonly PatchStep[];

export interface Patched {
  readonly document: DeskDocument;
  /** Takes the document back to the very one it was, the order of its keys included. */
  readonly inverse: Patch;
}

/** The document that a patch leads to; `undefined` where it was made for another one and does not fit. Never throws. */
export function applyPatch(document: DeskDocument, patch: Patch): Patched | undefined {
  let patched: DeskDocument = document;
  const inverse: PatchStep[] = [];
  for (const step of patch) {
    const next = applyStep(patched, step);
    if (next === undefined) return undefined;
    patched = next.document;
    inverse.push(next.back);
  }
  return { document: patched, inverse: inverse.reverse() };
}

interface PatchedOnce {
  readonly document: DeskDocument;
  readonly back: PatchStep;
}

function applyStep(document: DeskDocument, step: PatchStep): PatchedOnce | undefined {
  const { timeline } = document;
  if ('textOf' in step) return withText(document, step.textOf, step.text);
  if ('frame' in step) {
    const back = { frame: frameOf(timeline) };
    return { document: { ...document, timeline: framed(step.frame, timeline) }, back };
  }
  if (step.list === 'setAside') {
    const { setAside, ...rest } = timeline;
    const back = setAside === undefined ? { list: step.list } : { list: step.list, items: setAside };
    const changed = step.items === undefined ? rest : { ...rest, setAside: step.items };
    return { document: { ...document, timeline: changed as Timeline }, back };
  }
  if (step.list === 'notSame') {
    const back = document.notSame === undefined ? {} : { items: document.notSame };
    return { document: withNotSame(document, step.items), back: { list: step.list, ...back } };
  }
  if (step.list === 'sources') {
    const spliced = splice(timeline.sources, step);
    if (spliced === undefined) return undefined;
    const sources = spliced.items as Timeline['sources'];
    return { document: { ...document, timeline: { ...timeline, sources } }, back: spliced.back };
  }
  const spliced = splice(timeline.events, step);
  if (spliced === undefined) return undefined;
  const events = spliced.items as Timeline['events'];
  return { document: { ...document, timeline: { ...timeline, events } }, back: spliced.back };
}

function splice<List extends string, Item>(
  items: readonly Item[],
  { list, at, remove, insert }: Splice<List, Item>,
): { readonly items: readonly Item[]; readonly back: Splice<List, Item> } | undefined {
  const isWithin = Number.isInteger(at) && Number.isInteger(remove) && at >= 0 && remove >= 0;
  if (!isWithin || at + remove > items.length) return undefined;
  const removed = items.slice(at, at + remove);
  return {
    items: items.toSpliced(at, remove, ...insert),
    back: { list, at, remove: insert.length, insert: removed },
  };
}

function withText(document: DeskDocument, id: string, text: SourceText | undefined): PatchedOnce {
  const before = document.texts.get(id);
  const back = before === undefined ? { textOf: id } : { textOf: id, text: before };
  const texts = new Map(document.texts);
  if (text === undefined) texts.delete(id);
  else texts.set(id, text);
  return { document: { ...document, texts: text === undefined ? texts : inOrder(texts) }, back };
}

export function frameOf(timeline: Timeline): TimelineFrame {
  return withoutKeys(timeline, 'sources', 'events', 'setAside');
}

/** In the order of the keys of the schema. */
function framed(frame: TimelineFrame, { sources, events, setAside }: Timeline): Timeline {
  return { ...frame, sources, events, ...(setAside === undefined ? {} : { setAside }) };
}

/** One patch that does what both do, one after the other; what is written over at the same place is left out. */
export function joinPatches(first: Patch, second: Patch): Patch {
  const [a, b] = [first[0], second[0]];
  const isOver =
    first.length === 1 && second.length === 1 && a !== undefined && b !== undefined && writesOver(a, b);
  return isOver ? second : [...first, ...second];
}

/** True where `later` replaces exactly what `earlier` replaced. */
function writesOver(earlier: PatchStep, later: PatchStep): boolean {
  if ('frame' in earlier && 'frame' in later) return true;
  if (!('at' in earlier && 'at' in later)) return false;
  const replacesOne = (step: typeof earlier) => step.remove === 1 && step.insert.length === 1;
  return earlier.list === later.list && earlier.at === later.at && replacesOne(earlier) && replacesOne(later);
}
