// The address of an archive's page: what it names, and that nothing of another host is fetched for it.
import { expect, test } from 'vitest';
import { namedArchive, rowIn, withRow } from '../../src/app/archive-address.ts';

const PAGE = 'https://news.example/timelines/archive.html';

test.each([
  ['', { kind: 'none' }],
  ['?file=', { kind: 'none' }],
  ['?file=%20', { kind: 'none' }],
  ['?file=http://', { kind: 'none' }],
  [
    '?file=archives/news.parquet',
    {
      kind: 'here',
      address: 'https://news.example/timelines/archives/news.parquet',
      name: 'news.parquet',
    },
  ],
  [
    '?file=/a%2520b.parquet?signature=1',
    { kind: 'here', address: 'https://news.example/a%20b.parquet?signature=1', name: 'a b.parquet' },
  ],
  [
    '?file=/100%25.parquet',
    { kind: 'here', address: 'https://news.example/100%.parquet', name: '100%.parquet' },
  ],
  [
    '?file=https://other.example/news.parquet',
    { kind: 'foreign', address: 'https://other.example/news.parquet' },
  ],
  ['?file=//other.example/news.parquet', { kind: 'foreign', address: 'https://other.example/news.parquet' }],
  [
    '?file=http://news.example/news.parquet',
    { kind: 'foreign', address: 'http://news.example/news.parquet' },
  ],
  ['?file=data:text/plain,x', { kind: 'foreign', address: 'data:text/plain,x' }],
  ['?file=javascript:alert(1)', { kind: 'foreign', address: 'javascript:alert(1)' }],
])('%s', (search, expected) => {
  expect(namedArchive(search, PAGE)).toEqual(expected);
});

test.each([
  ['', undefined],
  ['?row=', undefined],
  ['?row=-1', undefined],
  ['?row=1.5', undefined],
  ['?row=1e3', undefined],
  ['?row=9999999999999999', undefined],
  ['?row=0', 0],
  ['?event=a&row=17', 17],
])('the row of %s', (search, expected) => {
  expect(rowIn(search)).toBe(expected);
});

test('another row stands in place of the one before, and nothing else changes', () => {
  expect(withRow('?file=a.parquet&row=1&q=x', 2)).toBe('?file=a.parquet&q=x&row=2');
  expect(withRow('?file=a.parquet&row=1', undefined)).toBe('?file=a.parquet');
  expect(rowIn(withRow('?file=a.parquet', 12))).toBe(12);
});
