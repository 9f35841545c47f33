// Checks the pages of a column before the reader of Parquet decodes them: it trusts the counts that they claim, and a
// few bytes could make it fill the memory. Also reads a dictionary by itself, for searching.
// See https://parquet.apache.org/docs/file-format/data-pages/encodings/
import type { ColumnMetaData, PageHeader } from 'hyparquet';
import { snappyUncompress } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { isSnappyOf } from './snappy-walk.ts';
import { endOfThrift } from './thrift-walk.ts';

/** A page after decompression; writers of whole column chunks as one page stay below it with our row groups. */
const MAX_PAGE_BYTES = 64 * 2 ** 20;
const MAX_PAGE_VALUES = 4 * 2 ** 20;

/** Values with which writers fill up the last packed run of a page. */
const MAX_PADDING = 2048;

/** How often a value may repeat or be absent: what the levels before the values of a page say. */
export interface ColumnDepth {
  readonly maxRepetition: number;
  readonly maxDefinition: number;
}

/** Thrown for pages that are not decoded; its message says why. Caught where a column is read. */
export class RefusedPage extends Error {
  override readonly name = 'RefusedPage';
}

/** Throws `RefusedPage` unless every page of these bytes can be decoded within bounds. The last may be cut off. */
export function checkPages(bytes: Uint8Array, column: ColumnMetaData, depth: ColumnDepth): void {
  let offset = 0;
  while (offset < bytes.length) {
    const { header, body, end } = pageAt(bytes, offset);
    if (end === offset) throw new RefusedPage('a page is empty');
    checkPage(header, body, column, depth);
    offset = end;
  }
}

interface Page {
  readonly header: PageHeader;
  readonly body: Uint8Array;
  readonly end: number;
}

function pageAt(bytes: Uint8Array, offset: number): Page {
  const bodyAt = endOfThrift(bytes, offset);
  if (bodyAt === undefined) throw new RefusedPage('the header of a page cannot be read');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = parquetHeader({ view, offset });
  const { compressed_page_size: size, uncompressed_page_size: fullSize } = header;
  if (!isCount(size, bytes.length - bodyAt)) throw new RefusedPage('a page is longer than its column');
  if (!isCount(fullSize, MAX_PAGE_BYTES)) throw new RefusedPage('a page is larger than any that is read');
  return { header, body: bytes.subarray(bodyAt, bodyAt + size), end: bodyAt + size };
}

function checkPage(header: PageHeader, body: Uint8Array, column: ColumnMetaData, depth: ColumnDepth): void {
  const { dictionary_page_header: dictionary, data_page_header: v1, data_page_header_v2: v2 } = header;
  if (header.type === 'DICTIONARY_PAGE' && dictionary !== undefined) {
    if (!isCount(dictionary.num_values, Math.min(MAX_PAGE_VALUES, header.uncompressed_page_size)))
      throw new RefusedPage('a dictionary claims more words than it can hold');
    // Whoever decodes it decompresses it again, and must not be the first.
    decompressed(body, header.uncompressed_page_size, column);
    return;
  }
  if (header.type === 'DATA_PAGE' && v1 !== undefined) {
    if (!isCount(v1.num_values, MAX_PAGE_VALUES)) throw new RefusedPage('a page claims too many values');
    const page = new Cursor(decompressed(body, header.uncompressed_page_size, column));
    if (depth.maxRepetition > 0) page.levels(depth.maxRepetition, v1.num_values, page.uint32());
    const present =
      depth.maxDefinition > 0
        ? page.levels(depth.maxDefinition, v1.num_values, page.uint32())
        : v1.num_values;
    checkValues(page, v1.encoding, present);
    return;
  }
  if (header.type === 'DATA_PAGE_V2' && v2 !== undefined) {
    const { num_values: count, num_nulls: nulls, num_rows: rows } = v2;
    const levelBytes = v2.repetition_levels_byte_length + v2.definition_levels_byte_length;
    const isSound =
      isCount(count, MAX_PAGE_VALUES) &&
      isCount(nulls, count) &&
      isCount(rows, count) &&
      isCount(v2.repetition_levels_byte_length, body.length) &&
      isCount(v2.definition_levels_byte_length, body.length) &&
      levelBytes <= Math.min(body.length, header.uncompressed_page_size);
    if (!isSound) throw new RefusedPage('a page claims more than it can hold');
    const levels = new Cursor(body.subarray(0, levelBytes));
    if (depth.maxRepetition > 0) levels.levels(depth.maxRepetition, count, v2.repetition_levels_byte_length);
    if (depth.maxDefinition > 0) levels.levels(depth.maxDefinition, count, v2.definition_levels_byte_length);
    const rest = body.subarray(levelBytes);
    const values =
      v2.is_compressed === false
        ? rest
        : decompressed(rest, header.uncompressed_page_size - levelBytes, column);
    checkValues(new Cursor(values), v2.encoding, count - nulls);
    return;
  }
  throw new RefusedPage('a page is of no kind that is read');
}

function checkValues(page: Cursor, encoding: string, count: number): void {
  switch (encoding) {
    case 'PLAIN':
      // The reader stops at the end of the bytes.
      return;
    case 'PLAIN_DICTIONARY':
    case 'RLE_DICTIONARY':
      if (count > 0) page.runs(page.byte(), count, page.left);
      return;
    case 'DELTA_BINARY_PACKED':
    case 'DELTA_LENGTH_BYTE_ARRAY':
      page.deltas(count);
      return;
    default:
      throw new RefusedPage(`the encoding ${encoding} is not read`);
  }
}

