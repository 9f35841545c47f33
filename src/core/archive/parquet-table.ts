// A table in a Parquet file of which only the rows that matter are fetched. The one door to hyparquet's scans.
import type { AsyncBuffer, FileMetaData, ParquetQueryFilter } from 'hyparquet';
import { parquetScan, readOffsetIndex } from 'hyparquet';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Reader } from './byte-cache.ts';
import { ByteCache } from './byte-cache.ts';
import type { ColumnKind, Footer, RowGroupPlace } from './parquet-footer.ts';
import { damaged, missingColumn, readFooter } from './parquet-footer.ts';
import { checkPages, dictionaryWords, RefusedPage } from './parquet-pages.ts';
import type { RangeFile } from './range-file.ts';
import { endOfThrift } from './thrift-walk.ts';

/** Indexes of pages, and what else is small and asked for again. */
const MAX_INDEX_BYTES = 8 * 2 ** 20;
/** More than any index of a group of a million rows. */
const MAX_READ_BYTES = 256 * 2 ** 20;

/** Rows that are fetched together: a page of the column by which the table is sorted, or a whole group. */
export interface RowBlock {
  readonly group: RowGroupPlace;
  /** Rows of the file, half-open. */
  readonly rowStart: number;
  readonly rowEnd: number;
}

/** The values of a block by column, as long as the block. Nothing about a value is trusted. */
export type BlockColumns = ReadonlyMap<string, ArrayLike<unknown>>;

/** A number that every value of a column must be at least, or at most, or equal to; or a text that it must equal. */
export interface Condition {
  readonly column: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly equals?: string;
}

/** Thrown through hyparquet, and caught in this file. */
class FailedRead extends Error {
  override readonly name = 'FailedRead';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super('failed read');
    this.diagnostics = diagnostics;
  }
}

export class ParquetTable {
  readonly footer: Footer;
  readonly #cache: ByteCache;
  /** The column whose pages are the blocks. */
  readonly #sortedBy: string;
  readonly #blocks = new Map<number, Promise<Checked<readonly RowBlock[]>>>();

  private constructor(cache: ByteCache, footer: Footer, sortedBy: string) {
    this.#cache = cache;
    this.footer = footer;
    this.#sortedBy = sortedBy;
  }

  /** `head` holds the first bytes where they are at hand. Rejects only with the reason of the signal. */
  static async open(
    file: RangeFile,
    columns: Readonly<Record<string, ColumnKind>>,
    sortedBy: string,
    head?: Uint8Array,
    signal?: AbortSignal,
  ): Promise<Checked<ParquetTable>> {
    const cache = new ByteCache(file, MAX_INDEX_BYTES);
    if (head !== undefined) cache.keep(0, head);
    const footer = await readFooter(cache, signal);
    if (!footer.ok) return footer;
    const missing = missingColumn(file.name, footer.value, columns);
    if (missing !== undefined) return { ok: false, diagnostics: [missing] };
    return { ok: true, value: new ParquetTable(cache, footer.value, sortedBy), diagnostics: [] };
  }

  get name(): string {
    return this.#cache.file.name;
  }

  /** The blocks that may hold rows that meet all conditions, in the order of the file; statistics rule out the rest. */
  async plan(conditions: readonly Condition[], signal?: AbortSignal): Promise<Checked<readonly RowBlock[]>> {
    const groups = this.footer.groups.filter(
      (group) => group.rowEnd > group.rowStart && conditions.every((each) => mayMeet(group, each)),
    );
    const planned = await Promise.all(groups.map((group) => this.#planGroup(group, conditions, signal)));
    const blocks: RowBlock[] = [];
    for (const each of planned) {
      if (!each.ok) return each;
      for (const block of each.value) blocks.push(block);
    }
    return { ok: true, value: blocks, diagnostics: [] };
  }

  /** All blocks of a group. */
  blocksOf(group: RowGroupPlace, signal?: AbortSignal): Promise<Checked<readonly RowBlock[]>> {
    return this.#guarded(signal, async () => {
      const whole = [{ group, rowStart: group.rowStart, rowEnd: group.rowEnd }];
      const chunk = group.columns.get(this.#sortedBy)?.chunk;
      if (chunk?.offset_index_offset === undefined || chunk.offset_index_length === undefined) return whole;
      const at = Number(chunk.offset_index_offset);
      const bytes = await this.#indexBytes(at, at + chunk.offset_index_length, signal);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const starts = readOffsetIndex({ view, offset: 0 }).page_locations.map((page) =>
        Number(page.first_row_index),
      );
      const rows = group.rowEnd - group.rowStart;
      const isSound =
        starts.length > 0 &&
        starts[0] === 0 &&
        starts.every((start, index) => {
          return Number.isSafeInteger(start) && start < (starts[index + 1] ?? rows);
        });
      if (!isSound) throw new RefusedPage('an index of pages has impossible rows');
      return starts.map((start, index) => ({
        group,
        rowStart: group.rowStart + start,
        rowEnd: group.rowStart + (starts[index + 1] ?? rows),
      }));
    });
  }

