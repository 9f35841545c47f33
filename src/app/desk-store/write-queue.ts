// Edits on their way to the disk: in order, as many in one transaction as have gathered, and never given up in silence.
import type { History, LogEntry } from '../../core/curate/history.ts';
import type { StoreProblem, StoreResult } from '../../ui/desk/desk-session.ts';
import type { KnownFile } from '../../ui/desk/save-file.ts';
import type { Connection } from './connection.ts';
import type { DeskDatabase } from './database.ts';
import type { DocumentState, SecondCopy } from './second-copy.ts';
import type { Batch } from './write-document.ts';
import { writeBatch, writeFileRecord, writeNewDocument, writeSnapshot } from './write-document.ts';

/** So many entries after the last snapshot another is due, … */
const ENTRIES_BETWEEN_SNAPSHOTS = 100;
/** … which is taken once nothing has been written for so long: it takes a while, and edits wait behind it. */
const QUIET_MS = 500;
/** After so many it is taken at once, so that opening a document never has a long log to replay. */
const MOST_ENTRIES_BETWEEN_SNAPSHOTS = 400;

export interface QueueStart {
  readonly id: string;
  readonly writer: string;
  readonly seq: number;
  readonly snapshotSeq: number;
  /** False where the document could not be stored when it was made: it is written whole as soon as that goes. */
  readonly isStored: boolean;
}

export interface QueueOwner {
  /** The history with every entry that was added. */
  readonly history: () => History;
  readonly pending: () => ReadonlyMap<string, string>;
  readonly written: () => void;
  readonly failed: (problem: StoreProblem) => void;
}

type Waiting = (result: StoreResult) => void;

