// What the resolution of one expression may look at besides its meaning, and how its result is put.
import type { Meaning, Which } from '../reading/meaning.ts';
import type { Tense } from '../reading/sense.ts';
import type { Narrative } from './narrative.ts';
import type { Period, PeriodUnit } from './period.ts';
import type { Reason, Resolved, ResolvedAnchor } from './resolved.ts';

/** What the resolution of one expression may look at besides its meaning. */
export interface Place {
  readonly narrative: Narrative;
  readonly tense: () => Tense | undefined;
  /** The expression that this one is joined to, where it states a year. */
  readonly neighbourYear: number | undefined;
  /** The day that stands behind a time of day: "16:15 UTC, 1 June". */
  readonly dayBeside: Meaning | undefined;
  readonly dayFirst: boolean;
  /** The source, or another date of its text, says which of 03/04/2023 is the day. */
  readonly orderIsKnown?: boolean;
  /** The next date further on that states its year: in a story told in order this one does not come after it. */
  readonly nextStated?: Period | undefined;
  /** It opens a paragraph: where the story had run ahead, it may come back here. */
  readonly opensParagraph?: boolean;
  /** A rule that says which one is meant, whatever the sentence says. */
  readonly choice?: Choice;
}

/** The latest that began by the anchor, the first that ends from it on, or the one in the anchor's own year. */
export type Choice = 'latest' | 'coming' | 'in-anchor-year';

export function plain(type: Resolved['type'], value: string): Resolved {
  return { type, value, reason: 'none', alternatives: [] };
}

export function dated(
  period: Period,
  reason: Reason,
  anchor?: ResolvedAnchor,
  alternatives: readonly Period[] = [],
): Resolved {
  return { type: 'DATE', period, reason, alternatives, ...(anchor === undefined ? {} : { anchor }) };
}

export function publishedAnchor({ published }: Narrative): ResolvedAnchor | undefined {
  return published === undefined ? undefined : { kind: 'published', period: published };
}

/** "the same", "the following", "the previous" are counted from the story, in news too. */
export function isFromStory(which: Which | undefined): boolean {
  return which === 'same' || which === 'following' || which === 'preceding';
}

export function storyAnchor(narrative: Narrative, unit: PeriodUnit): ResolvedAnchor | undefined {
  if (unit === 'day')
    return narrative.lastDay ?? (narrative.isHistory ? undefined : publishedAnchor(narrative));
  return narrative.last ?? publishedAnchor(narrative);
}
