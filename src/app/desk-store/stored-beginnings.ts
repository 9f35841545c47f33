// Pasted text and half-typed answers, kept before there is a document: each held by one tab, each a record of its own.
import type { BeginningSession, StoredBeginning, StoreProblem } from '../../ui/desk/desk-session.ts';
import type { Beginning } from '../../ui/desk/beginning.ts';
import type { Connection } from './connection.ts';
import type { DeskDatabase } from './database.ts';
import { readBeginning } from './read-beginning.ts';
import { storageProblem } from './storage-problem.ts';
import { newToken } from './token.ts';
import { takeLock, waitForLock } from './writer-lock.ts';

/** A tab that is reloaded lets go of what it holds within this. */
const RELOAD_MS = 500;

const lockOf = (id: string) => `quoteline-beginning:${id}`;
const ignore = () => undefined;

/** Those that no tab is at, the last changed first. */
export async function listBeginnings({ database }: Connection): Promise<readonly StoredBeginning[]> {
  const [records, held] = await Promise.all([
    database?.getAll('beginnings').catch(() => []),
    heldLocks().catch(() => new Set<string>()),
  ]);
  return (records ?? [])
    .filter(({ id }) => !held.has(lockOf(id)))
    .flatMap(({ id, editedMs, beginning }) => {
      const read = readBeginning(beginning);
      return read === undefined ? [] : [{ id, editedMs: Number(editedMs), beginning: read }];
    })
    .sort((a, b) => b.editedMs - a.editedMs);
}

/** A new one: nothing is stored before the first `keep`. */
export function newBeginning(connection: Connection): BeginningSession {
  const id = newToken();
  // Nobody else knows the name; the lock keeps it off the list of other tabs.
  void takeLock(lockOf(id), {}, ignore).catch(ignore);
  return new StoredBeginningSession(connection, id);
}

export async function openBeginning(
  connection: Connection,
  id: string,
): Promise<{ readonly session: BeginningSession; readonly beginning: Beginning } | undefined> {
  const lock = await waitForLock(lockOf(id), RELOAD_MS, ignore).catch(ignore);
  const record = await connection.database?.get('beginnings', id).catch(ignore);
  const beginning = readBeginning(record?.beginning);
  if (beginning === undefined) {
    lock?.release();
    return undefined;
  }
  const session = lock === undefined ? newBeginning(connection) : new StoredBeginningSession(connection, id);
  return { session, beginning };
}

export async function removeBeginning(connection: Connection, id: string): Promise<StoreProblem | undefined> {
  return write(connection, (database) => put(database, id, undefined));
}

class StoredBeginningSession implements BeginningSession {
  readonly id: string;
  readonly #connection: Connection;
  #latest: Beginning | undefined;
  /** The write that will take the latest along; one runs at a time. */
  #next: Promise<StoreProblem | undefined> | undefined;
  #running: Promise<unknown> = Promise.resolve();

  constructor(connection: Connection, id: string) {
    this.#connection = connection;
    this.id = id;
  }

  keep(beginning: Beginning | undefined): Promise<StoreProblem | undefined> {
    this.#latest = beginning;
    this.#next ??= this.#running = this.#after(this.#running);
    return this.#next;
  }

  async #after(before: Promise<unknown>): Promise<StoreProblem | undefined> {
    await before;
    this.#next = undefined;
    const latest = this.#latest;
    return write(this.#connection, (database) => put(database, this.id, latest));
  }
}

/** On disk when it resolves; a database of a newer page is not written to. */
async function write(
  { database, problem, isNewer }: Connection,
  change: (database: DeskDatabase) => Promise<void>,
): Promise<StoreProblem | undefined> {
  if (database === undefined) return problem ?? { kind: 'storage-cleared' };
  if (isNewer) return { kind: 'newer-page' };
  try {
    await change(database);
    return undefined;
  } catch (error) {
    return storageProblem(error);
  }
}

async function put(database: DeskDatabase, id: string, beginning: Beginning | undefined): Promise<void> {
  const transaction = database.transaction('beginnings', 'readwrite', { durability: 'strict' });
  await Promise.all([
    beginning === undefined
      ? transaction.store.delete(id)
      : transaction.store.put({ id, editedMs: Date.now(), beginning }),
    transaction.done,
  ]);
}

async function heldLocks(): Promise<ReadonlySet<string>> {
  const locks = (navigator as Partial<Pick<Navigator, 'locks'>>).locks;
  const { held = [] } = (await locks?.query()) ?? {};
  return new Set(held.map(({ name }) => name ?? ''));
}
