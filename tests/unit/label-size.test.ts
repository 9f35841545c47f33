import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelSize } from '../../src/ui/timeline/label-size.ts';

/** A typeface in which every letter is ten pixels wide. */
const widthOf = (text: string) => text.length * 10;
const limits = { oneLinePx: 100, twoLinesPx: 150 };

test.each([
  ['a short one stands in one line', 'ten lettrs', 105, 1],
  ['a longer one in two, as even as its words allow', 'one two three', 75, 2],
  ['the longest word decides', 'a incomprehensible', 155, 2],
  ['one that is too long even so is cut', 'it goes on and on and on and on and on', 155, 2],
  ['what has no spaces is broken anywhere', '一二三四五六七八九十十一', 85, 2],
])('%s', (_, title, widthPx, lines) => {
  expect(labelSize(title, widthOf, limits)).toEqual({ widthPx, lines });
});

test('a title is never wider than its limit, and never narrower in one line than in two', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 })), (words) => {
      const size = labelSize(words.join(' '), widthOf, limits);
      expect(size.widthPx).toBeLessThanOrEqual((size.lines === 1 ? 100 : 150) + 5);
    }),
  );
});
