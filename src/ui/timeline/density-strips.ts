// The strip at the foot of each lane that shows where events lie which have no room. It stands in the layer, as wide as
// that; where the foot of its lane is out of sight it stands at the lower edge of the frame.
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { drawDensity } from './draw-density.ts';
import type { StripDensity } from './row-source.ts';
import type { ChartLane } from './tracks.ts';
import { laneHeightPx, STRIP_PX } from './tracks.ts';

export type DensityOf = (lane: number, window: TimeWindow, columnCount: number) => StripDensity;

/** A bar of the strip is as wide. */
const COLUMN_PX = 2;

export class DensityStrips {
  readonly #parent: HTMLElement;
  readonly #densityOf: DensityOf;
  #canvases: readonly HTMLCanvasElement[] = [];
  #colour: string;

  constructor(parent: HTMLElement, densityOf: DensityOf) {
    this.#parent = parent;
    this.#densityOf = densityOf;
    this.#colour = getComputedStyle(parent).color;
  }

  /** True where the page has other colours than before: what is drawn has to be drawn anew. */
  readColour(): boolean {
    const before = this.#colour;
    this.#colour = getComputedStyle(this.#parent).color;
    return this.#colour !== before;
  }

  /** True where another lane has to have a strip, or has one for nothing. */
  areOthers(hidden: readonly number[]): boolean {
    return this.#canvases.some((canvas, lane) => canvas.hidden !== ((hidden[lane] ?? 0) === 0));
  }

  layLanes(lanes: readonly ChartLane[]): void {
    this.#canvases = lanes.map(() => document.createElement('canvas'));
    this.#parent.replaceChildren(
      ...this.#canvases.map((canvas, lane) => {
        const room = document.createElement('div');
        room.className = 'lane-strip';
        const laid = lanes[lane];
        if (laid !== undefined) room.style.height = `${laneHeightPx(laid)}px`;
        canvas.className = 'density';
        canvas.hidden = true;
        canvas.dataset.lane = String(lane);
        room.append(canvas);
        return room;
      }),
    );
  }

  /** The lane whose strip an element is; `undefined` for any other. */
  laneOf(element: Element): number | undefined {
    const lane = this.#canvases.findIndex((canvas) => canvas === element);
    return lane === -1 ? undefined : lane;
  }

  /** Draws what the layer holds; `hidden` says how many rows of each lane are not drawn. */
  draw(wide: TimeWindow, widePx: number, hidden: readonly number[]): void {
    const columnCount = Math.max(1, Math.floor(widePx / COLUMN_PX));
    for (const [lane, canvas] of this.#canvases.entries()) {
      canvas.hidden = (hidden[lane] ?? 0) === 0;
      if (canvas.hidden) continue;
      drawDensity(canvas, this.#densityOf(lane, wide, columnCount), {
        heightPx: STRIP_PX,
        columnPx: COLUMN_PX,
        colour: this.#colour,
      });
    }
  }
}
