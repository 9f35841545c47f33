// However a stream is cut, its lines are the same, and each says where it stands.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineSplitter } from '../../src/core/archive/line-splitter.ts';

interface Seen {
  readonly text: string;
  readonly at: number;
  readonly number: number;
}

function split(bytes: Uint8Array<ArrayBuffer>, cuts: readonly number[]) {
  const lines: Seen[] = [];
  const faults: (readonly [number, string])[] = [];
  const splitter = new LineSplitter({
    line: (view, start, end, at, number) => {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        new Uint8Array(view.buffer, view.byteOffset + start, end - start),
      );
      lines.push({ text, at, number });
    },
    fault: (number, why) => faults.push([number, why]),
  });
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  for (const [index, from] of places.slice(0, -1).entries())
    splitter.push(bytes.slice(from, places[index + 1]));
  splitter.finish();
  return { lines, faults, bytesInLines: splitter.bytesInLines };
}

test('lines are those of the whole text, with their places, wherever it is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\n', ' '))),
      fc.boolean(),
      fc.array(fc.nat()),
      (texts, endsWithLine, cuts) => {
        const whole = texts.join('\n') + (endsWithLine ? '\n' : '');
        const bytes = new TextEncoder().encode(whole);
        const { lines, faults } = split(bytes, cuts);
        const expected = whole.split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(lines.map(({ text }) => text)).toEqual(expected);
        expect(lines.map(({ number }) => number)).toEqual(expected.map((_, index) => index + 1));
        expect(faults).toEqual([]);
        for (const { text, at } of lines) {
          const { length } = new TextEncoder().encode(text);
          expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.slice(at, at + length))).toBe(
            text,
          );
        }
      },
    ),
  );
});

test('a byte order mark belongs to no line, and a line that is no text is told alone', () => {
  const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 10, 0xff, 0xfe, 10, 0x62]);
  for (const cuts of [[], [1], [1, 2], [4], [5, 6], [8]]) {
    const { lines, faults } = split(bytes, cuts);
    expect(lines.map(({ text, number }) => [text, number])).toEqual([
      ['a', 1],
      ['b', 3],
    ]);
    expect(faults).toEqual([[2, 'it is not UTF-8 text']]);
  }
});

test('a line longer than any event is told, and not held', () => {
  const piece = new Uint8Array(2 ** 20).fill(0x78);
  const seen: number[] = [];
  const faults: number[] = [];
  const splitter = new LineSplitter({
    line: (_, __, ___, ____, number) => seen.push(number),
    fault: (number) => faults.push(number),
  });
  for (let count = 0; count < 34; count += 1) splitter.push(piece);
  splitter.push(Uint8Array.from([10, 0x61, 10]));
  splitter.finish();
  expect([faults, seen]).toEqual([[1], [2]]);
});
