// What drafting makes of one article: proposed events, each with its evidence, and the sentences that it left out.
import type { Dating, Draft, Evidence, Source, TimelineEvent } from '../model/timeline.ts';

/** What is known of an article before it is drafted: a source without what is computed from its text. */
export type ArticleFacts = Pick<Source, 'id' | 'language' | 'published' | 'timeZone'> & {
  readonly dayMonthOrder?: 'day-first' | 'month-first';
};

export interface Article extends ArticleFacts {
  /** The raw text that quotes are spans of. */
  readonly text: string;
}

/** An event as it is proposed; `draft.confidence` says how often such proposals are right. */
export type ProposedEvent = TimelineEvent & { readonly draft: Draft };

/** Another dating that the same words allow, for the editor to pick. */
export interface DatingAlternative {
  readonly event: string;
  /** The place of the piece of evidence in the event. */
  readonly evidence: number;
  readonly dating: Dating;
}

/** A sentence that became no event although it says when, or continues one that does. Half-open UTF-16 span. */
export interface LeftOut {
  readonly start: number;
  readonly end: number;
  readonly reason: 'no-happening' | 'undated' | 'habit' | 'no-rule' | 'quoted-already';
}

export interface ArticleDraft {
  /** In the order of the text. Ids are unique within the draft and stable: the same text gives the same ids. */
  readonly events: readonly ProposedEvent[];
  readonly alternatives: readonly DatingAlternative[];
  readonly leftOut: readonly LeftOut[];
}

/** What an editor has settled: drafting proposes nothing more about these sentences. */
export interface Settled {
  readonly evidence: readonly Pick<Evidence, 'source' | 'quote'>[];
  readonly eventIds: ReadonlySet<string>;
}
