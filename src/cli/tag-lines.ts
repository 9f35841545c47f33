// The tagger as a job on lines: a text in a line of JSON, its expressions of time in a line of JSON.
import type { Timex3 } from '../core/dating/tag-text.ts';
import { tagText, toTimex3 } from '../core/dating/tag-text.ts';
import { codePointCounter } from '../core/text/code-points.ts';
import type { LineJob } from './line-jobs.ts';

export interface LineOptions {
  readonly language?: string;
  readonly dayMonthOrder?: 'day-first' | 'month-first';
  /** The IANA zone of a time of day that states none. */
  readonly timeZone?: string;
}

/**
 * One line `{"text": …, "dct": "2023-11-09"}` → one line `[{"start", "end", "value", "type"}]`, offsets in code points.
 * A line that cannot be read yields `{"error": …}` in its place.
 */
export function tagLine(line: string, options: LineOptions = {}): string {
  let article: unknown;
  try {
    article = JSON.parse(line);
  } catch (error) {
    return JSON.stringify({ error: `not JSON: ${error instanceof Error ? error.message : String(error)}` });
  }
  if (
    typeof article !== 'object' ||
    article === null ||
    !('text' in article) ||
    typeof article.text !== 'string'
  ) {
    return JSON.stringify({ error: 'no "text"' });
  }
  const { text } = article;
  const published =
    'dct' in article && typeof article.dct === 'string' ? publishedDay(article.dct) : undefined;
  const tagged = tagText(text, { ...options, ...(published === undefined ? {} : { published }) });
  return JSON.stringify(inCodePoints(text, toTimex3(tagged)));
}

export function tagJob(options: LineOptions): LineJob {
  return {
    run: (line) => {
      const result = tagLine(line, options);
      // An article is answered with a list, a mistake with an object.
      return { line: result, isError: result.startsWith('{') };
    },
    failed: ({ message }) => ({ line: JSON.stringify({ error: message }), isError: true }),
  };
}

/** The day of a document creation time: `2023-11-09`, `2023-11-09T08:00:00Z`, `20231109`, `09-11-2023`. */
function publishedDay(dct: string): string | undefined {
  const match =
    /^(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)(?!\d)/.exec(dct) ??
    /^(?<day>\d\d)-(?<month>\d\d)-(?<year>\d{4})$/.exec(dct);
  const { year, month, day } = match?.groups ?? {};
  return match === null ? undefined : `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
}

/** Starts and ends ascend together: expressions never overlap. */
function inCodePoints(text: string, timexes: readonly Timex3[]): readonly Timex3[] {
  const count = codePointCounter(text);
  return timexes.map(({ start, end, value, type }) => ({
    start: count(start),
    end: count(end),
    value,
    type,
  }));
}
