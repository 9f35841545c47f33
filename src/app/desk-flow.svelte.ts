// The way of a timeline through the desk: from pasted text by the one question and drafting to the desk itself.
import { perform } from '../core/curate/apply.ts';
import type { History } from '../core/curate/history.ts';
import { startHistory } from '../core/curate/history.ts';
import type { Diagnostic } from '../core/model/diagnostic.ts';
import { newDocument } from '../core/curate/desk-document.ts';
import type { TimelineFile } from '../core/curate/save-contract.ts';
import type { ArticleAnswers, ArticleAtHand } from '../ui/desk/article-at-hand.ts';
import { sourceOfArticle } from '../ui/desk/article-at-hand.ts';
import { sha256Of } from '../ui/desk/sha256.ts';
import type { TypedAnswers } from '../ui/desk/beginning.ts';
import type { DeskSession, DeskStore, StoreProblem } from '../ui/desk/desk-session.ts';
import { DeskState } from '../ui/desk/desk-state.svelte.ts';
import type { DevSave } from '../ui/desk/dev-save.ts';
import type { KnownFile } from '../ui/desk/save-file.ts';
import { knownFile } from '../ui/desk/save-file.ts';
import { NO_BEGINNING } from '../ui/desk/beginning.ts';
import { draftOnDesk } from '../ui/desk/draft-on-desk.ts';
import type { OpenedFiles } from '../ui/desk/open-files.ts';
import type { ReadArticle } from '../ui/desk/read-article.ts';
import { readArticle, readPasted } from '../ui/desk/read-article.ts';
import { timelineIn } from './timeline-in-file.ts';
import type { DeskMessages } from '../ui/messages/en-desk.ts';
import type { Stage } from './desk-stage.ts';
import { DeskShelf } from './desk-shelf.svelte.ts';
import { DeskTrouble } from './desk-trouble.svelte.ts';
import { KeptBeginning } from './kept-beginning.svelte.ts';
import { documentOf, forgetOrigin, hashesOf, rememberOrigin, storedOf } from './desk-origin.ts';

export class DeskFlow {
  /** What is being given and is not on the desk yet. */
  readonly begun: KeptBeginning;
  readonly shelf: DeskShelf;
  readonly trouble: DeskTrouble;
  readonly #store: DeskStore;
  readonly #server: DevSave | undefined;
  readonly #m: DeskMessages;
  #stage = $state.raw<Stage>({ kind: 'opening' });
  #desk = $state.raw<DeskState>();
  #isReading = $state.raw(false);
  #isAnswering = false;
  #drafting: AbortController | undefined;

  constructor(store: DeskStore, server: DevSave | undefined, messages: DeskMessages) {
    this.#store = store;
    this.begun = new KeptBeginning(store);
    this.trouble = new DeskTrouble(messages);
    this.shelf = new DeskShelf(store, server, this.trouble);
    this.#server = server;
    this.#m = messages;
  }

  get stage(): Stage {
    return this.#stage;
  }

  get desk(): DeskState | undefined {
    return this.#desk;
  }

  get isReading(): boolean {
    return this.#isReading;
  }

  get server(): DevSave | undefined {
    return this.#server;
  }

