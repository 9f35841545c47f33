// The tagger on sentences of our own: every marked expression is found, with its span and its value, and no other.
import { describe, expect, test } from 'vitest';
import { tagText, toTimex3 } from '../../src/core/dating/tag-text.ts';
import { SECOND_BLIND_TEXTS } from '../cases/dating-blind-second.ts';
import { BLIND_TEXTS } from '../cases/dating-blind.ts';
import { COVERAGE_TEXTS, MORE_NOT_TIME } from '../cases/dating-coverage.ts';
import { GERMAN_NOT_TIME, GERMAN_TEXTS } from '../cases/dating-german.ts';
import { HISTORY_TEXTS } from '../cases/dating-histories.ts';
import { NEWS_TEXTS } from '../cases/dating-news.ts';
import { MARKED_TEXTS, NOT_TIME } from '../cases/dating-sentences.ts';
import { markTagged, unmarked } from '../cases/marked-text.ts';

describe.each([
  ...MARKED_TEXTS,
  ...NEWS_TEXTS,
  ...HISTORY_TEXTS,
  ...BLIND_TEXTS,
  ...SECOND_BLIND_TEXTS,
  ...COVERAGE_TEXTS,
])('$about, published $published', ({ published, texts }) => {
  test.each(texts)('%s', (marked) => {
    const text = unmarked(marked);
    expect(markTagged(text, toTimex3(tagText(text, { published })))).toBe(marked);
  });
});

describe.each(GERMAN_TEXTS)('German: $about, published $published', ({ published, texts }) => {
  test.each(texts)('%s', (marked) => {
    const text = unmarked(marked);
    expect(markTagged(text, toTimex3(tagText(text, { published, language: 'de-AT' })))).toBe(marked);
  });
});

test.each([...NOT_TIME, ...MORE_NOT_TIME])('no expression of time: %s', (text) => {
  expect(markTagged(text, toTimex3(tagText(text, { published: '2023-11-09' })))).toBe(text);
});

test.each(GERMAN_NOT_TIME)('German, no expression of time: %s', (text) => {
  expect(markTagged(text, toTimex3(tagText(text, { published: '2023-11-09', language: 'de' })))).toBe(text);
});

test('a language that nobody has written is not guessed at', () => {
  expect(tagText('Il est parti lundi.', { published: '2023-11-09', language: 'fr' })).toEqual([]);
});
