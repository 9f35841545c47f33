// What holds of the tagger for every text: spans in order, the same result twice, nothing thrown, no word too many.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { DATING_LANGUAGES } from '../../src/core/dating/languages.ts';
import { datingOf } from '../../src/core/dating/dating-of.ts';
import { Tokens } from '../../src/core/dating/reading/tokens.ts';
import { isEventDate } from '../../src/core/dating/event-date.ts';
import { tagText, toTimex3 } from '../../src/core/dating/tag-text.ts';
import { codePointCounter } from '../../src/core/text/code-points.ts';

/** Texts made of the words that expressions are made of, in any order: what a fuzzer would send. */
const word = fc.constantFrom(
  ...'the a last next this end of early mid late on in at until since from to between and two three 30 31 2009 1999 400 BC March May Monday Mon. 18:00 p.m. UTC 7/8/07 03.04.2023 31/31/31 year years week days ago earlier later before after third quarter half summer weekend Christmas Easter every annual daily now soon future February 29 29th nineties 1990s century , . - – ( ) ’ ’82 Montag letzte Woche vor drei Tagen Ende'.split(
    ' ',
  ),
);
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
/** Any code points at all, lone surrogates too. fast-check's own `binary` strings take seconds to build under load. */
const anyString = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.nat(0x10ffff)), { maxLength: 200 })
  .map((points) => String.fromCodePoint(...points));
const published = fc.constantFrom(undefined, '2023-11-09', '0001-01-01', '2024-02-29', '2023', 'nonsense');
const language = fc.constantFrom(...DATING_LANGUAGES.map((each) => each.tag));

test('for any text the spans ascend, do not overlap and lie in it', () => {
  fc.assert(
    fc.property(fc.oneof(text, anyString), published, language, (any, day, tag) => {
      const options = { language: tag, ...(day === undefined ? {} : { published: day }) };
      const tagged = tagText(any, options);
      const edges = [0, ...tagged.flatMap(({ start, end }) => [start, end]), any.length];
      expect(edges).toEqual(Array.from(edges).sort((a, b) => a - b));
      expect(tagged.every(({ start, end, confidence }) => end > start && confidence > 0)).toBe(true);
      expect(JSON.stringify(tagText(any, options))).toBe(JSON.stringify(tagged));
    }),
    { numRuns: 200 },
  );
});

/** Clauses that lean on one another, and some whose day turns out to be none. */
const clause = fc.constantFrom(
  'It left on 12 October 1999.',
  'It sank the following day.',
  'It rose two years later.',
  'It ran from Monday to Friday.',
  'It lasted from 2009 to 2011.',
  'It fell between 3 May 2001 and 9 May 2001.',
  'It fell on May 3 or July 9, 1987.',
  'It never fell on 30 February 2001.',
  'It never lasted from 3 May 2001 to 31 June 2001.',
  'It never fell on May 3 or June 31, 1987.',
);

test('an expression that names another names the one that it was worked out from', () => {
  fc.assert(
    fc.property(fc.array(clause, { maxLength: 8 }), published, (clauses, day) => {
      const tagged = tagText(clauses.join(' '), day === undefined ? {} : { published: day });
      const isRight = tagged.map(({ resolved: { anchor, period }, relation, yearOf }) => [
        anchor?.expression === undefined || tagged[anchor.expression]?.resolved.period === anchor.period,
        relation?.last === undefined || tagged[relation.last]?.end === relation.end,
        yearOf === undefined || tagged[yearOf]?.resolved.period?.year === period?.year,
      ]);
      expect(isRight.flat()).not.toContain(false);
    }),
  );
});

