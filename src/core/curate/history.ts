// Undo and redo: what was done as a list of patches, each with the words for it. Pure, bounded, and plain data.
import type { CommandKind } from './command.ts';
import type { DeskDocument, FileText } from './desk-document.ts';
import { savedAs } from './desk-document.ts';
import type { Patch } from './patch.ts';
import { applyPatch, joinPatches } from './patch.ts';

/** What a step is called; the page has the words. `title` is the headline of the event or source it was about. */
export interface StepLabel {
  readonly kind: CommandKind;
  readonly title?: string;
  /** How many events it was about, where more than one. */
  readonly count?: number;
}

export interface Step {
  readonly label: StepLabel;
  /** Steps of one group that follow each other are one step: the letters typed into one field. */
  readonly group?: string;
  /** What takes the step back, or, of one that was undone, what does it again. */
  readonly patch: Patch;
}

export interface History {
  readonly document: DeskDocument;
  /** The last is what undo takes back; at most `MAX_STEPS`. */
  readonly done: readonly Step[];
  /** The last is what redo does again. */
  readonly undone: readonly Step[];
}

export const MAX_STEPS = 2000;

/** What happened to a history, as it is logged: replayed in order it leads to the same history. Plain data. */
export type LogEntry =
  | { readonly kind: 'do'; readonly label: StepLabel; readonly group?: string; readonly patch: Patch }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** The document was written to a file with this text. */
  | { readonly kind: 'saved'; readonly file: FileText };

export function startHistory(document: DeskDocument): History {
  return { document, done: [], undone: [] };
}

/** The history after the entry; `undefined` where the entry belongs to another history. Never throws. */
export function replay(history: History, entry: LogEntry): History | undefined {
  switch (entry.kind) {
    case 'do':
      return afterDoing(history, entry);
    case 'undo':
      return moved(history, history.done, history.undone, (done, undone) => ({ done, undone }));
    case 'redo':
      return moved(history, history.undone, history.done, (undone, done) => ({ done, undone }));
    case 'saved':
      return { ...history, document: savedAs(history.document, entry.file) };
  }
}

function afterDoing(
  { document, done, undone }: History,
  { label, group, patch }: Extract<LogEntry, { kind: 'do' }>,
): History | undefined {
  const patched = applyPatch(document, patch);
  if (patched === undefined) return undefined;
  const last = done.at(-1);
  const named = group === undefined ? { label } : { label, group };
  if (group !== undefined && undone.length === 0 && last?.group === group) {
    const step = { ...named, patch: joinPatches(patched.inverse, last.patch) };
    return { document: patched.document, done: done.with(-1, step), undone };
  }
  const step = { ...named, patch: patched.inverse };
  return { document: patched.document, done: [...done, step].slice(-MAX_STEPS), undone: [] };
}

/** The last step of `from`, applied and moved to the end of `to`. */
function moved(
  { document }: History,
  from: readonly Step[],
  to: readonly Step[],
  named: (from: readonly Step[], to: readonly Step[]) => Pick<History, 'done' | 'undone'>,
): History | undefined {
  const step = from.at(-1);
  const patched = step === undefined ? undefined : applyPatch(document, step.patch);
  if (step === undefined || patched === undefined) return undefined;
  const back = { ...step, patch: patched.inverse };
  return { document: patched.document, ...named(from.slice(0, -1), [...to, back].slice(-MAX_STEPS)) };
}
