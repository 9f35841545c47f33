// What drafting finds in the articles of the desk: in the worker, an article once at a time, known from then on.
import type { DeskDocument } from '../../core/curate/desk-document.ts';
import type { Findings } from './article-findings.ts';
import { datedSentences, NO_FINDINGS, withFinding } from './article-findings.ts';
import type { DraftOutcome } from './draft-runner.ts';
import { draftBeside } from './draft-runner.ts';

export class ArticleFinder {
  readonly #ended = new AbortController();
  #findings = $state.raw(NO_FINDINGS);
  /** The sources that the worker is at. */
  #finding: readonly string[] = [];

  /** The sentences that say when, by source id. */
  readonly dated = $derived(datedSentences(this.#findings));

  get findings(): Findings {
    return this.#findings;
  }

  /** Drafts a source whose text is at hand; `onProgress` is told how much is done, from 0 to 1. */
  async find(
    { timeline, texts }: DeskDocument,
    id: string,
    signal: AbortSignal = this.#ended.signal,
    onProgress?: (share: number) => void,
  ): Promise<DraftOutcome> {
    const source = timeline.sources.find((each) => each.id === id);
    const text = texts.get(id)?.text;
    if (source === undefined || text === undefined) return { kind: 'cancelled' };
    const { language, published, timeZone } = source;
    this.#finding = [...this.#finding, id];
    const outcome = await draftBeside({ id, text, language, published, timeZone }, signal, onProgress);
    this.#finding = this.#finding.filter((each) => each !== id);
    if (outcome.kind === 'drafted') this.#findings = withFinding(this.#findings, id, outcome.draft);
    return outcome;
  }

  /** Drafts the texts of which it is not known yet where they say when; true where something was found. */
  async findAll(document: DeskDocument): Promise<boolean> {
    let isAny = false;
    for (const { id } of document.timeline.sources) {
      if (this.#findings.has(id) || this.#finding.includes(id)) continue;
      if ((await this.find(document, id)).kind === 'drafted') isAny = true;
    }
    return isAny;
  }

  /** Ends the worker; what it was at is not found. */
  end(): void {
    this.#ended.abort();
  }
}
