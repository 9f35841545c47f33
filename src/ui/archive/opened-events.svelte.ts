// The selected event of an archive: found by its row or its id, and its evidence, fetched when it is chosen.
import type { ArchivedEvent } from '../../core/archive/event-row.ts';
import type { ArchivedSource } from '../../core/archive/source-row.ts';
import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { IndexedEvent, KnownDate } from '../../core/model/timeline-index.ts';
import type { Cause } from '../state/timeline-state.svelte.ts';
import type { ArchiveClient } from './archive-client.ts';
import { ArchivedEvents, withEvidence } from './archived-events.ts';

type OnProblem = (what: string, diagnostics: readonly Diagnostic[]) => void;

export class OpenedEvents {
  readonly events = new ArchivedEvents();
  cause: Cause = 'reader';
  readonly #client: ArchiveClient;
  readonly #onProblem: OnProblem;
  #stop = new AbortController();
  #selectedId = $state.raw<string>();
  #unknownId = $state.raw<string>();
  #selected = $state.raw<IndexedEvent>();
  #sources = $state.raw<readonly ArchivedSource[]>([]);
  #hasEvidence = $state.raw(false);
  #share = $state.raw<number>();
  #row: ArchivedEvent | undefined;

  constructor(client: ArchiveClient, onProblem: OnProblem) {
    this.#client = client;
    this.#onProblem = onProblem;
  }

  get selected(): IndexedEvent | undefined {
    return this.#selected;
  }

  get selectedId(): string | undefined {
    return this.#selectedId;
  }

  get unknownId(): string | undefined {
    return this.#unknownId;
  }

  /** The sources of the selected event, and when the archive says that its quotes were held against them. */
  get sources(): readonly ArchivedSource[] {
    return this.#sources;
  }

  /** False while the evidence of the selected event is on its way. */
  get hasEvidence(): boolean {
    return this.#hasEvidence;
  }

  /** How much of the archive was searched for an id; `undefined` while none is looked for. */
  get share(): number | undefined {
    return this.#share;
  }

  /** The row of an event, by which an address finds it with one small request. */
  rowOf(event: IndexedEvent | undefined): number | undefined {
    if (event !== undefined && event === this.#selected) return this.#row?.row;
    return event === undefined ? undefined : this.events.rowOf(event)?.row;
  }

  /** Gives the date of what is selected, once that is known; `undefined` where nothing is, or it has none. */
  async select(
    id: string | undefined,
    cause: Cause,
    known: IndexedEvent | undefined,
    row: number | undefined,
  ): Promise<KnownDate | undefined> {
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.cause = cause;
    this.#selectedId = id;
    this.#unknownId = this.#selected = this.#row = this.#share = undefined;
    this.#sources = [];
    this.#hasEvidence = false;
    this.#onProblem('evidence', []);
    if (id === undefined) return undefined;
    const found = (known && this.events.rowOf(known)) ?? (await this.#find(id, row, signal));
    if (signal.aborted) return undefined;
    if (found === undefined) {
      this.#selectedId = undefined;
      this.#unknownId = id;
      return undefined;
    }
    this.#row = found;
    this.#selected = known ?? this.events.one(found);
    void this.#fetchEvidence(found, signal);
    return found.known;
  }

  /** Ends the search for an id. */
  stopFinding(): void {
    const id = this.#selectedId;
    this.#stop.abort();
    this.#share = undefined;
    this.#selectedId = undefined;
    this.#unknownId = id;
  }

  retry(): void {
    if (this.#row !== undefined && !this.#hasEvidence) void this.#fetchEvidence(this.#row, this.#stop.signal);
  }

  async #fetchEvidence(row: ArchivedEvent, signal: AbortSignal): Promise<void> {
    const answer = await this.#client.ask({ kind: 'evidence', event: row }, signal);
    if (answer === undefined || signal.aborted) return;
    this.#onProblem('evidence', answer.diagnostics);
    if (!answer.ok) return;
    this.#selected = withEvidence(answer.value);
    this.#sources = answer.value.sources;
    this.#hasEvidence = true;
  }

  async #find(id: string, row: number | undefined, signal: AbortSignal): Promise<ArchivedEvent | undefined> {
    if (row !== undefined) {
      const answer = await this.#client.ask({ kind: 'row', row, id }, signal);
      if (answer?.ok === true) return answer.value;
    }
    // The archive may have been made anew, or somebody wrote the address by hand.
    const finding = new AbortController();
    const stop = AbortSignal.any([signal, finding.signal]);
    let found: ArchivedEvent | undefined;
    this.#share = 0;
    await this.#client.inSteps({ kind: 'search', query: { id } }, stop, (step) => {
      if (signal.aborted) return;
      if (!step.ok) this.#onProblem('evidence', step.diagnostics);
      else {
        found ??= step.value.events[0];
        this.#share = step.value.share;
        if (found !== undefined) finding.abort();
      }
    });
    if (!signal.aborted) this.#share = undefined;
    return found;
  }
}
