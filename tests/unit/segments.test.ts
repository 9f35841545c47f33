import { expect, test } from 'vitest';
import { segmentsOf } from '../../src/core/text/segments.ts';

const TEXTS = [
  'The rain in Seoul didn’t stop until 20:17 on Monday; 1,250.50 people came. '.repeat(60),
  '🇰🇷'.repeat(1500),
  'e\u0301\u0323👨\u200d👩\u200d👧 '.repeat(400),
  `e${'\u0301'.repeat(5000)}`,
  'a'.repeat(5000),
  '\r\n'.repeat(2000),
  '',
];

test.each(['grapheme', 'word'] as const)('in pieces a text has the same segments: %s', (granularity) => {
  const segmenter = new Intl.Segmenter('und', { granularity });
  for (const text of TEXTS) {
    const whole = Array.from(segmenter.segment(text), ({ segment, index }) => ({ segment, index }));
    expect(Array.from(segmentsOf(segmenter, text))).toEqual(whole);
  }
});
