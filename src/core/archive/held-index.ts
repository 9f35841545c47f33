// The rows of a file of lines by level and start, as an archive has them on the disk: which are shown in a window, and
// how many begin where. Made anew as the file grows; one that is made does not change.
import type { TimeWindow } from '../scale/time-window.ts';
import { sortedByNumber } from '../scale/sort-by-number.ts';
import { bucketMs, REST_LEVEL } from './archive-format.ts';
import type { DensityBucket } from './event-collection.ts';
import type { RowColumns } from './held-rows.ts';
import { densityLevelForWindow, LevelAssigner } from './levels.ts';

/** Rows whose latest end is kept as one number: a block that ended before a window is passed over. */
const BLOCK_ROWS = 64;
/** Rows between two turns: some milliseconds. */
const ROWS_A_TURN = 20_000;

interface LevelRows {
  /** By start. */
  readonly rows: Uint32Array;
  readonly latestEndMs: Float64Array;
}

/** An event on its way to its level; used again for the next. */
interface Candidate {
  row: number;
  startMs: number;
}

export class HeldIndex {
  readonly count: number;
  readonly span: TimeWindow | undefined;
  /** Rows without a place in time, by level. */
  readonly undated: Uint32Array;
  readonly #columns: RowColumns;
  readonly #startMs: Float64Array;
  readonly #endMs: Float64Array;
  readonly #level: Uint8Array;
  readonly #byStart: Uint32Array;
  readonly #levels: readonly LevelRows[];

  private constructor(columns: RowColumns, level: Uint8Array, dated: Uint32Array, undated: Uint32Array) {
    const { startMs, endMs } = columns;
    this.count = dated.length + undated.length;
    this.#columns = columns;
    this.#startMs = startMs;
    this.#endMs = endMs;
    this.#level = level;
    this.#byStart = dated;
    this.#levels = byLevel(dated, level).map((rows) => ({ rows, latestEndMs: latestEnds(rows, endMs) }));
    this.undated = joined(byLevel(undated, level));
    this.span = this.#spanOf();
  }

  /** Linear. `turn` is awaited now and then, so that others have theirs. */
  static async make(columns: RowColumns, turn: () => Promise<void>): Promise<HeldIndex> {
    const { dated, undated } = ordered(columns.startMs);
    await turn();
    return HeldIndex.#make(columns, dated, undated, turn);
  }

  /** The index of some of the rows, which have levels among themselves. Linear in all. */
  async part(isIn: (row: number) => boolean, turn: () => Promise<void>): Promise<HeldIndex> {
    return HeldIndex.#make(this.#columns, this.#byStart.filter(isIn), this.undated.filter(isIn), turn);
  }

