// The strip at the foot of each lane that shows where events lie which have no room: an item of the chart like any other,
// that reaches over all of time. vis-timeline draws such an item from a width before the window to a width after it, so its
// middle third is the window at any zoom, and its lane carries it up and down.
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { drawDensity } from './draw-density.ts';
import type { StripDensity } from './row-source.ts';
import type { ChartLane } from './tracks.ts';
import { densityClass, STRIP_PX } from './tracks.ts';

export type DensityOf = (lane: number, window: TimeWindow, columnCount: number) => StripDensity;

/** The axis of JavaScript's dates ends a little later. */
const TIME_ENDS_MS = 8.6e15;
/** A bar of the strip is as wide. */
const COLUMN_PX = 2;
const ID = 'density ';

export class DensityStrips {
  readonly #densityOf: DensityOf;
  #canvases = new Map<number, HTMLCanvasElement>();
  #lanes: readonly ChartLane[] = [];
  #hidden: readonly number[] = [];

  constructor(densityOf: DensityOf) {
    this.#densityOf = densityOf;
  }

  /** The items to put away and to add where `hidden` says how many rows of each lane are not drawn. */
  change(lanes: readonly ChartLane[], hidden: readonly number[]) {
    this.#hidden = hidden;
    const gone: string[] = [];
    if (lanes !== this.#lanes) {
      for (const lane of this.#canvases.keys()) gone.push(`${ID}${lane}`);
      this.#canvases.clear();
      this.#lanes = lanes;
    }
    const added = lanes.flatMap(({ label }, lane) => {
      if ((hidden[lane] ?? 0) === 0 || this.#canvases.has(lane)) return [];
      this.#canvases.set(lane, document.createElement('canvas'));
      return {
        id: `${ID}${lane}`,
        group: label,
        type: 'range' as const,
        className: `density ${densityClass(lane)}`,
        content: '',
        start: -TIME_ENDS_MS,
        end: TIME_ENDS_MS,
      };
    });
    return { gone, added };
  }

  /** The lane whose strip an item is; `undefined` for any other item. */
  laneOf(itemId: string): number | undefined {
    return itemId.startsWith(ID) ? Number(itemId.slice(ID.length)) : undefined;
  }

  labelFor(lane: number): HTMLElement {
    return this.#canvases.get(lane) ?? document.createElement('canvas');
  }

  /** Follows a frame. */
  draw(window: TimeWindow, widthPx: number): void {
    const columnCount = Math.max(1, Math.floor(widthPx / COLUMN_PX));
    for (const [lane, canvas] of this.#canvases) {
      const isNeeded = (this.#hidden[lane] ?? 0) > 0;
      canvas.hidden = !isNeeded;
      if (!isNeeded || !canvas.isConnected) continue;
      drawDensity(canvas, this.#densityOf(lane, window, columnCount), STRIP_PX, COLUMN_PX);
    }
  }
}
