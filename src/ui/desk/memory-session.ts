// A desk without storage, where the browser refuses it: everything works, nothing outlives the page, and it says so.
import { perform } from '../../core/curate/apply.ts';
import type { Done } from '../../core/curate/apply.ts';
import type { History, LogEntry } from '../../core/curate/history.ts';
import { replay } from '../../core/curate/history.ts';
import type { CommitResult, DeskSession, StoreProblem } from './desk-session.ts';

/** `problem` is why nothing is stored; every result carries it, so that no edit is ever called saved. */
export function memorySession(id: string, start: History, problem: StoreProblem): DeskSession {
  let history = start;
  const pending = new Map<string, string>();
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const unsaved: CommitResult = { ok: false, problem };
  const enter = (entry: LogEntry): Promise<CommitResult> => {
    history = replay(history, entry) ?? history;
    changed();
    return Promise.resolve(unsaved);
  };
  return {
    id,
    get history() {
      return history;
    },
    role: 'writer',
    isSaving: false,
    problem,
    recovery: undefined,
    stranded: undefined,
    get pending() {
      return new Map(pending);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    commit(command, group) {
      const done: Done = perform(history, command, group);
      if (!done.ok) return Promise.resolve(done);
      history = done.history;
      changed();
      return Promise.resolve(done.entry === undefined ? { ok: true, changed: false } : unsaved);
    },
    undo: () => enter({ kind: 'undo' }),
    redo: () => enter({ kind: 'redo' }),
    markSaved: (file) => enter({ kind: 'saved', file }),
    setPending(field, value) {
      if (value === undefined) pending.delete(field);
      else pending.set(field, value);
      changed();
      return Promise.resolve(unsaved);
    },
    takeOver: () => Promise.resolve(unsaved),
    retry: () => Promise.resolve(unsaved),
    close: () => Promise.resolve(),
  };
}
