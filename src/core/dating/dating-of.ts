// What a timeline file says about a tagged expression: the rule by name, the words, the anchor, and the EDTF that the
// rule yields from them. Nothing is written that `applyRule` would not find again.
import type { Edtf } from '../model/edtf/edtf.ts';
import { toEdtf } from '../model/edtf/to-edtf.ts';
import { applyRule } from './dating-rules.ts';
import type { ResolvedAnchor } from './resolving/resolved.ts';
import type { TaggedExpression } from './tag-text.ts';
import { periodToEdtf } from './writing/period-edtf.ts';
import { resolvedToEdtf } from './writing/resolved-edtf.ts';

export interface ProposedDating {
  readonly rule: string;
  /** The words as they stand in the text; two where the year stands elsewhere. */
  readonly expressions: readonly string[];
  /** Absent where the words say it all. A narrative anchor names the expression that it is the date of. */
  readonly anchor?: {
    readonly kind: ResolvedAnchor['kind'];
    readonly date: Edtf;
    readonly expression?: number;
  };
  readonly date: Edtf;
  readonly edtf: string;
}

/** The rules that may explain a result, the plainest first. */
const RULES: Readonly<Record<TaggedExpression['resolved']['reason'], readonly string[]>> = {
  stated: ['stated', 'stated-about', 'stated-period', 'stated-day-first'],
  'year-of-neighbour': ['named-in-stated-year'],
  nearest: [
    'day-month-nearest',
    'month-before-anchor',
    'month-after-anchor',
    'named-before-anchor',
    'named-after-anchor',
  ],
  latest: ['weekday-before-anchor', 'month-before-anchor', 'day-month-nearest', 'named-before-anchor'],
  coming: ['weekday-after-anchor', 'month-after-anchor', 'day-month-nearest', 'named-after-anchor'],
  chosen: [
    'weekday-before-anchor',
    'weekday-after-anchor',
    'month-before-anchor',
    'month-after-anchor',
    'named-before-anchor',
    'named-after-anchor',
    'named-in-anchor-year',
  ],
  counted: [
    'relative-day',
    'last-unit',
    'this-unit',
    'next-unit',
    'units-before-anchor',
    'units-after-anchor',
    'counted-from-anchor',
  ],
  'on-anchor-day': ['time-on-anchor-day', 'counted-from-anchor', 'named-before-anchor'],
  narrative: [
    'month-before-anchor',
    'day-month-in-anchor-year',
    'named-in-anchor-year',
    'named-before-anchor',
    'named-after-anchor',
  ],
  none: [],
};

const ZONE_RULES = [
  'time-in-source-zone',
  'time-in-source-zone-before-anchor',
  'time-in-source-zone-after-anchor',
];

/** How an open end or a span is written: the rules for stated dates, then those for named ones. */
const OPEN_RULES: Readonly<Record<string, readonly string[]>> = {
  since: ['stated-since', 'since-before-anchor'],
  until: ['stated-until', 'until-after-anchor', 'until-before-anchor'],
  before: ['stated-before'],
  after: ['stated-after'],
  range: ['stated-range', 'range-after-anchor', 'range-before-anchor'],
  between: ['stated-between'],
};

/**
 * The dating of a tagged expression, or `undefined` where it has no place on the calendar or no rule explains it.
 * With "since", "until", "from … to …" around it the dating is that of the wider words.
 */
export function datingOf(
  text: string,
  tagged: readonly TaggedExpression[],
  at: number,
): ProposedDating | undefined {
  const expression = tagged[at];
  if (expression === undefined) return undefined;
  return (
    relatedDating(text, tagged, expression) ??
    timeInZone(text, expression) ??
    ownDating(text, tagged, expression)
  );
}

/** A time of day by the clocks of the source; where those show it never or twice, the day is all that is known. */
function timeInZone(
  text: string,
  { phraseStart, end, resolved, mod, timeZone }: TaggedExpression,
): ProposedDating | undefined {
  const expected = timeZone === undefined ? undefined : resolvedToEdtf(resolved, mod, timeZone);
  if (expected === undefined) return undefined;
  const yields = (edtf: string) => edtf === toEdtf(expected);
  return firstThat(ZONE_RULES, [text.slice(phraseStart, end)], resolved.anchor, yields, timeZone);
}

