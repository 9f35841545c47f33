// How far a story has got: which of its dates the next one is counted from.
import type { TextSpan } from '../../text/sentences.ts';
import type { Reading } from '../reading/family.ts';
import type { Meaning } from '../reading/meaning.ts';
import type { Tokens } from '../reading/tokens.ts';
import type { Narrative } from './narrative.ts';
import type { Resolved, ResolvedAnchor } from './resolved.ts';

/** How near to its beginning an expression leads its sentence: "In 1976 …", "By late 1976 …". */
const LEADING_TOKENS = 4;

/** A bare year deep in a sentence is a look ahead or back: a story told in months and days does not go there. */
export function isAside(
  tokens: Tokens,
  { first, meaning }: Reading,
  sentence: TextSpan,
  narrative: Narrative,
  { period }: Resolved,
): boolean {
  const reached = narrative.lastYear?.period;
  if (meaning.kind !== 'calendar' || meaning.month !== undefined || period?.unit !== 'year') return false;
  if (reached === undefined || reached.unit === 'year') return false;
  return first > LEADING_TOKENS && tokens.start(first - LEADING_TOKENS) > sentence.start;
}

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
