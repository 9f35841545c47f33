// The kinds of columns that our tables have. Values are added one by one; a row group is written as pages of so many rows.
import type { SchemaElement } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer';
import type { Writer } from 'hyparquet-writer';
import { writeRleBitPackedHybrid } from 'hyparquet-writer/src/encoding.js';
import { ROWS_PER_PAGE } from '../../core/archive/archive-format.ts';
import { ByteDictionary, WORD_LENGTH_BYTES } from './byte-dictionary.ts';
import { ByteView, copyBytes, newView } from './copy-bytes.ts';
import { DeltaWriter } from './parquet-deltas.ts';
import type { WrittenChunk } from './parquet-pages.ts';
import { ColumnPages } from './parquet-pages.ts';

/** A larger dictionary costs a reader of one page more than it saves; then the words stand in the pages. */
const MAX_DICTIONARY_BYTES = 65_536;
const FIRST_VALUES = 4096;

export interface ParquetColumn {
  readonly schema: readonly SchemaElement[];
  /** Appends the rows since the last call to a file. */
  writeTo(writer: Writer): WrittenChunk;
}

/** Whole numbers that are exact; `NaN` where the column is optional and has none. */
export class NumberColumn implements ParquetColumn {
  readonly schema: readonly SchemaElement[];
  readonly #type: 'INT32' | 'INT64';
  readonly #isOptional: boolean;
  readonly #pages: ColumnPages;
  readonly #values = new Float64Array(ROWS_PER_PAGE);
  readonly #isThere = new Uint8Array(ROWS_PER_PAGE);
  readonly #deltas = new DeltaWriter();
  #count = 0;

  /** `isIndexed`: readers choose pages by its values. */
  constructor(name: string, type: 'INT32' | 'INT64', { isOptional = false, isIndexed = false } = {}) {
    const element: SchemaElement = { name, type, repetition_type: isOptional ? 'OPTIONAL' : 'REQUIRED' };
    this.schema = [element];
    this.#type = type;
    this.#isOptional = isOptional;
    this.#pages = new ColumnPages(element, [name], isIndexed);
  }

  add(value: number): void {
    this.#values[this.#count] = value;
    this.#count += 1;
    if (this.#count === ROWS_PER_PAGE) this.#endPage();
  }

  writeTo(writer: Writer): WrittenChunk {
    this.#endPage();
    return this.#pages.writeTo(writer);
  }

  #endPage(): void {
    const rows = this.#count;
    if (rows === 0) return;
    const isThere = this.#isThere.subarray(0, rows);
    let count = 0;
    let [min, max] = [Infinity, -Infinity];
    for (let row = 0; row < rows; row += 1) {
      const value = this.#values[row]!;
      isThere[row] = Number.isNaN(value) ? 0 : 1;
      if (Number.isNaN(value)) continue;
      this.#values[count] = value;
      count += 1;
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    this.#pages.add({
      rows,
      count: rows,
      nulls: rows - count,
      encoding: 'DELTA_BINARY_PACKED',
      ...(this.#isOptional ? { definitions: packedLevels(isThere) } : {}),
      values: this.#deltas.encode(this.#values.subarray(0, count), this.#type),
      ...(count > 0 ? { range: this.#type === 'INT32' ? { min, max } : bigRange(min, max) } : {}),
    });
    this.#count = 0;
  }
}

function bigRange(min: number, max: number): { min: bigint; max: bigint } {
  return { min: BigInt(min), max: BigInt(max) };
}

/** Texts that hardly repeat, as they are. */
export class TextColumn implements ParquetColumn {
  readonly schema: readonly SchemaElement[];
  readonly #isOptional: boolean;
  readonly #isIndexed: boolean;
  readonly #maxPageBytes: number;
  readonly #pages: ColumnPages;
  readonly #page = new ByteBuffer();
  readonly #isThere = new Uint8Array(ROWS_PER_PAGE);
  #rows = 0;
  #nulls = 0;

  /** Pages end at `maxPageBytes` too: what is fetched for one row of long texts. */
  constructor(name: string, { isOptional = false, isIndexed = false, maxPageBytes = Infinity } = {}) {
    const element = textElement(name, isOptional);
    this.schema = [element];
    this.#isOptional = isOptional;
    this.#isIndexed = isIndexed;
    this.#maxPageBytes = maxPageBytes;
    this.#pages = new ColumnPages(element, [name], isIndexed);
  }

  /** The UTF-8 in the bytes `[start, end)`. */
  add(from: ByteView, start: number, end: number): void {
    this.#page.addWord(from, start, end);
    this.#endRow(1);
  }

  addNone(): void {
    this.#nulls += 1;
    this.#endRow(0);
  }

  writeTo(writer: Writer): WrittenChunk {
    this.#endPage();
    return this.#pages.writeTo(writer);
  }

  #endRow(isThere: 0 | 1): void {
    this.#isThere[this.#rows] = isThere;
    this.#rows += 1;
    if (this.#rows === ROWS_PER_PAGE || this.#page.length >= this.#maxPageBytes) this.#endPage();
  }

  #endPage(): void {
    const rows = this.#rows;
    if (rows === 0) return;
    this.#pages.add({
      rows,
      count: rows,
      nulls: this.#nulls,
      encoding: 'PLAIN',
      ...(this.#isOptional ? { definitions: packedLevels(this.#isThere.subarray(0, rows)) } : {}),
      values: this.#page.bytes,
      ...(this.#isIndexed ? rangeOfWords(this.#page.bytes) : {}),
    });
    this.#page.length = 0;
    this.#rows = 0;
    this.#nulls = 0;
  }
}

/** Lists of texts, or texts of which there is one or none, that repeat: written as indexes of words where that is shorter. */
export class WordsColumn implements ParquetColumn {
  readonly schema: readonly SchemaElement[];
  readonly #isList: boolean;
  readonly #pages: ColumnPages;
  readonly #words = new ByteDictionary();
  /** The words of all rows one after another, once the dictionary has become too large. */
  readonly #plain = new ByteBuffer();
  #isPlain = false;
  /** Of the row group: the index of each word, or where it ends among those; and how many words there are up to each row. */
  #indexes = new Uint32Array(FIRST_VALUES);
  #ends = new Uint32Array(FIRST_VALUES);
  #count = 0;
  #rows = 0;
  readonly #kind: 'one' | 'optional' | 'list';

