// Days of publication: those of one day together, and as many marked as a window has room for.
import { expect, test } from 'vitest';
import type { Source } from '../../src/core/model/timeline.ts';
import { MarkedDays, publishedDays } from '../../src/ui/timeline/published-days.ts';

const DAY_MS = 86_400_000;
const source = (published: string, publisher: string) => ({ published, publisher }) as Source;
const dayAt = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const windowOf = (from: number, to: number) => ({ startMs: from * DAY_MS, endMs: to * DAY_MS });

test('sources of one day are marked together, each publisher once, in the order of time', () => {
  const days = publishedDays([
    source('2023-11-09', 'Reuters'),
    source('2023-11-08', 'AP'),
    source('2023-11-09', 'AFP'),
    source('2023-11-09', 'Reuters'),
    source('no day', 'Nobody'),
  ]);
  expect(days.map(({ publishers }) => publishers)).toEqual([['AP'], ['Reuters', 'AFP']]);
});

test('few days are marked, in the window and around it; the same array while it serves', () => {
  const marked = new MarkedDays(publishedDays([1, 5, 9, 30].map((day) => source(dayAt(day), 'AP'))));
  const first = marked.in(windowOf(0, 6));
  expect(first.map(({ startMs }) => startMs / DAY_MS)).toEqual([1, 5, 9]);
  expect(marked.in(windowOf(0.5, 6.5))).toBe(first);
  expect(marked.in(windowOf(20, 31)).map(({ startMs }) => startMs / DAY_MS)).toEqual([9, 30]);
});

test('where a window has more than two dozen none is marked; closer in they are', () => {
  const days = Array.from({ length: 1000 }, (_, day) => source(dayAt(day), 'AP'));
  const marked = new MarkedDays(publishedDays(days));
  expect(marked.in(windowOf(0, 1000))).toEqual([]);
  expect(marked.in(windowOf(100, 125))).toEqual([]);
  expect(marked.in(windowOf(100, 124))).toHaveLength(72);
});

test('a publication that is only known by its year is marked within that year', () => {
  const marked = new MarkedDays(publishedDays([source('1970', 'AP')]));
  expect(marked.in(windowOf(200, 201))).toHaveLength(1);
});
