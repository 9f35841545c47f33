// Where sentences begin and end: laws that hold for any text, and places in English news.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BOUNDARIES, WHOLE } from '../cases/sentence-boundaries.ts';
import { scoreBoundaries } from '../cases/sentence-score.ts';
import { LATER_TEXTS, OPEN_TEXTS, SEEN_TEXTS } from '../cases/sentences.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';

const textsOf = (text: string, language?: string) =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

/** Pieces that sentences are made and unmade of, strung together at random; and any other characters. */
const PIECES = [
  ...[
    '.',
    '!',
    '?',
    '…',
    '...',
    '. . .',
    '。',
    '؟',
    '।',
    ',',
    ':',
    '-',
    ' – ',
    '(',
    ')',
    '[3]',
    '"',
    '“',
    '”',
    '’',
    '•',
  ],
  ...[
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\u00a0',
    '\u2028',
    '\u2029',
    '\f',
    '\t',
    '\ufeff',
    '\u200b',
    ' '.repeat(39),
  ],
  ...[
    'U.S.',
    'Gov.',
    'Lt. Col.',
    'J.',
    'p.m.',
    'No. 10',
    'Nov.',
    'etc.',
    'Inc.',
    'Monday',
    'said',
    'The',
    'he',
    '2.5',
    '12',
    'London',
    'time',
    'of',
    'internationally',
  ],
  ...[
    'a@b.org',
    'https://e.org/a?b.',
    '1. ',
    '- ',
    '\ud83d',
    '\ude00',
    '😀',
    'é',
    'e\u0301',
    'من',
    '日本',
    '다',
    '𝐀',
    'İ',
  ],
];
const somePieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 40, size: 'max' });
/** Prose wrapped by hand at a width at which lines may go on, and at some where they may not. */
const wrappedText = fc
  .tuple(somePieces, fc.integer({ min: 36, max: 60 }))
  .map(([pieces, width]) => wrap(pieces, width));

function wrap(pieces: readonly string[], width: number): string {
  let text = '';
  let column = 0;
  for (const piece of pieces) {
    const fits = column + 1 + piece.length <= width;
    text += `${fits ? ' ' : '\n'}${piece}`;
    column = fits ? column + 1 + piece.length : piece.length;
  }
  return text;
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 60 }),
  somePieces.map((pieces) => pieces.join('')),
  somePieces.map((pieces) => pieces.join(' ')),
  wrappedText,
);
const anyLanguage = fc.constantFrom('en', 'en-GB', 'de', 'ko', '', 'x-none');
const RUNS = { numRuns: 1000 };

describe('for any text in any language', () => {
  test('sentences are in order and disjoint, and hold every character that is no white space', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        let covered = 0;
        for (const { start, end } of splitSentences(text, language)) {
          expect(text.slice(covered, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          covered = end;
        }
        expect(text.slice(covered).trim()).toBe('');
      }),
      RUNS,
    );
  });

  test('no sentence begins or ends within a surrogate pair', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        for (const { start, end } of splitSentences(text, language)) {
          for (const at of [start, end])
            expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))).toBe(false);
        }
      }),
      RUNS,
    );
  });

  test('texts with a blank line between them are split as each alone', () => {
    fc.assert(
      fc.property(anyText, anyText, anyLanguage, (a, b, language) => {
        expect(textsOf(`${a}\n\n${b}`, language)).toEqual([...textsOf(a, language), ...textsOf(b, language)]);
      }),
      RUNS,
    );
  });

  test('blank lines around a text change nothing', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        expect(textsOf(`\n \n${text} \r\n`, language)).toEqual(textsOf(text, language));
      }),
      RUNS,
    );
  });

  test('what kind of line break a text has changes nothing', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const unix = text.replaceAll(/\r\n?/g, '\n');
        const windows = unix.replaceAll('\n', '\r\n');
        expect(textsOf(windows, language).map((each) => each.replaceAll('\r\n', '\n'))).toEqual(
          textsOf(unix, language),
        );
      }),
      RUNS,
    );
  });
});

const raw = (marked: string) => marked.replaceAll('‖', '');
const sentencesOf = (marked: string) => marked.split('‖').map((each) => each.trim());

describe('in English', () => {
  test.each(BOUNDARIES)('%j is split where it is marked', (marked) => {
    expect(textsOf(raw(marked))).toEqual(sentencesOf(marked));
  });

  test.each(WHOLE)('%j is one sentence', (text) => {
    expect(textsOf(text)).toEqual([text]);
  });

  test('the boundaries of the news texts are found with an F1 of 0.995 or more', () => {
    const texts = [...OPEN_TEXTS, ...SEEN_TEXTS, ...LATER_TEXTS];
    const score = scoreBoundaries(texts, (text) => splitSentences(text).map(({ end }) => end));
    expect(score.gold).toBeGreaterThanOrEqual(500);
    expect(score.f1).toBeGreaterThanOrEqual(0.995);
  });
});

test('a language of which nothing is known is split by stops and capitals', () => {
  expect(textsOf('Sataa. Tuulee! J. Virtanen lähti.', 'fi')).toEqual([
    'Sataa.',
    'Tuulee!',
    'J. Virtanen lähti.',
  ]);
});

test('a region does not change the language', () => {
  expect(textsOf('Gov. Hart left.', 'en-GB')).toEqual(['Gov. Hart left.']);
});
