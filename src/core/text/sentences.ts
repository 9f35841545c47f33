// Where sentences begin and end, by rules over stops, capitals, abbreviations and lines. One pass, in linear time.
import { codes, isDigit, isLetterAt, isLowerAt, isUpperAt, isWhite } from './characters.ts';
import { gapAt, itemMarker, LineBreaks, type Gap } from './line-breaks.ts';
import { sentenceLanguage, type AbbreviationRole, type SentenceLanguage } from './sentence-language.ts';

/** `[start, end)` in UTF-16 code units of the raw text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a text into its sentences. They are spans of the raw text, in order and disjoint, none begins or ends with white
 * space, and together they hold every character that is none. Headlines, bylines and list items count as sentences.
 * A language of which nothing is known is split by stops, capitals and lines alone. Any string is split.
 *
 * Example: `splitSentences('Gov. Hart left. "Why?" he asked.')` is `[{ start: 0, end: 15 }, { start: 16, end: 32 }]`.
 */
export function splitSentences(text: string, language = 'en'): readonly TextSpan[] {
  return new Splitter(text, sentenceLanguage(language)).split();
}

const ORDINARY = 0;
const STOP = 1;
const WIDE_STOP = 2;
const LINE_BREAK = 3;
const OPEN_BRACKET = 4;

/** What the scan halts at. `WIDE_STOP`s end a sentence without white space after them. */
const KIND = new Uint8Array(0x10000);
for (const code of codes('.!?…‼⁇⁈⁉؟۔।॥։።។')) KIND[code] = STOP;
for (const code of codes('。！？｡။')) KIND[code] = WIDE_STOP;
for (const code of codes('\n\v\f\r\u2028\u2029')) KIND[code] = LINE_BREAK;
for (const code of codes('([')) KIND[code] = OPEN_BRACKET;

const CLOSERS = new Set(codes('"\'”’»›)]}」』）】*_'));
const BRACKETS = new Set(codes(')]）】'));
const OPENERS = new Set(codes('"\'“‘«‹„‚([{「『（【¿¡*_#@$€£¥<'));
const DASHES = new Set(codes('-–—―'));
/** No sentence begins with these. */
const INNER = new Set(codes(',;:&/=%+|)]}”’»›'));

const SPACE = 32;
const DOT = 46;
const OPEN_SQUARE = 91;
const CLOSE_SQUARE = 93;
const ELLIPSIS = 0x2026;
const OPEN_QUOTE = 0x201c;

/** How far we look back or ahead is bounded, so that time is linear: for a word, in code units, … */
const LONGEST_WORD = 40;
/** … and for a reporting clause, in words. */
const LONGEST_SUBJECT = 8;
/** … and for the first letter behind opening quotes and brackets, in code units. */
const MOST_OPENERS = 8;

/** A run of stops with the closing quotes and brackets after it, `[start, end)`. */
interface Stop {
  readonly start: number;
  readonly end: number;
  readonly kind: 'period' | 'ellipsis' | 'mark' | 'wide';
  readonly closesQuote: boolean;
  readonly closesBracket: boolean;
}

type Role = AbbreviationRole | 'initial' | 'none';

class Splitter {
  private readonly sentences: TextSpan[] = [];
  private readonly lineBreaks: LineBreaks;
  /** Where the sentence begins that the scan is in, and the line. */
  private sentenceStart = 0;
  private lineStart = 0;
  /** The first character of that line which is no white space. */
  private lineText = 0;
  private lastBracket = -1;

  constructor(
    private readonly text: string,
    private readonly language: SentenceLanguage,
  ) {
    this.lineBreaks = new LineBreaks(text, language.connectives);
  }

  split(): readonly TextSpan[] {
    const { text } = this;
    const first = gapAt(text, 0);
    this.sentenceStart = first.to;
    this.enterLine(first);
    let at = first.to;
    while (at < text.length) {
      const kind = KIND[text.charCodeAt(at)];
      if (kind === ORDINARY) at += 1;
      else if (kind === LINE_BREAK) at = this.passLineBreak(at);
      else if (kind === OPEN_BRACKET) this.lastBracket = at++;
      else at = this.passStop(at);
    }
    if (this.sentenceStart < text.length) this.endSentence(text.length, text.length);
    return this.sentences;
  }

