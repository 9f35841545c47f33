// Drafting: what it proposes is verbatim, dated by its words, and accepted by verify.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/core/draft/article-draft.ts';
import { draftArticle } from '../../src/core/draft/draft-article.ts';
import { proposeSame, sameProposer } from '../../src/core/draft/propose-same.ts';

const article = (text: string, id = 'a'): Article => ({
  id,
  language: 'en',
  published: '2023-11-09',
  timeZone: 'Asia/Seoul',
  text,
});

test('a dated sentence becomes an event with the sentence as evidence', () => {
  const text = 'It was wet. Rain stopped the game in Lyon on Monday. Nobody minded.';
  const { events } = draftArticle(article(text));
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    date: '2023-11-06',
    evidence: [
      {
        source: 'a',
        quote: { exact: 'Rain stopped the game in Lyon on Monday.', start: 12 },
        dating: {
          expression: 'on Monday',
          anchor: 'published',
          rule: 'weekday-before-anchor',
          edtf: '2023-11-06',
        },
      },
    ],
  });
});

test('what an editor has settled is not proposed again, and its id is not taken', () => {
  const text = 'Rain stopped the game on Monday. Rain stopped the game on Tuesday.';
  const [first, second] = draftArticle(article(text)).events;
  const settled = { evidence: [first!.evidence[0]!], eventIds: new Set([first!.id, second!.id]) };
  const again = draftArticle(article(text), settled);
  expect(again.leftOut).toContainEqual({ start: 0, end: 32, reason: 'quoted-already' });
  expect(again.events.map(({ date }) => date)).toEqual(['2023-11-07']);
  expect(settled.eventIds).not.toContain(again.events[0]!.id);
});

test('progress ascends to the end, and changes nothing of what is found', () => {
  const text = Array.from({ length: 400 }, (_, at) => `Ferry ${at} sank in Lyon on 3 May 2019.`).join(' ');
  const shares: number[] = [];
  const drafted = draftArticle(article(text), undefined, (share) => shares.push(share));
  expect(drafted).toEqual(draftArticle(article(text)));
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(shares.at(-1)).toBe(1);
});

test('one happening in two articles is proposed as one, with the reason, and two are not', () => {
  const [g7] = draftArticle(
    article('The G7 ministers condemned the arms transfers in Tokyo on Wednesday.'),
  ).events;
  const others = draftArticle(
    article(
      'In Tokyo, the ministers of the G7 condemned arms transfers on Wednesday. A ferry sank on Wednesday.',
      'b',
    ),
  ).events;
  const events = [g7!, ...others.map((event) => ({ ...event, id: `${event.id}-b` }))];
  const sources = [
    { id: 'a', publisher: 'One' },
    { id: 'b', publisher: 'Other' },
  ];
  const proposals = proposeSame(events, sources);
  expect(proposals).toHaveLength(1);
  expect(proposals[0]).toMatchObject({ first: g7!.id, second: events[1]!.id });
  expect(proposals[0]!.reason).toMatch(/^One and Other both tell of 2023-11-08, with .*“Tokyo”/);
});

test('words that come twice in a sentence are quoted with the part in which they stand once', () => {
  const text = 'Rain fell in Lyon on Monday, and snow fell in Oslo on Monday.';
  const { events } = draftArticle(article(text));
  expect(events.map(({ evidence }) => evidence[0]!.quote.exact)).toEqual([
    'Rain fell in Lyon on Monday, and snow fell in Oslo',
    'and snow fell in Oslo on Monday.',
  ]);
});

test('a sentence longer than a quote may be is left out', () => {
  const text = `The list of ${'rain and '.repeat(3000)}snow was read on Monday.`;
  expect(draftArticle(article(text))).toMatchObject({ events: [], leftOut: [{ reason: 'no-happening' }] });
});

test('a sentence that goes on from a dated one stays undated, and is listed', () => {
  const text = 'The envoy will fly to Oslo on Monday. He will also meet the king. Fish is cheap there.';
  const { events, leftOut } = draftArticle(article(text));
  expect(events).toHaveLength(1);
  expect(leftOut).toEqual([{ start: 38, end: 65, reason: 'undated' }]);
});

test('two sentences about one happening are one event with two pieces of evidence', () => {
  const text =
    'A ferry sank off Crete on Monday. Police are on site. The ferry sank off Crete on Monday in high waves.';
  const { events } = draftArticle(article(text));
  expect(events.map(({ evidence }) => evidence.length)).toEqual([2]);
});

test('after any edits the proposals are those from scratch', () => {
  const { events } = draftArticle(
    article(
      'The G7 ministers condemned the arms transfers in Tokyo on Wednesday. Rain stopped a game on Monday.',
    ),
  );
  const [g7, rain] = events;
  const edits = fc.array(
    fc.tuple(fc.nat(7), fc.constantFrom('move', 'title', 'undate', 'drop', 'publisher')),
  );
  let proposed = 0;
  fc.assert(
    fc.property(edits, (made) => {
      let all = Array.from({ length: 8 }, (_, at) => {
        const [event, source] = [at % 3 === 0 ? rain! : g7!, `source-${at % 4}`];
        return {
          ...event,
          id: `event-${at}`,
          evidence: event.evidence.map((piece) => ({ ...piece, source })),
        };
      });
      let sources = Array.from({ length: 4 }, (_, at) => ({ id: `source-${at}`, publisher: `Paper ${at}` }));
      const propose = sameProposer();
      for (const [at, edit] of made) {
        const event = all[at];
        if (edit === 'publisher')
          sources = sources.with(at % 4, { id: `source-${at % 4}`, publisher: 'Other' });
        else if (event === undefined) continue;
        else if (edit === 'drop') all = all.toSpliced(at, 1);
        else if (edit === 'move') all = all.with(at, { ...event, date: '2023-11-06' });
        else if (edit === 'title') all = all.with(at, { ...event, title: 'Rain in Tokyo on the arms fair' });
        else all = all.with(at, { ...event, date: undefined });
        const found = propose(all, sources);
        expect(found).toEqual(proposeSame(all, sources));
        proposed += found.length;
      }
    }),
    { numRuns: 200 },
  );
  expect(proposed).toBeGreaterThan(500);
});
