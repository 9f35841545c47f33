// What the caller of `quoteline draft` told, checked.
import { parseArgs } from 'node:util';
import { toLanguageTag } from '../../core/extract/page-metadata.ts';
import { parseEdtf } from '../../core/model/edtf/parse-edtf.ts';
import { isWebAddress } from '../../core/model/timeline.ts';
import { UsageError } from '../command.ts';
import { timeZoneOf } from '../time-zone-option.ts';

export interface DraftOptions {
  readonly names: readonly string[];
  readonly published?: string;
  readonly timeZone?: string;
  readonly language?: string;
  readonly dayMonthOrder?: 'day-first' | 'month-first';
  readonly sourceTitle?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly authors: readonly string[];
  readonly text: 'withheld' | 'published';
  readonly title?: string;
  /** The folder of the timeline. */
  readonly output?: string;
  /** A folder for the texts that are withheld. */
  readonly articles?: string;
  readonly ndjson: boolean;
  readonly after?: string;
  readonly workers?: number;
}

/** Options that say something about one article only. */
const OF_ONE = ['source-title', 'url'] as const;
/** Options that have no meaning for an archive, and those that have no other. */
const NOT_FOR_ARCHIVES = [
  'source-title',
  'url',
  'publisher',
  'author',
  'text',
  'title',
  'output',
  'articles',
] as const;
const FOR_ARCHIVES = ['after', 'workers'] as const;

export function draftOptions(args: readonly string[]): DraftOptions {
  const { values, positionals: names } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      published: { type: 'string' },
      zone: { type: 'string' },
      language: { type: 'string' },
      'day-first': { type: 'boolean' },
      'month-first': { type: 'boolean' },
      'source-title': { type: 'string' },
      url: { type: 'string' },
      publisher: { type: 'string' },
      author: { type: 'string', multiple: true },
      text: { type: 'string' },
      title: { type: 'string' },
      output: { type: 'string', short: 'o' },
      articles: { type: 'string' },
      ndjson: { type: 'boolean' },
      after: { type: 'string' },
      workers: { type: 'string' },
    },
  });
  const ndjson = values.ndjson === true;
  const stray = (ndjson ? NOT_FOR_ARCHIVES : FOR_ARCHIVES).filter((name) => values[name] !== undefined);
  if (stray.length > 0) {
    throw new UsageError(`--${stray.join(', --')}: ${ndjson ? 'not with' : 'only with'} --ndjson.`);
  }
  if (ndjson && names.length > 0)
    throw new UsageError('With --ndjson the articles come from standard input.');
  if (!ndjson && names.length === 0) throw new UsageError('Give at least one article: a file or a folder.');
  if (values['day-first'] === true && values['month-first'] === true) {
    throw new UsageError('Give --day-first or --month-first, not both.');
  }
  const { published, zone, language, url, text = 'withheld', output, articles, after, workers } = values;
  if (published !== undefined && !isDay(published)) {
    throw new UsageError(`--published is a day such as 2023-11-09, and not "${published}".`);
  }
  if (language !== undefined && toLanguageTag(language) === undefined) {
    throw new UsageError(`--language is a BCP 47 tag such as en, and not "${language}".`);
  }
  if (url !== undefined && !isWebAddress(url)) throw new UsageError('--url is an http: or https: address.');
  if (text !== 'withheld' && text !== 'published') throw new UsageError('--text is withheld or published.');
  if (text === 'published' && output === undefined)
    throw new UsageError('--text published needs a folder: -o.');
  return {
    names,
    ndjson,
    text,
    authors: values.author ?? [],
    ...optional('published', published),
    ...optional('timeZone', zone === undefined ? undefined : timeZoneOf('--zone', zone)),
    ...optional('language', language),
    ...optional('sourceTitle', lineOf('source-title', values['source-title'], 500)),
    ...optional('url', url),
    ...optional('publisher', lineOf('publisher', values.publisher, 200)),
    ...optional('title', lineOf('title', values.title, 200)),
    ...optional('output', output?.replace(/[\\/](?:timeline\.json)?$/, '')),
    ...optional('articles', articles),
    ...optional('after', after),
    ...optional('workers', workers === undefined ? undefined : workersOf(workers)),
    ...(values['day-first'] === true ? { dayMonthOrder: 'day-first' } : {}),
    ...(values['month-first'] === true ? { dayMonthOrder: 'month-first' } : {}),
  };
}

/** Once it is known how many articles there are. */
export function checkForMany(options: DraftOptions, count: number): void {
  const given = { 'source-title': options.sourceTitle, url: options.url };
  const stray = OF_ONE.filter((name) => given[name] !== undefined);
  if (count > 1 && stray.length > 0) {
    throw new UsageError(
      `--${stray.join(', --')}: of one article, and here are ${count}. Draft them one by one.`,
    );
  }
}

function optional<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}

function isDay(text: string): boolean {
  const parsed = parseEdtf(text);
  return parsed.ok && parsed.value.kind === 'date' && typeof parsed.value.day === 'number';
}

function lineOf(option: string, value: string | undefined, maxLength: number): string | undefined {
  if (value === undefined) return undefined;
  if (value.trim() === '') throw new UsageError(`--${option} is empty.`);
  if (value.length > maxLength) throw new UsageError(`--${option} has at most ${maxLength} characters.`);
  return value;
}

function workersOf(value: string): number {
  const count = Number(value);
  if (!/^\d{1,3}$/.test(value) || count < 1) throw new UsageError('--workers is a number from 1 to 999.');
  return count;
}
