// Which of many values have lanes.
import type { EventLane } from './event-collection.ts';

/** So many values have lanes of their own, and the rest has one; a chart has no room for more. */
const MOST_NAMED = 8;

/** The most frequent first, by name among equals. `counts` says how many events have a value. */
export function frequentLanes(
  counts: ReadonlyMap<string, number>,
): readonly (EventLane & { readonly value: string })[] {
  return Array.from(counts, ([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_NAMED);
}
