// The date of an event: within what its evidence allows, and no finer than that.
import type { Placed } from '../model/check-structure.ts';
import { diagnose } from '../model/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { toPath } from '../model/diagnostic.ts';
import { datesDisagree, edtfBounds, edtfContains } from '../model/edtf/bounds.ts';
import type { Edtf } from '../model/edtf/edtf.ts';
import type { TimelineEvent } from '../model/timeline.ts';
import type { KnownParts } from './known-parts.ts';

/** A reason of the editor overrules what the evidence yields; that pieces of evidence disagree is told all the same. */
export function* checkDate(
  { at, value: event }: Placed<TimelineEvent>,
  known: KnownParts,
): Generator<Diagnostic> {
  const path = toPath(['events', at, 'date']);
  const texts = event.evidence.flatMap(({ dating }) => (dating === undefined ? [] : [dating.edtf]));
  const evidence = texts.map(known.edtf).filter((edtf) => edtf !== undefined);
  if (evidence.length < texts.length) return;
  const isOverruled = event.dateReason !== undefined;
  const disagrees = evidence.length > 0 && datesDisagree(evidence);
  if (disagrees && event.date !== undefined) {
    const message = `The evidence cannot all be true: ${texts.join(' against ')}.`;
    yield diagnose('evidence-disagrees', path, message);
  }
  if (isOverruled) return;
  if (event.date === undefined) {
    if (evidence.length > 0) {
      yield diagnose('date-left-out', path, 'The evidence yields a date, and the event has none.');
    }
    return;
  }
  const date = known.edtf(event.date);
  if (date === undefined) return;
  if (evidence.length === 0) {
    const message = `No quote of this event says when, and its date is ${event.date}.`;
    yield diagnose('date-without-evidence', path, message);
    return;
  }
  // Where the evidence disagrees the editor chooses a side, and keeps to it.
  const sides = disagrees ? evidence.map((each) => [each]) : [evidence];
  const fitting = sides.filter((side) => side.every((each) => edtfContains(each, date)));
  if (fitting.length === 0) {
    const message = `The date ${event.date} is not contained in what the evidence allows: ${texts.join(', ')}.`;
    yield diagnose('date-beyond-evidence', path, message);
  } else if (fitting.every((side) => isFiner(date, side))) {
    const message = `The date ${event.date} is finer than its evidence, which says ${texts.join(', ')}.`;
    yield diagnose('date-finer-than-evidence', path, message);
  }
}

/** True where the date excludes a moment that all of the evidence allows, or drops a doubt that all of it has. */
function isFiner(date: Edtf, evidence: readonly Edtf[]): boolean {
  const bounds = evidence.map(edtfBounds);
  const startMs = Math.max(...bounds.map((each) => each.startMs));
  const endMs = Math.min(...bounds.map((each) => each.endMs));
  const of = edtfBounds(date);
  if (startMs < endMs && (of.startMs > startMs || of.endMs < endMs)) return true;
  return (['approximate', 'uncertain'] as const).some(
    (doubt) => !hasDoubt(date, doubt) && evidence.every((each) => hasDoubt(each, doubt)),
  );
}

function hasDoubt(date: Edtf, doubt: 'approximate' | 'uncertain'): boolean {
  switch (date.kind) {
    case 'date':
      return date[doubt];
    case 'interval':
      return [date.start, date.end].some((end) => typeof end === 'object' && end[doubt]);
    case 'one-of':
      return date.choices.some((choice) =>
        choice.kind === 'date'
          ? choice[doubt]
          : [choice.start, choice.end].some((end) => typeof end === 'object' && end[doubt]),
      );
  }
}
