// Which line breaks end a sentence: what a line break means is not in the character but in what the lines look like.
import { isLineBreak, isLowerAt, isWhite } from './characters.ts';

/** White space between two words, `[from, to)`: how many line breaks it holds, and where its last line begins. */
export interface Gap {
  readonly to: number;
  readonly breaks: number;
  readonly lineStart: number;
}

/** The white space at `from`. `\r\n` is one break; a form feed and a paragraph separator count as a blank line. */
export function gapAt(text: string, from: number): Gap {
  let breaks = 0;
  let lineStart = from;
  let to = from;
  for (; to < text.length; to += 1) {
    const code = text.charCodeAt(to);
    if (!isWhite(code)) break;
    if (!isLineBreak(code)) continue;
    if (code === 12 || code === 0x2029) breaks += 2;
    else if (code !== 10 || to === from || text.charCodeAt(to - 1) !== 13) breaks += 1;
    lineStart = to + 1;
  }
  return { to, breaks, lineStart };
}

/** Lines wider than this are not wrapped by hand; in blocks narrower than that, lines are verse, lists or addresses. */
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 40;

/** Lines with no blank line between them. */
interface Block {
  readonly end: number;
  /** The length of its longest line, in code units. */
  readonly width: number;
  readonly looksWrapped: boolean;
}

/**
 * Judges the single line breaks of one text, from front to back. Lines with no blank line between them make a
 * block. A break between the lines A and B of a block is white space within prose, and ends no sentence, where
 *
 * 1. B does not begin with the mark of a list item (`•`, `-`, `2.`, `(a)`), and
 * 2. A ends in a comma, a hyphen or what cannot end a sentence («of», «Lt.»), or in no stop before a small letter, or
 * 3. the block looks like prose wrapped by hand, and the break was forced.
 *
 * Within such a block a stop at the end of a line is judged as any other. A break is forced where the first word of B would
 * not have fitted on A, the longest line of the block being the width. A block looks wrapped when that width is that of
 * mail and old wires (40 to 120), it ends in a stop, and at least two thirds of its breaks are forced. Everything else is a
 * line of its own: a headline, a byline, a list item, a paragraph of a text that has one line for each. Time is linear: each
 * block is read once.
 */
export class LineBreaks {
  private block: Block = { end: 0, width: 0, looksWrapped: false };

  constructor(
    private readonly text: string,
    private readonly connectives: ReadonlySet<string>,
  ) {}

  /** True where line A, `[start, end)`, ends a sentence or heading, given that line B starts at `next`. */
  ends(start: number, end: number, next: number, lineEnd: 'no stop' | 'stops' | 'goes on'): boolean {
    if (next >= this.block.end) this.block = readBlock(this.text, start);
    const forced =
      this.block.looksWrapped && isForced(this.block.width, end - start, wordLength(this.text, next));
    const marker = itemMarker(this.text, next);
    // «Oct.», and «18.» in the next line, is a date.
    if (marker !== '' && !(marker === '1' && lineEnd === 'goes on')) {
      const siblings = itemMarker(this.text, start) !== '';
      if (siblings || !forced || !'-–—1'.includes(marker)) return true;
    }
    if (forced || lineEnd === 'goes on') return false;
    if (lineEnd === 'stops') return !this.block.looksWrapped;
    return !(isLowerAt(this.text, next) || this.goesOn(start, end));
  }

  /** True where a line cannot be the last of its sentence. A comma or a hyphen alone in its line is an ornament. */
  private goesOn(start: number, end: number): boolean {
    const last = this.text.charCodeAt(end - 1);
    if (last === 44 || last === 45) return gapAt(this.text, start).to < end - 1;
    let word = end;
    while (word > start && !isWhite(this.text.charCodeAt(word - 1))) word -= 1;
    return this.connectives.has(this.text.slice(word, end));
  }
}

function isForced(width: number, length: number, word: number): boolean {
  return length + 1 + word > width;
}

function readBlock(text: string, from: number): Block {
  let width = 0;
  let breaks = 0;
  const lines: { length: number; word: number }[] = [];
  let at = from;
  let last = from;
  while (at < text.length) {
    let lineEnd = at;
    while (lineEnd < text.length && !isLineBreak(text.charCodeAt(lineEnd))) lineEnd += 1;
    let end = lineEnd;
    while (end > at && isWhite(text.charCodeAt(end - 1))) end -= 1;
    last = end;
    const gap = gapAt(text, end);
    const length = end - at;
    const word = wordLength(text, gapAt(text, at).to);
    lines.push({ length, word });
    // A single long word is an address that no wrapping could break.
    if (word < length) width = Math.max(width, length);
    at = gap.lineStart;
    if (gap.breaks !== 1 || gap.to >= text.length) {
      at = gap.to;
      break;
    }
  }
  for (const [index, { length }] of lines.entries()) {
    const next = lines[index + 1];
    if (next !== undefined && isForced(width, length, next.word)) breaks += 1;
  }
  const looksWrapped =
    width >= NARROWEST_WRAP &&
    width <= WIDEST_WRAP &&
    endsInStop(text, last) &&
    3 * breaks >= 2 * (lines.length - 1);
  return { end: at, width, looksWrapped };
}

function wordLength(text: string, from: number): number {
  let to = from;
  while (to < text.length && !isWhite(text.charCodeAt(to))) to += 1;
  return to - from;
}

function endsInStop(text: string, end: number): boolean {
  return /[.!?…:;。！？]["'”’»)\]]*$/.test(text.slice(Math.max(0, end - 4), end));
}

/** The mark of a list item at `from`: the character, or `1` for any number or letter; empty for none. */
export function itemMarker(text: string, from: number): string {
  const head = text.slice(from, from + 6);
  const [, sign, enumerator] = /^(?:([•‣◦▪●·*–—-])|(\(?(?:\d{1,2}|[a-z])[.)]))(?:\s|$)/.exec(head) ?? [];
  return sign ?? (enumerator === undefined ? '' : '1');
}
