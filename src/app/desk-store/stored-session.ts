// One document open in this page: edits go into the page at once and to the disk in order, and other tabs follow.
import { perform } from '../../core/curate/apply.ts';
import type { Command } from '../../core/curate/command.ts';
import type { FileText } from '../../core/curate/desk-document.ts';
import type { History, LogEntry } from '../../core/curate/history.ts';
import { replay } from '../../core/curate/history.ts';
import type {
  Commit,
  DeskSession,
  RecoveryReport,
  SessionRole,
  StoreProblem,
  StoreResult,
} from '../../ui/desk/desk-session.ts';
import type { KnownFile } from '../../ui/desk/save-file.ts';
import type { OpenedDocument } from './claim-document.ts';
import { claimDocument, followDocument } from './claim-document.ts';
import type { Connection } from './connection.ts';
import type { CopyFiles } from './copy-files.ts';
import { SecondCopy } from './second-copy.ts';
import { newToken } from './token.ts';
import { WriteQueue } from './write-queue.ts';
import type { HeldLock } from './writer-lock.ts';
import { takeLock, waitForLock } from './writer-lock.ts';

/** A tab that is asked to let go, and is alive, does so within this. */
const HAND_OVER_MS = 3000;

/** What tabs say to one another about one document. */
type Message = { readonly kind: 'changed' } | { readonly kind: 'hand-over' };

export interface SessionStart {
  readonly opened: OpenedDocument;
  readonly role: SessionRole;
  readonly writer: string;
  /** One that was begun already; else one is begun with the first write. */
  readonly copy?: SecondCopy;
  readonly lock?: HeldLock;
  readonly problem?: StoreProblem;
  /** False where the document could not be stored yet. */
  readonly isStored?: boolean;
}

export class StoredSession implements DeskSession {
  readonly id: string;
  readonly #connection: Connection;
  readonly #copies: CopyFiles;
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<() => void>();
  readonly #stopListening: () => void;
  #queue: WriteQueue;
  #history: History;
  #role: SessionRole;
  #lock: HeldLock | undefined;
  #problem: StoreProblem | undefined;
  #recovery: RecoveryReport | undefined;
  #stranded: History | undefined;
  #pending: ReadonlyMap<string, string>;
  /** What this page has saved to, also where that could not be stored. */
  #file: KnownFile | undefined;
  /** The entry that the history of a follower goes up to; unknown where it must be read anew. */
  #followedSeq: number | undefined;
  #takingOver: Promise<StoreResult> | undefined;
  /** Reads of what another tab wrote, one after the other. */
  #following: Promise<void> = Promise.resolve();

