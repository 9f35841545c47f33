// What a page and the worker that reads an archive say to each other.
import type {
  DensityBucket,
  EventQuery,
  LaningStep,
  OpenedEvent,
  SearchStep,
} from '../core/archive/event-collection.ts';
import type { ArchivedEvent } from '../core/archive/event-row.ts';
import type { Checked } from '../core/model/diagnostic.ts';
import type { TimeWindow } from '../core/scale/time-window.ts';
import type { Facet } from '../core/search/filter-events.ts';

/** Where events are: on a host, by their address, or in files that a reader has chosen. Their names say of which kind. */
export type ArchivePlace =
  | { readonly kind: 'host'; readonly address: string }
  | { readonly kind: 'files'; readonly files: readonly File[] };

export interface ArchiveFacts {
  readonly eventCount: number;
  /** Absent where nothing is dated. */
  readonly span?: TimeWindow;
  /** Whether words are searched for in all events, and not only in those that were fetched. */
  readonly hasFullText: boolean;
  /** Whether all events can be parted into lanes. */
  readonly hasLanes: boolean;
  /** How much was read of a file that is read through; 1 once these facts are the last. */
  readonly share: number;
}

/**
 * What can be asked, and what answers it. A search and the parting into lanes answer in steps, and so does opening a file
 * that is read through.
 */
export interface ArchiveAnswers {
  readonly open: ArchiveFacts;
  readonly events: readonly ArchivedEvent[];
  readonly density: readonly DensityBucket[];
  readonly 'lane-density': readonly (readonly DensityBucket[])[];
  readonly undated: readonly ArchivedEvent[];
  readonly evidence: OpenedEvent;
  readonly row: ArchivedEvent;
  readonly search: SearchStep;
  readonly lanes: LaningStep;
}

export type ArchiveQuestion =
  | { readonly kind: 'open'; readonly place: ArchivePlace }
  | {
      readonly kind: 'events';
      readonly window: TimeWindow;
      readonly level: number;
      readonly lanes?: Facet;
    }
  | { readonly kind: 'density'; readonly window: TimeWindow }
  | { readonly kind: 'lane-density'; readonly window: TimeWindow; readonly lanes: Facet }
  | { readonly kind: 'undated'; readonly atLeast: number }
  | { readonly kind: 'evidence'; readonly event: ArchivedEvent }
  | { readonly kind: 'row'; readonly row: number; readonly id: string }
  | { readonly kind: 'search'; readonly query: EventQuery }
  | { readonly kind: 'lanes'; readonly by: Facet };

/** A question with its number, or the number of one that is not wanted any more. */
export type ToArchive =
  | { readonly kind: 'ask'; readonly number: number; readonly question: ArchiveQuestion }
  | { readonly kind: 'stop'; readonly number: number };

export interface FromArchive {
  readonly number: number;
  /** Absent in the last message about what answers in steps, and about what was stopped. */
  readonly answer?: Checked<ArchiveAnswers[keyof ArchiveAnswers]>;
  readonly isLast: boolean;
}
