// Writes one table as a Parquet file, row by row: a group is held in memory, written, and forgotten. A part of the table
// whose rows are there before those in front of them waits in a file of its own.
import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import type { FileMetaData } from 'hyparquet';
import type { Writer } from 'hyparquet-writer';
import { fileWriter } from 'hyparquet-writer';
import { writeIndexes } from 'hyparquet-writer/src/indexes.js';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';
import type { ParquetColumn } from './parquet-columns.ts';
import type { WrittenChunk } from './parquet-pages.ts';

/** `PAR1`, at either end. */
const MAGIC = 0x31524150;
/** Copied at once. */
const COPIED_BYTES = 2 ** 20;

export class ParquetFile {
  readonly #writer: Writer;
  readonly #parts: PartOfTable[] = [];

  constructor(path: string) {
    this.#writer = fileWriter(path);
    this.#writer.appendUint32(MAGIC);
  }

  /**
   * Rows behind those of all parts before it, in columns as theirs; a group is written after `maxRows`. A part is begun
   * when the one before it is complete; with `waitsIn`, the path of a file that is made, at any time.
   */
  addPart(columns: readonly ParquetColumn[], maxRows: number, waitsIn?: string): PartOfTable {
    const part = new PartOfTable(this.#writer, columns, maxRows, waitsIn);
    this.#parts.push(part);
    return part;
  }

  /** Writes what is left, the indexes of the pages, and the footer. */
  close(): void {
    for (const part of this.#parts) part.close();
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
    finish(this.#writer);
  }
}

/** Rows that stand together in the table. */
export class PartOfTable {
  readonly columns: readonly ParquetColumn[];
  readonly groups: FileMetaData['row_groups'] = [];
  readonly chunks: WrittenChunk[] = [];
  readonly #file: Writer;
  readonly #writer: Writer;
  readonly #waitsIn: string | undefined;
  readonly #maxRows: number;
  #rowsInGroup = 0;
  /** Rows of the groups that are written. */
  rows = 0;

  /** Writes to `file`, or to another first. */
  constructor(file: Writer, columns: readonly ParquetColumn[], maxRows: number, waitsIn: string | undefined) {
    this.#file = file;
    this.#writer = waitsIn === undefined ? file : fileWriter(waitsIn);
    this.#waitsIn = waitsIn;
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

  /** Writes what is left, and puts what waited into its place. */
  close(): void {
    this.endGroup();
    if (this.#waitsIn === undefined) return;
    finish(this.#writer);
    const movedBy = this.#file.offset;
    appendFile(this.#waitsIn, this.#file);
    rmSync(this.#waitsIn);
    for (const each of this.chunks) each.moveBy(movedBy);
  }
}

function finish(file: Writer): void {
  const pending = file.finish();
  if (pending !== undefined) throw new Error('files are written at once');
}

function appendFile(path: string, to: Writer): void {
  const file = openSync(path, 'r');
  const piece = Buffer.allocUnsafe(COPIED_BYTES);
  for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
    to.appendBytes(piece.subarray(0, read));
  closeSync(file);
}
