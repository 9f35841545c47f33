// The fast path for sources in lines of an archive says the same as the checked one, or nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteView } from '../../src/cli/archive/copy-bytes.ts';
import { RecordWriter } from '../../src/cli/archive/record-writer.ts';
import {
  MOST_BEYOND_SOURCE_LINE,
  sourceRecord,
  writeScannedSource,
} from '../../src/cli/archive/source-record.ts';
import { parseArchiveLine } from '../../src/core/archive/archive-line.ts';
import { isPlainWebAddress } from '../../src/core/archive/plain-web-address.ts';
import { SourceLineScanner } from '../../src/core/archive/scan-source-line.ts';
import type { Source } from '../../src/core/model/timeline.ts';
import { isWebAddress } from '../../src/core/model/timeline.ts';

const base: Source = {
  id: 'reuters-1',
  title: 'Blinken in Seoul',
  authors: ['A Reporter', 'Another'],
  publisher: 'Reuters',
  language: 'en',
  published: '2023-11-09',
  timeZone: 'Asia/Seoul',
  url: 'https://www.example.org/world/a-b_c?d=1&e=%20#f',
  sha256: '0123456789abcdef'.repeat(4),
  length: 4000,
  text: 'withheld',
};

const scanner = new SourceLineScanner();
scanner.learn(base);
scanner.learn({ ...base, language: 'ko', timeZone: 'UTC' });
const writer = new RecordWriter();

/** The record of the fast path, or nothing. */
function scanned(line: string): string | undefined {
  const bytes = Buffer.from(line);
  const view = new ByteView(bytes);
  if (!scanner.scan(view, 0, bytes.length)) return undefined;
  const record = Buffer.alloc(bytes.length + MOST_BEYOND_SOURCE_LINE);
  const end = writeScannedSource(scanner, view, new ByteView(record), 0);
  return record.toString('latin1', 0, end);
}

/** The record of the checked path, or nothing. */
function checked(line: string): string | undefined {
  const parsed = parseArchiveLine(line);
  if (parsed.kind !== 'source') return undefined;
  const { buffer, byteOffset, byteLength } = sourceRecord(writer, { source: parsed.source });
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

function expectSame(line: string): boolean {
  const fast = scanned(line);
  if (fast !== undefined) expect(checked(line)).toBe(fast);
  return fast !== undefined;
}

test.each<[string, unknown]>([
  ['as it is', base],
  ['without an address', { ...base, url: undefined }],
  ['with a note', { ...base, note: 'Seen "twice" \\ in 서울' }],
  ['without authors', { ...base, authors: [] }],
  ['in another order', Object.fromEntries(Object.entries(base).toReversed())],
  ['a title of 500 letters', { ...base, title: 'é'.repeat(500) }],
  ['a minute with an offset', { ...base, published: '2023-11-09T10:30+09:00' }],
  ['a year that is approximate', { ...base, published: '2021~' }],
  ['in another language and zone', { ...base, language: 'ko', timeZone: 'UTC' }],
  ['one character', { ...base, length: 1 }],
])('usual: %s', (_, source) => {
  expect(expectSame(JSON.stringify(source))).toBe(true);
});

test.each<[string, unknown]>([
  ['an id with a capital', { ...base, id: 'Reuters' }],
  ['a blank title', { ...base, title: ' \u00a0' }],
  ['a title of 501 letters', { ...base, title: 'é'.repeat(501) }],
  ['an author without a name', { ...base, authors: [''] }],
  ['no publisher', { ...base, publisher: undefined }],
  ['a day that does not exist', { ...base, published: '2023-02-29' }],
  ['a language that is none', { ...base, language: 'english language' }],
  ['a zone that is none', { ...base, timeZone: 'Asia/Nowhere' }],
  ['an address of another kind', { ...base, url: 'javascript:alert(1)' }],
  ['an address with a password', { ...base, url: 'https://me:you@example.org/' }],
  ['a host that is a number too large', { ...base, url: 'https://1.2.3.999/' }],
  ['a host that is no number', { ...base, url: 'https://example.0x/' }],
  ['an address that is too long', { ...base, url: `https://example.org/${'a'.repeat(2000)}` }],
  ['a hash with capitals', { ...base, sha256: 'A'.repeat(64) }],
  ['a hash that is too short', { ...base, sha256: 'a'.repeat(63) }],
  ['a length of nothing', { ...base, length: 0 }],
  ['a length with a half', { ...base, length: 0.5 }],
  ['a path out of its folder', { ...base, text: '../../etc/passwd' }],
  ['a key of no source', { ...base, extra: 1 }],
])('not taken, and not taken by the checked path either: %s', (_, source) => {
  const line = JSON.stringify(source);
  expect(scanned(line)).toBeUndefined();
  expect(checked(line)).toBeUndefined();
});

test.each([
  ['a key that stands twice', JSON.stringify(base).replace('{', '{"title":"First",')],
  ['white space', JSON.stringify(base, undefined, 1).replaceAll('\n', ' ')],
  ['escapes of letters', JSON.stringify(base).replace('Seoul', '\\u0053eoul')],
  ['a text of its own', JSON.stringify({ ...base, text: 'sources/a.txt' })],
  ['a language that no source had', JSON.stringify({ ...base, language: 'fi' })],
  ['a zone that no source had', JSON.stringify({ ...base, timeZone: 'Europe/Paris' })],
  ['an address with a port', JSON.stringify({ ...base, url: 'https://example.org:8080/' })],
  ['an address in Korean', JSON.stringify({ ...base, url: 'https://example.org/서울' })],
  ['a number with an exponent', JSON.stringify(base).replace('4000', '4e3')],
  ['very many authors', JSON.stringify({ ...base, authors: Array<string>(65).fill('A') })],
])('left to the checked path: %s', (_, line) => {
  expect(scanned(line)).toBeUndefined();
  expect(checked(line)).toBeDefined();
});

test('lines that were damaged somewhere are taken only as the checked path takes them', () => {
  const pieces = ['"', '\\', ',', ':', '{', '}', '[', ']', ' ', '0', '-', 'a', 'é', '/', '.', '@', 'null'];
  let taken = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom('', ...pieces)), { minLength: 1, maxLength: 3 }),
      (changes) => {
        let line = JSON.stringify({ ...base, note: 'é😀' });
        for (const [at, length, piece] of changes) {
          const start = at % line.length;
          line = line.slice(0, start) + piece + line.slice(start + length);
        }
        // Half of a character is no UTF-8.
        if (expectSame(Buffer.from(line).toString())) taken += 1;
      },
    ),
    { numRuns: 1500 },
  );
  expect(taken).toBeGreaterThan(100);
});

test('an address that is plain is one that may be linked', () => {
  const label = fc.oneof(
    fc.stringMatching(/^[a-z0-9-]{1,8}$/),
    fc.constantFrom('xn--a', '0x1', '999', 'a--b', 'example', '-a'),
  );
  const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
  const path = fc.oneof(fc.constant(''), fc.stringMatching(/^\/[ -~]{0,12}$/), fc.webPath());
  const scheme = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('http://', 'https://') },
    fc.constantFrom('https:/', 'HTTPS://', 'ftp://', 'https://a@'),
  );
  let plain = 0;
  fc.assert(
    fc.property(scheme, host, path, (...parts) => {
      const address = parts.join('');
      const bytes = Buffer.from(address);
      if (!isPlainWebAddress(new ByteView(bytes), 0, bytes.length)) return;
      plain += 1;
      expect(isWebAddress(address)).toBe(true);
    }),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(150);
});
