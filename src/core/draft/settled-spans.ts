// Which stretches of a text an editor has settled already.
import { findVerbatim } from '../text/find-verbatim.ts';
import type { TextSpan } from '../text/sentences.ts';
import type { Settled } from './article-draft.ts';

/** True for spans of which a part is settled evidence; a quote that the text does not hold settles nothing. */
export function settledIn(
  text: string,
  source: string,
  settled: Settled | undefined,
): (span: TextSpan) => boolean {
  const spans = (settled?.evidence ?? [])
    .filter((evidence) => evidence.source === source)
    .map(({ quote }) => findVerbatim(text, quote))
    .filter((match) => match.status === 'verbatim')
    .sort((a, b) => a.start - b.start);
  // The furthest end so far: spans may lie in one another.
  let furthest = 0;
  const ends = spans.map(({ end }) => (furthest = Math.max(furthest, end)));
  return ({ start, end }) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] ?? 0) > start;
  };
}
