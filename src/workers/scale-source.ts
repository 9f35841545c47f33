// Where the page gets its views from: a worker for large timelines, itself for small ones, by the same calls.
import { EventStoreBuilder } from '../core/search/event-store.ts';
import type { EventStore, StoredEvent } from '../core/search/event-store.ts';
import type { ViewPart, ViewRequest } from '../core/search/view-parts.ts';
import { viewParts } from '../core/search/view-parts.ts';
import type { FromScaleWorker, ScaleProblem, ToScaleWorker } from './scale-messages.ts';

export interface ViewListener {
  /** See `viewParts` for which parts come, and in what order. */
  readonly onPart: (part: ViewPart) => void;
  readonly onDone?: () => void;
  /** The view stays as it is; nothing more comes for it. */
  readonly onProblem?: (problem: ScaleProblem) => void;
}

export interface ScaleSource {
  /** Adds events, numbered on from those before; none may be added after the first view. */
  readonly add: (events: readonly StoredEvent[]) => void;
  /** Asks for a view, and ends the one before. Gives what cancels it: no listener is called after that. */
  readonly view: (request: ViewRequest, listener: ViewListener) => () => void;
  readonly close: () => void;
}

/** All parts are there when `view` returns. For a few thousand events: a thousand take some ten milliseconds. */
export function scaleHere(): ScaleSource {
  const builder = new EventStoreBuilder();
  let store: EventStore | undefined;
  return {
    add: (events) => {
      for (const event of events) builder.add(event);
    },
    view: (request, { onPart, onDone }) => {
      store ??= builder.done();
      for (const part of viewParts(store, request)) onPart(part);
      onDone?.();
      return () => undefined;
    },
    close: () => undefined,
  };
}

/** The part of a `Worker` that is used. */
export interface WorkerLike {
  postMessage(message: ToScaleWorker): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromScaleWorker }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

/**
 * A source that works beside the page. Where the worker cannot start (a page opened as a file, a policy of the host) the
 * view has the problem `worker-not-started`; `scaleHere` still works.
 */
export function scaleBeside(worker: WorkerLike = newWorker()): ScaleSource {
  let job = 0;
  let listener: ViewListener | undefined;
  let hasAnswered = false;
  let broken: ScaleProblem | undefined;
  worker.addEventListener('message', ({ data }) => {
    hasAnswered = true;
    if (data.job !== job || listener === undefined) return;
    const { onPart, onDone, onProblem } = listener;
    if (data.kind === 'part') {
      onPart(data.part);
      return;
    }
    listener = undefined;
    if (data.kind === 'done') onDone?.();
    else onProblem?.(data.problem);
  });
  worker.addEventListener('error', ({ message = '' }) => {
    broken = {
      code: hasAnswered ? 'worker-failed' : 'worker-not-started',
      message: message === '' ? 'The worker that indexes the events could not be loaded.' : message,
      help: 'Serve the page over http(s) from one origin; its policy must allow worker-src or script-src ‘self’.',
    };
    const { onProblem } = listener ?? {};
    listener = undefined;
    onProblem?.(broken);
  });
  return {
    add: (events) => {
      worker.postMessage({ kind: 'add', events });
    },
    view: (request, next) => {
      job += 1;
      const own = job;
      if (broken !== undefined) {
        next.onProblem?.(broken);
        return () => undefined;
      }
      listener = next;
      worker.postMessage({ kind: 'view', job, request });
      return () => {
        if (job !== own || listener === undefined) return;
        listener = undefined;
        worker.postMessage({ kind: 'cancel', job: own });
      };
    },
    close: () => {
      listener = undefined;
      worker.terminate();
    },
  };
}

function newWorker(): WorkerLike {
  return new Worker(new URL('./scale-worker.ts', import.meta.url), { type: 'module' });
}
