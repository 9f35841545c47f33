// The pages of one column of a row group, compressed as they are added and held until the group is written.
// See https://parquet.apache.org/docs/file-format/data-pages/
import type { ColumnChunk, ColumnIndex, Encoding, OffsetIndex, SchemaElement, Statistics } from 'hyparquet';
import type { ColumnMetaData } from 'hyparquet';
import type { Writer } from 'hyparquet-writer';
import { ByteWriter } from 'hyparquet-writer';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import { unconvertMinMax } from 'hyparquet-writer/src/unconvert.js';
import { compressSync } from 'snappy';

type MinMax = NonNullable<Statistics['min_value']>;

/** Where the collector sees it: buffers from outside pile up. */
const TO_HEAP = { copyOutputData: true };

/** Of a page: where it begins in its chunk, its bytes, and its first row. */
const NUMBERS_PER_PAGE = 3;

/**
 * A column chunk with the indexes of its pages, which are written at the end of the file. Until then millions of pages
 * stand in few bytes each: the index is made of them when it is asked for.
 */
export class WrittenChunk {
  readonly chunk: ColumnChunk;
  readonly columnIndex?: ColumnIndex;
  readonly #pages: Float64Array;
  #start: number;

  /** `pages` begin at `start` of the file. */
  constructor(chunk: ColumnChunk, columnIndex: ColumnIndex | undefined, pages: Float64Array, start: number) {
    this.chunk = chunk;
    if (columnIndex !== undefined) this.columnIndex = columnIndex;
    this.#pages = pages;
    this.#start = start;
  }

  get offsetIndex(): OffsetIndex {
    const locations: OffsetIndex['page_locations'] = [];
    for (let at = 0; at < this.#pages.length; at += NUMBERS_PER_PAGE) {
      const [offset = 0, bytes = 0, firstRow = 0] = this.#pages.subarray(at, at + NUMBERS_PER_PAGE);
      locations.push({
        offset: BigInt(this.#start + offset),
        compressed_page_size: bytes,
        first_row_index: BigInt(firstRow),
      });
    }
    return { page_locations: locations };
  }

  /** The chunk stands so many bytes further back than it was written. */
  moveBy(bytes: number): void {
    const by = BigInt(bytes);
    this.#start += bytes;
    this.chunk.file_offset += by;
    const meta = this.chunk.meta_data;
    if (meta === undefined) return;
    meta.data_page_offset += by;
    if (meta.dictionary_page_offset !== undefined) meta.dictionary_page_offset += by;
  }
}

/** A page of rows before compression. */
export interface PageOfRows {
  readonly rows: number;
  /** Values and those that are absent; more or fewer than rows in a column of lists. */
  readonly count: number;
  readonly nulls: number;
  readonly encoding: Encoding;
  /** Levels of repetition and of definition, where the column has them. */
  readonly repetitions?: Uint8Array;
  readonly definitions?: Uint8Array;
  readonly values: Uint8Array;
  /** The least and the most of them, for a column that readers choose by; absent where all are absent. */
  readonly range?: { readonly min: MinMax; readonly max: MinMax };
}

export class ColumnPages {
  readonly #element: SchemaElement;
  readonly #path: string[];
  readonly #isIndexed: boolean;
  readonly #out = new ByteWriter(65_536);
  #dictionaryBytes = 0;
  #fullBytes = 0;
  #rows = 0;
  #values = 0;
  #nulls = 0;
  #pages: number[] = [];
  #encodings = new Set<Encoding>();
  #index = emptyIndex();
  #range: PageOfRows['range'];

  /** `path` names the column and what is inside it, down to `element`. `isIndexed`: each page tells its least and most. */
  constructor(element: SchemaElement, path: readonly string[], isIndexed: boolean) {
    this.#element = element;
    this.#path = [...path];
    this.#isIndexed = isIndexed;
  }

  /** The words that pages are made of, each behind its length: before all pages. */
  addDictionary(words: Uint8Array, count: number): void {
    const { length } = words;
    const compressed = compressSync(words, TO_HEAP);
    writePageHeader(this.#out, {
      type: 'DICTIONARY_PAGE',
      uncompressed_page_size: length,
      compressed_page_size: compressed.length,
      dictionary_page_header: { num_values: count, encoding: 'PLAIN' },
    });
    this.#fullBytes += this.#out.index + length;
    this.#out.appendBytes(compressed);
    this.#dictionaryBytes = this.#out.index;
  }

