// A history and the entries of its log as plain data, and back: what a page finds in its storage is checked like a file.
import * as v from 'valibot';
import { checkStructure } from '../model/check-structure.ts';
import { quoted } from '../model/diagnostic.ts';
import { SetAsideSchema, SourceSchema, TimelineEventSchema, TimelineSchema } from '../model/timeline.ts';
import type { SourceText } from '../verify/source-text.ts';
import type { CommandKind } from './command.ts';
import type { NotSame } from './desk-document.ts';
import { inOrder } from './desk-document.ts';
import type { History, LogEntry, Step } from './history.ts';
import type { TimelineFrame } from './patch.ts';
import { withoutKeys } from './without-keys.ts';

/** Plain data: JSON and structured clones keep it whole. Texts stand apart, since they are large and never change. */
export interface StoredHistory {
  readonly timeline: unknown;
  readonly file?: string;
  readonly notSame?: readonly NotSame[];
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

export function toStored({ document, done, undone }: History): StoredHistory {
  const { timeline, file, notSame } = document;
  return {
    timeline,
    ...(file === undefined ? {} : { file: file.text }),
    ...(notSame === undefined ? {} : { notSame }),
    done,
    undone,
  };
}

/** The history with the texts that were stored beside it. Never throws, whatever the value is. */
export function readHistory(value: unknown, texts: Iterable<readonly [string, SourceText]>): Read<History> {
  const frame = v.safeParse(HistorySchema, value);
  if (!frame.success) return unfit(frame.issues[0]);
  const { timeline: root, file, notSame, done, undone } = frame.output;
  const { timeline, diagnostics } = checkStructure(root, 1);
  if (timeline === undefined) {
    const [first] = diagnostics;
    return { ok: false, reason: first === undefined ? 'no timeline' : `${first.path}: ${first.message}` };
  }
  const document = {
    timeline,
    texts: inOrder(texts),
    ...(file === undefined ? {} : { file: { text: file } }),
    ...(notSame === undefined ? {} : { notSame }),
  };
  return { ok: true, value: { document, done: done as Step[], undone: undone as Step[] } };
}

/** Never throws, whatever the value is. */
export function readLogEntry(value: unknown): Read<LogEntry> {
  const entry = v.safeParse(LogEntrySchema, value);
  return entry.success ? { ok: true, value: entry.output as LogEntry } : unfit(entry.issues[0]);
}

function unfit({ path, message }: v.BaseIssue<unknown>): { readonly ok: false; readonly reason: string } {
  const where = (path ?? []).map(({ key }) => String(key)).join('.');
  return { ok: false, reason: `${where}: ${quoted(message)}` };
}

/** Every kind there is: one that is missing here does not compile. */
const COMMAND_KINDS: Readonly<Record<CommandKind, true>> = {
  'edit-timeline': true,
  'add-source': true,
  'remove-source': true,
  'edit-source': true,
  'give-text': true,
  'accept-text': true,
  accept: true,
  reject: true,
  'edit-event': true,
  'set-date': true,
  'make-undated': true,
  'choose-dating': true,
  'add-evidence': true,
  'remove-evidence': true,
  requote: true,
  'new-event': true,
  merge: true,
  'decline-same': true,
  split: true,
  delete: true,
  'set-aside': true,
  'bring-back': true,
  'replace-drafts': true,
};

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const LabelSchema = v.strictObject({
  kind: v.pipe(
    v.string(),
    v.check((kind) => Object.hasOwn(COMMAND_KINDS, kind)),
  ),
  title: v.optional(v.string()),
  count: v.optional(count),
});

const SourceTextSchema = v.strictObject({ text: v.string(), sha256: v.string() });

const FrameSchema = v.pipe(
  v.unknown(),
  v.transform((frame) =>
    typeof frame === 'object' && frame !== null ? { ...frame, sources: [], events: [] } : frame,
  ),
  TimelineSchema,
  v.transform((timeline): TimelineFrame => withoutKeys(timeline, 'sources', 'events', 'setAside')),
);

const NotSameSchema = v.array(v.strictTuple([v.string(), v.string()]));

const PatchSchema = v.array(
  v.union([
    v.strictObject({ list: v.literal('sources'), at: count, remove: count, insert: v.array(SourceSchema) }),
    v.strictObject({
      list: v.literal('events'),
      at: count,
      remove: count,
      insert: v.array(TimelineEventSchema),
    }),
    v.strictObject({ list: v.literal('setAside'), items: v.optional(v.array(SetAsideSchema)) }),
    v.strictObject({ list: v.literal('notSame'), items: v.optional(NotSameSchema) }),
    v.strictObject({ textOf: v.string(), text: v.optional(SourceTextSchema) }),
    v.strictObject({ frame: FrameSchema }),
  ]),
);

const StepSchema = v.strictObject({ label: LabelSchema, group: v.optional(v.string()), patch: PatchSchema });

const HistorySchema = v.strictObject({
  timeline: v.unknown(),
  file: v.optional(v.string()),
  notSame: v.optional(NotSameSchema),
  done: v.array(StepSchema),
  undone: v.array(StepSchema),
});

const LogEntrySchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('do'),
    label: LabelSchema,
    group: v.optional(v.string()),
    patch: PatchSchema,
  }),
  v.strictObject({ kind: v.literal('undo') }),
  v.strictObject({ kind: v.literal('redo') }),
  v.strictObject({ kind: v.literal('saved'), file: v.strictObject({ text: v.string() }) }),
]);
