// The worker that drafts an article, or dates a passage of one: a message in, a message out, nothing else.
import type { Article, ArticleDraft } from '../core/draft/article-draft.ts';
import { datePassage } from '../core/draft/date-passage.ts';
import { draftArticle } from '../core/draft/draft-article.ts';
import type { PassageInContext } from '../core/draft/passage-context.ts';
import type { Dating } from '../core/model/timeline.ts';

export interface DraftRequest {
  readonly article: Article;
}

export interface DraftReply {
  readonly draft: ArticleDraft;
}

/** `request` comes back with the reply: one worker answers many. */
export interface PassageRequest extends PassageInContext {
  readonly request: number;
}

export interface PassageReply {
  readonly request: number;
  readonly datings: readonly Dating[];
}

addEventListener('message', ({ data }: MessageEvent<DraftRequest | PassageRequest>) => {
  if ('passage' in data) {
    const reply: PassageReply = { request: data.request, datings: datePassage(data) };
    postMessage(reply);
  } else {
    const reply: DraftReply = { draft: draftArticle(data.article) };
    postMessage(reply);
  }
});
