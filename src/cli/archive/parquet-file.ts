// Writes one table as a Parquet file, row by row: a group is held in memory, written, and forgotten.
import type { ColumnSource } from 'hyparquet-writer';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { PAGE_BYTES } from '../../core/archive/archive-format.ts';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

export interface ColumnDefinition {
  readonly name: string;
  readonly type: 'int32' | 'int64' | 'text' | 'words';
  /** Whether a row may lack a value. */
  readonly isOptional?: boolean;
  /** Texts that hardly repeat are written as they are; the others as indexes into a dictionary. */
  readonly isUnique?: boolean;
  /** Whether pages and groups tell their least and most: what readers choose by. */
  readonly isIndexed?: boolean;
}

type Cell = number | bigint | string | Uint8Array | readonly string[] | undefined;

export class ParquetFile {
  readonly #writer: ParquetWriter;
  readonly #columns: readonly ColumnDefinition[];
  readonly #maxRows: number;
  #rows: Cell[][];
  #count = 0;

  constructor(path: string, columns: readonly ColumnDefinition[], maxRows: number) {
    this.#columns = columns;
    this.#maxRows = maxRows;
    this.#rows = columns.map(() => []);
    this.#writer = new ParquetWriter({
      writer: fileWriter(path),
      schema: [
        { name: 'schema', num_children: columns.length },
        ...columns.flatMap((column) => schemaOf(column)),
      ],
      createdBy: 'quoteline',
    });
  }

  /** Rows of the group that is not written yet. */
  get rowsInGroup(): number {
    return this.#count;
  }

  /** `cells` are in the order of the columns. A `Uint8Array` is a text in UTF-8, which must stay as it is. */
  add(cells: readonly Cell[]): void {
    for (let index = 0; index < cells.length; index += 1) this.#rows[index]?.push(cells[index]);
    this.#count += 1;
    if (this.#count >= this.#maxRows) this.endGroup();
  }

  endGroup(): void {
    if (this.#count === 0) return;
    const columnData = this.#columns.map((column, index) => sourceOf(column, this.#rows[index] ?? []));
    const pending = this.#writer.write({ columnData, rowGroupSize: this.#count, pageSize: PAGE_BYTES });
    if (pending !== undefined) throw new Error('files are written at once');
    this.#rows = this.#columns.map(() => []);
    this.#count = 0;
  }

  close(): void {
    this.endGroup();
    const pending = this.#writer.finish();
    if (pending !== undefined) throw new Error('files are written at once');
  }
}

function schemaOf({ name, type, isOptional = false }: ColumnDefinition): SchemaElement[] {
  const repetition_type = isOptional ? 'OPTIONAL' : 'REQUIRED';
  switch (type) {
    case 'int32':
      return [{ name, type: 'INT32', repetition_type }];
    case 'int64':
      return [{ name, type: 'INT64', repetition_type }];
    case 'text':
      return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }];
    case 'words':
      // The three-level list of the Parquet format, as every engine writes it.
      return [
        { name, repetition_type, converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      ];
  }
}

function sourceOf(
  { name, type, isUnique = false, isIndexed = false }: ColumnDefinition,
  data: Cell[],
): ColumnSource {
  const isNumber = type === 'int32' || type === 'int64';
  return {
    name,
    data,
    columnIndex: isIndexed && type !== 'words',
    // Of words the statistics also say that all pages use the dictionary.
    statistics: isIndexed || type === 'words',
    ...(isNumber ? { encoding: 'DELTA_BINARY_PACKED' } : {}),
    ...(isUnique ? { encoding: 'PLAIN' } : {}),
  };
}
