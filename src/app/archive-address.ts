// The part of an archive's address that names it: `archive.html?file=archives/news.parquet`, and the row of an event.
import { fileNameOf } from '../core/model/file-names.ts';

export type NamedArchive =
  | { readonly kind: 'none' }
  | { readonly kind: 'here'; readonly address: string; readonly name: string }
  /** The policy of the page does not let it fetch from there. */
  | { readonly kind: 'foreign'; readonly address: string };

/** Reads `file` of a query, relative to the page's own address. What is no address of the web names nothing. */
export function namedArchive(search: string, pageAddress: string): NamedArchive {
  const file = new URLSearchParams(search).get('file')?.trim() ?? '';
  if (file === '' || !URL.canParse(file, pageAddress)) return { kind: 'none' };
  const { href, origin, pathname } = new URL(file, pageAddress);
  if (origin !== new URL(pageAddress).origin) return { kind: 'foreign', address: href };
  return { kind: 'here', address: href, name: fileNameOf(pathname) };
}

/** The row that an address gives for its event, a hint: the event is known by its id. */
export function rowIn(search: string): number | undefined {
  const row = new URLSearchParams(search).get('row') ?? '';
  return /^\d{1,15}$/.test(row) ? Number(row) : undefined;
}

/** The query with another row, or without one. */
export function withRow(search: string, row: number | undefined): string {
  const query = new URLSearchParams(search);
  query.delete('row');
  if (row !== undefined) query.set('row', String(row));
  return `?${query.toString()}`;
}
