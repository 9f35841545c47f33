// How deeply a JSON text nests, found without parsing it: parsers that recurse must be kept from what is too deep.

/**
 * The offset of the first bracket that stands deeper than `limit`, or `undefined`. Linear, without recursion, also for
 * text that is no JSON.
 */
export function nestingBeyond(text: string, limit: number): number | undefined {
  const marks = /["[\]{}]/g;
  let depth = 0;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0] === '"') marks.lastIndex = endOfString(text, marks.lastIndex);
    else if (mark[0] === ']' || mark[0] === '}') depth = Math.max(0, depth - 1);
    else if ((depth += 1) > limit) return mark.index;
  }
  return undefined;
}

/** Behind the quotation mark that ends the string whose characters begin at `from`, or at the end of its line. */
function endOfString(text: string, from: number): number {
  const ends = /["\\\n\r]/g;
  ends.lastIndex = from;
  for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
    if (end[0] !== '\\') return ends.lastIndex;
    ends.lastIndex += 1;
  }
  return text.length;
}
