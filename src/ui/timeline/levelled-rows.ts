// The rows of a chart: events in lanes, each with its track and the zoom from which it is drawn, placed level by level.
import type { DatedEvent } from '../../core/model/timeline-index.ts';
import type { EventColumns, LaneChoice } from '../../core/scale/event-columns.ts';
import { columnsInLanes, laneCountOf, laneOfRow } from '../../core/scale/event-columns.ts';
import type { LevelRows, Levels } from '../../core/scale/levels.ts';
import { noLevels, UNPLACED, withLevel } from '../../core/scale/levels.ts';
import type { PackedLevels } from '../../core/scale/packed-levels.ts';
import { unpackLevels } from '../../core/scale/packed-levels.ts';
import { baseMsPerPxOf, placeLevels } from '../../core/scale/place-levels.ts';
import { levelsWithRoom } from '../../core/scale/room-for-all.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { STUB_PX } from './drawn-date.ts';
import type { LabelSize, LabelStyle } from './label-size.ts';
import type { LaneOfEvents } from './lanes.ts';
import type { ChartLane } from './tracks.ts';
import { BAR_PX, STRIP_PX } from './tracks.ts';

/** A row as the chart draws it. The same object as long as nothing about it changes. */
export interface ChartRow {
  /** An event stands once in each of its lanes. */
  readonly id: string;
  readonly indexed: DatedEvent;
  readonly lane: number;
  readonly track: number;
  readonly label: LabelSize;
}

/** Between a label and the next on its track. */
export const GAP_PX = 12;
/** A timeline whose events all have room with this many tracks to a lane shows them all. */
const MOST_TRACKS = 24;
/** Tracks of all lanes together where there is not room for all, and of one lane. */
const TRACKS = 24;
const FEWEST_TRACKS = 2;
const LANE_TRACKS = 8;
/** How long the first levels may take at once; the others come in slices. */
const FIRST_MS = 8;

/** What rows are made of. */
export interface RowsWanted {
  /** All dated events, in their order, and their columns in one lane (widths of labels are not read). */
  readonly events: readonly DatedEvent[];
  readonly chronological: EventColumns;
  readonly lanes: readonly LaneOfEvents[];
  readonly labels: LabelStyle;
  /** The zoom at which all of a small timeline is to be drawn. */
  readonly msPerPx: number;
  /** Levels that were placed beforehand, of all events, where these stand in one lane. */
  readonly known?: PackedLevels | undefined;
}

export class LevelledRows {
  readonly columns: EventColumns;
  readonly lanes: readonly ChartLane[];
  /** True where every row is drawn at the zoom that they were made for, and finer. */
  readonly haveRoom: boolean;
  /** True where rows were placed with the widths that their labels have; else `measure` gives them those. */
  readonly areMeasured: boolean;
  readonly #wanted: RowsWanted;
  readonly #rows = new Map<number, ChartRow>();
  readonly #places: Generator<LevelRows, void> | undefined;
  #levels: Levels;

  constructor(wanted: RowsWanted) {
    this.#wanted = wanted;
    const { chronological, events, lanes, msPerPx, known } = wanted;
    const columns = { ...chronological, labelPx: new Uint16Array(chronological.count) };
    const room = { gapPx: GAP_PX, stubPx: STUB_PX };
    this.areMeasured = known === undefined;
    if (known !== undefined) {
      this.columns = columns;
      this.haveRoom = false;
      this.#levels = unpackLevels(known, columns);
    } else {
      for (const [row, event] of columns.event.entries()) columns.labelPx[row] = this.#sizeOf(event).widthPx;
      this.columns = columnsInLanes(columns, choiceOf(events, lanes));
      const whole = levelsWithRoom(this.columns, room, msPerPx, MOST_TRACKS);
      this.haveRoom = whole !== undefined;
      if (whole !== undefined) this.#levels = whole;
      else {
        const subLanes = subLanesFor(laneCountOf(this.columns));
        this.#levels = noLevels(this.columns, baseMsPerPxOf(this.columns), { ...room, subLanes });
        this.#places = placeLevels(this.columns, { ...room, subLanes });
        const untilMs = performance.now() + FIRST_MS;
        while (this.placeMore() && performance.now() < untilMs);
      }
    }
    this.lanes = lanes.map(({ label }, lane) => ({
      label,
      trackHeightsPx: this.#heights(lane, this.#usedTracks(lane)),
      footPx: known !== undefined || this.#hasHidden(lane) ? STRIP_PX : 0,
    }));
  }

  get levels(): Levels {
    return this.#levels;
  }

  /** Places the next level; false where there is none. Takes time linear in the rows without a place. */
  placeMore(): boolean {
    const next = this.#places?.next();
    if (next === undefined || next.done === true) return false;
    this.#levels = withLevel(this.#levels, this.columns, next.value);
    return !next.value.isLast;
  }

