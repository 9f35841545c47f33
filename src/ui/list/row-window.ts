// Which rows of a long list are in the page: those in sight and some around them, in blocks of equal number, so that a
// list of ten rows and one of a million cost the same to show.

/** Rows come and go by as many as this. */
export const BLOCK_ROWS = 8;
/** Blocks beyond either edge of what is in sight: a page further by the keyboard, and some reach for a search in the page. */
const BLOCKS_AROUND = 4;
/** Browsers lay nothing out below some 16 to 33 million pixels; beyond this, rows out of sight count for less. */
const MAX_LIST_PX = 12_000_000;

/** A half-open range of rows, and the room that the rows before and after it take, in CSS pixels. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
  readonly abovePx: number;
  readonly belowPx: number;
}

/** What is shown before anything could be measured: the beginning. */
export function firstRows(count: number): RowWindow {
  const to = Math.min(count, BLOCK_ROWS * (1 + 2 * BLOCKS_AROUND));
  return { from: 0, to, abovePx: 0, belowPx: 0 };
}

/** The heights of the blocks of a list: as they were measured, or else as a row is expected to be. */
export class BlockHeights {
  readonly #count: number;
  /** The height of a block: as it is expected, and as it counts in a list that is too long to be laid out. */
  readonly #expectedPx: number;
  readonly #blockPx: number;
  readonly #measured = new Map<number, number>();

  /** `rowPx` is the expected height of a row with its share of headings. */
  constructor(count: number, rowPx: number) {
    this.#count = count;
    this.#expectedPx = rowPx * BLOCK_ROWS;
    this.#blockPx = Math.min(rowPx, MAX_LIST_PX / Math.max(1, count)) * BLOCK_ROWS;
  }

  /** Tells how high a block came out. */
  measure(block: number, heightPx: number): void {
    this.#measured.set(block, heightPx);
  }

  /** Where a block begins below the top of the list. Linear in the blocks that were measured. */
  topOf(block: number): number {
    let px = block * this.#blockPx;
    for (const [each, heightPx] of this.#measured) if (each < block) px += heightPx - this.#blockPx;
    return px;
  }

  /**
   * The rows to show while `[topPx, bottomPx)` of the list is in sight. Around a row that is jumped to, `wanted`, what may
   * come in sight with it and no more: the others come once the list has been scrolled there.
   */
  around(topPx: number, bottomPx: number, wanted?: number): RowWindow {
    if (wanted !== undefined) {
      const block = Math.floor(wanted / BLOCK_ROWS);
      return this.#windowOf(block, block, Math.max(1, Math.ceil((bottomPx - topPx) / this.#expectedPx)));
    }
    return this.#windowOf(this.#blockAt(topPx), this.#blockAt(bottomPx), BLOCKS_AROUND);
  }

  #windowOf(first: number, last: number, around: number): RowWindow {
    const blocks = Math.ceil(this.#count / BLOCK_ROWS);
    const from = Math.max(0, first - around);
    const to = Math.min(blocks, last + 1 + around);
    return {
      from: from * BLOCK_ROWS,
      to: Math.min(this.#count, to * BLOCK_ROWS),
      abovePx: this.topOf(from),
      belowPx: this.topOf(blocks) - this.topOf(to),
    };
  }

  /** The last block that begins at or above a height, found by halving. */
  #blockAt(px: number): number {
    let [low, high] = [0, Math.max(0, Math.ceil(this.#count / BLOCK_ROWS) - 1)];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.topOf(middle) <= px) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
