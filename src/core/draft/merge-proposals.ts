// Several sentences of one article about one happening: one event with several pieces of evidence.
import { contentWords } from './content-words.ts';
import type { Proposal } from './proposal.ts';

/** A later sentence is the same happening where it shares this much of the shorter headline, and the date and status. */
const LEAST_SHARE = 0.6;
const LEAST_WORDS = 2;
/** Only headlines with one of this many latest of the same date are compared: time stays linear. */
const REACH = 12;

/** An event with more pieces of evidence is for nobody to read: the next sentence begins another. */
export const MOST_EVIDENCE = 24;

interface Known {
  readonly at: number;
  readonly words: ReadonlyMap<string, string>;
  count: number;
}

/** Finds, for one proposal after the other, the earlier one that tells of the same happening. */
export class SameHappenings {
  readonly #byDate = new Map<string, Known[]>();

  /** The place of the earlier proposal, or `undefined`; then it is remembered as `at`. */
  find(proposal: Proposal, at: number): number | undefined {
    const key = `${proposal.date ?? ''} ${proposal.status}`;
    const words = contentWords(proposal.title);
    const known = this.#byDate.get(key) ?? [];
    const same =
      proposal.date === undefined
        ? undefined
        : known.slice(-REACH).find((other) => other.count < MOST_EVIDENCE && isSame(other.words, words));
    if (same !== undefined) {
      same.count += 1;
      return same.at;
    }
    known.push({ at, words, count: 1 });
    this.#byDate.set(key, known);
    return undefined;
  }
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  let shared = 0;
  for (const word of b.keys()) if (a.has(word)) shared += 1;
  return (
    shared >= LEAST_WORDS &&
    shared >= LEAST_SHARE * Math.min(a.size, b.size) &&
    shared >= 0.4 * Math.max(a.size, b.size)
  );
}

/** The earlier proposal with the evidence, the actors and the speakers of the later one. */
export function merged(earlier: Proposal, later: Proposal): Proposal {
  const both = (a: readonly string[], b: readonly string[]) => Array.from(new Set([...a, ...b])).slice(0, 12);
  const place = earlier.place ?? later.place;
  return {
    ...earlier,
    attributedTo: both(earlier.attributedTo, later.attributedTo),
    deniedBy: both(earlier.deniedBy, later.deniedBy),
    actors: both(earlier.actors, later.actors),
    ...(place === undefined ? {} : { place }),
    confidence: Math.max(earlier.confidence, later.confidence),
    evidence: [...earlier.evidence, ...later.evidence],
  };
}
