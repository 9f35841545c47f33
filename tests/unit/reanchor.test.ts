import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeQuote } from '../../src/core/text/describe-quote.ts';
import { findQuote } from '../../src/core/text/find-quote.ts';
import { reanchorQuotes } from '../../src/core/text/reanchor.ts';

const OLD = 'It rained on Monday. He said no. The minister did not come. She said no. It was late.';

/** The proposal for one quote of the old text, by its words or, where they are repeated, by where they start. */
function proposed(newText: string, exact: string, start = OLD.indexOf(exact), oldText = OLD) {
  return reanchorQuotes(oldText, newText, [describeQuote(oldText, start, start + exact.length)])[0]!;
}

test('in the same text every quote is unchanged', () => {
  expect(proposed(OLD, 'It rained on Monday.')).toEqual({
    status: 'unchanged',
    quote: describeQuote(OLD, 0, 20),
  });
});

test('a quote that stands elsewhere has moved, with its new position and surroundings', () => {
  const newText = `Correction: a name was wrong. ${OLD}`;
  expect(proposed(newText, 'It rained on Monday.')).toEqual({
    status: 'moved',
    quote: describeQuote(newText, 30, 50),
  });
});

test('a quote whose surroundings alone have changed has moved', () => {
  const newText = OLD.replace('He said', 'He says');
  expect(proposed(newText, 'It rained on Monday.')).toMatchObject({
    status: 'moved',
    quote: { start: 0, suffix: ' He says no. The minister did' },
  });
});

test('a sentence that is repeated follows its own, even where its surroundings are gone', () => {
  const newText = 'No rain. He said no. Nobody came. She said no. Late it was.';
  expect(proposed(newText, 'said no.', OLD.indexOf('said no.'))).toMatchObject({
    status: 'moved',
    quote: { start: 12 },
  });
  expect(proposed(newText, 'said no.', OLD.lastIndexOf('said no.'))).toMatchObject({ quote: { start: 38 } });
});

test('a sentence that has moved past others is found where it is now', () => {
  const newText = 'He said no. The minister did not come. She said no. It was late. It rained on Monday.';
  expect(proposed(newText, 'It rained on Monday.')).toMatchObject({ status: 'moved', quote: { start: 65 } });
});

test('a quote that was changed is shown with its difference, and with what kind it is of', () => {
  expect(proposed(OLD.replace('did not come', 'did come'), 'The minister did not come.')).toMatchObject({
    status: 'changed',
    match: 'near',
    quote: { exact: 'The minister did come.', start: 33 },
    difference: [
      { kind: 'same', text: 'The minister did ' },
      { kind: 'removed', text: 'not ' },
      { kind: 'same', text: 'come.' },
    ],
    kinds: ['negation'],
  });
  expect(proposed(OLD.replaceAll(' ', '\u00a0'), 'It rained on Monday.')).toMatchObject({
    status: 'changed',
    match: 'typographic',
    kinds: [],
  });
});

test('a quote of which nothing is left is gone', () => {
  expect(proposed('Everything was rewritten since.', 'The minister did not come.')).toEqual({
    status: 'gone',
  });
});

test('a quote that fits two new places equally is ambiguous', () => {
  expect(proposed('Yes: no rain? no rain?', 'no rain', 0, 'no rain')).toMatchObject({ status: 'ambiguous' });
});

test('a quote that the old text did not hold is looked for as it is', () => {
  const quote = { exact: 'It snowed.', prefix: '', suffix: '', start: 0 };
  expect(reanchorQuotes(OLD, 'Late. It snowed.', [quote])).toMatchObject([
    { status: 'moved', quote: { start: 6 } },
  ]);
});

test('what is proposed as unchanged or moved is verbatim in the new text', () => {
  const texts = fc.array(fc.constantFrom('He came. ', 'He went. ', 'No rain fell. ', 'It was 5 o’clock.\n'), {
    minLength: 1,
  });
  fc.assert(
    fc.property(texts, texts, fc.nat(), fc.nat(), (before, after, a, b) => {
      const [oldText, newText] = [before.join(''), after.join('')];
      const start = a % oldText.length;
      const quote = describeQuote(oldText, start, start + 1 + (b % (oldText.length - start)));
      const [proposal] = reanchorQuotes(oldText, newText, [quote]);
      if (proposal?.status !== 'unchanged' && proposal?.status !== 'moved') return;
      expect(proposal.quote.exact).toBe(quote.exact);
      expect(findQuote(newText, proposal.quote)).toMatchObject({
        status: 'verbatim',
        start: proposal.quote.start,
      });
    }),
    { numRuns: 500 },
  );
});
