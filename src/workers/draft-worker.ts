// The worker that drafts an article: a message in, a message out, nothing else.
import type { Article, ArticleDraft } from '../core/draft/article-draft.ts';
import { draftArticle } from '../core/draft/draft-article.ts';

export interface DraftRequest {
  readonly article: Article;
}

export interface DraftReply {
  readonly draft: ArticleDraft;
}

addEventListener('message', ({ data }: MessageEvent<DraftRequest>) => {
  const reply: DraftReply = { draft: draftArticle(data.article) };
  postMessage(reply);
});
