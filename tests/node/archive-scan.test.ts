// The fast path for lines of an archive says the same as the checked one, or nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteView } from '../../src/cli/archive/copy-bytes.ts';
import { eventRecord, MOST_BEYOND_LINE, writeScannedEvent } from '../../src/cli/archive/event-record.ts';
import { RecordWriter } from '../../src/cli/archive/record-writer.ts';
import { parseArchiveLine } from '../../src/core/archive/archive-line.ts';
import { startAndEnd } from '../../src/core/archive/event-row.ts';
import { DateScanner } from '../../src/core/archive/scan-date.ts';
import { EventLineScanner } from '../../src/core/archive/scan-event-line.ts';
import { edtfBounds } from '../../src/core/model/edtf/bounds.ts';
import { parseEdtf } from '../../src/core/model/edtf/parse-edtf.ts';
import { newsEvent } from './archive-news.ts';

const scanner = new EventLineScanner();
const writer = new RecordWriter();

/** The record of the fast path, or nothing. */
function scanned(line: string): Buffer | undefined {
  const bytes = Buffer.from(line);
  const view = new ByteView(bytes);
  if (!scanner.scan(view, 0, bytes.length)) return undefined;
  const record = Buffer.alloc(bytes.length + MOST_BEYOND_LINE);
  return record.subarray(0, writeScannedEvent(scanner, view, new ByteView(record), 0));
}

/** The record of the checked path, or nothing. */
function checked(line: string): Buffer | undefined {
  const parsed = parseArchiveLine(line);
  if (parsed.kind !== 'event') return undefined;
  const { event, bounds } = parsed;
  const sources = Array.from(new Set(event.evidence.map(({ source }) => source)));
  const { buffer, byteOffset, byteLength } = eventRecord(writer, event, startAndEnd(bounds), sources);
  return Buffer.from(Buffer.from(buffer, byteOffset, byteLength));
}

function expectSame(line: string): boolean {
  const fast = scanned(line);
  if (fast !== undefined) expect(checked(line)?.toString('latin1')).toBe(fast.toString('latin1'));
  return fast !== undefined;
}

/** As writers do that keep to ASCII. */
function inAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const base = newsEvent(7, { count: 100 });
const [evidence] = base.evidence;
if (evidence?.dating === undefined) throw new Error('news with evidence');
const { quote, dating } = evidence;
const withQuote = (change: object) => ({
  ...base,
  evidence: [{ ...evidence, quote: { ...quote, ...change } }],
});
const withDating = (change: object) => ({
  ...base,
  evidence: [{ ...evidence, dating: { ...dating, ...change } }],
});

test.each<[string, unknown]>([
  ['as it is', base],
  ['without a date', { ...base, date: undefined }],
  ['an interval that is open', { ...base, date: '2020-01-01/..' }],
  ['an approximate year', { ...base, date: '2021~' }],
  ['a title of 200 letters', { ...base, title: 'é'.repeat(200) }],
  ['a title of 200 units in 400 bytes', { ...base, title: '😀'.repeat(100) }],
  ['a title in Korean', { ...base, title: '항구의 크레인' }],
  ['a title with a quote in it', { ...base, title: 'The "best" \\ one\t' }],
  [
    'words with escapes',
    { ...base, place: '"Here"', actors: ['Ä "Ö"', '😀'], tags: ['\f\b\r\n'.concat('x')] },
  ],
  ['no actors and no tags', { ...base, actors: [], tags: [] }],
  ['many actors', { ...base, actors: Array.from({ length: 64 }, (_, index) => `Actor ${index}`) }],
  ['who says so and who denies it', { ...base, attributedTo: ['A', '"B"'], deniedBy: ['C\\'] }],
  ['a reason for the date', { ...base, date: '2020', dateReason: 'Both say "2020"\nor so' }],
  ['a quote with quotes', withQuote({ exact: 'He said "no".\n\tThen \\ he left.', prefix: '', suffix: '' })],
  [
    'context of 32 letters that take more bytes',
    withQuote({ prefix: 'é'.repeat(32), suffix: '서'.repeat(32) }),
  ],
  ['a quote that begins at 0', withQuote({ start: 0 })],
  ['two expressions', withDating({ expression: ['on Monday', 'at noon'] })],
  ['an anchor with a reason', withDating({ anchor: { date: '2020-05', reason: 'the flood' } })],
  ['no anchor', withDating({ anchor: undefined })],
  ['a minute with an offset', withDating({ edtf: '2020-05-17T10:30+05:30' })],
  [
    'sources that are quoted twice',
    { ...base, evidence: ['a', 'b', 'a'].map((source) => ({ ...evidence, source })) },
  ],
])('usual: %s', (_, event) => {
  expect(expectSame(JSON.stringify(event))).toBe(true);
  expect(expectSame(inAscii(JSON.stringify(event)))).toBe(true);
  expect(expectSame(`${JSON.stringify(event, undefined, 2).replaceAll('\n', ' \t')}\r`)).toBe(true);
});

