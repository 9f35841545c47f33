// What the desk shows and does: one session with its document, the viewer's state over it, and what is being asked.
import { untrack } from 'svelte';
import { isDeclined } from '../../core/curate/commands/decline-same.ts';
import type { Command } from '../../core/curate/command.ts';
import type { DeskCoverage } from '../../core/curate/coverage.ts';
import { deskCoverage, nextUnhandled } from '../../core/curate/coverage.ts';
import type { DeskDocument } from '../../core/curate/desk-document.ts';
import type { History } from '../../core/curate/history.ts';
import type { Problems } from '../../core/curate/problems.ts';
import { problemFinder } from '../../core/curate/problems.ts';
import { sameProposer } from '../../core/draft/propose-same.ts';
import type { SameProposal } from '../../core/draft/propose-same.ts';
import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { TimelineEvent } from '../../core/model/timeline.ts';
import { filterEvents } from '../../core/search/filter-events.ts';
import { TimelineState } from '../state/timeline-state.svelte.ts';
import { DeskFindings } from './desk-findings.svelte.ts';
import type { Commit, DeskSession, SessionRole, StoreProblem } from './desk-session.ts';
import type { DraftOutcome } from './draft-runner.ts';
import { nextIn, reviewOrder } from './review-order.ts';

/** What the editor is being asked about the selected event, or, with `source`, about the article that is shown. */
export type Task = 'edit' | 'merge' | 'split' | 'source';

/** Under which the store keeps what is half typed of an article. */
export const sourceFormKey = (id: string) => `source-form ${id}`;

/** How long an edit rests before what follows from it is worked out: the edit is painted first. */
const REST_MS = 80;
/** … and until what is only proposed is looked for. */
const LONG_REST_MS = 600;

export class DeskState {
  readonly timeline: TimelineState;
  readonly findings = new DeskFindings(() => {
    this.#settle();
  });
  readonly #session: DeskSession;
  readonly #stop: () => void;
  readonly #findProblems = problemFinder();
  readonly #proposeSame = sameProposer();
  #history: History;
  #role: SessionRole;
  #problem: StoreProblem | undefined;
  #isSaving: boolean;
  #pending: ReadonlyMap<string, string>;
  #problems = $state.raw<Problems>();
  #coverage = $state.raw<DeskCoverage>();
  #proposals = $state.raw<readonly SameProposal[]>([]);
  #task = $state.raw<Task>();
  #askedCount = $state.raw(0);
  #refusal = $state.raw<Diagnostic>();
  #source = $state.raw<string>();
  /** The latest thing done, for the live region. */
  #done = $state.raw<Command['kind'] | 'undo' | 'redo'>();
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** The event that was selected before the selection ended. */
  #left: string | undefined;

  readonly order: readonly string[] = $derived.by(() => reviewOrder(this.document));

