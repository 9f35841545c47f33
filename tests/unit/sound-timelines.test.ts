// No sound document is rejected: timelines written at random, quoted by describeQuote and dated by the rules.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyMutant } from '../mutations/subject.ts';
import { writtenTimeline } from '../mutations/written-timeline.ts';

const plan = fc.array(
  fc.record({
    when: fc.nat(100),
    words: fc.array(fc.nat(1000), { maxLength: 12 }),
    isQuoted: fc.boolean(),
  }),
  { minLength: 1, maxLength: 30 },
);

test('a timeline that was written by the rules has no findings', () => {
  fc.assert(
    fc.property(plan, fc.constantFrom(0, 1, 2, '\t'), (sentences, indent) => {
      const { timeline, texts } = writtenTimeline('written', sentences);
      expect(verifyMutant({ file: JSON.stringify(timeline, null, indent), texts })).toEqual([]);
    }),
  );
});
