import { expect, test } from 'vitest';
import { edtfBounds, edtfContains } from '../../src/core/model/edtf/bounds.ts';
import type { Edtf } from '../../src/core/model/edtf/edtf.ts';
import { parseEdtf } from '../../src/core/model/edtf/parse-edtf.ts';
import { toEdtf } from '../../src/core/model/edtf/to-edtf.ts';
import { INVALID_DATES } from '../cases/edtf-invalid.ts';
import { VALID_DATES } from '../cases/edtf-valid.ts';

const instant = (ms: number) => (Number.isFinite(ms) ? new Date(ms).toISOString() : 'open');

function parsed(text: string): Edtf {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

test.each(VALID_DATES)('%s covers %s to %s', (text, start, end) => {
  const { startMs, endMs } = edtfBounds(parsed(text));
  expect([instant(startMs), instant(endMs)]).toEqual([start, end]);
});

test.each(VALID_DATES)('%s is written as it was read', (text) => {
  expect(toEdtf(parsed(text))).toBe(text);
});

test.each(INVALID_DATES)('%j is refused with %s', (text, code) => {
  const result = parseEdtf(text);
  expect(result.ok ? 'accepted' : result.problem.code).toBe(code);
  if (!result.ok) {
    expect(result.problem.message).not.toBe('');
    expect(result.problem.help).not.toBe('');
  }
});

test.each([
  ['2023-09', '2023-09-12', true],
  ['2023-09-12', '2023-09', false],
  ['2021~', '2022', true],
  ['2021~', '2023', false],
  ['[..2023-11-08]', '2023-11-08', true],
  ['[..2023-11-08]', '2023-11-09', false],
  ['2023-11-09/..', '[2023-11-09..]', true],
])('%s allows %s: %s', (outer, inner, allowed) => {
  expect(edtfContains(parsed(outer), parsed(inner))).toBe(allowed);
});
