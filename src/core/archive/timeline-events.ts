// The events of a timeline for an archive, where each stands by itself: what counts from another event counts from the
// date of that one, and ids are told apart from those of other timelines.
import type { Anchor, Evidence, Source, Timeline, TimelineEvent } from '../model/timeline.ts';

/** An id of a timeline file is at most so long. */
const MAX_ID_LENGTH = 80;

export interface ArchivableTimeline {
  readonly sources: readonly Source[];
  readonly events: readonly TimelineEvent[];
  /** Events that nobody has accepted yet, which are left out. */
  readonly draftCount: number;
  /** The first id that would become too long, where there is one: then nothing else is given. */
  readonly tooLong?: string;
}

/** `prefix` stands before each id with a hyphen between; empty where there is one timeline only. */
export function archivableTimeline(timeline: Timeline, prefix: string): ArchivableTimeline {
  const renamed = (id: string) => (prefix === '' ? id : `${prefix}-${id}`);
  const ids = [...timeline.sources, ...timeline.events].map(({ id }) => renamed(id));
  const tooLong = ids.find((id) => id.length > MAX_ID_LENGTH);
  if (tooLong !== undefined) return { sources: [], events: [], draftCount: 0, tooLong };
  const byId = new Map(timeline.events.map((event) => [event.id, event]));
  const anchorOf = (anchor: Anchor): Anchor | undefined => {
    if (typeof anchor !== 'object' || !('event' in anchor)) return anchor;
    const event = byId.get(anchor.event);
    return event?.date === undefined ? undefined : { date: event.date, reason: event.title };
  };
  const evidenceOf = ({ source, quote, dating }: Evidence): Evidence => {
    if (dating === undefined) return { source: renamed(source), quote };
    const { anchor, ...rest } = dating;
    const known = anchor === undefined ? undefined : anchorOf(anchor);
    return {
      source: renamed(source),
      quote,
      dating: known === undefined ? rest : { ...rest, anchor: known },
    };
  };
  const accepted = timeline.events.filter(({ draft }) => draft === undefined);
  return {
    sources: timeline.sources.map((source) => ({ ...source, id: renamed(source.id) })),
    events: accepted.map((event) => ({
      ...event,
      id: renamed(event.id),
      evidence: event.evidence.map(evidenceOf),
    })),
    draftCount: timeline.events.length - accepted.length,
  };
}
