// What chart, list, evidence and address need of what they show: a timeline in memory, or a window of an archive.
import type { SourceVerification } from '../../core/publish/source-verification.ts';
import type { DatedEvent, IndexedEvent, TimelineIndex } from '../../core/model/timeline-index.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import type { EventFilter } from '../../core/search/filter-events.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import type { Cause, Lanes, View } from './timeline-state.svelte.ts';

export interface ShownTimeline {
  readonly document: Pick<Timeline, 'title' | 'sources' | 'events'>;
  readonly index: Pick<TimelineIndex, 'byId'>;
  /** True while no more is known of it than its opening window shows. */
  readonly isPart: boolean;
  /** True where there is no event at all. */
  readonly isEmpty: boolean;
  /** The listed events, dated ones in chronological order first. */
  readonly shown: readonly IndexedEvent[];
  readonly shownDated: readonly DatedEvent[];
  readonly shownUndated: readonly IndexedEvent[];
  readonly selected: IndexedEvent | undefined;
  /** The same by its id; also of an event that is still being fetched. */
  readonly selectedId: string | undefined;
  /** Where the selected event stands among those listed, from 0; -1 where it is not among them. */
  readonly selectedPosition: number;
  readonly unknownId: string | undefined;
  readonly cause: Cause;
  readonly filter: EventFilter;
  readonly lanes: Lanes;
  readonly view: View;
  readonly window: TimeWindow | undefined;
  readonly openingWindow: TimeWindow | undefined;
  /** From the first to the last moment; and with room around it, as the overview shows it. */
  readonly hull: TimeWindow | undefined;
  readonly whole: TimeWindow | undefined;

  verificationOf(sourceId: string): SourceVerification | undefined;
  neighbour(offset: -1 | 1): IndexedEvent | undefined;
  select(id: string | undefined, cause?: Cause): void;
  selectBy(offset: number): void;
  filterBy(filter: EventFilter): void;
  viewAs(view: View): void;
  laneBy(lanes: Lanes): void;
  show(window: TimeWindow): void;
  zoom(factor: number): void;
  pan(share: number): void;
  goTo(ms: number): void;
  fit(): void;
  /** How many events lie before and after a window; none where there is no window. */
  offscreenOf(window: TimeWindow | undefined): { readonly before: number; readonly after: number };
  /** True where there are events to be shown, and none of them lies in a window. */
  isEmptyIn(window: TimeWindow): boolean;
  showOffscreen(direction: -1 | 1): void;
  /** How many events touch each of so many columns of the whole. */
  densityOfWhole(columnCount: number): { readonly touching: Uint32Array<ArrayBuffer> };
}
