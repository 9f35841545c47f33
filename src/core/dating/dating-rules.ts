// The configuration of dating: which rules there are, in the order in which they are documented.
import type { DiagnosticCode } from '../model/diagnostic-catalogue.ts';
import { quoted } from '../model/diagnostic.ts';
import type { Edtf } from '../model/edtf/edtf.ts';
import type { Problem } from '../model/problem.ts';
import type { DatingRule, RuleInput } from './rule.ts';
import { calendarUnitRules } from './rules/calendar-unit.ts';
import { dayMonthRules } from './rules/day-month.ts';
import { dayRules } from './rules/day.ts';
import { distanceRules } from './rules/distance.ts';
import { namedRules } from './rules/named.ts';
import { statedRules } from './rules/stated.ts';
import { timeOfDayRules } from './rules/time-of-day.ts';

export const DATING_RULES: readonly DatingRule[] = [
  ...statedRules,
  ...dayMonthRules,
  ...dayRules,
  ...calendarUnitRules,
  ...distanceRules,
  ...timeOfDayRules,
  ...namedRules,
];

const BY_NAME: ReadonlyMap<string, DatingRule> = new Map(DATING_RULES.map((rule) => [rule.name, rule]));

/** Drafting tries many rules that do not fit: what is the matter is put into words only where somebody asks. */
export type Applied =
  | { readonly ok: true; readonly value: Edtf }
  | { readonly ok: false; readonly problem: () => Problem<DiagnosticCode> };

/**
 * Applies the named rule: the date that follows from the words and the anchor, or why none does. Pure and deterministic.
 *
 * Example: `applyRule('weekday-before-anchor', { expressions: ['on Monday'], anchor: 2023-11-09 })` is 2023-11-06.
 */
export function applyRule(name: string, input: RuleInput): Applied {
  const rule = BY_NAME.get(name);
  const failed = (code: DiagnosticCode, message: () => string, help: () => string): Applied => ({
    ok: false,
    problem: () => ({ code, message: message(), help: help() }),
  });
  if (rule === undefined) {
    return failed(
      'unknown-rule',
      () => `There is no dating rule ${quoted(name)}.`,
      () => `Known: ${Array.from(BY_NAME.keys()).join(', ')}.`,
    );
  }
  if (rule.needsAnchor && input.anchor === undefined) {
    return failed(
      'anchor-missing',
      () => `The rule ${quoted(name)} counts from something, and the dating does not say from what.`,
      () => 'Add "anchor": "published", an event of this timeline, or a date with a reason.',
    );
  }
  if (input.expressions.length !== rule.expressionCount) {
    return failed(
      'expression-count',
      () =>
        `The rule ${quoted(name)} reads ${rule.expressionCount} expression(s), and the dating gives ${input.expressions.length}.`,
      () => (rule.expressionCount === 1 ? 'Write one expression.' : 'Write both expressions as a list.'),
    );
  }
  const date = rule.apply(input);
  if (date === undefined) {
    return failed(
      'rule-does-not-fit',
      () => `The rule ${quoted(name)} yields no date from ${input.expressions.map(quoted).join(' and ')}.`,
      () => 'Choose the rule that fits the words, or widen the expression to all the words that say when.',
    );
  }
  return { ok: true, value: date };
}
