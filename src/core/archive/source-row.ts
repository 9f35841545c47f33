// Sources as rows of the second table of an archive.
import * as v from 'valibot';
import { parseEdtf } from '../model/edtf/parse-edtf.ts';
import type { Source } from '../model/timeline.ts';
import { SourceSchema } from '../model/timeline.ts';
import { describe, present, toNumber } from './event-row.ts';
import type { ColumnKind } from './parquet-footer.ts';
import type { BlockColumns } from './parquet-table.ts';

export const SOURCE_KINDS = {
  id: 'text',
  title: 'text',
  authors: 'words',
  publisher: 'text',
  language: 'text',
  published: 'text',
  timeZone: 'text',
  url: 'text',
  note: 'text',
  sha256: 'text',
  length: 'number',
  checkedOn: 'text',
} as const satisfies Readonly<Record<string, ColumnKind>>;

/** A source, and what is known of the quotes from it. */
export interface ArchivedSource {
  readonly source: Source;
  /** The day on which its quotes were held against its text, as EDTF; absent where they were not. */
  readonly checkedOn?: string;
}

/** The row at an index of a block, or why it is no source. */
export function sourceAt(columns: BlockColumns, index: number): ArchivedSource | string {
  const value = (column: string) => columns.get(column)?.[index] ?? undefined;
  const checked = v.safeParse(SourceSchema, {
    id: value('id'),
    title: value('title'),
    authors: value('authors'),
    publisher: value('publisher'),
    language: value('language'),
    published: value('published'),
    timeZone: value('timeZone'),
    ...present('url', value('url')),
    ...present('note', value('note')),
    sha256: value('sha256'),
    length: toNumber(value('length')),
    // An archive holds no articles.
    text: 'withheld',
  });
  if (!checked.success) return describe(checked.issues[0]);
  const published = parseEdtf(checked.output.published);
  if (!published.ok) return `published: ${published.problem.message}`;
  const checkedOn = value('checkedOn');
  const isDay = typeof checkedOn === 'string' && parseEdtf(checkedOn).ok;
  return isDay ? { source: checked.output, checkedOn } : { source: checked.output };
}
