// Drafting as a job on lines: an article in a line of JSON, its draft in a line of JSON.
import type { ArticleDraft } from '../../core/draft/article-draft.ts';
import { draftArticle } from '../../core/draft/draft-article.ts';
import { languageFor } from '../../core/dating/languages.ts';
import { dayIn, readPublished } from '../../core/extract/published-value.ts';
import { toLanguageTag } from '../../core/extract/page-metadata.ts';
import { idOfLine } from '../line-filter.ts';
import type { LineJob, LineResult } from '../line-jobs.ts';
import type { LineProblem } from '../read-lines.ts';

/** What holds for lines that do not say. */
export interface DraftLineOptions {
  readonly published?: string;
  readonly timeZone?: string;
  readonly language?: string;
  readonly dayMonthOrder?: 'day-first' | 'month-first';
}

type Fields = Readonly<Record<string, unknown>>;

export function draftJob(options: DraftLineOptions): LineJob {
  return { run: (line, number) => draftLine(line, number, options), failed };
}

/**
 * One line `{"id", "text", "published", "language"?, "timeZone"?, "dayMonthOrder"?}` → one line
 * `{"id", "events", "alternatives", "leftOut"}`; what else a line holds is passed over. A line that cannot be drafted
 * yields `{"id"?, "line", "error": {"code", "message", "help"}}`.
 */
export function draftLine(line: string, number: number, options: DraftLineOptions = {}): LineResult {
  let fields: unknown;
  try {
    fields = JSON.parse(line);
  } catch (error) {
    const message = `the line is not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return failed(problem('not-json', message, 'Write one object a line, line breaks in it as \\n.'), number);
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    return failed(
      problem('not-an-object', 'the line is no object', 'Write {"id", "text", "published"}.'),
      number,
    );
  }
  const found = draftFields({ ...fields }, options);
  return 'code' in found
    ? failed(found, number, line)
    : { line: JSON.stringify({ id: found.id, ...found.draft }), isError: false };
}

function draftFields(
  { id, text, published, language, timeZone, dayMonthOrder }: Fields,
  options: DraftLineOptions,
): { readonly id: string | number; readonly draft: ArticleDraft } | LineProblem {
  if (typeof id !== 'string' && typeof id !== 'number') {
    const help = 'Give each line an "id": results are joined and runs resumed by it.';
    return problem('no-id', 'there is no "id", a text or a number', help);
  }
  if (typeof text !== 'string')
    return problem('no-text', 'there is no "text"', 'Give the text of the article.');
  const tag = typeof language === 'string' ? language : (options.language ?? 'en');
  if (toLanguageTag(tag) === undefined || languageFor(tag) === undefined) {
    return problem('language-unknown', `articles in «${tag.slice(0, 40)}» are not read`, 'Known: en, de.');
  }
  const zone = typeof timeZone === 'string' ? timeZone : options.timeZone;
  if (zone !== undefined && !isTimeZone(zone)) {
    const help = 'Write an IANA time zone such as Asia/Seoul.';
    return problem('time-zone-unknown', `there is no time zone «${zone.slice(0, 60)}»`, help);
  }
  const stated = typeof published === 'string' ? published : options.published;
  if (stated === undefined) {
    const help = 'Give "published", 2023-11-09: without it nobody knows which day «today» means.';
    return problem('no-published', 'there is no "published"', help);
  }
  const value = readPublished(stated, tag);
  if (value === undefined) {
    const message = `"published" is «${stated.slice(0, 60)}», and that is no day`;
    return problem('published-not-a-day', message, 'Write 2023-11-09, or 2023-11-09T08:00:00+09:00.');
  }
  const day =
    zone === undefined || value.moment === undefined ? value.day : dayIn(zone, value.moment.epochMs);
  const order = [dayMonthOrder, options.dayMonthOrder].find(
    (each) => each === 'day-first' || each === 'month-first',
  );
  const draft = draftArticle({
    id: String(id),
    text,
    language: tag,
    published: day,
    timeZone: zone ?? 'UTC',
    ...(order === undefined ? {} : { dayMonthOrder: order }),
  });
  return { id, draft };
}

function problem(code: string, message: string, help: string): LineProblem {
  return { code, message, help };
}

function failed(error: LineProblem, number: number, line?: string): LineResult {
  const id = line === undefined ? undefined : idOfLine(line);
  return {
    line: JSON.stringify({ ...(id === undefined ? {} : { id }), line: number, error }),
    isError: true,
  };
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
