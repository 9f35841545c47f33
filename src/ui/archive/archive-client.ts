// The page's side of the worker that reads an archive: a question, its answer, and a signal that stops it.
import { diagnose } from '../../core/model/diagnose.ts';
import type { Checked } from '../../core/model/diagnostic.ts';
import type {
  ArchiveAnswers,
  ArchiveQuestion,
  FromArchive,
  ToArchive,
} from '../../workers/archive-messages.ts';

type Kind = ArchiveQuestion['kind'];
/** What answers in steps. */
type SteppedKind = 'open' | 'search' | 'lanes';
type QuestionOf<K extends Kind> = Extract<ArchiveQuestion, { kind: K }>;

interface Waiting {
  readonly hear: (message: FromArchive) => void;
  readonly fail: (why: string) => void;
}

export class ArchiveClient {
  readonly #worker = new Worker(new URL('../../workers/archive-worker.ts', import.meta.url), {
    type: 'module',
  });
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromArchive>) => {
      this.#waiting.get(data.number)?.hear(data);
    });
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      for (const { fail } of this.#waiting.values()) fail(event.message);
    });
  }

  /** Resolves with `undefined` once the signal is aborted, and never rejects. */
  ask<K extends Exclude<Kind, SteppedKind>>(
    question: QuestionOf<K>,
    signal?: AbortSignal,
  ): Promise<Checked<ArchiveAnswers[K]> | undefined> {
    let last: Checked<ArchiveAnswers[K]> | undefined;
    return this.#follow<K>(question, signal, (answer) => (last = answer)).then(() => last);
  }

  /** Calls `onStep` with each part of the answer; resolves when there are no more. */
  inSteps<K extends SteppedKind>(
    question: QuestionOf<K>,
    signal: AbortSignal | undefined,
    onStep: (step: Checked<ArchiveAnswers[K]>) => void,
  ): Promise<void> {
    return this.#follow<K>(question, signal, onStep);
  }

  close(): void {
    this.#worker.terminate();
  }

  #follow<K extends Kind>(
    question: QuestionOf<K>,
    signal: AbortSignal | undefined,
    onAnswer: (answer: Checked<ArchiveAnswers[K]>) => void,
  ): Promise<void> {
    if (signal?.aborted === true) return Promise.resolve();
    const number = this.#next;
    this.#next += 1;
    return new Promise((resolve) => {
      const end = () => {
        this.#waiting.delete(number);
        signal?.removeEventListener('abort', stop);
        resolve();
      };
      const stop = () => {
        this.#post({ kind: 'stop', number });
        end();
      };
      signal?.addEventListener('abort', stop);
      this.#waiting.set(number, {
        hear: ({ answer, isLast }) => {
          // What answers a question is of its kind: the worker is ours.
          if (answer !== undefined) onAnswer(answer as Checked<ArchiveAnswers[K]>);
          if (isLast) end();
        },
        fail: (why) => {
          const message = `The archive’s worker stopped: ${why}.`;
          onAnswer({ ok: false, diagnostics: [diagnose('archive-unreachable', '', message)] });
          end();
        },
      });
      this.#post({ kind: 'ask', number, question });
    });
  }

  #post(message: ToArchive): void {
    this.#worker.postMessage(message);
  }
}
