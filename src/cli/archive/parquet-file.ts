// Writes one table as a Parquet file, row by row: a group is held in memory, written, and forgotten.
import type { FileMetaData } from 'hyparquet';
import { fileWriter } from 'hyparquet-writer';
import { writeIndexes } from 'hyparquet-writer/src/indexes.js';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';
import type { ParquetColumn } from './parquet-columns.ts';
import type { WrittenChunk } from './parquet-pages.ts';

/** `PAR1`, at either end. */
const MAGIC = 0x31524150;

export class ParquetFile {
  readonly #writer: ReturnType<typeof fileWriter>;
  readonly #columns: readonly ParquetColumn[];
  readonly #maxRows: number;
  readonly #groups: FileMetaData['row_groups'] = [];
  readonly #chunks: WrittenChunk[] = [];
  #rowsInGroup = 0;
  #rows = 0;

  constructor(path: string, columns: readonly ParquetColumn[], maxRows: number) {
    this.#writer = fileWriter(path);
    this.#columns = columns;
    this.#maxRows = maxRows;
    this.#writer.appendUint32(MAGIC);
  }

  /** Rows of the group that is not written yet. */
  get rowsInGroup(): number {
    return this.#rowsInGroup;
  }

  /** Call when each column has been given its value of the row. */
  endRow(): void {
    this.#rowsInGroup += 1;
    if (this.#rowsInGroup >= this.#maxRows) this.endGroup();
  }

  endGroup(): void {
    const rows = this.#rowsInGroup;
    if (rows === 0) return;
    const start = this.#writer.offset;
    const written = this.#columns.map((column) => column.writeTo(this.#writer));
    let fullBytes = 0n;
    for (const { chunk } of written) fullBytes += chunk.meta_data?.total_uncompressed_size ?? 0n;
    this.#groups.push({
      columns: written.map(({ chunk }) => chunk),
      total_byte_size: fullBytes,
      num_rows: BigInt(rows),
      total_compressed_size: BigInt(this.#writer.offset - start),
    });
    for (const each of written) this.#chunks.push(each);
    this.#rows += rows;
    this.#rowsInGroup = 0;
  }

  /** Writes what is left, the indexes of the pages, and the footer. */
  close(): void {
    this.endGroup();
    writeIndexes(this.#writer, this.#chunks);
    const schema = this.#columns.flatMap((column) => [...column.schema]);
    writeMetadata(this.#writer, {
      version: 2,
      created_by: 'quoteline',
      schema: [{ name: 'schema', num_children: this.#columns.length }, ...schema],
      num_rows: BigInt(this.#rows),
      row_groups: this.#groups,
      metadata_length: 0,
    });
    this.#writer.appendUint32(MAGIC);
    const pending = this.#writer.finish();
    if (pending !== undefined) throw new Error('files are written at once');
  }
}
