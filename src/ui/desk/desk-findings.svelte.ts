// What the workers find in the articles of the desk: drafts of whole articles, and the datings of single passages.
import type { DeskDocument } from '../../core/curate/desk-document.ts';
import type { Article, ArticleDraft } from '../../core/draft/article-draft.ts';
import type { Dating, Evidence } from '../../core/model/timeline.ts';
import type { Block } from './article-blocks.ts';
import type { Findings } from './article-findings.ts';
import { NO_FINDINGS, withFinding } from './article-findings.ts';
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

  get all(): Findings {
    return this.#findings;
  }

  /** Drafts, in the worker, the texts of which it is not known yet where they say when. Nothing is changed by it. */
  async look(document: DeskDocument): Promise<void> {
    for (const { id } of document.timeline.sources) {
      const known = articleOf(document, id);
      if (known === undefined || this.#isDrafted(known)) continue;
      this.#remember(known);
      const outcome = await draftBeside(known.article, this.#ended.signal);
      // Its facts may have changed meanwhile: then another round is at it.
      if (outcome.kind === 'drafted' && this.#isDrafted(known)) {
        this.#findings = withFinding(this.#findings, id, outcome.draft);
        this.#onFound();
      }
    }
  }

  /** What drafting made of a source elsewhere: known from then on. */
  found(document: DeskDocument, id: string, draft: ArticleDraft): void {
    const known = articleOf(document, id);
    if (known !== undefined) this.#remember(known);
    this.#findings = withFinding(this.#findings, id, draft);
    this.#onFound();
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

  #remember(known: KnownArticle): void {
    this.#drafted = [...this.#drafted.filter(({ article }) => article.id !== known.article.id), known];
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
