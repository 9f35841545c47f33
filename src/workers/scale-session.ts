// What the worker does with messages: it keeps one store, and works on one view at a time in slices, so that a new
// message never waits long. It knows its surroundings only by what it is given.
import { EventStoreBuilder } from '../core/search/event-store.ts';
import type { EventStore } from '../core/search/event-store.ts';
import type { ViewPart } from '../core/search/view-parts.ts';
import { viewParts } from '../core/search/view-parts.ts';
import type { FromScaleWorker, ScaleProblem, ToScaleWorker } from './scale-messages.ts';
import { sentPart } from './scale-messages.ts';

export interface Surroundings {
  readonly post: (message: FromScaleWorker, buffers: ArrayBuffer[]) => void;
  /** Calls back after the messages that have arrived meanwhile. */
  readonly later: (go: () => void) => void;
  readonly nowMs: () => number;
}

/** How long a slice may take before messages are looked at; one part may take longer. */
const SLICE_MS = 12;

export class ScaleSession {
  readonly #around: Surroundings;
  readonly #builder = new EventStoreBuilder();
  #store: EventStore | undefined;
  #problem: ScaleProblem | undefined;
  #job = 0;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Answers by `post`; never throws. */
  receive(message: ToScaleWorker): void {
    switch (message.kind) {
      case 'add':
        this.#try(() => {
          for (const event of message.events) this.#builder.add(event);
        });
        break;
      case 'view': {
        const { job, request } = message;
        this.#job = job;
        this.#try(() => {
          this.#store ??= this.#builder.done();
          this.#work(job, viewParts(this.#store, request));
        });
        if (this.#problem !== undefined) this.#fail(job, this.#problem);
        break;
      }
      case 'cancel':
        if (this.#job === message.job) this.#job = 0;
        break;
    }
  }

  /** One slice of a job, unless another has begun. */
  #work(job: number, parts: Iterator<ViewPart, void>): void {
    if (job !== this.#job) return;
    const { post, later, nowMs } = this.#around;
    const untilMs = nowMs() + SLICE_MS;
    do {
      const next = parts.next();
      if (next.done === true) {
        post({ kind: 'done', job }, []);
        return;
      }
      const { part, buffers } = sentPart(next.value);
      post({ kind: 'part', job, part }, buffers);
    } while (nowMs() < untilMs);
    later(() => {
      this.#try(() => {
        this.#work(job, parts);
      });
      if (this.#problem !== undefined && job === this.#job) this.#fail(job, this.#problem);
    });
  }

  #fail(job: number, problem: ScaleProblem): void {
    this.#job = 0;
    this.#around.post({ kind: 'failed', job, problem }, []);
  }

  /** What fails here is memory, or more events than a table holds: the page is told, and shows what it has. */
  #try(act: () => void): void {
    if (this.#problem !== undefined) return;
    try {
      act();
    } catch (error) {
      const isTooMany = error instanceof RangeError;
      this.#problem = {
        code: isTooMany ? 'too-many-events' : 'worker-failed',
        message: error instanceof Error ? error.message : String(error),
        help: isTooMany
          ? 'Make an archive of the timeline (quoteline archive build): it has no such limit.'
          : 'Load the page again; if this comes back, report it with the message.',
      };
    }
  }
}