  /** Ends the sentence at `end`, without the white space before it; the next begins at `next`. */
  private endSentence(end: number, next: number): void {
    let last = end;
    while (last > this.sentenceStart && isWhite(this.text.charCodeAt(last - 1))) last -= 1;
    if (last > this.sentenceStart) this.sentences.push({ start: this.sentenceStart, end: last });
    this.sentenceStart = next;
  }

  /** A line break after no stop. */
  private passLineBreak(at: number): number {
    let end = at;
    while (end > this.lineStart && isWhite(this.text.charCodeAt(end - 1))) end -= 1;
    const gap = gapAt(this.text, end);
    const isBlank = gap.breaks >= 2 || gap.to >= this.text.length;
    if (isBlank || this.lineBreaks.ends(this.lineStart, end, gap.to, 'no stop'))
      this.endSentence(end, gap.to);
    this.enterLine(gap);
    return gap.to;
  }

  private enterLine({ lineStart, to }: Gap): void {
    this.lineStart = lineStart;
    this.lineText = to;
  }

  private passStop(at: number): number {
    const stop = readStop(this.text, at);
    const gap = gapAt(this.text, stop.end);
    if (gap.to === stop.end && gap.to < this.text.length) {
      if (stop.kind === 'wide' || this.lacksSpace(stop)) this.endSentence(stop.end, stop.end);
      return stop.end;
    }
    if (this.gapEnds(gap, stop) || this.endsBefore(stop, gap.to)) this.endSentence(stop.end, gap.to);
    if (gap.breaks > 0) this.enterLine(gap);
    return gap.to;
  }

  /** Whether the white space after a stop ends the sentence, whatever words stand around it. */
  private gapEnds({ to, breaks }: Gap, stop: Stop): boolean {
    if (to >= this.text.length || breaks >= 2) return true;
    if (breaks === 0) return false;
    const goesOn = stop.kind === 'period' && this.mustGoOn(stop, to);
    return this.lineBreaks.ends(this.lineStart, stop.end, to, goesOn ? 'goes on' : 'stops');
  }

  /** «Lt.» at the end of a line, or «the U.S.» before «envoy», or «Oct.» before «18». */
  private mustGoOn(stop: Stop, next: number): boolean {
    const role = this.roleOf(bareWord(this.wordBefore(stop.start)));
    if (role === 'title' || role === 'inner') return true;
    if (role === 'initial') return this.followsName(stop.start - 1);
    if (role === 'date' || role === 'number') return isDigit(this.text.charCodeAt(next));
    return role !== 'none' && isLowerAt(this.text, next);
  }

  /** «Ms. R.», «T. R.»: the initial that starts at `start` stands after a title or an initial. */
  private followsName(start: number): boolean {
    const end = beforeGap(this.text, start);
    if (this.text.charCodeAt(end - 1) !== DOT) return false;
    const role = this.roleOf(bareWord(this.wordBefore(end - 1)));
    return role === 'title' || role === 'initial';
  }

