// What could be read of an article that a person pasted or opened, ready for the one question.
import { cutAtClause } from '../../core/draft/headline.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { ArticleAtHand } from './article-at-hand.ts';
import { guessLanguage } from './guess-language.ts';
import type { OpenedFile } from './open-files.ts';
import type { ArticleResult } from './read-article-file.ts';
import { askToday, readArticleFile, readPastedArticle } from './read-article-file.ts';

export type ReadProblemCode = 'not-an-article' | 'unreadable' | 'blank' | 'failed';

/** What could not be read is named by its file; what was pasted has no name. */
export type ReadArticle =
  { readonly article: ArticleAtHand } | { readonly name: string; readonly problem: Problem<ReadProblemCode> };

export function readPasted(text: string): Promise<ReadArticle> {
  return atHand(readPastedArticle(text), '');
}

export function readArticle(file: OpenedFile): Promise<ReadArticle> {
  return atHand(readArticleFile(file), file.name);
}

/** Never rejects: a part of the page that could not be fetched is said like a file that could not be read. */
async function atHand(reading: Promise<ArticleResult>, fileName: string): Promise<ReadArticle> {
  try {
    const result = await reading;
    if (!result.ok) return { name: fileName, problem: result.problem };
    const { text, metadata } = result.article;
    const language = metadata.language ?? guessLanguage(text);
    const { settled, hints } = await askToday(result.article, { fileName, language });
    const [hint] = hints;
    const published =
      settled === undefined
        ? hint && { edtf: hint.day, words: hint.from }
        : { edtf: settled.published, words: settled.from };
    const { authors, publisher, url } = metadata;
    return {
      article: {
        text,
        title: metadata.title ?? cutAtClause(/[^\n]*\S[^\n]*/.exec(text)?.[0] ?? fileName),
        language,
        authors,
        ...(publisher === undefined ? {} : { publisher }),
        ...(url === undefined ? {} : { url }),
        ...(published === undefined ? {} : { published }),
      },
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const help = 'Look whether the page can still be reached, and try again.';
    return { name: fileName, problem: { code: 'failed', message, help } };
  }
}
