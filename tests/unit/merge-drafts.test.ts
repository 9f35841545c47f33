// New drafts and what an editor has done: who stays, who gives way, who is written.
import { expect, test } from 'vitest';
import type { ProposedEvent } from '../../src/core/draft/article-draft.ts';
import { keptParts, mergedLists } from '../../src/core/draft/merge-drafts.ts';
import type { Anchor, Source, Timeline } from '../../src/core/model/timeline.ts';

function draftOf(id: string, source = 'a', anchor: Anchor = 'published', confidence = 0.5): ProposedEvent {
  const quote = { exact: id, prefix: '', suffix: '', start: 0 };
  const dating = { expression: id, anchor, rule: 'stated', edtf: '2023' };
  const evidence = [{ source, quote, dating }];
  return {
    id,
    title: id,
    date: '2023',
    status: 'occurred',
    actors: [],
    tags: [],
    evidence,
    draft: { confidence },
  };
}

function accepted(id: string, source?: string, anchor?: Anchor): Timeline['events'][number] {
  const { draft, ...event } = draftOf(id, source, anchor);
  expect(draft).toBeDefined();
  return event;
}

const timelineOf = (...events: Timeline['events']): Timeline => ({
  version: 1,
  title: 'T',
  language: 'en',
  sources: [],
  events,
});

const NO_SOURCES = new Map<string, Source>();

test('accepted events, drafts of other articles and what dates hang on stay', () => {
  const timeline = timelineOf(
    accepted('accepted', 'a', { event: 'anchor' }),
    draftOf('other', 'b'),
    draftOf('first'),
    draftOf('anchor', 'a', { event: 'first' }),
    draftOf('old'),
  );
  const { staysAt, settled } = keptParts(timeline, new Set(['a']));
  expect(staysAt).toEqual([true, true, true, true, false]);
  expect(settled.eventIds).toEqual(new Set(['accepted', 'other', 'first', 'anchor']));
  expect(settled.evidence).toHaveLength(4);
});

test('anchors that go round in a circle end', () => {
  const timeline = timelineOf(accepted('x', 'a', { event: 'y' }), draftOf('y', 'a', { event: 'x' }));
  expect(keptParts(timeline, new Set(['a'])).staysAt).toEqual([true, true]);
});

test('what was set aside is settled', () => {
  const quote = { exact: 'x', prefix: '', suffix: '', start: 0 };
  const { settled } = keptParts({ ...timelineOf(), setAside: [{ source: 'a', quote }] }, new Set(['a']));
  expect(settled.evidence).toEqual([{ source: 'a', quote }]);
});

test('a draft takes the place of the old one with its id; the same one keeps its bytes, a gone one is gone', () => {
  const timeline = timelineOf(draftOf('same'), accepted('mine'), draftOf('changed'), draftOf('gone'));
  const proposed = [draftOf('same'), draftOf('new'), draftOf('changed', 'a', 'published', 0.9)];
  const { events } = mergedLists(timeline, [false, true, false, false], proposed, NO_SOURCES, []);
  expect(events).toEqual([{ keep: 0 }, { keep: 1 }, { write: proposed[2] }, { write: proposed[1] }]);
});

test('what may be the same stands on the draft of a pair, on the later one of two drafts, and on no accepted event', () => {
  const timeline = timelineOf(draftOf('other', 'b'), accepted('mine', 'b'), accepted('too', 'c'));
  const { events } = mergedLists(timeline, [true, true, true], [draftOf('new')], NO_SOURCES, [
    { first: 'other', second: 'new', reason: 'r1' },
    { first: 'other', second: 'mine', reason: 'r2' },
    { first: 'mine', second: 'too', reason: 'r3' },
  ]);
  expect(events).toMatchObject([
    { write: { id: 'other', draft: { mayBeSameAs: [{ event: 'mine', reason: 'r2' }] } } },
    { keep: 1 },
    { keep: 2 },
    { write: { id: 'new', draft: { mayBeSameAs: [{ event: 'other', reason: 'r1' }] } } },
  ]);
});

test('a proposal of the past that holds no more is taken off', () => {
  const old = draftOf('other', 'b');
  const marked = { ...old, draft: { confidence: 0.5, mayBeSameAs: [{ event: 'gone', reason: 'r' }] } };
  const { events } = mergedLists(timelineOf(marked), [true], [], NO_SOURCES, []);
  expect(events).toEqual([{ write: old }]);
});
