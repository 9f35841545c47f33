// A command and the document that it is for → the patch that carries it out, or the refusal.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Command } from './command.ts';
import { checkedParts } from './checked-parts.ts';
import { accept, editEvent, makeUndated, setDate } from './commands/edit-event.ts';
import { declineSame } from './commands/decline-same.ts';
import { addEvidence, chooseDating, newEvent, removeEvidence, requote } from './commands/evidence.ts';
import { merge, split } from './commands/merge-and-split.ts';
import { replaceDrafts } from './commands/replace-drafts.ts';
import { bringBack, deleteEvent, reject, setAside } from './commands/set-aside.ts';
import { acceptText, addSource, editSource, giveText, removeSource } from './commands/sources.ts';
import type { DeskDocument } from './desk-document.ts';
import { followed } from './followed.ts';
import { withChanges } from './parts.ts';
import type { Patch } from './patch.ts';
import { patchBetween } from './patch-between.ts';
import type { Outcome } from './refusal.ts';
import { isRefused } from './refusal.ts';

export type Planned =
  { readonly ok: true; readonly patch: Patch } | { readonly ok: false; readonly refusal: Diagnostic };

/** Every command goes the same way: carry it out, let the rest of the document follow, check what is new of it. */
export function plan(document: DeskDocument, command: Command): Planned {
  const outcome = carriedOut(document, command);
  if (isRefused(outcome)) return { ok: false, refusal: outcome.refusal };
  const after = followed(document, outcome, command.kind === 'merge' ? command.into : undefined);
  const checked = checkedParts(document, after);
  if (isRefused(checked)) return { ok: false, refusal: checked.refusal };
  return { ok: true, patch: patchBetween(document, checked) };
}

function carriedOut(document: DeskDocument, command: Command): Outcome {
  switch (command.kind) {
    case 'edit-timeline':
      return { ...document, timeline: withChanges(document.timeline, command.changes) };
    case 'add-source':
      return addSource(document, command.source, command.text);
    case 'remove-source':
      return removeSource(document, command);
    case 'edit-source':
      return editSource(document, command.source, command.changes);
    case 'give-text':
      return giveText(document, command.source, command.text);
    case 'accept-text':
      return acceptText(document, command.source);
    case 'accept':
      return accept(document, command.events);
    case 'reject':
      return reject(document, command.events, command.reason);
    case 'edit-event':
      return editEvent(document, command.event, command.changes);
    case 'set-date':
      return setDate(document, command);
    case 'make-undated':
      return makeUndated(document, command.event, command.reason);
    case 'choose-dating':
      return chooseDating(document, command.event, command.evidence, command.dating);
    case 'add-evidence':
      return addEvidence(document, command);
    case 'remove-evidence':
      return removeEvidence(document, command.event, command.evidence);
    case 'requote':
      return requote(document, command);
    case 'new-event':
      return newEvent(document, command);
    case 'merge':
      return merge(document, command.into, command.from);
    case 'decline-same':
      return declineSame(document, command.events);
    case 'split':
      return split(document, command);
    case 'delete':
      return deleteEvent(document, command.event, command.setAside ?? false);
    case 'set-aside':
      return setAside(document, command.passage, command.reason);
    case 'bring-back':
      return bringBack(document, command.setAside);
    case 'replace-drafts':
      return replaceDrafts(document, command.source, command.events);
  }
}
