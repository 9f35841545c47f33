// The database of the desk: which records there are, and opening it whatever state the browser left it in.
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { openDB } from 'idb';
import type { StoredHistory } from '../../core/curate/stored-history.ts';
import type { KnownFile } from '../../ui/desk/save-file.ts';

/** The version of the stores below; a page that finds a newer one reads, and does not write. */
export const DATABASE_VERSION = 2;

/** The version of what the records hold; a document of a newer one is opened for reading. */
export const FORMAT = 2;

/** One document. Every write checks `writer` and `seq` within its own transaction: a stale page's write fails. */
export interface DocumentRecord {
  readonly id: string;
  readonly format: number;
  /** The session that may write; chosen at random by whoever takes over. */
  readonly writer: string;
  /** The number of the last entry in the log. */
  readonly seq: number;
  readonly title: string;
  readonly eventCount: number;
  readonly editedMs: number;
}

export interface LogRecord {
  readonly id: string;
  readonly seq: number;
  /** A `LogEntry`, as `readLogEntry` checks it. */
  readonly entry: unknown;
}

/** The whole history after entry `seq`. The last two are kept, and the log from the older one on. */
export interface SnapshotRecord {
  readonly id: string;
  readonly seq: number;
  readonly history: StoredHistory;
  /** Source ids with the hash under which the text is kept. */
  readonly texts: readonly (readonly [source: string, sha256: string])[];
}

export interface TextRecord {
  readonly id: string;
  readonly sha256: string;
  readonly text: string;
}

/** A value that is being typed into a field. */
export interface PendingRecord {
  readonly id: string;
  readonly field: string;
  readonly value: string;
}

/** A record that could not be read, whole, with the reason: nothing is thrown away. */
export interface AsideRecord {
  readonly id: string;
  readonly reason: string;
  readonly record: unknown;
}

/** The file that a document was opened from or saved to last. */
export interface FileRecord {
  readonly id: string;
  readonly file: KnownFile;
}

/** What was given and is not on the desk yet. */
export interface BeginningRecord {
  readonly id: string;
  /** When it was last changed, in epoch milliseconds. */
  readonly editedMs: number;
  /** A `Beginning`, as `readBeginning` checks it. */
  readonly beginning: unknown;
}

export interface DeskSchema extends DBSchema {
  documents: { key: string; value: DocumentRecord };
  log: { key: [string, number]; value: LogRecord };
  snapshots: { key: [string, number]; value: SnapshotRecord };
  texts: { key: [string, string]; value: TextRecord };
  pending: { key: [string, string]; value: PendingRecord };
  aside: { key: number; value: AsideRecord; indexes: { id: string } };
  files: { key: string; value: FileRecord };
  beginnings: { key: string; value: BeginningRecord };
}

export type DeskDatabase = IDBPDatabase<DeskSchema>;

/** What one document is stored in. */
export const STORES = ['documents', 'log', 'snapshots', 'texts', 'pending', 'aside', 'files'] as const;

export type WriteTransaction = IDBPTransaction<DeskSchema, (typeof STORES)[number][], 'readwrite'>;

/** Committed once it is on disk, not once the system has promised to write it. */
export function writeTransaction(database: DeskDatabase): WriteTransaction {
  return database.transaction([...STORES], 'readwrite', { durability: 'strict' });
}

/** All keys `[id, …]`. */
export function allOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

export interface DatabaseEvents {
  /** A newer page wants to open it: this connection is closed already. */
  readonly superseded: () => void;
  /** The browser closed it: the storage was cleared, or the disk failed. */
  readonly terminated: () => void;
}

/** Rejects with the error of IndexedDB; a database of a newer page is opened as it is, and `version` says so. */
export async function openDatabase(name: string, events: DatabaseEvents): Promise<DeskDatabase> {
  let opened: DeskDatabase | undefined;
  const callbacks = {
    upgrade: (database: DeskDatabase) => {
      createStores(database);
    },
    blocking: () => {
      opened?.close();
      events.superseded();
    },
    terminated: events.terminated,
  };
  try {
    opened = await openDB<DeskSchema>(name, DATABASE_VERSION, callbacks);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
    opened = await openDB<DeskSchema>(name, undefined, {
      blocking: callbacks.blocking,
      terminated: callbacks.terminated,
    });
  }
  return opened;
}

function createStores(database: DeskDatabase): void {
  const missing = (name: StoreNames<DeskSchema>) => !database.objectStoreNames.contains(name);
  if (missing('documents')) database.createObjectStore('documents', { keyPath: 'id' });
  if (missing('log')) database.createObjectStore('log', { keyPath: ['id', 'seq'] });
  if (missing('snapshots')) database.createObjectStore('snapshots', { keyPath: ['id', 'seq'] });
  if (missing('texts')) database.createObjectStore('texts', { keyPath: ['id', 'sha256'] });
  if (missing('pending')) database.createObjectStore('pending', { keyPath: ['id', 'field'] });
  if (missing('aside')) {
    database.createObjectStore('aside', { autoIncrement: true }).createIndex('id', 'id');
  }
  if (missing('files')) database.createObjectStore('files', { keyPath: 'id' });
  if (missing('beginnings')) database.createObjectStore('beginnings', { keyPath: 'id' });
}
