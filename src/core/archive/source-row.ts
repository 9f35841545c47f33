// Sources as rows of the second table of an archive: an id, and the rest as JSON, so that looking one up is one page.
import * as v from 'valibot';
import { diagnose } from '../model/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { parseEdtf } from '../model/edtf/parse-edtf.ts';
import type { Source } from '../model/timeline.ts';
import { SourceSchema } from '../model/timeline.ts';
import { describe, jsonOf } from './event-row.ts';
import type { ColumnKind } from './parquet-footer.ts';

export const SOURCE_KINDS = { id: 'text', details: 'text' } as const satisfies Readonly<
  Record<string, ColumnKind>
>;

/** A source, and what is known of the quotes from it. */
export interface ArchivedSource {
  readonly source: Source;
  /** The day on which its quotes were held against its text, as EDTF; absent where they were not. */
  readonly checkedOn?: string;
}

const DetailsSchema = v.strictObject({
  ...v.omit(SourceSchema, ['id', 'text']).entries,
  checkedOn: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => parseEdtf(text).ok, 'Write a day.'),
    ),
  ),
});

/** The column `details`, as JSON: all keys of a source but its id and its text, since an archive holds no articles. */
export function sourceDetails({ source, checkedOn }: ArchivedSource): string {
  return JSON.stringify({ ...source, id: undefined, text: undefined, checkedOn });
}

/** The source of a row, or why it is none. */
export function sourceFrom(id: string, details: unknown): ArchivedSource | string {
  const checked = v.safeParse(DetailsSchema, jsonOf(details));
  if (!checked.success) return describe(checked.issues[0]);
  const { checkedOn, ...rest } = checked.output;
  const published = parseEdtf(rest.published);
  if (!published.ok) return `published: ${published.problem.message}`;
  const source: Source = { id, ...rest, text: 'withheld' };
  return checkedOn === undefined ? { source } : { source, checkedOn };
}

/** `what` is missing of a source, as a sentence without its end. */
export function missingSource(what: string): { ok: false; diagnostics: readonly Diagnostic[] } {
  return { ok: false, diagnostics: [diagnose('archive-source-missing', '', `${what}.`)] };
}
