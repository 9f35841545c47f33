// Writes one table as a Parquet file, row by row: a group is held in memory, written, and forgotten. The table may be
// written in parts, each in its own time: which groups come first, only the footer says.
import type { FileMetaData } from 'hyparquet';
import type { Writer } from 'hyparquet-writer';
import { fileWriter } from 'hyparquet-writer';
import { writeIndexes } from 'hyparquet-writer/src/indexes.js';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';
import type { ParquetColumn } from './parquet-columns.ts';
import type { WrittenChunk } from './parquet-pages.ts';

/** `PAR1`, at either end. */
const MAGIC = 0x31524150;

export class ParquetFile {
  readonly #writer: ReturnType<typeof fileWriter>;
  readonly #parts: PartOfTable[] = [];

  constructor(path: string) {
    this.#writer = fileWriter(path);
    this.#writer.appendUint32(MAGIC);
  }

  /**
   * Rows that come behind those of all parts before it, whenever they are written. All parts have the same columns, each
   * its own. A group is written after `maxRows`.
   */
  addPart(columns: readonly ParquetColumn[], maxRows: number): PartOfTable {
    const part = new PartOfTable(this.#writer, columns, maxRows);
    this.#parts.push(part);
    return part;
  }

  /** Writes what is left, the indexes of the pages, and the footer. */
  close(): void {
    for (const part of this.#parts) part.endGroup();
    writeIndexes(
      this.#writer,
      this.#parts.flatMap(({ chunks }) => chunks),
    );
    const columns = this.#parts[0]?.columns ?? [];
    writeMetadata(this.#writer, {
      version: 2,
      created_by: 'quoteline',
      schema: [
        { name: 'schema', num_children: columns.length },
        ...columns.flatMap(({ schema }) => [...schema]),
      ],
      num_rows: BigInt(this.#parts.reduce((sum, { rows }) => sum + rows, 0)),
      row_groups: this.#parts.flatMap(({ groups }) => groups),
      metadata_length: 0,
    });
    this.#writer.appendUint32(MAGIC);
    const pending = this.#writer.finish();
    if (pending !== undefined) throw new Error('files are written at once');
  }
}

/** Rows that stand together in the table. */
export class PartOfTable {
  readonly columns: readonly ParquetColumn[];
  readonly groups: FileMetaData['row_groups'] = [];
  readonly chunks: WrittenChunk[] = [];
  readonly #writer: Writer;
  readonly #maxRows: number;
  #rowsInGroup = 0;
  /** Rows of the groups that are written. */
  rows = 0;

  constructor(writer: Writer, columns: readonly ParquetColumn[], maxRows: number) {
    this.#writer = writer;
    this.columns = columns;
    this.#maxRows = maxRows;
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
    const written = this.columns.map((column) => column.writeTo(this.#writer));
    let fullBytes = 0n;
    for (const { chunk } of written) fullBytes += chunk.meta_data?.total_uncompressed_size ?? 0n;
    this.groups.push({
      columns: written.map(({ chunk }) => chunk),
      total_byte_size: fullBytes,
      num_rows: BigInt(rows),
      total_compressed_size: BigInt(this.#writer.offset - start),
    });
    for (const each of written) this.chunks.push(each);
    this.rows += rows;
    this.#rowsInGroup = 0;
  }
}
