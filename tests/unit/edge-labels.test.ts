import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shiftsInside } from '../../src/ui/timeline/edge-labels.ts';

const label = (leftPx: number, widthPx: number, topPx = 0, barEndPx = leftPx + 9) => ({
  topPx,
  bottomPx: topPx + 30,
  leftPx,
  widthPx,
  barEndPx,
});

test.each([
  ['a label inside stays', [label(100, 100)], [{ byPx: 0 }]],
  ['a label at the edge moves into the frame', [label(250, 100)], [{ byPx: 50 }]],
  [
    'it does not cover what stands before it in its row',
    [label(60, 120), label(250, 100)],
    [{ byPx: 0 }, { byPx: 50 }],
  ],
  [
    'it is shortened where its row has no more room',
    [label(90, 120), label(230, 100)],
    [{ byPx: 0 }, { byPx: 10, maxWidthPx: 80 }],
  ],
  [
    'it is left out where the rest would say nothing',
    [label(150, 100), label(280, 100)],
    [{ byPx: 0 }, { byPx: 20, maxWidthPx: 0 }],
  ],
  [
    'a long bar keeps its row too',
    [label(0, 50, 0, 200), label(290, 100)],
    [{ byPx: 0 }, { byPx: 80, maxWidthPx: 90 }],
  ],
  [
    'at the left it is shortened to what is left of it',
    [label(-20, 120, 0, 40)],
    [{ byPx: -20, maxWidthPx: 100 }],
  ],
  ['and left out where its bar is gone', [label(-20, 120, 0, -11)], [{ byPx: 0, maxWidthPx: 0 }]],
  ['other rows do not matter', [label(150, 100, 0), label(280, 100, 40)], [{ byPx: 0 }, { byPx: 80 }]],
  [
    'what reaches into its row does',
    [label(90, 120, 0), label(230, 100, 20)],
    [{ byPx: 0 }, { byPx: 10, maxWidthPx: 80 }],
  ],
  ['a label wider than the frame is as wide as the frame', [label(20, 400)], [{ byPx: 20, maxWidthPx: 300 }]],
])('%s', (_, labels, shifts) => {
  expect(shiftsInside(labels, 300, 10)).toEqual(shifts);
});

test('whatever the labels, what is shown is inside the frame, and never covers what stands before', () => {
  const anyLabel = fc
    .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 400 }), fc.constantFrom(0, 40))
    .map(([leftPx, widthPx, rowPx]) => label(leftPx, widthPx, rowPx));
  fc.assert(
    fc.property(fc.array(anyLabel, { maxLength: 12 }), (labels) => {
      const shifts = shiftsInside(labels, 600, 10);
      for (const [index, { leftPx, widthPx }] of labels.entries()) {
        const { byPx, maxWidthPx = widthPx } = shifts[index] ?? { byPx: NaN };
        expect(byPx).toBeGreaterThanOrEqual(0);
        if (maxWidthPx === 0) continue;
        expect(leftPx - byPx).toBeGreaterThanOrEqual(0);
        expect(leftPx - byPx + maxWidthPx).toBeLessThanOrEqual(600);
      }
    }),
  );
});
