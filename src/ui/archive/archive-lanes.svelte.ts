// The lanes of an archive's chart: which are asked for, how far the worker is with parting the events, and which there are.
import type { EventLane } from '../../core/archive/event-collection.ts';
import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { Facet } from '../../core/search/filter-events.ts';
import type { Lanes } from '../state/timeline-state.svelte.ts';
import type { ArchiveClient } from './archive-client.ts';

export interface MadeLanes {
  readonly facet: Facet;
  readonly lanes: readonly EventLane[];
}

export class ArchiveLanes {
  readonly #client: ArchiveClient;
  readonly #onMade: (made: MadeLanes | undefined) => void;
  readonly #onProblem: (what: string, diagnostics: readonly Diagnostic[]) => void;
  #by = $state.raw<Lanes>('none');
  #share = $state.raw<number>();
  #made: MadeLanes | undefined;
  #stop: AbortController | undefined;

  /** `onMade` is called when other lanes are there, or none are wanted any more. */
  constructor(
    client: ArchiveClient,
    onMade: (made: MadeLanes | undefined) => void,
    onProblem: (what: string, diagnostics: readonly Diagnostic[]) => void,
  ) {
    this.#client = client;
    this.#onMade = onMade;
    this.#onProblem = onProblem;
  }

  /** What was asked for last, there or on its way. */
  get by(): Lanes {
    return this.#by;
  }

  /** How much of the work is done; `undefined` while there is none. */
  get share(): number | undefined {
    return this.#share;
  }

  /** The same again changes nothing. */
  choose(by: Lanes): void {
    if (by === this.#by) return;
    this.#end();
    this.#by = by;
    this.#onProblem('lanes', []);
    if (by === this.#made?.facet) return;
    if (by === 'none') this.#take(undefined);
    else void this.#part(by);
  }

  /** Gives up what is on its way: what was there before stays. */
  stop(): void {
    this.#end();
    this.#by = this.#made?.facet ?? 'none';
  }

  #end(): void {
    this.#stop?.abort();
    this.#share = undefined;
  }

  #take(made: MadeLanes | undefined): void {
    this.#made = made;
    this.#onMade(made);
  }

  async #part(facet: Facet): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    this.#share = 0;
    await this.#client.inSteps({ kind: 'lanes', by: facet }, stop.signal, (step) => {
      if (stop.signal.aborted) return;
      this.#onProblem('lanes', step.diagnostics);
      if (!step.ok) {
        this.stop();
        return;
      }
      const { share, lanes } = step.value;
      this.#share = lanes === undefined ? share : undefined;
      if (lanes !== undefined) this.#take({ facet, lanes });
    });
  }
}
