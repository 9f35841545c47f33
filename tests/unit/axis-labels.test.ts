import { expect, test } from 'vitest';
import { axisLabel, longStepYears } from '../../src/ui/timeline/axis-labels.ts';

test.each([
  [10, undefined],
  [999, undefined],
  [1000, 2000],
  [1999, 2000],
  [2000, 5000],
  [7000, 10_000],
  [60_000, 100_000],
])('%i years a mark: marks every %s years', (yearsPerMark, step) => {
  expect(longStepYears(yearsPerMark)).toBe(step);
});

const yearMs = (year: number) => new Date(0).setUTCFullYear(year, 0, 1);

test.each([
  [-499, '500 BC'],
  [0, '1 BC'],
  [500, '500'],
  [2023, '2023'],
])('the year %i of the axis reads %s', (year, label) => {
  expect(axisLabel(yearMs(year), 'year', 'minor', 'en-GB')).toBe(label);
});
