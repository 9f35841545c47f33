// Proposals written out as events of a timeline: ids, quotes, and anchors that name other events.
import type { Anchor, Dating, Evidence } from '../model/timeline.ts';
import { describeQuote } from '../text/describe-quote.ts';
import type { Article, ProposedEvent } from './article-draft.ts';
import { eventIds } from './event-ids.ts';
import type { Proposal, ProposalAnchor, ProposedEvidence } from './proposal.ts';

export function finishedEvents(
  article: Article,
  proposals: readonly Proposal[],
  takenIds: ReadonlySet<string>,
): readonly ProposedEvent[] {
  const idFor = eventIds(takenIds);
  const ids = proposals.map(({ title }) => idFor(title));
  return proposals.map((proposal, at): ProposedEvent => {
    const { title, date, status, attributedTo, deniedBy, actors, place, confidence } = proposal;
    return {
      id: ids[at] ?? '',
      title,
      ...(date === undefined ? {} : { date }),
      status,
      ...(attributedTo.length === 0 ? {} : { attributedTo: [...attributedTo] }),
      ...(deniedBy.length === 0 ? {} : { deniedBy: [...deniedBy] }),
      actors: [...actors],
      ...(place === undefined ? {} : { place }),
      tags: [],
      evidence: proposal.evidence.map((each) =>
        toEvidence(article, each, (anchor) => toAnchor(anchor, at, proposals, ids)),
      ),
      draft: { confidence },
    };
  });
}

function toEvidence(
  { id, text }: Article,
  { span, dating }: ProposedEvidence,
  anchorOf: (anchor: ProposalAnchor) => Anchor,
): Evidence {
  const quote = describeQuote(text, span.start, span.end);
  return dating === undefined
    ? { source: id, quote }
    : { source: id, quote, dating: toDating(dating, anchorOf) };
}

type UnfinishedDating = NonNullable<ProposedEvidence['dating']>;

export function toDating(
  { expression, anchor, rule, edtf }: UnfinishedDating,
  anchorOf: (anchor: ProposalAnchor) => Anchor,
): Dating {
  const from = anchor === undefined || anchor === 'published' ? anchor : anchorOf(anchor);
  return { expression, ...(from === undefined ? {} : { anchor: from }), rule, edtf };
}

/** An event only where it stands before this one, so that no two are counted from each other, and has that very date. */
function toAnchor(
  { proposal, date, reason }: ProposalAnchor,
  at: number,
  proposals: readonly Proposal[],
  ids: readonly string[],
): Anchor {
  const id = ids[proposal];
  return proposal < at && id !== undefined && proposals[proposal]?.date === date
    ? { event: id }
    : { date, reason };
}
