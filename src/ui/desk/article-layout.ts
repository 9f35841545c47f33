// An article in chunks of a few screens, with what is quoted in each, version after version: an edit lays out anew only
// the chunks that it touches, and only those near what is in sight need be drawn with their marks.
import { changedStretch } from '../../core/model/changed-stretch.ts';
import type { DeskDocument } from '../../core/curate/desk-document.ts';
import type { SetAside, TimelineEvent } from '../../core/model/timeline.ts';
import type { SourceText } from '../../core/verify/source-text.ts';
import type { ArticleMark, Block, MarkedBlock } from './article-blocks.ts';
import { blocksOf, dealt, markOf } from './article-blocks.ts';

/** Paragraphs that follow each other; put together, the chunks have every paragraph of the text once. */
export interface ArticleChunk extends Block {
  /** The whole text, of which this is a part. */
  readonly text: string;
  readonly blocks: readonly MarkedBlock[];
}

/** A chunk is full with this, in UTF-16 code units: about three screens. */
const FULL_CHUNK = 6000;

function chunksOf(text: string): ArticleChunk[] {
  const chunks: ArticleChunk[] = [];
  let blocks: MarkedBlock[] = [];
  let start = 0;
  for (const block of blocksOf(text)) {
    if (blocks.length === 0) start = block.start;
    blocks.push({ ...block, marks: [] });
    if (block.end - start < FULL_CHUNK) continue;
    chunks.push({ text, start, end: block.end, blocks });
    blocks = [];
  }
  const last = blocks.at(-1);
  if (last !== undefined) chunks.push({ text, start, end: last.end, blocks });
  return chunks;
}

type Quoting = TimelineEvent | SetAside;

interface LaidOut {
  readonly text: SourceText;
  readonly events: readonly TimelineEvent[];
  readonly setAside: readonly SetAside[];
  readonly chunks: readonly ArticleChunk[];
  /** The marks that touch each chunk, in order. */
  readonly marks: readonly (readonly ArticleMark[])[];
}

/**
 * Makes the layout of one source. What an edit left alone keeps its very objects, chunks and blocks both, so that only
 * what it touched is drawn anew; the work is that of what changed. A quote that the text does not hold at one place is
 * not marked. Marks stand in the order of the text; of those at one place the longer comes first, then what was set
 * aside, then events in the order of the document.
 */
export function articleLayout(source: string): (document: DeskDocument) => readonly ArticleChunk[] {
  const known = new WeakMap<Quoting, { text: SourceText; marks: readonly ArticleMark[] }>();
  let before: LaidOut | undefined;

  const marksOf = (item: Quoting, text: SourceText): readonly ArticleMark[] => {
    const found = known.get(item);
    if (found?.text === text) return found.marks;
    const marks =
      'evidence' in item
        ? item.evidence.flatMap((piece) => {
            const kind = item.draft === undefined ? 'accepted' : 'draft';
            return piece.source === source ? markOf(piece, text.text, { kind, eventId: item.id }) : [];
          })
        : item.source === source
          ? markOf(item, text.text, { kind: 'aside' })
          : [];
    known.set(item, { text, marks });
    return marks;
  };

  return ({ timeline, texts }) => {
    const text = texts.get(source);
    if (text === undefined) return [];
    const { events, setAside = [] } = timeline;
    const old = before?.text === text ? before : blank(text);
    const changed = [changedStretch(old.setAside, setAside), changedStretch<Quoting>(old.events, events)];
    const gone = new Set(changed.flatMap((each) => each.old.flatMap((item) => marksOf(item, text))));
    const fresh = changed.flatMap((each) => each.now.flatMap((item) => marksOf(item, text)));
    let ranks: ReadonlyMap<ArticleMark, number> | undefined;
    const rankOf = (mark: ArticleMark) => {
      const all = () => [...setAside, ...events].flatMap((item) => marksOf(item, text));
      ranks ??= new Map(all().map((each, at) => [each, at]));
      return ranks.get(mark) ?? 0;
    };
    const inOrder = (a: ArticleMark, b: ArticleMark) =>
      a.start - b.start || b.end - a.end || rankOf(a) - rankOf(b);

    const added = new Map<number, ArticleMark[]>();
    for (const mark of gone) for (const at of chunksTouched(old.chunks, mark)) added.set(at, []);
    for (const mark of fresh) {
      for (const at of chunksTouched(old.chunks, mark)) {
        const list = added.get(at);
        if (list === undefined) added.set(at, [mark]);
        else list.push(mark);
      }
    }
    const [chunks, marks] = [[...old.chunks], [...old.marks]];
    for (const [at, more] of added) {
      const chunk = chunks[at];
      if (chunk === undefined) continue;
      const here = [...(marks[at] ?? []).filter((mark) => !gone.has(mark)), ...more].sort(inOrder);
      const blocks = dealt(chunk.blocks, here);
      marks[at] = here;
      if (blocks.some((block, index) => block !== chunk.blocks[index])) chunks[at] = { ...chunk, blocks };
    }
    before = { text, events, setAside, chunks, marks };
    return chunks;
  };
}

function blank(text: SourceText): LaidOut {
  const chunks = chunksOf(text.text);
  return { text, events: [], setAside: [], chunks, marks: chunks.map(() => []) };
}

/** The place of the chunk in which a place of the text stands, or of the first behind it. */
export function chunkAt(chunks: readonly Block[], place: number): number {
  let [low, high] = [0, chunks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((chunks[middle]?.end ?? Infinity) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The places of the chunks that a span touches. */
export function chunksTouched(chunks: readonly Block[], { start, end }: Block): readonly number[] {
  const touched: number[] = [];
  for (let at = chunkAt(chunks, start); (chunks[at]?.start ?? Infinity) < end; at += 1) touched.push(at);
  return touched;
}

/** The chunks in which an event is quoted first. */
export function chunksOfEvent(chunks: readonly ArticleChunk[], eventId: string): readonly number[] {
  for (const { blocks } of chunks) {
    for (const { marks } of blocks) {
      const mark = marks.find((each) => each.eventId === eventId);
      if (mark !== undefined) return chunksTouched(chunks, mark);
    }
  }
  return [];
}

/** The places with those beside them: what is scrolled to has its true height, and what is around it. */
export function withNeighbours(places: readonly number[]): readonly number[] {
  return places.flatMap((at) => [at - 1, at, at + 1]);
}
