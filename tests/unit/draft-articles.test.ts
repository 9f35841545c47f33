// Whole articles drafted: our own exactly, and every draft accepted by verify as it stands.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, ArticleDraft } from '../../src/core/draft/article-draft.ts';
import { draftArticle } from '../../src/core/draft/draft-article.ts';
import type { Diagnostic } from '../../src/core/model/diagnostic.ts';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';
import type { Timeline } from '../../src/core/model/timeline.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import { verifyTimeline } from '../../src/core/verify/verify-timeline.ts';
import { DRAFTED_ARTICLES } from '../cases/draft-articles.ts';
import { DRAFTED_SENTENCES } from '../cases/draft-headlines.ts';

const SHA256 = '0'.repeat(64);
const SHARED = ['../shared', '../../shared'].map((path) => resolve(path)).find(existsSync);

function timelineOf(article: Article, draft: ArticleDraft): Timeline {
  const { id, language, published, timeZone, text } = article;
  return {
    version: 1,
    title: 'Draft',
    language,
    sources: [
      {
        id,
        title: 'An article',
        authors: [],
        publisher: 'The Daily Example',
        language,
        published,
        timeZone,
        sha256: SHA256,
        length: text.length,
        text: 'withheld',
      },
    ],
    events: draft.events.map((event) => ({ ...event })),
  };
}

/** Everything that the schema or verify has against a draft, warnings too. */
function findingsOf(article: Article, draft: ArticleDraft): readonly Diagnostic[] {
  const timeline = timelineOf(article, draft);
  const checked = parseTimeline(JSON.stringify(timeline));
  const texts = new Map([[article.id, { text: article.text, sha256: SHA256 }]]);
  // That nobody has accepted them yet is what they are.
  return [...checked.diagnostics, ...verifyTimeline(timeline, texts)].filter(
    ({ code }) => code !== 'unreviewed-drafts',
  );
}

const toArticle = (text: string, published: string, timeZone = 'UTC', language = 'en'): Article => ({
  id: 'a',
  language,
  published,
  timeZone,
  text,
});

function rowsOf({ text }: Article, { events }: ArticleDraft) {
  const sentences = splitSentences(text, 'en');
  const rows = events.flatMap(({ date, status, evidence }) =>
    evidence.map(({ quote }): [number, string | undefined, string] => [
      sentences.findIndex(({ start, end }) => start <= quote.start && quote.start < end),
      date,
      status,
    ]),
  );
  return rows.sort(([a], [b]) => a - b);
}

test('there are enough dated sentences of our own', () => {
  const inArticles = DRAFTED_ARTICLES.reduce((sum, { rows }) => sum + rows.length, 0);
  const alone = DRAFTED_SENTENCES.reduce((sum, [, ...happenings]) => sum + happenings.length, 0);
  expect(DRAFTED_ARTICLES.length).toBeGreaterThanOrEqual(10);
  expect(inArticles + alone).toBeGreaterThanOrEqual(150);
});

test.each(DRAFTED_ARTICLES)('an article of $published: $text', ({ text, published, timeZone, rows }) => {
  const article = toArticle(text, published, timeZone);
  const draft = draftArticle(article);
  expect(rowsOf(article, draft)).toEqual(rows);
  expect(findingsOf(article, draft)).toEqual([]);
});

test('the same text gives the same draft', () => {
  for (const { text, published } of DRAFTED_ARTICLES) {
    const article = toArticle(text, published);
    expect(draftArticle(article)).toEqual(draftArticle(article));
  }
});

test('a dating that is offered instead verifies as well', () => {
  const text =
    'The town marked Nov. 3 as a day of rest after the fair of last year. Exports fell this year. The bridge opened on 03/04/2023.';
  const article = toArticle(text, '2023-11-09');
  const { events, alternatives, leftOut } = draftArticle(article);
  expect(alternatives.length).toBeGreaterThan(0);
  for (const { event, evidence, dating } of alternatives) {
    const at = events.findIndex(({ id }) => id === event);
    const changed = events.map((each, place) => {
      if (place !== at) return each;
      const pieces = each.evidence.map((piece, index) => (index === evidence ? { ...piece, dating } : piece));
      return { ...each, date: dating.edtf, evidence: pieces };
    });
    expect(findingsOf(article, { events: changed, alternatives, leftOut })).toEqual([]);
  }
});

