// The catalogue of findings is complete, and its page says what it says.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnosticsPage } from '../../src/cli/diagnostics-page.ts';
import { DIAGNOSTIC_CHAPTERS, DIAGNOSTICS } from '../../src/core/model/diagnostic-catalogue.ts';

test('docs/diagnostics.md is what the catalogue says (npm run docs)', () => {
  expect(readFileSync('docs/diagnostics.md', 'utf8')).toBe(diagnosticsPage());
});

test('every code stands in one chapter', () => {
  const listed: readonly string[] = Object.values(DIAGNOSTIC_CHAPTERS).flat();
  expect(listed.toSorted()).toEqual(Object.keys(DIAGNOSTICS).sort());
});

test.each(Object.entries(DIAGNOSTICS))('%s is explained in whole sentences', (_, entry) => {
  for (const text of [entry.meaning, entry.example, entry.help]) expect(text).toMatch(/[.!…)»]$/);
});
