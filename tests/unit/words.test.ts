// Dates and datings as a reader reads them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseEdtf } from '../../src/core/model/edtf/parse-edtf.ts';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';
import { indexTimeline } from '../../src/core/model/timeline-index.ts';
import { markExpressions } from '../../src/ui/evidence/marked-expression.ts';
import { dateInWords } from '../../src/ui/messages/date-in-words.ts';
import { datingInWords } from '../../src/ui/messages/dating-in-words.ts';
import { de } from '../../src/ui/messages/de.ts';
import { en } from '../../src/ui/messages/en.ts';
import { statusInWords } from '../../src/ui/messages/status-in-words.ts';
import { axisLabel } from '../../src/ui/timeline/axis-labels.ts';

/** The dashes and spaces of Intl ranges differ between versions; the words do not. */
const plain = (text: string) => text.replaceAll(/[\u2009\u202f\u00a0 ]*–[\u2009\u202f\u00a0 ]*/g, '–');

function words(text: string, style?: 'weekday'): string {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return plain(dateInWords(parsed.value, en, style));
}

test.each([
  ['2023', '2023'],
  ['2023-09', 'September 2023'],
  ['2023-11-06', '6 November 2023'],
  ['1969-07-20T20:17Z', '20 July 1969 at 20:17 UTC'],
  ['1969-07-20T20:17:40Z', '20 July 1969 at 20:17:40 UTC'],
  ['1969-07-20T16:17-04:00', '20 July 1969 at 16:17 UTC−4'],
  ['1969-07-20T20:05Z/1969-07-20T20:17Z', '20 July 1969 at 20:05 UTC to 20:17 UTC'],
  ['2021~', 'about 2021'],
  ['1594?', '1594 (uncertain)'],
  ['-0599%', 'about 600 BC (uncertain)'],
  ['0079', '79 AD'],
  ['-0088', '89 BC'],
  ['186X', 'the 1860s'],
  ['17XX', 'the 1700s'],
  ['1943-09-XX', 'an unrecorded day of September 1943'],
  ['0080-XX', 'an unrecorded month of 80 AD'],
  ['2023-11-08/2023-11-09', '8–9 November 2023'],
  ['1863/1875', '1863–1875'],
  ['1748/..', 'from 1748, with no end stated'],
  ['../1748', 'until 1748, with no beginning stated'],
  ['2012/', 'from 2012, end unknown'],
  ['/1943-09', 'until September 1943, beginning unknown'],
  ['[1754..1758]', 'some time from 1754 to 1758'],
  ['[2023..2023-11-09]', 'some time in 2023, by 9 November 2023'],
  ['[..2023-11-08]', 'on or before 8 November 2023'],
  ['[2023-11-09..]', 'on or after 9 November 2023'],
  ['[0062,0063]', '62 AD or 63 AD'],
])('%s is %s', (edtf, expected) => {
  expect(words(edtf)).toBe(expected);
});

test('a weekday is named where it is asked for', () => {
  expect(words('2023-11-09', 'weekday')).toBe('Thursday 9 November 2023');
});

test.each([
  [
    'military-on-alert',
    '«on Monday», counted from publication on Thursday 9 November 2023, is 6 November 2023.',
  ],
  [
    'icbm-launch',
    '«Nov. 18» and «last year», counted from publication on Thursday 9 November 2023, is 18 November 2022.',
  ],
  [
    'india-stop',
    '«later», counted from “Blinken’s two-day visit to South Korea” (8–9 November 2023), means on or after 9 November 2023.',
  ],
])('how we know the date of %s is one plain sentence', (id, expected) => {
  const parsed = parseTimeline(readFileSync('events/blinken-seoul/timeline.json', 'utf8'));
  if (!parsed.ok) throw new Error('the seed timeline is broken');
  const dating = indexTimeline(parsed.value).byId.get(id)?.evidence[0]?.dating;
  expect(dating && plain(datingInWords(dating, en))).toBe(expected);
});

test('the words that say when are marked inside the quote, and nothing is lost', () => {
  const quote = 'It was on Monday, last year.';
  const parts = markExpressions(quote, ['last year', 'on Monday']);
  expect(parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toBe(
    'It was [on Monday], [last year].',
  );
  expect(markExpressions(quote, []).map(({ text }) => text)).toEqual([quote]);
  expect(
    markExpressions('aab', ['aa', 'ab'])
      .map(({ text }) => text)
      .join(''),
  ).toBe('aab');
});

test('the axis says days and years as the calendar of Greenwich has them', () => {
  expect(axisLabel(Date.parse('2023-11-09T00:00Z'), 'day', 'minor', 'en-GB')).toBe('9');
  expect(axisLabel(Date.parse('2023-11-01T00:00Z'), 'day', 'major', 'en-GB')).toBe('November 2023');
  expect(axisLabel(new Date(0).setUTCFullYear(-88, 0, 1), 'year', 'minor', 'en-GB')).toBe('89 BC');
  expect(axisLabel(0, 'year', 'major', 'en-GB')).toBe('');
});

test('another language is another catalogue: dates follow it through Intl', () => {
  const date = parseEdtf('2023-11-09');
  const range = parseEdtf('[..2023-11-08]');
  if (!date.ok || !range.ok) throw new Error('these are dates');
  expect(dateInWords(date.value, de, 'weekday')).toBe('Donnerstag, 9. November 2023');
  expect(dateInWords(range.value, de)).toBe('spätestens 8. November 2023');
});

test.each([
  ['pompeii', 'coin-title', 'Denied by a new reading of the coin'],
  ['pompeii', 'charcoal-line', 'Alleged, according to the park’s archaeologists, denied by some scholars'],
  ['eagle-landing', 'said-to-be-staged', 'Denied by NASA, according to a pamphlet'],
  ['eagle-landing', 'ascent', 'Occurred'],
])('%s, %s: the status says whose claim it is', (slug, id, expected) => {
  const parsed = parseTimeline(readFileSync(`events/${slug}/timeline.json`, 'utf8'));
  if (!parsed.ok) throw new Error('the timeline is broken');
  const event = indexTimeline(parsed.value).byId.get(id)?.event;
  expect(event && statusInWords(event, en)).toBe(expected);
});

test.each([
  ['an override', 'the \u202Eagency', 'the agency'],
  ['a control that would close ours', '\u2069\u202Eagency', 'agency'],
  ['letters that run to the left', 'הסוכנות', '\u2068הסוכנות\u2069'],
  ['plain words', 'the agency', 'the agency'],
])('a name with %s does not turn the line that it stands in', (_, name, expected) => {
  const claim = { status: 'alleged' as const, attributedTo: [name] };
  expect(statusInWords(claim, en)).toBe(`Alleged, according to ${expected}`);
});
