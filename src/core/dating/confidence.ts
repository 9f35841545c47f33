// How often a value found so is right: measured, not guessed. The shares are what `npx tsx tests/bench/fit-confidence.ts`
// prints from the development corpora; `npm run bench -- dating` prints how well they hold on texts that they are not from.
import type { Reason, Resolved } from './resolving/resolved.ts';

/** What a confidence rests on: how the value was chosen, and from what it was counted. */
export type Ground = Reason | 'counted-from-story' | 'either-order';

/** What is counted from the story is right less often than what is counted from publication. */
export function groundOf({ reason, anchor, ambiguous }: Resolved): Ground {
  if (ambiguous !== undefined) return 'either-order';
  return reason === 'counted' && anchor?.kind === 'narrative' ? 'counted-from-story' : reason;
}

export type SharesByGround = Readonly<Record<Ground, number>>;

const BY_GROUND: SharesByGround = {
  counted: 0.85,
  none: 0.88,
  latest: 0.97,
  'on-anchor-day': 0.82,
  'counted-from-story': 0.65,
  stated: 0.99,
  'either-order': 0.5,
  coming: 0.89,
  narrative: 0.87,
  nearest: 0.95,
  chosen: 0.71,
  'year-of-neighbour': 0.97,
};

/** Family and ground, where the family differs from the others. */
const BY_FAMILY: Readonly<Record<string, number>> = {
  'duration/none': 0.93,
  'day/counted': 0.92,
  'unit/counted': 0.95,
  'time-of-day/on-anchor-day': 0.79,
  'distance/counted-from-story': 0.58,
  'set/none': 0.71,
  'unit/counted-from-story': 0.61,
  'part-of-period/narrative': 0.97,
  'part-of-period/counted-from-story': 0.72,
  'season/narrative': 0.63,
  'distance/none': 0.73,
};

/** The share of values found like this one that are right, from 0 to 1. */
export function confidenceOf(family: string, resolved: Resolved): number {
  const ground = groundOf(resolved);
  return BY_FAMILY[`${family}/${ground}`] ?? BY_GROUND[ground];
}
