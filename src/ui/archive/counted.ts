// How many events lie where, from the buckets of the density table: a count within a part of a bucket is an estimate.
import type { DensityBucket } from '../../core/archive/event-collection.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';

const BUCKETS = 512;

/** Events that begin in `[startMs, endMs)`; a bucket that is cut counts by its share. Linear in the buckets. */
export function countIn(buckets: readonly DensityBucket[], { startMs, endMs }: TimeWindow): number {
  let count = 0;
  for (const bucket of buckets) {
    const from = Math.max(startMs, bucket.startMs);
    const to = Math.min(endMs, bucket.startMs + bucket.widthMs);
    if (to > from) count += (bucket.count * (to - from)) / bucket.widthMs;
  }
  return Math.round(count);
}

/** The same of events at hand, in buckets of equal width that cover the window. Linear in the events. */
export function bucketsOf(startsMs: readonly number[], window: TimeWindow): readonly DensityBucket[] {
  const widthMs = (window.endMs - window.startMs) / BUCKETS;
  const counts = new Map<number, number>();
  for (const ms of startsMs) {
    const at = Math.floor((ms - window.startMs) / widthMs);
    if (at >= 0 && at < BUCKETS) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return Array.from(counts, ([at, count]) => ({ startMs: window.startMs + at * widthMs, widthMs, count }));
}

/** What a strip draws: a bucket spread over the columns that it touches, and at least one where there is any. */
export function columnsOfBuckets(
  buckets: readonly DensityBucket[],
  window: TimeWindow,
  columnCount: number,
): { readonly touching: Uint32Array<ArrayBuffer> } {
  const shares = new Float64Array(columnCount);
  const columnMs = (window.endMs - window.startMs) / columnCount;
  for (const { startMs, widthMs, count } of buckets) {
    const first = Math.max(0, Math.floor((startMs - window.startMs) / columnMs));
    const last = Math.min(columnCount, Math.ceil((startMs + widthMs - window.startMs) / columnMs));
    for (let column = first; column < last; column += 1) {
      const from = Math.max(startMs, window.startMs + column * columnMs);
      const to = Math.min(startMs + widthMs, window.startMs + (column + 1) * columnMs);
      shares[column] = (shares[column] ?? 0) + (count * Math.max(0, to - from)) / widthMs;
    }
  }
  return { touching: Uint32Array.from(shares, (share) => Math.ceil(share)) };
}
