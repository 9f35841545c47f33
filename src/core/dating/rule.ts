// What a dating rule is: from the words of a quote, and what they are counted from, to a date.
import type { Edtf } from '../model/edtf/edtf.ts';

export interface RuleInput {
  /** The words that say when, as they stand in the quote; most rules read one expression. */
  readonly expressions: readonly string[];
  /** The date that the expression is counted from; absent where the rule needs none. */
  readonly anchor?: Edtf;
  /** The IANA zone of the source: that of a time of day which states none. */
  readonly timeZone?: string;
}

/** One way in which English says when, named as it stands in a timeline file. */
export interface DatingRule {
  readonly name: string;
  readonly needsAnchor: boolean;
  /** How many expressions it reads together: two where the year or the day stands elsewhere in the quote. */
  readonly expressionCount: 1 | 2;
  /** The date that follows, or `undefined` where the rule does not fit the expression. */
  readonly apply: (input: RuleInput) => Edtf | undefined;
}

/** A rule whose expression says it all. */
export function statedRule(name: string, read: (expression: string) => Edtf | undefined): DatingRule {
  return {
    name,
    needsAnchor: false,
    expressionCount: 1,
    apply: ({ expressions: [expression] }) => (expression === undefined ? undefined : read(expression)),
  };
}

/** A rule that counts one expression from an anchor. */
export function anchoredRule(
  name: string,
  count: (expression: string, anchor: Edtf) => Edtf | undefined,
): DatingRule {
  return {
    name,
    needsAnchor: true,
    expressionCount: 1,
    apply: ({ expressions: [expression], anchor }) =>
      expression === undefined || anchor === undefined ? undefined : count(expression, anchor),
  };
}
