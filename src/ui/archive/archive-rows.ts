// The rows of an archive: those that were fetched, on tracks that they keep while more are fetched.
import type { DensityBucket } from '../../core/archive/event-collection.ts';
import type { DatedEvent, IndexedEvent } from '../../core/model/timeline-index.ts';
import { isDated } from '../../core/model/timeline-index.ts';
import { StableTracks, touchAt } from '../../core/scale/stable-tracks.ts';
import type { TrackedRow } from '../../core/scale/stable-tracks.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { finiteEdges, middleOf, touches, zoomWindow } from '../../core/scale/time-window.ts';
import { STUB_PX } from '../timeline/drawn-date.ts';
import type { LabelStyle } from '../timeline/label-size.ts';
import type { ChartRow } from '../timeline/levelled-rows.ts';
import { GAP_PX } from '../timeline/levelled-rows.ts';
import type { Resolved, RowSource } from '../timeline/row-source.ts';
import type { ChartLane } from '../timeline/tracks.ts';
import { BAR_PX, STRIP_PX } from '../timeline/tracks.ts';
import { columnsOfBuckets } from './counted.ts';

const TRACKS = 9;
/** All lanes together, and of each at least and at most so many. */
const TRACKS_OF_ALL = 24;
const FEWEST_TRACKS = 2;
const LANE_TRACKS = 8;
/** More than one window and its surroundings, at a few zooms. */
const REMEMBERED = 4000;
/** Places are looked for at zooms that are this factor apart. */
const ZOOM_STEP = Math.SQRT2;
/** How far beyond the window, in widths of it, rows come in, and how far they stay. */
const COME = 0.3;
const STAY = 0.6;
const MOST_LISTED = 100;
const ROOM = { gapPx: GAP_PX, stubPx: STUB_PX, remembered: REMEMBERED };

/** What the rows are made of; read anew at each look, so that what arrives is drawn. */
export interface ArchiveGround {
  /** The most salient first. The same array as long as nothing else was fetched. */
  readonly ranked: readonly IndexedEvent[];
  readonly selected: IndexedEvent | undefined;
  /** The lanes in which an event stands, by their places; the only one where there are none. */
  lanesOf(event: IndexedEvent): readonly number[];
  /** About how many events of a lane lie in a stretch. */
  countIn(stretch: TimeWindow, lane: number): number;
  densityIn(window: TimeWindow, lane: number): readonly DensityBucket[];
  /** True where every event of the stretch is fetched. */
  hasAllOf(stretch: TimeWindow): boolean;
}

interface Known extends TrackedRow {
  readonly indexed: DatedEvent;
  readonly lane: number;
}

export class ArchiveRows implements RowSource {
  readonly isComplete = true;
  readonly lanes: readonly ChartLane[];
  readonly #ground: ArchiveGround;
  readonly #labels: LabelStyle;
  /** Those of each lane. */
  readonly #tracks: readonly StableTracks[];
  #rankedOf: readonly IndexedEvent[] = [];
  #ranked: readonly Known[] = [];
  #placedAt = NaN;
  #held: readonly ChartRow[] = [];
  #heldById = new Map<string, ChartRow>();

  /** `laneLabels` are those of the lanes in which the ground says that events stand. */
  constructor(ground: ArchiveGround, labels: LabelStyle, laneLabels: readonly string[] = ['']) {
    this.#ground = ground;
    this.#labels = labels;
    const heightPx = Math.ceil(2 * labels.linePx) + BAR_PX;
    const count = Math.max(1, laneLabels.length);
    const tracks =
      count === 1
        ? TRACKS
        : Math.min(LANE_TRACKS, Math.max(FEWEST_TRACKS, Math.round(TRACKS_OF_ALL / count)));
    this.#tracks = laneLabels.map(() => new StableTracks({ ...ROOM, tracks }));
    this.lanes = laneLabels.map((label) => ({
      label,
      trackHeightsPx: Array<number>(tracks).fill(heightPx),
      footPx: STRIP_PX,
    }));
  }

  placeMore(): boolean {
    return false;
  }

