// The worker that drafts an article, or dates a passage of one: a message in; out, for an article, how much is done, and then
// what was found.
import type { Article, ArticleDraft } from '../core/draft/article-draft.ts';
import { datePassage } from '../core/draft/date-passage.ts';
import { draftArticle } from '../core/draft/draft-article.ts';
import type { PassageInContext } from '../core/draft/passage-context.ts';
import type { Dating } from '../core/model/timeline.ts';

export interface DraftRequest {
  readonly article: Article;
}

export type DraftReply =
  /** From 0 to 1, ascending. */ { readonly share: number } | { readonly draft: ArticleDraft };

/** `request` comes back with the reply: one worker answers many. */
export interface PassageRequest extends PassageInContext {
  readonly request: number;
}

export interface PassageReply {
  readonly request: number;
  readonly datings: readonly Dating[];
}

addEventListener('message', ({ data }: MessageEvent<DraftRequest | PassageRequest>) => {
  const tell = (reply: DraftReply | PassageReply) => {
    postMessage(reply);
  };
  if ('passage' in data) {
    tell({ request: data.request, datings: datePassage(data) });
    return;
  }
  const draft = draftArticle(data.article, undefined, (share) => {
    tell({ share });
  });
  tell({ draft });
});