test.each<[string, unknown]>([
  ['a draft', { ...base, draft: { confidence: 0.5 } }],
  ['an id with a capital', { ...base, id: 'Event' }],
  ['an id of 81 letters', { ...base, id: 'a'.repeat(81) }],
  ['a blank title', { ...base, title: ' \u00a0\u2003\ufeff' }],
  ['a title of 201 letters', { ...base, title: 'é'.repeat(201) }],
  ['a title of 202 units', { ...base, title: '😀'.repeat(101) }],
  ['a day that does not exist', { ...base, date: '2023-02-29' }],
  ['an interval that ends before it begins', { ...base, date: '2023-02-02/2023-02-01' }],
  ['a status that is none', { ...base, status: 'rumoured' }],
  ['a place that is empty', { ...base, place: '' }],
  ['a key of no event', { ...base, note: 'x' }],
  ['no evidence', { ...base, evidence: [] }],
  ['no title', { ...base, title: undefined }],
  ['nobody who says so', { ...base, attributedTo: [] }],
  ['an empty quote', withQuote({ exact: '' })],
  ['a quote that is too long', withQuote({ exact: 'x'.repeat(20_001) })],
  ['context of 33 letters', withQuote({ prefix: 'é'.repeat(33) })],
  ['a quote that begins at a half', withQuote({ start: 0.5 })],
  ['a quote that begins before 0', withQuote({ start: -1 })],
  ['a quote without an end', withQuote({ suffix: undefined })],
  ['five expressions', withDating({ expression: ['a', 'b', 'c', 'd', 'e'] })],
  ['no expressions', withDating({ expression: [] })],
  ['an anchor that is another event', withDating({ anchor: { event: 'other' } })],
  ['an anchor without a reason', withDating({ anchor: { date: '2020' } })],
  ['an anchor of another name', withDating({ anchor: 'written' })],
  ['a time without a zone', withDating({ edtf: '2020-01-01T10:00' })],
])('not taken, and not taken by the checked path either: %s', (_, event) => {
  const line = JSON.stringify(event);
  expect(scanned(line)).toBeUndefined();
  expect(checked(line)).toBeUndefined();
});

