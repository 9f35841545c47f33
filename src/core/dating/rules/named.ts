// Rules over everything that the tagger reads: seasons, quarters, feasts, decades, spans and open ends. Where a rule
// of the other files fits as well, that one is the plainer name.
import { edtfBounds } from '../../model/edtf/bounds.ts';
import type { Edtf, EdtfDate } from '../../model/edtf/edtf.ts';
import { toEdtf } from '../../model/edtf/to-edtf.ts';
import { DATING_LANGUAGES } from '../languages.ts';
import type { Reading } from '../reading/family.ts';
import { readExpression } from '../reading/read-expression.ts';
import type { Choice } from '../resolving/place.ts';
import { resolveChosen } from '../resolving/resolve.ts';
import { daysOf } from '../resolving/period.ts';
import type { Resolved } from '../resolving/resolved.ts';
import { lacksZone } from '../resolving/resolved.ts';
import type { DatingRule, RuleInput } from '../rule.ts';
import { anchoredRule, statedRule } from '../rule.ts';
import { resolvedToEdtf } from '../writing/resolved-edtf.ts';
import { periodFromEdtf } from '../writing/period-edtf.ts';

export const namedRules: readonly DatingRule[] = [
  statedRule('stated-period', (expression) => named(expression, undefined, undefined, 'stated')),
  statedRule('stated-day-first', (expression) => named(expression, undefined, undefined, 'stated', true)),
  statedRule('stated-either-order', eitherOrder),
  anchoredRule('named-before-anchor', (expression, anchor) => named(expression, anchor, 'latest')),
  anchoredRule('named-after-anchor', (expression, anchor) => named(expression, anchor, 'coming')),
  anchoredRule('named-in-anchor-year', (expression, anchor) => named(expression, anchor, 'in-anchor-year')),
  anchoredRule('counted-from-anchor', (expression, anchor) =>
    named(expression, anchor, undefined, 'counted'),
  ),
  {
    name: 'named-in-stated-year',
    needsAnchor: false,
    expressionCount: 2,
    apply: ({ expressions: [name = '', stated = ''] }) => {
      const year = named(stated, undefined, undefined, 'stated');
      return year?.kind === 'date' ? named(name, year, 'in-anchor-year') : undefined;
    },
  },
  {
    name: 'time-in-source-zone',
    needsAnchor: false,
    expressionCount: 1,
    apply: (input) => timeInZone(input, undefined, 'stated'),
  },
  {
    name: 'time-in-source-zone-before-anchor',
    needsAnchor: true,
    expressionCount: 1,
    apply: (input) => timeInZone(input, 'latest'),
  },
  {
    name: 'time-in-source-zone-after-anchor',
    needsAnchor: true,
    expressionCount: 1,
    apply: (input) => timeInZone(input, 'coming'),
  },
  anchoredRule('since-before-anchor', (expression, anchor) => openFrom(named(expression, anchor, 'latest'))),
  anchoredRule('until-after-anchor', (expression, anchor) => openTo(named(expression, anchor, 'coming'))),
  anchoredRule('until-before-anchor', (expression, anchor) => openTo(named(expression, anchor, 'latest'))),
  anchoredRule('range-before-anchor', (expression, anchor) => range(expression, anchor, 'latest')),
  anchoredRule('range-after-anchor', (expression, anchor) => range(expression, anchor, 'coming')),
];

/** "03/04/2023", where nothing says which number is the day: one of the two. */
function eitherOrder(expression: string): Edtf | undefined {
  const orders = [false, true].map((dayFirst) => named(expression, undefined, undefined, 'stated', dayFirst));
  const [first, second] = orders.flatMap((date) => (date?.kind === 'date' ? [date] : [])).sort(inTime);
  if (first === undefined || second === undefined || toEdtf(first) === toEdtf(second)) return undefined;
  return { kind: 'one-of', choices: [first, second] };
}

function inTime(a: EdtfDate, b: EdtfDate): number {
  return edtfBounds(a).startMs - edtfBounds(b).startMs;
}

/** The readings of an expression in the first language that reads all of it. */
function readingsOf(expression: string): readonly Reading[] {
  for (const language of DATING_LANGUAGES) {
    const read = readExpression(expression, language);
    if (read !== undefined) return read.readings;
  }
  return [];
}

function named(
  expression: string,
  anchor: Edtf | undefined,
  choice: Choice | undefined,
  mustBe?: Resolved['reason'],
  dayFirst = false,
): Edtf | undefined {
  const reading = onlyReadingOf(expression);
  const resolved = reading && resolveReading(reading, anchor, choice, dayFirst);
  if (resolved === undefined || (mustBe !== undefined && resolved.reason !== mustBe)) return undefined;
  return resolvedToEdtf(resolved, reading?.mod);
}

/** "at 9 a.m. on Monday" by the clocks of its source. A time that states its zone, or is no one moment there, is none. */
function timeInZone(
  { expressions: [expression = ''], anchor, timeZone }: RuleInput,
  choice: Choice | undefined,
  mustBe?: Resolved['reason'],
): Edtf | undefined {
  const reading = onlyReadingOf(expression);
  const resolved = reading && resolveReading(reading, anchor, choice);
  if (resolved === undefined || !lacksZone(resolved)) return undefined;
  if (mustBe !== undefined && resolved.reason !== mustBe) return undefined;
  const edtf = resolvedToEdtf(resolved, reading?.mod, timeZone);
  return edtf?.kind === 'date' && edtf.time !== undefined ? edtf : undefined;
}

function onlyReadingOf(expression: string): Reading | undefined {
  const [reading, ...more] = readingsOf(expression);
  return more.length === 0 ? reading : undefined;
}

function resolveReading(
  { meaning }: Reading,
  anchor: Edtf | undefined,
  choice: Choice | undefined,
  dayFirst = false,
): Resolved | undefined {
  const period = anchor === undefined ? undefined : periodFromEdtf(anchor);
  if (anchor !== undefined && period === undefined) return undefined;
  return resolveChosen(meaning, period, choice, dayFirst);
}

function openFrom(date: Edtf | undefined): Edtf | undefined {
  const start = edgeOf(date, 'start');
  return start && { kind: 'interval', start, end: 'open' };
}

function openTo(date: Edtf | undefined): Edtf | undefined {
  const end = edgeOf(date, 'end');
  return end && { kind: 'interval', start: 'open', end };
}

/** "from Monday to Friday": the first as the rule chooses, the last the next of its name after it. */
function range(expression: string, anchor: Edtf, choice: Choice): Edtf | undefined {
  const [first, last, more] = readingsOf(expression);
  if (first === undefined || last === undefined || more !== undefined) return undefined;
  const start = resolveReading(first, anchor, choice);
  if (start?.period === undefined) return undefined;
  const end = resolveChosen(last.meaning, start.period, 'coming', false);
  if (end?.period === undefined || daysOf(end.period)[0] < daysOf(start.period)[0]) return undefined;
  const [from, to] = [edgeOf(resolvedToEdtf(start), 'start'), edgeOf(resolvedToEdtf(end), 'end')];
  return from && to && { kind: 'interval', start: from, end: to };
}

/** The first or the last date of a value that is a date, or some time within two. */
function edgeOf(value: Edtf | undefined, side: 'start' | 'end'): EdtfDate | undefined {
  if (value?.kind === 'date') return value;
  const [choice] = value?.kind === 'one-of' ? value.choices : [];
  const edge = choice?.kind === 'span' ? choice[side] : choice;
  return edge === 'open' ? undefined : edge;
}
