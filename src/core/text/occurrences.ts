// Every place of a string in a text, in time linear in both, however much they repeat themselves.

/** More places than that are not listed: a quote that fits so many means none of them. */
export const MAX_PLACES = 10_000;

/** `indexOf` is fastest for what is written, but takes needle × text in the worst case: longer needles are not its own. */
const LONG = 512;

/**
 * Where `needle`, which is not empty, starts, overlaps included, in order; at most `MAX_PLACES`.
 *
 * Example: `occurrences('aaa', 'aa')` is `[0, 1]`.
 */
export function occurrences(text: string, needle: string): readonly number[] {
  if (needle.length > LONG) return longOccurrences(text, needle);
  const starts: number[] = [];
  for (
    let at = text.indexOf(needle);
    at !== -1 && starts.length < MAX_PLACES;
    at = text.indexOf(needle, at + 1)
  ) {
    starts.push(at);
  }
  return starts;
}

/** The algorithm of Knuth, Morris and Pratt, from where the needle's beginning first stands. */
function longOccurrences(text: string, needle: string): readonly number[] {
  const first = text.indexOf(needle.slice(0, LONG));
  if (first === -1) return [];
  const borders = borderLengths(needle);
  const starts: number[] = [];
  let matched = 0;
  for (let at = first; at < text.length && starts.length < MAX_PLACES; at += 1) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && needle.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0;
    if (needle.charCodeAt(matched) === unit) matched += 1;
    if (matched === needle.length) {
      starts.push(at - needle.length + 1);
      matched = borders[matched - 1] ?? 0;
    }
  }
  return starts;
}

/** For each beginning of the needle, how much of its own beginning it ends with. */
function borderLengths(needle: string): Uint32Array {
  const borders = new Uint32Array(needle.length);
  let matched = 0;
  for (let at = 1; at < needle.length; at += 1) {
    const unit = needle.charCodeAt(at);
    while (matched > 0 && needle.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0;
    if (needle.charCodeAt(matched) === unit) matched += 1;
    borders[at] = matched;
  }
  return borders;
}
