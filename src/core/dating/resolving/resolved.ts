// What an expression comes to once it is anchored, with the working: from what it was counted, why, and what else it
// could have been.
import type { ClockTime, PartOfDay } from '../reading/meaning.ts';
import type { Period } from './period.ts';

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** How the value was chosen: the reason that a reader is given, and what the confidence is measured by. */
export type Reason =
  /** The words say it all. */
  | 'stated'
  /** A year stands with the expression that it is joined to: "June 4 and July 9, 1943". */
  | 'year-of-neighbour'
  /** "Nov. 18" nearest to the anchor. */
  | 'nearest'
  /** The latest one not after the anchor; the first one not before it. */
  | 'latest'
  | 'coming'
  /** "last", "next" or "this" said which. */
  | 'chosen'
  /** Counted in units from the anchor. */
  | 'counted'
  /** The time of day of the anchor's day. */
  | 'on-anchor-day'
  /** The story's year, month or era goes on. */
  | 'narrative'
  /** No place on the calendar. */
  | 'none';

/** What an expression was counted from. */
export interface ResolvedAnchor {
  readonly kind: 'published' | 'narrative';
  readonly period: Period;
  /** Of a narrative anchor: which expression it was, by its place in the result. */
  readonly expression?: number;
}

export interface Resolved {
  readonly type: TimexType;
  /** Absent where the expression has no place on the calendar. */
  readonly period?: Period;
  readonly part?: PartOfDay;
  readonly clock?: ClockTime;
  /** TIMEX3 value of what is no place on the calendar: `P2Y`, `XXXX-WXX-1`, `PAST_REF`. */
  readonly value?: string;
  readonly reason: Reason;
  readonly anchor?: ResolvedAnchor;
  /** What else it could have been: of 03/04/2023 the other day. */
  readonly alternatives: readonly Period[];
  /**
   * Nothing says which of the two is meant: not the words, not the source's locale, and no other date of the text. The
   * value is the language's usual one, and must not be taken for what the source says without a word about the other.
   */
  readonly ambiguous?: 'day-month-order';
}

/** A time of day that lacks nothing but its zone to be a moment. */
export function lacksZone({ clock }: Resolved): boolean {
  return clock !== undefined && clock.isEitherHalf !== true && clock.offsetMinutes === undefined;
}