  /** «ended.The next»: the space was lost, as it often is in copied text. Addresses do not look like that. */
  private lacksSpace({ start, end, kind }: Stop): boolean {
    const { text } = this;
    if (kind === 'ellipsis' || end - start !== 1) return false;
    const next = text.charCodeAt(end);
    if (next !== OPEN_QUOTE && !(isUpperAt(text, end) && isLowerAt(text, end + 1))) return false;
    const word = this.wordBefore(start);
    return /^[a-z]{3,}$/.test(word.replace(/^[(“‘"']+/, ''));
  }

  /** Whether a sentence ends at `stop`, where white space and then `next` follow on the same line or in wrapped prose. */
  private endsBefore(stop: Stop, next: number): boolean {
    const { text, language } = this;
    let letter = next;
    while (letter < text.length && letter < next + MOST_OPENERS && OPENERS.has(text.charCodeAt(letter)))
      letter += 1;
    const code = text.charCodeAt(letter);
    if (DASHES.has(code) || INNER.has(code)) return false;
    const isSmall = isLowerAt(text, letter) && !isUpperAt(text, letter + 1) && !startsAddress(text, letter);
    if (isSmall) return false;
    const word = wordAt(text, letter);
    if (stop.kind === 'wide') return true;
    if (stop.kind === 'mark') {
      if (language.namesWithMark.has(this.wordBefore(stop.start) + text.charAt(stop.start))) {
        return language.starters.has(word);
      }
      // «He won (was it luck?) …»: the bracket opened within the sentence, which goes on.
      if (stop.closesBracket && this.lastBracket > this.sentenceStart) return false;
      return !(stop.closesQuote && this.isReported(letter, word));
    }
    if (stop.kind === 'ellipsis') {
      const spaced = stop.start > 0 && isWhite(text.charCodeAt(stop.start - 1));
      if (stop.start <= this.sentenceStart) return false;
      return !spaced || letter > next || language.starters.has(word);
    }
    return this.periodEnds(stop, letter, word);
  }

  /** A single full stop before a capital, a digit or a letter without case. */
  private periodEnds(stop: Stop, letter: number, next: string): boolean {
    const { text, language } = this;
    const whole = this.wordBefore(stop.start);
    const start = stop.start - whole.length;
    const word = bareWord(whole);
    // «2. The ministers agree», «Q. Who was it?»: what a line begins with is the number of an item, or the speaker.
    const isFirst = start === this.lineText && start === this.sentenceStart;
    if (isFirst && (itemMarker(text, start) === '1' || /^[A-Z]$/.test(word))) return false;
    const isDigitNext = isDigit(text.charCodeAt(letter));
    const isStarter = language.starters.has(next);
    switch (this.roleOf(word)) {
      case 'none':
      case 'closing':
        return true;
      case 'inner':
        return false;
      case 'title':
        return isStarter && !language.surnames.has(next);
      case 'half-day':
        return !this.isTimeWord(next, letter);
      case 'date':
        return !isDigitNext && !language.afterTimes.has(next) && this.roleOf(next) !== 'date';
      case 'number':
        return stop.closesQuote || isStarter || !(isDigitNext || /^(?:[A-Z]|[IVXLC]+)$/.test(next));
      case 'shortening':
        return isStarter || stop.closesQuote;
      case 'initial':
        return isDigitNext || isStarter || this.isLettered(start);
    }
  }

  /** «Plan B.», «minus 24 C.»: the letter at `start` is no initial. */
  private isLettered(start: number): boolean {
    const before = this.wordBefore(beforeGap(this.text, start));
    return this.language.beforeLetters.has(before) || isDigit(before.charCodeAt(before.length - 1));
  }

  /** What the word before a full stop is. Titles, months and weekdays are known in capitals too: «ST. LOUIS, NOV. 3». */
  private roleOf(word: string): Role {
    const { language } = this;
    if (word === '') return 'none';
    if (word.length === 1 && isUpperAt(word, 0)) return 'initial';
    const role = language.roles.get(word);
    if (role !== undefined) return role;
    if (isAcronym(word)) return 'shortening';
    if (!/^[A-Z]{2,5}$/.test(word)) return 'none';
    const small = language.roles.get(word.charAt(0) + word.slice(1).toLowerCase());
    return small === 'title' || small === 'date' ? small : 'none';
  }

  /** «5 p.m. Monday», «5 p.m. London time», also where a line breaks before «time». */
  private isTimeWord(word: string, at: number): boolean {
    const { afterTimes, timeWord } = this.language;
    if (afterTimes.has(word)) return true;
    const gap = gapAt(this.text, at + word.length);
    return gap.breaks <= 1 && gap.to > at + word.length && wordAt(this.text, gap.to) === timeWord;
  }

  /** «"Will you go?" President Hart asked»: a capitalised subject and a reporting verb follow. */
  private isReported(at: number, first: string): boolean {
    const { language } = this;
    if (language.starters.has(first) || !isUpperAt(this.text, at)) return false;
    let from = at;
    for (let count = 0; count < LONGEST_SUBJECT; count += 1) {
      const word = wordAt(this.text, from);
      if (count > 0 && language.reportingVerbs.has(word)) return true;
      const end = wordEnd(this.text, from);
      const last = this.text.charCodeAt(end - 1);
      const isCut =
        last === DOT
          ? word.length > 1 && this.roleOf(word) !== 'title'
          : INNER.has(last) || KIND[last] !== ORDINARY;
      const gap = gapAt(this.text, end);
      if (isCut || gap.breaks > 1) return false;
      from = gap.to;
    }
    return false;
  }

  /** The word that ends at `end`, back to white space. */
  private wordBefore(end: number): string {
    const { text } = this;
    const limit = Math.max(this.sentenceStart, end - LONGEST_WORD);
    let start = end;
    while (start > limit && !isWhite(text.charCodeAt(start - 1))) start -= 1;
    return text.slice(start, end);
  }
}

/** Reads the stops at `start`, among them spaced ellipses, then closing quotes, brackets and numbers of notes. */
function readStop(text: string, start: number): Stop {
  let at = start;
  let dots = 0;
  let isMark = false;
  let isWide = false;
  let isEllipsis = false;
  let closesQuote = false;
  let closesBracket = false;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = KIND[code];
    if (kind === STOP) {
      if (code === DOT) dots += 1;
      else if (code === ELLIPSIS) isEllipsis = true;
      else isMark = true;
    } else if (kind === WIDE_STOP) isWide = true;
    else if (CLOSERS.has(code)) {
      if (BRACKETS.has(code)) closesBracket = true;
      else closesQuote = true;
    } else if (code === OPEN_SQUARE && noteLength(text, at) > 0) at += noteLength(text, at) - 1;
    else if (code === SPACE && dots > 0 && isLoneDot(text, at + 1)) continue;
    else break;
  }
  const kind = isWide ? 'wide' : isMark ? 'mark' : isEllipsis || dots > 1 ? 'ellipsis' : 'period';
  return { start, end: at, kind, closesQuote, closesBracket };
}

/** The second and third of «. . .». */
function isLoneDot(text: string, at: number): boolean {
  return text.charCodeAt(at) === DOT && (at + 1 === text.length || isWhite(text.charCodeAt(at + 1)));
}

/** The length of «[12]», a reference to a note, at `from`; 0 where there is none. */
function noteLength(text: string, from: number): number {
  let at = from + 1;
  while (at < from + 5 && isDigit(text.charCodeAt(at))) at += 1;
  return at > from + 1 && text.charCodeAt(at) === CLOSE_SQUARE ? at + 1 - from : 0;
}

/** The end of the text before the white space that ends at `at`. One word stands after it, so that time stays linear. */
function beforeGap(text: string, at: number): number {
  let end = at;
  while (end > 0 && isWhite(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** A word without opening quotes and brackets, and without what is joined to its front: «ex-Gov» is «Gov». */
function bareWord(word: string): string {
  return word.replace(/^.*[-–—/("“‘'«[]/s, '');
}

/** «U.S», «D.C»: single letters with stops between them. */
function isAcronym(word: string): boolean {
  return /^(?:\p{L}\.)+\p{L}$/u.test(word);
}

/** The letters and digits at `from`. */
function wordAt(text: string, from: number): string {
  let to = from;
  while (
    to < text.length &&
    to < from + LONGEST_WORD &&
    (isLetterAt(text, to) || isDigit(text.charCodeAt(to)))
  ) {
    to += 1;
  }
  return text.slice(from, to);
}

/** The end of the word at `from`, up to white space. */
function wordEnd(text: string, from: number): number {
  let to = from;
  while (to < text.length && to < from + LONGEST_WORD && !isWhite(text.charCodeAt(to))) to += 1;
  return to;
}

function startsAddress(text: string, from: number): boolean {
  return text.startsWith('www.', from) || text.startsWith('http', from);
}
