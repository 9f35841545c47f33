// The tagger on sentences of our own: every marked expression is found, with its span and its value, and no other.
import { describe, expect, test } from 'vitest';
import { tagText, toTimex3 } from '../../src/core/dating/tag-text.ts';
import { MARKED_TEXTS, NOT_TIME } from '../cases/dating-sentences.ts';
import { markTagged, unmarked } from '../cases/marked-text.ts';

describe.each(MARKED_TEXTS)('$about, published $published', ({ published, texts }) => {
  test.each(texts)('%s', (marked) => {
    const text = unmarked(marked);
    expect(markTagged(text, toTimex3(tagText(text, { published })))).toBe(marked);
  });
});

test.each(NOT_TIME)('no expression of time: %s', (text) => {
  expect(markTagged(text, toTimex3(tagText(text, { published: '2023-11-09' })))).toBe(text);
});
