// The last gate of every command: what is new in the document keeps the form of a timeline file.
import { checkDates } from '../model/check-dates.ts';
import { checkReferences } from '../model/check-references.ts';
import type { Placed, SoundParts } from '../model/check-structure.ts';
import { checkPart } from '../model/check-structure.ts';
import { diagnose } from '../model/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { quoted, toPath } from '../model/diagnostic.ts';
import type { SetAside, Source, TimelineEvent } from '../model/timeline.ts';
import { SetAsideSchema, SourceSchema, TimelineEventSchema, TimelineSchema } from '../model/timeline.ts';
import { changedStretch } from '../model/changed-stretch.ts';
import type { DeskDocument } from './desk-document.ts';
import { frameOf } from './patch.ts';
import type { Refused } from './refusal.ts';
import { isSameValue } from './same-value.ts';

/**
 * The document with its new parts as the schema writes them, their keys in its order, or the first thing that is wrong
 * with one. Parts that `before` has too are not looked at again, and those that say the same as before are those of before.
 */
export function checkedParts(before: DeskDocument, after: DeskDocument): DeskDocument | Refused {
  if (before.timeline === after.timeline) return after;
  const frame = checkPart(TimelineSchema, { ...frameOf(after.timeline), sources: [], events: [] }, []);
  const sources = checkedList(before.timeline.sources, after.timeline.sources, (source, at) =>
    checkPart<Source>(SourceSchema, source, ['sources', at]),
  );
  const events = checkedList(before.timeline.events, after.timeline.events, (event, at) =>
    checkPart<TimelineEvent>(TimelineEventSchema, event, ['events', at]),
  );
  const setAside = checkedList(before.timeline.setAside ?? [], after.timeline.setAside ?? [], (each, at) =>
    checkPart<SetAside>(SetAsideSchema, each, ['setAside', at]),
  );
  const [problem] = [frame, sources, events, setAside].flatMap(({ diagnostics }) => diagnostics);
  if (problem !== undefined) return { refusal: problem };
  if (frame.value === undefined) throw new Error('a part without findings has a value');
  const timeline = {
    ...frame.value,
    sources: [...sources.items],
    events: [...events.items],
    ...(after.timeline.setAside === undefined ? {} : { setAside: [...setAside.items] }),
  };
  const [fault] = faultsBetween(timeline, sources.fresh, events.fresh, setAside.fresh);
  return fault === undefined ? { ...after, timeline: shared(before, timeline) } : { refusal: fault };
}

interface CheckedList<T> {
  readonly items: readonly T[];
  readonly fresh: readonly Placed<T>[];
  readonly diagnostics: readonly Diagnostic[];
}

function checkedList<T extends object>(
  before: readonly T[],
  after: readonly T[],
  check: (part: T, at: number) => { readonly value?: T; readonly diagnostics: readonly Diagnostic[] },
): CheckedList<T> {
  const { start, newEnd, old: changed, now } = changedStretch(before, after);
  const known = new Set(changed);
  const byId = new Map(changed.map((part) => [idOf(part), part]));
  const fresh: Placed<T>[] = [];
  const diagnostics: Diagnostic[] = [];
  const checkedNow = now.map((part, index) => {
    if (known.has(part)) return part;
    const at = start + index;
    const checked = check(part, at);
    diagnostics.push(...checked.diagnostics);
    const value = checked.value ?? part;
    const old = byId.get(idOf(value));
    if (old !== undefined && isSameValue(old, value)) return old;
    fresh.push({ at, value });
    return value;
  });
  const items = [...after.slice(0, start), ...checkedNow, ...after.slice(newEnd)];
  return { items, fresh, diagnostics };
}

function idOf(part: object): unknown {
  return 'id' in part ? part.id : undefined;
}

/** Lists in which nothing changed are those of before, so that nothing looks edited. */
function shared(before: DeskDocument, timeline: DeskDocument['timeline']): DeskDocument['timeline'] {
  const isSame = (a: readonly unknown[] = [], b: readonly unknown[] = []) =>
    a.length === b.length && changedStretch(a, b).start === a.length;
  const old = before.timeline;
  return {
    ...timeline,
    ...(isSame(old.sources, timeline.sources) ? { sources: old.sources } : {}),
    ...(isSame(old.events, timeline.events) ? { events: old.events } : {}),
    ...(old.setAside !== undefined && isSame(old.setAside, timeline.setAside)
      ? { setAside: old.setAside }
      : {}),
  };
}

function* faultsBetween(
  { sources, events }: DeskDocument['timeline'],
  freshSources: readonly Placed<Source>[],
  freshEvents: readonly Placed<TimelineEvent>[],
  freshSetAside: readonly Placed<SetAside>[],
): Generator<Diagnostic> {
  if (freshSources.length === 0 && freshEvents.length === 0) return;
  const parts: SoundParts = {
    sources: freshSources,
    events: freshEvents,
    setAside: freshSetAside,
    sourceIds: new Set(sources.map(({ id }) => id)),
    eventIds: new Set(events.map(({ id }) => id)),
  };
  yield* repeatedId('sources', sources, freshSources, parts.sourceIds);
  yield* repeatedId('events', events, freshEvents, parts.eventIds);
  yield* checkReferences(parts);
  yield* checkDates(parts);
}

function* repeatedId(
  name: 'sources' | 'events',
  all: readonly { readonly id: string }[],
  fresh: readonly Placed<{ readonly id: string }>[],
  ids: ReadonlySet<string>,
): Generator<Diagnostic> {
  if (ids.size === all.length) return;
  for (const { at, value } of fresh) {
    const other = all.findIndex((each, index) => index !== at && each.id === value.id);
    if (other === -1) continue;
    const message = `The id ${quoted(value.id)} is already that of ${name}[${other}].`;
    yield diagnose('duplicate-id', toPath([name, at, 'id']), message);
  }
}
