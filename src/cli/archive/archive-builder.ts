// Events in any order → the three tables of an archive, in a memory that does not grow with them: sorted runs on the
// disk, one pass in the order of time that gives levels and counts, and one file of records for each level.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Ranked } from '../../core/archive/levels.ts';
import { LevelAssigner } from '../../core/archive/levels.ts';
import { bucketMs, FINEST_DENSITY_LEVEL, REST_LEVEL } from '../../core/archive/archive-format.ts';
import { detailsOf, salienceOf, startAndEnd } from '../../core/archive/event-row.ts';
import type { ArchivedSource } from '../../core/archive/source-row.ts';
import type { EdtfBounds } from '../../core/model/edtf/bounds.ts';
import type { TimelineEvent } from '../../core/model/timeline.ts';
import {
  compareStarts,
  DensityTable,
  EventTable,
  idOfSourceRecord,
  rankOfRecord,
  SourceTable,
  startOfRecord,
  writeEventRecord,
  writeSourceRecord,
} from './archive-tables.ts';
import { KnownIds } from './known-ids.ts';
import { readRecords, RecordFileWriter } from './record-file.ts';
import { RecordWriter } from './row-record.ts';
import { SortedRuns } from './sorted-runs.ts';

/** Rows between two looks at the clock and at signals. */
const ROWS_A_TURN = 20_000;

interface RankedRecord extends Ranked {
  readonly record: Buffer;
}

/** What was written. */
export interface BuiltArchive {
  readonly events: number;
  readonly sources: number;
  /** Ids of sources that were given twice, with different words; the first of each stands. */
  readonly conflicts: readonly string[];
}

export class ArchiveBuilder {
  readonly #folder: string;
  readonly #writer = new RecordWriter();
  readonly #events: SortedRuns<number>;
  readonly #sources: SortedRuns<string>;
  readonly #known = new KnownIds();
  #eventCount = 0;

  /** `folder` is made, holds all that is temporary, and in the end `events`, `sources` and `density`. */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder);
    this.#events = new SortedRuns(folder, 'events', startOfRecord, compareStarts);
    this.#sources = new SortedRuns(folder, 'sources', idOfSourceRecord, (a, b) =>
      a < b ? -1 : a > b ? 1 : 0,
    );
  }

  addSource(source: ArchivedSource): void {
    this.#known.add(source.source.id);
    this.#sources.add(writeSourceRecord(this.#writer, source));
  }

  /** The id of a source that the event quotes and that has not been added, or `undefined`: then the event is added. */
  addEvent(event: TimelineEvent, bounds: EdtfBounds | undefined): string | undefined {
    const sources = event.evidence.length === 1 ? [event.evidence[0]?.source ?? ''] : distinctSources(event);
    const missing = sources.find((id) => !this.#known.has(id));
    if (missing !== undefined) return missing;
    const stretch = startAndEnd(bounds);
    const { id, title, date, status, place, actors, tags } = event;
    const row = { id, title, date, status, place, actors, tags, sources };
    this.#events.add(
      writeEventRecord(this.#writer, {
        ...row,
        startMs: stretch?.startMs,
        endMs: stretch?.endMs,
        salience: salienceOf(event),
        details: JSON.stringify(detailsOf(event)),
      }),
    );
    this.#eventCount += 1;
    return undefined;
  }

  /** Writes the tables. `onTurn` is awaited now and then, with how many of all rows have been handled. */
  async finish(onTurn: (done: number, total: number) => Promise<void>): Promise<BuiltArchive> {
    const total = this.#eventCount * 2;
    let done = 0;
    const turn = () => {
      done += 1;
      return done % ROWS_A_TURN === 0 ? onTurn(done, total) : undefined;
    };
    const { sources, conflicts } = await this.#finishSources(onTurn);
    const levels = Array.from(
      { length: REST_LEVEL + 1 },
      (_, level) => new RecordFileWriter(join(this.#folder, `level-${level}`)),
    );
    const density = new DensityCounter(this.#folder);
    const assigner = new LevelAssigner<RankedRecord>(({ record }, level) => levels[level]?.write(record));
    for (const view of this.#events.merged()) {
      const record = Buffer.from(view);
      const ranked = { ...rankOfRecord(record), record };
      density.add(ranked.startMs);
      assigner.add(ranked);
      const pending = turn();
      if (pending !== undefined) await pending;
    }
    assigner.finish();
    density.close();
    const table = new EventTable(this.#folder);
    for (const [level, file] of levels.entries()) {
      file.close();
      for (const record of readRecords(file.path)) {
        table.add(level, record);
        const pending = turn();
        if (pending !== undefined) await pending;
      }
      table.endLevel();
      rmSync(file.path);
    }
    table.close();
    return { events: this.#eventCount, sources, conflicts };
  }

  async #finishSources(
    onTurn: (done: number, total: number) => Promise<void>,
  ): Promise<Pick<BuiltArchive, 'sources' | 'conflicts'>> {
    const table = new SourceTable(this.#folder);
    const conflicts: string[] = [];
    let before = Buffer.alloc(0);
    let count = 0;
    for (const record of this.#sources.merged()) {
      if (count > 0 && idOfSourceRecord(record) === idOfSourceRecord(before)) {
        if (!record.equals(before)) conflicts.push(idOfSourceRecord(record));
        continue;
      }
      before = Buffer.from(record);
      table.add(before);
      count += 1;
      if (count % ROWS_A_TURN === 0) await onTurn(0, this.#eventCount * 2);
    }
    table.close();
    return { sources: count, conflicts };
  }
}

function distinctSources({ evidence }: TimelineEvent): readonly string[] {
  return Array.from(new Set(evidence.map(({ source }) => source)));
}

/** Counts events that come in the order of their start, by bucket, for each level of the density table. */
class DensityCounter {
  readonly #folder: string;
  readonly #levels: readonly { bucket: number; count: number; readonly file: RecordFileWriter }[];
  readonly #record = Buffer.alloc(16);

  constructor(folder: string) {
    this.#folder = folder;
    this.#levels = Array.from({ length: FINEST_DENSITY_LEVEL + 1 }, (_, level) => ({
      bucket: NaN,
      count: 0,
      file: new RecordFileWriter(join(folder, `density-${level}`)),
    }));
  }

  add(startMs: number): void {
    if (Number.isNaN(startMs)) return;
    for (let level = 0; level < this.#levels.length; level += 1) {
      const open = this.#levels[level];
      if (open === undefined) return;
      const bucket = Math.floor(startMs / bucketMs(level));
      if (bucket !== open.bucket) this.#write(level);
      open.bucket = bucket;
      open.count += 1;
    }
  }

  close(): void {
    const table = new DensityTable(this.#folder);
    for (const [level, { file }] of this.#levels.entries()) {
      this.#write(level);
      file.close();
      for (const record of readRecords(file.path))
        table.add(level, record.readDoubleLE(0), record.readDoubleLE(8));
      rmSync(file.path);
    }
    table.close();
  }

  #write(level: number): void {
    const open = this.#levels[level];
    if (open === undefined || open.count === 0) return;
    this.#record.writeDoubleLE(open.bucket * bucketMs(level), 0);
    this.#record.writeDoubleLE(open.count, 8);
    open.file.write(this.#record);
    open.count = 0;
  }
}
