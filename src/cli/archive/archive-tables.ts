// The three tables of an archive as they are written.
import { join } from 'node:path';
import {
  DETAILS_PAGE_BYTES,
  ROWS_BEFORE_LEVEL_END,
  ROWS_PER_GROUP,
} from '../../core/archive/archive-format.ts';
import { STATUS_NAMES } from '../../core/model/status.ts';
import { ByteView } from './copy-bytes.ts';
import { EventRecordReader } from './event-record.ts';
import { NumberColumn, TextColumn, WordsColumn } from './parquet-columns.ts';
import type { PartOfTable } from './parquet-file.ts';
import { ParquetFile } from './parquet-file.ts';

const STATUS_WORDS = STATUS_NAMES.map((name) => new ByteView(Buffer.from(name)));

/** The events of some levels: a part of the table. */
export class EventRows {
  readonly #level = new NumberColumn('level', 'INT32', { isIndexed: true });
  readonly #start = new NumberColumn('start', 'INT64', { isOptional: true, isIndexed: true });
  readonly #end = new NumberColumn('end', 'INT64', { isOptional: true, isIndexed: true });
  readonly #salience = new NumberColumn('salience', 'INT32');
  readonly #id = new TextColumn('id');
  readonly #title = new TextColumn('title');
  readonly #date = new TextColumn('date', { isOptional: true });
  readonly #status = new WordsColumn('status', 'one');
  readonly #place = new WordsColumn('place', 'optional');
  readonly #actors = new WordsColumn('actors', 'list');
  readonly #tags = new WordsColumn('tags', 'list');
  readonly #sources = new WordsColumn('sources', 'list');
  readonly #details = new TextColumn('details', { maxPageBytes: DETAILS_PAGE_BYTES });
  readonly #part: PartOfTable;
  readonly #record = new EventRecordReader();

  /** `waitsIn`: see {@link ParquetFile.addPart}. */
  constructor(file: ParquetFile, waitsIn?: string) {
    const columns = [
      this.#level,
      this.#start,
      this.#end,
      this.#salience,
      this.#id,
      this.#title,
      this.#date,
      this.#status,
      this.#place,
      this.#actors,
      this.#tags,
      this.#sources,
      this.#details,
    ];
    this.#part = file.addPart(columns, ROWS_PER_GROUP, waitsIn);
  }

  /** The record that begins at a place of the view. */
  add(level: number, view: ByteView, at: number): void {
    const record = this.#record;
    record.begin(view, at);
    this.#level.add(level);
    this.#start.add(record.startMs);
    this.#end.add(record.endMs);
    this.#salience.add(record.salience);
    this.#addText(this.#id);
    this.#addText(this.#title);
    if (record.text()) this.#date.add(view, record.textStart, record.textEnd);
    else this.#date.addNone();
    const status = STATUS_WORDS[record.status];
    if (status === undefined) throw new Error('a status of the model');
    this.#status.add(status, 0, status.byteLength);
    this.#status.endRow();
    if (record.text()) this.#place.add(view, record.textStart, record.textEnd);
    this.#place.endRow();
    this.#addWords(this.#actors);
    this.#addWords(this.#tags);
    this.#addWords(this.#sources);
    record.longText();
    this.#details.add(view, record.textStart, record.textEnd);
    this.#part.endRow();
  }

  /** What a reader sees first is a group of its own, where it is enough for one. */
  endLevel(): void {
    if (this.#part.rowsInGroup >= ROWS_BEFORE_LEVEL_END) this.#part.endGroup();
  }

  /** Call after the last row; nothing is held then. */
  end(): void {
    this.#part.endGroup();
  }

  #addText(column: TextColumn): void {
    this.#record.text();
    column.add(this.#record.view, this.#record.textStart, this.#record.textEnd);
  }

  #addWords(column: WordsColumn): void {
    const record = this.#record;
    for (let left = record.count(); left > 0; left -= 1) {
      record.text();
      column.add(record.view, record.textStart, record.textEnd);
    }
    column.endRow();
  }
}

export class SourceTable {
  readonly #id = new TextColumn('id', { isIndexed: true });
  readonly #details = new TextColumn('details', { maxPageBytes: DETAILS_PAGE_BYTES });
  readonly #file: ParquetFile;
  readonly #part: PartOfTable;

  constructor(folder: string) {
    this.#file = new ParquetFile(join(folder, 'sources'));
    this.#part = this.#file.addPart([this.#id, this.#details], ROWS_PER_GROUP);
  }

  /** The record in the bytes `[start, end)`. */
  add(view: ByteView, start: number, end: number): void {
    const idEnd = start + 2 + view.getUint16(start, true);
    this.#id.add(view, start + 2, idEnd);
    this.#details.add(view, idEnd + 4, end);
    this.#part.endRow();
  }

  close(): void {
    this.#file.close();
  }
}

export class DensityTable {
  readonly #level = new NumberColumn('level', 'INT32', { isIndexed: true });
  readonly #start = new NumberColumn('start', 'INT64', { isIndexed: true });
  readonly #count = new NumberColumn('count', 'INT64');
  readonly #file: ParquetFile;
  readonly #part: PartOfTable;

  constructor(folder: string) {
    this.#file = new ParquetFile(join(folder, 'density'));
    this.#part = this.#file.addPart([this.#level, this.#start, this.#count], ROWS_PER_GROUP);
  }

  add(level: number, startMs: number, count: number): void {
    this.#level.add(level);
    this.#start.add(startMs);
    this.#count.add(count);
    this.#part.endRow();
  }

  close(): void {
    this.#file.close();
  }
}