function ownDating(
  text: string,
  tagged: readonly TaggedExpression[],
  { phraseStart, start, end, resolved, mod, yearOf }: TaggedExpression,
): ProposedDating | undefined {
  const expected = resolvedToEdtf(resolved, mod);
  if (expected === undefined) return undefined;
  const year = yearOf === undefined ? undefined : tagged[yearOf];
  const rest = year === undefined ? [] : [text.slice(year.start, year.end)];
  if (resolved.ambiguous !== undefined) {
    return firstThat(['stated-either-order'], [text.slice(start, end)], undefined, () => true);
  }
  const rules = RULES[resolved.reason];
  const yields = (edtf: string) => edtf === toEdtf(expected);
  // "on Monday" as an editor would quote it; where only the bare words are read, those.
  return (
    firstThat(rules, [text.slice(phraseStart, end), ...rest], resolved.anchor, yields) ??
    firstThat(rules, [text.slice(start, end), ...rest], resolved.anchor, yields)
  );
}

/** "03/04/2023": the two datings between which `datingOf` does not choose; none where the order is known. */
export function datingsByOrder(
  text: string,
  tagged: readonly TaggedExpression[],
  at: number,
): readonly ProposedDating[] {
  const expression = tagged[at];
  if (expression?.resolved.ambiguous === undefined) return [];
  const words = [text.slice(expression.start, expression.end)];
  return ['stated-period', 'stated-day-first'].flatMap(
    (rule) => firstThat([rule], words, undefined, () => true) ?? [],
  );
}

/**
 * "Nov. 18 … last year": a day without a year, and later in its sentence a year that may be its own. Another reading
 * beside that of `datingOf`, which takes the nearest; `undefined` where the sentence names no such year.
 */
export function datingWithYearOfSentence(
  text: string,
  tagged: readonly TaggedExpression[],
  at: number,
): ProposedDating | undefined {
  const day = tagged[at];
  if (day?.meaning.kind !== 'calendar' || day.meaning.day === undefined || day.meaning.year !== undefined)
    return undefined;
  for (const other of tagged.slice(at + 1, at + 1 + YEAR_REACH)) {
    if (other.sentence !== day.sentence) break;
    if (other.resolved.period?.unit !== 'year' || other.resolved.anchor?.kind === 'narrative') continue;
    const words = [text.slice(day.start, day.end), text.slice(other.start, other.end)];
    return firstThat(['day-month-in-year'], words, day.resolved.anchor, () => true);
  }
  return undefined;
}

/** How many expressions further on a sentence may name the year. */
const YEAR_REACH = 4;

function relatedDating(
  text: string,
  tagged: readonly TaggedExpression[],
  { relation, resolved }: TaggedExpression,
): ProposedDating | undefined {
  const rules = relation === undefined ? undefined : OPEN_RULES[relation.kind];
  if (relation === undefined || rules === undefined) return undefined;
  const last = relation.last === undefined ? undefined : tagged[relation.last];
  const yields = (edtf: string) => agrees(edtf, resolved, last?.resolved);
  return firstThat(rules, [text.slice(relation.start, relation.end)], resolved.anchor, yields);
}

/** The widened words must mean what the narrower ones were found to mean. */
function agrees(
  edtf: string,
  resolved: TaggedExpression['resolved'],
  last: TaggedExpression['resolved'] | undefined,
): boolean {
  const own = resolvedToEdtf(resolved);
  const other = last === undefined ? undefined : resolvedToEdtf(last);
  const includes = (value: Edtf | undefined) => value?.kind !== 'date' || edtf.includes(toEdtf(value));
  return includes(own) && includes(other);
}

const WITHOUT_ANCHOR = new Set(['named-in-stated-year', 'time-in-source-zone']);

function firstThat(
  rules: readonly string[],
  expressions: readonly string[],
  anchor: ResolvedAnchor | undefined,
  fits: (edtf: string) => boolean,
  timeZone?: string,
): ProposedDating | undefined {
  const from = anchor === undefined ? undefined : periodToEdtf(anchor.period);
  for (const rule of rules) {
    const isStated = WITHOUT_ANCHOR.has(rule) || rule.startsWith('stated');
    const input = {
      expressions,
      ...(isStated || from === undefined ? {} : { anchor: from }),
      ...(timeZone === undefined ? {} : { timeZone }),
    };
    const applied = applyRule(rule, input);
    if (!applied.ok) continue;
    const edtf = toEdtf(applied.value);
    if (!fits(edtf)) continue;
    const { expression, kind } = anchor ?? { kind: 'published' };
    return {
      rule,
      expressions,
      ...(isStated || from === undefined
        ? {}
        : { anchor: { kind, date: from, ...(expression === undefined ? {} : { expression }) } }),
      date: applied.value,
      edtf,
    };
  }
  return undefined;
}