  /** Fetches and decodes columns of a block. */
  read(block: RowBlock, columns: readonly string[], signal?: AbortSignal): Promise<Checked<BlockColumns>> {
    return this.#guarded(signal, async () => {
      const reader = this.#reader(signal);
      const count = block.rowEnd - block.rowStart;
      const read = await settled(
        columns.map(async (column): Promise<[string, ArrayLike<unknown>]> => {
          const { metadata, offset } = this.#groupAlone(block.group);
          const rows = { rowStart: block.rowStart - offset, rowEnd: block.rowEnd - offset };
          const file = this.#columnBuffer(reader, block.group, column);
          const scan = await parquetScan({ file, metadata, columns: [column], ...rows });
          const values = await scan.readColumn({ column, ...rows });
          if (values.length !== count) throw new RefusedPage('a column has too few or too many rows');
          return [column, values];
        }),
      );
      return new Map(read);
    });
  }

  /**
   * Whether a text may stand in a list column of a group: by its statistics, and by its dictionary where every page
   * uses that. Costs one small request at most.
   */
  mayHoldWord(
    group: RowGroupPlace,
    column: string,
    word: string,
    signal?: AbortSignal,
  ): Promise<Checked<boolean>> {
    return this.#guarded(signal, async () => {
      const place = group.columns.get(column);
      if (place === undefined || !mayMeet(group, { column, equals: word })) return false;
      const meta = place.chunk.meta_data;
      const dictionaryEnd = Number(meta?.data_page_offset ?? 0);
      const hasOnlyWords =
        meta?.encoding_stats !== undefined &&
        dictionaryEnd > place.start &&
        meta.encoding_stats.every(
          ({ page_type: type, encoding }) =>
            type === 'DICTIONARY_PAGE' || encoding === 'RLE_DICTIONARY' || encoding === 'PLAIN_DICTIONARY',
        );
      if (meta === undefined || !hasOnlyWords) return true;
      const bytes = await this.#indexBytes(place.start, dictionaryEnd, signal, false);
      return dictionaryWords(bytes, meta).includes(word);
    });
  }

  async #planGroup(
    group: RowGroupPlace,
    conditions: readonly Condition[],
    signal: AbortSignal | undefined,
  ): Promise<Checked<readonly RowBlock[]>> {
    const known = this.#blocks.get(group.index) ?? this.blocksOf(group, signal);
    const blocks = await known;
    if (!blocks.ok) return blocks;
    this.#blocks.set(group.index, known);
    if (blocks.value.length < 2) return blocks;
    return this.#guarded(signal, async () => {
      const { metadata, offset } = this.#groupAlone(group);
      const scan = await parquetScan({
        file: this.#indexBuffer(this.#reader(signal)),
        metadata,
        columns: [this.#sortedBy],
        pruningFilter: filterOf(conditions),
        usePageIndex: true,
      });
      return blocks.value.filter((block) =>
        scan.ranges.some(
          (range) => range.rowStart + offset < block.rowEnd && range.rowEnd + offset > block.rowStart,
        ),
      );
    });
  }

  /** The file as if it held that group only: a scan then costs what the group costs, however many others there are. */
  #groupAlone(group: RowGroupPlace): { metadata: FileMetaData; offset: number } {
    const { metadata } = this.footer;
    const rowGroup = metadata.row_groups[group.index];
    if (rowGroup === undefined) throw new Error('a group of this file');
    return {
      metadata: { ...metadata, num_rows: rowGroup.num_rows, row_groups: [rowGroup] },
      offset: group.rowStart,
    };
  }

  #reader(signal: AbortSignal | undefined): Reader {
    const indexes = this.#indexStart();
    return this.#cache.batch(signal, (start) => start >= indexes);
  }

  /** Where the indexes begin that stand behind all rows; what is read there is kept. */
  #indexStart(): number {
    const ends = this.footer.groups.at(-1)?.columns.values();
    return ends === undefined ? 0 : Math.max(...Array.from(ends, ({ end }) => end));
  }

  async #indexBytes(start: number, end: number, signal?: AbortSignal, isThrift = true): Promise<Uint8Array> {
    const bytes = await bytesOf(this.#reader(signal), start, end);
    if (isThrift && endOfThrift(bytes, 0) === undefined)
      throw new RefusedPage('an index of pages cannot be read');
    return bytes;
  }

  #indexBuffer(reader: Reader): AsyncBuffer {
    return this.#buffer(async (start, end) => {
      const bytes = await bytesOf(reader, start, end);
      if (endOfThrift(bytes, 0) === undefined) throw new RefusedPage('an index of pages cannot be read');
      return bytes;
    });
  }

  /** What is read for a column is its index, or pages of it, which are checked before they are decoded. */
  #columnBuffer(reader: Reader, group: RowGroupPlace, column: string): AsyncBuffer {
    const place = group.columns.get(column);
    const meta = place?.chunk.meta_data;
    if (place === undefined || meta === undefined) throw new Error(`a column of this table: ${column}`);
    return this.#buffer(async (start, end) => {
      const bytes = await bytesOf(reader, start, end);
      const isIndex =
        start === Number(place.chunk.offset_index_offset ?? -1n) ||
        start === Number(place.chunk.column_index_offset ?? -1n);
      if (isIndex) {
        if (endOfThrift(bytes, 0) === undefined) throw new RefusedPage('an index of pages cannot be read');
      } else {
        if (start < place.start || end > place.end) throw new RefusedPage('a page lies outside its column');
        checkPages(bytes, meta, place.depth);
      }
      return bytes;
    });
  }

  #buffer(read: (start: number, end: number) => Promise<Uint8Array>): AsyncBuffer {
    const { byteLength } = this.#cache.file;
    return {
      byteLength,
      slice: (start, end = byteLength) => {
        const isSound = start >= 0 && end >= start && end <= byteLength && end - start <= MAX_READ_BYTES;
        const bytes = isSound
          ? read(start, end).then((each) => new Uint8Array(each).buffer)
          : Promise.reject(new RefusedPage('a part lies outside the file'));
        // hyparquet may leave one of several failed reads unlooked at.
        bytes.catch(() => undefined);
        return bytes;
      },
    };
  }

  async #guarded<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<Checked<T>> {
    try {
      return { ok: true, value: await work(), diagnostics: [] };
    } catch (error) {
      if (error instanceof FailedRead) return { ok: false, diagnostics: error.diagnostics };
      signal?.throwIfAborted();
      return damaged(this.name, error instanceof Error ? error.message : String(error));
    }
  }
}

