// An opened archive: the events of a window at its zoom, the evidence of one event, counts, and searching.
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { quoted } from '../model/diagnostic.ts';
import type { TimeWindow } from '../scale/time-window.ts';
import { touches } from '../scale/time-window.ts';
import type { ArchiveTable } from './archive-format.ts';
import { addressOfTable, bucketMs, SHOWN_COLUMNS } from './archive-format.ts';
import { BlockCache } from './block-cache.ts';
import type { DensityBucket, EventCollection, EventQuery, OpenedEvent } from './event-collection.ts';
import type { ArchivedEvent } from './event-row.ts';
import { EVENT_KINDS, eventAt, eventWithDetails, hasPlace, notInRow, toNumber } from './event-row.ts';
import type { Network } from './http-file.ts';
import { openHttpFile } from './http-file.ts';
import { densityLevelForWindow, levelForWindow } from './levels.ts';
import type { ColumnKind, RowGroupPlace } from './parquet-footer.ts';
import type { Condition, RowBlock } from './parquet-table.ts';
import { ParquetTable } from './parquet-table.ts';
import type { RangeFile } from './range-file.ts';
import type { ArchivedSource } from './source-row.ts';
import { searchArchive } from './search-archive.ts';
import { missingSource, SOURCE_KINDS, sourceFrom } from './source-row.ts';

/**
 * What is fetched first of a table, to learn the length: of the events the coarsest levels, which stand there, and of the
 * counts most of what there is.
 */
const HEAD_BYTES = { events: 65_536, sources: 1, density: 65_536 };
/** Findings of one answer; thousands of broken rows are one message to a reader. */
const MAX_ROW_FINDINGS = 20;
const DEFAULT_CACHE_BYTES = 64 * 2 ** 20;
/** How much wider than the window is fetched ahead: one window on either side. */
const AHEAD = 1;

const DENSITY_KINDS = { level: 'number', start: 'number', count: 'number' } as const satisfies Readonly<
  Record<string, ColumnKind>
>;

/** How the tables of an archive are reached. `openFile` gives the first bytes where fetching them came free. */
export interface ArchiveFiles {
  readonly openFile: (
    table: ArchiveTable,
    headBytes: number,
    signal?: AbortSignal,
  ) => Promise<Checked<{ readonly file: RangeFile; readonly head?: Uint8Array }>>;
}

/** The three files of an archive on a web host, by the address of the events. */
export function archiveOnHost(address: string, network: Network): ArchiveFiles {
  return {
    openFile: (table, headBytes, signal) =>
      openHttpFile(addressOfTable(address, table), headBytes, network, signal),
  };
}

/** The rows of a block that are sound, and findings about the others. */
interface EventBlock {
  readonly events: readonly ArchivedEvent[];
  readonly diagnostics: readonly Diagnostic[];
}

export class Archive implements EventCollection {
  readonly eventCount: number;
  /** Titles and quotes have no index. */
  readonly hasFullText = false;
  /** From the statistics of the file. */
  readonly span?: TimeWindow;
  readonly #files: ArchiveFiles;
  readonly #events: ParquetTable;
  readonly #cache: BlockCache<EventBlock>;
  readonly #tables = new Map<ArchiveTable, Promise<Checked<ParquetTable>>>();

  private constructor(files: ArchiveFiles, events: ParquetTable, cacheBytes: number) {
    this.#files = files;
    this.#events = events;
    this.#cache = new BlockCache(cacheBytes, bytesOfBlock);
    this.eventCount = events.footer.rowCount;
    const span = spanOf(events);
    if (span !== undefined) this.span = span;
  }

  /**
   * Opens an archive: three requests at most, of the first bytes and the footer. What is wrong with it is a finding;
   * this and all that it gives reject only with the reason of their signal.
   */
  static async open(
    files: ArchiveFiles,
    { cacheBytes = DEFAULT_CACHE_BYTES, signal }: { cacheBytes?: number; signal?: AbortSignal } = {},
  ): Promise<Checked<Archive>> {
    const events = await openTable(files, 'events', signal);
    if (!events.ok) return events;
    return { ok: true, value: new Archive(files, events.value, cacheBytes), diagnostics: [] };
  }

  /** What decoded rows take in memory, estimated; within the bound that `open` was given. */
  get cachedBytes(): number {
    return this.#cache.bytes;
  }

