// The steps by which drafts are shown: by how often drafts like them are right.
import type { TimelineEvent } from '../../core/model/timeline.ts';

/** Shares of drafts that are right, half-open; the last has 1 itself. */
export interface ConfidenceStep {
  readonly from: number;
  readonly to: number;
}

/** Every draft, then those of a step each. Together the steps hold each draft once. */
export const ALL_DRAFTS: ConfidenceStep = { from: 0, to: Infinity };
export const CONFIDENCE_STEPS: readonly ConfidenceStep[] = [
  { from: 0, to: 0.6 },
  { from: 0.6, to: 0.8 },
  { from: 0.8, to: 0.9 },
  { from: 0.9, to: Infinity },
];

export function isWithinStep({ draft }: TimelineEvent, { from, to }: ConfidenceStep): boolean {
  return draft !== undefined && draft.confidence >= from && draft.confidence < to;
}
