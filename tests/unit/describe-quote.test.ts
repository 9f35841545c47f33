import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeQuote } from '../../src/core/text/describe-quote.ts';
import { findQuote } from '../../src/core/text/find-quote.ts';
import { graphemeCeil } from '../../src/core/text/grapheme.ts';
import { UNICODE_TEXTS } from '../cases/unicode-texts.ts';

test.each([
  ['the edges of the text', 'He left on Monday.', 'on Monday', 'He left ', '.'],
  [
    'whole words',
    'The foreign minister of the republic arrived in Seoul on Monday for two days of talks with his counterpart.',
    'in Seoul',
    'of the republic arrived ',
    ' on Monday for two days of talks',
  ],
  ['line breaks as they are', 'One.\r\n\r\nTwo.\r\n\r\nThree.', 'Two.', 'One.\r\n\r\n', '\r\n\r\nThree.'],
  [
    'letters where no word is short enough',
    `${'a'.repeat(40)}QUOTE${'b'.repeat(40)}`,
    'QUOTE',
    'a'.repeat(32),
    'b'.repeat(32),
  ],
  [
    'no half of a pair',
    `${'😀'.repeat(20)}.QUOTE.${'😀'.repeat(20)}`,
    'QUOTE',
    `${'😀'.repeat(15)}.`,
    `.${'😀'.repeat(15)}`,
  ],
  [
    'no half of an accent',
    `${'e\u0301'.repeat(20)}.QUOTE.${'e\u0301'.repeat(20)}`,
    'QUOTE',
    `${'e\u0301'.repeat(15)}.`,
    `.${'e\u0301'.repeat(15)}`,
  ],
])('the context is %s', (_, text, exact, prefix, suffix) => {
  const start = text.indexOf(exact);
  expect(describeQuote(text, start, start + exact.length)).toEqual({ exact, prefix, suffix, start });
});

test.each([
  [3, 3],
  [4, 3],
  [-1, 2],
  [0, 9],
  [NaN, 2],
])('[%d, %d) of eight letters is no quote', (start, end) => {
  expect(() => describeQuote('On Sunday'.slice(0, 8), start, end)).toThrow(RangeError);
});

const SPANS = fc
  .tuple(UNICODE_TEXTS, fc.nat(), fc.nat())
  .filter(([text]) => text !== '')
  .map(([text, a, b]) => {
    const start = a % text.length;
    return { text, start, end: start + 1 + (b % (text.length - start)) };
  });

test('any span of any text is found, exactly, by its description', () => {
  fc.assert(
    fc.property(SPANS, ({ text, start, end }) => {
      expect(findQuote(text, describeQuote(text, start, end))).toEqual({ status: 'verbatim', start, end });
    }),
    { numRuns: 1000 },
  );
});

test('a description without its position still finds the span, or says that it fits several places', () => {
  fc.assert(
    fc.property(SPANS, ({ text, start, end }) => {
      const match = findQuote(text, { ...describeQuote(text, start, end), start: text.length });
      if (match.status === 'ambiguous') expect(match.starts).toContain(start);
      else expect(match).toEqual({ status: 'verbatim', start, end });
    }),
    { numRuns: 1000 },
  );
});

test('the context is at most 32 code units, and its outer edges tear no character', () => {
  fc.assert(
    fc.property(SPANS, ({ text, start, end }) => {
      const { exact, prefix, suffix } = describeQuote(text, start, end);
      expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix);
      expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
      for (const edge of [start - prefix.length, end + suffix.length]) {
        if (edge !== start && edge !== end) expect(graphemeCeil(text, edge)).toBe(edge);
      }
    }),
    { numRuns: 1000 },
  );
});
