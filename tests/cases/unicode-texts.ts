// Texts of everything that makes offsets go wrong, generated for property tests.
import fc from 'fast-check';

const UNITS = [
  ...['a', 'B', 'e', '1', '.', '-', "'", '"', ' ', '\n', '\r\n', '\r', '\t'],
  // Typography: no-break and thin space, soft hyphen, zero-width, byte order mark, quotes, dashes, ellipsis.
  ...['\u00a0', '\u2009', '\u00ad', '\u200b', '\ufeff', '’', '“', '–', '—', '\u2011', '…', '...'],
  // Combining marks alone and in order, composed letters, Hangul whole and in parts, an Indic vowel in two parts.
  ...[
    '\u0301',
    '\u0323',
    'é',
    'e\u0301',
    'ệ',
    '\uc11c',
    '\u1109',
    '\u1165',
    '\u11af',
    '\u09c7',
    '\u09be',
    '\u0958',
  ],
  // Beyond the first plane: a pair, its halves, a family joined, a flag, a letter with case, a letter that NFC takes apart.
  ...['😀', '\ud83d', '\ude00', '👨\u200d👩\u200d👧', '🇰🇷', '𐐔', '\u{1d160}', '\u2764\ufe0f'],
  // Right to left, marks of direction, a prepended sign, letters that change their length with their case.
  ...['שלום', 'مرحبا', '\u200f', '\u202e', '\u0600', 'İ', 'ß', 'ﬁ', 'Σ', 'ς', '京', 'の', 'ไทย'],
];

/** Up to some 60 units, in half of the texts with a sentence that is repeated. */
export const UNICODE_TEXTS: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 60 }),
  fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...UNITS), minLength: 1, maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 6 }),
      fc.integer({ min: 2, max: 5 }),
    )
    .map(([sentence, between, times]) => Array.from({ length: times }, () => sentence).join(between)),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
