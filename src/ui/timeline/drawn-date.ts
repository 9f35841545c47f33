// How a date is drawn: how wide, with which edges. Precision and doubt are part of the shape, never only of the words.
import type { EdtfBounds } from '../../core/model/edtf/bounds.ts';
import type { Edtf, EdtfDate } from '../../core/model/edtf/edtf.ts';
import type { KnownDate } from '../../core/model/timeline-index.ts';
import { finiteEdges } from '../../core/scale/time-window.ts';

/** How far an open side reaches on the screen. */
export const STUB_PX = 44;

/** How one end of a bar is drawn: a line, a fade (`~`), an arrow (`..`), or an arrow that breaks off (end unknown). */
export type Edge = 'known' | 'approximate' | 'open' | 'unknown';

export interface DrawnDate {
  /** The part with known edges, in UTC epoch milliseconds; nothing wide where only one side is known. */
  readonly startMs: number;
  readonly endMs: number;
  /** `extent`: it lasts all this time. `within`: it happened at some time in it. */
  readonly body: 'extent' | 'within';
  readonly startEdge: Edge;
  readonly endEdge: Edge;
  readonly uncertain: boolean;
}

export function drawnDate({ edtf, bounds }: KnownDate): DrawnDate {
  const [start, end] = endsOf(edtf);
  return {
    ...finiteEdges(bounds),
    body: edtf.kind === 'interval' ? 'extent' : 'within',
    startEdge: edgeOf(start),
    endEdge: edgeOf(end),
    uncertain: [start, end].some((each) => typeof each === 'object' && each.uncertain),
  };
}

/**
 * The stretch to draw at a zoom: an open side reaches `stubPx` beyond the edge that is known, at any zoom, so that
 * it reads as an arrow and not as a length.
 */
export function drawnBounds(drawn: DrawnDate, msPerPx: number, stubPx: number): EdtfBounds {
  const stubMs = stubPx * msPerPx;
  return {
    startMs: isOpenEdge(drawn.startEdge) ? drawn.startMs - stubMs : drawn.startMs,
    endMs: isOpenEdge(drawn.endEdge) ? drawn.endMs + stubMs : drawn.endMs,
  };
}

/** True for a side that is drawn with a length of its own. */
export function isOpenEdge(edge: Edge): boolean {
  return edge === 'open' || edge === 'unknown';
}

type End = EdtfDate | 'open' | 'unknown';

function endsOf(edtf: Edtf): readonly [End, End] {
  switch (edtf.kind) {
    case 'date':
      return [edtf, edtf];
    case 'interval':
      return [edtf.start, edtf.end];
    case 'one-of': {
      const first = edtf.choices[0];
      const last = edtf.choices.at(-1);
      return [
        first === undefined ? 'unknown' : first.kind === 'span' ? first.start : first,
        last === undefined ? 'unknown' : last.kind === 'span' ? last.end : last,
      ];
    }
  }
}

function edgeOf(end: End): Edge {
  if (typeof end === 'string') return end;
  return end.approximate ? 'approximate' : 'known';
}
