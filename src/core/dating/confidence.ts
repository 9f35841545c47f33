// How often a value found so is right: measured, not guessed (`npm run bench -- dating` prints the reliability table).
import type { Reason, Resolved } from './resolving/resolved.ts';

/**
 * Shares right by how the value was chosen, rounded, of 1407 expressions of the development corpora (Laplace's rule
 * where fewer than ten were met). What is counted from the story is right less often than what is counted from
 * publication.
 */
const BY_REASON: Readonly<Record<Reason, number>> = {
  stated: 0.99,
  'year-of-neighbour': 0.9,
  nearest: 0.85,
  latest: 0.93,
  coming: 0.83,
  chosen: 0.6,
  counted: 0.85,
  'on-anchor-day': 0.75,
  narrative: 0.84,
  none: 0.88,
};

/** Where a family differs from the others by more than chance. */
const BY_FAMILY: Readonly<Record<string, number>> = {
  'season/stated': 0.94,
  'part-of-period/stated': 0.97,
  'part-of-period/narrative': 0.8,
  'season/narrative': 0.54,
  'unit/counted-from-story': 0.6,
  'distance/counted-from-story': 0.5,
  'season/counted-from-story': 0.4,
  'duration/none': 0.94,
  'set/none': 0.65,
  'distance/none': 0.64,
};

/** A figure with two readings, 03/04/2023, is as likely the one as the other. */
const AMBIGUOUS = 0.5;

/** The share of values found like this one that are right, from 0 to 1. */
export function confidenceOf(family: string, { reason, anchor, alternatives }: Resolved): number {
  if (reason === 'stated' && alternatives.length > 0) return AMBIGUOUS;
  const isFromStory = reason === 'counted' && anchor?.kind === 'narrative';
  const key = `${family}/${isFromStory ? 'counted-from-story' : reason}`;
  return BY_FAMILY[key] ?? (isFromStory ? 0.6 : BY_REASON[reason]);
}
