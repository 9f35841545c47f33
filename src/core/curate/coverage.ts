// Which of the sentences that say when have been handled: quoted by an accepted event, or set aside.
import type { Evidence } from '../model/timeline.ts';
import { findVerbatim } from '../text/find-verbatim.ts';
import type { Passage } from './command.ts';
import type { DeskDocument } from './desk-document.ts';
import { placeOf } from './quoted-passage.ts';

/** `handled`: an accepted event quotes it, or it is set aside; `proposed`: only drafts quote it; `open`: nothing does. */
export interface SentenceState extends Passage {
  readonly state: 'handled' | 'proposed' | 'open';
}

export interface DeskCoverage {
  /** In the order of the sources, and of their texts. */
  readonly sentences: readonly SentenceState[];
  readonly handled: number;
  readonly proposed: number;
  readonly open: number;
}

/** A half-open span of a text, in UTF-16 code units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

type Quoted = Pick<Evidence, 'source' | 'quote'>;

/** What was last said of the sentences of a source, in their order: most stay what they were. */
const lastStates = new WeakMap<readonly Span[], SentenceState[]>();

function statesOf(source: string, dated: readonly Span[]): SentenceState[] {
  const before = lastStates.get(dated);
  if (before !== undefined && (before[0]?.source ?? source) === source) return before;
  const states = dated
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end }): SentenceState => ({ source, start, end, state: 'open' }));
  lastStates.set(dated, states);
  return states;
}

/**
 * What became of the dated sentences, given by source id as drafting found them. A sentence that is touched counts as a
 * whole; one whose state is the same is the same object. Of a source whose text is
 * not at hand the quotes stand where they say.
 */
export function deskCoverage(
  document: DeskDocument,
  dated: ReadonlyMap<string, readonly Span[]>,
): DeskCoverage {
  const settled = new Map<string, Span[]>();
  const drafted = new Map<string, Span[]>();
  const { sources, events, setAside = [] } = document.timeline;
  const note = (spans: Map<string, Span[]>, quoted: Quoted) => {
    const list = spans.get(quoted.source) ?? [];
    list.push(spanOf(document, quoted));
    spans.set(quoted.source, list);
  };
  for (const { draft, evidence } of events) {
    for (const piece of evidence) note(draft === undefined ? settled : drafted, piece);
  }
  for (const each of setAside) note(settled, each);
  const counts = { handled: 0, proposed: 0, open: 0 };
  const sentences = sources.flatMap(({ id }) => {
    const spans = dated.get(id);
    if (spans === undefined) return [];
    const states = statesOf(id, spans);
    const [isSettled, isDrafted] = [touching(settled.get(id)), touching(drafted.get(id))];
    for (const [at, before] of states.entries()) {
      const { start, end } = before;
      // Both are asked of every sentence: their questions ascend.
      const [settledHere, draftedHere] = [isSettled(start, end), isDrafted(start, end)];
      const state = settledHere ? 'handled' : draftedHere ? 'proposed' : 'open';
      counts[state] += 1;
      if (before.state !== state) states[at] = { source: id, start, end, state };
    }
    return states.slice();
  });
  return { sentences, ...counts };
}

/** Where a quote was found, as long as its text is the same. */
const lastSpans = new WeakMap<Quoted, { readonly text: string | undefined; readonly span: Span }>();

function spanOf({ texts }: DeskDocument, quoted: Quoted): Span {
  const { source, quote } = quoted;
  const text = texts.get(source)?.text;
  const before = lastSpans.get(quoted);
  if (before !== undefined && before.text === text) return before.span;
  const match = text === undefined ? undefined : findVerbatim(text, quote);
  const span = match?.status === 'verbatim' ? { start: match.start, end: match.end } : placeOf(quote);
  lastSpans.set(quoted, { text, span });
  return span;
}

/** Tells whether any span touches `[start, end)`, for questions that ascend. */
function touching(spans: readonly Span[] = []): (start: number, end: number) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let furthest = 0;
  return (start, end) => {
    for (let span = sorted[next]; span !== undefined && span.start < end; span = sorted[next]) {
      furthest = Math.max(furthest, span.end);
      next += 1;
    }
    return furthest > start;
  };
}

/**
 * The first sentence behind `from` that nobody has handled, and from the start again where there is none; `undefined`
 * where all are. `states` says which are wanted.
 */
export function nextUnhandled(
  { sentences }: DeskCoverage,
  from: { readonly source: string; readonly start: number } | undefined,
  states: readonly SentenceState['state'][] = ['open', 'proposed'],
): SentenceState | undefined {
  const wanted = sentences.filter(({ state }) => states.includes(state));
  if (from === undefined) return wanted[0];
  const order = Array.from(new Set(sentences.map(({ source }) => source)));
  const rank = order.indexOf(from.source);
  return (
    wanted.find(({ source, start }) =>
      source === from.source ? start > from.start : order.indexOf(source) > rank,
    ) ?? wanted[0]
  );
}
