import { expect, test } from 'vitest';
import { applyRule, DATING_RULES } from '../../src/core/dating/dating-rules.ts';
import type { Edtf } from '../../src/core/model/edtf/edtf.ts';
import { parseEdtf } from '../../src/core/model/edtf/parse-edtf.ts';
import { toEdtf } from '../../src/core/model/edtf/to-edtf.ts';
import { DATINGS, NO_DATINGS, NO_ZONED_DATINGS, ZONED_DATINGS } from '../cases/dating.ts';

function apply(
  rule: string,
  expressions: string | readonly string[],
  anchor: string | undefined,
  timeZone?: string,
) {
  const input = {
    expressions: typeof expressions === 'string' ? [expressions] : expressions,
    ...(timeZone === undefined ? {} : { timeZone }),
  };
  return applyRule(rule, anchor === undefined ? input : { ...input, anchor: parsed(anchor) });
}

function parsed(text: string): Edtf {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

test.each(DATINGS)('%s: %j from %s is %s', (rule, expressions, anchor, edtf) => {
  const result = apply(rule, expressions, anchor);
  expect(result.ok ? toEdtf(result.value) : result.problem()).toBe(edtf);
});

test.each(NO_DATINGS)('%s: %j from %s yields no date: %s', (rule, expressions, anchor, code) => {
  const result = apply(rule, expressions, anchor);
  expect(result.ok ? toEdtf(result.value) : result.problem().code).toBe(code);
});

test.each(ZONED_DATINGS)('%s: %j from %s in %s is %s', (rule, expression, anchor, timeZone, edtf) => {
  const result = apply(rule, expression, anchor, timeZone);
  expect(result.ok ? toEdtf(result.value) : result.problem()).toBe(edtf);
});

test.each(NO_ZONED_DATINGS)('%s: %j from %s in %s yields no date', (rule, expression, anchor, timeZone) => {
  const result = apply(rule, expression, anchor, timeZone);
  expect(!result.ok && result.problem().code).toBe('rule-does-not-fit');
});

test('every rule has a row in the table of cases', () => {
  const covered = new Set([...DATINGS, ...ZONED_DATINGS].map(([rule]) => rule));
  expect(DATING_RULES.map((rule) => rule.name).filter((name) => !covered.has(name))).toEqual([]);
});
