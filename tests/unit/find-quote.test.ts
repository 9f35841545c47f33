import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quote } from '../../src/core/model/timeline.ts';
import { findQuote } from '../../src/core/text/find-quote.ts';

const quote = (exact: string, rest: Partial<Quote> = {}): Quote => ({
  exact,
  prefix: '',
  suffix: '',
  start: 0,
  ...rest,
});

test('a quote that occurs once is found, wherever its hint says', () => {
  expect(findQuote('It rained in Seoul.', quote('in Seoul', { start: 99 }))).toEqual({
    status: 'verbatim',
    start: 10,
    end: 18,
  });
});

test.each([
  ['a straight quote for a curly one', 'Park’s visit', "Park's visit"],
  ['a hyphen for a dash', '1863–1875', '1863-1875'],
  ['a space for a no-break space', 'Nov.\u00a018', 'Nov. 18'],
  ['another composition of an accent', 'Pompe\u00ef', 'Pompei\u0308'],
  ['another case', 'On Monday', 'on Monday'],
])('%s is missing: only verbatim is verified', (_, text, exact) => {
  expect(findQuote(text, quote(exact))).toEqual({ status: 'missing' });
});

test('a quote that occurs twice is told apart by its context, then by its position, else it is ambiguous', () => {
  const text = 'he said no. she said no.';
  expect(findQuote(text, quote('said no', { prefix: 'she ' }))).toMatchObject({ start: 16 });
  expect(findQuote(text, quote('said no', { start: 16 }))).toMatchObject({ start: 16 });
  expect(findQuote(text, quote('said no', { start: 5 }))).toEqual({ status: 'ambiguous', starts: [3, 16] });
});

test('overlapping occurrences are all seen', () => {
  expect(findQuote('aaa', quote('aa', { start: 7 }))).toEqual({ status: 'ambiguous', starts: [0, 1] });
});

test('a stretch described by its context and position is found where it stands', () => {
  const texts = fc.string({
    minLength: 1,
    maxLength: 60,
    unit: fc.constantFrom('a', 'b', ' ', '’', '\n', '😀'),
  });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const found = findQuote(text, {
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
        start,
      });
      expect(found).toEqual({ status: 'verbatim', start, end });
    }),
  );
});