export class WriteQueue {
  readonly #connection: Connection;
  readonly #copy: SecondCopy;
  readonly #owner: QueueOwner;
  readonly #id: string;
  readonly #writer: string;
  #seq: number;
  #snapshotSeq: number;
  #isStored: boolean;
  #entries: LogEntry[] = [];
  #pending = new Map<string, string | undefined>();
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;
  #isStopped = false;
  #snapshotTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    connection: Connection,
    copy: SecondCopy,
    { id, writer, seq, snapshotSeq, isStored }: QueueStart,
    owner: QueueOwner,
  ) {
    this.#connection = connection;
    this.#copy = copy;
    this.#owner = owner;
    this.#id = id;
    this.#writer = writer;
    this.#seq = seq;
    this.#snapshotSeq = snapshotSeq;
    this.#isStored = isStored;
  }

  /** The number of the last entry that is on disk. */
  get seq(): number {
    return this.#seq;
  }

  /** How many edits are not on disk. */
  get unsaved(): number {
    return this.#entries.length;
  }

  async add(entry: LogEntry): Promise<StoreResult> {
    this.#entries.push(entry);
    return this.#settled();
  }

  async addPending(field: string, value: string | undefined): Promise<StoreResult> {
    this.#pending.set(field, value);
    return this.#settled();
  }

  /** Beside the edits, not between them: the file is none of the document's content. */
  async keepFile(file: KnownFile): Promise<StoreResult> {
    const { database, problem: lost } = this.#connection;
    const problem =
      database === undefined
        ? (lost ?? ({ kind: 'storage-cleared' } as const))
        : await writeFileRecord(database, { id: this.#id, writer: this.#writer }, file);
    return problem === undefined ? { ok: true, changed: true } : { ok: false, problem };
  }

  /** Writes what a problem has kept from being written; a document that is gone is written whole. */
  async retry(): Promise<StoreResult> {
    const { database } = this.#connection;
    if (database !== undefined && this.#running === undefined) {
      const document = await database.get('documents', this.#id).catch(() => undefined);
      this.#isStored = document !== undefined;
    }
    return this.#settled();
  }

  /** Resolves once nothing is on its way any more, written or not. */
  async drained(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  /** Nothing is written from now on; whoever waits is told the problem. */
  stop(problem: StoreProblem): void {
    this.#isStopped = true;
    clearTimeout(this.#snapshotTimer);
    this.#tell({ ok: false, problem });
  }

  #settled(): Promise<StoreResult> {
    const settled = new Promise<StoreResult>((resolve) => {
      this.#waiting.push(resolve);
    });
    this.#run();
    return settled;
  }

  #run(): void {
    if (this.#running !== undefined || this.#isStopped) return;
    this.#running = this.#writeAll().finally(() => {
      this.#running = undefined;
      if (!this.#isStopped && this.#waiting.length > 0) this.#run();
    });
  }

  async #writeAll(): Promise<void> {
    // What is done in one turn goes into one transaction: an edit, and the typed value that it makes an end of.
    await Promise.resolve();
    clearTimeout(this.#snapshotTimer);
    while (!this.#isStopped && this.#waiting.length > 0) {
      const [entries, pending, waiting] = [[...this.#entries], new Map(this.#pending), this.#waiting];
      const after = this.#stateAfter(entries.length);
      this.#waiting = [];
      const { database, problem: lost } = this.#connection;
      const problem =
        database === undefined
          ? (lost ?? ({ kind: 'storage-cleared' } as const))
          : await this.#write(database, { entries, pending }, after);
      if (problem !== undefined) {
        const { unsaved } = this;
        const told = problem.kind === 'overtaken' ? { ...problem, unsaved } : this.#reasonOf(problem);
        for (const tell of waiting) tell({ ok: false, problem: told });
        this.#owner.failed(told);
        return;
      }
      // After the database, and before the word of it: the copy never knows more, and nothing promised is in one only.
      await this.#copy.add({ entries, pending }, after);
      this.#seq += entries.length;
      this.#entries = this.#entries.slice(entries.length);
      for (const [field, value] of pending) {
        if (this.#pending.get(field) === value) this.#pending.delete(field);
      }
      // Cleared while the copy was written: what is gone again is not called stored. A retry writes the document whole.
      const gone = this.#connection.problem;
      const isGone = gone?.kind === 'storage-cleared';
      for (const tell of waiting) tell(isGone ? { ok: false, problem: gone } : { ok: true, changed: true });
      if (isGone) this.#owner.failed(gone);
      else this.#owner.written();
    }
    const since = this.#seq - this.#snapshotSeq;
    if (since >= MOST_ENTRIES_BETWEEN_SNAPSHOTS) await this.#snapshot();
    else if (since >= ENTRIES_BETWEEN_SNAPSHOTS) this.#snapshotSoon();
  }

  /** Why the connection was lost, where it was: what was on its way then is only said to have been broken off. */
  #reasonOf(problem: StoreProblem): StoreProblem {
    const { database, problem: lost } = this.#connection;
    return problem.kind === 'storage-refused' && database === undefined ? (lost ?? problem) : problem;
  }

  async #write(
    database: DeskDatabase,
    batch: Batch,
    after: DocumentState,
  ): Promise<StoreProblem | undefined> {
    const state = { id: this.#id, writer: this.#writer, seq: this.#seq };
    if (this.#isStored) return writeBatch(database, state, batch, after.history);
    const problem = await writeNewDocument(database, { ...state, seq: after.seq }, after);
    if (problem === undefined) {
      this.#isStored = true;
      this.#snapshotSeq = after.seq;
    }
    return problem;
  }

  #snapshotSoon(): void {
    clearTimeout(this.#snapshotTimer);
    this.#snapshotTimer = setTimeout(() => {
      if (this.#running !== undefined || this.#isStopped || this.#entries.length > 0) return;
      this.#running = this.#snapshot().finally(() => {
        this.#running = undefined;
        if (!this.#isStopped && this.#waiting.length > 0) this.#run();
      });
    }, QUIET_MS);
  }

  /** A snapshot that fails loses nothing: the log holds it all, and the next edit tells what is wrong. */
  async #snapshot(): Promise<void> {
    const { database } = this.#connection;
    // What is not on disk yet must not be in a snapshot of what is.
    if (database === undefined || this.#isStopped || this.#entries.length > 0) return;
    const state = this.#stateAfter(0);
    const writer = { id: this.#id, writer: this.#writer, seq: state.seq };
    const problem = await writeSnapshot(database, writer, state.history);
    if (problem === undefined) {
      this.#snapshotSeq = state.seq;
      await this.#copy.renew(state);
    } else if (problem.kind === 'overtaken' || problem.kind === 'newer-page') this.#owner.failed(problem);
  }

  #stateAfter(entries: number): DocumentState {
    return {
      seq: this.#seq + entries,
      history: this.#owner.history(),
      pending: this.#owner.pending(),
    };
  }

  #tell(result: StoreResult): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const tell of waiting) tell(result);
  }
}