test('a date of two readings is both of them, and each is offered', () => {
  const article = toArticle('The council closed the bridge on 03/04/2023.', '2023-11-09');
  const draft = draftArticle(article);
  expect(draft.events.map(({ date }) => date)).toEqual(['[2023-03-04,2023-04-03]']);
  expect(draft.alternatives.map(({ dating }) => dating.edtf)).toEqual(['2023-03-04', '2023-04-03']);
  expect(findingsOf(article, draft)).toEqual([]);
  const known = draftArticle({ ...article, dayMonthOrder: 'day-first' });
  expect(known.events.map(({ date }) => date)).toEqual(['2023-04-03']);
});

test('German is drafted clause by clause, with less confidence', () => {
  const text = 'Der Bundestag stimmte am Donnerstag ab. Im Jahr 2015 wurde der Mindestlohn eingeführt.';
  const article = toArticle(text, '2022-05-20', 'Europe/Berlin', 'de');
  const draft = draftArticle(article);
  expect(draft.events.map(({ date, title }) => [date, title])).toEqual([
    ['2022-05-19', 'Der Bundestag stimmte am Donnerstag ab'],
    ['2015', 'Im Jahr 2015 wurde der Mindestlohn eingeführt'],
  ]);
  expect(draft.events.every(({ draft: { confidence } }) => confidence < 0.8)).toBe(true);
  expect(findingsOf(article, draft)).toEqual([]);
});

test('any text is drafted, and what is proposed verifies', () => {
  const words = [
    ...DRAFTED_ARTICLES.flatMap(({ text }) => text.split(' ')),
    'in 2009',
    'in 2009',
    'next May',
    '\n',
    '“',
    '(',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 6 })), {
        maxLength: 80,
      }),
      (pieces) => {
        const article = toArticle(`It rained. ${pieces.join(' ')}`, '2023-11-09', 'Asia/Seoul');
        expect(
          findingsOf(article, draftArticle(article)).filter(({ severity }) => severity === 'error'),
        ).toEqual([]);
      },
    ),
  );
});

interface Shared {
  readonly name: string;
  readonly article: Article;
}

function sharedArticles(root: string): readonly Shared[] {
  const corpora = ['meantime-dev', 'wikiwars-dev'].flatMap((corpus) =>
    readFileSync(`${root}/corpora/${corpus}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; text: string; dct: string })
      // One of them states its day in another order.
      .filter(({ dct }) => /^\d{4}-/.test(dct))
      .map(({ id, text, dct }) => ({ name: id, article: toArticle(text, dct.slice(0, 10), 'Asia/Seoul') })),
  );
  const blinken = readFileSync(`${root}/articles/blinken-seoul.txt`, 'utf8');
  return [...corpora, { name: 'blinken-seoul', article: toArticle(blinken, '2023-11-09', 'Asia/Seoul') }];
}

// The corpora stand beside the checkout, never in it: these run where they are.
describe.runIf(SHARED !== undefined)('articles beside the checkout', () => {
  const shared = SHARED === undefined ? [] : sharedArticles(SHARED);

  test.each(shared)('the draft of $name verifies', ({ article }) => {
    const findings = findingsOf(article, draftArticle(article));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('the Seoul report yields at least 12 of its 16 dated events', () => {
    const article = shared.find(({ name }) => name === 'blinken-seoul')!.article;
    const { events } = draftArticle(article);
    const curated = JSON.parse(readFileSync('events/blinken-seoul/timeline.json', 'utf8')) as Timeline;
    const dated = curated.events.filter(({ date }) => date !== undefined);
    const found = dated.filter(({ date, evidence }) =>
      events.some(
        (event) =>
          event.date === date &&
          event.evidence.some(({ quote }) => evidence.some((each) => each.quote.exact === quote.exact)),
      ),
    );
    expect(dated).toHaveLength(16);
    expect(found.length).toBeGreaterThanOrEqual(12);
  });
});
