// The day of publication: how it is written, in which zone it is that day, and what is never guessed.
import { expect, test } from 'vitest';
import { dayIn, readPublished, statedDays, zoneOfOffset } from '../../src/core/extract/published-value.ts';
import { publicationHints, settlePublication } from '../../src/core/extract/settle-publication.ts';

test.each([
  ['2023-11-09', '2023-11-09'],
  ['20231109', '2023-11-09'],
  ['2023-11-09T23:30', '2023-11-09'],
  ['2023-11-09 23:30:00', '2023-11-09'],
  ['November 9, 2023', '2023-11-09'],
  ['9 Nov 2023', '2023-11-09'],
  ['2024-02-29', '2024-02-29'],
])('%s is the day %s', (value, day) => {
  expect(readPublished(value)).toEqual({ day });
});

test.each([
  ['2023-11-09T08:00:00+09:00', '2023-11-08T23:00:00.000Z', 540],
  ['2023-11-09T08:00:00.123Z', '2023-11-09T08:00:00.000Z', 0],
  ['2023-11-09 08:00:00 -0530', '2023-11-09T13:30:00.000Z', -330],
  ['Thu, 09 Nov 2023 08:00:00 +0900', '2023-11-08T23:00:00.000Z', 540],
  ["D:20231109080000+09'00'", '2023-11-08T23:00:00.000Z', 540],
])('%s is a moment', (value, iso, offsetMinutes) => {
  expect(readPublished(value)).toEqual({
    day: '2023-11-09',
    moment: { epochMs: Date.parse(iso), offsetMinutes },
  });
});

test.each([
  '',
  'today',
  '2023',
  '2023-11',
  '03/04/2023',
  '2023-02-30',
  '2023-11-09 or 2023-11-10',
  'x'.repeat(1000),
  '2023-11-09T25:99',
])('«%s» names no one day', (value) => {
  expect(readPublished(value)?.moment).toBeUndefined();
  if (value !== '2023-11-09T25:99') expect(readPublished(value)).toBeUndefined();
});

test('a day is that of the zone', () => {
  const epochMs = Date.parse('2023-11-08T23:30:00Z');
  expect(dayIn('Asia/Seoul', epochMs)).toBe('2023-11-09');
  expect(dayIn('America/Los_Angeles', epochMs)).toBe('2023-11-08');
});

test.each([
  [0, 'UTC'],
  [540, 'Etc/GMT-9'],
  [-300, 'Etc/GMT+5'],
  [330, undefined],
])('the zone of an offset of %s minutes is %s', (minutes, zone) => {
  expect(zoneOfOffset(minutes)).toBe(zone);
  if (zone !== undefined)
    expect(dayIn(zone, Date.UTC(2023, 10, 9, 12) - minutes * 60_000)).toBe('2023-11-09');
});

const NOTHING = { stated: [], hints: [], language: 'en' };
const META = (value: string, where = '<meta date>') => ({ value, where });

test('what the caller says wins over what the file says', () => {
  expect(
    settlePublication({
      ...NOTHING,
      published: '2020-01-01',
      timeZone: 'Asia/Seoul',
      stated: [META('2023-11-09')],
    }),
  ).toEqual({ published: '2020-01-01', timeZone: 'Asia/Seoul', from: '--published', doubts: [] });
});

test('a moment is counted in the zone that the caller gives', () => {
  expect(
    settlePublication({ ...NOTHING, timeZone: 'Asia/Seoul', stated: [META('2023-11-08T23:30:00Z')] }),
  ).toMatchObject({ published: '2023-11-09', doubts: [] });
});

test('without a zone the offset is the zone; UTC may not be that of the newsroom, and that is told', () => {
  expect(settlePublication({ ...NOTHING, stated: [META('2023-11-09T08:00:00+09:00')] })).toEqual({
    published: '2023-11-09',
    timeZone: 'Etc/GMT-9',
    from: '<meta date> (2023-11-09T08:00:00+09:00)',
    doubts: [],
  });
  expect(settlePublication({ ...NOTHING, stated: [META('2023-11-08T23:30:00Z')] })).toMatchObject({
    published: '2023-11-08',
    timeZone: 'UTC',
    doubts: [expect.stringContaining('--zone')],
  });
});

test('two days in one file are told; one day written twice is not', () => {
  const stated = [
    META('2023-11-09T08:00:00+09:00', 'JSON-LD'),
    META('2023-11-09', 'a'),
    META('2023-11-07', 'b'),
  ];
  expect(settlePublication({ ...NOTHING, stated })).toMatchObject({
    published: '2023-11-09',
    doubts: ['b says 2023-11-07, another day.'],
  });
});

test('what only looks like a day of publication is offered, not taken', () => {
  const hints = publicationHints('SEOUL, Nov. 9, 2023\n\nIt fell on 03/04/2023.\n', 'storm_20231110.txt');
  expect(settlePublication({ ...NOTHING, hints })).toEqual({
    hints: [
      { day: '2023-11-10', where: 'the name of the file' },
      { day: '2023-11-09', where: 'line 1' },
    ],
  });
});

test('days stated in a text are days, each once', () => {
  expect(
    statedDays('On 9 November 2023 and on November 9, 2023, not in 2022 nor on 03/04/2023.', 'en'),
  ).toEqual(['2023-11-09']);
});
