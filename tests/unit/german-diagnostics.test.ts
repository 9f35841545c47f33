import { expect, test } from 'vitest';
import type { DiagnosticCode } from '../../src/core/model/diagnostic-catalogue.ts';
import { DIAGNOSTICS } from '../../src/core/model/diagnostic-catalogue.ts';
import { germanDiagnostic } from '../../src/ui/messages/de-diagnostics.ts';

const ENTRIES = Object.entries(DIAGNOSTICS) as [DiagnosticCode, { example: string; help: string }][];

test.each(ENTRIES)('%s is said in German, and its own message stands behind', (code, { example, help }) => {
  const found = germanDiagnostic({ code, message: example, help });
  expect(found.says).toMatch(/^[A-ZÄÖÜ].*\.$/);
  expect(found.help).toMatch(/^[A-ZÄÖÜ].*\.$/);
  expect(found.help).not.toBe(help);
  expect(found.original).toBe(example);
});
