// What each key of the desk does.
import type { DeskKey } from './desk-keys.ts';
import type { DeskState } from './desk-state.svelte.ts';

/** What only the page around the desk can do. */
export interface PageActions {
  readonly jump: () => void;
  readonly back: () => void;
  readonly help: () => void;
  readonly save: () => void;
}

export function deskActions(
  desk: DeskState,
  { jump, back, help, save }: PageActions,
): Readonly<Record<DeskKey, () => void>> {
  return {
    accept: () => {
      desk.accept();
    },
    edit: () => {
      desk.ask('edit');
    },
    reject: () => {
      desk.reject();
    },
    merge: () => {
      desk.ask('merge');
    },
    split: () => {
      desk.ask('split');
    },
    undated: () => {
      desk.makeUndated();
    },
    next: () => {
      desk.step(1);
    },
    previous: () => {
      desk.step(-1);
    },
    'next-unhandled': jump,
    undo: () => {
      desk.undo();
    },
    redo: () => {
      desk.redo();
    },
    save,
    help,
    back,
    'zoom-in': () => {
      desk.timeline.zoom(2);
    },
    'zoom-out': () => {
      desk.timeline.zoom(0.5);
    },
    fit: () => {
      desk.timeline.fit();
    },
  };
}
