// Where a text may be cut without tearing apart what a reader sees as one character: extended grapheme clusters
// (https://www.unicode.org/reports/tr29/), which also keeps surrogate pairs, accents and CR LF whole.

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** How far back a cluster is looked for, in UTF-16 code units: longer ones are no writing. */
const REACH = 256;

/** Nothing below U+0300 combines with what stands before it. */
const FIRST_COMBINING = 0x300;

/** The greatest boundary at or before `at`. Example: `graphemeFloor('e\u0301', 1)` is 0. */
export function graphemeFloor(text: string, at: number): number {
  if (isPlainBoundary(text, at)) return at;
  const from = safeBefore(text, at);
  const cluster = segmenter.segment(text.slice(from, at + 2)).containing(at - from);
  return from + (cluster?.index ?? at - from);
}

/** The least boundary at or after `at`. Example: `graphemeCeil('e\u0301', 1)` is 2. */
export function graphemeCeil(text: string, at: number): number {
  if (isPlainBoundary(text, at)) return at;
  const from = safeBefore(text, at);
  const cluster = segmenter.segment(text.slice(from, at + REACH)).containing(at - from);
  if (cluster === undefined || cluster.index === at - from) return at;
  return from + cluster.index + cluster.segment.length;
}

/** The clusters of a text, in order, each with where it starts. */
export function graphemes(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  return segmenter.segment(text);
}

/** True where no cluster can span `at`, whatever stands farther away: the common case, without a segmenter. */
function isPlainBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  if (before === 0x0d && after === 0x0a) return false;
  return before < FIRST_COMBINING && after < FIRST_COMBINING;
}

/** A place from which the clusters up to `at` can be read: a plain boundary where there is one within reach. */
function safeBefore(text: string, at: number): number {
  const limit = Math.max(0, at - REACH);
  let from = at - 1;
  while (from > limit && !isPlainBoundary(text, from)) from -= 1;
  return Math.max(0, from);
}
