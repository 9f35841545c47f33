// Drafts articles into a timeline: what editors accepted stays, and nothing is proposed that `verify` complains of.
import type { LeftOut, ProposedEvent, Settled } from '../../core/draft/article-draft.ts';
import { draftArticle } from '../../core/draft/draft-article.ts';
import { keptParts, mergedLists } from '../../core/draft/merge-drafts.ts';
import { proposeSame } from '../../core/draft/propose-same.ts';
import { withoutByteOrderMark } from '../../core/model/json/parse-json.ts';
import { rewriteLists } from '../../core/model/json/rewrite-lists.ts';
import type { Source } from '../../core/model/timeline.ts';
import { verifyDocument } from '../../core/verify/verify-document.ts';
import type { DraftOptions } from './draft-options.ts';
import type { OpenTimeline } from './existing-timeline.ts';

export interface ArticleInput {
  readonly file: string;
  readonly text: string;
  readonly source: Source;
  /** Whether the timeline is to hold the source as it stands here: it is new, or its text has changed. */
  readonly isWritten: boolean;
}

/** A proposal that was taken back, and the code of what `verify` found. */
export interface Refused {
  readonly event: ProposedEvent;
  readonly code: string;
}

export interface DraftedArticle extends ArticleInput {
  readonly events: readonly ProposedEvent[];
  readonly leftOut: readonly LeftOut[];
  readonly refused: readonly Refused[];
}

export interface DraftedTimeline {
  /** Of the whole document. */
  readonly text: string;
  readonly articles: readonly DraftedArticle[];
  /** How many events were there before and stay. */
  readonly keptCount: number;
  /** Pairs that may be one happening, in words. */
  readonly sameCount: number;
}

export function draftInto(
  { timeline, text }: OpenTimeline,
  inputs: readonly ArticleInput[],
  { dayMonthOrder }: Pick<DraftOptions, 'dayMonthOrder'>,
  onProgress: (file: string, number: number) => void,
): DraftedTimeline {
  const { staysAt, settled } = keptParts(timeline, new Set(inputs.map(({ source }) => source.id)));
  const taken = new Set(settled.eventIds);
  const articles = inputs.map((input, at): DraftedArticle => {
    onProgress(input.file, at + 1);
    const drafted = draftOne(input, { evidence: settled.evidence, eventIds: taken }, dayMonthOrder);
    for (const { id } of drafted.events) taken.add(id);
    return drafted;
  });
  const written = new Map(
    inputs.filter(({ isWritten }) => isWritten).map(({ source }) => [source.id, source]),
  );
  const bySource = new Map(articles.map((article) => [article.source.id, article]));
  const allSources = new Map([...timeline.sources, ...written.values()].map((source) => [source.id, source]));
  const kept = timeline.events.filter((_, at) => staysAt[at]);
  const refused = new Map<string, Refused>();
  const body = withoutByteOrderMark(text);
  const mark = text.slice(0, text.length - body.length);
  for (;;) {
    const proposed = articles.flatMap(({ events }) => events.filter(({ id }) => !refused.has(id)));
    const same = proposeSame([...kept, ...proposed], Array.from(allSources.values()));
    const lists = mergedLists(timeline, staysAt, proposed, written, same);
    const document = mark + rewriteLists(body, { sources: lists.sources, events: lists.events });
    const ids = lists.events.map((item) => ('keep' in item ? timeline.events[item.keep]?.id : item.write.id));
    const faults = faultsOf(document, ids, proposed, bySource);
    for (const fault of faults) refused.set(fault.event.id, fault);
    if (faults.length > 0) continue;
    return {
      text: document,
      keptCount: kept.length,
      sameCount: same.length,
      articles: articles.map((article) => ({
        ...article,
        events: article.events.filter(({ id }) => !refused.has(id)),
        refused: article.events.flatMap(({ id }) => refused.get(id) ?? []),
      })),
    };
  }
}

function draftOne(
  input: ArticleInput,
  settled: Settled,
  dayMonthOrder: DraftOptions['dayMonthOrder'],
): DraftedArticle {
  const { id, language, published, timeZone } = input.source;
  const facts = {
    id,
    language,
    published,
    timeZone,
    ...(dayMonthOrder === undefined ? {} : { dayMonthOrder }),
  };
  const { events, leftOut } = draftArticle({ ...facts, text: input.text }, settled);
  return { ...input, events, leftOut, refused: [] };
}

/** The proposals about which `verify --strict` would complain. */
function faultsOf(
  document: string,
  /** Of all events of the document, by their places. */
  ids: readonly (string | undefined)[],
  proposed: readonly ProposedEvent[],
  bySource: ReadonlyMap<string, DraftedArticle>,
): readonly Refused[] {
  const byId = new Map(proposed.map((event) => [event.id, event]));
  const { diagnostics } = verifyDocument(document, ({ id }) => {
    const article = bySource.get(id);
    return article && { text: article.text, sha256: article.source.sha256 };
  });
  const bad = diagnostics.filter(({ severity }) => severity !== 'info');
  if (bad.length === 0) return [];
  return bad.flatMap(({ code, path }) => {
    const place = /^events\[(\d+)\]/.exec(path)?.[1];
    const event = place === undefined ? undefined : byId.get(ids[Number(place)] ?? '');
    return event === undefined ? [] : [{ event, code }];
  });
}
