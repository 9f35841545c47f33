// What a page asks of very many events, wherever they are: in an archive that is fetched in parts, or in a file of lines
// that was read through once.
import type { Checked } from '../model/diagnostic.ts';
import type { TimelineEvent } from '../model/timeline.ts';
import type { TimeWindow } from '../scale/time-window.ts';
import type { Facet } from '../search/filter-events.ts';
import type { ArchivedEvent } from './event-row.ts';
import type { ArchivedSource } from './source-row.ts';

/** A count of events that begin in `[startMs, startMs + widthMs)`. */
export interface DensityBucket {
  readonly startMs: number;
  readonly widthMs: number;
  readonly count: number;
}

/** An event with all that opening it needs. */
export interface OpenedEvent {
  readonly event: TimelineEvent;
  /** Each source that it quotes, once. */
  readonly sources: readonly ArchivedSource[];
}

/** Every one that is given must be met, letter for letter; of `words` each must stand somewhere in the texts of the event. */
export interface EventQuery {
  readonly actor?: string;
  readonly tag?: string;
  /** The id of a source. */
  readonly source?: string;
  readonly place?: string;
  readonly status?: string;
  readonly id?: string;
  /** Only where `hasFullText`. */
  readonly words?: string;
}

/** A part of the answer, and how far the search is: 1 when it is done. */
export interface SearchStep {
  readonly events: readonly ArchivedEvent[];
  readonly share: number;
}

/** A lane of events that have a value of a facet in common, or, without `value`, of those that are in no other lane. */
export interface EventLane {
  readonly value?: string;
  /** What readers know the value by, where that is something else. */
  readonly title?: string;
  readonly count: number;
}

/** How far the parting into lanes is, and the lanes, when it is done. An event may be in several. */
export interface LaningStep {
  readonly share: number;
  readonly lanes?: readonly EventLane[];
}

/** Rejects only with the reason of a signal; whatever else goes wrong is a finding. */
export interface EventCollection {
  /** All events, dated or not. */
  readonly eventCount: number;
  /** From the first start to the last end; absent where nothing is dated. */
  readonly span?: TimeWindow | undefined;
  /** Whether titles and quotes of all events can be searched, and not only those that were fetched. */
  readonly hasFullText: boolean;
  /**
   * The events of a window that are shown at its zoom, or at `level` (`REST_LEVEL`: all of them), by level and start.
   * Findings name events that broke a rule and are left out. `lanes`: those of each lane, if these lanes were made last.
   */
  eventsIn(
    window: TimeWindow,
    options?: { readonly level?: number; readonly lanes?: Facet; readonly signal?: AbortSignal },
  ): Promise<Checked<readonly ArchivedEvent[]>>;
  /** Events without a place in time, the most salient first as far as levels tell; at least `atLeast` if there are. */
  undated(atLeast: number, signal?: AbortSignal): Promise<Checked<readonly ArchivedEvent[]>>;
  /** How many events begin where, in buckets of equal width that touch the window, empty ones left out. */
  density(window: TimeWindow, signal?: AbortSignal): Promise<Checked<readonly DensityBucket[]>>;
  /**
   * Parts the events into lanes, which takes looking at each of them; absent where that would mean to fetch them all. Stop
   * asking for steps to stop it.
   */
  laneBy?(facet: Facet, signal?: AbortSignal): AsyncGenerator<Checked<LaningStep>, void, void>;
  /** The density of each lane of those that were made last; none where those are not of this facet. */
  laneDensity?(window: TimeWindow, facet: Facet): readonly (readonly DensityBucket[])[];
  /** The evidence of an event and the sources that it quotes. */
  openEvent(shown: ArchivedEvent, signal?: AbortSignal): Promise<Checked<OpenedEvent>>;
  /** The event of a row, if it has this id. */
  eventAt(row: number, id: string, signal?: AbortSignal): Promise<Checked<ArchivedEvent>>;
  /** Stop asking for steps to stop searching. A failure is the last step. */
  search(query: EventQuery, signal?: AbortSignal): AsyncGenerator<Checked<SearchStep>, void, void>;
}
