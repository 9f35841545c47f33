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
  const [authors, publisher] = [m.names(source.authors), source.publisher].map(isolated);
  return m.imprint(authors ?? '', publisher ?? '', date, source.timeZone);
}

const TURNS_THE_LINE = /[\p{Script=Hebrew}\p{Script=Arabic}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** A text from a file within a sentence of ours: whichever way it runs, the rest of the line does not follow it. */
function isolated(text: string): string {
  return TURNS_THE_LINE.test(text) ? `\u2068${text}\u2069` : text;
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
