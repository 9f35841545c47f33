// A second copy of a document, beside the database and in none of its files: the whole after some entry, then each entry
// that was written since, a line of JSON each. It never holds what the database has not acknowledged.
import type { History, LogEntry } from '../../core/curate/history.ts';
import type { StoredHistory } from '../../core/curate/stored-history.ts';
import { readHistory, toStored } from '../../core/curate/stored-history.ts';
import { isObject } from '../../core/model/check-structure.ts';
import type { SourceText } from '../../core/verify/source-text.ts';
import type { CopyFile, CopyFiles } from './copy-files.ts';
import { FORMAT } from './database.ts';
import { replayLog } from './read-document.ts';
import { newToken } from './token.ts';
import type { Batch } from './write-document.ts';

/** The first line. */
interface WholeLine {
  readonly format: number;
  readonly seq: number;
  readonly history: StoredHistory;
  readonly texts: readonly (readonly [source: string, text: SourceText])[];
  readonly pending: Readonly<Record<string, string>>;
}

type FurtherLine =
  | { readonly seq: number; readonly entry: LogEntry }
  /** Without a value the field is cleared. */
  | { readonly field: string; readonly value?: string };

export interface DocumentState {
  /** The number of the last entry that the history holds. */
  readonly seq: number;
  readonly history: History;
  readonly pending: ReadonlyMap<string, string>;
}

export interface FoundCopy extends DocumentState {
  readonly writtenMs: number;
}

export class SecondCopy {
  readonly #files: CopyFiles;
  readonly #id: string;
  /** The file that is written to; absent before the first write, and after one that failed. */
  #file: string | undefined;
  #hasFailed = false;

  constructor(files: CopyFiles, id: string) {
    this.#files = files;
    this.#id = id;
  }

  /** Once it resolves the batch is on disk, or there is no copy before the next `renew`. `state` is that after the batch. */
  async add({ entries, pending }: Batch, state: DocumentState): Promise<void> {
    if (this.#hasFailed) return;
    if (this.#file === undefined) return this.renew(state);
    const from = state.seq - entries.length;
    const lines: FurtherLine[] = [
      ...entries.map((entry, at) => ({ seq: from + at + 1, entry })),
      ...Array.from(pending, ([field, value]) => (value === undefined ? { field } : { field, value })),
    ];
    // Where the file is gone, another takes its place.
    if (!(await this.#files.append(this.#id, this.#file, lines))) return this.renew(state);
  }

  /** Begins it anew with the whole, so that it never grows long. */
  async renew({ seq, history, pending }: DocumentState): Promise<void> {
    const file = `${newToken()}.ndjson`;
    const line: WholeLine = {
      format: FORMAT,
      seq,
      history: toStored(history),
      texts: Array.from(history.document.texts),
      pending: Object.fromEntries(pending),
    };
    const isWritten = await this.#files.begin(this.#id, file, line);
    this.#file = isWritten ? file : undefined;
    this.#hasFailed = !isWritten;
  }
}

/** The best of what the files hold: that with the most entries. `undefined` where none can be read. Never throws. */
export function readCopy(files: readonly CopyFile[]): FoundCopy | undefined {
  const found = files.flatMap(({ text, writtenMs }) => {
    const state = readLines(text);
    return state === undefined ? [] : [{ ...state, writtenMs }];
  });
  return found.sort((a, b) => b.seq - a.seq || b.writtenMs - a.writtenMs)[0];
}

/** As far as each line follows the one before: the last may be cut where the browser was killed. */
function readLines(text: string): DocumentState | undefined {
  const [first, ...rest] = text.split('\n').slice(0, -1).map(parsed);
  if (first === undefined || first['format'] !== FORMAT || typeof first['seq'] !== 'number') return undefined;
  const texts = readTexts(first['texts']);
  const whole = texts === undefined ? undefined : readHistory(first['history'], texts);
  if (whole?.ok !== true) return undefined;
  const lines = soundLines(rest);
  const log = lines.flatMap(({ seq, entry }) => (typeof seq === 'number' ? [{ id: '', seq, entry }] : []));
  const { history, seq } = replayLog(whole.value, first['seq'], log);
  return { seq, history, pending: readPending(first['pending'], lines) };
}

function soundLines(
  lines: readonly (Readonly<Record<string, unknown>> | undefined)[],
): readonly Readonly<Record<string, unknown>>[] {
  const end = lines.indexOf(undefined);
  return lines.slice(0, end === -1 ? undefined : end).filter((line) => line !== undefined);
}

function readTexts(value: unknown): readonly (readonly [string, SourceText])[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts: (readonly [string, SourceText])[] = [];
  for (const pair of value as readonly unknown[]) {
    const [source, kept] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
    const { text, sha256 } = isObject(kept) ? kept : {};
    if (typeof source !== 'string' || typeof text !== 'string' || typeof sha256 !== 'string')
      return undefined;
    texts.push([source, { text, sha256 }]);
  }
  return texts;
}

function readPending(
  start: unknown,
  lines: readonly Readonly<Record<string, unknown>>[],
): ReadonlyMap<string, string> {
  const pending = new Map<string, string>();
  const note = (field: string, value: unknown) => {
    if (typeof value === 'string') pending.set(field, value);
    else pending.delete(field);
  };
  for (const [field, value] of Object.entries(isObject(start) ? start : {})) note(field, value);
  for (const { field, value } of lines) if (typeof field === 'string') note(field, value);
  return pending;
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
