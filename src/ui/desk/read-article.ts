// What could be read of an article that a person pasted or opened, ready for the one question.
import { cutAtClause } from '../../core/draft/headline.ts';
import type { ArticleAtHand } from './article-at-hand.ts';
import { guessLanguage } from './guess-language.ts';
import type { OpenedFile } from './open-files.ts';
import type { ArticleResult } from './read-article-file.ts';
import { askToday, readArticleFile, readPastedArticle } from './read-article-file.ts';

export type ReadArticle = { readonly article: ArticleAtHand } | { readonly failed: string };

export function readPasted(text: string): Promise<ReadArticle> {
  return atHand(readPastedArticle(text), '');
}

export function readArticle(file: OpenedFile): Promise<ReadArticle> {
  return atHand(readArticleFile(file), file.name);
}

/** Never rejects: a part of the page that could not be fetched is said like a file that could not be read. */
async function atHand(reading: Promise<ArticleResult>, fileName: string): Promise<ReadArticle> {
  const named = (words: string) => ({ failed: fileName === '' ? words : `${fileName}: ${words}` });
  try {
    const result = await reading;
    if (!result.ok) return named(`${result.problem.message} ${result.problem.help}`);
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
    return named(error instanceof Error ? error.message : String(error));
  }
}
