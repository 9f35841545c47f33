// Where a text comes nearest to a pattern, with how many edits: candidates by their shared letter groups, then counted
// by approx-string-match. Bounded in time, and linear in the text, whatever the two hold.
import search from 'approx-string-match';
import { endRun } from './characters.ts';

/**
 * A place that is `errors` insertions, deletions or substitutions of code units from the pattern, widened to
 * `[start, end)` where the words at the edges of the pattern stand close by.
 */
export interface NearPlace {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/**
 * A quarter of the pattern may differ: beyond that it is hardly the same sentence. A budget of a half, as annotation
 * tools have it, would find a neighbour that merely shares words. The cap keeps long quotes from matching a paragraph
 * rewritten, and bounds the cost.
 */
const ERROR_SHARE = 1 / 4;
const MAX_ERRORS = 128;

/** A dropped " not" takes four: it must be found in short sentences too, though not in single words. */
const LEAST_ERRORS = 4;
const SENTENCE_LENGTH = 12;

/** Letters in a group. At a quarter of errors, some group of three is left whole in almost every near miss. */
const GROUP = 3;

/** A group that is repeated in the pattern votes for at most so many places: more would make no difference but time. */
const MAX_REPEATS = 4;

/** The places that are looked at closely: those with the most groups in common. */
const MAX_CANDIDATES = 6;

/**
 * Once so many pieces of the candidates before have been searched, the rest are left: only texts that repeat themselves
 * without end come to that.
 */
const MAX_SEARCHES = 64;

/** How far a piece may have moved against the one before, in code units, and how many of it may differ. */
const MAX_PIECE_ERRORS = 64;

/** approx-string-match costs pattern × errors / 32 for each unit of text, so long patterns are matched in pieces. */
const PIECE = 256;

/**
 * The places nearest to the pattern within its budget of errors, the fewest errors first, at most `MAX_CANDIDATES`.
 *
 * Example: `findNear('it rose 12 per cent', 'rose 21 per cent')` is `[{ start: 3, end: 19, errors: 2 }]`.
 */
export function findNear(text: string, pattern: string): readonly NearPlace[] {
  const budget = errorBudget(pattern.length);
  if (budget === 0) return [];
  const places: NearPlace[] = [];
  let searches = 0;
  const count = () => (searches += 1);
  for (const diagonal of likelyDiagonals(text, pattern, budget)) {
    if (searches > MAX_SEARCHES) break;
    const match = matchAround(text, pattern, diagonal, budget, count);
    if (match === undefined || match.end <= match.start) continue;
    places.push(withEdgeWords(text, pattern, match, budget));
  }
  places.sort((a, b) => a.errors - b.errors || a.start - b.start);
  // Of places that overlap the best is meant.
  return places.filter(
    (place, at) =>
      !places.slice(0, at).some((better) => better.start < place.end && place.start < better.end),
  );
}

function errorBudget(length: number): number {
  const share = Math.floor(length * ERROR_SHARE);
  return Math.min(MAX_ERRORS, length >= SENTENCE_LENGTH ? Math.max(LEAST_ERRORS, share) : share);
}

interface Diagonal {
  /** Where the pattern would start in the text; may be before it. */
  readonly from: number;
  readonly to: number;
}

/**
 * Where the pattern may start, by vote: a letter group at `p` of the text and `o` of the pattern speaks for `p - o`.
 * An edit can silence at most `GROUP` groups, so a true place keeps the rest of the votes.
 */
function likelyDiagonals(text: string, pattern: string, budget: number): readonly Diagonal[] {
  const { heads, nexts, mask, count } = groupTable(pattern);
  // Edits shift the votes of a place by at most the budget: it lies within two neighbouring buckets.
  const shift = Math.ceil(Math.log2(budget + 1));
  const width = 2 ** shift;
  const votes = new Uint32Array((text.length + pattern.length) / width + 3);
  for (let at = 0; at + GROUP <= text.length; at += 1) {
    let offset = heads[hashAt(text, at) & mask] ?? -1;
    while (offset !== -1) {
      const bucket = (at - offset + pattern.length) >>> shift;
      votes[bucket] = (votes[bucket] ?? 0) + 1;
      offset = nexts[offset] ?? -1;
    }
  }
  const needed = Math.max(1, count - budget * GROUP);
  const best: { bucket: number; votes: number }[] = [];
  for (let bucket = 0; bucket + 1 < votes.length; bucket += 1) {
    const both = (votes[bucket] ?? 0) + (votes[bucket + 1] ?? 0);
    if (both < needed || both <= (best[MAX_CANDIDATES * 2 - 1]?.votes ?? 0)) continue;
    best.push({ bucket, votes: both });
    best.sort((a, b) => b.votes - a.votes);
    best.length = Math.min(best.length, MAX_CANDIDATES * 2);
  }
  // Neighbours that overlap speak for the same place.
  const kept: typeof best = [];
  for (const each of best) {
    if (kept.length < MAX_CANDIDATES && !kept.some(({ bucket }) => Math.abs(bucket - each.bucket) < 2))
      kept.push(each);
  }
  return kept.map(({ bucket }) => ({
    from: bucket * width - pattern.length,
    to: (bucket + 2) * width - pattern.length,
  }));
}

/** The offsets of each letter group of the pattern, as chains in typed arrays. */
function groupTable(pattern: string) {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(1024, pattern.length * 4))) - 1;
  const heads = new Int32Array(mask + 1).fill(-1);
  const repeats = new Uint8Array(mask + 1);
  const nexts = new Int32Array(pattern.length).fill(-1);
  let count = 0;
  for (let offset = 0; offset + GROUP <= pattern.length; offset += 1) {
    const slot = hashAt(pattern, offset) & mask;
    if ((repeats[slot] ?? 0) >= MAX_REPEATS) continue;
    repeats[slot] = (repeats[slot] ?? 0) + 1;
    nexts[offset] = heads[slot] ?? -1;
    heads[slot] = offset;
    count += 1;
  }
  return { heads, nexts, mask, count };
}

