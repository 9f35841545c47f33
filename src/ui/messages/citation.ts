// A piece of evidence as a line that can stand in a footnote.
import { parseEdtf } from '../../core/model/edtf/parse-edtf.ts';
import type { Quote, Source } from '../../core/model/timeline.ts';
import { dateInWords } from './date-in-words.ts';
import type { Messages } from './en.ts';
import { isolated } from './isolated.ts';

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
  const [authors, publisher] = [m.names(source.authors), source.publisher].map(isolated);
  return m.imprint(authors ?? '', publisher ?? '', date, source.timeZone);
}

/** The day of publication. */
export function publishedInWords(source: Source, m: Messages, style?: 'plain' | 'weekday'): string {
  return textDateInWords(source.published, m, style);
}

/** A date that is known as text only; as it is written where it is none (a checked timeline has none such). */
export function textDateInWords(text: string, m: Messages, style?: 'plain' | 'weekday'): string {
  const parsed = parseEdtf(text);
  return parsed.ok ? dateInWords(parsed.value, m, style) : text;
}
