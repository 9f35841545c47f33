// The patch that leads from one document to another that was made from it: parts that are shared are left alone.
import type { SetAside, Source, TimelineEvent } from '../model/timeline.ts';
import { changedStretch } from '../model/changed-stretch.ts';
import type { DeskDocument } from './desk-document.ts';
import type { Patch, PatchStep } from './patch.ts';
import { frameOf } from './patch.ts';

/** Parts are compared by identity, so `after` must share with `before` what is the same. */
export function patchBetween(before: DeskDocument, after: DeskDocument): Patch {
  const [old, now] = [before.timeline, after.timeline];
  const steps: PatchStep[] = [];
  if (old !== now) {
    const frame = frameOf(now);
    if (!isSameFrame(frameOf(old), frame)) steps.push({ frame });
    steps.push(
      ...listSteps<Source>(old.sources, now.sources).map((step) => ({ list: 'sources' as const, ...step })),
      ...listSteps<TimelineEvent>(old.events, now.events).map((step) => ({
        list: 'events' as const,
        ...step,
      })),
      ...setAsideSteps(old.setAside, now.setAside),
    );
  }
  if (before.notSame !== after.notSame) {
    steps.push({ list: 'notSame', ...(after.notSame === undefined ? {} : { items: after.notSame }) });
  }
  if (before.texts !== after.texts) {
    for (const [id, text] of after.texts) {
      if (before.texts.get(id) !== text) steps.push({ textOf: id, text });
    }
    for (const id of before.texts.keys()) if (!after.texts.has(id)) steps.push({ textOf: id });
  }
  return steps;
}

function isSameFrame(a: object, b: object): boolean {
  const [old, now] = [Object.entries(a), Object.entries(b)];
  return (
    old.length === now.length &&
    old.every(([key, value], at) => now[at]?.[0] === key && now[at]?.[1] === value)
  );
}

function setAsideSteps(
  old: readonly SetAside[] | undefined,
  now: readonly SetAside[] | undefined,
): readonly PatchStep[] {
  if (old === now) return [];
  return [now === undefined ? { list: 'setAside' } : { list: 'setAside', items: now }];
}

interface ListStep<Item> {
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly Item[];
}

/** Splices for one list, to be applied in order; linear in it. What was moved is taken out and put in again. */
function listSteps<Item extends { readonly id: string }>(
  old: readonly Item[],
  now: readonly Item[],
): readonly ListStep<Item>[] {
  const changed = changedStretch(old, now);
  const oldIds = new Set(changed.old.map(({ id }) => id));
  const nowIds = new Set(changed.now.map(({ id }) => id));
  const steps: { at: number; remove: number; insert: Item[] }[] = [];
  const stepAt = (at: number) => {
    const last = steps.at(-1);
    if (last !== undefined && last.at + last.insert.length === at) return last;
    const step = { at, remove: 0, insert: [] };
    steps.push(step);
    return step;
  };
  let [from, to] = [changed.start, changed.start];
  while (from < changed.oldEnd || to < changed.newEnd) {
    const was = from < changed.oldEnd ? old[from] : undefined;
    const is = to < changed.newEnd ? now[to] : undefined;
    if (was !== undefined && was === is) {
      from += 1;
      to += 1;
      continue;
    }
    const step = stepAt(to);
    const isGone = was !== undefined && !nowIds.has(was.id);
    const isNew = is !== undefined && !oldIds.has(is.id);
    // Where both are neither, something was replaced or moved: both sides go on.
    if (was !== undefined && (isGone || !isNew)) {
      step.remove += 1;
      from += 1;
    }
    if (is !== undefined && (isNew || !isGone)) {
      step.insert.push(is);
      to += 1;
    }
  }
  return steps;
}
