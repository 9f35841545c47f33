// An article from what a person pasted or dropped.
import { cutAtClause } from '../../core/draft/headline.ts';
import type { ArticleAtHand } from './article-at-hand.ts';
import type { OpenedFile } from './open-files.ts';

export type ReadArticle = { readonly article: ArticleAtHand } | { readonly failed: string };

export function readPasted(text: string): Promise<ReadArticle> {
  const first = /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? '';
  return Promise.resolve({ article: { text, title: cutAtClause(first), language: 'en' } });
}

export function readArticle({ bytes }: OpenedFile): Promise<ReadArticle> {
  return readPasted(new TextDecoder().decode(bytes));
}
