// The connection of this page to the database, which the browser or a newer page may close at any time.
import type { StoreProblem } from '../../ui/desk/desk-session.ts';
import type { DeskDatabase } from './database.ts';
import { DATABASE_VERSION, openDatabase } from './database.ts';
import { storageProblem } from './storage-problem.ts';

export class Connection {
  readonly #name: string;
  readonly #listeners = new Set<(problem: StoreProblem) => void>();
  #database: DeskDatabase | undefined;
  #problem: StoreProblem | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  /** Absent where `problem` says why. */
  get database(): DeskDatabase | undefined {
    return this.#database;
  }

  get problem(): StoreProblem | undefined {
    return this.#problem;
  }

  /** True where a newer page has made the database: what is in it is read only. */
  get isNewer(): boolean {
    return this.#database !== undefined && this.#database.version > DATABASE_VERSION;
  }

  /** Called when the connection is lost. */
  onLost(listener: (problem: StoreProblem) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Opens the database, or opens it again; `problem` is absent where that went well. */
  async open(): Promise<void> {
    if (this.#database !== undefined) return;
    try {
      // While the storage is still being cleared, opening it is broken off; right after that it goes.
      this.#database = await this.#request().catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'AbortError') return this.#request();
        throw error;
      });
      this.#problem = undefined;
    } catch (error) {
      this.#problem = storageProblem(error);
    }
  }

  close(): void {
    this.#database?.close();
    this.#database = undefined;
  }

  #request(): Promise<DeskDatabase> {
    return openDatabase(this.#name, {
      superseded: () => {
        this.#lost({ kind: 'newer-page' });
      },
      terminated: () => {
        this.#lost({ kind: 'storage-cleared' });
      },
    });
  }

  #lost(problem: StoreProblem): void {
    this.#database = undefined;
    this.#problem = problem;
    for (const listener of this.#listeners) listener(problem);
  }
}
