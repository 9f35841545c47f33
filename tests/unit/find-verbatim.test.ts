import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quote } from '../../src/core/model/timeline.ts';
import { findVerbatim, hasContext } from '../../src/core/text/find-verbatim.ts';

const quote = (exact: string, rest: Partial<Quote> = {}): Quote => ({
  exact,
  prefix: '',
  suffix: '',
  start: 0,
  ...rest,
});

test('a quote that occurs once is found, wherever its hint says', () => {
  expect(findVerbatim('It rained in Seoul.', quote('in Seoul', { start: 99 }))).toEqual({
    status: 'verbatim',
    start: 10,
    end: 18,
  });
});

test.each([
  ['a straight quote for a curly one', 'Park’s visit', "Park's visit"],
  ['a hyphen for a dash', '1863–1875', '1863-1875'],
  ['another case', 'On Monday', 'on Monday'],
  ['nothing at all', 'On Monday', ''],
])('%s is not verbatim', (_, text, exact) => {
  expect(findVerbatim(text, quote(exact))).toEqual({ status: 'missing' });
});

test('a quote that occurs twice is told apart by its context, then by its position, else it is ambiguous', () => {
  const text = 'he said no. she said no.';
  expect(findVerbatim(text, quote('said no', { prefix: 'she ' }))).toMatchObject({ start: 16 });
  expect(findVerbatim(text, quote('said no', { start: 16 }))).toMatchObject({ start: 16 });
  expect(findVerbatim(text, quote('said no', { start: 5 }))).toEqual({
    status: 'ambiguous',
    starts: [3, 16],
  });
});

test('context outweighs position, and both sides of it outweigh one', () => {
  const text = 'a no. b no. a no!';
  expect(findVerbatim(text, quote('no', { prefix: 'b ', start: 2 }))).toMatchObject({ start: 8 });
  expect(findVerbatim(text, quote('no', { prefix: 'a ', suffix: '!', start: 2 }))).toMatchObject({
    start: 14,
  });
  expect(findVerbatim(text, quote('no', { prefix: 'b ', suffix: '!', start: 2 }))).toEqual({
    status: 'ambiguous',
    starts: [8, 14],
  });
  expect(findVerbatim(text, quote('no', { prefix: 'b ', suffix: '!', start: 14 }))).toMatchObject({
    start: 14,
  });
});

test('overlapping occurrences are all seen', () => {
  expect(findVerbatim('aaa', quote('aa', { start: 7 }))).toEqual({ status: 'ambiguous', starts: [0, 1] });
});

test('the context stands around a quote only if both sides are whole', () => {
  expect(hasContext('a b c', quote('b', { prefix: 'a ', suffix: ' c' }), 2)).toBe(true);
  expect(hasContext('a b c', quote('b', { prefix: 'a ', suffix: ' d' }), 2)).toBe(false);
  expect(hasContext('a b c', quote('b', { prefix: 'a a ', suffix: ' c' }), 2)).toBe(false);
});

/** The definition without any shortcut. */
function plainly(text: string, { exact, prefix, suffix, start }: Quote) {
  const starts = Array.from(text, (_, at) => at).filter((at) => text.startsWith(exact, at));
  const graded = [2, 1, 0].map((grade) =>
    starts.filter(
      (at) =>
        Number(text.slice(0, at).endsWith(prefix)) +
          Number(text.slice(at + exact.length).startsWith(suffix)) ===
        grade,
    ),
  );
  const best = graded.find((each) => each.length > 0) ?? [];
  return best.length === 1 ? best : best.includes(start) ? [start] : best;
}

test('the hint is a short cut that changes nothing', () => {
  const letters = (maxLength: number, minLength = 0) =>
    fc.string({ minLength, maxLength, unit: fc.constantFrom('a', 'b') });
  fc.assert(
    fc.property(
      letters(12),
      letters(3, 1),
      letters(2),
      letters(2),
      fc.nat(12),
      (text, exact, prefix, suffix, start) => {
        const match = findVerbatim(text, { exact, prefix, suffix, start });
        const starts =
          match.status === 'verbatim' ? [match.start] : match.status === 'ambiguous' ? match.starts : [];
        expect(starts).toEqual(plainly(text, { exact, prefix, suffix, start }));
      },
    ),
    { numRuns: 2000 },
  );
});