  constructor(name: string, kind: 'one' | 'optional' | 'list') {
    this.#kind = kind;
    this.#isList = kind === 'list';
    const element = textElement(kind === 'list' ? 'element' : name, kind === 'optional');
    this.schema = this.#isList
      ? [
          // The three-level list of the Parquet format, as every engine writes it.
          { name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
          { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
          element,
        ]
      : [element];
    this.#pages = new ColumnPages(element, this.#isList ? [name, 'list', 'element'] : [name], false);
  }

  /** A word of the row that `endRow` ends. */
  add(from: ByteView, start: number, end: number): void {
    if (this.#count === this.#indexes.length) this.#indexes = twice(this.#indexes);
    if (this.#isPlain) this.#addPlain(this.#count, from, start, end);
    else this.#indexes[this.#count] = this.#words.indexOf(from, start, end);
    this.#count += 1;
    if (!this.#isPlain && this.#words.byteLength > MAX_DICTIONARY_BYTES) this.#becomePlain();
  }

  endRow(): void {
    if (this.#rows === this.#ends.length) this.#ends = twice(this.#ends);
    this.#ends[this.#rows] = this.#count;
    this.#rows += 1;
  }

  writeTo(writer: Writer): WrittenChunk {
    const words = this.#words;
    if (words.count === 0) this.#isPlain = true;
    const { range } = this.#isPlain ? rangeOfWords(this.#plain.bytes) : rangeOfWords(words.bytes);
    if (!this.#isPlain) this.#pages.addDictionary(words.bytes, words.count);
    for (let row = 0; row < this.#rows; row += ROWS_PER_PAGE) {
      this.#addPage(row, Math.min(this.#rows, row + ROWS_PER_PAGE));
    }
    words.clear();
    this.#plain.length = 0;
    this.#isPlain = false;
    this.#count = 0;
    this.#rows = 0;
    // Of lists the statistics also say that all pages use the dictionary.
    return this.#pages.writeTo(writer, range, this.#isList);
  }

  #becomePlain(): void {
    const words = this.#words;
    for (let at = 0; at < this.#count; at += 1) {
      const index = this.#indexes[at]!;
      this.#addPlain(at, words.view, words.start(index) + WORD_LENGTH_BYTES, words.end(index));
    }
    words.clear();
    this.#isPlain = true;
  }

  #addPlain(at: number, from: ByteView, start: number, end: number): void {
    this.#plain.addWord(from, start, end);
    this.#indexes[at] = this.#plain.length;
  }

  #addPage(rowStart: number, rowEnd: number): void {
    const rows = rowEnd - rowStart;
    const first = rowStart === 0 ? 0 : this.#ends[rowStart - 1]!;
    const last = this.#ends[rowEnd - 1]!;
    const plainStart = first === 0 ? 0 : this.#indexes[first - 1];
    const plainEnd = last === 0 ? 0 : this.#indexes[last - 1];
    const levels = this.#kind === 'one' ? undefined : this.#levels(rowStart, rowEnd, first);
    const count = levels?.definitions.length ?? rows;
    this.#pages.add({
      rows,
      count,
      nulls: count - (last - first),
      encoding: this.#isPlain ? 'PLAIN' : 'RLE_DICTIONARY',
      ...(this.#isList && levels !== undefined ? { repetitions: packedLevels(levels.repetitions) } : {}),
      ...(levels === undefined ? {} : { definitions: packedLevels(levels.definitions) }),
      values: this.#isPlain
        ? this.#plain.bytes.subarray(plainStart, plainEnd)
        : packed(this.#indexes.subarray(first, last)),
    });
  }

  /** One level for each word, and one for each row without any. */
  #levels(
    rowStart: number,
    rowEnd: number,
    first: number,
  ): { readonly repetitions: Uint8Array; readonly definitions: Uint8Array } {
    const most = rowEnd - rowStart + this.#ends[rowEnd - 1]! - first;
    const repetitions = new Uint8Array(most);
    const definitions = new Uint8Array(most);
    let count = 0;
    let start = first;
    for (let row = rowStart; row < rowEnd; row += 1) {
      const end = this.#ends[row]!;
      definitions[count] = end > start ? 1 : 0;
      count += 1;
      for (let index = start + 1; index < end; index += 1) {
        repetitions[count] = 1;
        definitions[count] = 1;
        count += 1;
      }
      start = end;
    }
    return { repetitions: repetitions.subarray(0, count), definitions: definitions.subarray(0, count) };
  }
}

/** Bytes that grow. */
class ByteBuffer {
  view = newView(16_384);
  length = 0;

  get bytes(): Uint8Array {
    return this.view.bytes.subarray(0, this.length);
  }

  addWord(from: ByteView, start: number, end: number): void {
    const needed = this.length + WORD_LENGTH_BYTES + end - start;
    if (needed > this.view.byteLength) {
      const larger = newView(Math.max(2 * this.view.byteLength, needed));
      copyBytes(this.view, 0, this.length, larger, 0);
      this.view = larger;
    }
    this.view.setUint32(this.length, end - start, true);
    this.length = copyBytes(from, start, end, this.view, this.length + WORD_LENGTH_BYTES);
  }
}

function textElement(name: string, isOptional: boolean): SchemaElement {
  return {
    name,
    type: 'BYTE_ARRAY',
    converted_type: 'UTF8',
    repetition_type: isOptional ? 'OPTIONAL' : 'REQUIRED',
  };
}

function twice(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}

function packed(indexes: Uint32Array): Uint8Array {
  let most = 0;
  for (const index of indexes) if (index > most) most = index;
  const width = 32 - Math.clz32(most);
  const page = new ByteWriter(2 * indexes.length + 64);
  page.appendUint8(width);
  writeRleBitPackedHybrid(page, indexes, width);
  return page.getBytes();
}

/** Levels that are 0 or 1. */
function packedLevels(levels: Uint8Array): Uint8Array {
  const writer = new ByteWriter(64);
  writeRleBitPackedHybrid(writer, levels, 1);
  return writer.getBytes();
}

/** The least and the most of words that stand one after another, each behind its length. */
function rangeOfWords(words: Uint8Array): { range?: { min: Uint8Array; max: Uint8Array } } {
  const view = new ByteView(words);
  let [min, max]: (Uint8Array | undefined)[] = [];
  for (let at = 0; at < words.length;) {
    const start = at + WORD_LENGTH_BYTES;
    at = start + view.getUint32(at, true);
    const word = words.subarray(start, at);
    if (min === undefined || Buffer.compare(word, min) < 0) min = word;
    if (max === undefined || Buffer.compare(word, max) > 0) max = word;
  }
  // Copies: the bytes are used again.
  return min === undefined || max === undefined ? {} : { range: { min: min.slice(), max: max.slice() } };
}
