// What a page finds in its storage of text that was pasted and not put on the desk yet.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBeginning } from '../../src/app/desk-store/read-beginning.ts';
import type { Beginning } from '../../src/ui/desk/beginning.ts';
import { beginningTitle, beginningWords, isNothing, NO_BEGINNING } from '../../src/ui/desk/beginning.ts';

const ARTICLES = [
  { text: 'One two.', title: 'First', language: 'en' },
  {
    text: 'Three four five.',
    title: 'Second',
    language: 'en',
    published: { edtf: '2024-05-16', words: 'line 1' },
  },
];
const ASKING: Beginning = { ...NO_BEGINNING, articles: ARTICLES, at: 1, isAsking: true, document: 'abc' };

test('what was kept is read as it was', () => {
  expect(readBeginning(structuredClone(ASKING))).toEqual(ASKING);
  expect(readBeginning({ ...ASKING, ofNewerVersion: 1 })).toEqual(ASKING);
});

test('what is none is not read, whatever it is', () => {
  fc.assert(fc.property(fc.anything(), (value) => readBeginning(value) === undefined));
  expect(readBeginning({ ...ASKING, articles: [{ text: 7 }] })).toBeUndefined();
  expect(readBeginning({ ...ASKING, at: -1 })).toBeUndefined();
});

test('a question about an article that is not there is none', () => {
  expect(readBeginning({ ...ASKING, at: 2 })).toMatchObject({ isAsking: false });
});

test('it is called by the article that is asked about, or by its first line, and counted by what is not on the desk', () => {
  expect([beginningTitle(ASKING), beginningWords(ASKING)]).toEqual(['Second', 3]);
  const typed = { ...NO_BEGINNING, typed: '\n\n  A headline \nand more words' };
  expect([beginningTitle(typed), beginningWords(typed)]).toEqual(['A headline', 5]);
  expect([NO_BEGINNING, typed, ASKING, { ...ASKING, isAsking: false }].map(isNothing)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
