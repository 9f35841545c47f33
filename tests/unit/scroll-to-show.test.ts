import { expect, test } from 'vitest';
import { scrollToShow } from '../../src/ui/timeline/scroll-to-show.ts';

const frame = { topPx: 100, bottomPx: 300 };
const at = (topPx: number) => ({ topPx, bottomPx: topPx + 40 });

test.each([
  ['what is in sight moves nothing', [at(120)], 0],
  ['nothing to show moves nothing', [], 0],
  ['what is above comes down to a margin', [at(60)], -48],
  ['what is below comes up to a margin', [at(290)], 38],
  ['places that fit together are shown together', [at(140), at(280)], 28],
  ['of places too far apart the first', [at(120), at(500)], 0],
])('%s', (_, places, px) => {
  expect(scrollToShow(places, frame)).toBe(px);
});
