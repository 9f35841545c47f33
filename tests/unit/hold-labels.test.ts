import { expect, test } from 'vitest';
import { heldByPx } from '../../src/ui/timeline/hold-labels.ts';

/** A pixel is a millisecond. */
const window = { startMs: 1000, endMs: 2000 };
const held = (startMs: number, endMs: number, nextMs = Infinity) =>
  heldByPx({ startMs, endMs, labelPx: 100, nextMs }, window, 1000, -1000);

test.each([
  ['what begins in the window stays', held(1001, 1500), 0],
  ['what ended before it stays', held(800, 1000), 0],
  ['a bar that reaches in takes its label along to the edge', held(800, 1500), 200],
  ['also one shorter than its label', held(990, 1010), 10],
  ['the next on its track pushes it out', held(800, 1040, 1050), 142],
  ['as far as where it began', held(990, 1001, 1010), 0],
  ['a bar from far away is drawn from the leftmost place there is', held(-9000, 1500), 1000],
])('%s', (_, px, expected) => {
  expect(px).toBe(expected);
});
