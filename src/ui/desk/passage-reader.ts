// Dates selected passages beside the page: one worker, started by the first passage, answers them all.
import type { Article } from '../../core/draft/article-draft.ts';
import { passageInContext } from '../../core/draft/passage-context.ts';
import type { Dating } from '../../core/model/timeline.ts';
import type { PassageReply, PassageRequest } from '../../workers/draft-worker.ts';
import type { Block } from './article-blocks.ts';

/** A worker that does not answer must not keep anybody from making an event: then the passage says nothing. */
const PATIENCE_MS = 5000;

export class PassageReader {
  #worker: Worker | undefined;
  #last = 0;
  readonly #waiting = new Map<number, (datings: readonly Dating[]) => void>();
  readonly #asked = new Map<string, Promise<readonly Dating[]>>();

  /**
   * Never rejects; `[]` where the passage says nothing of when, or nobody could be asked. The same passage of an article
   * of the same `ground` is read once.
   */
  read(article: Article, passage: Block, ground: string): Promise<readonly Dating[]> {
    const key = `${ground} ${passage.start} ${passage.end}`;
    const asked = this.#asked.get(key) ?? this.#ask(article, passage);
    this.#asked.set(key, asked);
    return asked;
  }

  #ask(article: Article, passage: Block): Promise<readonly Dating[]> {
    return new Promise((resolve) => {
      const request = (this.#last += 1);
      const patience = setTimeout(() => {
        this.#answer(request, []);
      }, PATIENCE_MS);
      this.#waiting.set(request, (datings) => {
        clearTimeout(patience);
        resolve(datings);
      });
      const message: PassageRequest = { request, ...passageInContext(article, passage) };
      this.#started().postMessage(message);
    });
  }

  destroy(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#asked.clear();
    for (const request of Array.from(this.#waiting.keys())) this.#answer(request, []);
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(new URL('../../workers/draft-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<PassageReply>) => {
      this.#answer(data.request, data.datings);
    });
    worker.addEventListener('error', (event) => {
      // It is started anew by the next passage.
      event.preventDefault();
      this.destroy();
    });
    this.#worker = worker;
    return worker;
  }

  #answer(request: number, datings: readonly Dating[]): void {
    this.#waiting.get(request)?.(datings);
    this.#waiting.delete(request);
  }
}
