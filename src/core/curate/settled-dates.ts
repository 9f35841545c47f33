// What the datings of an event say together, and how its date follows them.
import { applyRule } from '../dating/dating-rules.ts';
import { edtfContains } from '../model/edtf/bounds.ts';
import type { Edtf } from '../model/edtf/edtf.ts';
import { parseEdtf } from '../model/edtf/parse-edtf.ts';
import { toEdtf } from '../model/edtf/to-edtf.ts';
import type { Dating, Evidence, Source, TimelineEvent } from '../model/timeline.ts';
import { withoutKeys } from './without-keys.ts';

/** The value of a date, or `undefined` where it is none. */
export function edtfOf(text: string): Edtf | undefined {
  const parsed = parseEdtf(text);
  return parsed.ok ? parsed.value : undefined;
}

/**
 * The date that the datings yield together: the one that lies within all the others, so that several narrow each other.
 * `undefined` where nothing is dated, or where none of them lies within all the others.
 */
export function yieldedDate(evidence: readonly Evidence[]): string | undefined {
  const dates = evidence.flatMap(({ dating }) => {
    const edtf = dating === undefined ? undefined : edtfOf(dating.edtf);
    return dating === undefined || edtf === undefined ? [] : [{ text: dating.edtf, edtf }];
  });
  return dates.find(({ edtf }) => dates.every((outer) => edtfContains(outer.edtf, edtf)))?.text;
}

/**
 * The event with other evidence. Its date follows where the evidence had yielded it, or there was none to yield it; a
 * date that the editor gave a reason for stays, and so does one where the evidence disagrees.
 */
export function withEvidence(event: TimelineEvent, evidence: readonly Evidence[]): TimelineEvent {
  const changed = { ...event, evidence: [...evidence] };
  if (event.dateReason !== undefined) return changed;
  const before = yieldedDate(event.evidence);
  if (event.date !== before) return changed;
  const after = yieldedDate(evidence);
  const isDated = evidence.some(({ dating }) => dating !== undefined);
  if (after === undefined && isDated && event.date !== undefined) return changed;
  return withDate(changed, after);
}

/** The keys of the result stand in another order; they are put in that of the schema when it is checked. */
export function withDate(event: TimelineEvent, date: string | undefined, dateReason?: string): TimelineEvent {
  return {
    ...withoutKeys(event, 'date', 'dateReason'),
    ...(date === undefined ? {} : { date }),
    ...(dateReason === undefined ? {} : { dateReason }),
  };
}

/** What a dating is counted from: facts of its source, and of the event that it names. */
export interface DatingGround {
  readonly source: Pick<Source, 'published' | 'timeZone'> | undefined;
  readonly eventDate: (id: string) => string | undefined;
}

/** The dating as its rule reads it on this ground; unchanged where the rule yields nothing there. */
export function redated(dating: Dating, { source, eventDate }: DatingGround): Dating {
  const { anchor, expression, rule } = dating;
  const counted =
    anchor === undefined
      ? undefined
      : anchor === 'published'
        ? source?.published
        : 'date' in anchor
          ? anchor.date
          : eventDate(anchor.event);
  const from = counted === undefined ? undefined : edtfOf(counted);
  const applied = applyRule(rule, {
    expressions: typeof expression === 'string' ? [expression] : expression,
    ...(from === undefined ? {} : { anchor: from }),
    ...(source === undefined ? {} : { timeZone: source.timeZone }),
  });
  if (!applied.ok) return dating;
  const edtf = toEdtf(applied.value);
  const written = edtfOf(dating.edtf);
  return written !== undefined && toEdtf(written) === edtf ? dating : { ...dating, edtf };
}
