// Drafts articles beside the page: one worker an article, ended when it has answered or is not wanted any more.
import type { Article, ArticleDraft } from '../../core/draft/article-draft.ts';
import type { DraftReply, DraftRequest } from '../../workers/draft-worker.ts';

export type DraftOutcome =
  | { readonly kind: 'drafted'; readonly draft: ArticleDraft }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Never rejects. The page goes on whatever the length of the text; `signal` ends the worker at once, and `onProgress` is
 * told how much is done, from 0 to 1.
 */
export function draftBeside(
  article: Article,
  signal?: AbortSignal,
  onProgress?: (share: number) => void,
): Promise<DraftOutcome> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve({ kind: 'cancelled' });
      return;
    }
    const worker = new Worker(new URL('../../workers/draft-worker.ts', import.meta.url), { type: 'module' });
    const end = (outcome: DraftOutcome) => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
      resolve(outcome);
    };
    const cancel = () => {
      end({ kind: 'cancelled' });
    };
    signal?.addEventListener('abort', cancel);
    worker.addEventListener('message', ({ data }: MessageEvent<DraftReply>) => {
      if ('draft' in data) end({ kind: 'drafted', draft: data.draft });
      else onProgress?.(data.share);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end({ kind: 'failed', message: event.message });
    });
    const request: DraftRequest = { article };
    worker.postMessage(request);
  });
}
