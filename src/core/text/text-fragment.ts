// Links that open a page at a quote: URL text fragments (https://wicg.github.io/scroll-to-text-fragment/).
import { MAX_CONTEXT_LENGTH } from '../model/quote-context.ts';
import type { Quote } from '../model/timeline.ts';
import { endRun } from './characters.ts';

/**
 * A line of a quote that is longer than this is named by its first and last words: the shorter the terms, the fewer
 * differences of the page can spoil them. In code units.
 */
const LONGEST_TERM = 120;
/** Quotes up to this length may stand more than once in an article ("No comment."). In code units. */
const LONGEST_LIKELY_REPEATED = 60;
const WORDS_AT_EITHER_END = 5;

/** The terms of a directive, `[prefix-,]start[,end][,-suffix]`, not yet encoded; empty where there is none. */
interface Directive {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

/**
 * The address with a text directive for the quote; any fragment that it had stays before it.
 *
 * A browser looks for each term within one block of the page, and takes the first match that its context allows
 * (section 3.5 of the specification). Hence:
 *
 * - No term crosses a line of the quote: one of several lines is named by the beginning of its first and the end of its last.
 * - What stands around the quote in its own paragraph is given as context, so that the right one of several is found.
 * - A quote that fills its paragraphs has context in its neighbours only, where pages put advertisements. If it is short, that
 *   context is given all the same; if not, a second directive without it follows, for pages where the first finds nothing.
 *
 * Example: `on Monday` after `said ` at the beginning of the text is `#:~:text=said-,on%20Monday`.
 */
export function toTextFragment(address: string, quote: Quote): string {
  const terms = termsOf(quote.exact);
  const prefix = wholeWordsBefore(quote);
  const suffix = wholeWordsAfter(quote);
  const near = { prefix: contextTerm(lastLine(prefix)), suffix: contextTerm(firstLine(suffix)) };
  const far = { prefix: contextTerm(lastFilledLine(prefix)), suffix: contextTerm(firstFilledLine(suffix)) };
  const directives: Directive[] = [];
  if (near.prefix !== '' || near.suffix !== '') directives.push({ ...terms, ...near });
  else {
    if (far.prefix !== '' || far.suffix !== '') directives.push({ ...terms, ...far });
    if (directives.length === 0 || quote.exact.length > LONGEST_LIKELY_REPEATED)
      directives.push({ ...terms, prefix: '', suffix: '' });
  }
  const hash = address.indexOf('#');
  const before = hash === -1 ? address : address.slice(0, hash);
  const kept = hash === -1 ? '' : (address.slice(hash + 1).split(':~:', 1)[0] ?? '');
  return `${before}#${kept}:~:${directives.map(toText).join('&')}`;
}

function toText({ prefix, start, end, suffix }: Directive): string {
  const terms = [
    ...(prefix === '' ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === '' ? [] : [encoded(end)]),
    ...(suffix === '' ? [] : [`-${encoded(suffix)}`]),
  ];
  return `text=${terms.join(',')}`;
}

/** A hyphen would separate a prefix or suffix from the text. A lone surrogate has no encoding, and stands in no page. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');
}

function termsOf(exact: string): { readonly start: string; readonly end: string } {
  const lines = exact
    .split(LINE_BREAK)
    .map(oneLine)
    .filter((line) => line !== '');
  const first = lines[0] ?? '';
  const last = lines[lines.length - 1] ?? '';
  if (lines.length < 2 && first.length <= LONGEST_TERM) return { start: first, end: '' };
  const whole = lines.join(' ');
  const firstWords = first.split(' ');
  const start = first.length <= LONGEST_TERM ? first : firstWords.slice(0, WORDS_AT_EITHER_END).join(' ');
  const lastWords = last.split(' ');
  const rest = whole.slice(start.length).toLowerCase();
  // The first match after `start` is taken: the end term must not stand there before the quote ends.
  for (let count = WORDS_AT_EITHER_END; count < lastWords.length; count += 1) {
    const end = lastWords.slice(-count).join(' ');
    if (start.length + end.length >= whole.length) break;
    if (rest.indexOf(end.toLowerCase()) === rest.length - end.length) return { start, end };
  }
  return lines.length < 2 ? { start: first, end: '' } : { start, end: last };
}

const LINE_BREAK = /[\n\v\f\r\u2028\u2029]/;

/** White space in a page is one space, whatever it is in the text. */
function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

/** A quotation mark alone tells no two places apart, and is no word to match. */
function contextTerm(line: string): string {
  return /[\p{L}\p{N}]/u.test(line) ? oneLine(line) : '';
}

const lastLine = (text: string) => text.split(LINE_BREAK).at(-1) ?? '';
const firstLine = (text: string) => text.split(LINE_BREAK, 1)[0] ?? '';
const lastFilledLine = (text: string) => lastLine(text.trimEnd());
const firstFilledLine = (text: string) => firstLine(text.trimStart());

/** The prefix without the word that its first character may stand in the middle of: terms match whole words only. */
function wholeWordsBefore({ prefix, start }: Quote): string {
  return start <= prefix.length || !isCut(prefix) ? prefix : prefix.replace(/^\S+/, '');
}

/** The suffix without the word that its end may cut. */
function wholeWordsAfter({ suffix }: Quote): string {
  return isCut(suffix) ? suffix.slice(0, suffix.length - endRun(suffix, /^\S$/u).length) : suffix;
}

/** Context as long as it may be can end within a word. */
function isCut(context: string): boolean {
  return context.length >= MAX_CONTEXT_LENGTH;
}
