// Where two lists differ that share most of their items: edits touch a few of thousands.

/** Outside `[start, oldEnd)` of the old list and `[start, newEnd)` of the new one the items are the same objects. */
export interface ChangedStretch<T> {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
  readonly old: readonly T[];
  readonly now: readonly T[];
}

export function changedStretch<T>(old: readonly T[], now: readonly T[]): ChangedStretch<T> {
  const most = old === now ? old.length : Math.min(old.length, now.length);
  let start = old === now ? most : 0;
  while (start < most && old[start] === now[start]) start += 1;
  let [oldEnd, newEnd] = [old.length, now.length];
  while (oldEnd > start && newEnd > start && old[oldEnd - 1] === now[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  return { start, oldEnd, newEnd, old: old.slice(start, oldEnd), now: now.slice(start, newEnd) };
}
