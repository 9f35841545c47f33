// The worker that drafts an article: a message in; out, how much is done, and then what was found.
import type { Article, ArticleDraft } from '../core/draft/article-draft.ts';
import { draftArticle } from '../core/draft/draft-article.ts';

export interface DraftRequest {
  readonly article: Article;
}

export type DraftReply =
  /** From 0 to 1, ascending. */ { readonly share: number } | { readonly draft: ArticleDraft };

addEventListener('message', ({ data }: MessageEvent<DraftRequest>) => {
  const tell = (reply: DraftReply) => {
    postMessage(reply);
  };
  const draft = draftArticle(data.article, undefined, (share) => {
    tell({ share });
  });
  tell({ draft });
});
