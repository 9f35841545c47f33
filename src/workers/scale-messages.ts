// What page and worker say to each other about a store of events. The arrays of an answer are transferred.
import { copyColumns } from '../core/scale/event-columns.ts';
import type { StoredEvent } from '../core/search/event-store.ts';
import type { ViewPart, ViewRequest } from '../core/search/view-parts.ts';

/** From the page. Events come in as many batches as there are; the first `view` ends them. */
export type ToScaleWorker =
  | { readonly kind: 'add'; readonly events: readonly StoredEvent[] }
  /** A new view ends the one before. */
  | { readonly kind: 'view'; readonly job: number; readonly request: ViewRequest }
  | { readonly kind: 'cancel'; readonly job: number };

/** From the worker, each for the job that asked. After `done` or `failed` a job says nothing more. */
export type FromScaleWorker =
  | { readonly kind: 'part'; readonly job: number; readonly part: ViewPart }
  | { readonly kind: 'done'; readonly job: number }
  | { readonly kind: 'failed'; readonly job: number; readonly problem: ScaleProblem };

/** Why there is no view. */
export interface ScaleProblem {
  readonly code: 'worker-not-started' | 'worker-failed' | 'too-many-events';
  readonly message: string;
  readonly help: string;
}

/** A part as it is sent, and the buffers that go with it; the sender keeps what it still works on. */
export function sentPart(part: ViewPart): { readonly part: ViewPart; readonly buffers: ArrayBuffer[] } {
  switch (part.kind) {
    case 'found':
      return { part, buffers: [part.events.buffer] };
    case 'columns': {
      const columns = copyColumns(part.columns);
      const arrays = Object.values(columns).filter((each) => typeof each === 'object');
      return { part: { ...part, columns }, buffers: arrays.map((each) => each.buffer) };
    }
    case 'level':
      return { part, buffers: [part.level.rows.buffer, part.level.trackStarts.buffer] };
    case 'facets':
      return { part, buffers: [] };
  }
}
