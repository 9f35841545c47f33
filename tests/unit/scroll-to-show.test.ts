import { expect, test } from 'vitest';
import type { ChartRow } from '../../src/ui/timeline/levelled-rows.ts';
import { placesOf, scrollToShow } from '../../src/ui/timeline/scroll-to-show.ts';

const frame = { topPx: 100, bottomPx: 300 };
const at = (topPx: number) => ({ topPx, bottomPx: topPx + 40 });

test.each([
  ['what is in sight moves nothing', [at(120)], 0],
  ['nothing to show moves nothing', [], 0],
  ['what is above comes down to a margin', [at(60)], -46],
  ['what is below comes up to a margin', [at(290)], 36],
  ['places that fit together are shown together', [at(140), at(280)], 26],
  ['of places too far apart the first', [at(120), at(500)], 0],
])('%s', (_, places, px) => {
  expect(scrollToShow(places, frame)).toBe(px);
});

test('of the rows before and after what comes to stand at an edge nothing is seen', () => {
  const lanes = [{ label: '', trackHeightsPx: [47, 47, 47], footPx: 0 }];
  const rows = [0, 1, 2].map((track) => ({ lane: 0, track }) as ChartRow);
  const [before, between, after] = placesOf(rows, lanes, 0);
  if (before === undefined || between === undefined || after === undefined) throw new Error('three rows');
  const up = { topPx: 100, bottomPx: 200 };
  expect(before.bottomPx - scrollToShow([between], up)).toBeLessThanOrEqual(up.topPx);
  const down = { topPx: 0, bottomPx: 80 };
  expect(after.topPx - scrollToShow([between], down)).toBeGreaterThanOrEqual(down.bottomPx);
});
