// How far a story has got: which of its dates the next one is counted from.
import type { TextSpan } from '../../text/sentences.ts';
import type { Reading } from '../reading/family.ts';
import type { Meaning } from '../reading/meaning.ts';
import type { Tokens } from '../reading/tokens.ts';
import type { Narrative } from './narrative.ts';
import type { Period } from './period.ts';
import { calendarPeriod } from './resolve-calendar.ts';
import type { Resolved, ResolvedAnchor } from './resolved.ts';

/** How near to its beginning an expression leads its sentence: "In 1976 …", "By late 1976 …". */
const LEADING_TOKENS = 4;

export function leadsSentence(tokens: Tokens, first: number, sentence: TextSpan): boolean {
  return first <= LEADING_TOKENS || tokens.start(first - LEADING_TOKENS) <= sentence.start;
}

/** A date without a year that opens a paragraph: the story may have left off where the paragraph before ended. */
export function opensParagraph(tokens: Tokens, first: number, sentence: TextSpan): boolean {
  return leadsSentence(tokens, first, sentence) && tokens.text[sentence.start - 1] === '\n';
}

/** The writer looks back from where the story is: "since 513 BC", "the previous year", "two years ago". */
function isLookBack(tokens: Tokens, { first, meaning }: Reading): boolean {
  if (tokens.role(first - 1) === 'since') return true;
  if (meaning.kind === 'unit') return meaning.offset < 0;
  return meaning.kind === 'distance' && meaning.direction < 0;
}

/**
 * A date that the story does not go to: a look back, a date in parentheses, and a bare year deep in a sentence where
 * the story is told in months and days.
 */
export function isAside(
  tokens: Tokens,
  reading: Reading,
  sentence: TextSpan,
  narrative: Narrative,
  { period }: Resolved,
): boolean {
  if (isLookBack(tokens, reading)) return true;
  const reached = narrative.lastYear?.period;
  if (reached === undefined || leadsSentence(tokens, reading.first, sentence)) return false;
  if (isInParentheses(tokens, reading.first)) return true;
  const { meaning } = reading;
  if (meaning.kind !== 'calendar' || meaning.month !== undefined || period?.unit !== 'year') return false;
  return reached.unit !== 'year';
}

/** How far back the parenthesis may have opened: reading stays linear. */
const PARENTHESIS_REACH = 12;

function isInParentheses(tokens: Tokens, first: number): boolean {
  for (let at = first - 1; at >= first - PARENTHESIS_REACH; at -= 1) {
    if (tokens.isSign(at, '(')) return true;
    if (tokens.isSign(at, ')')) return false;
  }
  return false;
}

/** Takes the story on to a date; an aside is counted from, but the story's year stays. */
export function follow(
  narrative: Narrative,
  resolved: Resolved,
  meaning: Meaning,
  expression: number,
  aside: boolean,
): void {
  const { period } = resolved;
  if (period === undefined) return;
  // "today" and "this year" in a history speak of the writer's time.
  if (narrative.isHistory && meaning.kind === 'unit' && resolved.anchor?.kind === 'published') return;
  const anchor: ResolvedAnchor = { kind: 'narrative', period, expression };
  narrative.last = anchor;
  if (!aside && period.unit !== 'decade' && period.unit !== 'century') narrative.lastYear = anchor;
  if (period.unit === 'day') narrative.lastDay = anchor;
  narrative.isBeforeChrist = period.year <= 0;
}

/**
 * For each reading the next date behind it that leads a sentence and states its year and its month: what the story
 * reaches next. One pass from the end.
 */
export function nextStatedDates(
  tokens: Tokens,
  readings: readonly Reading[],
  sentences: readonly TextSpan[],
  dayFirst: boolean,
): readonly (Period | undefined)[] {
  let stated: Period | undefined;
  const next = readings.toReversed().map(({ first, meaning }, back): Period | undefined => {
    const after = stated;
    const sentence = sentences[readings.length - 1 - back];
    if (meaning.kind !== 'calendar' || meaning.year === undefined || meaning.month === undefined)
      return after;
    if (sentence !== undefined && leadsSentence(tokens, first, sentence))
      stated = calendarPeriod(meaning, meaning.year, dayFirst) ?? stated;
    return after;
  });
  return next.reverse();
}
