// "How we know the date" in one plain sentence.
import type { KnownAnchor, KnownDating } from '../../core/model/timeline-index.ts';
import { dateInWords } from './date-in-words.ts';
import type { Messages } from './en.ts';

/** «on Monday», counted from publication on Thursday 9 November 2023, is 6 November 2023. */
export function datingInWords(dating: KnownDating, m: Messages): string {
  const expression = dating.expressions.map(m.expression).reduce(m.and);
  const date = dateInWords(dating.date.edtf, m);
  if (dating.anchor === undefined) return m.statedDate(expression, date, dating.expressions.length);
  const anchor = anchorInWords(dating.anchor, m);
  if (dating.rule === 'same-as-anchor') return m.tiedDate(expression, anchor, date);
  if (dating.rule === 'ongoing-at-anchor') return m.ongoing(expression, anchor, date);
  return (dating.date.edtf.kind === 'date' ? m.countedDate : m.countedSpan)(expression, anchor, date);
}

function anchorInWords(anchor: KnownAnchor, m: Messages): string {
  const words = anchor.words ?? '';
  const date = (style: 'plain' | 'weekday') =>
    anchor.date === undefined ? m.undatedInWords : dateInWords(anchor.date.edtf, m, style);
  if (anchor.kind === 'published') return m.anchorPublished(date('weekday'));
  return anchor.kind === 'event' ? m.anchorEvent(words, date('plain')) : m.anchorDate(date('plain'), words);
}
