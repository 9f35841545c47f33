// What a draft found and what it left out, for a person.
import type { LeftOut } from '../../core/draft/article-draft.ts';
import { positionAt } from '../../core/model/json/positions.ts';
import { oneLine } from '../report/diagnostic-line.ts';
import type { DraftedArticle } from './draft-into.ts';

/** How each reason reads behind the place of a sentence. */
const REASONS: Readonly<Record<LeftOut['reason'], string>> = {
  'no-happening': 'says when, and reports no happening',
  undated: 'nothing says when',
  habit: 'tells of a habit, not of one happening',
  'no-rule': 'no rule leads to its date',
  'quoted-already': 'is settled: an event quotes it, or it was set aside',
};

/** More articles than that are told in a line each. */
export const MOST_IN_FULL = 20;

/** The lines about one article. `textPath` is where its text stands; it is the file for a plain text. */
export function* articleReport(
  article: DraftedArticle,
  from: string,
  doubts: readonly string[],
  isFull: boolean,
): Generator<string> {
  const { file, source, events, leftOut, refused } = article;
  const settledCount = leftOut.filter(({ reason }) => reason === 'quoted-already').length;
  const counts = [
    counted(events.length, 'event'),
    `${leftOut.length - settledCount + refused.length} left out`,
    ...(settledCount === 0 ? [] : [`${settledCount} settled`]),
  ];
  yield `${file}: ${counts.join(', ')}`;
  yield `  source ${source.id}, published ${source.published} (${from}), ${source.timeZone}, ${source.language}`;
  for (const doubt of doubts) yield `  look: ${doubt}`;
  if (!isFull) return;
  for (const { date, title, draft, status } of events) {
    const percent = `${Math.round((draft?.confidence ?? 0) * 100)}%`.padStart(4);
    yield `  ${date ?? 'undated'}  ${percent}  ${status === 'occurred' ? '' : `${status}: `}${oneLine(title)}`;
  }
  for (const { start, end, reason } of leftOut) {
    if (reason !== 'quoted-already') yield leftOutLine(article, start, end, REASONS[reason]);
  }
  for (const { event, code } of refused) {
    const [evidence] = event.evidence;
    const start = evidence?.quote.start ?? 0;
    const end = start + (evidence?.quote.exact.length ?? 0);
    yield leftOutLine(article, start, end, `its proposal would not pass verify (${code})`);
  }
}

function leftOutLine({ file, text }: DraftedArticle, start: number, end: number, reason: string): string {
  // Lines of a page or a PDF are not those of its text: there the sentence alone says where.
  const place = file.toLowerCase().endsWith('.txt') ? `${file}:${positionAt(text, start).line}` : file;
  return `  left out, ${place}: ${reason}: ${oneLine(text.slice(start, Math.min(end, start + 300)))}`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
