import { expect, test } from 'vitest';
import { toTextFragment } from '../../src/core/text/text-fragment.ts';

test.each([
  ['https://e.org/a', 'on Monday', 'https://e.org/a#:~:text=on%20Monday'],
  ['https://e.org/a#top', 'on Monday', 'https://e.org/a#top:~:text=on%20Monday'],
  ['https://e.org/a#:~:text=old', 'new', 'https://e.org/a#:~:text=new'],
  [
    'https://e.org/a',
    'a two-day visit, & more',
    'https://e.org/a#:~:text=a%20two%2Dday%20visit%2C%20%26%20more',
  ],
])('%s at «%s» is %s', (address, exact, expected) => {
  expect(toTextFragment(address, exact)).toBe(expected);
});

test('a long quote is named by its first and last words', () => {
  const long = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
  expect(toTextFragment('https://e.org/', long)).toBe(
    'https://e.org/#:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39',
  );
});
