// The way of a timeline through the desk: from pasted text by the one question and drafting to the desk itself.
import type { Diagnostic } from '../core/model/diagnostic.ts';
import { startHistory } from '../core/curate/history.ts';
import { newDocument } from '../core/curate/desk-document.ts';
import type { DeskDocument } from '../core/curate/desk-document.ts';
import type { TimelineFile } from '../core/curate/save-contract.ts';
import type { ArticleAnswers, ArticleAtHand } from '../ui/desk/article-at-hand.ts';
import { sourceOfArticle } from '../ui/desk/article-at-hand.ts';
import { sha256Of } from '../ui/desk/sha256.ts';
import type { DeskSession, DeskStore, StoredDocument, StoreProblem } from '../ui/desk/desk-session.ts';
import { DeskState } from '../ui/desk/desk-state.svelte.ts';
import type { DevSave } from '../ui/desk/dev-save.ts';
import { draftBeside } from '../ui/desk/draft-runner.ts';
import type { OpenedFiles } from '../ui/desk/open-files.ts';
import type { ReadArticle } from '../ui/desk/read-article.ts';
import { readArticle, readPasted } from '../ui/desk/read-article.ts';
import { timelineIn } from './timeline-in-file.ts';
import type { DeskMessages } from '../ui/messages/en-desk.ts';
import { documentOf, forgetOrigin, hashesOf, rememberOrigin, storedOf } from './desk-origin.ts';

export type Stage =
  | { readonly kind: 'opening' }
  | { readonly kind: 'start' }
  | { readonly kind: 'question'; readonly articles: readonly ArticleAtHand[]; readonly at: number }
  | { readonly kind: 'drafting'; readonly title: string; readonly text: string }
  | { readonly kind: 'desk' };

/** Why something that was given could not be taken. */
export type Trouble =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'file'; readonly file: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'store'; readonly problem: StoreProblem };

export class DeskFlow {
  readonly #store: DeskStore;
  readonly #server: DevSave | undefined;
  readonly #m: DeskMessages;
  #stage = $state.raw<Stage>({ kind: 'opening' });
  #desk = $state.raw<DeskState>();
  #stored = $state.raw<readonly StoredDocument[]>([]);
  #inEvents = $state.raw<readonly { readonly slug: string; readonly title?: string }[]>([]);
  #trouble = $state.raw<Trouble>();
  #isReading = $state.raw(false);
  /** The source whose text is being given. */
  #givingTo: string | undefined;
  #drafting: AbortController | undefined;

  constructor(store: DeskStore, server: DevSave | undefined, messages: DeskMessages) {
    this.#store = store;
    this.#server = server;
    this.#m = messages;
  }

  get stage(): Stage {
    return this.#stage;
  }

  get desk(): DeskState | undefined {
    return this.#desk;
  }

  get stored(): readonly StoredDocument[] {
    return this.#stored;
  }

  get inEvents(): readonly { readonly slug: string; readonly title?: string }[] {
    return this.#inEvents;
  }

  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  get isReading(): boolean {
    return this.#isReading;
  }

  get server(): DevSave | undefined {
    return this.#server;
  }

