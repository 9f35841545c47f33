// What the desk knows of the store that keeps its document: the pages hand it in, the desk imports none.
import type { Command } from '../../core/curate/command.ts';
import type { FileText } from '../../core/curate/desk-document.ts';
import type { History } from '../../core/curate/history.ts';
import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { Beginning } from './beginning.ts';
import type { KnownFile } from './save-file.ts';

/** What stands between the document and safety, in a kind that the page has plain words for. */
export type StoreProblem =
  /** The browser gives no more room. What is typed stays in this page; an export saves it. */
  | { readonly kind: 'storage-full' }
  /** The browser refuses storage: a private window, a policy, a broken disk. */
  | { readonly kind: 'storage-refused'; readonly message: string }
  /** What was stored is gone: somebody cleared it while the page was open. */
  | { readonly kind: 'storage-cleared' }
  /** Another tab writes now; `unsaved` edits of this page were never acknowledged, and are in `stranded`. */
  | { readonly kind: 'overtaken'; readonly unsaved: number }
  /** A newer version of the page has opened the storage: this one has stopped writing, and wants a reload. */
  | { readonly kind: 'newer-page' }
  /** It was written by a newer version: it can be read and exported only; `raw` is all that is stored of it. */
  | { readonly kind: 'newer-document'; readonly format: number; readonly raw: string }
  /** Nothing of the document can be read; `raw` is all that is stored of it, to be exported. */
  | { readonly kind: 'unreadable'; readonly raw: string }
  | { readonly kind: 'not-found' };

/** `writer` writes; `follower` shows what another tab writes; `read-only` may not write whatever happens. */
export type SessionRole = 'writer' | 'follower' | 'read-only';

export type StoreResult =
  /** On disk. `changed` is false where there was nothing to write. */
  | { readonly ok: true; readonly changed: boolean }
  /** The edit is in the page and not on disk, or not in the page where this tab does not write. */
  | { readonly ok: false; readonly problem: StoreProblem };

/** What became of a command: known at once, but for the disk. */
export interface Commit {
  /** Why the command does not fit the document, which stays as it was. */
  readonly refusal?: Diagnostic;
  /** Settled once the edit is on disk, or is not going to be. Never rejects. */
  readonly stored: Promise<StoreResult>;
}

/** What was mended when the document was opened: how much of it could not be read, and was kept aside. */
export interface RecoveryReport {
  readonly setAside: number;
  readonly reasons: readonly string[];
  /** The browser had lost it whole, and it was brought back from its second copy, with every edit that was promised. */
  readonly isRestored?: boolean;
}

export interface DeskSession {
  readonly id: string;
  /** Changes at once with every edit; compare by identity. */
  readonly history: History;
  readonly role: SessionRole;
  /** True while edits are on their way to the disk. */
  readonly isSaving: boolean;
  readonly problem: StoreProblem | undefined;
  readonly recovery: RecoveryReport | undefined;
  /** The document with the edits that were never acknowledged when another tab took over: for an export. */
  readonly stranded: History | undefined;
  /** Half-typed values of fields, by a name that the desk chooses; kept until they are cleared. */
  readonly pending: ReadonlyMap<string, string>;
  /** Called after every change of what stands above. */
  subscribe(listener: () => void): () => void;
  /** The document has changed when this returns. Commands of one `group` that follow each other are one step of undo. */
  commit(command: Command, group?: string): Commit;
  /** `changed` is false where there is nothing to take back. */
  undo(): Promise<StoreResult>;
  redo(): Promise<StoreResult>;
  /** The document was written to a file with this text: what `toFile` starts from next. No step of undo. */
  markSaved(file: FileText): Promise<StoreResult>;
  /** `undefined` clears. The promise is settled once the value is on disk. */
  setPending(field: string, value: string | undefined): Promise<StoreResult>;
  /** The file that the document was opened from or saved to last, where the browser can save to it again. */
  knownFile(): Promise<KnownFile | undefined>;
  /** Keeps it for the next time, over a reload too. */
  keepFile(file: KnownFile): Promise<StoreResult>;
  /** Asks the tab that writes to finish and let go; takes over where it does not answer. */
  takeOver(): Promise<StoreResult>;
  /** Tries once more to write what is not on disk. */
  retry(): Promise<StoreResult>;
  /** Waits for what is on its way, and lets go of the document. */
  close(): Promise<void>;
}

export interface StoredDocument {
  readonly id: string;
  readonly title: string;
  readonly eventCount: number;
  /** When it was last edited, in epoch milliseconds. */
  readonly editedMs: number;
}

/** Something that was pasted or typed and has not become part of a document, as it is kept. */
export interface StoredBeginning {
  readonly id: string;
  readonly beginning: Beginning;
  /** When it was last changed, in epoch milliseconds. */
  readonly editedMs: number;
}

/** One of them, held by this tab. */
export interface BeginningSession {
  readonly id: string;
  /**
   * Puts it in the place of what was kept; `undefined` forgets it. Settled once that is on disk, with the problem where
   * it is not going to be. Of several in one turn the last one counts.
   */
  keep(beginning: Beginning | undefined): Promise<StoreProblem | undefined>;
}

export interface DeskStore {
  readonly problem: StoreProblem | undefined;
  /** The last edited first. */
  list(): Promise<readonly StoredDocument[]>;
  /** Stores a new document, and opens it for writing. */
  create(history: History): Promise<DeskSession | StoreProblem>;
  /** Never fails for what is stored: at worst it says what of it could not be read. */
  open(id: string): Promise<DeskSession | StoreProblem>;
  remove(id: string): Promise<StoreProblem | undefined>;
  /** Without those that a tab is at; the last changed first. */
  beginnings(): Promise<readonly StoredBeginning[]>;
  newBeginning(): BeginningSession;
  /** What another tab is at is gone on with as a copy. `undefined` where nothing of it is kept. */
  openBeginning(
    id: string,
  ): Promise<{ readonly session: BeginningSession; readonly beginning: Beginning } | undefined>;
  removeBeginning(id: string): Promise<StoreProblem | undefined>;
  /** Asks the browser not to clear the storage by itself; false where it will not promise that. */
  persist(): Promise<boolean>;
  close(): Promise<void>;
}
