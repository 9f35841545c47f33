// An article that a person opens, drops or pastes at the desk → its text and what it says of itself. What reads a kind of
// file is loaded when one comes. The same file gives the same text as `quoteline draft` (src/core/extract).
import type { FoundArticle } from '../../core/extract/found-article.ts';
import type { NoPublication, Publication } from '../../core/extract/settle-publication.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { OpenedFile } from './open-files.ts';

export type ArticleResult =
  | { readonly ok: true; readonly article: FoundArticle }
  | { readonly ok: false; readonly problem: Problem<'not-an-article' | 'unreadable' | 'blank'> };

/** Never rejects for what the file holds; for a part of the page that cannot be loaded it does. */
export async function readArticleFile({ name, kind, bytes }: OpenedFile): Promise<ArticleResult> {
  switch (kind) {
    case 'text': {
      const { plainArticle } = await import('../../core/extract/plain-article.ts');
      return toResult(plainArticle(bytes));
    }
    case 'html': {
      const { htmlArticle } = await import('../../core/extract/html-article.ts');
      return toResult(htmlArticle(bytes, newDocument));
    }
    case 'markdown': {
      const { markdownArticle } = await import('../../core/extract/markdown-article.ts');
      return toResult(markdownArticle(bytes, newDocument));
    }
    case 'json':
    case 'zip': {
      const message = `${name} is no article.`;
      return { ok: false, problem: { code: 'not-an-article', message, help: 'Open it as a timeline.' } };
    }
  }
}

/** Text that was pasted: as it stands, with line ends in LF. */
export async function readPastedArticle(text: string): Promise<ArticleResult> {
  const { plainArticle } = await import('../../core/extract/plain-article.ts');
  return toResult(plainArticle(new TextEncoder().encode(text)));
}

/** A day that "today" may mean in the text, and where it is said, in words for a person. */
export interface PossibleToday {
  readonly day: string;
  readonly from: string;
}

/** What the page asks beforehand, "which day does today mean in this text?", with what it may be filled in with. */
export interface TodayQuestion {
  /** What the file itself says; absent where a person must say. */
  readonly settled?: Publication;
  /** Where nothing is settled: what only looks like it, the likeliest first, each day once. */
  readonly hints: readonly PossibleToday[];
}

/** `timeZone` is that of the newsroom where it is known: the day of 23:30 UTC is another one in Seoul. */
export async function askToday(
  article: FoundArticle,
  options: { readonly fileName?: string; readonly language?: string; readonly timeZone?: string } = {},
): Promise<TodayQuestion> {
  const { publicationHints, settlePublication } = await import('../../core/extract/settle-publication.ts');
  const { fileName = '', timeZone } = options;
  const found = settlePublication({
    stated: article.metadata.published,
    hints: [...article.hints, ...publicationHints(article.text, fileName)],
    language: options.language ?? article.metadata.language ?? 'en',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  return isSettled(found) ? { settled: found, hints: [] } : { hints: distinctDays(found) };
}

function isSettled(found: Publication | NoPublication): found is Publication {
  return 'published' in found;
}

function distinctDays({ hints }: NoPublication): readonly PossibleToday[] {
  const days = new Map<string, PossibleToday>();
  for (const { day, where } of hints) if (!days.has(day)) days.set(day, { day, from: where });
  return Array.from(days.values());
}

/** Nothing shows it, and nothing in it is loaded or run. */
function newDocument(): Document {
  return document.implementation.createHTMLDocument();
}

function toResult(found: FoundArticle | { readonly problem: string; readonly help: string }): ArticleResult {
  if ('problem' in found) {
    const message = `The file cannot be read: ${found.problem}.`;
    return { ok: false, problem: { code: 'unreadable', message, help: found.help } };
  }
  if (found.text.trim() !== '') return { ok: true, article: found };
  const help = 'Look whether it was saved as a whole, or paste its text.';
  return { ok: false, problem: { code: 'blank', message: 'There is no text in it.', help } };
}
