// Which stretch of time the layer behind the frame of the chart holds: wider than the window, so that a short way through
// time only moves it.
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { LAYER_MARGIN } from './chart-frame.ts';

/** How much of the margin may be used before the layer is drawn anew around the window. */
const REACH = 0.6;
/** Two zooms are the same where they differ by less. */
const SAME = 1e-9;

export class WideLayer {
  #asked: TimeWindow;
  #askedPx: number;
  #drawn: TimeWindow;
  #drawnPx: number;

  /** Around a window that the frame shows on `widthPx`. */
  constructor(window: TimeWindow, widthPx: number) {
    this.#asked = this.#drawn = window;
    this.#askedPx = this.#drawnPx = Math.max(1, widthPx);
  }

  /** The stretch that was asked for last. */
  get wide(): TimeWindow {
    return around(this.#asked);
  }

  /** The stretch that the layer holds, and how wide it is. */
  get drawn(): TimeWindow {
    return around(this.#drawn);
  }

  get widePx(): number {
    return this.#drawnPx * (1 + 2 * LAYER_MARGIN);
  }

  /** True where what was asked for last will do for a window. */
  serves(window: TimeWindow, widthPx: number): boolean {
    const widthMs = window.endMs - window.startMs;
    const askedMs = this.#asked.endMs - this.#asked.startMs;
    return (
      !this.isOtherWidth(widthPx) &&
      Math.abs(askedMs - widthMs) <= SAME * widthMs &&
      Math.abs(this.#asked.startMs - window.startMs) <= REACH * LAYER_MARGIN * widthMs
    );
  }

  /** True where what was asked for last is meant for a frame of another width. */
  isOtherWidth(widthPx: number): boolean {
    return this.#askedPx !== Math.max(1, widthPx);
  }

  /** True where a window is not quite in the middle of what was asked for. */
  isMoved({ startMs, endMs }: TimeWindow): boolean {
    return this.#asked.startMs !== startMs || this.#asked.endMs !== endMs;
  }

  /** Asks for the stretch around a window. */
  anchor(window: TimeWindow, widthPx: number): TimeWindow {
    this.#asked = window;
    this.#askedPx = Math.max(1, widthPx);
    return this.wide;
  }

  /** What was asked for has been drawn; true where it was not drawn before. */
  isDrawn(): boolean {
    if (this.#drawn === this.#asked && this.#drawnPx === this.#askedPx) return false;
    this.#drawn = this.#asked;
    this.#drawnPx = this.#askedPx;
    return true;
  }

  /** How far the layer has to be moved so that the frame shows a window, to the right if positive. */
  shiftPx(window: TimeWindow, widthPx: number): number {
    const { startMs, endMs } = this.#drawn;
    return ((startMs - window.startMs) / (endMs - startMs)) * widthPx;
  }

  /** Where the left edge of the frame is then, in the layer. */
  leftPx(window: TimeWindow, widthPx: number): number {
    return LAYER_MARGIN * this.#drawnPx - this.shiftPx(window, widthPx);
  }
}

function around({ startMs, endMs }: TimeWindow): TimeWindow {
  const marginMs = (endMs - startMs) * LAYER_MARGIN;
  return { startMs: startMs - marginMs, endMs: endMs + marginMs };
}
