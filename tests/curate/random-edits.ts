// A person at the desk, at random: edits, undo and redo, half-typed fields. The same seed and document give the same
// edits, in a page as in Node, so that what a page did can be worked out elsewhere.
import { perform } from '../../src/core/curate/apply.ts';
import type { Command } from '../../src/core/curate/command.ts';
import type { History } from '../../src/core/curate/history.ts';
import { replay } from '../../src/core/curate/history.ts';
import { toStored } from '../../src/core/curate/stored-history.ts';
import type { Random } from '../mutations/random.ts';
import { randomCommand } from './random-command.ts';

export type Edit =
  | { readonly kind: 'command'; readonly command: Command; readonly group?: string }
  | { readonly kind: 'undo' | 'redo' };

export function randomEdit({ document }: History, random: Random): Edit {
  if (random.below(6) === 0) return { kind: random.pick(['undo', 'undo', 'redo'] as const) };
  const command = randomCommand(document, random, digestOf);
  return random.below(4) === 0 ? { kind: 'command', command, group: 'typing' } : { kind: 'command', command };
}

/** The history after the edit; the same one where it changes nothing. */
export function edited(history: History, edit: Edit): History {
  if (edit.kind !== 'command') return replay(history, { kind: edit.kind }) ?? history;
  const done = perform(history, edit.command, edit.group);
  return done.ok ? done.history : history;
}

/** All that must survive, as text: the document with its texts, what can be undone, what can be redone. */
export function shownHistory(history: History): string {
  return JSON.stringify([toStored(history), Array.from(history.document.texts)]);
}

/** 64 hexadecimal digits that a text always gives: where a page cannot wait for a real hash. */
export function digestOf(text: string): string {
  let digits = '';
  for (let part = 0; part < 8; part += 1) {
    let hash = 0x811c9dc5 ^ part;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    digits += (hash >>> 0).toString(16).padStart(8, '0');
  }
  return digits;
}
