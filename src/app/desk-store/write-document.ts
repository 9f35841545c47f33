// The transactions that write a document. Each looks first whether this session may still write, and is on disk when
// its promise is settled.
import type { History, LogEntry } from '../../core/curate/history.ts';
import { toStored } from '../../core/curate/stored-history.ts';
import type { StoreProblem } from '../../ui/desk/desk-session.ts';
import type { KnownFile } from '../../ui/desk/save-file.ts';
import type { DeskDatabase, DocumentRecord, WriteTransaction } from './database.ts';
import { allOf, FORMAT, writeTransaction } from './database.ts';
import type { Unreadable } from './read-document.ts';
import { storageProblem } from './storage-problem.ts';

export interface Batch {
  readonly entries: readonly LogEntry[];
  /** `undefined` clears the field. */
  readonly pending: ReadonlyMap<string, string | undefined>;
}

/** What a session knows of the document that it writes. */
export interface WriterState {
  readonly id: string;
  readonly writer: string;
  readonly seq: number;
}

/** The history is that after the batch. */
export async function writeBatch(
  database: DeskDatabase,
  state: WriterState,
  { entries, pending }: Batch,
  history: History,
): Promise<StoreProblem | undefined> {
  return inTransaction(database, async (transaction) => {
    const document = await mayWrite(transaction, state);
    if (!('id' in document)) return document;
    const { id, seq } = state;
    const log = transaction.objectStore('log');
    const fields = transaction.objectStore('pending');
    await Promise.all([
      // `add`, never `put`: an entry that is there is never written over.
      ...entries.map((entry, at) => log.add({ id, seq: seq + at + 1, entry })),
      ...Array.from(pending, ([field, value]) =>
        value === undefined ? fields.delete([id, field]) : fields.put({ id, field, value }),
      ),
      transaction.objectStore('documents').put({
        ...document,
        seq: seq + entries.length,
        ...summaryOf(history),
        ...(entries.length === 0 ? {} : { editedMs: Date.now() }),
      }),
    ]);
    return undefined;
  });
}

/** A snapshot of the history after entry `seq`; the two last are kept, and of the log what follows the older. */
export async function writeSnapshot(
  database: DeskDatabase,
  state: WriterState,
  history: History,
): Promise<StoreProblem | undefined> {
  return inTransaction(database, async (transaction) => {
    const document = await mayWrite(transaction, state);
    if (!('id' in document)) return document;
    await putSnapshot(transaction, state.id, state.seq, history);
    await dropOld(
      transaction,
      state.id,
      new Set(Array.from(history.document.texts.values(), (each) => each.sha256)),
    );
    return undefined;
  });
}

export async function writeNewDocument(
  database: DeskDatabase,
  { id, writer, seq }: WriterState,
  { history, pending }: { readonly history: History; readonly pending: ReadonlyMap<string, string> },
  editedMs = Date.now(),
): Promise<StoreProblem | undefined> {
  return inTransaction(database, async (transaction) => {
    await transaction
      .objectStore('documents')
      .add({ id, format: FORMAT, writer, seq, ...summaryOf(history), editedMs });
    await putSnapshot(transaction, id, seq, history);
    for (const [field, value] of pending) await transaction.objectStore('pending').put({ id, field, value });
    return undefined;
  });
}

/** Keeps the file that the document stands in, handle included; `undefined` forgets it. */
export async function writeFileRecord(
  database: DeskDatabase,
  { id, writer }: Pick<WriterState, 'id' | 'writer'>,
  file: KnownFile | undefined,
): Promise<StoreProblem | undefined> {
  return inTransaction(database, async (transaction) => {
    const document = await transaction.objectStore('documents').get(id);
    if (document === undefined) return { kind: 'storage-cleared' };
    if (document.writer !== writer) return { kind: 'overtaken', unsaved: 0 };
    const files = transaction.objectStore('files');
    await (file === undefined ? files.delete(id) : files.put({ id, file }));
    return undefined;
  });
}

/** What could not be read is put aside whole, and the document goes on from what could. */
export async function putAside(
  transaction: WriteTransaction,
  document: DocumentRecord,
  seq: number,
  unreadable: readonly Unreadable[],
): Promise<void> {
  for (const { store, key, record, reason } of unreadable) {
    await transaction.objectStore('aside').add({ id: document.id, reason: `${store}: ${reason}`, record });
    await transaction.objectStore(store).delete(key);
  }
  await transaction.objectStore('documents').put({ ...document, seq });
}

