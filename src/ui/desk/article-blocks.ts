// An article as it is laid out on the desk: its paragraphs as blocks, with what is quoted in each.
import type { Evidence } from '../../core/model/timeline.ts';
import { findVerbatim } from '../../core/text/find-verbatim.ts';

/** A half-open span of the text, in UTF-16 code units. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

/** A passage that an event quotes (`draft` or `accepted`), or that was set aside. */
export interface ArticleMark extends Block {
  readonly kind: 'draft' | 'accepted' | 'aside';
  /** Absent where it was set aside. */
  readonly eventId?: string;
  /** The spans of the words that say when, in order. */
  readonly expressions: readonly Block[];
}

export interface MarkedBlock extends Block {
  /** In order; the same array as before where nothing in the block has changed. */
  readonly marks: readonly ArticleMark[];
}

/** Longer paragraphs are cut, so that an edit lays out little anew. */
const LONGEST_BLOCK = 6000;

/** The paragraphs of a text without the blank lines between them; a very long one is cut after a space. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const { index, 0: paragraph } of text.matchAll(/[^\r\n\u2028\u2029]*\S[^\r\n\u2028\u2029]*/g)) {
    const end = index + paragraph.length;
    for (let start = index; start < end;) {
      const cut = start + LONGEST_BLOCK >= end ? end : text.lastIndexOf(' ', start + LONGEST_BLOCK) + 1;
      const to = cut > start ? cut : Math.min(end, start + LONGEST_BLOCK);
      blocks.push({ start, end: to });
      start = to;
    }
  }
  return blocks;
}

/** The mark of a quote; none where the text does not hold it at one place. */
export function markOf(
  { quote, ...rest }: Pick<Evidence, 'quote' | 'dating'>,
  text: string,
  of: Pick<ArticleMark, 'kind' | 'eventId'>,
): readonly ArticleMark[] {
  const match = findVerbatim(text, quote);
  if (match.status !== 'verbatim') return [];
  const words = 'dating' in rest && rest.dating !== undefined ? [rest.dating.expression].flat() : [];
  const expressions = words
    .map((each) => ({ at: quote.exact.indexOf(each), length: each.length }))
    .filter(({ at }) => at !== -1)
    .map(({ at, length }) => ({ start: match.start + at, end: match.start + at + length }))
    .sort((a, b) => a.start - b.start);
  return [{ ...of, start: match.start, end: match.end, expressions }];
}

/** Deals ordered marks out to the blocks that they touch; a block in which the same marks stand is the block of before. */
export function dealt(blocks: readonly MarkedBlock[], marks: readonly ArticleMark[]): readonly MarkedBlock[] {
  let next = 0;
  let open: ArticleMark[] = [];
  return blocks.map((block) => {
    open = open.filter(({ end }) => end > block.start);
    for (let mark = marks[next]; mark !== undefined && mark.start < block.end; mark = marks[next]) {
      if (mark.end > block.start) open.push(mark);
      next += 1;
    }
    const isSame =
      block.marks.length === open.length && block.marks.every((mark, index) => mark === open[index]);
    return isSame ? block : { ...block, marks: [...open] };
  });
}

/** A stretch of a block in which the same marks hold. */
export interface MarkedStretch extends Block {
  readonly marks: readonly ArticleMark[];
  /** True where words stand that say when. */
  readonly isExpression: boolean;
}

/** A block cut wherever a mark or an expression begins or ends; put together, the stretches are the block. */
export function stretchesOf({ start, end, marks }: MarkedBlock): readonly MarkedStretch[] {
  const expressions = marks.flatMap((mark) => mark.expressions);
  const cuts = new Set([start, end]);
  for (const each of [...marks, ...expressions]) {
    if (each.start > start && each.start < end) cuts.add(each.start);
    if (each.end > start && each.end < end) cuts.add(each.end);
  }
  const edges = Array.from(cuts).sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end;
    const holds = (span: Block) => span.start <= from && span.end >= to;
    return { start: from, end: to, marks: marks.filter(holds), isExpression: expressions.some(holds) };
  });
}
