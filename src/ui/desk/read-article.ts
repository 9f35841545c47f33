// An article from what a person pasted or dropped.
import { cutAtClause } from '../../core/draft/headline.ts';
import type { ArticleAtHand } from './article-at-hand.ts';

export type ReadArticle = { readonly article: ArticleAtHand } | { readonly failed: string };

export async function readArticle(file: {
  readonly name: string;
  text(): Promise<string>;
}): Promise<ReadArticle> {
  const text = await file.text();
  const first = /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? file.name;
  return { article: { text, title: cutAtClause(first), language: 'en' } };
}
