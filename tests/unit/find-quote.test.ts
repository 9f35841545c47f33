import { expect, test } from 'vitest';
import type { Quote } from '../../src/core/model/timeline.ts';
import { findQuote } from '../../src/core/text/find-quote.ts';
import { CASE_ONLY, MISSING, NEAR, TYPOGRAPHIC } from '../cases/quotes.ts';

const quote = (exact: string, rest: Partial<Quote> = {}): Quote => ({
  exact,
  prefix: '',
  suffix: '',
  start: 0,
  ...rest,
});

/** A match with the words that it found, which say more than offsets. */
function found(text: string, exact: string) {
  const match = findQuote(text, quote(exact));
  return 'end' in match ? { ...match, found: text.slice(match.start, match.end) } : match;
}

test.each(TYPOGRAPHIC)('%s is typographic: only verbatim is verified', (_, text, exact, words) => {
  expect(found(text, exact)).toMatchObject({ status: 'typographic', found: words });
});

test.each(CASE_ONLY)('%s is a difference of case', (_, text, exact, words) => {
  expect(found(text, exact)).toMatchObject({ status: 'case-only', found: words });
});

test.each(NEAR)('%s is near, and says of which kind', (_, text, exact, words, kinds) => {
  expect(found(text, exact)).toMatchObject({ status: 'near', found: words, kinds });
});

test.each(MISSING)('%s is no match', (_, text, exact) => {
  expect(found(text, exact)).toEqual({ status: 'missing' });
});

test('a quote that stands verbatim is not looked for any further', () => {
  expect(findQuote('He said "no". He said “no”.', quote('said "no"', { start: 17 }))).toEqual({
    status: 'verbatim',
    start: 3,
    end: 12,
  });
});

test('several typographic places are told apart as verbatim ones are', () => {
  const text = 'he said “no”. she said “no”.';
  expect(findQuote(text, quote('said "no"', { prefix: 'she ' }))).toMatchObject({ start: 18 });
  expect(findQuote(text, quote('said "no"', { suffix: '. she' }))).toMatchObject({ start: 3 });
  expect(findQuote(text, quote('said "no"', { start: 18 }))).toMatchObject({ start: 18 });
  expect(findQuote(text, quote('said "no"', { start: 5 }))).toEqual({ status: 'ambiguous', starts: [3, 18] });
});

test('an accent is never torn off: a letter without it is another letter', () => {
  expect(findQuote('x\u0302', quote('x')).status).toBe('verbatim');
  expect(findQuote('the x\u0302-axis', quote('The x')).status).toBe('near');
});

test('of two near places the one with fewer errors is meant, then the one in context, then the nearest', () => {
  const text = 'Sales rose 12 per cent. Rents rose 13 per cent. Wages rose 14 per cent.';
  expect(findQuote(text, quote('Rants rose 13 per cent.', { start: 60 }))).toMatchObject({ start: 24 });
  expect(findQuote(text, quote('rose 11 per cent.', { suffix: ' Wages' }))).toMatchObject({ start: 30 });
  expect(findQuote(text, quote('rose 11 per cent.', { start: 60 }))).toMatchObject({ start: 54 });
});

test('a long quote with one word changed is near', () => {
  const sentences = Array.from({ length: 300 }, (_, at) => `Sentence ${at} tells of rain in town ${at * 7}.`);
  const text = sentences.join(' ');
  const [from, to] = [text.indexOf('Sentence 30 '), text.indexOf(' Sentence 250 ')];
  const exact = text.slice(from, to).replace('rain in town 1050', 'snow in town 1050');
  expect(findQuote(text, quote(exact))).toMatchObject({ status: 'near', start: from, end: to });
});
