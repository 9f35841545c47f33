import { expect, test } from 'vitest';
import { axisLabel } from '../../src/ui/timeline/axis-labels.ts';

const yearMs = (year: number) => new Date(0).setUTCFullYear(year, 0, 1);

test.each([
  [-499, '500 BC'],
  [0, '1 BC'],
  [500, '500'],
  [2023, '2023'],
])('the year %i of the axis reads %s', (year, label) => {
  expect(axisLabel(yearMs(year), 'year', 'minor', 'en-GB')).toBe(label);
});
