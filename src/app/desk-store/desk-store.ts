// All documents of the desk in this browser, and the way to open one.
import type { History } from '../../core/curate/history.ts';
import type {
  BeginningSession,
  DeskSession,
  DeskStore,
  StoredBeginning,
  StoredDocument,
  StoreProblem,
} from '../../ui/desk/desk-session.ts';
import { claimDocument, lookAtDocument } from './claim-document.ts';
import { Connection } from './connection.ts';
import { CopyFiles } from './copy-files.ts';
import type { DeskDatabase } from './database.ts';
import { restoreLost } from './restore-lost.ts';
import { storageProblem } from './storage-problem.ts';
import { SecondCopy } from './second-copy.ts';
import { listBeginnings, newBeginning, openBeginning, removeBeginning } from './stored-beginnings.ts';
import { lockName, StoredSession } from './stored-session.ts';
import { newToken } from './token.ts';
import { removeDocument, writeNewDocument } from './write-document.ts';
import { takeLock } from './writer-lock.ts';

export const DESK_DATABASE = 'quoteline-desk';

/** Never rejects: a browser that refuses storage gives a store with a problem, whose documents live in the page. */
export async function openDeskStore(name = DESK_DATABASE): Promise<DeskStore> {
  const connection = new Connection(name);
  await connection.open();
  const copies = new CopyFiles(name);
  const { database, isNewer } = connection;
  const isWritten = database !== undefined && !isNewer;
  const restored = isWritten ? await restoreLost(database, copies).catch(() => new Set<string>()) : [];
  return new StoredDesk(connection, copies, new Set(restored));
}

/** The database holds nothing of such a document but what was just written to it. */
const RESTORED = { setAside: 0, reasons: [], isRestored: true };

class StoredDesk implements DeskStore {
  readonly #connection: Connection;
  readonly #copies: CopyFiles;
  /** Documents that the database had lost. */
  readonly #restored: Set<string>;

  constructor(connection: Connection, copies: CopyFiles, restored: Set<string>) {
    this.#connection = connection;
    this.#copies = copies;
    this.#restored = restored;
  }

  get problem(): StoreProblem | undefined {
    return this.#connection.problem;
  }

  async list(): Promise<readonly StoredDocument[]> {
    const documents = await this.#connection.database?.getAll('documents').catch(() => []);
    return (documents ?? [])
      .map(({ id, title, eventCount, editedMs }) => ({
        id: String(id),
        title: String(title),
        eventCount: Number(eventCount),
        editedMs: Number(editedMs),
      }))
      .sort((a, b) => b.editedMs - a.editedMs);
  }

  async create(history: History): Promise<DeskSession | StoreProblem> {
    const id = newToken();
    const writer = newToken();
    const state = { id, writer, seq: 0 };
    const { database } = this.#connection;
    const problem =
      database === undefined
        ? (this.#connection.problem ?? ({ kind: 'storage-cleared' } as const))
        : await writeNewDocument(database, state, { history, pending: new Map() });
    const copy = new SecondCopy(this.#copies, id);
    if (problem === undefined) await copy.renew({ seq: 0, history, pending: new Map() });
    // What cannot be stored is worked on in the page, which says so; `retry` stores it once there is room.
    let lost: () => void = () => undefined;
    const lock = await takeLock(lockName(id), { ifAvailable: true }, () => {
      lost();
    });
    const session = new StoredSession(this.#connection, this.#copies, id, {
      opened: { history, seq: 0, snapshotSeq: 0, pending: new Map() },
      role: 'writer',
      writer,
      copy,
      ...(lock === undefined ? {} : { lock }),
      ...(problem === undefined ? {} : { problem, isStored: false }),
    });
    lost = session.lockLost;
    return session;
  }

  async open(id: string): Promise<DeskSession | StoreProblem> {
    const { database, problem, isNewer } = this.#connection;
    if (database === undefined) return problem ?? { kind: 'storage-cleared' };
    try {
      return await (isNewer ? this.#openToRead(database, id) : this.#openToWrite(database, id));
    } catch (error) {
      return storageProblem(error);
    }
  }

  async remove(id: string): Promise<StoreProblem | undefined> {
    const { database, problem } = this.#connection;
    if (database === undefined) return problem ?? { kind: 'storage-cleared' };
    try {
      // First the copy: one that outlived the document would bring it back.
      await this.#copies.remove(id);
    } catch (error) {
      return storageProblem(error);
    }
    return removeDocument(database, id);
  }

  async beginnings(): Promise<readonly StoredBeginning[]> {
    return listBeginnings(this.#connection);
  }

  newBeginning(): BeginningSession {
    return newBeginning(this.#connection);
  }

  openBeginning(id: string): ReturnType<DeskStore['openBeginning']> {
    return openBeginning(this.#connection, id);
  }

  async removeBeginning(id: string): Promise<StoreProblem | undefined> {
    return removeBeginning(this.#connection, id);
  }

  async persist(): Promise<boolean> {
    const storage = (navigator as Partial<Pick<Navigator, 'storage'>>).storage;
    try {
      return (await storage?.persist()) ?? false;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    this.#connection.close();
    this.#copies.close();
    return Promise.resolve();
  }

  async #openToWrite(database: DeskDatabase, id: string): Promise<DeskSession | StoreProblem> {
    let lost: () => void = () => undefined;
    const lock = await takeLock(lockName(id), { ifAvailable: true }, () => {
      lost();
    });
    if (lock === undefined) return this.#openToRead(database, id);
    const writer = newToken();
    const claimed = await claimDocument(database, id, writer);
    if ('problem' in claimed) {
      lock.release();
      return claimed.problem.kind === 'newer-document' ? this.#openToRead(database, id) : claimed.problem;
    }
    const { opened } = claimed;
    const isRestored = this.#restored.delete(id);
    const session = new StoredSession(this.#connection, this.#copies, id, {
      opened: isRestored ? { ...opened, recovery: RESTORED } : opened,
      role: 'writer',
      writer,
      lock,
    });
    lost = session.lockLost;
    return session;
  }

  async #openToRead(database: DeskDatabase, id: string): Promise<DeskSession | StoreProblem> {
    const looked = await lookAtDocument(database, id);
    const { newer } = looked;
    if ('problem' in looked) return newer ?? looked.problem;
    const start = { opened: looked.opened, writer: '' };
    return new StoredSession(
      this.#connection,
      this.#copies,
      id,
      newer === undefined ? { ...start, role: 'follower' } : { ...start, role: 'read-only', problem: newer },
    );
  }
}