  at(window: TimeWindow, widthPx: number, selectedId: string | undefined, budget: number) {
    const msPerPx = (window.endMs - window.startMs) / Math.max(1, widthPx);
    const zoomMsPerPx = ZOOM_STEP ** Math.ceil(Math.log(msPerPx) / Math.log(ZOOM_STEP));
    this.#take(zoomMsPerPx);
    const [near, far] = [around(window, COME), around(window, STAY)];
    const rows: ChartRow[] = [];
    let inWindow = 0;
    const drawn = this.lanes.map(() => 0);
    for (const each of this.#ranked) {
      const place = this.#tracks[each.lane]?.placeOf(each.id);
      if (place === undefined || place.fromMsPerPx < msPerPx) continue;
      if (!touches(each.bounds, this.#heldById.has(each.id) ? far : near)) continue;
      const isSeen = touches(each.bounds, window);
      if (isSeen && inWindow >= budget) continue;
      if (isSeen) inWindow += 1;
      if (begins(each.indexed, window)) drawn[each.lane] = (drawn[each.lane] ?? 0) + 1;
      rows.push(this.#row(each, place.track));
    }
    const { selected } = this.#ground;
    if (selected !== undefined && isDated(selected) && selected.event.id === selectedId) {
      for (const known of this.#known(selected)) {
        if (rows.some(({ id }) => id === known.id)) continue;
        drawn[known.lane] = (drawn[known.lane] ?? 0) - this.#makeWay(rows, known, msPerPx, window);
      }
    }
    this.#hold(rows);
    const hidden = drawn.map((count, lane) => Math.max(0, this.#ground.countIn(window, lane) - count));
    return { rows: this.#held, hidden };
  }

  densityOf(lane: number, window: TimeWindow, columnCount: number) {
    return columnsOfBuckets(this.#ground.densityIn(window, lane), window, columnCount);
  }

  resolve(
    window: TimeWindow,
    _: number,
    { stretch, lane }: { readonly stretch: TimeWindow; readonly lane?: number },
  ): Resolved {
    if (this.#ground.hasAllOf(stretch)) {
      const hidden = this.#ranked.filter(
        (each) =>
          (lane === undefined || each.lane === lane) &&
          !this.#heldById.has(each.id) &&
          touches(each.bounds, stretch),
      );
      const events = Array.from(new Set(hidden.map(({ indexed }) => indexed)));
      if (events.length > 0 && events.length <= MOST_LISTED) return { kind: 'stack', events };
    }
    return { kind: 'window', window: zoomWindow(window, 4, middleOf(stretch)) };
  }

  /** What is selected has no room at this zoom: on its track others give way to it. How many of them begin in the window. */
  #makeWay(rows: ChartRow[], selected: Known, msPerPx: number, window: TimeWindow): number {
    const track = this.#tracks[selected.lane]?.placeOf(selected.id)?.track ?? 0;
    let gone = 0;
    for (let at = rows.length - 1; at >= 0; at -= 1) {
      const row = rows[at];
      if (row?.lane !== selected.lane || row.track !== track) continue;
      if (!touchAt(this.#knownIn(row.indexed, row.lane), selected, msPerPx, ROOM)) continue;
      if (begins(row.indexed, window)) gone += 1;
      rows.splice(at, 1);
    }
    rows.push(this.#row(selected, track));
    return gone - (begins(selected.indexed, window) ? 1 : 0);
  }

  #take(zoomMsPerPx: number): void {
    const { ranked } = this.#ground;
    if (ranked === this.#rankedOf && zoomMsPerPx === this.#placedAt) return;
    if (ranked !== this.#rankedOf) {
      this.#ranked = ranked.filter(isDated).flatMap((each) => this.#known(each));
    }
    this.#rankedOf = ranked;
    this.#placedAt = zoomMsPerPx;
    for (const [lane, tracks] of this.#tracks.entries()) {
      tracks.place(
        this.#ranked.filter((each) => each.lane === lane),
        zoomMsPerPx,
      );
    }
  }

  /** Once in each of its lanes. */
  #known(indexed: DatedEvent): readonly Known[] {
    return this.#ground.lanesOf(indexed).map((lane) => this.#knownIn(indexed, lane));
  }

  #knownIn(indexed: DatedEvent, lane: number): Known {
    return {
      id: `${this.lanes[lane]?.label ?? ''} ${indexed.event.id}`,
      lane,
      bounds: indexed.date.bounds,
      labelPx: this.#labels.sizeOf(indexed.event.title).widthPx,
      indexed,
    };
  }

  #row({ id, indexed, lane }: Known, track: number): ChartRow {
    const held = this.#heldById.get(id);
    if (held?.indexed === indexed && held.track === track) return held;
    return { id, indexed, lane, track, label: this.#labels.sizeOf(indexed.event.title) };
  }

  #hold(rows: ChartRow[]): void {
    const isSame =
      rows.length === this.#held.length && rows.every((each) => this.#heldById.get(each.id) === each);
    if (isSame) return;
    this.#held = rows;
    this.#heldById = new Map(rows.map((row) => [row.id, row]));
  }
}

function begins({ date }: DatedEvent, { startMs, endMs }: TimeWindow): boolean {
  const at = finiteEdges(date.bounds).startMs;
  return at >= startMs && at < endMs;
}

function around({ startMs, endMs }: TimeWindow, share: number): TimeWindow {
  const byMs = (endMs - startMs) * share;
  return { startMs: startMs - byMs, endMs: endMs + byMs };
}
