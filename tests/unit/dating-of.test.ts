// What the tagger proposes for a timeline file: verify must accept it, and the rule must say why.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datingOf, datingWithYearOfSentence } from '../../src/core/dating/dating-of.ts';
import { applyRule } from '../../src/core/dating/dating-rules.ts';
import type { PeriodUnit } from '../../src/core/dating/resolving/period.ts';
import { dayPeriod, widened } from '../../src/core/dating/resolving/period.ts';
import { tagText } from '../../src/core/dating/tag-text.ts';
import { periodFromEdtf, periodToEdtf } from '../../src/core/dating/writing/period-edtf.ts';
import { resolvedToEdtf } from '../../src/core/dating/writing/resolved-edtf.ts';
import { toEdtf } from '../../src/core/model/edtf/to-edtf.ts';
import { MARKED_TEXTS } from '../cases/dating-sentences.ts';
import { unmarked } from '../cases/marked-text.ts';

type Row = readonly [text: string, words: readonly string[], rule: string, edtf: string];

/** Published on Thursday 9 November 2023: the first expression of the text, and its dating. */
const DATINGS: readonly Row[] = [
  ['He said on Monday that it was over.', ['on Monday'], 'weekday-before-anchor', '2023-11-06'],
  ['The vote will be on Monday.', ['on Monday'], 'weekday-after-anchor', '2023-11-13'],
  ['It opened on 24 August 1979.', ['on 24 August 1979'], 'stated', '1979-08-24'],
  ['It rained in September.', ['in September'], 'month-before-anchor', '2023-09'],
  ['It fell last week.', ['last week'], 'last-unit', '[2023-10-30..2023-11-05]'],
  ['They met yesterday.', ['yesterday'], 'relative-day', '2023-11-08'],
  ['They met three months ago.', ['three months ago'], 'units-before-anchor', '2023-08'],
  [
    'It grew in the third quarter of 2022.',
    ['in the third quarter of 2022'],
    'stated-period',
    '[2022-07..2022-09]',
  ],
  ['Prices have risen since March.', ['since March'], 'since-before-anchor', '2023-03/..'],
  ['He has lived there since 1998.', ['since 1998'], 'stated-since', '1998/..'],
  ['It is closed until Friday.', ['until Friday'], 'until-after-anchor', '../2023-11-10'],
  [
    'It will run from Monday to Friday.',
    ['from Monday to Friday'],
    'range-after-anchor',
    '2023-11-13/2023-11-17',
  ],
  ['It lasted from 2009 to 2011.', ['from 2009 to 2011'], 'stated-range', '2009/2011'],
  ['It fell between 2014 and 2016.', ['between 2014 and 2016'], 'stated-between', '[2014..2016]'],
  ['It must be done by 2030.', ['by 2030'], 'stated-before', '[..2030]'],
  ['It sank on May 3 or July 9, 1987.', ['on May 3', 'July 9, 1987'], 'named-in-stated-year', '1987-05-03'],
  ['He left at 9.30 a.m. KST.', ['at 9.30 a.m. KST'], 'time-on-anchor-day', '2023-11-09T09:30+09:00'],
];

test.each(DATINGS)('%s', (text, words, rule, edtf) => {
  const dating = datingOf(text, tagText(text, { published: '2023-11-09' }), 0);
  expect(dating && [dating.expressions, dating.rule, dating.edtf]).toEqual([words, rule, edtf]);
});

test('what is proposed is what the rule yields, and what TIMEX3 says', () => {
  for (const { published, texts } of MARKED_TEXTS) {
    for (const text of texts.map(unmarked)) {
      const tagged = tagText(text, { published });
      for (const [at, { resolved, mod, relation }] of tagged.entries()) {
        const dating = datingOf(text, tagged, at);
        if (dating === undefined) continue;
        const anchor = dating.anchor?.date;
        const applied = applyRule(dating.rule, {
          expressions: dating.expressions,
          ...(anchor && { anchor }),
        });
        expect(applied.ok && toEdtf(applied.value)).toBe(dating.edtf);
        expect(dating.expressions.every((each) => text.includes(each))).toBe(true);
        const own = resolvedToEdtf(resolved, mod);
        if (relation === undefined) expect(dating.edtf).toBe(own && toEdtf(own));
      }
    }
  }
});

