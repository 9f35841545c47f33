// The stand-in for moment beside moment itself, through every call that vis-timeline makes.
import fc from 'fast-check';
import moment from 'moment';
import { expect, test } from 'vitest';
import utcMoment from '../../src/ui/timeline/vis/utc-moment.ts';

const UNITS = ['millisecond', 'second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
const FIELDS = ['milliseconds', 'seconds', 'minutes', 'hours', 'date', 'month', 'year'] as const;

/** From the year 100, so that no step below can leave the years that both count alike. */
const anyMs = fc.integer({ min: Date.UTC(1000, 0), max: Date.UTC(9000, 0) });

const anyStep = fc.oneof(
  fc.record({
    kind: fc.constantFrom('add' as const, 'subtract' as const),
    unit: fc.constantFrom(...UNITS, ...UNITS.map((unit) => `${unit}s` as const)),
    amount: fc.integer({ min: 0, max: 20 }),
  }),
  fc.record({
    kind: fc.constant('set' as const),
    field: fc.constantFrom(...FIELDS),
    amount: fc.integer({ min: 1, max: 11 }),
  }),
);

test('any chain of steps ends where moment ends', () => {
  fc.assert(
    fc.property(anyMs, fc.array(anyStep, { maxLength: 8 }), (ms, steps) => {
      const ours = utcMoment(ms);
      const theirs = moment(ms).utc();
      for (const step of steps) {
        if (step.kind === 'set') {
          const value = step.field === 'year' ? 1900 + step.amount : step.amount;
          ours[step.field](value);
          theirs[step.field](value);
        } else {
          ours[step.kind](step.amount, step.unit);
          theirs[step.kind](step.amount, step.unit);
        }
        expect(ours.valueOf()).toBe(theirs.valueOf());
      }
      for (const field of FIELDS) expect(ours[field]()).toBe(theirs[field]());
      for (const pattern of ['dddd', 'MMMM']) expect(ours.format(pattern)).toBe(theirs.format(pattern));
    }),
    { numRuns: 500 },
  );
});

test('two moments share a unit where moment says so', () => {
  fc.assert(
    fc.property(
      anyMs,
      fc.integer({ min: -40 * 86_400_000, max: 40 * 86_400_000 }),
      fc.constantFrom(...UNITS),
      (ms, apart, unit) => {
        const same = moment(ms)
          .utc()
          .isSame(moment(ms + apart).utc(), unit);
        expect(utcMoment(ms).isSame(utcMoment(ms + apart), unit)).toBe(same);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  // [year of the axis, the year's number for Date, which has a year 0]
  [-500, -499],
  [-1, 0],
  [0, 0],
  [1, 1],
  [500, 500],
])('the year %i of readers is the year %i of astronomers', (year, astronomical) => {
  const start = new Date(0);
  start.setUTCFullYear(astronomical, 0, 1);
  expect(utcMoment(start.getTime()).year(year).valueOf()).toBe(start.getTime());
});

test('the marks of centuries across the turn of the era are round', () => {
  const years: number[] = [];
  const at = utcMoment(Date.UTC(2000, 0)).year(-200);
  for (let count = 0; count < 5; count += 1) {
    years.push(at.year());
    at.add(100, 'year');
  }
  expect(years).toEqual([-200, -100, 0, 100, 200]);
});

test('a clone is a moment of its own, and a moment knows its kind', () => {
  const one = utcMoment(0);
  one.clone().add(1, 'day');
  expect(one.valueOf()).toBe(0);
  expect(utcMoment.isMoment(one)).toBe(true);
  expect(utcMoment.isMoment(new Date())).toBe(false);
  expect(utcMoment(new Date(5)).valueOf()).toBe(5);
  expect(utcMoment('2023-11-09').format()).toBe('2023-11-09T00:00:00.000Z');
});
