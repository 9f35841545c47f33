// What is being given on this page, on its way to the disk from the first letter on, and whether it is there.
import type { Beginning } from '../ui/desk/beginning.ts';
import { isNothing, NO_BEGINNING } from '../ui/desk/beginning.ts';
import type { BeginningSession, DeskStore, StoreProblem } from '../ui/desk/desk-session.ts';

export class KeptBeginning {
  readonly #store: DeskStore;
  #session = $state.raw<BeginningSession>();
  #value = $state.raw<Beginning>(NO_BEGINNING);
  #isKept = $state.raw(false);
  #problem = $state.raw<StoreProblem>();

  constructor(store: DeskStore) {
    this.#store = store;
  }

  get value(): Beginning {
    return this.#value;
  }

  /** By which the address names it; absent where there is nothing to keep. */
  get id(): string | undefined {
    return isNothing(this.#value) ? undefined : this.#session?.id;
  }

  /** True once it is on the disk as it stands. */
  get isKept(): boolean {
    return this.#isKept;
  }

  get problem(): StoreProblem | undefined {
    return this.#problem;
  }

  /** False where nothing of it is kept. */
  async resume(id: string): Promise<boolean> {
    const opened = await this.#store.openBeginning(id);
    if (opened === undefined) return false;
    this.#session = opened.session;
    this.#value = opened.beginning;
    this.#isKept = true;
    // A copy of what another tab is at is stored as its own.
    if (opened.session.id !== id) await this.change({});
    return true;
  }

  async change(changes: Partial<Beginning>): Promise<void> {
    const value = { ...this.#value, ...changes };
    this.#value = value;
    this.#isKept = false;
    this.#session ??= this.#store.newBeginning();
    const problem = await this.#session.keep(isNothing(value) ? undefined : value);
    if (this.#value !== value) return;
    this.#problem = problem;
    this.#isKept = problem === undefined && !isNothing(value);
  }

  /** Passes over the articles with these texts; true where none is left, and what was begun is finished. */
  async passOver(texts: readonly string[]): Promise<boolean> {
    const { articles, at, isAsking } = this.#value;
    if (!isAsking) return false;
    const ahead = articles.slice(at).findIndex(({ text }) => !texts.includes(text));
    if (ahead > 0) await this.change({ at: at + ahead, answers: undefined });
    else if (ahead < 0) await this.finish();
    return ahead < 0;
  }

  /** All articles are on the desk: what stands in the field and is none of them stays. */
  async finish(): Promise<void> {
    const typed = this.#value.isPasted ? '' : this.#value.typed;
    await this.change({ ...NO_BEGINNING, answers: undefined, givingTo: undefined, typed });
  }
}
