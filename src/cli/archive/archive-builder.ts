// Events in any order → the three tables of an archive, in a memory that does not grow with them: sorted runs on the
// disk, one pass in the order of time that gives levels and counts, and a file of records for each level but the last.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LevelAssigner } from '../../core/archive/levels.ts';
import { REST_LEVEL } from '../../core/archive/archive-format.ts';
import { startAndEnd } from '../../core/archive/event-row.ts';
import { EventLineScanner } from '../../core/archive/scan-event-line.ts';
import { SourceLineScanner } from '../../core/archive/scan-source-line.ts';
import type { ArchivedSource } from '../../core/archive/source-row.ts';
import type { EdtfBounds } from '../../core/model/edtf/bounds.ts';
import type { TimelineEvent } from '../../core/model/timeline.ts';
import { EventRows, SourceTable } from './archive-tables.ts';
import { type ByteView, copyBytes, newView } from './copy-bytes.ts';
import { DensityCounter } from './density-counter.ts';
import {
  eventRecord,
  idOfRecord,
  MOST_BEYOND_LINE,
  salienceOfRecord,
  startOfRecord,
  writeScannedEvent,
} from './event-record.ts';
import { KnownIds } from './known-ids.ts';
import { ParquetFile } from './parquet-file.ts';
import { RecordFileReader, RecordFileWriter } from './record-file.ts';
import { RecordWriter } from './record-writer.ts';
import {
  idOfSourceRecord,
  MOST_BEYOND_SOURCE_LINE,
  sourceRecord,
  writeScannedSource,
} from './source-record.ts';
import { compareNumbers, compareTexts, orderOfNumbers, orderOfTexts } from './sort-order.ts';
import { SortedRuns } from './sorted-runs.ts';

