// The files of second copies on the origin private file system: read here, written by a worker.
import type { CopyOrder, CopyReply, CopyRequest } from '../../workers/copy-messages.ts';

/** A worker that has not answered after so long is not waited for any more. */
const PATIENCE_MS = 5000;

export interface CopyFile {
  readonly text: string;
  /** When it was last written to, in epoch milliseconds. */
  readonly writtenMs: number;
}

export class CopyFiles {
  readonly #folder: string;
  readonly #waiting = new Map<number, (problem: string | undefined) => void>();
  #worker: Worker | undefined;
  #requests = 0;

  /** `folder` holds a folder for each document. Nothing is made before the first write. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Of which documents there are copies; none where the browser has no such file system. Never rejects. */
  async ids(): Promise<readonly string[]> {
    const ids: string[] = [];
    try {
      const folder = await this.#open();
      for await (const name of folder.keys()) ids.push(name);
    } catch {
      // No file system, or nothing on it.
    }
    return ids;
  }

  /** The files of one copy: more than one where a newer one was not complete. Never rejects. */
  async read(id: string): Promise<readonly CopyFile[]> {
    const files: CopyFile[] = [];
    try {
      const folder = await (await this.#open()).getDirectoryHandle(id);
      for await (const handle of folder.values()) {
        if (!(handle instanceof FileSystemFileHandle)) continue;
        const file = await handle.getFile();
        files.push({ text: await file.text(), writtenMs: file.lastModified });
      }
    } catch {
      // What could be read is what there is.
    }
    return files;
  }

  /** False where it is not on disk. Never rejects. */
  async begin(id: string, file: string, line: unknown): Promise<boolean> {
    return this.#order({ kind: 'begin', path: [this.#folder, id], file, lines: [line] });
  }

  /** False where it is not on disk. Never rejects. */
  async append(id: string, file: string, lines: readonly unknown[]): Promise<boolean> {
    return this.#order({ kind: 'append', path: [this.#folder, id], file, lines });
  }

  /** Rejects where a copy is there and stays. */
  async remove(id: string): Promise<void> {
    const ids = await this.ids();
    if (!ids.includes(id)) return;
    const folder = await this.#open();
    await folder.removeEntry(id, { recursive: true });
  }

  close(): void {
    this.#giveUp('closed');
  }

  async #open(): Promise<FileSystemDirectoryHandle> {
    return (await navigator.storage.getDirectory()).getDirectoryHandle(this.#folder);
  }

  async #order(order: CopyOrder): Promise<boolean> {
    const problem = await new Promise<string | undefined>((resolve) => {
      const request = (this.#requests += 1);
      const timer = setTimeout(() => {
        this.#giveUp('no answer');
      }, PATIENCE_MS);
      this.#waiting.set(request, (told) => {
        clearTimeout(timer);
        resolve(told);
      });
      try {
        this.#theWorker().postMessage({ ...order, request } satisfies CopyRequest);
      } catch (error) {
        // A page without an origin may start none.
        this.#giveUp(String(error));
      }
    });
    return problem === undefined;
  }

  #theWorker(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(new URL('../../workers/copy-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<CopyReply>) => {
      const tell = this.#waiting.get(data.request);
      this.#waiting.delete(data.request);
      tell?.(data.problem);
    };
    worker.onerror = () => {
      this.#giveUp('the worker did not start');
    };
    return (this.#worker = worker);
  }

  /** Whoever waits is told; the next order starts a worker anew. */
  #giveUp(reason: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const waiting = Array.from(this.#waiting.values());
    this.#waiting.clear();
    for (const tell of waiting) tell(reason);
  }
}
