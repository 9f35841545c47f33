// Headlines of drafts: exact for sentences of our own, and within their bounds for any sentence.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftArticle } from '../../src/core/draft/draft-article.ts';
import { FUNCTION_WORDS } from '../../src/core/draft/english/words.ts';
import { LONGEST_HEADLINE } from '../../src/core/draft/headline.ts';
import { DRAFTED_SENTENCES } from '../cases/draft-headlines.ts';

const drafted = (text: string) =>
  draftArticle({ id: 'a', language: 'en', published: '2023-11-09', timeZone: 'Asia/Seoul', text }).events;

test('there are enough cases', () => {
  expect(DRAFTED_SENTENCES.length).toBeGreaterThanOrEqual(80);
});

test.each(DRAFTED_SENTENCES.map(([sentence, ...happenings]) => ({ sentence, happenings })))(
  '$sentence',
  ({ sentence, happenings }) => {
    expect(drafted(sentence).map(({ date, status, title }) => [date, status, title])).toEqual(happenings);
  },
);

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** What holds for every headline, whatever the sentence. */
function expectSound(title: string, text: string): void {
  expect(title.length).toBeLessThanOrEqual(LONGEST_HEADLINE);
  expect(title).not.toMatch(/[,;:–—(]$/);
  expect(title).toMatch(/\S/);
  const known = new Set(wordsOf(text));
  expect(wordsOf(title).filter((word) => !known.has(word))).toEqual([]);
}

describe('every headline', () => {
  test('is short, made of the words of its sentence, and does not break off', () => {
    for (const [sentence] of DRAFTED_SENTENCES) {
      for (const { title } of drafted(sentence)) {
        expectSound(title, sentence);
        const last = title.split(' ').at(-1)?.toLowerCase() ?? '';
        const breaksOff = FUNCTION_WORDS.has(last) && !/^(?:down|up|off|out|in|first)$/.test(last);
        expect(breaksOff, title).toBe(false);
      }
    }
  });

  test('is so for sentences put together at random', () => {
    const pieces = DRAFTED_SENTENCES.flatMap(([sentence]) => sentence.split(' '));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 3, maxLength: 60 }), (words) => {
        const text = words.join(' ');
        for (const { title } of drafted(text)) expectSound(title, text);
      }),
    );
  });
});
