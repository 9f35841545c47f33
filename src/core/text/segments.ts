// Segments of a text of any length in linear time: an Intl.Segmenter takes a step of a long string in time that grows
// with the string (Node 20: 0.2 s for 40 000 characters, 20 minutes for a million), so it is fed in pieces.

/** Code units that are segmented at once. */
const PIECE = 1024;

export interface Segment {
  readonly segment: string;
  /** Where it starts in the text. */
  readonly index: number;
}

/**
 * What `segmenter.segment(text)` yields. Each piece begins where a segment ended; the last two segments of a piece are
 * read again with what follows them, since the piece may have cut them short.
 */
export function* segmentsOf(segmenter: Intl.Segmenter, text: string): Generator<Segment> {
  let length = PIECE;
  for (let at = 0; at < text.length;) {
    const whole = at + length >= text.length;
    const segments = Array.from(segmenter.segment(text.slice(at, at + length)));
    const sure = whole ? segments : segments.slice(0, -2);
    for (const { segment, index } of sure) yield { segment, index: at + index };
    const last = sure.at(-1);
    // A segment longer than the piece: no writing, but it has to end somewhere.
    if (last === undefined) length *= 2;
    else {
      at += last.index + last.segment.length;
      length = PIECE;
    }
  }
}
