import { expect, test } from 'vitest';
import type { QuotedSpan } from '../../src/core/text/passages.ts';
import { passagesFromQuotes, passagesFromText } from '../../src/core/text/passages.ts';

const TEXT = 'One came. Two went. Three stayed.\nFour slept.\n\nFive woke.\n';

function span(eventId: string, exact: string): QuotedSpan {
  const start = TEXT.indexOf(exact);
  const end = start + exact.length;
  return {
    eventId,
    quote: {
      exact,
      prefix: TEXT.slice(Math.max(0, start - 32), start),
      suffix: TEXT.slice(end, end + 32),
      start,
    },
  };
}

const shown = (passages: ReturnType<typeof passagesFromQuotes>) =>
  passages.map(({ segments, gapBefore }) => [
    gapBefore,
    ...segments.map(({ text, eventIds }) => [text, ...eventIds].join('|')),
  ]);

test('quotes stand in article order, with a gap where something is left out', () => {
  expect(
    shown(passagesFromQuotes([span('c', 'Five woke.'), span('a', 'Two went.'), span('b', 'Four slept.')])),
  ).toEqual([
    [true, 'Two went.|a'],
    [true, 'Four slept.|b'],
    [true, 'Five woke.|c'],
  ]);
});

test('sentences that follow each other stand in one passage, and a new paragraph begins a new one', () => {
  expect(
    shown(
      passagesFromQuotes([
        span('a', 'One came.'),
        span('b', 'Two went.'),
        span('c', 'Three stayed.'),
        span('d', 'Four slept.'),
      ]),
    ),
  ).toEqual([
    [false, 'One came.|a', ' ', 'Two went.|b', ' ', 'Three stayed.|c'],
    [false, 'Four slept.|d'],
  ]);
});

test('quotes that overlap share their text, and each keeps its mark', () => {
  expect(
    shown(passagesFromQuotes([span('a', 'One came. Two went.'), span('b', 'Two went. Three stayed.')])),
  ).toEqual([[false, 'One came. |a', 'Two went.|a|b', ' Three stayed.|b']]);
});

test('a full text is laid out by paragraphs with its quotes marked', () => {
  const { passages, lost } = passagesFromText(TEXT, [span('a', 'Two went.')]);
  expect(shown(passages)).toEqual([
    [false, 'One came. ', 'Two went.|a', ' Three stayed.'],
    [false, 'Four slept.'],
    [false, 'Five woke.'],
  ]);
  expect(lost).toEqual([]);
});

test('a quote that the text does not hold is not marked by guess', () => {
  const invented = { eventId: 'a', quote: { exact: 'Two wept.', prefix: '', suffix: '', start: 10 } };
  const { passages, lost } = passagesFromText(TEXT, [invented]);
  expect(passages.flatMap(({ segments }) => segments).every(({ eventIds }) => eventIds.length === 0)).toBe(
    true,
  );
  expect(lost).toEqual([invented]);
});

test('the segments of a full text put together are its paragraphs', () => {
  const { passages } = passagesFromText(TEXT, [
    span('a', 'came. Two'),
    span('b', 'Two went. Three'),
    span('c', 'stayed.\nFour'),
  ]);
  expect(passages.map(({ segments }) => segments.map(({ text }) => text).join(''))).toEqual([
    'One came. Two went. Three stayed.',
    'Four slept.',
    'Five woke.',
  ]);
});
