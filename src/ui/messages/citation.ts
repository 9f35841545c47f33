// A piece of evidence as a line that can stand in a footnote.
import { parseEdtf } from '../../core/model/edtf/parse-edtf.ts';
import type { Quote, Source } from '../../core/model/timeline.ts';
import { dateInWords } from './date-in-words.ts';
import type { Messages } from './en.ts';

/** “Quote.” Authors: Title. Publisher, 9 November 2023. Address. */
export function citation(source: Source, quote: Quote, m: Messages): string {
  return `“${quote.exact}” ${sourceLine(source, m)}`;
}

/** Authors: Title. Publisher, 9 November 2023. Address. */
export function sourceLine(source: Source, m: Messages): string {
  const date = publishedInWords(source, m);
  const authors = source.authors.length === 0 ? '' : `${m.names(source.authors)}: `;
  const address = source.url === undefined ? '' : ` ${source.url}`;
  return `${authors}${source.title}. ${source.publisher}, ${date}.${address}`;
}

/** By Authors. Publisher, published Thursday 9 November 2023 (Asia/Seoul). */
export function imprintInWords(source: Source, m: Messages): string {
  const date = publishedInWords(source, m, 'weekday');
  return m.imprint(m.names(source.authors), source.publisher, date, source.timeZone);
}

/** The day of publication; as it is written where it is no date (a checked timeline has none such). */
export function publishedInWords(source: Source, m: Messages, style?: 'plain' | 'weekday'): string {
  const published = parseEdtf(source.published);
  return published.ok ? dateInWords(published.value, m, style) : source.published;
}
