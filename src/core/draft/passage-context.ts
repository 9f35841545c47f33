// How much of an article is read along with a passage of it: what its words for a time may be counted from.
import type { TextSpan } from '../text/sentences.ts';
import type { Article } from './article-draft.ts';

/** In UTF-16 code units: a few paragraphs before, the rest of the sentence after. */
const BEFORE = 6000;
const AFTER = 1500;
/** Nobody selects more than this for one event; what lies behind is not looked through. */
const LONGEST_PASSAGE = 20_000;

/** A passage of an article with as much of the text around it as `datePassage` reads; offsets are in `article.text`. */
export interface PassageInContext {
  readonly article: Article;
  readonly passage: TextSpan;
}

/** Cut at line ends, so that whole sentences are read: what is sent to a worker stays small however long the article is. */
export function passageInContext(article: Article, { start, end }: TextSpan): PassageInContext {
  const { text } = article;
  const to = Math.min(end, start + LONGEST_PASSAGE);
  const first = start <= BEFORE ? 0 : lineStart(text, start - BEFORE, start);
  const last = text.length <= to + AFTER ? text.length : lineEnd(text, to, to + AFTER);
  return {
    article: { ...article, text: text.slice(first, last) },
    passage: { start: start - first, end: to - first },
  };
}

function lineStart(text: string, from: number, before: number): number {
  const at = text.indexOf('\n', from) + 1;
  return at > 0 && at <= before ? at : from;
}

function lineEnd(text: string, after: number, to: number): number {
  const at = text.lastIndexOf('\n', to);
  return at >= after ? at : to;
}
