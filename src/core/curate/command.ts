// Everything that a person can do at the desk, as data: what apply.ts carries out and the history names.
import type { Dating, Source, Timeline, TimelineEvent } from '../model/timeline.ts';
import type { SourceText } from '../verify/source-text.ts';

/** A passage of a source, in UTF-16 code units of its text, half-open. White space at its edges is left out. */
export interface Passage {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** A field that is not named stays; `null`, or an empty list, takes an optional one away. */
export interface EventChanges {
  readonly title?: string;
  readonly status?: TimelineEvent['status'];
  readonly attributedTo?: readonly string[] | null;
  readonly deniedBy?: readonly string[] | null;
  readonly actors?: readonly string[];
  readonly place?: string | null;
  readonly tags?: readonly string[];
}

/** What a person may say of a source; the rest is worked out from its text. */
export type SourceChanges = Readonly<
  Partial<Record<'title' | 'publisher' | 'language' | 'published' | 'timeZone' | 'text', string>>
> & {
  readonly authors?: readonly string[];
  readonly url?: string | null;
  readonly note?: string | null;
};

export type TimelineChanges = Partial<Pick<Timeline, 'title' | 'language'>> & {
  readonly description?: string | null;
};

/** Events are named by their ids, pieces of evidence by their place in the event, sentences set aside by theirs. */
export type Command =
  | { readonly kind: 'edit-timeline'; readonly changes: TimelineChanges }
  /** `text` is absent where the article is not at hand. */
  | { readonly kind: 'add-source'; readonly source: Source; readonly text?: SourceText }
  /** Refused while evidence hangs on it, unless that is to go too; sentences set aside in it always go with it. */
  | { readonly kind: 'remove-source'; readonly source: string; readonly withEvidence?: boolean }
  /** Another day of publication, or another zone, dates drafts anew; accepted events keep their dates, and problems show. */
  | { readonly kind: 'edit-source'; readonly source: string; readonly changes: SourceChanges }
  /** The text of a source that was withheld, or a newer one; its facts stay until `accept-text`. */
  | { readonly kind: 'give-text'; readonly source: string; readonly text: SourceText }
  /** Writes the SHA-256 and the length of the text at hand into the source. */
  | { readonly kind: 'accept-text'; readonly source: string }
  | { readonly kind: 'accept'; readonly events: readonly string[] }
  /** Drafts only: they go, and what no other event quotes of their sentences is set aside. */
  | { readonly kind: 'reject'; readonly events: readonly string[]; readonly reason?: string }
  | { readonly kind: 'edit-event'; readonly event: string; readonly changes: EventChanges }
  /** Refused with `date-needs-reason` where the evidence does not yield the date and no reason is given. */
  | { readonly kind: 'set-date'; readonly event: string; readonly date: string; readonly reason?: string }
  /** With a reason the datings stay; without one they go: their words do not date this event. */
  | { readonly kind: 'make-undated'; readonly event: string; readonly reason?: string }
  /** One of the alternatives, or another reading; `null` where the words say nothing of when. */
  | {
      readonly kind: 'choose-dating';
      readonly event: string;
      readonly evidence: number;
      readonly dating: Dating | null;
    }
  | {
      readonly kind: 'add-evidence';
      readonly event: string;
      readonly passage: Passage;
      readonly dating?: Dating;
    }
  | { readonly kind: 'remove-evidence'; readonly event: string; readonly evidence: number }
  /** Takes the quote anew from the text: the fix of a stale position, and of a near miss. The dating stays. */
  | {
      readonly kind: 'requote';
      readonly event: string;
      readonly evidence: number;
      readonly start: number;
      readonly end: number;
    }
  /** `id` is made from the title where it is not given. */
  | {
      readonly kind: 'new-event';
      readonly passage: Passage;
      readonly title: string;
      readonly id?: string;
      readonly dating?: Dating;
      readonly status?: TimelineEvent['status'];
    }
  /** `into` keeps its headline, status and date, and gets every piece of evidence, actor and tag of the others. */
  | { readonly kind: 'merge'; readonly into: string; readonly from: readonly string[] }
  /** Two events that were proposed to be one happening are not: they are not proposed again. */
  | { readonly kind: 'decline-same'; readonly events: readonly [string, string] }
  /** The pieces at these places go to a new event that stands directly after. */
  | {
      readonly kind: 'split';
      readonly event: string;
      readonly evidence: readonly number[];
      readonly title: string;
      readonly id?: string;
    }
  | { readonly kind: 'delete'; readonly event: string; readonly setAside?: boolean }
  | { readonly kind: 'set-aside'; readonly passage: Passage; readonly reason?: string }
  | { readonly kind: 'bring-back'; readonly setAside: number }
  /**
   * What a new drafting run made of one source in place of its drafts. Accepted events stay, and so do drafts that quote
   * another source too; proposals about sentences that are settled are dropped.
   */
  | { readonly kind: 'replace-drafts'; readonly source: string; readonly events: readonly TimelineEvent[] };

export type CommandKind = Command['kind'];
