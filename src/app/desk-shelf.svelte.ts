// What there is to go on with: timelines and beginnings of this browser, and the timelines under events/.
import type { DeskStore, StoredBeginning, StoredDocument } from '../ui/desk/desk-session.ts';
import type { DevSave } from '../ui/desk/dev-save.ts';
import type { DeskTrouble } from './desk-trouble.svelte.ts';

export class DeskShelf {
  readonly #store: DeskStore;
  readonly #server: DevSave | undefined;
  readonly #trouble: DeskTrouble;
  #stored = $state.raw<readonly StoredDocument[]>([]);
  #beginnings = $state.raw<readonly StoredBeginning[]>([]);
  #inEvents = $state.raw<readonly { readonly slug: string; readonly title?: string }[]>([]);

  constructor(store: DeskStore, server: DevSave | undefined, trouble: DeskTrouble) {
    this.#store = store;
    this.#server = server;
    this.#trouble = trouble;
  }

  get stored(): readonly StoredDocument[] {
    return this.#stored;
  }

  /** What was begun and left, here or in a tab that was closed. */
  get beginnings(): readonly StoredBeginning[] {
    return this.#beginnings;
  }

  get inEvents(): readonly { readonly slug: string; readonly title?: string }[] {
    return this.#inEvents;
  }

  async look(): Promise<void> {
    this.#beginnings = await this.#store.beginnings();
    this.#stored = await this.#store.list();
    const listed = await this.#server?.list();
    if (listed?.status === 'listed') this.#inEvents = listed.timelines;
  }

  async remove(id: string): Promise<void> {
    this.#trouble.ofStore(await this.#store.remove(id));
    this.#stored = await this.#store.list();
  }

  async removeBeginning(id: string): Promise<void> {
    this.#trouble.ofStore(await this.#store.removeBeginning(id));
    this.#beginnings = await this.#store.beginnings();
  }
}