  static async #make(
    columns: RowColumns,
    dated: Uint32Array,
    undated: Uint32Array,
    turn: () => Promise<void>,
  ): Promise<HeldIndex> {
    const { startMs } = columns;
    const level = new Uint8Array(startMs.length);
    const free: Candidate[] = [];
    const assigner = new LevelAssigner<Candidate>((candidate, its) => {
      level[candidate.row] = its;
      free.push(candidate);
    }, rankOf(columns));
    let done = 0;
    for (const rows of [dated, undated]) {
      for (const row of rows) {
        const candidate = free.pop() ?? { row, startMs: 0 };
        candidate.row = row;
        candidate.startMs = startMs[row] ?? NaN;
        assigner.add(candidate);
        done += 1;
        if (done % ROWS_A_TURN === 0) await turn();
      }
    }
    assigner.finish();
    return new HeldIndex(columns, level, dated, undated);
  }

  levelOf(row: number): number {
    return this.#level[row] ?? REST_LEVEL;
  }

  /**
   * The rows of this level and coarser ones that touch a window, by level and start. Logarithmic in the rows of a level,
   * but for one number for each 64 of them that begin before the window's end.
   */
  rowsIn(window: TimeWindow, level: number): readonly number[] {
    return Array.from({ length: level + 1 }, (_, each) => this.rowsOfLevel(window, each)).flat();
  }

  /** Those of this level only, by start. */
  rowsOfLevel({ startMs, endMs }: TimeWindow, level: number): readonly number[] {
    const found: number[] = [];
    const of = this.#levels[level];
    if (of === undefined) return found;
    const { rows, latestEndMs } = of;
    const begun = this.#firstFrom(rows, endMs);
    for (let block = 0; block * BLOCK_ROWS < begun; block += 1) {
      if ((latestEndMs[block] ?? 0) < startMs) continue;
      const end = Math.min(begun, (block + 1) * BLOCK_ROWS);
      for (let at = block * BLOCK_ROWS; at < end; at += 1) {
        const row = rows[at] ?? 0;
        if ((this.#endMs[row] ?? 0) >= startMs) found.push(row);
      }
    }
    return found;
  }

  /** Logarithmic for each of at most a thousand buckets. */
  density({ startMs, endMs }: TimeWindow): readonly DensityBucket[] {
    const widthMs = bucketMs(densityLevelForWindow({ startMs, endMs }));
    const buckets: DensityBucket[] = [];
    let at = Math.floor(startMs / widthMs) * widthMs;
    let from = this.#firstFrom(this.#byStart, at);
    for (; at < endMs; at += widthMs) {
      const to = this.#firstFrom(this.#byStart, at + widthMs);
      if (to > from) buckets.push({ startMs: at, widthMs, count: to - from });
      from = to;
    }
    return buckets;
  }

  /** The place of the first row, of these by start, that begins at `ms` or later. */
  #firstFrom(rows: Uint32Array, ms: number): number {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#startMs[rows[middle] ?? 0] ?? 0) < ms) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #spanOf(): TimeWindow | undefined {
    const [first] = this.#byStart;
    if (first === undefined) return undefined;
    let last = -Infinity;
    for (const { latestEndMs } of this.#levels) for (const end of latestEndMs) last = Math.max(last, end);
    return { startMs: this.#startMs[first] ?? 0, endMs: last };
  }
}

/** As `byRank`, as far as what is kept of the ids tells; then in the order of the file. */
function rankOf({ salience, idTail }: RowColumns): (a: Candidate, b: Candidate) => number {
  return (a, b) =>
    (salience[b.row] ?? 0) - (salience[a.row] ?? 0) ||
    (idTail[a.row] ?? 0) - (idTail[b.row] ?? 0) ||
    a.row - b.row;
}

function ordered(startMs: Float64Array): { readonly dated: Uint32Array; readonly undated: Uint32Array } {
  const dated = new Uint32Array(startMs.length);
  const undated = new Uint32Array(startMs.length);
  let [datedCount, undatedCount, before, isSorted] = [0, 0, -Infinity, true];
  for (let row = 0; row < startMs.length; row += 1) {
    const start = startMs[row] ?? NaN;
    if (Number.isNaN(start)) undated[undatedCount++] = row;
    else {
      dated[datedCount++] = row;
      if (start < before) isSorted = false;
      before = start;
    }
  }
  const inOrder = dated.slice(0, datedCount);
  return {
    dated: isSorted ? inOrder : sortedByNumber(inOrder, startMs),
    undated: undated.slice(0, undatedCount),
  };
}

/** Rows by their level, each in the order given. */
function byLevel(rows: Uint32Array, level: Uint8Array): readonly Uint32Array[] {
  const counts = new Uint32Array(REST_LEVEL + 1);
  for (const row of rows) {
    const its = level[row] ?? 0;
    counts[its] = (counts[its] ?? 0) + 1;
  }
  const all = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  for (const row of rows) {
    const its = level[row] ?? 0;
    const to = all[its];
    if (to !== undefined) to[counts[its] ?? 0] = row;
    counts[its] = (counts[its] ?? 0) + 1;
  }
  return all;
}

function joined(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

function latestEnds(rows: Uint32Array, endMs: Float64Array): Float64Array {
  const latest = new Float64Array(Math.ceil(rows.length / BLOCK_ROWS)).fill(-Infinity);
  for (const [at, row] of rows.entries()) {
    const block = Math.floor(at / BLOCK_ROWS);
    latest[block] = Math.max(latest[block] ?? -Infinity, endMs[row] ?? -Infinity);
  }
  return latest;
}
