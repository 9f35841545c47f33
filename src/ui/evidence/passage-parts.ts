// A long article in parts of a few screens, of which the evidence panel draws those near the place it shows.
import type { Passage } from '../../core/text/passages.ts';

/** A part is full with this: some three screens of the panel, or as many sentences as one draws at once. */
const FULL_LENGTH = 3000;
const FULL_SEGMENTS = 60;

/** Passages that follow each other; all parts put together are all passages. A very long passage is cut between segments. */
export function partsOf(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const parts: Passage[][] = [];
  let part: Passage[] = [];
  let [length, segments] = [0, 0];
  for (const passage of passages.flatMap(cut)) {
    part.push(passage);
    length += passage.segments.reduce((sum, { text }) => sum + text.length, 0);
    segments += passage.segments.length;
    if (length < FULL_LENGTH && segments < FULL_SEGMENTS) continue;
    parts.push(part);
    part = [];
    [length, segments] = [0, 0];
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

function cut({ segments, gapBefore }: Passage): readonly Passage[] {
  const pieces: Passage[] = [];
  for (let at = 0; at < segments.length; at += FULL_SEGMENTS) {
    pieces.push({ segments: segments.slice(at, at + FULL_SEGMENTS), gapBefore: gapBefore && at === 0 });
  }
  return pieces;
}

/** The places of the parts in which each event is quoted. */
export function partsByEvent(
  parts: readonly (readonly Passage[])[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const places = new Map<string, Set<number>>();
  for (const [at, part] of parts.entries()) {
    for (const id of part.flatMap(({ segments }) => segments.flatMap(({ eventIds }) => eventIds))) {
      const known = places.get(id);
      if (known === undefined) places.set(id, new Set([at]));
      else known.add(at);
    }
  }
  return places;
}
