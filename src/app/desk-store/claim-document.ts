// Taking a document over for writing: from the moment of its commit every write of an older session fails.
import type { History } from '../../core/curate/history.ts';
import type { RecoveryReport, StoreProblem } from '../../ui/desk/desk-session.ts';
import type { DeskDatabase, DocumentRecord } from './database.ts';
import { allOf, DATABASE_VERSION, FORMAT } from './database.ts';
import type { ReadDocument } from './read-document.ts';
import { rawText, readDocument, readRecords, replayLog } from './read-document.ts';
import { inTransaction, putAside } from './write-document.ts';

export interface OpenedDocument {
  readonly history: History;
  readonly seq: number;
  readonly snapshotSeq: number;
  readonly pending: ReadonlyMap<string, string>;
  readonly recovery?: RecoveryReport;
}

export type Opened = { readonly opened: OpenedDocument } | { readonly problem: StoreProblem };

/** What cannot be read is put aside in the same transaction, so that the next edit follows what was read. */
export async function claimDocument(database: DeskDatabase, id: string, writer: string): Promise<Opened> {
  let opened: OpenedDocument | undefined;
  const problem = await inTransaction(database, async (transaction) => {
    const records = await readRecords(transaction, id);
    if (records === undefined) return { kind: 'not-found' };
    if (isNewer(records.document)) {
      return { kind: 'newer-document', format: records.document.format, raw: rawText(records) };
    }
    const read = readDocument(records);
    if (!read.ok) return { kind: 'unreadable', raw: read.raw };
    await putAside(transaction, { ...records.document, format: FORMAT, writer }, read.seq, read.unreadable);
    opened = openedOf(read, records.document, records.pending);
    return undefined;
  });
  if (problem !== undefined) return { problem };
  return opened === undefined ? { problem: { kind: 'not-found' } } : { opened };
}

/** Reads without a trace: for pages that follow, and for what a newer version wrote, which `newer` then says. */
export async function lookAtDocument(
  database: DeskDatabase,
  id: string,
): Promise<Opened & { readonly newer?: NewerDocument }> {
  const records = await readRecords(database, id);
  if (records === undefined) return { problem: { kind: 'not-found' } };
  const read = readDocument(records);
  const format = isNewer(records.document) ? records.document.format : database.version;
  const isOfNewer = isNewer(records.document) || database.version > DATABASE_VERSION;
  const newer = isOfNewer
    ? { newer: { kind: 'newer-document', format, raw: rawText(records) } as const }
    : {};
  if (!read.ok) return { problem: { kind: 'unreadable', raw: read.raw }, ...newer };
  return { opened: openedOf(read, records.document, records.pending), ...newer };
}

type NewerDocument = Extract<StoreProblem, { kind: 'newer-document' }>;

/**
 * What another tab has written since entry `seq`: only the entries behind it are read where they follow it; otherwise
 * the whole document.
 */
export async function followDocument(
  database: DeskDatabase,
  id: string,
  from: { readonly history: History; readonly seq: number } | undefined,
): Promise<Opened> {
  if (from === undefined) return lookAtDocument(database, id);
  const transaction = database.transaction(['log', 'pending'], 'readonly');
  const range = IDBKeyRange.bound([id, from.seq], [id, []]);
  const [log, pending] = await Promise.all([
    transaction.objectStore('log').getAll(range),
    transaction.objectStore('pending').getAll(allOf(id)),
  ]);
  const [first] = log;
  // The entry that is known must still be there, or a snapshot has taken its place.
  if (first === undefined || first.seq !== from.seq) return lookAtDocument(database, id);
  const { history, seq, unreadable } = replayLog(from.history, from.seq, log.slice(1));
  if (unreadable.length > 0) return lookAtDocument(database, id);
  const fields = new Map(pending.map(({ field, value }) => [field, value]));
  return { opened: { history, seq, snapshotSeq: seq, pending: fields } };
}

function isNewer({ format }: DocumentRecord): boolean {
  return typeof format === 'number' && format > FORMAT;
}

function openedOf(
  { history, seq, snapshotSeq, unreadable }: Extract<ReadDocument, { ok: true }>,
  document: DocumentRecord,
  pending: ReadonlyMap<string, string>,
): OpenedDocument {
  const reasons = unreadable.map(({ store, key, reason }) => `${store} ${key[1]}: ${reason}`);
  if (unreadable.length === 0 && document.seq > seq) {
    reasons.push(`the entries from ${seq + 1} to ${document.seq} are missing`);
  }
  return {
    history,
    seq,
    snapshotSeq,
    pending,
    ...(reasons.length === 0 ? {} : { recovery: { setAside: unreadable.length, reasons } }),
  };
}