  add(page: PageOfRows): void {
    const offset = this.#out.index;
    const { repetitions, definitions, values } = page;
    const { length } = values;
    const levelBytes = (repetitions?.length ?? 0) + (definitions?.length ?? 0);
    const compressed = compressSync(values, TO_HEAP);
    writePageHeader(this.#out, {
      type: 'DATA_PAGE_V2',
      uncompressed_page_size: levelBytes + length,
      compressed_page_size: levelBytes + compressed.length,
      data_page_header_v2: {
        num_values: page.count,
        num_nulls: page.nulls,
        num_rows: page.rows,
        encoding: page.encoding,
        repetition_levels_byte_length: repetitions?.length ?? 0,
        definition_levels_byte_length: definitions?.length ?? 0,
        is_compressed: true,
      },
    });
    this.#fullBytes += this.#out.index - offset + levelBytes + length;
    if (repetitions !== undefined) this.#out.appendBytes(repetitions);
    if (definitions !== undefined) this.#out.appendBytes(definitions);
    this.#out.appendBytes(compressed);
    this.#pages.push(offset, this.#out.index - offset, this.#rows);
    this.#rows += page.rows;
    this.#values += page.count;
    this.#nulls += page.nulls;
    this.#encodings.add(page.encoding);
    if (this.#isIndexed) this.#addToIndex(page);
  }

  /** Appends all pages to a file, and forgets them. `range` of the group, where no page told one. */
  writeTo(writer: Writer, range = this.#range, hasStatistics = this.#isIndexed): WrittenChunk {
    const start = writer.offset;
    writer.appendBytes(this.#out.getBytes());
    const hasDictionary = this.#dictionaryBytes > 0;
    const meta: ColumnMetaData = {
      type: this.#element.type ?? 'BYTE_ARRAY',
      encodings: [...(hasDictionary ? (['PLAIN'] as const) : []), ...this.#encodings],
      path_in_schema: this.#path,
      codec: 'SNAPPY',
      num_values: BigInt(this.#values),
      total_uncompressed_size: BigInt(this.#fullBytes),
      total_compressed_size: BigInt(writer.offset - start),
      data_page_offset: BigInt(start + this.#dictionaryBytes),
      ...(hasDictionary ? { dictionary_page_offset: BigInt(start) } : {}),
      ...(hasStatistics ? this.#statistics(range) : {}),
    };
    const written = new WrittenChunk(
      { meta_data: meta, file_offset: BigInt(start) },
      this.#isIndexed ? this.#index : undefined,
      Float64Array.from(this.#pages),
      start,
    );
    this.#clear();
    return written;
  }

  #statistics(range: PageOfRows['range']): Pick<ColumnMetaData, 'statistics' | 'encoding_stats'> {
    const bounds = range === undefined ? {} : { min_value: range.min, max_value: range.max };
    return {
      statistics: { ...bounds, null_count: BigInt(this.#nulls) },
      encoding_stats: [
        ...(this.#dictionaryBytes > 0
          ? [{ page_type: 'DICTIONARY_PAGE', encoding: 'PLAIN', count: 1 } as const]
          : []),
        ...Array.from(this.#encodings, (encoding) => ({
          page_type: 'DATA_PAGE_V2' as const,
          encoding,
          count: this.#pages.length / NUMBERS_PER_PAGE,
        })),
      ],
    };
  }

  #addToIndex({ range, nulls }: PageOfRows): void {
    const bytesOf = (value: MinMax | undefined, isMax: boolean) =>
      unconvertMinMax(value, this.#element, isMax) ?? new Uint8Array();
    const index = this.#index;
    index.null_pages.push(range === undefined);
    index.min_values.push(bytesOf(range?.min, false));
    index.max_values.push(bytesOf(range?.max, true));
    index.null_counts?.push(BigInt(nulls));
    if (range === undefined) return;
    const before = this.#range;
    this.#range =
      before === undefined
        ? range
        : {
            min: range.min < before.min ? range.min : before.min,
            max: range.max > before.max ? range.max : before.max,
          };
  }

  #clear(): void {
    this.#out.index = 0;
    this.#out.offset = 0;
    this.#dictionaryBytes = 0;
    this.#fullBytes = 0;
    this.#rows = 0;
    this.#values = 0;
    this.#nulls = 0;
    this.#pages = [];
    this.#encodings = new Set();
    this.#index = emptyIndex();
    this.#range = undefined;
  }
}

function emptyIndex(): ColumnIndex {
  return {
    null_pages: [],
    min_values: [],
    max_values: [],
    // Readers need not know, and pages of undated events have no place in an order.
    boundary_order: 'UNORDERED',
    null_counts: [],
  };
}
