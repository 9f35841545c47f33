// What is stored of a document → its history: the last snapshot that can be read, and the log from there on.
import type { History } from '../../core/curate/history.ts';
import { replay } from '../../core/curate/history.ts';
import { readHistory, readLogEntry } from '../../core/curate/stored-history.ts';
import type { SourceText } from '../../core/verify/source-text.ts';
import type {
  DeskDatabase,
  DocumentRecord,
  LogRecord,
  SnapshotRecord,
  TextRecord,
  WriteTransaction,
} from './database.ts';
import { allOf, STORES } from './database.ts';

/** Everything that is stored of one document, read in one transaction. */
export interface StoredRecords {
  readonly document: DocumentRecord;
  readonly snapshots: readonly SnapshotRecord[];
  readonly log: readonly LogRecord[];
  readonly texts: readonly TextRecord[];
  readonly pending: ReadonlyMap<string, string>;
}

/** A record that cannot be read. */
export interface Unreadable {
  readonly store: 'snapshots' | 'log';
  readonly key: [string, number];
  readonly record: unknown;
  readonly reason: string;
}

export type ReadDocument =
  | {
      readonly ok: true;
      readonly history: History;
      /** The last entry that could be replayed. */
      readonly seq: number;
      /** The entry after which the snapshot was taken that it starts from. */
      readonly snapshotSeq: number;
      readonly unreadable: readonly Unreadable[];
    }
  /** No snapshot can be read. */
  | { readonly ok: false; readonly raw: string };

/** `undefined` where there is no such document. */
export async function readRecords(
  source: DeskDatabase | WriteTransaction,
  id: string,
): Promise<StoredRecords | undefined> {
  const transaction = 'transaction' in source ? source.transaction([...STORES], 'readonly') : source;
  const [document, snapshots, log, texts, pending] = await Promise.all([
    transaction.objectStore('documents').get(id),
    transaction.objectStore('snapshots').getAll(allOf(id)),
    transaction.objectStore('log').getAll(allOf(id)),
    transaction.objectStore('texts').getAll(allOf(id)),
    transaction.objectStore('pending').getAll(allOf(id)),
  ]);
  if (document === undefined) return undefined;
  return {
    document,
    snapshots,
    log,
    texts,
    pending: new Map(pending.map(({ field, value }) => [field, value])),
  };
}

/**
 * Records in the order of their numbers; the newest snapshot that reads well counts, and of the log as far as each entry
 * follows the one before and fits. What does not is told with its reason. Never throws, whatever the records hold.
 */
export function readDocument(records: StoredRecords): ReadDocument {
  const { snapshots, log, texts } = records;
  const unreadable: Unreadable[] = [];
  const textByHash = new Map(texts.map((text) => [text.sha256, text]));
  for (const snapshot of snapshots.toReversed()) {
    const read = readSnapshot(snapshot, textByHash);
    if (typeof read === 'string') {
      unreadable.push({
        store: 'snapshots',
        key: [snapshot.id, snapshot.seq],
        record: snapshot,
        reason: read,
      });
      continue;
    }
    const after = log.filter(({ seq }) => seq > snapshot.seq);
    const replayed = replayLog(read, snapshot.seq, after);
    return {
      ok: true,
      history: replayed.history,
      seq: replayed.seq,
      snapshotSeq: snapshot.seq,
      unreadable: [...unreadable, ...replayed.unreadable],
    };
  }
  return { ok: false, raw: rawText(records) };
}

/** All that is stored of a document, as it is stored: what is handed out where it cannot be read, or not in full. */
export function rawText({ pending, ...records }: StoredRecords): string {
  return JSON.stringify({ ...records, pending: Object.fromEntries(pending) }, null, 1);
}

function readSnapshot(
  { history, texts }: SnapshotRecord,
  textByHash: ReadonlyMap<string, TextRecord>,
): History | string {
  const found: (readonly [string, SourceText])[] = [];
  if (!Array.isArray(texts)) return 'texts: not a list';
  for (const pair of texts as readonly unknown[]) {
    const [source, sha256] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
    const record = typeof sha256 === 'string' ? textByHash.get(sha256) : undefined;
    if (typeof source !== 'string' || record === undefined || typeof record.text !== 'string') {
      return `the text of ${String(source)} is missing`;
    }
    found.push([source, { text: record.text, sha256: record.sha256 }]);
  }
  const read = readHistory(history, found);
  return read.ok ? read.value : read.reason;
}

/** The entries one after the other, as far as each follows the one before and fits. */
export function replayLog(
  start: History,
  from: number,
  log: readonly LogRecord[],
): { readonly history: History; readonly seq: number; readonly unreadable: readonly Unreadable[] } {
  let [history, seq] = [start, from];
  for (const [at, record] of log.entries()) {
    const entry = readLogEntry(record.entry);
    const next = entry.ok && record.seq === seq + 1 ? replay(history, entry.value) : undefined;
    if (next === undefined) {
      const reason = !entry.ok
        ? entry.reason
        : record.seq === seq + 1
          ? 'it does not fit'
          : 'one before is missing';
      const unreadable = log.slice(at).map((each, index): Unreadable => ({
        store: 'log',
        key: [each.id, each.seq],
        record: each,
        reason: index === 0 ? reason : 'one before could not be read',
      }));
      return { history, seq, unreadable };
    }
    [history, seq] = [next, record.seq];
  }
  return { history, seq, unreadable: [] };
}
