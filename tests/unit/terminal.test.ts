// How far a long run is: one line that is replaced where a person looks, a line now and then in a log.
import { expect, test } from 'vitest';
import { progressLine } from '../../src/cli/terminal.ts';

function run(isTTY: boolean, atMs: readonly number[]) {
  let nowMs = 0;
  const written: string[] = [];
  const { progress, clear } = progressLine({ isTTY, write: (text) => written.push(text) }, () => nowMs);
  for (const at of atMs) {
    nowMs = at;
    progress(`at ${at}`);
  }
  clear();
  return written;
}

test('a short run shows nothing', () => {
  expect(run(true, [0, 500, 999])).toEqual([]);
  expect(run(false, [0, 5000, 9999])).toEqual([]);
});

test('on a terminal one line is replaced, ten times a second at most, and cleared', () => {
  expect(run(true, [1000, 1050, 1100])).toEqual(['\r\u001b[Kat 1000', '\r\u001b[Kat 1100', '\r\u001b[K']);
});

test('in a log a line stands every ten seconds at most', () => {
  expect(run(false, [10_000, 15_000, 20_000])).toEqual(['at 10000\n', 'at 20000\n']);
});
