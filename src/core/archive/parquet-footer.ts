// The footer of a Parquet file: fetched, checked for what a hostile one could claim, and made ready for planning.
import type { ColumnChunk, FileMetaData, SchemaElement, SchemaTree, Statistics } from 'hyparquet';
import { parquetMetadata, parquetSchema } from 'hyparquet';
import { diagnose } from '../model/diagnose.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { quoted } from '../model/diagnostic.ts';
import type { ByteCache } from './byte-cache.ts';
import type { ColumnDepth } from './parquet-pages.ts';
import { endOfThrift } from './thrift-walk.ts';

/** Most footers are shorter; a longer one takes a second request. */
const TAIL_BYTES = 65_536;
const MAX_FOOTER_BYTES = 64 * 2 ** 20;
const MAX_GROUPS = 100_000;
export const MAX_GROUP_ROWS = 2 ** 20;
/** Of all columns of a file, and of one chunk before decompression. */
const MAX_COLUMNS = 1000;
const MAX_CHUNK_BYTES = 2 ** 30;
/** The four bytes at either end. */
const MAGIC = 'PAR1';

/** What may stand in a column; `words` is a list of texts. */
export type ColumnKind = 'number' | 'text' | 'words';

/** The least or the most of a chunk, as its column has it. */
export type Bound = NonNullable<Statistics['min_value']>;

/** Where a column of a group lies, and between what its values are. */
export interface ChunkPlace {
  readonly chunk: ColumnChunk;
  readonly depth: ColumnDepth;
  readonly start: number;
  readonly end: number;
  /** Absent where the file does not say. Texts may be cut, so that the least is less and the most is more. */
  readonly range?: { readonly min: Bound; readonly max: Bound };
  readonly nullCount?: number;
}

/** A row group. Its rows are `[rowStart, rowEnd)` of the file. */
export interface RowGroupPlace {
  readonly index: number;
  readonly rowStart: number;
  readonly rowEnd: number;
  readonly columns: ReadonlyMap<string, ChunkPlace>;
}

export interface Footer {
  readonly metadata: FileMetaData;
  readonly groups: readonly RowGroupPlace[];
  readonly rowCount: number;
  readonly kinds: ReadonlyMap<string, ColumnKind>;
}

