// Carries out a command: the document that it leads to and the patch that takes it back, or why it cannot be done.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Command } from './command.ts';
import type { DeskDocument } from './desk-document.ts';
import type { History, LogEntry, StepLabel } from './history.ts';
import { replay } from './history.ts';
import type { Patch } from './patch.ts';
import { applyPatch } from './patch.ts';
import { plan } from './plan.ts';

export type Applied =
  | {
      readonly ok: true;
      readonly document: DeskDocument;
      /** Leads from the old document to the new one; empty where the command changes nothing. */
      readonly patch: Patch;
      readonly inverse: Patch;
    }
  | { readonly ok: false; readonly refusal: Diagnostic };

/**
 * Never throws for a command, whatever it names. What it leads to keeps the form of a timeline file: parts are checked
 * before they are put in. `applyPatch(applied.document, applied.inverse)` is the very document that it started from.
 */
export function apply(document: DeskDocument, command: Command): Applied {
  const planned = plan(document, command);
  if (!planned.ok) return planned;
  const patched = applyPatch(document, planned.patch);
  if (patched === undefined) throw new Error(`the patch of ${command.kind} does not fit its own document`);
  return { ok: true, patch: planned.patch, ...patched };
}

export type Done =
  | {
      readonly ok: true;
      readonly history: History;
      /** What is to be logged; absent where the command changed nothing. */
      readonly entry?: LogEntry;
    }
  | { readonly ok: false; readonly refusal: Diagnostic };

/** The command as a step of the history. See {@link History} for what `group` is. */
export function perform(history: History, command: Command, group?: string): Done {
  const planned = plan(history.document, command);
  if (!planned.ok) return planned;
  if (planned.patch.length === 0) return { ok: true, history };
  const entry: LogEntry = {
    kind: 'do',
    label: labelOf(history.document, command),
    ...(group === undefined ? {} : { group }),
    patch: planned.patch,
  };
  const next = replay(history, entry);
  if (next === undefined) throw new Error(`the patch of ${command.kind} does not fit its own document`);
  return { ok: true, history: next, entry };
}

function labelOf({ timeline }: DeskDocument, command: Command): StepLabel {
  const { kind } = command;
  if (
    'events' in command &&
    command.kind !== 'replace-drafts' &&
    command.kind !== 'decline-same' &&
    command.events.length !== 1
  ) {
    return { kind, count: command.events.length };
  }
  const title = titleOf(timeline, command);
  return title === undefined ? { kind } : { kind, title };
}

function titleOf({ sources, events }: DeskDocument['timeline'], command: Command): string | undefined {
  const eventTitle = (id: string | undefined) => events.find((event) => event.id === id)?.title;
  const sourceTitle = (id: string) => sources.find((source) => source.id === id)?.title;
  switch (command.kind) {
    case 'new-event':
    case 'split':
      return command.title;
    case 'merge':
      return eventTitle(command.into);
    case 'accept':
    case 'reject':
      return eventTitle(command.events[0]);
    case 'add-source':
      return command.source.title;
    case 'set-aside':
      return sourceTitle(command.passage.source);
    case 'decline-same':
      return eventTitle(command.events[0]);
    case 'edit-timeline':
    case 'bring-back':
      return undefined;
    default:
      return 'event' in command ? eventTitle(command.event) : sourceTitle(command.source);
  }
}
