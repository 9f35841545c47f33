// What a page and the worker that reads an archive say to each other.
import type { DensityBucket, OpenedEvent } from '../core/archive/archive.ts';
import type { ArchivedEvent } from '../core/archive/event-row.ts';
import type { ArchiveQuery, SearchStep } from '../core/archive/search-archive.ts';
import type { Checked } from '../core/model/diagnostic.ts';
import type { TimeWindow } from '../core/scale/time-window.ts';

/** Where an archive is: on a host, by the address of its events, or in files that a reader has chosen. */
export type ArchivePlace =
  | { readonly kind: 'host'; readonly address: string }
  | { readonly kind: 'files'; readonly files: readonly File[] };

export interface ArchiveFacts {
  readonly eventCount: number;
  /** Absent where nothing is dated. */
  readonly span?: TimeWindow;
}

/** What can be asked, and what answers it. A search answers in steps. */
export interface ArchiveAnswers {
  readonly open: ArchiveFacts;
  readonly events: readonly ArchivedEvent[];
  readonly density: readonly DensityBucket[];
  readonly undated: readonly ArchivedEvent[];
  readonly evidence: OpenedEvent;
  readonly row: ArchivedEvent;
  readonly search: SearchStep;
}

export type ArchiveQuestion =
  | { readonly kind: 'open'; readonly place: ArchivePlace }
  | { readonly kind: 'events'; readonly window: TimeWindow; readonly level: number }
  | { readonly kind: 'density'; readonly window: TimeWindow }
  | { readonly kind: 'undated'; readonly atLeast: number }
  | { readonly kind: 'evidence'; readonly event: ArchivedEvent }
  | { readonly kind: 'row'; readonly row: number; readonly id: string }
  | { readonly kind: 'search'; readonly query: ArchiveQuery };

/** A question with its number, or the number of one that is not wanted any more. */
export type ToArchive =
  | { readonly kind: 'ask'; readonly number: number; readonly question: ArchiveQuestion }
  | { readonly kind: 'stop'; readonly number: number };

export interface FromArchive {
  readonly number: number;
  /** Absent in the last message about a search, and about what was stopped. */
  readonly answer?: Checked<ArchiveAnswers[keyof ArchiveAnswers]>;
  readonly isLast: boolean;
}
