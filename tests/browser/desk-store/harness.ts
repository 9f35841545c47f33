// The page of the store's tests: the store itself, driven from outside, without any interface.
import { openDeskStore } from '../../../src/app/desk-store/desk-store.ts';
import type { Command } from '../../../src/core/curate/command.ts';
import { newDocument } from '../../../src/core/curate/desk-document.ts';
import { startHistory } from '../../../src/core/curate/history.ts';
import type { Diagnostic } from '../../../src/core/model/diagnostic.ts';
import type { DeskSession, DeskStore, StoreProblem, StoreResult } from '../../../src/ui/desk/desk-session.ts';
import { randomEdit, shownHistory } from '../../curate/random-edits.ts';
import { randomFrom } from '../../mutations/random.ts';

/** What became of a command, at last. */
type Committed = StoreResult | { readonly ok: false; readonly refusal: Diagnostic };

/** What a test sees of a session. */
export interface SeenSession {
  readonly id: string;
  readonly role: string;
  readonly problem: StoreProblem | undefined;
  readonly history: string;
  readonly title: string;
  readonly stepsDone: number;
  readonly pending: Readonly<Record<string, string>>;
  readonly recovery: DeskSession['recovery'];
  readonly strandedTitle: string | undefined;
}

declare global {
  interface Window {
    harness: typeof harness;
    /** Given by the test: the edit of that number is on disk, it was promised. */
    acknowledge?: (kind: 'edit' | 'pending', number: number) => Promise<void>;
  }
}

let store: DeskStore | undefined;
let session: DeskSession | undefined;

function open(): DeskSession {
  if (session === undefined) throw new Error('no session is open');
  return session;
}

async function theStore(): Promise<DeskStore> {
  return (store ??= await openDeskStore('desk-store-tests'));
}

function see(): SeenSession {
  const { id, role, problem, history, pending, recovery, stranded } = open();
  return {
    id,
    role,
    problem,
    history: shownHistory(history),
    title: history.document.timeline.title,
    stepsDone: history.done.length,
    pending: Object.fromEntries(pending),
    recovery,
    strandedTitle: stranded?.document.timeline.title,
  };
}

function opened(result: DeskSession | StoreProblem): SeenSession | StoreProblem {
  if ('kind' in result) return result;
  session = result;
  return see();
}

const harness = {
  see,
  create: async (title: string) =>
    opened(await (await theStore()).create(startHistory(newDocument(title, 'en')))),
  open: async (id: string) => opened(await (await theStore()).open(id)),
  list: async () => (await theStore()).list(),
  remove: async (id: string) => (await theStore()).remove(id),
  persist: async () => (await theStore()).persist(),
  commit: async (command: Command, group?: string): Promise<Committed> => {
    const { refusal, stored } = open().commit(command, group);
    return refusal === undefined ? stored : { ok: false, refusal };
  },
  setPending: async (field: string, value: string | undefined) => open().setPending(field, value),
  undo: async () => open().undo(),
  redo: async () => open().redo(),
  markSaved: async (text: string) => open().markSaved({ text }),
  takeOver: async () => open().takeOver(),
  retry: async () => open().retry(),
  close: async () => open().close(),
  closeStore: async () => {
    await open().close();
    await store?.close();
  },
  /** Commits, and keeps this tab from doing anything else for a while, as a frozen one does. */
  commitAndFreeze: async (command: Command, freezeMs: number): Promise<StoreResult> => {
    const { stored } = open().commit(command);
    for (const until = performance.now() + freezeMs; performance.now() < until;);
    return stored;
  },
  /** Edits at random, some waited for and some in bursts, and says of each when it is on disk. Never ends by itself. */
  editUntilKilled: (seed: number): void => {
    void (async () => {
      const random = randomFrom(seed);
      const pauses = randomFrom(seed + 1);
      let edits = 0;
      for (let number = 1; ; number += 1) {
        const before = open().history;
        const edit = randomEdit(before, random);
        const result =
          edit.kind === 'command' ? open().commit(edit.command, edit.group).stored : open()[edit.kind]();
        if (open().history !== before) {
          edits += 1;
          const edited = edits;
          void result.then(({ ok }) => (ok ? window.acknowledge?.('edit', edited) : undefined));
        }
        const typed = number;
        void open()
          .setPending('title', `half-typed ${typed}`)
          .then(({ ok }) => (ok ? window.acknowledge?.('pending', typed) : undefined));
        // A person rests now and then: long enough for a snapshot, or not.
        const pause = pauses.below(200);
        if (pause > 100) await result;
        else if (pause > 60) await new Promise((resolve) => setTimeout(resolve, pauses.below(10)));
        else if (pause === 0) await new Promise((resolve) => setTimeout(resolve, 700));
      }
    })();
  },
};

window.harness = harness;