  constructor(
    connection: Connection,
    copies: CopyFiles,
    id: string,
    { opened, role, writer, copy, lock, problem, isStored = true }: SessionStart,
  ) {
    this.id = id;
    this.#connection = connection;
    this.#copies = copies;
    this.#history = opened.history;
    this.#role = role;
    this.#lock = lock;
    this.#problem = problem;
    this.#recovery = opened.recovery;
    this.#pending = opened.pending;
    this.#followedSeq = opened.seq;
    this.#queue = this.#newQueue(writer, opened, { copy, isStored });
    this.#channel = new BroadcastChannel(channelName(id));
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
      this.#heard(data);
    };
    this.#stopListening = connection.onLost((lost) => {
      if (lost.kind === 'newer-page') this.#stopWriting('read-only', lost);
      else this.#change(() => (this.#problem = lost));
    });
    // What was written between the first look and the first message.
    if (role === 'follower') this.#follow();
  }

  get history(): History {
    return this.#history;
  }

  get role(): SessionRole {
    return this.#role;
  }

  get isSaving(): boolean {
    return this.#role === 'writer' && this.#problem === undefined && this.#queue.unsaved > 0;
  }

  get problem(): StoreProblem | undefined {
    return this.#problem;
  }

  get recovery(): RecoveryReport | undefined {
    return this.#recovery;
  }

  get stranded(): History | undefined {
    return this.#stranded;
  }

  get pending(): ReadonlyMap<string, string> {
    return this.#pending;
  }

  /** Takes the lock away from this session, as when another tab steals it. */
  readonly lockLost = (): void => {
    this.#lock = undefined;
    this.#stopWriting('follower', undefined);
    this.#follow();
  };

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  commit(command: Command, group?: string): Commit {
    if (this.#role !== 'writer') return { stored: Promise.resolve(this.#notWriting()) };
    const done = perform(this.#history, command, group);
    if (done.ok && done.entry !== undefined) return { stored: this.#wrote(done.history, done.entry) };
    const stored = Promise.resolve({ ok: true, changed: false } as const);
    return done.ok ? { stored } : { refusal: done.refusal, stored };
  }

  async undo(): Promise<StoreResult> {
    return this.#replayed({ kind: 'undo' });
  }

  async redo(): Promise<StoreResult> {
    return this.#replayed({ kind: 'redo' });
  }

  async markSaved(file: FileText): Promise<StoreResult> {
    return this.#replayed({ kind: 'saved', file: { text: file.text } });
  }

  async setPending(field: string, value: string | undefined): Promise<StoreResult> {
    if (this.#role !== 'writer') return this.#notWriting();
    if (this.#pending.get(field) === value) return { ok: true, changed: false };
    const pending = new Map(this.#pending);
    if (value === undefined) pending.delete(field);
    else pending.set(field, value);
    this.#change(() => (this.#pending = pending));
    return this.#queue.addPending(field, value);
  }

  /** Read when it is asked for: a handle that the browser cannot read any more must not keep a document from opening. */
  async knownFile(): Promise<KnownFile | undefined> {
    const { database } = this.#connection;
    const kept = await database?.get('files', this.id).catch(() => undefined);
    return this.#file ?? kept?.file;
  }

  async keepFile(file: KnownFile): Promise<StoreResult> {
    this.#file = file;
    return this.#role === 'writer' ? this.#queue.keepFile(file) : this.#notWriting();
  }

  async takeOver(): Promise<StoreResult> {
    if (this.#role === 'writer') return { ok: true, changed: false };
    if (this.#role === 'read-only') return this.#notWriting();
    // Who asks again while the other tab lets go would steal the lock from itself.
    this.#takingOver ??= this.#takeOver().finally(() => (this.#takingOver = undefined));
    return this.#takingOver;
  }

  async #takeOver(): Promise<StoreResult> {
    const name = lockName(this.id);
    this.#say({ kind: 'hand-over' });
    const lock =
      (await waitForLock(name, HAND_OVER_MS, this.lockLost)) ??
      (await takeLock(name, { steal: true }, this.lockLost));
    const { database } = this.#connection;
    if (database === undefined) {
      lock?.release();
      return this.#notWriting();
    }
    const writer = newToken();
    const claimed = await claimDocument(database, this.id, writer);
    if ('problem' in claimed) {
      lock?.release();
      this.#change(() => (this.#problem = claimed.problem));
      return { ok: false, problem: claimed.problem };
    }
    this.#change(() => {
      this.#lock = lock;
      this.#role = 'writer';
      this.#problem = undefined;
      this.#adopt(claimed.opened);
      this.#queue = this.#newQueue(writer, claimed.opened);
    });
    this.#say({ kind: 'changed' });
    return { ok: true, changed: true };
  }

  async retry(): Promise<StoreResult> {
    if (this.#role !== 'writer') return this.#notWriting();
    await this.#connection.open();
    return this.#queue.retry();
  }

  async close(): Promise<void> {
    if (this.#role === 'writer') await this.#queue.drained();
    await this.#following;
    this.#queue.stop({ kind: 'not-found' });
    this.#channel.close();
    this.#stopListening();
    this.#listeners.clear();
    this.#lock?.release();
    this.#lock = undefined;
  }

  #newQueue(
    writer: string,
    { seq, snapshotSeq }: OpenedDocument,
    { copy, isStored = true }: { copy?: SecondCopy | undefined; isStored?: boolean } = {},
  ): WriteQueue {
    return new WriteQueue(
      this.#connection,
      copy ?? new SecondCopy(this.#copies, this.id),
      { id: this.id, writer, seq, snapshotSeq, isStored },
      {
        history: () => this.#history,
        pending: () => this.#pending,
        written: () => {
          this.#change(() => (this.#problem = undefined));
          this.#say({ kind: 'changed' });
        },
        failed: (problem) => {
          if (problem.kind === 'overtaken') {
            this.lockLost();
          } else if (problem.kind === 'newer-page') {
            this.#stopWriting('read-only', problem);
          } else this.#change(() => (this.#problem = problem));
        },
      },
    );
  }

  async #replayed(entry: LogEntry): Promise<StoreResult> {
    if (this.#role !== 'writer') return this.#notWriting();
    const next = replay(this.#history, entry);
    return next === undefined ? { ok: true, changed: false } : this.#wrote(next, entry);
  }

  #wrote(history: History, entry: LogEntry): Promise<StoreResult> {
    const result = this.#queue.add(entry);
    this.#change(() => (this.#history = history));
    return result;
  }

  #notWriting(): StoreResult {
    return { ok: false, problem: this.#problem ?? { kind: 'overtaken', unsaved: 0 } };
  }

  /** What was not acknowledged stays at hand, apart from the document that others see. */
  #stopWriting(role: SessionRole, problem: StoreProblem | undefined): void {
    if (this.#role !== 'writer') {
      if (role === 'read-only') {
        this.#change(() => {
          this.#role = role;
          this.#problem = problem;
        });
      }
      return;
    }
    const { unsaved } = this.#queue;
    const told = problem ?? (unsaved > 0 ? ({ kind: 'overtaken', unsaved } as const) : undefined);
    this.#queue.stop(told ?? { kind: 'overtaken', unsaved: 0 });
    this.#lock?.release();
    this.#change(() => {
      this.#lock = undefined;
      this.#followedSeq = unsaved > 0 ? undefined : this.#queue.seq;
      if (unsaved > 0) this.#stranded = this.#history;
      this.#role = role;
      this.#problem = told;
    });
  }

  #heard(message: Message): void {
    if (message.kind === 'changed') {
      if (this.#role === 'follower') this.#follow();
    } else if (this.#role === 'writer') {
      void this.#queue.drained().then(() => {
        this.#stopWriting('follower', undefined);
      });
    }
  }

  #follow(): void {
    this.#following = this.#following.then(async () => {
      const { database } = this.#connection;
      if (this.#role !== 'follower' || database === undefined) return;
      const seq = this.#followedSeq;
      const from = seq === undefined ? undefined : { history: this.#history, seq };
      const looked = await followDocument(database, this.id, from).catch(() => undefined);
      if (looked === undefined || this.#role !== 'follower') return;
      this.#change(() => {
        if ('opened' in looked) this.#adopt(looked.opened);
        else this.#problem = looked.problem;
      });
    });
  }

  #adopt({ history, seq, pending, recovery }: OpenedDocument): void {
    this.#followedSeq = seq;
    this.#history = history;
    this.#pending = pending;
    this.#recovery = recovery ?? this.#recovery;
  }

  #say(message: Message): void {
    this.#channel.postMessage(message);
  }

  #change(change: () => void): void {
    change();
    for (const listener of this.#listeners) listener();
  }
}

export function lockName(id: string): string {
  return `quoteline-desk:${id}`;
}

function channelName(id: string): string {
  return `quoteline-desk:${id}`;
}
