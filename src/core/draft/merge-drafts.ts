// New drafts into a timeline that editors work on: what they have accepted or set aside stays, old drafts give way.
import type { Source, Timeline, TimelineEvent } from '../model/timeline.ts';
import type { ListItem } from '../model/json/rewrite-lists.ts';
import type { ProposedEvent, Settled } from './article-draft.ts';
import type { SameProposal } from './propose-same.ts';

/** What of a timeline stays when the named sources are drafted again. */
export interface KeptParts {
  /** Of each event of the timeline whether it stays. */
  readonly staysAt: readonly boolean[];
  readonly settled: Settled;
}

/**
 * An event stays that an editor has accepted, that quotes a source which is not drafted now, or that one which stays
 * counts its date from. All evidence of these, and all that was set aside, is settled.
 */
export function keptParts(timeline: Timeline, drafted: ReadonlySet<string>): KeptParts {
  const { events } = timeline;
  const stays = new Set(
    events.filter(
      (event) => event.draft === undefined || event.evidence.some(({ source }) => !drafted.has(source)),
    ),
  );
  const byId = new Map(events.map((event) => [event.id, event]));
  // A set visits what is added to it while it is walked.
  for (const event of stays) {
    for (const { dating } of event.evidence) {
      const anchor = dating?.anchor;
      const anchored = typeof anchor === 'object' && 'event' in anchor ? byId.get(anchor.event) : undefined;
      if (anchored !== undefined) stays.add(anchored);
    }
  }
  const evidence = Array.from(stays).flatMap((event) => event.evidence);
  return {
    staysAt: events.map((event) => stays.has(event)),
    settled: {
      evidence: [...evidence, ...(timeline.setAside ?? [])],
      eventIds: new Set(Array.from(stays, ({ id }) => id)),
    },
  };
}

/**
 * The lists of the new document. A draft takes the place of the old one with its id, the others follow at the end; what
 * is the same in every value keeps its bytes. `mayBeSameAs` stands on drafts only, and never twice for one pair.
 */
export function mergedLists(
  timeline: Pick<Timeline, 'events' | 'sources'>,
  staysAt: readonly boolean[],
  proposed: readonly ProposedEvent[],
  /** Those that are new, and those that stand in place of the ones with their ids. */
  writtenSources: ReadonlyMap<string, Source>,
  proposals: readonly SameProposal[],
): { readonly sources: readonly ListItem<Source>[]; readonly events: readonly ListItem<TimelineEvent>[] } {
  const stays = timeline.events.filter((_, at) => staysAt[at]);
  const marked = new Map(withProposals([...stays, ...proposed], proposals).map((event) => [event.id, event]));
  const placed = new Set<string>();
  const events: ListItem<TimelineEvent>[] = [];
  for (const [at, old] of timeline.events.entries()) {
    const event = marked.get(old.id);
    // The id of a dropped draft may be that of an event that stays further on: only its own proposal takes its place.
    const isHere = staysAt[at] === true || proposed.some(({ id }) => id === old.id);
    if (event === undefined || !isHere || placed.has(old.id)) continue;
    placed.add(old.id);
    events.push(isSame(event, old) ? { keep: at } : { write: event });
  }
  for (const each of proposed) {
    if (!placed.has(each.id)) events.push({ write: marked.get(each.id) ?? each });
  }
  const known = new Set(timeline.sources.map(({ id }) => id));
  const sources = [
    ...timeline.sources.map(({ id }, at): ListItem<Source> => {
      const written = writtenSources.get(id);
      return written === undefined ? { keep: at } : { write: written };
    }),
    ...Array.from(writtenSources.values())
      .filter(({ id }) => !known.has(id))
      .map((source): ListItem<Source> => ({ write: source })),
  ];
  return { sources, events };
}

function withProposals(
  events: readonly TimelineEvent[],
  proposals: readonly SameProposal[],
): readonly TimelineEvent[] {
  const drafts = new Set(events.filter(({ draft }) => draft !== undefined).map(({ id }) => id));
  const same = new Map<string, { event: string; reason: string }[]>();
  for (const { first, second, reason } of proposals) {
    const [on, other] = drafts.has(second) ? [second, first] : [first, second];
    if (!drafts.has(on)) continue;
    const list = same.get(on) ?? [];
    list.push({ event: other, reason });
    same.set(on, list);
  }
  return events.map((event) => {
    if (event.draft === undefined) return event;
    const mayBeSameAs = same.get(event.id)?.slice(0, 20);
    const { confidence } = event.draft;
    return { ...event, draft: mayBeSameAs === undefined ? { confidence } : { confidence, mayBeSameAs } };
  });
}

/** The same in every value, whatever the order of the keys: both come from JSON. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  if (left.size !== right.size) return false;
  for (const [key, value] of left) if (!right.has(key) || !isSame(value, right.get(key))) return false;
  return true;
}