  constructor(session: DeskSession) {
    this.#session = session;
    this.#history = $state.raw(session.history);
    this.#role = $state.raw(session.role);
    this.#problem = $state.raw(session.problem);
    this.#isSaving = $state.raw(session.isSaving);
    this.#pending = $state.raw(session.pending);
    this.timeline = new TimelineState({ timeline: session.history.document.timeline });
    this.#stop = session.subscribe(() => {
      this.#follow();
    });
    this.#settle();
  }

  get session(): DeskSession {
    return this.#session;
  }

  get document(): DeskDocument {
    return this.#history.document;
  }

  get history(): History {
    return this.#history;
  }

  get role(): SessionRole {
    return this.#role;
  }

  get isWriter(): boolean {
    return this.#role === 'writer';
  }

  get storeProblem(): StoreProblem | undefined {
    return this.#problem;
  }

  get isSaving(): boolean {
    return this.#isSaving;
  }

  /** Absent until the document has been looked through for the first time. */
  get problems(): Problems | undefined {
    return this.#problems;
  }

  get coverage(): DeskCoverage | undefined {
    return this.#coverage;
  }

  get task(): Task | undefined {
    return this.#task;
  }

  /** How often something was asked for: tells a dialog from the next one of its kind. */
  get askedCount(): number {
    return this.#askedCount;
  }

  /** Ends a task, unless another was asked for meanwhile: a dialog says that it was closed after the next key. */
  end(askedCount: number): void {
    if (askedCount === this.#askedCount) this.ask(undefined);
  }

  /** Why the last command was not carried out. */
  get refusal(): Diagnostic | undefined {
    return this.#refusal;
  }

  get done(): Command['kind'] | 'undo' | 'redo' | undefined {
    return this.#done;
  }

  get selected(): TimelineEvent | undefined {
    return this.timeline.selected?.event;
  }

  /** The article that is shown: the one asked for, or the first. */
  get sourceId(): string | undefined {
    const { sources } = this.document.timeline;
    return (sources.find(({ id }) => id === this.#source) ?? sources[0])?.id;
  }

  get draftCount(): number {
    return this.document.timeline.events.filter(({ draft }) => draft !== undefined).length;
  }

  /** Proposals that two events are the same happening, without those that were declined. */
  get proposals(): readonly SameProposal[] {
    const { byId } = this.timeline.index;
    return this.#proposals.filter(
      (each) =>
        byId.has(each.first) && byId.has(each.second) && !isDeclined(this.document, each.first, each.second),
    );
  }

  proposalsFor(id: string): readonly SameProposal[] {
    return this.proposals.filter(({ first, second }) => first === id || second === id);
  }

  /** Two events that look alike are not the same: they are not proposed again. */
  declineSame(first: string, second: string): void {
    this.commit({ kind: 'decline-same', events: [first, second] });
  }

  /** What was typed into a field and not committed yet. */
  pendingOf(field: string): string | undefined {
    return this.#pending.get(field);
  }

  hasPending(prefix: string): boolean {
    return Array.from(this.#pending.keys()).some((field) => field.startsWith(prefix));
  }

  keep(field: string, value: string | undefined): void {
    void this.#session.setPending(field, value);
  }

  showSource(id: string): void {
    this.#source = id;
  }

  /** Selects an event, and turns to the article that it quotes. */
  select(id: string | undefined): void {
    this.#left = this.selected?.id ?? this.#left;
    this.#task = undefined;
    this.#refusal = undefined;
    this.timeline.select(id);
    const source = this.selected?.evidence[0]?.source;
    if (
      source !== undefined &&
      this.selected?.evidence.every((piece) => piece.source !== this.sourceId) === true
    )
      this.#source = source;
    // What was typed and not committed is shown where it was typed.
    if (id !== undefined && this.isWriter && this.hasPending(`${id}/`)) this.#task = 'edit';
  }

  /** After the page was opened anew: what was half typed of an article is shown where it was typed. */
  resume(): void {
    const typedOf = this.document.timeline.sources.find(({ id }) => this.#pending.has(sourceFormKey(id)));
    if (typedOf === undefined) return;
    this.#source = typedOf.id;
    this.ask('source');
  }

  ask(task: Task | undefined): void {
    this.#refusal = undefined;
    const isAboutSomething = task === 'source' || this.selected !== undefined;
    this.#task = this.isWriter && isAboutSomething ? task : undefined;
    this.#askedCount += 1;
  }

  /** To the next or previous event that is shown, in the order of the articles. */
  step(offset: 1 | -1): void {
    // Whoever chose nothing for a moment goes on from where they were.
    const from = this.selected?.id ?? this.order.find((id) => id === this.#left);
    const next = nextIn(this.order, from, offset, (id) => this.#isShown(id));
    if (next !== undefined) this.select(next);
  }

  /** Carries the command out. The document has changed when this returns: nothing in the page waits for the disk. */
  commit(command: Command, group?: string): Commit {
    const commit = this.#session.commit(command, group);
    this.#refusal = commit.refusal;
    if (commit.refusal === undefined) this.#sayOnceStored(command.kind, commit.stored);
    return commit;
  }

  /** Accepts the selected draft and goes on to the next one. */
  accept(): void {
    const { selected } = this;
    if (selected?.draft === undefined || !this.isWriter) {
      this.toNextDraft();
      return;
    }
    this.commit({ kind: 'accept', events: [selected.id] });
    this.toNextDraft();
  }

  /** Takes the selected event out: a draft is rejected, an accepted event deleted. Both can be undone. */
  reject(): void {
    const { selected } = this;
    if (selected === undefined || !this.isWriter) return;
    const order = this.order;
    this.commit(
      selected.draft === undefined
        ? { kind: 'delete', event: selected.id, setAside: true }
        : { kind: 'reject', events: [selected.id] },
    );
    this.select(
      nextIn(order, selected.id, 1, (id) => this.#isShown(id) && this.#isDraft(id)) ??
        nextIn(order, selected.id, 1, (id) => this.#isShown(id)),
    );
  }

  /** Sets the date of the selected event; away from its evidence, the form opens and asks for the reason. */
  setDate(date: string): void {
    const { selected } = this;
    if (selected === undefined || !this.isWriter) return;
    const { refusal } = this.commit({ kind: 'set-date', event: selected.id, date });
    if (refusal?.code !== 'date-needs-reason') return;
    this.keep(`${selected.id}/date`, date);
    this.#task = 'edit';
  }

  /** Takes the date off the selected event; where the evidence yields one, the form asks for the reason. */
  makeUndated(): void {
    const { selected } = this;
    if (selected?.date === undefined || !this.isWriter) return;
    this.commit({ kind: 'make-undated', event: selected.id });
  }

  /** To the next draft that is shown; the selection stays where there is none. */
  toNextDraft(): void {
    const next = nextIn(this.order, this.selected?.id, 1, (id) => this.#isShown(id) && this.#isDraft(id));
    if (next !== undefined) this.select(next);
  }

  undo(): void {
    this.#move('undo');
  }

  redo(): void {
    this.#move('redo');
  }

  /** The next sentence that says when and that nobody has handled, behind the selected event. */
  nextUnhandled() {
    const evidence = this.selected?.evidence[0];
    const from =
      evidence === undefined ? undefined : { source: evidence.source, start: evidence.quote.start };
    return this.#coverage === undefined ? undefined : nextUnhandled(this.#coverage, from);
  }

  /** Drafts a source in the worker. Where it says when is known from then on; nothing is changed by it. */
  find(id: string, signal: AbortSignal, onProgress?: (share: number) => void): Promise<DraftOutcome> {
    return this.findings.find(this.document, id, signal, onProgress);
  }

  destroy(): void {
    clearTimeout(this.#settling);
    this.findings.destroy();
    this.#stop();
  }

  #move(way: 'undo' | 'redo'): void {
    if (!this.isWriter) return;
    this.#refusal = undefined;
    this.#sayOnceStored(way, this.#session[way]());
  }

  #sayOnceStored(what: Command['kind'] | 'undo' | 'redo', stored: Promise<unknown>): void {
    void stored.then(() => (this.#done = what));
  }

  #isShown(id: string): boolean {
    const indexed = this.timeline.index.byId.get(id);
    return indexed !== undefined && filterEvents([indexed], this.timeline.filter).length > 0;
  }

  #isDraft(id: string): boolean {
    return this.timeline.index.byId.get(id)?.event.draft !== undefined;
  }

  #follow(): void {
    const { history, role, problem, isSaving, pending } = this.#session;
    const isEdited = history.document !== untrack(() => this.#history.document);
    this.#history = history;
    this.#role = role;
    this.#problem = problem;
    this.#isSaving = isSaving;
    this.#pending = pending;
    if (!isEdited) return;
    this.timeline.revise(history.document.timeline);
    if (this.#task !== 'source' && untrack(() => this.timeline.selected) === undefined)
      this.#task = undefined;
    this.#settle();
  }

  /** Works out what follows from the document, once the edit has been painted. */
  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      const { timeline } = this.document;
      this.#problems = this.#findProblems(this.document);
      this.#coverage = deskCoverage(this.document, this.findings.dated);
      void this.findings.look(this.document);
      // One source tells a happening once: only several can tell the same, and nobody waits for what is proposed.
      this.#settling = setTimeout(() => {
        this.#proposals =
          timeline.sources.length < 2 ? [] : this.#proposeSame(timeline.events, timeline.sources);
      }, LONG_REST_MS);
    }, REST_MS);
  }
}
