// What removing an article takes along, and what another day of publication makes of the datings: said before it is done.
import { expect, test } from 'vitest';
import { apply } from '../../src/core/curate/apply.ts';
import { changedDatings } from '../../src/core/curate/changed-datings.ts';
import { applyPatch } from '../../src/core/curate/patch.ts';
import { goesWithSource } from '../../src/core/curate/source-evidence.ts';
import { after, passageOf, refusalOf, SMALL_DESK } from '../curate/small-desk.ts';

/** "The council met on Monday" is told by the second article too, which adds no date. */
const SHARED = after(SMALL_DESK, {
  kind: 'add-evidence',
  event: 'met',
  passage: passageOf('second', 'Rain fell.'),
});

test('with an article go its evidence, the events that quote nothing else, and what was set aside in it', () => {
  const { events, thinned, setAside } = goesWithSource(SHARED, 'first');
  expect(events.map(({ id }) => id)).toEqual(['closed']);
  expect(thinned.map(({ event, pieces }) => [event.id, pieces])).toEqual([['met', 1]]);
  expect(setAside).toBe(1);
  expect(refusalOf(SHARED, { kind: 'remove-source', source: 'first' })).toBe('desk-source-quoted');
  const removed = apply(SHARED, { kind: 'remove-source', source: 'first', withEvidence: true });
  if (!removed.ok) throw new Error(removed.refusal.message);
  const { timeline, texts } = removed.document;
  expect(timeline.sources.map(({ id }) => id)).toEqual(['second']);
  expect(Array.from(texts.keys())).toEqual(['second']);
  expect(timeline.events.map(({ id, date }) => [id, date])).toEqual([
    // Nothing that it has left says when.
    ['met', undefined],
    ['the-board-closes-the-school', '2023-11-01'],
  ]);
  expect(timeline.setAside).toBeUndefined();
  expect(applyPatch(removed.document, removed.inverse)?.document).toEqual(SHARED);
});

test('what was counted from an event that goes is counted from its date, for which its headline is the reason', () => {
  const counted = after(SMALL_DESK, {
    kind: 'add-evidence',
    event: 'the-board-closes-the-school',
    passage: passageOf('second', 'Rain fell.'),
    dating: { expression: 'Rain', anchor: { event: 'met' }, rule: 'relative-day', edtf: '2023-11-06' },
  });
  const left = after(counted, { kind: 'remove-source', source: 'first', withEvidence: true });
  expect(left.timeline.events[0]?.evidence[1]?.dating?.anchor).toEqual({
    date: '2023-11-06',
    reason: 'The council met on Monday.',
  });
});

test('another day of publication says which dates follow, and which accepted ones stay at odds with it', () => {
  const accepted = after(SMALL_DESK, { kind: 'accept', events: ['closed'] });
  const changed = changedDatings(accepted, 'first', { published: '2023-11-16' });
  expect(changed.map(({ event, ...rest }) => ({ event: event.id, ...rest }))).toEqual([
    { event: 'met', expression: 'on Monday', from: '2023-11-06', to: '2023-11-13', follows: true },
    {
      event: 'closed',
      expression: 'last week',
      from: '[2023-10-30..2023-11-05]',
      to: '[2023-11-06..2023-11-12]',
      follows: false,
    },
  ]);
  const done = after(accepted, {
    kind: 'edit-source',
    source: 'first',
    changes: { published: '2023-11-16' },
  });
  const dates = new Map(done.timeline.events.map(({ id, date }) => [id, date]));
  for (const { event, from, to, follows } of changed) expect(dates.get(event.id)).toBe(follows ? to : from);
});

test('a title changes no dating, and an impossible day says nothing either', () => {
  expect(changedDatings(SMALL_DESK, 'first', { title: 'Other' })).toEqual([]);
  expect(changedDatings(SMALL_DESK, 'first', { published: 'yesterday' })).toEqual([]);
  expect(changedDatings(SMALL_DESK, 'nobody', { published: '2023-11-16' })).toEqual([]);
});