  async eventsIn(
    window: TimeWindow,
    { level = levelForWindow(window), signal }: { level?: number; signal?: AbortSignal } = {},
  ): Promise<Checked<readonly ArchivedEvent[]>> {
    const blocks = await this.#events.plan(
      [
        { column: 'level', atMost: level },
        { column: 'start', atMost: window.endMs },
        { column: 'end', atLeast: window.startMs },
      ],
      signal,
    );
    if (!blocks.ok) return blocks;
    return this.#eventsOf(
      blocks.value,
      (event) => event.level <= level && placed(event) && touches(event.known.bounds, window),
      signal,
    );
  }

  /** Fetches what the next pan will show, one window to either side; failures are left to whoever asks for it then. */
  async prefetch(window: TimeWindow, signal?: AbortSignal): Promise<void> {
    const widthMs = window.endMs - window.startMs;
    const wide = { startMs: window.startMs - widthMs * AHEAD, endMs: window.endMs + widthMs * AHEAD };
    await this.eventsIn(wide, { level: levelForWindow(window), ...(signal === undefined ? {} : { signal }) });
  }

  /** Those of whole blocks. */
  async undated(atLeast: number, signal?: AbortSignal): Promise<Checked<readonly ArchivedEvent[]>> {
    const events: ArchivedEvent[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const group of this.#events.footer.groups) {
      if (group.columns.get('start')?.nullCount === 0) continue;
      const blocks = await this.#events.blocksOf(group, signal);
      if (!blocks.ok) return blocks;
      const found = await this.#eventsOf(blocks.value, (event) => !placed(event), signal);
      if (!found.ok) return found;
      for (const event of found.value) events.push(event);
      for (const each of found.diagnostics) diagnostics.push(each);
      if (events.length >= atLeast) break;
    }
    return { ok: true, value: events, diagnostics: diagnostics.slice(0, MAX_ROW_FINDINGS) };
  }

  /** A small request or two for the event and each source. */
  async openEvent(shown: ArchivedEvent, signal?: AbortSignal): Promise<Checked<OpenedEvent>> {
    const group = this.#groupOf(shown.row);
    if (group === undefined) throw new RangeError(`no row of this archive: ${shown.row}`);
    const block = { group, rowStart: shown.row, rowEnd: shown.row + 1 };
    const columns = await this.#events.read(block, ['details'], signal);
    if (!columns.ok) return columns;
    const event = eventWithDetails(shown, columns.value.get('details')?.[0]);
    if (!event.ok) return event;
    const ids = Array.from(new Set(event.value.evidence.map(({ source }) => source)));
    const found = await Promise.all(ids.map((id) => this.source(id, signal)));
    const sources: ArchivedSource[] = [];
    for (const each of found) {
      if (!each.ok) return each;
      sources.push(each.value);
    }
    return { ok: true, value: { event: event.value, sources }, diagnostics: [] };
  }

  /** A source by its id. */
  async source(id: string, signal?: AbortSignal): Promise<Checked<ArchivedSource>> {
    const table = await this.#table('sources', signal);
    if (!table.ok) return table;
    const blocks = await table.value.plan([{ column: 'id', equals: id }], signal);
    if (!blocks.ok) return blocks;
    for (const block of blocks.value) {
      const ids = await table.value.read(block, ['id'], signal);
      if (!ids.ok) return ids;
      const at = Array.from(ids.value.get('id') ?? []).indexOf(id);
      if (at < 0) continue;
      const row = { ...block, rowStart: block.rowStart + at, rowEnd: block.rowStart + at + 1 };
      const columns = await table.value.read(row, ['details'], signal);
      if (!columns.ok) return columns;
      const source = sourceFrom(id, columns.value.get('details')?.[0]);
      if (typeof source !== 'string') return { ok: true, value: source, diagnostics: [] };
      return missingSource(`${table.value.name} has a broken source ${quoted(id)} (${source})`);
    }
    return missingSource(`${table.value.name} has no source ${quoted(id)}`);
  }

  async density(window: TimeWindow, signal?: AbortSignal): Promise<Checked<readonly DensityBucket[]>> {
    const table = await this.#table('density', signal);
    if (!table.ok) return table;
    const level = densityLevelForWindow(window);
    const widthMs = bucketMs(level);
    const conditions: readonly Condition[] = [
      { column: 'level', atLeast: level, atMost: level },
      { column: 'start', atLeast: window.startMs - widthMs, atMost: window.endMs },
    ];
    const blocks = await table.value.plan(conditions, signal);
    if (!blocks.ok) return blocks;
    const buckets: DensityBucket[] = [];
    for (const block of blocks.value) {
      const columns = await table.value.read(block, ['level', 'start', 'count'], signal);
      if (!columns.ok) return columns;
      const at = (column: string, index: number) => Number(toNumber(columns.value.get(column)?.[index]));
      for (let index = 0; index < block.rowEnd - block.rowStart; index += 1) {
        const startMs = at('start', index);
        const count = at('count', index);
        const isInside = startMs < window.endMs && startMs + widthMs > window.startMs;
        if (at('level', index) === level && isInside && Number.isSafeInteger(count) && count > 0)
          buckets.push({ startMs, widthMs, count });
      }
    }
    return { ok: true, value: buckets, diagnostics: [] };
  }

  /** A small request for a page of the table. */
  async eventAt(row: number, id: string, signal?: AbortSignal): Promise<Checked<ArchivedEvent>> {
    const group = this.#groupOf(row);
    const blocks = group && (await this.#events.blocksOf(group, signal));
    if (blocks?.ok === false) return blocks;
    const block = blocks?.value.find(({ rowStart, rowEnd }) => row >= rowStart && row < rowEnd);
    const found = block && (await this.#eventsOf([block], (event) => event.row === row, signal));
    if (found?.ok === false) return found;
    const event = found?.value[0];
    return event?.id === id ? { ok: true, value: event, diagnostics: [] } : notInRow(row, id);
  }

  search(query: EventQuery, signal?: AbortSignal): ReturnType<EventCollection['search']> {
    return searchArchive(this, query, signal);
  }

  #groupOf(row: number): RowGroupPlace | undefined {
    return this.#events.footer.groups.find(({ rowStart, rowEnd }) => row >= rowStart && row < rowEnd);
  }

  /** For searching: the table, and the sound events of some of its blocks. */
  get table(): ParquetTable {
    return this.#events;
  }

  eventsOfBlocks(
    blocks: readonly RowBlock[],
    isWanted: (event: ArchivedEvent) => boolean,
    signal?: AbortSignal,
  ): Promise<Checked<readonly ArchivedEvent[]>> {
    return this.#eventsOf(blocks, isWanted, signal);
  }

  async #eventsOf(
    blocks: readonly RowBlock[],
    isWanted: (event: ArchivedEvent) => boolean,
    signal: AbortSignal | undefined,
  ): Promise<Checked<readonly ArchivedEvent[]>> {
    const read = await Promise.allSettled(blocks.map((block) => this.#block(block, signal)));
    const events: ArchivedEvent[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const each of read) {
      if (each.status === 'rejected') throw each.reason;
      if (!each.value.ok) return each.value;
      for (const event of each.value.value.events) if (isWanted(event)) events.push(event);
      for (const finding of each.value.value.diagnostics) {
        if (diagnostics.length < MAX_ROW_FINDINGS) diagnostics.push(finding);
      }
    }
    return { ok: true, value: events, diagnostics };
  }

  #block(block: RowBlock, signal: AbortSignal | undefined): Promise<Checked<EventBlock>> {
    return this.#cache.get(
      String(block.rowStart),
      async (loadSignal) => {
        const columns = await this.#events.read(block, SHOWN_COLUMNS, loadSignal);
        if (!columns.ok) return columns;
        const events: ArchivedEvent[] = [];
        const diagnostics: Diagnostic[] = [];
        for (let index = 0; index < block.rowEnd - block.rowStart; index += 1) {
          const event = eventAt(columns.value, index, block.rowStart);
          if (event.ok) events.push(event.value);
          else if (diagnostics.length < MAX_ROW_FINDINGS) diagnostics.push(...event.diagnostics);
        }
        return { ok: true, value: { events, diagnostics }, diagnostics: [] };
      },
      signal,
    );
  }

  /** Opened when first needed, and kept unless that failed. */
  async #table(table: Exclude<ArchiveTable, 'events'>, signal?: AbortSignal): Promise<Checked<ParquetTable>> {
    const known = this.#tables.get(table);
    if (known !== undefined) return known;
    const opened = await openTable(this.#files, table, signal);
    if (opened.ok) this.#tables.set(table, Promise.resolve(opened));
    return opened;
  }
}