  /** Gives rows the widths of their labels, where they have none yet. */
  measure(rows: Iterable<number>): void {
    if (this.areMeasured) return;
    const { labelPx, event } = this.columns;
    for (const row of rows) {
      if (labelPx[row] === 0) labelPx[row] = this.#sizeOf(event[row] ?? -1).widthPx;
    }
  }

  /** The row as it is drawn. */
  row(row: number): ChartRow | undefined {
    const known = this.#rows.get(row);
    if (known !== undefined) return known;
    const indexed = this.#wanted.events[this.columns.event[row] ?? -1];
    if (indexed === undefined) return undefined;
    const lane = laneOfRow(this.columns, row);
    const made: ChartRow = {
      id: `${this.lanes[lane]?.label ?? ''} ${indexed.event.id}`,
      indexed,
      lane,
      track: this.#levels.subLaneOf[row] ?? 0,
      label: this.#wanted.labels.sizeOf(indexed.event.title),
    };
    // What has no place yet may get another one.
    if (this.#levels.isComplete || this.#levels.levelOf[row] !== UNPLACED) this.#rows.set(row, made);
    return made;
  }

  /** The rows of an event, one in each of its lanes. Linear. */
  rowsOf(eventId: string | undefined): readonly number[] {
    if (eventId === undefined) return [];
    const place = this.#wanted.events.findIndex(({ event }) => event.id === eventId);
    const rows: number[] = [];
    this.columns.event.forEach((event, row) => {
      if (event === place) rows.push(row);
    });
    return rows;
  }

  /** The events of rows, each once. */
  eventsOf(rows: readonly number[]): readonly DatedEvent[] {
    const places = new Set(rows.map((row) => this.columns.event[row] ?? -1));
    return Array.from(places).flatMap((place) => this.#wanted.events[place] ?? []);
  }

  /** One number for each track of each lane. */
  trackIdOf(row: number): number {
    return laneOfRow(this.columns, row) * this.#levels.subLanes + (this.#levels.subLaneOf[row] ?? 0);
  }

  /** The size of the title of the event at a place. */
  #sizeOf(place: number): LabelSize {
    const { labels, events } = this.#wanted;
    return labels.sizeOf(events[place]?.event.title ?? '');
  }

  /** True where some row of a lane has no room at some zoom. */
  #hasHidden(lane: number): boolean {
    const { laneStarts } = this.columns;
    const levels = this.#levels.levelOf.subarray(laneStarts[lane], laneStarts[lane + 1]);
    return levels.some((level) => level > 0);
  }

  /** How many tracks of a lane have rows; all where not all rows have their places. */
  #usedTracks(lane: number): number {
    const { subLanes, subLaneOf } = this.#levels;
    if (!this.haveRoom) return subLanes;
    const { laneStarts } = this.columns;
    return subLaneOf
      .subarray(laneStarts[lane], laneStarts[lane + 1])
      .reduce((most, each) => Math.max(most, each + 1), 1);
  }

  /** As high as the most lines that stand on each track; two where not all of them are known. */
  #heights(lane: number, count: number): readonly number[] {
    const lines = Array<number>(count).fill(this.haveRoom ? 1 : 2);
    if (this.haveRoom) {
      const { laneStarts, event } = this.columns;
      for (let row = laneStarts[lane] ?? 0; row < (laneStarts[lane + 1] ?? 0); row += 1) {
        const track = this.#levels.subLaneOf[row] ?? 0;
        lines[track] = Math.max(lines[track] ?? 1, this.#sizeOf(event[row] ?? -1).lines);
      }
    }
    return lines.map((each) => Math.ceil(each * this.#wanted.labels.linePx) + BAR_PX);
  }
}

/** How many tracks each of so many lanes has, where there is not room for all of its rows. */
export function subLanesFor(laneCount: number): number {
  return Math.min(LANE_TRACKS, Math.max(FEWEST_TRACKS, Math.round(TRACKS / Math.max(1, laneCount))));
}

/** True where some of a row lies in the stretch. */
export function rowTouches({ startMs, endMs }: EventColumns, row: number, stretch: TimeWindow): boolean {
  return (startMs[row] ?? 0) < stretch.endMs && (endMs[row] ?? 0) > stretch.startMs;
}

/** Which lanes each event stands in; an event in none has no row. */
function choiceOf(events: readonly DatedEvent[], lanes: readonly LaneOfEvents[]): LaneChoice {
  const placeOf = new Map(events.map((event, place) => [event, place]));
  const starts = new Uint32Array(events.length + 1);
  for (const lane of lanes) {
    for (const event of lane.events) {
      const after = (placeOf.get(event) ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const codes = new Uint32Array(starts.at(-1) ?? 0);
  for (const [lane, { events: inLane }] of lanes.entries()) {
    for (const event of inLane) {
      const place = placeOf.get(event) ?? 0;
      const to = next[place] ?? 0;
      codes[to] = lane;
      next[place] = to + 1;
    }
  }
  return { laneCount: lanes.length, starts, codes };
}
