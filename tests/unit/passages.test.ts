import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QuotedSpan } from '../../src/core/text/passages.ts';
import { passagesFromQuotes, passagesFromText } from '../../src/core/text/passages.ts';
import { partsByEvent, partsOf } from '../../src/ui/evidence/passage-parts.ts';

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

/** Quotes of a text by where they begin and end, in any order and overlapping; an event may have several. */
const QUOTES = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 6 }), fc.nat(TEXT.length - 2), fc.integer({ min: 1, max: 25 })),
  { maxLength: 12 },
);

test('of any quotes, a segment names exactly the events that quote it', () => {
  fc.assert(
    fc.property(QUOTES, (picked) => {
      const spans = picked.map(([event, start, length]) => {
        const exact = TEXT.slice(start, start + length);
        const [prefix, suffix] = [TEXT.slice(0, start), TEXT.slice(start + length)];
        return { eventId: `event-${event}`, quote: { exact, prefix, suffix, start } };
      });
      const { passages, lost } = passagesFromText(TEXT, spans);
      expect(lost).toEqual([]);
      const all = [passages, passagesFromQuotes(spans)].flatMap((each) => each.flatMap((of) => of.segments));
      for (const { start, text, eventIds } of all) {
        const end = start + text.length;
        const quoting = spans.filter(
          ({ quote }) => quote.start <= start && quote.start + quote.exact.length >= end,
        );
        expect(new Set(eventIds)).toEqual(new Set(quoting.map(({ eventId }) => eventId)));
      }
    }),
  );
});

test('a long article is cut into parts: nothing is lost, each is short, and each event is found in its own', () => {
  const sentences = Array.from({ length: 1000 }, (_, at) => `Sentence number ${at} of the article.`);
  const text = sentences.join(' ');
  const quotes = sentences.map((exact, at) => {
    return { eventId: `event-${at}`, quote: { exact, prefix: '', suffix: '', start: text.indexOf(exact) } };
  });
  const { passages } = passagesFromText(text, quotes);
  const parts = partsOf(passages);
  const segments = parts.map((part) => part.flatMap((passage) => passage.segments));
  expect(segments.flat()).toEqual(passages.flatMap((passage) => passage.segments));
  expect(Math.max(...segments.map(({ length }) => length))).toBeLessThan(200);
  const places = partsByEvent(parts);
  for (const [at, exact] of sentences.entries()) {
    const [place, ...more] = places.get(`event-${at}`) ?? [];
    expect(more).toEqual([]);
    expect(segments[place ?? -1]?.map((segment) => segment.text)).toContain(exact);
  }
  expect(partsOf([])).toEqual([]);
});