test('a year that stands elsewhere in the sentence is offered beside the nearest one', () => {
  const text = 'The fleet marks May 18 as its day, after the launch of its first ship last year.';
  const tagged = tagText(text, { published: '2023-11-09' });
  expect(datingOf(text, tagged, 0)?.edtf).toBe('2023-05-18');
  expect(datingWithYearOfSentence(text, tagged, 0)).toMatchObject({
    rule: 'day-month-in-year',
    expressions: ['May 18', 'last year'],
    edtf: '2022-05-18',
  });
});

test('what is counted from the story says from which expression', () => {
  const text = 'The boat left on 12 October. It sank the following day.';
  const dating = datingOf(text, tagText(text, { published: '2023-11-09' }), 1);
  expect(dating).toMatchObject({
    rule: 'relative-day',
    anchor: { kind: 'narrative', expression: 0 },
    edtf: '2023-10-13',
  });
});

test.each([
  ['They met at 9 a.m. on Monday.', 'time-in-source-zone-before-anchor', '2023-11-06T09:00+09:00'],
  ['They will meet at 9 a.m. on Monday.', 'time-in-source-zone-after-anchor', '2023-11-13T09:00+09:00'],
  ['They met at 9:05 a.m. on 3 May 2023.', 'time-in-source-zone', '2023-05-03T09:05+09:00'],
  ['He left at 9.30 a.m. GMT.', 'time-on-anchor-day', '2023-11-09T09:30Z'],
  ['They met at 09:00 local time.', 'named-before-anchor', '2023-11-09'],
  ['They met at 2:30 a.m. on Sunday.', 'time-in-source-zone-before-anchor', '2023-11-05T02:30+09:00'],
  ['It is closed until 9 a.m. on Friday.', 'until-after-anchor', '../2023-11-10'],
])('a time of day is that of its own zone, else of its source: %s', (text, rule, edtf) => {
  const tagged = tagText(text, { published: '2023-11-09', timeZone: 'Asia/Seoul' });
  expect(datingOf(text, tagged, 0)).toMatchObject({ rule, edtf });
});

test('a time that the clocks of the source show twice is known to the day', () => {
  const text = 'They met at 1:30 a.m. on Sunday.';
  const tagged = tagText(text, { published: '2023-11-09', timeZone: 'America/New_York' });
  expect(datingOf(text, tagged, 0)?.edtf).toBe('2023-11-05');
});

/** "30 February 2023" is read, and then is no day: it takes no place in the result. */
const DROPPED = 'No day is 30 February 2023.';

test.each([
  ['It left on 12 October. It sank the following day.', 1, ['the following day'], '2023-10-13', 0],
  ['It will run from Monday to Friday.', 1, ['Friday'], '2023-11-17', 0],
  ['It sank on May 3 or July 9, 1987.', 0, ['on May 3', 'July 9, 1987'], '1987-05-03', undefined],
  ['It lasted from 2009 to 2011.', 0, ['from 2009 to 2011'], '2009/2011', undefined],
])('an expression that turned out to be none shifts no place: %s', (text, at, words, edtf, from) => {
  const after = `${DROPPED} ${text}`;
  const tagged = tagText(after, { published: '2023-11-09' });
  expect(tagged).toHaveLength(2);
  expect(datingOf(after, tagged, at)).toMatchObject({ expressions: words, edtf });
  expect(tagged[at]?.resolved.anchor?.expression).toBe(from);
});

test.each(['It lasted from 3 May 2023 to 30 February 2024.', 'It sank on May 3 or February 30, 1987.'])(
  'nothing is joined to an expression that turned out to be none: %s',
  (text) => {
    const tagged = tagText(text, { published: '2023-11-09' });
    expect(tagged).toHaveLength(1);
    expect([tagged[0]?.relation?.last, tagged[0]?.yearOf]).toEqual([undefined, undefined]);
  },
);

test('a period is the same after EDTF', () => {
  const units: readonly PeriodUnit[] = [
    'day',
    'weekend',
    'week',
    'month',
    'season',
    'quarter',
    'half',
    'year',
    'decade',
    'century',
  ];
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constantFrom(...units), (day, unit) => {
      const period = widened(dayPeriod(day), unit);
      fc.pre(period.year !== 0 || (unit !== 'decade' && unit !== 'century'));
      expect(periodFromEdtf(periodToEdtf(period))).toEqual(period);
    }),
  );
});