/** Mixed so that the groups of one alphabet spread; groups that collide only add noise to the votes. */
function hashAt(text: string, at: number): number {
  const group = text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2);
  const mixed = Math.imul(group, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/**
 * Matches the pattern, piece by piece, where it starts within the diagonal. The errors of the pieces and what lies
 * between them are an upper bound of the edits between the whole.
 */
function matchAround(
  text: string,
  pattern: string,
  { from, to }: Diagonal,
  budget: number,
  count: () => void,
): NearPlace | undefined {
  let start = -1;
  let end = -1;
  let errors = 0;
  let [earliest, latest] = [from, to];
  const pieces = Math.max(1, Math.round(pattern.length / PIECE));
  for (let piece = 0; piece < pieces; piece += 1) {
    const offset = Math.floor((pattern.length * piece) / pieces);
    const part = pattern.slice(offset, Math.floor((pattern.length * (piece + 1)) / pieces));
    const allowed = Math.min(budget - errors, part.length, MAX_PIECE_ERRORS);
    const windowStart = Math.max(0, earliest - allowed);
    const window = text.slice(windowStart, Math.max(0, latest + part.length + allowed));
    const after = end === -1 ? undefined : end - windowStart;
    const found =
      verbatimPiece(window, part, after) ?? bestOf(search(window, part, allowed), window, part, after);
    count();
    if (found === undefined) errors += part.length;
    else {
      errors += found.errors + (end === -1 ? 0 : Math.abs(found.start + windowStart - end));
      if (start === -1) start = found.start + windowStart;
      end = found.end + windowStart;
    }
    if (errors > budget) return undefined;
    [earliest, latest] = found === undefined ? [earliest + part.length, latest + part.length] : [end, end];
  }
  return start === -1 ? undefined : { start, end, errors };
}

/** Most pieces of a near miss have no error: they are found without a search. */
function verbatimPiece(window: string, part: string, after: number | undefined): NearPlace | undefined {
  const start = after === undefined ? window.indexOf(part) : window.startsWith(part, after) ? after : -1;
  return start === -1 ? undefined : { start, end: start + part.length, errors: 0 };
}

/** Among matches of as few errors: the one that goes on from the piece before, then at word edges, then as long. */
function bestOf(
  matches: readonly NearPlace[],
  window: string,
  part: string,
  after: number | undefined,
): NearPlace | undefined {
  const cost = ({ start, end }: NearPlace) =>
    (after === undefined ? 0 : Math.abs(start - after) * 100) +
    (isInsideWord(window, start) ? 10 : 0) +
    (isInsideWord(window, end) ? 10 : 0) +
    Math.min(9, Math.abs(end - start - part.length));
  let best: NearPlace | undefined;
  for (const match of matches) if (best === undefined || cost(match) < cost(best)) best = match;
  return best;
}

/** Longer words, in code units, are cut when edges are compared. */
const MAX_EDGE = 64;

/**
 * The place with the first and the last word of the pattern, or at least its opening and closing marks, where these
 * stand just outside it: that "never" was dropped from "She never said" takes six edits, and to take "never" for a
 * misspelt "She" only four.
 */
function withEdgeWords(text: string, pattern: string, place: NearPlace, reach: number): NearPlace {
  let { start, end } = place;
  for (const edge of [/^\S+/u, /^[^\p{L}\p{N}\s]+/u]) {
    const first = edge.exec(pattern.slice(0, MAX_EDGE))?.[0] ?? '';
    if (text.startsWith(first, start)) break;
    const from = Math.max(0, start - reach - first.length);
    const at = from + text.slice(from, start).lastIndexOf(first);
    if (at >= from && isWholeWord(text, at, at + first.length)) start = at;
  }
  for (const edge of [/^\S$/u, /^[^\p{L}\p{N}\s]$/u]) {
    const last = endRun(pattern.slice(-MAX_EDGE), edge);
    if (text.slice(start, end).endsWith(last)) break;
    const from = Math.max(start, end - last.length);
    const at = from + text.slice(from, end + reach + last.length).indexOf(last);
    if (at >= from && isWholeWord(text, at, at + last.length)) end = at + last.length;
  }
  return { ...place, start, end };
}

function isWholeWord(text: string, start: number, end: number): boolean {
  return !isInsideWord(text, start) && !isInsideWord(text, end);
}

/** True where a word of a script that writes spaces goes on across `at`. */
export function isInsideWord(text: string, at: number): boolean {
  return isWordUnit(text.charAt(at - 1)) && isWordUnit(text.charAt(at));
}

function isWordUnit(unit: string): boolean {
  return (
    /[\p{L}\p{N}\p{M}]/u.test(unit) &&
    !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(unit)
  );
}