/** Decompresses within bounds; the only codec besides none is Snappy. */
export function decompressed(body: Uint8Array, length: number, { codec }: ColumnMetaData): Uint8Array {
  if (codec === 'UNCOMPRESSED') return body;
  if (codec !== 'SNAPPY') throw new RefusedPage(`it is compressed with ${codec}, and only SNAPPY is read`);
  // Empty pages are written with and without a length before them.
  if (length === 0) return new Uint8Array(0);
  if (length > MAX_PAGE_BYTES || !isSnappyOf(body, length)) {
    throw new RefusedPage('a page is not compressed as it claims to be');
  }
  const page = new Uint8Array(length);
  snappyUncompress(body, page);
  return page;
}

/** The words of a dictionary, from the bytes of its page; for columns of text only. */
export function dictionaryWords(bytes: Uint8Array, column: ColumnMetaData): readonly string[] {
  const { header, body } = pageAt(bytes, 0);
  const count = header.dictionary_page_header?.num_values;
  if (count === undefined || column.type !== 'BYTE_ARRAY')
    throw new RefusedPage('it is no dictionary of words');
  const page = new Cursor(decompressed(body, header.uncompressed_page_size, column));
  const decoder = new TextDecoder();
  const words: string[] = [];
  while (words.length < count) words.push(decoder.decode(page.take(page.uint32())));
  return words;
}

function isCount(value: number | undefined, most: number): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= most;
}

/** Reads bytes one after another, and refuses what would lead beyond them. */
class Cursor {
  #offset = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#offset;
  }

  byte(): number {
    const byte = this.#bytes[this.#offset];
    if (byte === undefined) throw new RefusedPage('a page ends too early');
    this.#offset += 1;
    return byte;
  }

  take(count: number): Uint8Array {
    if (count > this.left) throw new RefusedPage('a page ends too early');
    this.#offset += count;
    return this.#bytes.subarray(this.#offset - count, this.#offset);
  }

  uint32(): number {
    return this.byte() + this.byte() * 2 ** 8 + this.byte() * 2 ** 16 + this.byte() * 2 ** 24;
  }

  #varint(): number {
    let value = 0;
    for (let count = 0; count < 10; count += 1) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** (7 * count);
      if (byte < 0x80) return value;
    }
    throw new RefusedPage('a number has no end');
  }

  /** Levels of repetition or definition; how many are the highest, which of definition are the values that are there. */
  levels(most: number, count: number, length: number): number {
    let full = 0;
    this.#runs(32 - Math.clz32(most), count, length, (value, times) => {
      if (value === most) full += times;
    });
    return full;
  }

  /** Indexes of words. */
  runs(width: number, count: number, length: number): void {
    if (width > 32) throw new RefusedPage('a dictionary has impossible indexes');
    this.#runs(width, count, length, undefined);
  }

  /** The hybrid of runs and packed bits: no run may reach beyond the values that there are. */
  #runs(
    width: number,
    count: number,
    length: number,
    found: ((value: number, times: number) => void) | undefined,
  ): void {
    const part = new Cursor(this.take(length));
    let seen = 0;
    while (seen < count && part.left > 0) {
      const header = part.#varint();
      const isPacked = header % 2 === 1;
      const values = Math.floor(header / 2) * (isPacked ? 8 : 1);
      // Packed values come in eights or, from DuckDB, in blocks: the last of them may be padding.
      if (values > count - seen + (isPacked ? MAX_PADDING : 0))
        throw new RefusedPage('a run is longer than its page');
      const wanted = isPacked ? (values / 8) * width : Math.ceil(width / 8);
      const bytes = part.take(Math.min(wanted, part.left));
      if (found !== undefined && isPacked) eachPacked(bytes, width, Math.min(values, count - seen), found);
      else found?.(bytes[0] ?? 0, values);
      seen += values;
    }
  }

  /** Blocks of deltas: their sizes are bounded, and no number is longer than ten bytes. */
  deltas(count: number): void {
    const blockSize = this.#varint();
    const miniblocks = this.#varint();
    const perMiniblock = blockSize / miniblocks;
    const isSound =
      blockSize <= 65_536 && miniblocks > 0 && miniblocks <= 512 && Number.isInteger(perMiniblock / 8);
    if (!isSound || this.#varint() !== count) throw new RefusedPage('blocks of deltas have impossible sizes');
    this.#varint();
    for (let seen = 1; seen < count;) {
      this.#varint();
      const widths = this.take(miniblocks);
      for (const width of widths) {
        if (width > 64) throw new RefusedPage('deltas are wider than any number');
        if (seen >= count) break;
        this.take(Math.min((width * perMiniblock) / 8, this.left));
        seen += perMiniblock;
      }
    }
  }
}

/** Values of less than eight bits, packed from the lowest bit on. */
function eachPacked(
  bytes: Uint8Array,
  width: number,
  count: number,
  found: (value: number, times: number) => void,
): void {
  for (let index = 0; index < count; index += 1) {
    const bit = index * width;
    const pair = (bytes[bit >> 3] ?? 0) | ((bytes[(bit >> 3) + 1] ?? 0) << 8);
    found((pair >> (bit & 7)) & ((1 << width) - 1), 1);
  }
}