test.each([
  ['a key that stands twice', JSON.stringify(base).replace('{', '{"title":"First",')],
  ['half a character', JSON.stringify({ ...base, title: 'x\ud800' })],
  ['a control character', JSON.stringify({ ...base, title: 'x\u0001' })],
  ['an escape of an escape', JSON.stringify(base).replace(/"title":"/, '"title":"\\u005c')],
  ['a number with an exponent', JSON.stringify(base).replace(/"start":\d+/, '"start":1e3')],
])('left to the checked path: %s', (_, line) => {
  expect(scanned(line)).toBeUndefined();
  expect(checked(line)).toBeDefined();
});

test('a slash may be escaped, and letters may have capital digits', () => {
  const line = JSON.stringify({ ...base, title: 'a/b', evidence: withQuote({ exact: 'c/dÊ' }).evidence });
  expect(expectSame(line.replaceAll('/', '\\/').replace('Ê', '\\u00CA'))).toBe(true);
});

test('lines that were damaged somewhere are taken only as the checked path takes them', () => {
  let taken = 0;
  const pieces = [
    '"',
    '\\',
    ',',
    ':',
    '{',
    '}',
    '[',
    ']',
    ' ',
    '0',
    '-',
    'a',
    'é',
    '\u2003',
    '1',
    '\n',
    'null',
  ];
  fc.assert(
    fc.property(
      fc.nat(500),
      fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom('', ...pieces)), { minLength: 1, maxLength: 3 }),
      (number, changes) => {
        const news = JSON.stringify(newsEvent(number, { count: 500 }));
        let line = number % 2 === 0 ? news : inAscii(news.replace('a', 'é').replace('b', '😀'));
        for (const [at, length, piece] of changes) {
          const start = at % line.length;
          line = line.slice(0, start) + piece + line.slice(start + length);
        }
        if (expectSame(line)) taken += 1;
      },
    ),
    { numRuns: 700 },
  );
  expect(taken).toBeGreaterThan(40);
});

test('any event, however it is written, has the record of the checked path', () => {
  const word = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const some = fc.record(
    {
      title: word,
      place: word,
      date: fc.constantFrom(
        '2020',
        '2020-02',
        '2020-02-29',
        '2019-12-31/2020-01-02',
        '2020-02-29T23:59Z',
        '202X',
      ),
      actors: fc.array(word, { maxLength: 3 }),
      tags: fc.array(word, { maxLength: 3 }),
      dateReason: word,
      attributedTo: fc.array(word, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: [] },
  );
  let taken = 0;
  fc.assert(
    fc.property(some, word, fc.boolean(), fc.boolean(), (fields, exact, isSpaced, isAscii) => {
      const event = { ...withQuote({ exact }), ...fields };
      const json = JSON.stringify(event, undefined, isSpaced ? 1 : 0);
      if (expectSame(isAscii ? inAscii(json) : json)) taken += 1;
    }),
    { numRuns: 400 },
  );
  expect(taken).toBeGreaterThan(40);
});

const dates = new DateScanner();
const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((each) => each.join(''));
const number = (most: number) => fc.nat(most).map((each) => String(each).padStart(2, '0'));
const days = fc.tuple(digits(4), number(13), number(32)).map((parts) => parts.join('-'));
const texts = fc.oneof(
  digits(4),
  fc.tuple(digits(4), number(13)).map((parts) => parts.join('-')),
  days,
  fc.tuple(days, days).map((ends) => ends.join('/')),
  fc
    .tuple(
      days,
      number(24),
      number(60),
      fc.oneof(fc.constant('Z'), fc.constantFrom('+14:00', '-12:30', '+15:00')),
    )
    .map(([day, hour, minute, zone]) => `${day}T${hour}:${minute}${zone}`),
);

test('dates of the usual forms have the bounds that they have elsewhere', () => {
  let taken = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const bytes = Buffer.from(text);
      const parsed = parseEdtf(text);
      const isTaken = dates.scan(new ByteView(bytes), 0, bytes.length);
      expect(isTaken).toBe(parsed.ok);
      if (!parsed.ok) return;
      taken += 1;
      expect({ startMs: dates.startMs, endMs: dates.endMs }).toEqual(edtfBounds(parsed.value));
    }),
    { numRuns: 1000 },
  );
  expect(taken).toBeGreaterThan(200);
});

test('no other text is taken for a date of these forms', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.constantFrom('X', '-', '/', 'T', '~', '9', ' '), (text, at, char) => {
      const start = at % text.length;
      const changed = text.slice(0, start) + char + text.slice(start + 1);
      const bytes = Buffer.from(changed);
      if (dates.scan(new ByteView(bytes), 0, bytes.length)) expect(parseEdtf(changed).ok).toBe(true);
    }),
    { numRuns: 700 },
  );
});
