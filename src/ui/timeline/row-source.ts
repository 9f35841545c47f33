// Where the chart gets its rows from: events in memory or in an archive. It knows nothing else of them.
import type { LaneDensity } from '../../core/scale/lane-density.ts';
import type { DatedEvent } from '../../core/model/timeline-index.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import type { ChartRow } from './levelled-rows.ts';
import type { ChartLane } from './tracks.ts';

/** Where to look, or what to list. */
export type Resolved =
  | { readonly kind: 'window'; readonly window: TimeWindow }
  | { readonly kind: 'stack'; readonly events: readonly DatedEvent[] };

/** What the strips draw of a density. */
export type StripDensity = Pick<LaneDensity, 'touching'>;

/** What a chart draws of a window, and how many rows of each lane in the window are not in it. */
export interface RowsInSight {
  readonly rows: readonly ChartRow[];
  readonly hidden: readonly number[];
}

export interface RowSource {
  readonly lanes: readonly ChartLane[];
  /** About `budget` rows for a window, the same array while it serves. */
  at(window: TimeWindow, widthPx: number, selectedId: string | undefined, budget: number): RowsInSight;
  densityOf(lane: number, window: TimeWindow, columnCount: number): StripDensity;
  /** From dense ground in a window, or from all of it, to where its events have room; or to those that never have. */
  resolve(
    window: TimeWindow,
    widthPx: number,
    ground: { readonly stretch: TimeWindow; readonly lane?: number },
  ): Resolved;
  /** True where there is nothing more to place. */
  readonly isComplete: boolean;
  /** Places some more; false where there is nothing more. */
  placeMore(): boolean;
}

/** How rows come to be: made anew where any of `sources` is another, the first of them being what the list shows. */
export interface MadeRows {
  readonly sources: () => readonly unknown[];
  readonly make: (canvas: HTMLElement, widthPx: number, opening: TimeWindow) => RowSource;
}