const KINDS = { events: EVENT_KINDS, sources: SOURCE_KINDS, density: DENSITY_KINDS };
const SORTED_BY = { events: 'start', sources: 'id', density: 'start' };

async function openTable(
  files: ArchiveFiles,
  table: ArchiveTable,
  signal: AbortSignal | undefined,
): Promise<Checked<ParquetTable>> {
  const opened = await files.openFile(table, HEAD_BYTES[table], signal);
  if (!opened.ok) return opened;
  return ParquetTable.open(opened.value.file, KINDS[table], SORTED_BY[table], opened.value.head, signal);
}

function spanOf({ footer }: ParquetTable): TimeWindow | undefined {
  let startMs = Infinity;
  let endMs = -Infinity;
  for (const { columns } of footer.groups) {
    const [start, end] = [columns.get('start')?.range, columns.get('end')?.range];
    if (start !== undefined) startMs = Math.min(startMs, Number(start.min));
    if (end !== undefined) endMs = Math.max(endMs, Number(end.max));
  }
  return Number.isFinite(startMs) && Number.isFinite(endMs) ? { startMs, endMs } : undefined;
}

/** Whether the event has a place in time. */
function placed(event: ArchivedEvent): event is ArchivedEvent & Required<Pick<ArchivedEvent, 'known'>> {
  return event.known !== undefined && hasPlace(event.known.bounds);
}

/** Objects and texts of a row, by their known parts. */
function bytesOfBlock({ events }: EventBlock): number {
  let bytes = 0;
  for (const { title, id, place } of events)
    bytes += 600 + 2 * (title.length + id.length + (place?.length ?? 0));
  return bytes;
}
