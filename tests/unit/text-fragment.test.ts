import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toTextFragment } from '../../src/core/text/text-fragment.ts';

const alone = (exact: string) => ({ exact, prefix: '', suffix: '', start: 0 });

/** What follows `#:~:` in the link to `exact`, the given occurrence of it in the text. */
function directivesFor(text: string, exact: string, occurrence = 1): string {
  let start = -1;
  for (let count = 0; count < occurrence; count += 1) start = text.indexOf(exact, start + 1);
  const end = start + exact.length;
  const quote = {
    exact,
    start,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  };
  return decodeURIComponent(toTextFragment('https://e.org/', quote).replace('https://e.org/#:~:', ''));
}

test.each([
  ['https://e.org/a', 'on Monday', 'https://e.org/a#:~:text=on%20Monday'],
  ['https://e.org/a#top', 'on Monday', 'https://e.org/a#top:~:text=on%20Monday'],
  ['https://e.org/a#:~:text=old', 'new', 'https://e.org/a#:~:text=new'],
  ['https://e.org/a#top:~:text=old', 'new', 'https://e.org/a#top:~:text=new'],
  ['https://e.org/a?b=c#d#e', 'new', 'https://e.org/a?b=c#d#e:~:text=new'],
  [
    'https://e.org/a',
    'a two-day visit, & more',
    'https://e.org/a#:~:text=a%20two%2Dday%20visit%2C%20%26%20more',
  ],
  ['https://e.org/a', '100% «ja»', 'https://e.org/a#:~:text=100%25%20%C2%ABja%C2%BB'],
  ['https://e.org/a', '  two   spaces\t', 'https://e.org/a#:~:text=two%20spaces'],
])('%s at «%s» is %s', (address, exact, expected) => {
  expect(toTextFragment(address, alone(exact))).toBe(expected);
});

describe('a term', () => {
  const words = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ');

  test('of a long quote is its first words, or its last', () => {
    const text = words(0, 40);
    expect(directivesFor(text, text)).toBe(`text=${words(0, 5)},${words(35, 40)}`);
  });

  test('never crosses a line of the quote', () => {
    expect(directivesFor('He left.\n\nShe stayed.', 'He left.\n\nShe stayed.')).toBe(
      'text=He left.,She stayed.',
    );
    expect(
      directivesFor('He left.\r\nNobody knows.\r\nShe stayed.', 'He left.\r\nNobody knows.\r\nShe stayed.'),
    ).toBe('text=He left.,She stayed.');
  });

  test('at the end of a quote is long enough not to stand within it before', () => {
    const text = `${words(0, 20)} on the night of the fire, ${words(20, 40)} before, on the night of the fire`;
    expect(directivesFor(text, text)).toBe(`text=${words(0, 5)},before, on the night of the fire`);
  });
});

describe('context', () => {
  const text =
    'She spoke. No comment. He spoke. No comment. They left.\nNo comment.\nAll of them, and not one of them would say for how long it was to be.\nEnd.';

  test('is what stands around the quote in its paragraph', () => {
    expect(directivesFor(text, 'No comment.', 1)).toBe(
      'text=She spoke.-,No comment.,-He spoke. No comment. They',
    );
  });

  test('leaves out words that the ends of the context cut', () => {
    const longer =
      'It seems that overnight the ministers spoke. No comment. They left before the sun came up.';
    expect(directivesFor(longer, 'No comment.')).toBe(
      'text=overnight the ministers spoke.-,No comment.,-They left before the sun came',
    );
    expect(directivesFor(text, 'No comment.', 2)).toBe(
      'text=spoke. No comment. He spoke.-,No comment.,-They left.',
    );
  });

  test('is taken from the neighbours where a short quote is a paragraph', () => {
    expect(directivesFor(text, 'No comment.', 3)).toBe(
      'text=spoke. No comment. They left.-,No comment.,-All of them, and not one of',
    );
  });

  test('of the neighbours is not asked of a page where a long quote is a paragraph', () => {
    expect(directivesFor(text, 'All of them, and not one of them would say for how long it was to be.')).toBe(
      'text=No comment.-,All of them, and not one of them would say for how long it was to be.,-End.&text=All of them, and not one of them would say for how long it was to be.',
    );
  });

  test('is not a quotation mark alone', () => {
    expect(directivesFor('“We go.”', 'We go.')).toBe('text=We go.');
  });
});

test('any quote has a link, and only the separators of the directive stand in it bare', () => {
  const anyText = fc.string({
    unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)),
    maxLength: 200,
  });
  fc.assert(
    fc.property(anyText, anyText, anyText, fc.nat(), (exact, prefix, suffix, start) => {
      const link = toTextFragment('https://e.org/', { exact, prefix, suffix, start });
      expect(link).toMatch(/^https:\/\/e\.org\/#:~:text=/);
      for (const directive of link.slice('https://e.org/#:~:text='.length).split('&text=')) {
        expect(directive).toMatch(/^(?:[^,&-]+-,)?[^,&-]*(?:,[^,&-]+)?(?:,-[^,&-]+)?$/);
      }
    }),
  );
});
