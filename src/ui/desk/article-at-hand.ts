// An article before it is on the desk: its text, and what could be read of it.
import { cutAtClause } from '../../core/draft/headline.ts';
import { newEventId } from '../../core/curate/event-id.ts';
import type { DeskDocument } from '../../core/curate/desk-document.ts';
import type { Source } from '../../core/model/timeline.ts';
import { sha256Of } from './sha256.ts';
import type { SourceText } from '../../core/verify/source-text.ts';

export interface ArticleAtHand {
  readonly text: string;
  readonly title: string;
  readonly language: string;
  readonly publisher?: string;
  readonly authors?: readonly string[];
  readonly url?: string;
  /** The day of publication as EDTF, with the words that it was found in. */
  readonly published?: { readonly edtf: string; readonly words: string };
}

/** What the editor says of an article before it is drafted. */
export interface ArticleAnswers {
  readonly title: string;
  readonly language: string;
  readonly publisher: string;
  readonly authors: readonly string[];
  readonly url: string;
  /** EDTF. */
  readonly published: string;
  readonly timeZone: string;
  readonly mayPublish: boolean;
}

/** The source and its text, hashed as its file will be. */
export async function sourceOfArticle(
  text: string,
  answers: ArticleAnswers,
  { timeline }: DeskDocument,
): Promise<{ readonly source: Source; readonly text: SourceText }> {
  const { title, language, publisher, authors, url, published, timeZone, mayPublish } = answers;
  const taken = new Set(timeline.sources.map((each) => each.id));
  const id = newEventId(cutAtClause(`${publisher} ${title}`), taken);
  const sha256 = await sha256Of(text);
  return {
    source: {
      id,
      title,
      authors: [...authors],
      publisher,
      language,
      published,
      timeZone,
      ...(url === '' ? {} : { url }),
      sha256,
      length: text.length,
      text: mayPublish ? `sources/${id}.txt` : 'withheld',
    },
    text: { text, sha256 },
  };
}
