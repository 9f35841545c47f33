// Lanes are told apart by their labels, whatever is written in a file.
import { expect, test } from 'vitest';
import { laneLabels } from '../../src/ui/archive/lane-labels.ts';
import { en } from '../../src/ui/messages/en.ts';

test('a status is said in the reader’s language, a source by its title, and no two lanes alike', () => {
  const of = (facet: 'status' | 'source' | 'tag', lanes: readonly { value?: string; title?: string }[]) =>
    laneLabels({ facet, lanes: lanes.map((lane) => ({ ...lane, count: 1 })) }, en);
  expect(of('status', [{ value: 'alleged' }])).toEqual([en.status.alleged]);
  expect(of('source', [{ value: 'a', title: 'Port closed' }, { value: 'b' }])).toEqual(['Port closed', 'b']);
  const twins = [
    { value: 'a', title: 'Port closed' },
    { value: 'b', title: 'Port closed' },
  ];
  expect(of('source', twins)).toEqual(['Port closed (a)', 'Port closed (b)']);
  expect(of('tag', [{ value: en.noLane }, {}])).toEqual([`${en.noLane} (${en.noLane})`, `(${en.noLane})`]);
});
