// What is kept of an index after an edit is what a new index would have.
import { expect, test } from 'vitest';
import { newDocument } from '../../src/core/curate/desk-document.ts';
import { startHistory } from '../../src/core/curate/history.ts';
import type { TimelineIndex } from '../../src/core/model/timeline-index.ts';
import { indexTimeline } from '../../src/core/model/timeline-index.ts';
import { largeDocument } from '../bench/curate.ts';
import { edited, randomEdit } from '../curate/random-edits.ts';
import { randomFrom } from '../mutations/random.ts';

test.each([1, 2, 3, 4, 5, 6])('after random edits of a small document (seed %i)', (seed) => {
  const random = randomFrom(seed);
  let history = startHistory(newDocument('Edited', 'en'));
  let index: TimelineIndex = indexTimeline(history.document.timeline);
  for (let edit = 0; edit < 400; edit += 1) {
    history = edited(history, randomEdit(history, random));
    index = indexTimeline(history.document.timeline, index);
    expect(index).toEqual(indexTimeline(history.document.timeline));
  }
  expect(index.ordered.length).toBeGreaterThan(0);
});

test('an accepted event among thousands is the only one that is indexed anew', () => {
  const { timeline } = largeDocument();
  const before = indexTimeline(timeline);
  const at = timeline.events.findIndex(({ draft }) => draft !== undefined);
  const events = timeline.events.map((event, place) => {
    return place === at ? { ...event, draft: undefined } : event;
  });
  const after = indexTimeline({ ...timeline, events }, before);
  const anew = after.ordered.filter((each, place) => each !== before.ordered[place]);
  expect(anew.map(({ event }) => event)).toEqual([events[at]]);
  expect(after).toEqual(indexTimeline({ ...timeline, events }));
});

test('of thousands one gets the date of another, or none, or goes and comes back: it alone moves', () => {
  const random = randomFrom(9);
  let { timeline } = largeDocument();
  let index = indexTimeline(timeline);
  const oneOf = () => random.below(timeline.events.length);
  const ids = ({ ordered }: TimelineIndex) => ordered.map(({ event }) => event.id).join(' ');
  const revise = (events: typeof timeline.events) => {
    const known = new Set(index.ordered);
    timeline = { ...timeline, events };
    index = indexTimeline(timeline, index);
    expect(index.ordered.filter((each) => !known.has(each)).length).toBeLessThanOrEqual(1);
  };
  for (let edit = 0; edit < 30; edit += 1) {
    const [before, at, date] = [timeline.events, oneOf(), timeline.events[oneOf()]?.date];
    const { date: own, ...undated } = before[at] ?? { date: undefined, id: '', title: '' };
    const changed = edit % 3 === 0 && date !== undefined ? { ...undated, date } : undated;
    revise(
      before.flatMap((event, place) =>
        place !== at ? [event] : edit % 3 === 2 ? [] : [changed as typeof event],
      ),
    );
    if (own !== undefined && edit % 2 === 0) revise(before);
    expect(ids(index)).toBe(ids(indexTimeline(timeline)));
  }
  expect(index).toEqual(indexTimeline(timeline));
});
