// Why something that was given could not be taken: what the page says of it, all of it, until something else is done.
import type { Diagnostic } from '../core/model/diagnostic.ts';
import type { Problem } from '../core/model/problem.ts';
import type { StoreProblem } from '../ui/desk/desk-session.ts';
import type { DeskMessages } from '../ui/messages/en-desk.ts';

export type Trouble =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'file'; readonly file: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'store'; readonly problem: StoreProblem };

export class DeskTrouble {
  readonly #m: DeskMessages;
  #current = $state.raw<Trouble>();

  constructor(messages: DeskMessages) {
    this.#m = messages;
  }

  get current(): Trouble | undefined {
    return this.#current;
  }

  clear(): void {
    this.#current = undefined;
  }

  say(words: string): void {
    const before = this.#current?.kind === 'words' ? this.#current.words : [];
    this.#current = { kind: 'words', words: [...before, words] };
  }

  /** `name` is that of the file, where there is one. */
  sayOf(name: string, problem: Problem): void {
    const words = this.#m.problemInWords(problem);
    this.say(name === '' ? words : `${name}: ${words}`);
  }

  ofFile(file: string, diagnostics: readonly Diagnostic[]): void {
    this.#current = { kind: 'file', file, diagnostics };
  }

  ofStore(problem: StoreProblem | undefined): void {
    if (problem !== undefined) this.#current = { kind: 'store', problem };
  }
}
