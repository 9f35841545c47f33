// The state that a text carries from one expression to the next: when it was published, which dates its story has
// reached, and whether it is news or a history whose story anchors itself.
import type { Reading } from '../reading/family.ts';
import type { Period } from './period.ts';
import type { ResolvedAnchor } from './resolved.ts';

export interface Narrative {
  readonly published: Period | undefined;
  /** A history: what is counted is counted from the story, not from publication. */
  readonly isHistory: boolean;
  /** The last date of the story, of any precision, and the last one that is known to the day. */
  last: ResolvedAnchor | undefined;
  lastDay: ResolvedAnchor | undefined;
  /** The last date that belongs to one year: decades and centuries are looks back. */
  lastYear: ResolvedAnchor | undefined;
  /** The story is before Christ: years are counted down. */
  isBeforeChrist: boolean;
}

/** A history looks back this many years or more. */
const FAR_YEARS = 2;

/**
 * News speaks of its own days; a history of years long past. Told by its expressions: at least four stated years
 * that lie far before publication, and more than twice as many as there are days told from today.
 */
export function startNarrative(published: Period | undefined, readings: readonly Reading[]): Narrative {
  let far = 0;
  let near = 0;
  for (const { meaning } of readings) {
    if (meaning.kind === 'calendar') {
      if (meaning.year !== undefined) {
        if (published === undefined || published.year - meaning.year >= FAR_YEARS) far += 1;
      }
    } else if (meaning.kind === 'weekday' || (meaning.kind === 'unit' && meaning.from === 'published'))
      near += 1;
  }
  return {
    published,
    isHistory: published === undefined ? far > 0 : far >= 4 && far > near * 2,
    last: undefined,
    lastDay: undefined,
    lastYear: undefined,
    isBeforeChrist: false,
  };
}
