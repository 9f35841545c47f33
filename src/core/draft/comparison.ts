// Dates that nothing is told of: what something is compared with.
import type { TaggedExpression } from '../dating/tag-text.ts';
import type { Sentence } from './verb-group.ts';

const SUPERLATIVES = new Set(
  'first only most best worst highest lowest least biggest largest smallest fastest slowest steepest deepest strongest weakest longest shortest sharpest busiest wettest driest hottest coldest warmest deadliest heaviest'.split(
    ' ',
  ),
);
const REACH = 8;

/** "lowest since 1987", "up from a year earlier", "compared with 2019": `first` is the first word of the expression. */
export function isComparison({ words }: Sentence, first: number): boolean {
  const own = words[first]?.lower ?? '';
  const before = words[first - 1]?.lower ?? '';
  const beforeThat = words[first - 2]?.lower ?? '';
  if (own === 'since' || before === 'since') {
    for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
      if (SUPERLATIVES.has(words[at]?.lower ?? '')) return true;
    }
    return false;
  }
  if (
    /^(?:compared|comparison)$/.test(beforeThat) ||
    before === 'against' ||
    before === 'than' ||
    beforeThat === 'than'
  )
    return true;
  const time = words[first]?.time;
  let last = first;
  while (words[last + 1]?.time === time) last += 1;
  return (
    (before === 'from' || before === 'on') &&
    /^(?:earlier|ago|before|previously)$/.test(words[last]?.lower ?? '')
  );
}

/** "the 1998 programme", "the elections of 1992": years that name something, and tell of nothing. */
export function isMention(
  { words, parts }: Sentence,
  first: number,
  { resolved }: TaggedExpression,
): boolean {
  if (resolved.period === undefined || !LONG.has(resolved.period.unit)) return false;
  return parts[first - 1] === 'determiner' || words[first - 1]?.lower === 'of';
}

const LONG = new Set(['year', 'decade', 'century']);