async function bytesOf(reader: Reader, start: number, end: number): Promise<Uint8Array> {
  const read = await reader(start, end);
  if (!read.ok) throw new FailedRead(read.diagnostics);
  return read.value;
}

/** All of them, or the first failure, once none is under way any more. */
async function settled<T>(promises: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

function filterOf(conditions: readonly Condition[]): ParquetQueryFilter {
  return {
    $and: conditions.flatMap(({ column, atLeast, atMost, equals }): ParquetQueryFilter[] => [
      ...(atLeast === undefined ? [] : [{ [column]: { $gte: atLeast } }]),
      ...(atMost === undefined ? [] : [{ [column]: { $lte: atMost } }]),
      ...(equals === undefined ? [] : [{ [column]: { $eq: equals } }]),
    ]),
  };
}

function mayMeet({ columns }: RowGroupPlace, { column, atLeast, atMost, equals }: Condition): boolean {
  const place = columns.get(column);
  const range = place?.range;
  // A chunk without a range may hold nothing but nulls, which meet no condition; or the writer gave none.
  if (range === undefined) {
    const values = Number(place?.chunk.meta_data?.num_values ?? 0);
    return place?.nullCount !== values || values === 0;
  }
  if (equals !== undefined) {
    if (typeof range.min !== 'string' || typeof range.max !== 'string') return true;
    // Statistics compare bytes of UTF-8, and JavaScript units of UTF-16: from the surrogates on they differ.
    if ([equals, range.min, range.max].some((text) => /[\ud800-\uffff]/.test(text))) return true;
    // A text that was cut is a start of the least value; the most may be cut too, and then is raised or is a start.
    return equals >= range.min && (equals <= range.max || equals.startsWith(range.max));
  }
  const [min, max] = [Number(range.min), Number(range.max)];
  return !(atLeast !== undefined && max < atLeast) && !(atMost !== undefined && min > atMost);
}
