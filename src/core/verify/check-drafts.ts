// Events that the program proposed and nobody has accepted yet: one finding of a timeline, however many they are.
import type { Placed } from '../model/check-structure.ts';
import { diagnose } from '../model/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { toPath } from '../model/diagnostic.ts';
import type { TimelineEvent } from '../model/timeline.ts';

export function* checkDrafts(events: readonly Placed<TimelineEvent>[]): Generator<Diagnostic> {
  const drafts = events.filter(({ value }) => value.draft !== undefined);
  const [first] = drafts;
  if (first === undefined) return;
  const are = drafts.length === 1 ? '1 event is a draft' : `${drafts.length} events are drafts`;
  yield diagnose(
    'unreviewed-drafts',
    toPath(['events', first.at, 'draft']),
    `${are} that nobody has accepted.`,
  );
}