  /** The query that leads back here after a reload; absent as long as that of the address is being followed. */
  get query(): string | undefined {
    if (this.#stage.kind === 'opening') return undefined;
    const begun = this.#stage.kind === 'desk' ? undefined : this.begun.id;
    const event = this.#stage.kind === 'desk' ? this.#desk?.selected?.id : undefined;
    return Object.entries({ doc: this.#desk?.session.id, begin: begun, event })
      .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
      .join('&');
  }

  /** Shows what the address asks for: a stored document, a timeline under events/, what was begun, or the start. */
  async begin(query: URLSearchParams): Promise<void> {
    const id = query.get('doc');
    const slug = query.get('timeline');
    const begun = query.get('begin');
    if (id !== null) await this.openStored(id);
    else if (slug !== null && this.#server !== undefined) await this.openFromEvents(slug);
    if (begun !== null && (await this.begun.resume(begun))) await this.#goOn();
    else if (this.#desk === undefined) await this.#showStart();
    else {
      this.#desk.select(query.get('event') ?? undefined);
      this.#desk.resume();
    }
  }

  async openStored(id: string): Promise<void> {
    if (this.#take(await this.#store.open(id)) !== undefined) this.#stage = { kind: 'desk' };
  }

  /** A timeline of events/ that is on the desk already is gone on with. */
  async openFromEvents(slug: string): Promise<void> {
    const known = await storedOf(slug, this.#store);
    if (known !== undefined) return this.openStored(known);
    const answer = await this.#server?.open(slug);
    if (answer === undefined) return;
    if (answer.status === 'refused') {
      this.trouble.sayOf('', answer.problem);
      return;
    }
    const { document, sources } = answer;
    const session = await this.openFile(document.text, `events/${slug}/timeline.json`, sources);
    if (session === undefined) return;
    rememberOrigin(session, { slug, opened: hashesOf([document, ...sources]) });
  }

  /** What is on the disk, as a document of its own; what was on the desk stays stored. */
  async reopen(slug: string): Promise<void> {
    forgetOrigin(slug);
    await this.#instead(() => this.openFromEvents(slug));
  }

  /** What a file holds now, as a document of its own; what was on the desk stays stored. */
  async reopenFile(text: string, file: KnownFile): Promise<void> {
    await this.#instead(async () => {
      const session = await this.openFile(text, file.name);
      await session?.keepFile(file);
    });
  }

  async #instead(open: () => Promise<void>): Promise<void> {
    const before = this.#desk;
    await open();
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
    if (!opened.ok) {
      this.trouble.ofFile(name, opened.diagnostics);
      return undefined;
    }
    const session = await this.#create(startHistory(opened.value));
    if (session !== undefined) this.#stage = { kind: 'desk' };
    return session;
  }

  /** What stands in the field to paste into. */
  async type(typed: string): Promise<void> {
    await this.#keep({ typed });
  }

  /** What stands in the fields of the question. */
  async typeAnswers(answers: TypedAnswers): Promise<void> {
    await this.#keep({ answers });
  }

  async paste(text: string): Promise<void> {
    this.trouble.clear();
    this.#isReading = true;
    await this.#ask([await readPasted(text)], true);
  }

  /** Articles, or a timeline: a timeline opens by itself, and only where none is on the desk. */
  async files(opening: Promise<OpenedFiles>): Promise<void> {
    this.trouble.clear();
    this.#isReading = true;
    const isDropped = this.#stage.kind === 'desk';
    const { files, problems } = await opening;
    // What is dropped onto the desk is an article of its own, whatever was asked for before.
    if (isDropped) void this.#keep({ givingTo: undefined });
    for (const problem of problems) this.trouble.sayOf(problem.name, problem);
    const timeline = files.find(({ kind }) => kind === 'json' || kind === 'zip');
    if (timeline === undefined) {
      await this.#ask(await Promise.all(files.map(readArticle)), false);
      return;
    }
    const unpacked = await timelineIn(timeline);
    this.#isReading = false;
    if ('problem' in unpacked) this.trouble.sayOf(timeline.name, unpacked.problem);
    else if (this.#desk !== undefined) this.trouble.say(this.#m.oneTimeline);
    else if (files.length > 1) this.trouble.say(this.#m.timelineAlone);
    else {
      const session = await this.openFile(unpacked.text, timeline.name, unpacked.sources);
      const known = timeline.kind === 'json' ? await knownFile(timeline) : undefined;
      if (known !== undefined) await session?.keepFile(known);
    }
  }

  async addArticle(): Promise<void> {
    this.trouble.clear();
    void this.#keep({ givingTo: undefined });
    await this.#showStart();
  }

  async giveText(source: string): Promise<void> {
    this.trouble.clear();
    void this.#keep({ givingTo: source });
    await this.#showStart();
  }

  /** What is typed stays, for the next time. */
  async back(): Promise<void> {
    this.trouble.clear();
    if (this.#desk === undefined || this.#stage.kind === 'question') {
      void this.#keep({ isAsking: false });
      await this.#showStart();
    } else this.#stage = { kind: 'desk' };
  }

  /**
   * The answer about the article that was asked about; after the last one, all are drafted. Until it is on the disk, a
   * second one, as of a double click, is none.
   */
  async answer(answers: ArticleAnswers): Promise<void> {
    const stage = this.#stage;
    if (stage.kind !== 'question' || this.#isAnswering) return;
    this.#isAnswering = true;
    try {
      await this.#addAnswered(stage, answers);
    } finally {
      this.#isAnswering = false;
    }
  }

  async #addAnswered(stage: Stage & { readonly kind: 'question' }, answers: ArticleAnswers): Promise<void> {
    const article = stage.articles[stage.at];
    if (article === undefined) return;
    this.trouble.clear();
    const added = await this.#addSource(article, answers);
    if (added === undefined) return;
    const at = stage.at + 1;
    // What could not be stored as a part of the document stays stored as it was given.
    if (added.isStored) {
      if (at < stage.articles.length) await this.#keep({ at, answers: undefined });
      else await this.begun.finish();
    }
    await this.draft(added.id);
    this.#stage = at < stage.articles.length ? { ...stage, at } : { kind: 'desk' };
  }

  /** Drafts a source anew: its drafts are replaced, and what is settled stays. */
  async draft(id: string): Promise<void> {
    const desk = this.#desk;
    const source = desk?.document.timeline.sources.find((each) => each.id === id);
    const text = desk?.document.texts.get(id)?.text;
    if (desk === undefined || source === undefined || text === undefined) return;
    this.trouble.clear();
    this.#drafting = new AbortController();
    const stage = { kind: 'drafting', title: source.title, text } as const;
    this.#stage = { ...stage, share: 0 };
    const outcome = await draftOnDesk(desk, source, this.#drafting.signal, (share) => {
      this.#stage = { ...stage, share };
    });
    this.#drafting = undefined;
    this.#stage = { kind: 'desk' };
    if (outcome.kind === 'failed') this.trouble.say(this.#m.draftFailed(outcome.message));
  }

  cancelDrafting(): void {
    this.#drafting?.abort();
  }

  async #showStart(): Promise<void> {
    this.#stage = { kind: 'start' };
    if (this.trouble.current === undefined) this.trouble.ofStore(this.#store.problem);
    await this.shelf.look();
  }

  async #keep(changes: Parameters<KeptBeginning['change']>[0]): Promise<void> {
    await this.begun.change({ ...changes, document: this.#desk?.session.id });
  }

  /** Goes on with what was begun, where it was left. */
  async #goOn(): Promise<void> {
    const { document } = this.begun.value;
    if (this.#desk === undefined && document !== undefined) {
      await this.openStored(document);
      // The document was removed since: what was given for it makes a new one.
      if (this.#desk === undefined) await this.#keep({ givingTo: undefined });
    }
    // The browser may have been ended between the adding of an article and the word of it.
    const isAdded = await this.begun.passOver(
      Array.from(this.#desk?.document.texts.values() ?? [], ({ text }) => text),
    );
    const { articles, at, isAsking } = this.begun.value;
    if (isAsking) this.#stage = { kind: 'question', articles, at };
    else if (isAdded) this.#stage = { kind: 'desk' };
    else await this.#showStart();
  }

  async #ask(read: readonly ReadArticle[], isPasted: boolean): Promise<void> {
    this.#isReading = false;
    const articles: ArticleAtHand[] = [];
    for (const each of read) {
      if ('article' in each) articles.push(each.article);
      else this.trouble.sayOf(each.name, each.problem);
    }
    const [first] = articles;
    if (first === undefined) return;
    const { givingTo, articles: before, at, answers } = this.begun.value;
    if (givingTo !== undefined) {
      await this.#give(givingTo, first.text);
      return;
    }
    // Whoever went back, and comes again with the same, has answered already.
    const isSame =
      articles.length === before.length && articles.every(({ text }, index) => text === before[index]?.text);
    const asked = isSame ? { at, answers } : { at: 0, answers: undefined };
    this.#stage = { kind: 'question', articles, at: asked.at };
    await this.#keep({ articles, ...asked, isAsking: true, isPasted });
  }

  async #give(source: string, text: string): Promise<void> {
    this.#stage = { kind: 'desk' };
    const sha256 = await sha256Of(text);
    const commit = this.#desk?.commit({ kind: 'give-text', source, text: { text, sha256 } });
    if (commit === undefined || commit.refusal !== undefined) return;
    if ((await commit.stored).ok) await this.begun.change({ ...NO_BEGINNING, givingTo: undefined });
  }

  /** The article on the desk; a new document where there is none yet. */
  async #addSource(
    article: ArticleAtHand,
    answers: ArticleAnswers,
  ): Promise<{ readonly id: string; readonly isStored: boolean } | undefined> {
    const desk = this.#desk;
    const document = desk?.document ?? newDocument(answers.title, answers.language);
    const { source, text } = await sourceOfArticle(article.text, answers, document);
    const { id } = source;
    const command = { kind: 'add-source', source, text } as const;
    if (desk === undefined) {
      // The document and its first article in one write: neither is there without the other.
      const done = perform(startHistory(document), command);
      if (!done.ok) return this.#refused(done.refusal);
      const session = await this.#create(done.history);
      return session && { id, isStored: session.problem === undefined };
    }
    const { refusal, stored } = desk.commit(command);
    if (refusal !== undefined) return this.#refused(refusal);
    const isStored = (await stored).ok;
    if (isStored || desk.isWriter) return { id, isStored };
    this.trouble.say(this.#m.follower);
    return undefined;
  }

  #refused({ message, help }: Diagnostic): undefined {
    this.trouble.say(`${message} ${help}`);
  }

  async #create(history: History): Promise<DeskSession | undefined> {
    const session = this.#take(await this.#store.create(history));
    // Some browsers ask the person: now there is something to be asked about.
    void this.#store.persist();
    return session;
  }

  #take(opened: DeskSession | StoreProblem): DeskSession | undefined {
    if ('kind' in opened) {
      this.trouble.ofStore(opened);
      return undefined;
    }
    this.trouble.clear();
    this.#desk = new DeskState(opened);
    return opened;
  }
}
