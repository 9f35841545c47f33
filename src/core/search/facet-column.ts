// A facet of a million events: a dictionary of its values, and numbers in place of strings.
import type { EventColumns, EventMask, LaneChoice } from '../scale/event-columns.ts';

/** Event `e` has the values `values[codes[starts[e]]]` to `values[codes[starts[e + 1] - 1]]`, each once. */
export interface FacetColumn {
  readonly values: readonly string[];
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly codes: Uint32Array<ArrayBuffer>;
}

/** Collects the values of events one by one, as they are numbered. */
export class FacetColumnBuilder {
  readonly #codeOf = new Map<string, number>();
  readonly #starts: number[] = [0];
  readonly #codes: number[] = [];

  add(values: readonly string[]): void {
    for (const value of new Set(values)) {
      const code = this.#codeOf.get(value) ?? this.#codeOf.size;
      this.#codeOf.set(value, code);
      this.#codes.push(code);
    }
    this.#starts.push(this.#codes.length);
  }

  done(): FacetColumn {
    return {
      values: Array.from(this.#codeOf.keys()),
      starts: Uint32Array.from(this.#starts),
      codes: Uint32Array.from(this.#codes),
    };
  }
}

/** Takes from the mask the events that have none of the values. An empty list takes none. Linear. */
export function keepWithValue(mask: EventMask, column: FacetColumn, wanted: readonly string[]): void {
  if (wanted.length === 0) return;
  const isWanted = Uint8Array.from(column.values, (value) => (wanted.includes(value) ? 1 : 0));
  const { starts, codes } = column;
  for (let event = 0; event < mask.length; event += 1) {
    if (mask[event] !== 1) continue;
    let keeps = 0;
    for (let at = starts[event] ?? 0; at < (starts[event + 1] ?? 0); at += 1)
      keeps |= isWanted[codes[at] ?? 0] ?? 0;
    mask[event] = keeps;
  }
}

/** How many events of the mask have each value, in the order of `column.values`. Linear. */
export function countValues(
  mask: EventMask,
  { values, starts, codes }: FacetColumn,
): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(values.length);
  for (let event = 0; event < mask.length; event += 1) {
    if (mask[event] !== 1) continue;
    for (let at = starts[event] ?? 0; at < (starts[event + 1] ?? 0); at += 1) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
}

/** Lanes of a facet: the value of each, `undefined` for the one that takes what has no lane of its own. */
export interface FacetLanes {
  readonly choice: LaneChoice;
  readonly names: readonly (string | undefined)[];
}

/**
 * A lane for each value that the mask leaves, in the order of their first events; for the most frequent ones where there
 * are more than `maxLanes`. Events without a value, or only with others, stand in a last lane. Linear.
 */
export function lanesOfFacet(
  column: FacetColumn,
  chronological: EventColumns,
  maxLanes: number,
  mask?: EventMask,
): FacetLanes {
  const { values, starts, codes } = column;
  const kept =
    mask === undefined ? chronological.event : chronological.event.filter((each) => mask[each] === 1);
  const counts = new Uint32Array(values.length);
  const first = new Map<number, number>();
  let hasRest = false;
  for (const event of kept) {
    const [from, to] = [starts[event] ?? 0, starts[event + 1] ?? 0];
    if (from === to) hasRest = true;
    for (let at = from; at < to; at += 1) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
      if (!first.has(code)) first.set(code, first.size);
    }
  }
  const byCount = Array.from(first.keys()).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const room = byCount.length + (hasRest ? 1 : 0) <= maxLanes ? byCount.length : maxLanes - 1;
  const named = byCount.slice(0, room).sort((a, b) => (first.get(a) ?? 0) - (first.get(b) ?? 0));
  hasRest ||= named.length < byCount.length;
  const laneOf = new Uint32Array(values.length).fill(named.length);
  named.forEach((code, lane) => (laneOf[code] = lane));

  const laneStarts = new Uint32Array(starts.length);
  const lanes = new Uint32Array(codes.length + starts.length - 1);
  let count = 0;
  for (let event = 0; event + 1 < starts.length; event += 1) {
    let inRest = starts[event] === starts[event + 1];
    for (let at = starts[event] ?? 0; at < (starts[event + 1] ?? 0); at += 1) {
      const lane = laneOf[codes[at] ?? 0] ?? 0;
      if (lane === named.length) inRest = true;
      else lanes[count++] = lane;
    }
    if (inRest && hasRest) lanes[count++] = named.length;
    laneStarts[event + 1] = count;
  }
  const names = named.map((code): string | undefined => values[code]);
  return {
    choice: {
      laneCount: named.length + (hasRest ? 1 : 0),
      starts: laneStarts,
      codes: lanes.slice(0, count),
    },
    names: hasRest ? [...names, undefined] : names,
  };
}