/** Reads the footer. Everything that is wrong is a finding; rejects only with the reason of the signal. */
export async function readFooter(cache: ByteCache, signal?: AbortSignal): Promise<Checked<Footer>> {
  const { file } = cache;
  const { byteLength } = file;
  if (byteLength < 12) return damaged(file.name, 'it is too short for a Parquet file');
  const tailAt = Math.max(0, byteLength - TAIL_BYTES);
  const known = cache.found(tailAt, byteLength);
  const tail =
    known === undefined ? await file.read(tailAt, byteLength, signal) : { ok: true as const, value: known };
  if (!tail.ok) return tail;
  const bytes = tail.value;
  const magic = new TextDecoder('latin1').decode(bytes.subarray(-4));
  if (magic !== MAGIC) return damaged(file.name, 'it does not end as a Parquet file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(bytes.length - 8, true);
  if (length > byteLength - 12) return damaged(file.name, 'its footer is said to be longer than the file');
  if (length > MAX_FOOTER_BYTES)
    return tooMuch(file.name, `a footer of ${length} bytes; at most ${MAX_FOOTER_BYTES} are read`);
  const whole = length + 8;
  if (whole <= bytes.length) return parseFooter(file.name, bytes.subarray(bytes.length - whole), byteLength);
  const rest = await file.read(byteLength - whole, tailAt, signal);
  if (!rest.ok) return rest;
  const joined = new Uint8Array(whole);
  joined.set(rest.value);
  joined.set(bytes, rest.value.length);
  return parseFooter(file.name, joined, byteLength);
}

/** `bytes` is the footer with its length and magic. */
function parseFooter(name: string, bytes: Uint8Array, byteLength: number): Checked<Footer> {
  if (endOfThrift(bytes, 0) === undefined) return damaged(name, 'its footer cannot be read');
  try {
    const metadata = parquetMetadata(bytes, { geoparquet: false });
    return placesOf(name, metadata, byteLength);
  } catch (error) {
    return damaged(
      name,
      `its footer cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

function placesOf(name: string, metadata: FileMetaData, byteLength: number): Checked<Footer> {
  if (metadata.schema.length > MAX_COLUMNS) return tooMuch(name, `${metadata.schema.length} columns`);
  if (metadata.row_groups.length > MAX_GROUPS)
    return tooMuch(name, `${metadata.row_groups.length} row groups`);
  const tree = parquetSchema(metadata);
  const leaves = leavesOf(tree);
  const kinds = new Map(
    tree.children.flatMap((child) => {
      const kind = kindOf(child);
      return kind === undefined ? [] : [[child.element.name, kind] as const];
    }),
  );
  const groups: RowGroupPlace[] = [];
  let rowStart = 0;
  for (const [index, group] of metadata.row_groups.entries()) {
    const rows = Number(group.num_rows);
    if (!Number.isSafeInteger(rows) || rows < 0) return damaged(name, 'a row group has no number of rows');
    if (rows > MAX_GROUP_ROWS)
      return tooMuch(name, `a row group of ${rows} rows; at most ${MAX_GROUP_ROWS} are read`);
    if (group.columns.length !== leaves.length)
      return damaged(name, 'a row group has other columns than the file');
    const columns = new Map<string, ChunkPlace>();
    for (const [at, chunk] of group.columns.entries()) {
      const leaf = leaves[at];
      const place = leaf === undefined ? undefined : placeOf(chunk, leaf, byteLength);
      if (leaf === undefined || place === undefined) return damaged(name, 'a column lies outside the file');
      // Of columns with several leaves (which are none of ours) the last one stands.
      columns.set(leaf.path[0] ?? '', place);
    }
    groups.push({ index, rowStart, rowEnd: rowStart + rows, columns });
    rowStart += rows;
  }
  if (rowStart !== Number(metadata.num_rows)) return damaged(name, 'its row groups do not add up');
  return { ok: true, value: { metadata, groups, rowCount: rowStart, kinds }, diagnostics: [] };
}

interface Leaf {
  readonly element: SchemaElement;
  readonly path: readonly string[];
  readonly depth: ColumnDepth;
}

function leavesOf(
  tree: SchemaTree,
  above: ColumnDepth = { maxRepetition: 0, maxDefinition: 0 },
): readonly Leaf[] {
  return tree.children.flatMap((child) => {
    const { repetition_type: repetition } = child.element;
    const depth = {
      maxRepetition: above.maxRepetition + (repetition === 'REPEATED' ? 1 : 0),
      maxDefinition: above.maxDefinition + (repetition === 'REQUIRED' ? 0 : 1),
    };
    if (child.children.length > 0) return leavesOf(child, depth);
    return [{ element: child.element, path: child.path, depth }];
  });
}

/** A list of texts is `list → element`, as every engine writes it; `undefined` for what no column of ours is. */
function kindOf({ element, children }: SchemaTree): ColumnKind | undefined {
  if (children.length === 0) {
    if (element.repetition_type === 'REPEATED') return undefined;
    if (element.type === 'BYTE_ARRAY') return 'text';
    return element.type === 'INT32' || element.type === 'INT64' || element.type === 'DOUBLE'
      ? 'number'
      : undefined;
  }
  const [list] = children;
  const [word] = list?.children ?? [];
  const isList =
    children.length === 1 &&
    list?.element.repetition_type === 'REPEATED' &&
    list.children.length === 1 &&
    word?.children.length === 0 &&
    word.element.type === 'BYTE_ARRAY';
  return isList ? 'words' : undefined;
}

function placeOf(chunk: ColumnChunk, { element, depth }: Leaf, byteLength: number): ChunkPlace | undefined {
  const meta = chunk.meta_data;
  if (meta === undefined || meta.type !== element.type) return undefined;
  const data = Number(meta.data_page_offset);
  const dictionary = meta.dictionary_page_offset === undefined ? 0 : Number(meta.dictionary_page_offset);
  // Some writers give an offset of 0 where there is no dictionary.
  const start = dictionary > 0 ? Math.min(dictionary, data) : data;
  const end = start + Number(meta.total_compressed_size);
  const isInside =
    start >= 4 &&
    end >= start &&
    end <= byteLength &&
    Number(meta.total_uncompressed_size) <= MAX_CHUNK_BYTES;
  if (!isInside || !areIndexesInside(chunk, byteLength)) return undefined;
  const { statistics } = meta;
  const range = rangeOf(statistics);
  return {
    chunk,
    depth,
    start,
    end,
    ...(range === undefined ? {} : { range }),
    ...(statistics?.null_count === undefined ? {} : { nullCount: Number(statistics.null_count) }),
  };
}

function areIndexesInside(chunk: ColumnChunk, byteLength: number): boolean {
  const indexes = [
    [chunk.offset_index_offset, chunk.offset_index_length],
    [chunk.column_index_offset, chunk.column_index_length],
  ] as const;
  return indexes.every(([offset, length]) => {
    if (offset === undefined || length === undefined) return true;
    return Number(offset) >= 4 && length >= 0 && Number(offset) + length <= byteLength;
  });
}

function rangeOf(statistics: Statistics | undefined): ChunkPlace['range'] {
  const min = statistics?.min_value ?? statistics?.min;
  const max = statistics?.max_value ?? statistics?.max;
  return min === undefined || max === undefined ? undefined : { min, max };
}

export function damaged(name: string, why: string): { ok: false; diagnostics: readonly Diagnostic[] } {
  return { ok: false, diagnostics: [diagnose('archive-damaged', '', `${name} is damaged: ${why}.`)] };
}

export function tooMuch(name: string, what: string): { ok: false; diagnostics: readonly Diagnostic[] } {
  return { ok: false, diagnostics: [diagnose('archive-too-much', '', `${name} holds ${what}.`)] };
}

/** The first column that is missing or of another kind, as a finding. */
export function missingColumn(
  name: string,
  { kinds }: Footer,
  wanted: Readonly<Record<string, ColumnKind>>,
): Diagnostic | undefined {
  for (const [column, kind] of Object.entries(wanted)) {
    const is = kinds.get(column);
    if (is === kind) continue;
    const message =
      is === undefined
        ? `${name} has no column ${quoted(column)} of ${KIND_WORDS[kind]}.`
        : `The column ${quoted(column)} of ${name} holds ${KIND_WORDS[is]}, and should hold ${KIND_WORDS[kind]}.`;
    return diagnose('archive-column', column, message);
  }
  return undefined;
}

const KIND_WORDS: Readonly<Record<ColumnKind, string>> = {
  number: 'numbers',
  text: 'texts',
  words: 'lists of texts',
};
