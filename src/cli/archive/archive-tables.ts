// The three tables of an archive as they are written.
import { join } from 'node:path';
import type { ArchivedSource } from '../../core/archive/source-row.ts';
import { sourceDetails } from '../../core/archive/source-row.ts';
import { ROWS_BEFORE_LEVEL_END, ROWS_PER_GROUP } from '../../core/archive/archive-format.ts';
import type { Status } from '../../core/model/status.ts';
import { STATUS_NAMES } from '../../core/model/status.ts';
import type { ColumnDefinition } from './parquet-file.ts';
import { ParquetFile } from './parquet-file.ts';
import { RecordReader, RecordWriter } from './row-record.ts';

/** An event on its way into the table; `details` is JSON. */
export interface EventRow {
  /** `undefined` for undated events, as are `date` and `endMs`. */
  readonly startMs: number | undefined;
  readonly endMs: number | undefined;
  readonly salience: number;
  readonly id: string;
  readonly title: string;
  readonly date: string | undefined;
  readonly status: Status;
  readonly place: string | undefined;
  readonly actors: readonly string[];
  readonly tags: readonly string[];
  readonly sources: readonly string[];
  readonly details: string;
}

const EVENTS: readonly ColumnDefinition[] = [
  { name: 'level', type: 'int32', isIndexed: true },
  { name: 'start', type: 'int64', isOptional: true, isIndexed: true },
  { name: 'end', type: 'int64', isOptional: true, isIndexed: true },
  { name: 'salience', type: 'int32' },
  { name: 'id', type: 'text', isUnique: true },
  { name: 'title', type: 'text', isUnique: true },
  { name: 'date', type: 'text', isOptional: true },
  { name: 'status', type: 'text' },
  { name: 'place', type: 'text', isOptional: true },
  { name: 'actors', type: 'words' },
  { name: 'tags', type: 'words' },
  { name: 'sources', type: 'words' },
  { name: 'details', type: 'text', isUnique: true },
];

const SOURCES: readonly ColumnDefinition[] = [
  { name: 'id', type: 'text', isUnique: true, isIndexed: true },
  { name: 'details', type: 'text', isUnique: true },
];

const DENSITY: readonly ColumnDefinition[] = [
  { name: 'level', type: 'int32', isIndexed: true },
  { name: 'start', type: 'int64', isIndexed: true },
  { name: 'count', type: 'int64' },
];

/** Undated events stand as `NaN`, and sort last. */
export function writeEventRecord(writer: RecordWriter, row: EventRow): Buffer {
  return writer
    .begin()
    .number(row.startMs ?? NaN)
    .number(row.endMs ?? NaN)
    .number(row.salience)
    .number(STATUS_NAMES.indexOf(row.status))
    .text(row.id)
    .text(row.title)
    .text(row.date ?? '')
    .text(row.place ?? '')
    .texts(row.actors)
    .texts(row.tags)
    .texts(row.sources)
    .text(row.details)
    .end();
}

/** What sorting and levels need of a record. */
export function rankOfRecord(record: Buffer): { startMs: number; salience: number; id: string } {
  const startMs = record.readDoubleLE(0);
  const id = record.toString('latin1', 36, 36 + record.readUInt32LE(32));
  return { startMs, salience: record.readDoubleLE(16), id };
}

export function startOfRecord(record: Buffer): number {
  return record.readDoubleLE(0);
}

/** By start, undated last. */
export function compareStarts(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return Number.isNaN(b) ? -1 : a - b;
}

export class EventTable {
  readonly #file: ParquetFile;

  constructor(folder: string) {
    this.#file = new ParquetFile(join(folder, 'events'), EVENTS, ROWS_PER_GROUP);
  }

  /** The bytes of the record are held until their group is written. */
  add(level: number, record: Buffer): void {
    const fields = new RecordReader(record, 0);
    const [startMs, endMs, salience] = [fields.number(), fields.number(), fields.number()];
    const status = STATUS_NAMES[fields.number()];
    if (status === undefined) throw new Error('a status of the model');
    const isDated = !Number.isNaN(startMs);
    const [id, title] = [fields.bytes(), fields.bytes()];
    const [date, place] = [fields.optionalText(), fields.optionalText()];
    const [actors, tags, sources] = [fields.texts(), fields.texts(), fields.texts()];
    const start = isDated ? BigInt(startMs) : undefined;
    const end = isDated ? BigInt(endMs) : undefined;
    this.#file.add([
      level,
      start,
      end,
      salience,
      id,
      title,
      date,
      status,
      place,
      actors,
      tags,
      sources,
      fields.bytes(),
    ]);
  }

  /** What a reader sees first is a group of its own, where it is enough for one. */
  endLevel(): void {
    if (this.#file.rowsInGroup >= ROWS_BEFORE_LEVEL_END) this.#file.endGroup();
  }

  close(): void {
    this.#file.close();
  }
}

export function writeSourceRecord(writer: RecordWriter, source: ArchivedSource): Buffer {
  return writer.begin().text(source.source.id).text(sourceDetails(source)).end();
}

export function idOfSourceRecord(record: Buffer): string {
  return record.toString('latin1', 4, 4 + record.readUInt32LE(0));
}

export class SourceTable {
  readonly #file: ParquetFile;

  constructor(folder: string) {
    this.#file = new ParquetFile(join(folder, 'sources'), SOURCES, ROWS_PER_GROUP);
  }

  /** The record is read at once, and not held. */
  add(record: Buffer): void {
    const fields = new RecordReader(record, 0);
    this.#file.add([fields.text(), fields.text()]);
  }

  close(): void {
    this.#file.close();
  }
}

export class DensityTable {
  readonly #file: ParquetFile;

  constructor(folder: string) {
    this.#file = new ParquetFile(join(folder, 'density'), DENSITY, ROWS_PER_GROUP);
  }

  add(level: number, startMs: number, count: number): void {
    this.#file.add([level, BigInt(startMs), BigInt(count)]);
  }

  close(): void {
    this.#file.close();
  }
}
