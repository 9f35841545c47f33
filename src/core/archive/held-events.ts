// The events of a file of lines that was read through: an index in memory, and the lines read from the file again when
// they are shown. It answers while the file is still being read, for what was read.
import { diagnose } from '../model/diagnose.ts';
import type { Checked } from '../model/diagnostic.ts';
import { quoted } from '../model/diagnostic.ts';
import { edtfBounds } from '../model/edtf/bounds.ts';
import { parseEdtf } from '../model/edtf/parse-edtf.ts';
import type { TimelineEvent } from '../model/timeline.ts';
import type { TimeWindow } from '../scale/time-window.ts';
import { touches } from '../scale/time-window.ts';
import type { Facet } from '../search/filter-events.ts';
import { parseArchiveLine } from './archive-line.ts';
import type {
  DensityBucket,
  EventCollection,
  EventLane,
  EventQuery,
  LaningStep,
  OpenedEvent,
} from './event-collection.ts';
import type { ArchivedEvent } from './event-row.ts';
import { hasPlace, notInRow, salienceOf, shownPart } from './event-row.ts';
import { HeldIndex } from './held-index.ts';
import type { HeldLanes } from './held-lanes.ts';
import { partIntoLanes } from './held-lanes.ts';
import type { GrowingFile } from './held-pieces.ts';
import type { HeldRows } from './held-rows.ts';
import { levelForWindow } from './levels.ts';
import type { RangeFile } from './range-file.ts';
import { searchHeld } from './search-held.ts';
import type { ArchivedSource } from './source-row.ts';
import { missingSource } from './source-row.ts';

/** Lines that stand within so many bytes of each other are read at once. */
const GAP_BYTES = 16_384;
/** The surroundings of a window at a few zooms; some 2 kB each. */
const CACHED_EVENTS = 6000;

/** What to do about a file that cannot be read any more. */
export const OPEN_AGAIN = 'Open it again.';

/** An event as its line says it, and its row. */
export interface HeldEvent {
  readonly row: number;
  readonly event: TimelineEvent;
}

export class HeldEvents implements EventCollection {
  readonly hasFullText = true;
  readonly #rows: HeldRows;
  readonly #file: () => RangeFile;
  readonly #cache = new Map<number, TimelineEvent>();
  #index: HeldIndex | undefined;
  #lanes: HeldLanes | undefined;
  #turn = () => Promise.resolve();
  #isComplete = false;
  #waiting: (() => void)[] = [];

  /** `file` gives what holds the lines of all rows: another as more is read. */
  constructor(rows: HeldRows, file: () => RangeFile) {
    this.#rows = rows;
    this.#file = file;
  }

  /** Takes in what was read since. `isLast`: there is no more. `turn` is awaited now and then. */
  async grow(isLast: boolean, turn: () => Promise<void>): Promise<void> {
    this.#turn = turn;
    this.#index = await HeldIndex.make(this.#rows.columns, turn);
    this.#isComplete = isLast;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const tell of waiting) tell();
  }

  get eventCount(): number {
    return this.#index?.count ?? 0;
  }