test('every TIMEX3 value is well formed', () => {
  const shape =
    /^(?:(?:BC)?\d{2,4}(?:-(?:\d\d(?:-\d\d)?|W\d\d(?:-WE)?|Q\d|H\d|SP|SU|FA|WI))?(?:T(?:\d\d:\d\d(?::\d\d)?Z?|MO|MI|AF|EV|NI|DT))?|P(?:T?(?:\d+(?:\.\d+)?|X)(?:WE|DE|CE|[YQMWDHS]))|XXXX[-\dWXTA-Z]*|(?:PAST|PRESENT|FUTURE)_REF)$/;
  fc.assert(
    fc.property(text, published, (any, day) => {
      const tagged = tagText(any, day === undefined ? {} : { published: day });
      expect(toTimex3(tagged).filter(({ value }) => !shape.test(value))).toEqual([]);
      for (const at of tagged.keys()) datingOf(any, tagged, at);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['nothing says which', 'It fell on 03/04/2023.', {}, { index: 3, day: 4 }, true],
  ['the source does', 'It fell on 03/04/2023.', { dayMonthOrder: 'day-first' }, { index: 4, day: 3 }, false],
  [
    'the source does',
    'It fell on 03/04/2023.',
    { dayMonthOrder: 'month-first' },
    { index: 3, day: 4 },
    false,
  ],
  ['another date does', 'It fell on 03/04/2023, he on 23/04/2023.', {}, { index: 4, day: 3 }, false],
  ['another date does', 'It fell on 03/04/2023, he on 04/23/2023.', {}, { index: 3, day: 4 }, false],
  ['two others disagree', '03/04/2023, 23/04/2023, 04/23/2023', {}, { index: 3, day: 4 }, true],
  ['both are the same day', 'It fell on 04/04/2023.', {}, { index: 4, day: 4 }, false],
  ['dots say day first', 'It fell on 03.04.2023.', {}, { index: 4, day: 3 }, false],
] as const)('of 03/04/2023, where %s: %s', (_, text, options, period, isAmbiguous) => {
  const [first] = tagText(text, { published: '2023-11-09', ...options });
  expect(first?.resolved.period).toMatchObject(period);
  expect(first?.resolved.ambiguous).toBe(isAmbiguous ? 'day-month-order' : undefined);
  expect(first?.resolved.alternatives).toMatchObject(
    isAmbiguous ? [{ index: period.day, day: period.index }] : [],
  );
  expect(first?.confidence).toBe(isAmbiguous ? 0.5 : 0.99);
});

test('every expression says from what it was counted, and what else it could have been', () => {
  const [monday] = tagText('They met on Monday.', { published: '2023-11-09' });
  expect(monday).toMatchObject({
    family: 'weekday',
    resolved: {
      reason: 'latest',
      anchor: { kind: 'published', period: { year: 2023, index: 11, day: 9 } },
      alternatives: [{ unit: 'day', year: 2023, index: 11, day: 13 }],
    },
  });
});

test('code points are counted as Python counts them', () => {
  fc.assert(
    fc.property(anyString, (any) => {
      expect(codePointCounter(any)(any.length)).toBe(Array.from(any).length);
    }),
  );
});

/** How many looks at a token the tagger takes: time without a clock. */
function looksAt(any: string): number {
  const spies = (['kind', 'sense', 'role'] as const).map((method) => vi.spyOn(Tokens.prototype, method));
  tagText(any, { published: '2023-11-09' });
  const looks = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  for (const spy of spies) spy.mockRestore();
  return looks;
}

test.each([
  'the end of the last ',
  'two hundred ',
  'twenty-',
  '1,000,',
  'early ',
  'late in the ',
  'May and ',
  'Mon. ',
  '7/8/07/',
  'last last ',
  'from Monday to ',
  'a year before the ',
  'in 499 ',
  '. ',
  '’',
])('twice as much of «%s» takes twice the work', (part) => {
  const [once, twice] = [looksAt(part.repeat(80)), looksAt(part.repeat(160))];
  expect(twice).toBeLessThan(once * 2.2 + 100);
});

test.each([
  ['The index is at its lowest since October 1989.', [false]],
  ['The port has been shut since March; it reopened on Monday.', [false, true]],
  ['Markets stay closed until Friday.', [false]],
  ['The bridge fell on 3 May 2021.', [true]],
  ['The siege lasted two years.', [false]],
] as const)('an edge of a stretch of time dates no event: %s', (text, expected) => {
  expect(tagText(text, { published: '2023-11-09' }).map(isEventDate)).toEqual(expected);
});
