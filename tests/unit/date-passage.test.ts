// A passage that an editor selects → the datings that its words allow.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../../src/core/curate/apply.ts';
import { newDocument } from '../../src/core/curate/desk-document.ts';
import { datePassage } from '../../src/core/draft/date-passage.ts';
import { passageInContext } from '../../src/core/draft/passage-context.ts';
import { parseEdtf } from '../../src/core/model/edtf/parse-edtf.ts';
import { standsOnce } from '../../src/core/draft/quote-dating.ts';
import { verifyTimeline } from '../../src/core/verify/verify-timeline.ts';
import { DESK_ARTICLE, DESK_ARTICLE_PUBLISHED } from '../cases/desk-article.ts';
import { sourceOf } from '../curate/small-desk.ts';

const articleOf = (text: string, more = {}) => ({
  id: 'a',
  text,
  language: 'en',
  published: DESK_ARTICLE_PUBLISHED,
  timeZone: 'Europe/Oslo',
  ...more,
});

function datingsIn(text: string, words: string, more = {}) {
  const start = text.indexOf(words);
  return datePassage(passageInContext(articleOf(text, more), { start, end: start + words.length }));
}

const inShort = (text: string, words: string, more = {}) =>
  datingsIn(text, words, more).map(({ expression, edtf }) => [expression, edtf]);

describe('what a passage says of when', () => {
  test.each<[text: string, passage: string, ...datings: [string | string[], string][]]>([
    ['It closed on Tuesday. It rained.', 'It closed on Tuesday.', ['on Tuesday', '2024-05-14']],
    ['It closed on Tuesday. It rained.', 'It rained.'],
    ['It closed on Tuesday. It rained.', 'closed on'],
    ['It closed on Tuesday.', 'on Tuesday', ['on Tuesday', '2024-05-14']],
    [
      'It closed on 3 June 1961 and again in 2001.',
      'It closed on 3 June 1961 and again in 2001.',
      ['on 3 June 1961', '1961-06-03'],
      ['in 2001', '2001'],
    ],
    ['It closed on 3 June 1961 and again in 2001.', 'again in 2001.', ['in 2001', '2001']],
    ['It closed in 2001. The next year it burnt.', 'The next year it burnt.', ['The next year', '2002']],
  ])('%s: «%s»', (text, passage, ...datings) => {
    expect(inShort(text, passage)).toEqual(datings);
  });

  test('figures that may be read in two orders give both', () => {
    const dates = inShort('The ship sank on 03/04/2023.', 'The ship sank on 03/04/2023.').map(
      ([, edtf]) => edtf,
    );
    expect(dates).toEqual(expect.arrayContaining(['2023-03-04', '2023-04-03']));
  });

  test('what is counted from a date further up names that date and its words', () => {
    const [dating] = datingsIn('It closed in 2001. The next year it burnt.', 'The next year it burnt.');
    expect(dating?.anchor).toEqual({
      date: '2001',
      reason: 'The date that the article has reached («2001»).',
    });
  });

  test('a language of which nothing is known says nothing', () => {
    expect(inShort('Se cerró el 3 de junio de 1961.', 'el 3 de junio de 1961', { language: 'es' })).toEqual(
      [],
    );
  });
});

test('of a long article only what stands around the passage is read', () => {
  const text = `${'Nothing happened here.\n'.repeat(20_000)}It closed on Tuesday.\n${'Nor here.\n'.repeat(20_000)}`;
  const start = text.indexOf('It closed');
  const near = passageInContext(articleOf(text), { start, end: start + 21 });
  expect(near.article.text.length).toBeLessThan(10_000);
  expect(near.article.text.slice(near.passage.start, near.passage.end)).toBe('It closed on Tuesday.');
  expect(datePassage(near).map(({ edtf }) => edtf)).toEqual(['2024-05-14']);
});

test('wherever a passage is cut, an event made of it with any of the datings has nothing wrong with its dates', () => {
  const { source, text } = sourceOf('a', DESK_ARTICLE);
  const dated = { ...source, published: DESK_ARTICLE_PUBLISHED };
  const added = apply(newDocument('Cut', 'en'), { kind: 'add-source', source: dated, text });
  if (!added.ok) throw new Error(added.refusal.message);
  const article = articleOf(DESK_ARTICLE, { timeZone: source.timeZone });
  fc.assert(
    fc.property(fc.nat(DESK_ARTICLE.length - 1), fc.integer({ min: 1, max: 300 }), (start, length) => {
      const passage = { source: 'a', start, end: Math.min(DESK_ARTICLE.length, start + length) };
      for (const dating of datePassage(passageInContext(article, passage))) {
        expect(parseEdtf(dating.edtf).ok).toBe(true);
        const made = apply(added.document, { kind: 'new-event', passage, title: 'x', dating });
        if (!made.ok) throw new Error(made.refusal.message);
        const { timeline, texts } = made.document;
        expect(timeline.events[0]?.date).toBe(dating.edtf);
        const quote = timeline.events[0]?.evidence[0]?.quote.exact ?? '';
        expect([dating.expression].flat().every((words) => standsOnce(quote, words))).toBe(true);
        expect(verifyTimeline(timeline, texts).filter(({ severity }) => severity === 'error')).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
}, 30_000);
