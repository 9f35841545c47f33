// Two versions of a file beside each other.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldSameLines, lineDifference } from '../../src/core/text/line-difference.ts';

const own = (lines: readonly { readonly line: string; readonly isOwn: boolean }[]) =>
  lines.filter(({ isOwn }) => isOwn).map(({ line }) => line);

test('a line that one version lacks is the own one of the other, also where the same line stands elsewhere', () => {
  const { left, right } = lineDifference(
    '{\n  a\n}\n{\n  a\n  draft\n}',
    '{\n  a\n  draft\n}\n{\n  a\n  draft\n}',
  );
  expect(own(left)).toEqual([]);
  expect(own(right)).toEqual(['  draft']);
});

test('both versions are there whole, and what is not own is the same in both', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { left, right } = lineDifference(a, b);
      expect(left.map(({ line }) => line).join('\n')).toBe(a);
      expect(right.map(({ line }) => line).join('\n')).toBe(b);
      const same = (lines: typeof left) => lines.filter(({ isOwn }) => !isOwn).map(({ line }) => line);
      expect(same(left)).toEqual(same(right));
    }),
  );
});

test('versions that have nothing in common are compared all the same', () => {
  const lines = (name: string) => Array.from({ length: 3000 }, (_, at) => `${name} ${at}`).join('\n');
  const { left, right } = lineDifference(lines('left'), lines('right'));
  expect([own(left).length, own(right).length]).toEqual([3000, 3000]);
});

test('same lines are folded but around those that are not; the numbers add up to all', () => {
  const lines = Array.from({ length: 20 }, (_, at) => ({ line: String(at), isOwn: at === 9 }));
  const folded = foldSameLines(lines, 2);
  expect(folded.map((each) => (typeof each === 'number' ? each : each.line))).toEqual([
    7,
    '7',
    '8',
    '9',
    '10',
    '11',
    8,
  ]);
  expect(foldSameLines([], 2)).toEqual([]);
});