  get span(): TimeWindow | undefined {
    return this.#index?.span;
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Resolves when more was taken in. */
  async grown(): Promise<void> {
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  async eventsIn(
    window: TimeWindow,
    {
      level = levelForWindow(window),
      lanes,
      signal,
    }: { level?: number; lanes?: Facet; signal?: AbortSignal } = {},
  ): Promise<Checked<readonly ArchivedEvent[]>> {
    const of = (lanes === undefined ? undefined : this.#lanesBy(lanes)) ?? this.#index;
    const found = await this.#read(of?.rowsIn(window, level) ?? [], signal);
    if (!found.ok) return found;
    const value = found.value.filter(({ known }) => known !== undefined && touches(known.bounds, window));
    return { ok: true, value, diagnostics: [] };
  }

  async undated(atLeast: number, signal?: AbortSignal): Promise<Checked<readonly ArchivedEvent[]>> {
    return this.#read(Array.from(this.#index?.undated.subarray(0, atLeast) ?? []), signal);
  }

  density(window: TimeWindow): Promise<Checked<readonly DensityBucket[]>> {
    return Promise.resolve({ ok: true, value: this.#index?.density(window) ?? [], diagnostics: [] });
  }

  async *laneBy(facet: Facet, signal?: AbortSignal): AsyncGenerator<Checked<LaningStep>, void, void> {
    const file = this.#growingFile();
    const steps =
      this.#lanesBy(facet) === undefined
        ? partIntoLanes(file, facet, () => this.#index, this.#turn, signal)
        : [];
    for await (const step of steps) {
      if (!step.ok) {
        yield step;
        return;
      }
      const { share, made } = step.value;
      if (made === undefined) yield { ok: true, value: { share }, diagnostics: [] };
      else this.#lanes = made;
    }
    const lanes: EventLane[] = [];
    for (const lane of this.#lanesBy(facet)?.lanes ?? []) {
      const source = facet === 'source' ? await this.#source(lane.value ?? '', signal) : undefined;
      lanes.push(source?.ok === true ? { ...lane, title: source.value.source.title } : lane);
    }
    yield { ok: true, value: { share: 1, lanes }, diagnostics: [] };
  }

  laneDensity(window: TimeWindow, facet: Facet): readonly (readonly DensityBucket[])[] {
    return this.#lanesBy(facet)?.density(window) ?? [];
  }

  async openEvent({ row, id }: ArchivedEvent, signal?: AbortSignal): Promise<Checked<OpenedEvent>> {
    const read = await this.#eventsOf([row], signal);
    if (!read.ok) return read;
    const event = read.value.get(row);
    if (event?.id !== id) return notInRow(row, id);
    const sources: ArchivedSource[] = [];
    for (const sourceId of new Set(event.evidence.map(({ source }) => source))) {
      const source = await this.#source(sourceId, signal);
      if (!source.ok) return source;
      sources.push(source.value);
    }
    return { ok: true, value: { event, sources }, diagnostics: [] };
  }

  /** Waits until the row was read, where the file is still being read. */
  async eventAt(row: number, id: string, signal?: AbortSignal): Promise<Checked<ArchivedEvent>> {
    while (row >= this.eventCount && !this.#isComplete) {
      await this.grown();
      signal?.throwIfAborted();
    }
    if (row >= this.eventCount) return notInRow(row, id);
    const found = await this.#read([row], signal);
    if (!found.ok) return found;
    const [event] = found.value;
    return event?.id === id ? { ok: true, value: event, diagnostics: [] } : notInRow(row, id);
  }

  search(query: EventQuery, signal?: AbortSignal): ReturnType<EventCollection['search']> {
    return searchHeld(this.#growingFile(), (held) => this.#shown(held), query, signal);
  }

  #growingFile(): GrowingFile {
    return { growth: this, columns: () => this.#rows.columns, file: this.#file };
  }

  #lanesBy(facet: Facet): HeldLanes | undefined {
    return this.#lanes?.facet === facet ? this.#lanes : undefined;
  }

  async #source(id: string, signal: AbortSignal | undefined): Promise<Checked<ArchivedSource>> {
    const file = this.#file();
    const place = this.#rows.source(id);
    const bytes = place && (await file.read(place.at, place.at + place.length, signal));
    if (bytes?.ok === false) return bytes;
    const line = bytes && parseArchiveLine(decoder.decode(bytes.value));
    if (line?.kind === 'source') return { ok: true, value: { source: line.source }, diagnostics: [] };
    return missingSource(`${file.name} has no source ${quoted(id)}`);
  }

  async #read(
    rows: readonly number[],
    signal: AbortSignal | undefined,
  ): Promise<Checked<readonly ArchivedEvent[]>> {
    const events = await this.#eventsOf(rows, signal);
    if (!events.ok) return events;
    const value = rows.flatMap((row) => {
      const event = events.value.get(row);
      return event === undefined ? [] : [this.#shown({ row, event })];
    });
    return { ok: true, value, diagnostics: [] };
  }

  async #eventsOf(
    rows: readonly number[],
    signal: AbortSignal | undefined,
  ): Promise<Checked<ReadonlyMap<number, TimelineEvent>>> {
    const found = new Map<number, TimelineEvent>();
    const missing: number[] = [];
    for (const row of rows) {
      const event = this.#cache.get(row);
      if (event === undefined) missing.push(row);
      else {
        this.#keep(row, event);
        found.set(row, event);
      }
    }
    const file = this.#file();
    const { at, length } = this.#rows.columns;
    const endOf = (row: number) => (at[row] ?? 0) + (length[row] ?? 0);
    missing.sort((a, b) => a - b);
    const read = await Promise.all(
      neighbours(missing, at, endOf).map(async (group) => ({
        group,
        piece: await file.read(at[group[0] ?? 0] ?? 0, endOf(group.at(-1) ?? 0), signal),
      })),
    );
    for (const { group, piece } of read) {
      if (!piece.ok) return piece;
      const startAt = at[group[0] ?? 0] ?? 0;
      for (const row of group) {
        const start = (at[row] ?? 0) - startAt;
        const bytes = piece.value.subarray(start, start + (length[row] ?? 0));
        const line = parseArchiveLine(decoder.decode(bytes));
        if (line.kind !== 'event') return changed(file);
        this.#keep(row, line.event);
        found.set(row, line.event);
      }
    }
    return { ok: true, value: found, diagnostics: [] };
  }

  #keep(row: number, event: TimelineEvent): void {
    this.#cache.delete(row);
    this.#cache.set(row, event);
    if (this.#cache.size <= CACHED_EVENTS) return;
    const [oldest] = this.#cache.keys();
    if (oldest !== undefined) this.#cache.delete(oldest);
  }

  #shown({ row, event }: HeldEvent): ArchivedEvent {
    const { date } = event;
    const parsed = date === undefined ? undefined : parseEdtf(date);
    const bounds = parsed?.ok === true ? edtfBounds(parsed.value) : undefined;
    return {
      ...shownPart(event),
      sources: Array.from(new Set(event.evidence.map(({ source }) => source))),
      level: this.#index?.levelOf(row) ?? 0,
      salience: salienceOf(event),
      row,
      ...(date !== undefined && parsed?.ok === true && bounds !== undefined && hasPlace(bounds)
        ? { known: { text: date, edtf: parsed.value, bounds } }
        : {}),
    };
  }
}

const decoder = new TextDecoder();

/** A line that was an event when the file was read through is none any more. */
function changed({ name }: RangeFile): Checked<never> {
  const message = `${name} cannot be read: it was changed since it was opened.`;
  return { ok: false, diagnostics: [diagnose('archive-unreachable', '', message, { help: OPEN_AGAIN })] };
}

/** Ascending rows in groups whose lines stand close together. */
function neighbours(
  rows: readonly number[],
  at: Float64Array,
  endOf: (row: number) => number,
): readonly (readonly number[])[] {
  const groups: number[][] = [];
  let lastEnd = -Infinity;
  for (const row of rows) {
    if ((at[row] ?? 0) - lastEnd > GAP_BYTES) groups.push([]);
    groups.at(-1)?.push(row);
    lastEnd = endOf(row);
  }
  return groups;
}