/** Rows between two looks at the clock and at signals. */
const ROWS_A_TURN = 20_000;

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
  readonly #scanner = new EventLineScanner();
  readonly #sourceScanner = new SourceLineScanner();
  readonly #events: SortedRuns<number>;
  readonly #sources: SortedRuns<string>;
  readonly #known = new KnownIds();
  #eventCount = 0;

  /** `folder` is made, holds all that is temporary, and in the end `events`, `sources` and `density`. */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder);
    this.#events = new SortedRuns(folder, 'events', {
      keyOf: startOfRecord,
      compare: compareNumbers,
      orderOf: orderOfNumbers,
    });
    this.#sources = new SortedRuns(folder, 'sources', {
      keyOf: idOfSourceRecord,
      compare: compareTexts,
      orderOf: orderOfTexts,
    });
  }

  addSource(source: ArchivedSource): void {
    this.#sourceScanner.learn(source.source);
    this.#known.add(source.source.id);
    this.#sources.add(sourceRecord(this.#writer, source));
  }

  /** The id of a source that the event quotes and that has not been added, or `undefined`: then the event is added. */
  addEvent(event: TimelineEvent, bounds: EdtfBounds | undefined): string | undefined {
    const sources = event.evidence.length === 1 ? [event.evidence[0]?.source ?? ''] : distinctSources(event);
    const missing = sources.find((id) => !this.#known.has(id));
    if (missing !== undefined) return missing;
    this.#events.add(eventRecord(this.#writer, event, startAndEnd(bounds), sources));
    this.#eventCount += 1;
    return undefined;
  }

  /**
   * Adds the event of a line, the bytes `[start, end)`, where it has the usual shape and its sources have been added.
   * Otherwise false, and the line must be parsed: it may still be an event.
   */
  addUsualEvent(line: ByteView, start: number, end: number): boolean {
    const scanner = this.#scanner;
    if (!scanner.scan(line, start, end)) return false;
    const { sources } = scanner;
    for (let index = 0; index < sources.count; index += 1) {
      if (!this.#known.hasBytes(line, sources.start(index), sources.end(index))) return false;
    }
    const { view, at } = this.#events.reserve(end - start + MOST_BEYOND_LINE);
    this.#events.commit(writeScannedEvent(scanner, line, view, at));
    this.#eventCount += 1;
    return true;
  }

  /** Adds the source of a line where it has the usual shape; otherwise false, and the line must be parsed. */
  addUsualSource(line: ByteView, start: number, end: number): boolean {
    const scanner = this.#sourceScanner;
    if (!scanner.scan(line, start, end)) return false;
    this.#known.addBytes(line, scanner.id.start, scanner.id.end);
    const { view, at } = this.#sources.reserve(end - start + MOST_BEYOND_SOURCE_LINE);
    this.#sources.commit(writeScannedSource(scanner, line, view, at));
    return true;
  }

  /** Writes the tables. `onTurn` is awaited now and then, with how many of all rows have been handled. */
  async finish(onTurn: (done: number, total: number) => Promise<void>): Promise<BuiltArchive> {
    const { sources, conflicts } = await this.#finishSources(onTurn);
    const progress = new Progress(2 * this.#eventCount, onTurn);
    const file = new ParquetFile(join(this.#folder, 'events'));
    const shown = new EventRows(file);
    const rest = new EventRows(file, join(this.#folder, 'rest'));
    const levels = Array.from(
      { length: REST_LEVEL },
      (_, level) => new RecordFileWriter(join(this.#folder, `level-${level}`)),
    );
    const density = new DensityCounter(this.#folder);
    const free: HeldRecord[] = [];
    const assigner = new LevelAssigner<HeldRecord>((held, level) => {
      // Most events are of the rest: they become rows at once, which wait for those of the levels, the first of the file.
      if (level === REST_LEVEL) {
        rest.add(level, held.view, 0);
        progress.done += 1;
      } else {
        levels[level]?.write(held.view, 0, held.length);
      }
      free.push(held);
    }, byRankOfRecords);
    const events = this.#events.merged();
    while (events.advance()) {
      const held = free.pop() ?? new HeldRecord();
      held.take(events.view, events.start, events.end);
      density.add(held.startMs);
      assigner.add(held);
      const pending = progress.next();
      if (pending !== undefined) await pending;
    }
    assigner.finish();
    density.close();
    rest.end();
    for (const [level, written] of levels.entries()) {
      written.close();
      const records = new RecordFileReader(written.path);
      while (records.advance()) {
        shown.add(level, records.view, records.start);
        const pending = progress.next();
        if (pending !== undefined) await pending;
      }
      shown.endLevel();
      rmSync(written.path);
    }
    file.close();
    return { events: this.#eventCount, sources, conflicts };
  }

  async #finishSources(
    onTurn: (done: number, total: number) => Promise<void>,
  ): Promise<Pick<BuiltArchive, 'sources' | 'conflicts'>> {
    const table = new SourceTable(this.#folder);
    const conflicts: string[] = [];
    const before = new HeldRecord();
    let idBefore = '';
    let count = 0;
    const records = this.#sources.merged();
    while (records.advance()) {
      const { view, start, end } = records;
      const id = idOfSourceRecord(view, start);
      if (count > 0 && id === idBefore) {
        if (!before.equals(view, start, end)) conflicts.push(id);
        continue;
      }
      before.take(view, start, end);
      idBefore = id;
      table.add(view, start, end);
      count += 1;
      if (count % ROWS_A_TURN === 0) await onTurn(0, this.#eventCount * 2);
    }
    table.close();
    return { sources: count, conflicts };
  }
}

/** How many of all rows have been handled: said every so many. */
class Progress {
  done = 0;
  readonly #total: number;
  readonly #onTurn: (done: number, total: number) => Promise<void>;
  #nextTurn = ROWS_A_TURN;

  constructor(total: number, onTurn: (done: number, total: number) => Promise<void>) {
    this.#total = total;
    this.#onTurn = onTurn;
  }

  /** One row more. What it returns is to be awaited. */
  next(): Promise<void> | undefined {
    this.done += 1;
    if (this.done < this.#nextTurn) return undefined;
    this.#nextTurn = this.done + ROWS_A_TURN;
    return this.#onTurn(this.done, this.#total);
  }
}

function distinctSources({ evidence }: TimelineEvent): readonly string[] {
  return Array.from(new Set(evidence.map(({ source }) => source)));
}

/** A copy of a record, in a buffer that is used for one after another. */
class HeldRecord {
  view = newView(1024);
  length = 0;
  startMs = NaN;

  take(from: ByteView, start: number, end: number): void {
    this.length = end - start;
    if (this.length > this.view.byteLength) this.view = newView(2 * this.length);
    copyBytes(from, start, end, this.view, 0);
    this.startMs = startOfRecord(this.view, 0);
  }

  equals(view: ByteView, start: number, end: number): boolean {
    if (end - start !== this.length) return false;
    for (let at = 0; at < this.length; at += 1) {
      if (this.view.getUint8(at) !== view.getUint8(start + at)) return false;
    }
    return true;
  }
}

/** What `byRank` says of the events: ids are ASCII, so their bytes compare as their letters. */
function byRankOfRecords(a: HeldRecord, b: HeldRecord): number {
  const difference = salienceOfRecord(b.view, 0) - salienceOfRecord(a.view, 0);
  if (difference !== 0) return difference;
  const [aStart, aEnd] = idOfRecord(a.view, 0);
  const [bStart, bEnd] = idOfRecord(b.view, 0);
  const shared = Math.min(aEnd - aStart, bEnd - bStart);
  for (let back = 1; back <= shared; back += 1) {
    const letters = a.view.getUint8(aEnd - back) - b.view.getUint8(bEnd - back);
    if (letters !== 0) return letters;
  }
  return aEnd - aStart - (bEnd - bStart);
}
