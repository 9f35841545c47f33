// How many rows a chart may draw, by how fast its frames come: fewer on a machine that is late, more again when it is not.

export const MOST_ROWS = 160;
const FEWEST_ROWS = 40;
const NEW_SHARE = 0.15;
/** A frame that took longer than this came late: half as much again as one of sixty a second. */
const LATE_MS = 25;
/** A pause this long is no frame. */
const PAUSE_MS = 250;
/** Frames between two decisions, and how many of them may be late. */
const FRAMES = 20;
const FEW_LATE = 7;

export class FrameBudget {
  #rows = MOST_ROWS;
  #beforeMs = -Infinity;
  #frames = 0;
  #late = 0;

  /** About how many rows the window may have. It changes in steps of two, so that few rows come and go for it. */
  get rows(): number {
    return this.#rows;
  }

  /** How many of them may be new in one frame: to draw a row for the first time is what takes long. */
  get newRows(): number {
    return this.#rows * NEW_SHARE;
  }

  /** A frame in which the window moved, at a time in milliseconds. */
  moved(nowMs: number): void {
    const tookMs = nowMs - this.#beforeMs;
    this.#beforeMs = nowMs;
    if (tookMs > PAUSE_MS) {
      this.#frames = this.#late = 0;
      return;
    }
    this.#frames += 1;
    if (tookMs > LATE_MS) this.#late += 1;
    if (this.#frames < FRAMES) return;
    if (this.#late > FEW_LATE) this.#rows = Math.max(FEWEST_ROWS, this.#rows / 2);
    else if (this.#late === 0) this.#rows = Math.min(MOST_ROWS, this.#rows * 2);
    this.#frames = this.#late = 0;
  }
}