  /** Shows what the address asks for: a stored document, a timeline under events/, or the beginning. */
  async begin(query: URLSearchParams): Promise<void> {
    const id = query.get('doc');
    const slug = query.get('timeline');
    if (id !== null) await this.openStored(id);
    else if (slug !== null && this.#server !== undefined) await this.openFromEvents(slug);
    if (this.#desk === undefined) {
      await this.#showStart();
      return;
    }
    this.#desk.select(query.get('event') ?? undefined);
    this.#desk.resume();
  }

  async openStored(id: string): Promise<void> {
    this.#take(await this.#store.open(id));
  }

  /** A timeline of events/ that is on the desk already is gone on with. */
  async openFromEvents(slug: string): Promise<void> {
    const known = await storedOf(slug, this.#store);
    if (known !== undefined) return this.openStored(known);
    const answer = await this.#server?.open(slug);
    if (answer === undefined) return;
    if (answer.status === 'refused') {
      this.#say(`${answer.problem.message} ${answer.problem.help}`);
      return;
    }
    const { document, sources } = answer;
    const session = await this.openFile(document.text, `events/${slug}/timeline.json`, sources);
    if (session === undefined) return;
    rememberOrigin(session, { slug, opened: hashesOf([document, ...sources]) });
  }

  /** What is on the disk, as a document of its own; what was on the desk stays stored. */
  async reopen(slug: string): Promise<void> {
    const before = this.#desk;
    forgetOrigin(slug);
    await this.openFromEvents(slug);
    if (this.#desk === before) return;
    before?.destroy();
    await before?.session.close();
  }

  /** Opens the text of a timeline file with the texts that came with it. */
  async openFile(
    text: string,
    name: string,
    sources: readonly TimelineFile[] = [],
  ): Promise<DeskSession | undefined> {
    const opened = documentOf(text, sources);
    if (opened.ok) return this.#create(opened.value);
    this.#trouble = { kind: 'file', file: name, diagnostics: opened.diagnostics };
    return undefined;
  }

  async remove(id: string): Promise<void> {
    const problem = await this.#store.remove(id);
    if (problem !== undefined) this.#trouble = { kind: 'store', problem };
    this.#stored = await this.#store.list();
  }

  async paste(text: string): Promise<void> {
    this.#trouble = undefined;
    this.#isReading = true;
    this.#ask([await readPasted(text)]);
  }

  /** Articles, or a timeline: a timeline opens by itself, and only where none is on the desk. */
  async files(opening: Promise<OpenedFiles>): Promise<void> {
    this.#trouble = undefined;
    this.#isReading = true;
    const { files, problems } = await opening;
    const [problem] = problems;
    if (problem !== undefined) this.#say(`${problem.name}: ${problem.message} ${problem.help}`);
    const timeline = files.find(({ kind }) => kind === 'json' || kind === 'zip');
    if (timeline === undefined) {
      this.#ask(await Promise.all(files.map(readArticle)));
      return;
    }
    const unpacked = await timelineIn(timeline);
    this.#isReading = false;
    if ('problem' in unpacked) this.#say(`${unpacked.problem.message} ${unpacked.problem.help}`);
    else if (this.#desk === undefined) await this.openFile(unpacked.text, timeline.name, unpacked.sources);
    else this.#say(this.#m.oneTimeline);
  }

  addArticle(): void {
    this.#givingTo = undefined;
    this.#trouble = undefined;
    this.#stage = { kind: 'start' };
  }

  giveText(source: string): void {
    this.#givingTo = source;
    this.#trouble = undefined;
    this.#stage = { kind: 'start' };
  }

  back(): void {
    this.#trouble = undefined;
    this.#stage =
      this.#desk === undefined || this.#stage.kind === 'question' ? { kind: 'start' } : { kind: 'desk' };
  }

  /** The answer about the article that was asked about; after the last one, all are drafted. */
  async answer(answers: ArticleAnswers): Promise<void> {
    const stage = this.#stage;
    if (stage.kind !== 'question') return;
    const article = stage.articles[stage.at];
    if (article === undefined) return;
    const source = await this.#addSource(article, answers);
    if (source === undefined) return;
    await this.draft(source);
    const at = stage.at + 1;
    this.#stage = at < stage.articles.length ? { ...stage, at } : { kind: 'desk' };
  }

  /** Drafts a source anew: its drafts are replaced, and what is settled stays. */
  async draft(id: string): Promise<void> {
    const desk = this.#desk;
    const source = desk?.document.timeline.sources.find((each) => each.id === id);
    const text = desk?.document.texts.get(id)?.text;
    if (desk === undefined || source === undefined || text === undefined) return;
    this.#drafting = new AbortController();
    this.#stage = { kind: 'drafting', title: source.title, text };
    const { language, published, timeZone } = source;
    const outcome = await draftBeside({ id, text, language, published, timeZone }, this.#drafting.signal);
    this.#drafting = undefined;
    this.#stage = { kind: 'desk' };
    if (outcome.kind === 'failed') this.#say(this.#m.draftFailed(outcome.message));
    if (outcome.kind !== 'drafted') return;
    desk.findings.found(desk.document, id, outcome.draft);
    void desk.commit({ kind: 'replace-drafts', source: id, events: outcome.draft.events });
    desk.showSource(id);
    desk.select(undefined);
    desk.toNextDraft();
  }

  cancelDrafting(): void {
    this.#drafting?.abort();
  }

  async #showStart(): Promise<void> {
    this.#stage = { kind: 'start' };
    if (this.#store.problem !== undefined) this.#trouble ??= { kind: 'store', problem: this.#store.problem };
    this.#stored = await this.#store.list();
    const listed = await this.#server?.list();
    if (listed?.status === 'listed') this.#inEvents = listed.timelines;
  }

  #ask(read: readonly ReadArticle[]): void {
    this.#isReading = false;
    const articles: ArticleAtHand[] = [];
    for (const each of read) {
      if ('article' in each) articles.push(each.article);
      else this.#say(each.failed);
    }
    const [first] = articles;
    if (first === undefined) return;
    if (this.#givingTo === undefined) this.#stage = { kind: 'question', articles, at: 0 };
    else void this.#give(this.#givingTo, first.text);
  }

  async #give(source: string, text: string): Promise<void> {
    this.#givingTo = undefined;
    this.#stage = { kind: 'desk' };
    const sha256 = await sha256Of(text);
    await this.#desk?.commit({ kind: 'give-text', source, text: { text, sha256 } });
  }

  /** The article on the desk, stored; a new document where there is none yet. The source's id. */
  async #addSource(article: ArticleAtHand, answers: ArticleAnswers): Promise<string | undefined> {
    if (this.#desk === undefined) await this.#create(newDocument(answers.title, answers.language));
    const desk = this.#desk;
    if (desk === undefined) return undefined;
    const { source, text } = await sourceOfArticle(article.text, answers, desk.document);
    const result = await desk.commit({ kind: 'add-source', source, text });
    if (!result.ok && 'refusal' in result) {
      this.#say(`${result.refusal.message} ${result.refusal.help}`);
      return undefined;
    }
    return source.id;
  }

  async #create(document: DeskDocument): Promise<DeskSession | undefined> {
    return this.#take(await this.#store.create(startHistory(document)));
  }

  #take(opened: DeskSession | StoreProblem): DeskSession | undefined {
    if ('kind' in opened) {
      this.#trouble = { kind: 'store', problem: opened };
      return undefined;
    }
    this.#trouble = undefined;
    this.#desk = new DeskState(opened);
    this.#stage = { kind: 'desk' };
    history.replaceState(null, '', `${location.pathname}?doc=${encodeURIComponent(opened.id)}`);
    return opened;
  }

  #say(words: string): void {
    this.#trouble = { kind: 'words', words };
  }
}
