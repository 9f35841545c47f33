import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DifferencePart } from '../../src/core/text/word-difference.ts';
import { wordDifference } from '../../src/core/text/word-difference.ts';

/** In one line: `[-removed-]`, `{+added+}`. */
const shown = (parts: readonly DifferencePart[]) =>
  parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

test.each([
  ['rose 21 per cent', 'rose 12 per cent', 'rose [-21-]{+12+} per cent'],
  ['He did not go.', 'He did go.', 'He did [-not -]go.'],
  ['It cost 1,250.50 dollars', 'It cost 1,250 dollars', 'It cost [-1,250.50-]{+1,250+} dollars'],
  ['the old grey town', 'the new blue town', 'the [-old grey-]{+new blue+} town'],
  ['Park’s', "Park's", "[-Park’s-]{+Park's+}"],
  ['one', '', '[-one-]'],
  ['', 'one', '{+one+}'],
  ['same', 'same', 'same'],
  ['', '', ''],
])('from "%s" to "%s" is %s', (before, after, expected) => {
  expect(shown(wordDifference(before, after))).toBe(expected);
});

const TEXTS = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n', '1', ',', '’', 'e\u0301', '😀', '\ud83d'),
    maxLength: 40,
  }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

test('what was not added is the first text, and what was not removed the second', () => {
  fc.assert(
    fc.property(TEXTS, TEXTS, (before, after) => {
      const parts = wordDifference(before, after);
      const without = (kind: DifferencePart['kind']) =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
      expect(parts.every(({ text }) => text !== '')).toBe(true);
      const kinds = parts.map(({ kind }) => kind);
      expect(kinds.every((kind, at) => kind !== kinds[at + 1])).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('texts that have nothing in common are one change, however long', () => {
  const [before, after] = [
    Array.from({ length: 4000 }, (_, at) => `a${at}`),
    Array.from({ length: 4000 }, (_, at) => `b${at}`),
  ];
  const parts = wordDifference(`x ${before.join('-')} y`, `x ${after.join('-')} y`);
  expect(parts.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
});
