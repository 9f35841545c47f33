// What the workers find in the articles of the desk: drafts of whole articles, and the datings of single passages.
import type { DeskDocument } from '../../core/curate/desk-document.ts';
import type { Article } from '../../core/draft/article-draft.ts';
import type { Dating, Evidence } from '../../core/model/timeline.ts';
import type { Block } from './article-blocks.ts';
import type { Findings } from './article-findings.ts';
import { datedSentences, NO_FINDINGS, withFinding } from './article-findings.ts';
import type { DraftOutcome } from './draft-runner.ts';
import { draftBeside } from './draft-runner.ts';
import { PassageReader } from './passage-reader.ts';

export class DeskFindings {
  readonly #onFound: () => void;
  readonly #ended = new AbortController();
  readonly #reader = new PassageReader();
  /** What was known of each article when it was drafted: other facts are drafted anew. */
  #drafted: readonly KnownArticle[] = [];
  #findings = $state.raw(NO_FINDINGS);

  constructor(onFound: () => void) {
    this.#onFound = onFound;
  }

  /** The sentences that say when, by source id. */
  readonly dated = $derived(datedSentences(this.#findings));

  get all(): Findings {
    return this.#findings;
  }

  /**
   * Drafts a source in the worker. Where it says when is known from then on; nothing is changed by it. `onProgress` is told
   * how much is done, from 0 to 1.
   */
  async find(
    document: DeskDocument,
    id: string,
    signal = this.#ended.signal,
    onProgress?: (share: number) => void,
  ): Promise<DraftOutcome> {
    const known = articleOf(document, id);
    if (known === undefined) return { kind: 'cancelled' };
    this.#drafted = [...this.#drafted.filter(({ article }) => article.id !== id), known];
    const outcome = await draftBeside(known.article, signal, onProgress);
    // Its facts may have changed meanwhile: then another round is at it.
    if (!this.#drafted.includes(known)) return outcome;
    if (outcome.kind === 'drafted') {
      this.#findings = withFinding(this.#findings, id, outcome.draft);
      this.#onFound();
    } else this.#drafted = this.#drafted.filter((each) => each !== known);
    return outcome;
  }

  /** Drafts the texts of which it is not known yet where they say when. */
  async look(document: DeskDocument): Promise<void> {
    for (const { id } of document.timeline.sources) {
      const known = articleOf(document, id);
      if (known !== undefined && !this.#isDrafted(known)) await this.find(document, id);
    }
  }

  /** What a passage says of when, the likeliest first; asked once for each passage. Never rejects. */
  datingsOf(document: DeskDocument, source: string, { start, end }: Block): Promise<readonly Dating[]> {
    const known = articleOf(document, source);
    return known === undefined
      ? Promise.resolve([])
      : this.#reader.read(known.article, { start, end }, known.ground);
  }

  /** The same of a passage that is quoted already. */
  datingsOfPiece(document: DeskDocument, { source, quote }: Evidence): Promise<readonly Dating[]> {
    return this.datingsOf(document, source, { start: quote.start, end: quote.start + quote.exact.length });
  }

  destroy(): void {
    this.#ended.abort();
    this.#reader.destroy();
  }

  #isDrafted({ ground }: KnownArticle): boolean {
    return this.#drafted.some((each) => each.ground === ground);
  }
}

interface KnownArticle {
  readonly article: Article;
  /** Equal where drafting would find the same. */
  readonly ground: string;
}

function articleOf({ timeline, texts }: DeskDocument, id: string): KnownArticle | undefined {
  const source = timeline.sources.find((each) => each.id === id);
  const at = texts.get(id);
  if (source === undefined || at === undefined) return undefined;
  const { language, published, timeZone } = source;
  return {
    article: { id, text: at.text, language, published, timeZone },
    ground: JSON.stringify([id, at.sha256, language, published, timeZone]),
  };
}
