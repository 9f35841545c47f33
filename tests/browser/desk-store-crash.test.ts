// The browser is killed while edits are written: nothing that was acknowledged is lost (`npm run bench -- crash` for more).
import { expect, test } from 'vitest';
import { crashRounds } from './desk-store/crash-rounds.ts';

// A new seed each time: a finding names that of its round.
test('five kills at random moments lose no acknowledged edit, and the document opens', async () => {
  const report = await crashRounds(5, Math.floor(Math.random() * 2 ** 31));
  expect(report.lost).toEqual([]);
  expect(report.failedToOpen).toEqual([]);
  expect(report.acknowledgedEdits).toBeGreaterThan(0);
});
