// What a person has given and not put on the desk yet: pasted text, articles that were read, and half-typed answers.
import type { ArticleAtHand } from './article-at-hand.ts';

export interface Beginning {
  /** What stands in the field to paste into. */
  readonly typed: string;
  /** Articles that were read. The ones before `at` are on the desk. */
  readonly articles: readonly ArticleAtHand[];
  /** The article that is asked about. */
  readonly at: number;
  /** False where the person went back from the question. */
  readonly isAsking: boolean;
  /** The articles were read from the field, not from files. */
  readonly isPasted: boolean;
  /** What stands in the fields of the question about `articles[at]`. */
  readonly answers?: TypedAnswers | undefined;
  /** The document that the articles are for; absent where they make a new one. */
  readonly document?: string | undefined;
  /** The source of the document whose text is being given. */
  readonly givingTo?: string | undefined;
}

/** The fields of the question as they stand, right or wrong. */
export interface TypedAnswers {
  readonly title: string;
  readonly language: string;
  readonly publisher: string;
  /** One on each line. */
  readonly authors: string;
  readonly url: string;
  readonly published: string;
  readonly timeZone: string;
  readonly mayPublish: boolean;
}

export const NO_BEGINNING: Beginning = {
  typed: '',
  articles: [],
  at: 0,
  isAsking: false,
  isPasted: false,
};

/** True where there is nothing to lose. */
export function isNothing({ typed, isAsking }: Beginning): boolean {
  return typed.trim() === '' && !isAsking;
}

/** What to call it: the article that is asked about, or the first line of what stands in the field. */
export function beginningTitle({ typed, articles, at, isAsking }: Beginning): string {
  const firstLine = /[^\n]*\S[^\n]*/.exec(typed)?.[0].trim() ?? '';
  const article = isAsking ? articles[at]?.title : undefined;
  return (article ?? firstLine).slice(0, MOST_OF_TITLE);
}

const MOST_OF_TITLE = 120;

/** How many words it has, of what is not on the desk yet. */
export function beginningWords({ typed, articles, at, isAsking }: Beginning): number {
  const texts = isAsking ? articles.slice(at).map(({ text }) => text) : [typed];
  return texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}