export async function removeDocument(database: DeskDatabase, id: string): Promise<StoreProblem | undefined> {
  return inTransaction(database, async (transaction) => {
    const aside = await transaction.objectStore('aside').index('id').getAllKeys(id);
    await Promise.all([
      transaction.objectStore('documents').delete(id),
      transaction.objectStore('files').delete(id),
      ...(['log', 'snapshots', 'texts', 'pending'] as const).map((store) =>
        transaction.objectStore(store).delete(allOf(id)),
      ),
      ...aside.map((key) => transaction.objectStore('aside').delete(key)),
    ]);
    return undefined;
  });
}

/** Runs a write to its commit; a problem, or an error of any request, takes all of it back. */
export async function inTransaction(
  database: DeskDatabase,
  write: (transaction: WriteTransaction) => Promise<StoreProblem | undefined>,
): Promise<StoreProblem | undefined> {
  let transaction: WriteTransaction;
  try {
    transaction = writeTransaction(database);
  } catch (error) {
    return storageProblem(error);
  }
  const committed = transaction.done.then(
    () => undefined,
    (error: unknown) => error ?? transaction.error ?? new Error('The transaction was taken back.'),
  );
  try {
    const problem = await write(transaction);
    if (problem !== undefined) {
      transaction.abort();
      await committed;
      return problem;
    }
  } catch (error) {
    const first = storageProblem(error);
    try {
      transaction.abort();
    } catch {
      // It was over already: the error that ended it is told below.
    }
    const after = await committed;
    const ended = storageProblem(transaction.error ?? after);
    return ended.kind === 'storage-full' ? ended : first;
  }
  const failed = await committed;
  return failed === undefined ? undefined : storageProblem(transaction.error ?? failed);
}

async function mayWrite(
  transaction: WriteTransaction,
  { id, writer, seq }: WriterState,
): Promise<DocumentRecord | StoreProblem> {
  const document = await transaction.objectStore('documents').get(id);
  if (document === undefined) return { kind: 'storage-cleared' };
  if (document.format > FORMAT) return { kind: 'newer-page' };
  return document.writer === writer && document.seq === seq ? document : { kind: 'overtaken', unsaved: 0 };
}

function summaryOf({ document: { timeline } }: History): Pick<DocumentRecord, 'title' | 'eventCount'> {
  return { title: timeline.title, eventCount: timeline.events.length };
}

async function putSnapshot(
  transaction: WriteTransaction,
  id: string,
  seq: number,
  history: History,
): Promise<void> {
  const texts = Array.from(history.document.texts);
  const store = transaction.objectStore('texts');
  for (const [, { text, sha256 }] of texts) {
    if ((await store.getKey([id, sha256])) === undefined) await store.add({ id, sha256, text });
  }
  await transaction.objectStore('snapshots').put({
    id,
    seq,
    history: toStored(history),
    texts: texts.map(([source, { sha256 }]) => [source, sha256] as const),
  });
}

async function dropOld(transaction: WriteTransaction, id: string, inUse: ReadonlySet<string>): Promise<void> {
  const snapshots = transaction.objectStore('snapshots');
  const keys = await snapshots.getAllKeys(allOf(id));
  const [older] = keys.slice(-2);
  if (older === undefined) return;
  await Promise.all(keys.slice(0, -2).map((key) => snapshots.delete(key)));
  await transaction.objectStore('log').delete(IDBKeyRange.bound([id], older));
  const texts = transaction.objectStore('texts');
  const others = (await texts.getAllKeys(allOf(id))).filter(([, hash]) => !inUse.has(hash));
  if (others.length === 0) return;
  // Only now are the snapshots read, which are large: the older one may need a text that was taken away since.
  const needed = new Set(
    (await snapshots.getAll(allOf(id))).flatMap(({ texts: pairs }) => pairs.map(([, hash]) => hash)),
  );
  await Promise.all(others.filter(([, hash]) => !needed.has(hash)).map((key) => texts.delete(key)));
}
