// A source cannot report what is yet to come: what "occurred" must have begun when its last source was published.
import type { Placed } from '../model/check-structure.ts';
import { diagnose } from '../model/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { toPath } from '../model/diagnostic.ts';
import { edtfBounds, edtfPossibleBounds } from '../model/edtf/bounds.ts';
import type { TimelineEvent } from '../model/timeline.ts';
import type { KnownParts } from './known-parts.ts';

const DAY_MS = 86_400_000;

/**
 * Dates float, so the day after publication may have begun in a place further east: a warning. Two days after have
 * begun nowhere (zones differ by at most 26 hours, and the day of publication has 24 of them to pass): an error.
 */
export function* checkPublication(
  { at, value: event }: Placed<TimelineEvent>,
  known: KnownParts,
): Generator<Diagnostic> {
  const date = known.edtf(event.date ?? '');
  if (event.status !== 'occurred' || date === undefined || event.date === undefined) return;
  let lastText = '';
  let lastEndMs = -Infinity;
  for (const { source } of event.evidence) {
    const published = known.source(source)?.published ?? '';
    const edtf = known.edtf(published);
    // A source that is broken itself may be the one that came after.
    if (edtf === undefined) return;
    const { endMs } = edtfBounds(edtf);
    if (endMs > lastEndMs) [lastText, lastEndMs] = [published, endMs];
  }
  const lateMs = edtfPossibleBounds(date).startMs - lastEndMs;
  const path = toPath(['events', at, 'status']);
  if (lateMs >= DAY_MS) {
    const message = `The event occurred on ${event.date}, and its last source was published on ${lastText}, before it could know.`;
    yield diagnose('occurred-after-publication', path, message);
  } else if (lateMs >= 0) {
    const message = `The event occurred on ${event.date}, the day after its last source was published.`;
    yield diagnose('occurred-day-after-publication', path, message);
  }
}
