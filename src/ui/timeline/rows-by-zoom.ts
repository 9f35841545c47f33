// The rows of a small timeline: on as few tracks as the zoom that a reader begins with needs, and on as many as it takes to
// show all of it further out.
import type { TimeWindow } from '../../core/scale/time-window.ts';
import type { Resolved, RowSource, RowsInSight, StripDensity } from './row-source.ts';
import type { ChartLane } from './tracks.ts';
import type { VisibleRows } from './visible-rows.ts';

/** How far the zoom must go out beyond the first before rows move to other tracks; back in, they move at once. */
const HYSTERESIS = 1.1;

/** Milliseconds a pixel. */
interface Zooms {
  readonly opening: number;
  /** At which everything is in the window. */
  readonly whole: number;
}

export class RowsByZoom implements RowSource {
  readonly #zooms: Zooms;
  readonly #make: (msPerPx: number) => VisibleRows;
  readonly #opening: VisibleRows;
  #wide: VisibleRows | undefined;
  #shown: VisibleRows;

  /** `make` gives rows that have room at a zoom; where they do not, their tracks serve any zoom. */
  constructor(zooms: Zooms, make: (msPerPx: number) => VisibleRows) {
    this.#zooms = zooms;
    this.#make = make;
    this.#opening = this.#shown = make(zooms.opening);
  }

  get lanes(): readonly ChartLane[] {
    return this.#shown.lanes;
  }

  get isComplete(): boolean {
    return this.#opening.isComplete;
  }

  /** The tracks of the first zoom: those of the other are only used where everything has its place on them at once. */
  placeMore(): boolean {
    return this.#opening.placeMore();
  }

  /** See {@link VisibleRows.at}; `lanes` are those that these rows stand in. */
  at(window: TimeWindow, widthPx: number, selectedId: string | undefined, budget: number): RowsInSight {
    this.#shown = this.#rowsFor((window.endMs - window.startMs) / Math.max(1, widthPx));
    return this.#shown.at(window, widthPx, selectedId, budget);
  }

  densityOf(lane: number, window: TimeWindow, columnCount: number): StripDensity {
    return this.#shown.densityOf(lane, window, columnCount);
  }

  resolve(window: TimeWindow, widthPx: number, ground: { stretch: TimeWindow; lane?: number }): Resolved {
    return this.#shown.resolve(window, widthPx, ground);
  }

  #rowsFor(msPerPx: number): VisibleRows {
    const { opening, whole } = this.#zooms;
    const limit = this.#shown === this.#opening ? opening * HYSTERESIS : opening;
    if (msPerPx <= limit || whole <= limit || !this.#opening.haveRoom) return this.#opening;
    this.#wide ??= this.#make(whole);
    return this.#wide.haveRoom ? this.#wide : this.#opening;
  }
}
