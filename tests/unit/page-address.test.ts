import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseShown, toSearch } from '../../src/app/page-address.ts';

test('what is written into the address is read from it again, to the second', () => {
  const seconds = fc.integer({ min: -8e12, max: 8e12 });
  fc.assert(
    fc.property(
      fc.option(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { nil: undefined }),
      seconds,
      fc.integer({ min: 10, max: 1e9 }),
      (eventId, start, width) => {
        const window = { startMs: start * 1000, endMs: (start + width) * 1000 };
        const shown = eventId === undefined ? { window } : { eventId, window };
        expect(parseShown(toSearch(shown))).toEqual(shown);
      },
    ),
  );
});

test.each([
  '',
  '?',
  '?event=',
  '?window=',
  '?window=x/y',
  '?window=2023/2024',
  '?window=2023-11-09T00:00:00Z/2023-11-08T00:00:00Z',
  '?window=2023-11-08T00:00:00Z',
])('%j shows nothing in particular', (search) => {
  expect(parseShown(search)).toEqual({});
});

test('keys of others stay in the address', () => {
  expect(toSearch({ eventId: 'a' }, '?event=b&utm=c')).toBe('?event=a&utm=c');
  expect(toSearch({}, '?event=b')).toBe('');
});

test('search, filters and lanes are read from the address again', () => {
  const text = fc.string({ minLength: 1, maxLength: 12 }).filter((value) => value.trim() !== '');
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), (query, actor) => {
      const shown = {
        eventId: 'a',
        filter: { query, facets: { actor }, window: { startMs: 0, endMs: 86_400_000 } },
        lanes: 'status' as const,
      };
      expect(parseShown(toSearch(shown))).toEqual(shown);
    }),
  );
});
