// A proposed event in the making: dated from publication, from another proposal, or from nothing but its words.
import type { Status } from '../model/status.ts';
import type { Dating } from '../model/timeline.ts';
import type { TextSpan } from '../text/sentences.ts';

/** An anchor as long as events have no ids: the place of a proposal, and the date that is counted from. */
export interface ProposalAnchor {
  readonly proposal: number;
  readonly date: string;
  readonly reason: string;
}

export interface ProposedEvidence {
  readonly span: TextSpan;
  readonly dating?: Omit<Dating, 'anchor'> & { readonly anchor?: 'published' | ProposalAnchor };
}

export interface Proposal {
  readonly title: string;
  readonly date?: string;
  readonly status: Status;
  readonly attributedTo: readonly string[];
  readonly deniedBy: readonly string[];
  readonly actors: readonly string[];
  readonly place?: string;
  readonly confidence: number;
  readonly evidence: readonly ProposedEvidence[];
}
