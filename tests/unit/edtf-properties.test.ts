// Laws of the EDTF parser, and the `edtf` package as an oracle beside it.
import edtf from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysInMonth, edtfBounds } from '../../src/core/model/edtf/bounds.ts';
import { parseEdtf } from '../../src/core/model/edtf/parse-edtf.ts';
import { toEdtf } from '../../src/core/model/edtf/to-edtf.ts';
import { ORACLE_FAULTS } from '../cases/edtf-oracle-faults.ts';

const pad = (value: number, width: number) => String(Math.abs(value)).padStart(width, '0');
const years = fc.integer({ min: -9999, max: 9999 }).map((year) => `${year < 0 ? '-' : ''}${pad(year, 4)}`);
const plainDates = fc
  .tuple(
    fc.integer({ min: -9999, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.nat(),
    fc.constantFrom('year', 'month', 'day'),
  )
  .map(([year, month, seed, granularity]) => {
    const yearText = `${year < 0 ? '-' : ''}${pad(year, 4)}`;
    if (granularity === 'year') return yearText;
    if (granularity === 'month') return `${yearText}-${pad(month, 2)}`;
    return `${yearText}-${pad(month, 2)}-${pad(1 + (seed % daysInMonth(year, month)), 2)}`;
  });
const qualified = fc.tuple(plainDates, fc.constantFrom('', '?', '~', '%')).map((parts) => parts.join(''));
// -000X would hold a year minus zero: it is refused (see the table of refusals).
const unspecified = fc.oneof(
  years.map((year) => `${year.slice(0, -1)}X`),
  years.map((year) => `${year.slice(0, -2)}XX`),
  years.map((year) => `${year}-XX`),
);
const dates = fc.oneof(
  qualified,
  unspecified.filter((text) => !/^-0+X/.test(text)),
);
const intervals = fc.oneof(
  fc
    .tuple(plainDates, plainDates)
    .filter(([start, end]) => startOf(start) < startOf(end))
    .map((ends) => ends.join('/')),
  qualified.map((date) => `${date}/..`),
  qualified.map((date) => `../${date}`),
  qualified.map((date) => `${date}/`),
  qualified.map((date) => `/${date}`),
);
const oneOf = fc.oneof(
  plainDates.map((date) => `[${date}..]`),
  plainDates.map((date) => `[..${date}]`),
  fc
    .tuple(plainDates, plainDates)
    .filter(([first, last]) => startOf(first) < startOf(last))
    .map(([first, last]) => `[${first},${last}]`),
);

/** Intervals and sets with a side that is open; those with an unknown end are faults of the oracle. */
const openSides = fc.oneof(
  plainDates.map((date) => `${date}/..`),
  plainDates.map((date) => `../${date}`),
  plainDates.map((date) => `[${date}..]`),
  plainDates.map((date) => `[..${date}]`),
);

function startOf(text: string): number {
  const parsed = parseEdtf(text);
  return parsed.ok ? edtfBounds(parsed.value).startMs : NaN;
}

test('what is read and written again is the same text', () => {
  fc.assert(
    fc.property(fc.oneof(dates, intervals, oneOf), (text) => {
      const parsed = parseEdtf(text);
      expect(parsed.ok ? toEdtf(parsed.value) : parsed.problem).toBe(text);
    }),
  );
});

test('bounds are half-open and never empty', () => {
  fc.assert(
    fc.property(fc.oneof(dates, intervals, oneOf), (text) => {
      const parsed = parseEdtf(text);
      if (!parsed.ok) throw new Error(parsed.problem.message);
      const { startMs, endMs } = edtfBounds(parsed.value);
      expect(startMs).toBeLessThan(endMs);
    }),
  );
});

test('no text makes the parser throw, and every refusal says why and what to do', () => {
  const junk = fc.string({ maxLength: 40, unit: fc.constantFrom(...'0123456789-/.~?%X[],TZ:+ a😀') });
  fc.assert(
    fc.property(fc.oneof(junk, fc.string()), (text) => {
      const parsed = parseEdtf(text);
      if (!parsed.ok)
        expect([parsed.problem.code, parsed.problem.message, parsed.problem.help]).not.toContain('');
    }),
    { numRuns: 2000 },
  );
});

test('dates begin and end where the oracle says', () => {
  fc.assert(
    fc.property(
      fc.oneof(dates, openSides).filter((text) => !/^-.*-XX$|(?<!-)\b0000-02-2[89]/.test(text)),
      (text) => {
        const parsed = parseEdtf(text);
        if (!parsed.ok) throw new Error(parsed.problem.message);
        const oracle = edtf(text);
        const { startMs, endMs } = edtfBounds(parsed.value);
        expect([startMs, endMs - 1]).toEqual([oracle.min, oracle.max]);
      },
    ),
  );
});

test.each([...ORACLE_FAULTS])('the oracle is wrong about %s (%s); we are not', (text, _, ours) => {
  const parsed = parseEdtf(text);
  expect(parsed.ok ? toEdtf(parsed.value) : parsed.problem.code).toBe(ours);
});

test.each([...ORACLE_FAULTS])('the fault of the oracle about %s is still there: %s', (text, fault) => {
  expect(oracleSays(text)).toBe(fault);
});

function oracleSays(text: string): string {
  try {
    const { min, max } = edtf(text);
    const at = (ms: number) =>
      Number.isFinite(ms) ? new Date(ms).toISOString().replace(/T.*/, '') : String(ms);
    return `${at(min)} to ${at(max)}`;
  } catch {
    return 'refused';
  }
}
