import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldCase, foldText, toRawSpan } from '../../src/core/text/fold-text.ts';
import { graphemeCeil, graphemeFloor } from '../../src/core/text/grapheme.ts';
import { UNICODE_TEXTS } from '../cases/unicode-texts.ts';

test.each([
  ['“Wait…” –\u00a0he', `"Wait…" - he`],
  ['a \t\r\n\u00a0b', 'a b'],
  ['....', '….'],
  ['con\u00adsti\u200btution\ufeff', 'constitution'],
  ['e\u0301\u0323', 'ẹ\u0301'.normalize('NFC')],
  ['e\u00ad\u0301', 'é'],
  ['\u0958', '\u0915\u093c'],
  ['\ud83d alone', '\ud83d alone'],
  ['👨\u200d👩', '👨👩'],
  ['', ''],
])('%j folds to %j', (raw, folded) => {
  expect(foldText(raw).text).toBe(folded);
});

test.each([
  ['a\u00a0 \r\nb', 'a b', ' ', '\u00a0 \r\n'],
  ['so... then', 'so… then', '…', '...'],
  ['Pompei\u0308.', 'Pompeï.', 'ï', 'i\u0308'],
  ['a x\u0302 b', 'a x\u0302 b', 'x', 'x\u0302'],
  ['con\u00adsti', 'consti', 'nsti', 'n\u00adsti'],
  ['\u00adcon\u00ad', 'con', 'con', 'con'],
  ['we 👨\u200d👩 go', 'we 👨👩 go', '👩', '👨\u200d👩'],
])('in %j, folded to %j, what folds to %j is %j', (raw, text, part, rawPart) => {
  const folded = foldText(raw);
  expect(folded.text).toBe(text);
  const at = text.indexOf(part);
  const { start, end } = toRawSpan(folded, at, at + part.length);
  expect(raw.slice(start, end)).toBe(rawPart);
});

test('a folded text is normalised, and folds to itself', () => {
  fc.assert(
    fc.property(UNICODE_TEXTS, (raw) => {
      const { text } = foldText(raw);
      expect(text.normalize('NFC')).toBe(text);
      expect(foldText(text).text).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test('texts that are canonically equivalent fold to the same', () => {
  fc.assert(
    fc.property(UNICODE_TEXTS, (raw) => {
      expect(foldText(raw.normalize('NFD')).text).toBe(foldText(raw.normalize('NFC')).text);
    }),
    { numRuns: 1000 },
  );
});

test('every folded span leads to whole characters of the raw text, in order', () => {
  fc.assert(
    fc.property(UNICODE_TEXTS, fc.nat(), fc.nat(), fc.boolean(), (raw, a, b, letters) => {
      const folded = letters ? foldCase(foldText(raw)) : foldText(raw);
      const { length } = folded.text;
      expect([folded.starts.length, folded.ends.length]).toEqual([length, length]);
      if (length === 0) return;
      for (let at = 1; at < length; at += 1) {
        expect(folded.starts[at]).toBeGreaterThanOrEqual(folded.starts[at - 1]!);
        expect(folded.ends[at]).toBeGreaterThanOrEqual(folded.ends[at - 1]!);
      }
      const from = a % length;
      const to = from + 1 + (b % (length - from));
      const { start, end } = toRawSpan(folded, from, to);
      expect(start).toBeLessThan(end);
      expect([graphemeFloor(raw, start), graphemeCeil(raw, end)]).toEqual([start, end]);
      const again = foldText(raw.slice(start, end));
      expect((letters ? foldCase(again) : again).text).toContain(folded.text.slice(from, to));
    }),
    { numRuns: 1000 },
  );
});

test('a text whose composition lengthens it is folded whole', () => {
  expect(foldText('\u{1d160}'.repeat(5000)).text).toBe('\u{1d160}'.repeat(5000).normalize('NFC'));
});
