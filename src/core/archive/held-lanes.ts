// The events of a file of lines parted into lanes by one of their facets: which lanes there are, and which events of each
// lane are shown at a zoom. Each lane has levels of its own, so that a lane of few events is not empty beside a full one.
import type { Checked } from '../model/diagnostic.ts';
import type { TimeWindow } from '../scale/time-window.ts';
import type { Facet } from '../search/filter-events.ts';
import { facetValues } from '../search/filter-events.ts';
import type { DensityBucket, EventLane } from './event-collection.ts';
import { frequentLanes } from './frequent-lanes.ts';
import { GrowingColumn } from './growing-column.ts';
import type { HeldIndex } from './held-index.ts';
import type { GrowingFile } from './held-pieces.ts';
import { eventInPiece, linePieces } from './held-pieces.ts';

/** How much of the work is reading; then the levels are given. */
const READING = 0.8;

export class HeldLanes {
  readonly facet: Facet;
  readonly lanes: readonly EventLane[];
  readonly #indexes: readonly HeldIndex[];

  constructor(facet: Facet, lanes: readonly EventLane[], indexes: readonly HeldIndex[]) {
    this.facet = facet;
    this.lanes = lanes;
    this.#indexes = indexes;
  }

  /** The rows of this level of any lane, and of coarser ones, that touch a window: each once, by level. */
  rowsIn(window: TimeWindow, level: number): readonly number[] {
    const rows = new Set<number>();
    for (let each = 0; each <= level; each += 1) {
      for (const index of this.#indexes) for (const row of index.rowsOfLevel(window, each)) rows.add(row);
    }
    return Array.from(rows);
  }

  density(window: TimeWindow): readonly (readonly DensityBucket[])[] {
    return this.#indexes.map((index) => index.density(window));
  }
}

export interface LanesStep {
  readonly share: number;
  /** With the last step. */
  readonly made?: HeldLanes;
}

/**
 * Reads through a file for the values of a facet; the most frequent have lanes, and one lane is for events without any of
 * those. Linear. `index` gives that of all rows, once all are read. `turn` is awaited now and then.
 */
export async function* partIntoLanes(
  file: GrowingFile,
  facet: Facet,
  index: () => HeldIndex | undefined,
  turn: () => Promise<void>,
  signal?: AbortSignal,
): AsyncGenerator<Checked<LanesStep>, void, void> {
  const codes = new Map<string, number>();
  const counts: number[] = [];
  const [rows, codeOfRow] = [column(), column()];
  for await (const piece of linePieces(file, signal)) {
    if (!piece.ok) {
      yield piece;
      return;
    }
    const { from, to, share } = piece.value;
    for (let row = from; row < to; row += 1) {
      const event = eventInPiece(piece.value, row);
      for (const value of new Set(event === undefined ? [] : facetValues({ event }, facet))) {
        let code = codes.get(value);
        if (code === undefined) codes.set(value, (code = codes.size));
        counts[code] = (counts[code] ?? 0) + 1;
        rows.push(row);
        codeOfRow.push(code);
      }
    }
    yield { ok: true, value: { share: READING * share }, diagnostics: [] };
    await turn();
  }
  const named = frequentLanes(new Map(Array.from(codes, ([value, code]) => [value, counts[code] ?? 0])));
  const all = index();
  const lanesOf = lanesOfRows(
    all?.count ?? 0,
    named.map(({ value }) => codes.get(value) ?? -1),
    rows.values,
    codeOfRow.values,
  );
  const rest = lanesOf.reduce((sum, lanes) => sum + (lanes === 0 ? 1 : 0), 0);
  const lanes: EventLane[] = [...named];
  if (rest > 0) lanes.push({ count: rest });
  const indexes: HeldIndex[] = [];
  for (const [lane, { value }] of lanes.entries()) {
    const isIn = (row: number) => {
      const its = lanesOf[row] ?? 0;
      return value === undefined ? its === 0 : (its & (1 << lane)) !== 0;
    };
    const made = await all?.part(isIn, turn);
    signal?.throwIfAborted();
    if (made !== undefined) indexes.push(made);
    const share = READING + ((1 - READING) * (lane + 1)) / (lanes.length + 1);
    yield { ok: true, value: { share }, diagnostics: [] };
  }
  const made = new HeldLanes(facet, lanes, indexes);
  yield { ok: true, value: { share: 1, made }, diagnostics: [] };
}

/** For each row a bit for each of the lanes, which have these codes. */
function lanesOfRows(
  count: number,
  codesOfLanes: readonly number[],
  rows: Uint32Array,
  codeOfRow: Uint32Array,
): Uint16Array {
  const laneOf = new Map(codesOfLanes.map((code, lane) => [code, lane]));
  const lanes = new Uint16Array(count);
  for (let at = 0; at < rows.length; at += 1) {
    const lane = laneOf.get(codeOfRow[at] ?? -1);
    const row = rows[at] ?? 0;
    if (lane !== undefined) lanes[row] = (lanes[row] ?? 0) | (1 << lane);
  }
  return lanes;
}

function column(): GrowingColumn<Uint32Array<ArrayBuffer>> {
  return new GrowingColumn((length) => new Uint32Array(length));
}
