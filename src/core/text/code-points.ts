// Offsets in code points, as Python and most corpora count them, from offsets in UTF-16 code units, as JavaScript does.

/**
 * Converts offsets of `text` that are given in ascending order, in one pass over the text. An offset between the
 * halves of a pair counts as that before it.
 *
 * Example: `codePointCounter('😀 on Monday')(3)` is 2.
 */
export function codePointCounter(text: string): (offset: number) => number {
  let at = 0;
  let count = 0;
  return (offset) => {
    while (at < offset) {
      const code = text.codePointAt(at) ?? 0;
      const width = code > 0xffff ? 2 : 1;
      if (at + width > offset) break;
      at += width;
      count += 1;
    }
    return count;
  };
}
