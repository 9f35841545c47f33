import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_PLACES, occurrences } from '../../src/core/text/occurrences.ts';

test('a long string is found at the same places as a short one would be', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
  fc.assert(
    fc.property(letters, letters, letters, letters, (a, b, before, between) => {
      const needle = (a + 'a').repeat(520) + b;
      const text = before + needle + between + needle + a.repeat(9) + b + needle;
      const starts = Array.from(text, (_, at) => at).filter((at) => text.startsWith(needle, at));
      expect(occurrences(text, needle)).toEqual(starts);
    }),
  );
});

test.each([1, 600])(
  'of a string of %d letters that stands everywhere, the first places are listed',
  (length) => {
    expect(occurrences('a'.repeat(20_000), 'a'.repeat(length))).toHaveLength(MAX_PLACES);
  },
);
