// What hangs on a source: the evidence, and the events that go with it.
import type { TimelineEvent } from '../model/timeline.ts';
import type { DeskDocument } from './desk-document.ts';

/** What hangs on a source and goes with it. */
export interface GoesWithSource {
  /** Events that quote nothing else: they go whole. */
  readonly events: readonly TimelineEvent[];
  /** Events that quote other sources too: they stay, and lose this much evidence. */
  readonly thinned: readonly { readonly event: TimelineEvent; readonly pieces: number }[];
  /** Sentences of it that were set aside. */
  readonly setAside: number;
}

export function goesWithSource({ timeline }: DeskDocument, source: string): GoesWithSource {
  const ofSource = (each: { readonly source: string }) => each.source === source;
  const quoting = timeline.events.filter(({ evidence }) => evidence.some(ofSource));
  return {
    events: quoting.filter(({ evidence }) => evidence.every(ofSource)),
    thinned: quoting
      .filter(({ evidence }) => !evidence.every(ofSource))
      .map((event) => ({ event, pieces: event.evidence.filter(ofSource).length })),
    setAside: (timeline.setAside ?? []).filter(ofSource).length,
  };
}
