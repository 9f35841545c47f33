// Words for a date → EDTF: the tables of tests/cases/plain-dates.ts, and what holds whatever is typed.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestPlainDates } from '../../src/core/curate/plain-date-suggestions.ts';
import { readPlainDate } from '../../src/core/curate/plain-date.ts';
import { datingOf, datingsByOrder } from '../../src/core/dating/dating-of.ts';
import { tagText } from '../../src/core/dating/tag-text.ts';
import { parseEdtf } from '../../src/core/model/edtf/parse-edtf.ts';
import { toEdtf } from '../../src/core/model/edtf/to-edtf.ts';
import { suggestDates } from '../../src/ui/desk/date-suggestions.ts';
import { dateInWords } from '../../src/ui/messages/date-in-words.ts';
import { en } from '../../src/ui/messages/en.ts';
import { NO_PLAIN_DATES, PLAIN_DATES, PLAIN_DATES_GERMAN } from '../cases/plain-dates.ts';

const PUBLISHED = { published: '2023-11-09' };
const edtfOf = (words: string, language = 'en') => {
  const result = readPlainDate(words, { ...PUBLISHED, language });
  return result.ok ? result.readings.map(({ edtf }) => edtf) : result.problem;
};
const notesOf = (words: string, options = {}) => {
  const result = readPlainDate(words, { ...PUBLISHED, ...options });
  return result.ok ? result.readings.map(({ notes }) => notes) : result.problem;
};

test.each(PLAIN_DATES)('%s is %s', (words, ...edtf) => {
  expect(edtfOf(words)).toEqual(edtf);
});

test.each(PLAIN_DATES_GERMAN)('in German, %s is %s', (words, ...edtf) => {
  expect(edtfOf(words, 'de')).toEqual(edtf);
});

test.each(NO_PLAIN_DATES)('%j is no date: %s', (words, code) => {
  const problem = edtfOf(words);
  expect(problem).toMatchObject({ code });
  expect(problem).toHaveProperty('help', expect.stringMatching(/\S/));
});

describe('what is said about a reading', () => {
  test.each([
    ['2023-09', ['edtf']],
    ['spring 2020', ['season-months']],
    ['last Monday', ['from-publication'], ['from-publication', 'other-reading']],
    ['03/04/2023', ['month-first'], ['day-first']],
    ['late 2021', ['whole-period'], ['part-of-period']],
    ['8 November 2023 at 21:30', ['time-without-zone']],
    ['2001-02', ['edtf'], ['years']],
    ['8 November 2023', []],
  ])('%s', (words, ...notes) => {
    expect(notesOf(words)).toEqual(notes);
  });

  test('the order that the source has comes first', () => {
    expect(notesOf('03/04/2023', { dayMonthOrder: 'day-first' })).toEqual([['day-first'], ['month-first']]);
  });

  test('a time of day takes the zone that is given', () => {
    const result = readPlainDate('8 November 2023 at 21:30', { timeZone: 'Asia/Seoul' });
    expect(result.ok && result.readings.map(({ edtf }) => edtf)).toEqual(['2023-11-08T21:30+09:00']);
  });

  test('without a day of publication nothing is counted', () => {
    expect(readPlainDate('last Monday')).toMatchObject({ ok: false, problem: { code: 'needs-publication' } });
  });
});

test('what an article says in one expression means the same in the field', () => {
  let compared = 0;
  for (const [words] of PLAIN_DATES) {
    const tagged = tagText(words, PUBLISHED);
    const dating = datingOf(words, tagged, 0);
    if (dating === undefined || dating.expressions.join('') !== words) continue;
    compared += 1;
    // What an article leaves between two days, the field asks.
    const byOrder = datingsByOrder(words, tagged, 0);
    const meant = byOrder.length > 0 ? byOrder : [dating];
    expect([words, edtfOf(words)]).toEqual([words, expect.arrayContaining(meant.map(({ edtf }) => edtf))]);
  }
  expect(compared).toBeGreaterThan(40);
});

const word = fc.constantFrom(
  ...PLAIN_DATES.flatMap(([words]) => words.split(' ')),
  ...['the', 'of', '-', '–', '/', '?', '12', '30', '1999', 'XX', '~', '[', ']', '..', '\u0000', '😀', '𝟙'],
);
const typed = fc.oneof(
  fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 40, unit: 'binary' }),
);

test('whatever is typed: every reading is EDTF in its canonical form, all differ, and their words are stable', () => {
  fc.assert(
    fc.property(typed, (words) => {
      const result = readPlainDate(words, PUBLISHED);
      if (!result.ok) return;
      const seen = result.readings.map(({ edtf }) => edtf);
      expect(new Set(seen).size).toBe(seen.length);
      for (const { edtf, date } of result.readings) {
        const parsed = parseEdtf(edtf);
        expect(parsed).toEqual({ ok: true, value: date });
        expect(toEdtf(date)).toBe(edtf);
        // What the field shows of the value is what it shows once the value was saved and read again.
        expect(parsed.ok && dateInWords(parsed.value, en, 'weekday')).toBe(dateInWords(date, en, 'weekday'));
        expect(edtfOf(edtf)).toEqual(expect.arrayContaining([edtf]));
      }
    }),
    { numRuns: 400 },
  );
}, 30_000);

test('capitals, spaces at the ends and doubled ones change nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PLAIN_DATES.map(([words]) => words)), (words) => {
      expect(edtfOf(`  ${words.replaceAll(' ', '  ')} `)).toEqual(edtfOf(words));
    }),
  );
});

describe('suggestions', () => {
  test('the last word is completed', () => {
    const words = suggestPlainDates('mid-sept', PUBLISHED).map((each) => [each.words, each.edtf]);
    expect(words).toContainEqual(['mid-September', '2023-09']);
    expect(suggestPlainDates('8 nove', PUBLISHED).map(({ edtf }) => edtf)).toContain('2023-11-08');
    expect(suggestPlainDates('yester', PUBLISHED).map(({ edtf }) => edtf)).toEqual(['2023-11-08']);
  });

  test('both readings of 03/04/2023, written out', () => {
    expect(suggestDates('03/04/2023', PUBLISHED, en).map(({ meaning }) => meaning)).toEqual([
      'Saturday 4 March 2023',
      'Monday 3 April 2023',
    ]);
    expect(suggestDates('around 1850', PUBLISHED, en).map(({ meaning }) => meaning)).toEqual(['about 1850']);
  });

  test('at every key of every row: different, EDTF, and in the end what the row says', () => {
    for (const [words, ...edtf] of PLAIN_DATES) {
      for (let at = 1; at <= words.length; at += 1) {
        const found = suggestPlainDates(words.slice(0, at), PUBLISHED).map((each) => each.edtf);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((each) => parseEdtf(each).ok)).toBe(true);
      }
      expect(suggestPlainDates(words, PUBLISHED).map((each) => each.edtf)).toEqual(
        expect.arrayContaining(edtf),
      );
    }
  });
});
