// What follows from an edit elsewhere in the document: references to events that are gone, and the dates of drafts.
import type { Source, TimelineEvent } from '../model/timeline.ts';
import { withoutGonePairs } from './commands/decline-same.ts';
import { changedStretch } from '../model/changed-stretch.ts';
import type { DeskDocument } from './desk-document.ts';
import type { GoneEvent } from './gone-events.ts';
import { withoutGone } from './gone-events.ts';
import { withEvents } from './parts.ts';
import { redated, withEvidence } from './settled-dates.ts';

/** `into` is the event that those which are gone became part of, where there is one. */
export function followed(before: DeskDocument, after: DeskDocument, into: string | undefined): DeskDocument {
  return withDraftsRedated(before, withoutReferences(before, after, into));
}

function withoutReferences(
  before: DeskDocument,
  after: DeskDocument,
  into: string | undefined,
): DeskDocument {
  const [old, now] = [before.timeline.events, after.timeline.events];
  const changed = changedStretch(old, now);
  const left = new Set(changed.now.map(({ id }) => id));
  const gone = changed.old.filter(({ id }) => !left.has(id));
  if (gone.length === 0) return after;
  const known = new Set(now.map(({ id }) => id));
  const becomes = now.find(({ id }) => id === into);
  const goneById = new Map<string, GoneEvent>(
    gone.map((event) => [
      event.id,
      { event, ...(becomes === undefined ? {} : { becomes: { id: becomes.id, date: becomes.date } }) },
    ]),
  );
  return withEvents(
    withoutGonePairs(after, goneById),
    now.map((event) => withoutGone(event, goneById, known)),
  );
}

/**
 * Nobody has vouched for the date of a draft, so it follows when what it is counted from changes: the day on which its
 * source was published, or the date of another event, which may be such a draft itself. Each draft is dated anew at most
 * as often as there are drafts in a row, so circles end.
 */
function withDraftsRedated(before: DeskDocument, after: DeskDocument): DeskDocument {
  const { sources } = after.timeline;
  const moved = changedSources(before.timeline.sources, sources);
  let changed = changedDates(before.timeline.events, after.timeline.events);
  if (moved.size === 0 && changed.size === 0) return after;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const events = [...after.timeline.events];
  const dates = new Map(events.map(({ id, date }) => [id, date]));
  let isFirst = true;
  for (let round = 0; round < events.length && (isFirst || changed.size > 0); round += 1) {
    const next = new Set<string>();
    for (const [at, event] of events.entries()) {
      if (event.draft === undefined || !standsOn(event, isFirst ? moved : new Map(), changed)) continue;
      const dated = redatedDraft(event, byId, dates);
      if (dated === event) continue;
      events[at] = dated;
      if (dated.date !== event.date) next.add(event.id);
      dates.set(event.id, dated.date);
    }
    changed = next;
    isFirst = false;
  }
  return events.every((event, at) => event === after.timeline.events[at]) ? after : withEvents(after, events);
}

function redatedDraft(
  event: TimelineEvent,
  sources: ReadonlyMap<string, Source>,
  dates: ReadonlyMap<string, string | undefined>,
): TimelineEvent {
  const evidence = event.evidence.map((piece) => {
    if (piece.dating === undefined) return piece;
    const ground = { source: sources.get(piece.source), eventDate: (id: string) => dates.get(id) };
    const dating = redated(piece.dating, ground);
    return dating === piece.dating ? piece : { ...piece, dating };
  });
  const isSame = evidence.every((piece, at) => piece === event.evidence[at]);
  return isSame ? event : withEvidence(event, evidence);
}

function standsOn({ evidence }: TimelineEvent, sources: MovedSources, events: ReadonlySet<string>): boolean {
  return evidence.some(({ source, dating }) => {
    if (dating === undefined) return false;
    const moved = sources.get(source);
    if (moved === 'zone' || (moved === 'published' && dating.anchor === 'published')) return true;
    return typeof dating.anchor === 'object' && 'event' in dating.anchor && events.has(dating.anchor.event);
  });
}

/** Sources by what changed of them: any dating may stand on the zone, only some on the day of publication. */
type MovedSources = ReadonlyMap<string, 'published' | 'zone'>;

function changedSources(old: readonly Source[], now: readonly Source[]): MovedSources {
  const changed = new Map<string, 'published' | 'zone'>();
  if (old === now) return changed;
  const before = new Map(old.map((source) => [source.id, source]));
  for (const source of now) {
    const was = before.get(source.id);
    if (was === undefined || was === source) continue;
    if (was.timeZone !== source.timeZone) changed.set(source.id, 'zone');
    else if (was.published !== source.published) changed.set(source.id, 'published');
  }
  return changed;
}

function changedDates(old: readonly TimelineEvent[], now: readonly TimelineEvent[]): ReadonlySet<string> {
  const changed = new Set<string>();
  const stretch = changedStretch(old, now);
  const before = new Map(stretch.old.map(({ id, date }) => [id, date]));
  for (const { id, date } of stretch.now) if (before.has(id) && before.get(id) !== date) changed.add(id);
  return changed;
}
