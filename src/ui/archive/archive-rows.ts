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
/** More than one window and its surroundings, at a few zooms. */
const REMEMBERED = 4000;
/** Places are looked for at zooms that are this factor apart. */
const ZOOM_STEP = Math.SQRT2;
/** How far beyond the window, in widths of it, rows come in, and how far they stay. */
const COME = 0.3;
const STAY = 0.6;
const MOST_LISTED = 100;
const ROOM = { tracks: TRACKS, gapPx: GAP_PX, stubPx: STUB_PX, remembered: REMEMBERED };

/** What the rows are made of; read anew at each look, so that what arrives is drawn. */
export interface ArchiveGround {
  /** The most salient first. The same array as long as nothing else was fetched. */
  readonly ranked: readonly IndexedEvent[];
  readonly selected: IndexedEvent | undefined;
  /** About how many events lie in a stretch. */
  countIn(stretch: TimeWindow): number;
  densityIn(window: TimeWindow): readonly DensityBucket[];
  /** True where every event of the stretch is fetched. */
  hasAllOf(stretch: TimeWindow): boolean;
}

interface Known extends TrackedRow {
  readonly indexed: DatedEvent;
}

export class ArchiveRows implements RowSource {
  readonly isComplete = true;
  readonly lanes: readonly ChartLane[];
  readonly #ground: ArchiveGround;
  readonly #labels: LabelStyle;
  readonly #tracks = new StableTracks(ROOM);
  #rankedOf: readonly IndexedEvent[] = [];
  #ranked: readonly Known[] = [];
  #placedAt = NaN;
  #held: readonly ChartRow[] = [];
  #heldById = new Map<string, ChartRow>();

  constructor(ground: ArchiveGround, labels: LabelStyle) {
    this.#ground = ground;
    this.#labels = labels;
    const heightPx = Math.ceil(2 * labels.linePx) + BAR_PX;
    this.lanes = [{ label: '', trackHeightsPx: Array<number>(TRACKS).fill(heightPx), footPx: STRIP_PX }];
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
    let drawn = 0;
    for (const each of this.#ranked) {
      const place = this.#tracks.placeOf(each.id);
      if (place === undefined || place.fromMsPerPx < msPerPx) continue;
      if (!touches(each.bounds, this.#heldById.has(each.id) ? far : near)) continue;
      const isSeen = touches(each.bounds, window);
      if (isSeen && inWindow >= budget) continue;
      if (isSeen) inWindow += 1;
      if (begins(each.indexed, window)) drawn += 1;
      rows.push(this.#row(each, place.track));
    }
    const { selected } = this.#ground;
    const isMissing = selectedId !== undefined && !rows.some(({ id }) => id === selectedId);
    if (isMissing && selected !== undefined && isDated(selected) && selected.event.id === selectedId) {
      drawn -= this.#makeWay(rows, this.#known(selected), msPerPx, window);
    }
    this.#hold(rows);
    return { rows: this.#held, hidden: [Math.max(0, this.#ground.countIn(window) - drawn)] };
  }

  densityOf(_: number, window: TimeWindow, columnCount: number) {
    return columnsOfBuckets(this.#ground.densityIn(window), window, columnCount);
  }

  resolve(window: TimeWindow, _: number, { stretch }: { readonly stretch: TimeWindow }): Resolved {
    if (this.#ground.hasAllOf(stretch)) {
      const events = this.#ranked
        .filter(({ id, bounds }) => !this.#heldById.has(id) && touches(bounds, stretch))
        .map(({ indexed }) => indexed);
      if (events.length > 0 && events.length <= MOST_LISTED) return { kind: 'stack', events };
    }
    return { kind: 'window', window: zoomWindow(window, 4, middleOf(stretch)) };
  }

  /** What is selected has no room at this zoom: on its track others give way to it. How many of them begin in the window. */
  #makeWay(rows: ChartRow[], selected: Known, msPerPx: number, window: TimeWindow): number {
    const track = this.#tracks.placeOf(selected.id)?.track ?? 0;
    let gone = 0;
    for (let at = rows.length - 1; at >= 0; at -= 1) {
      const row = rows[at];
      if (row?.track !== track || !touchAt(this.#known(row.indexed), selected, msPerPx, ROOM)) continue;
      if (begins(row.indexed, window)) gone += 1;
      rows.splice(at, 1);
    }
    rows.push(this.#row(selected, track));
    return gone - (begins(selected.indexed, window) ? 1 : 0);
  }

  #take(zoomMsPerPx: number): void {
    const { ranked } = this.#ground;
    if (ranked === this.#rankedOf && zoomMsPerPx === this.#placedAt) return;
    if (ranked !== this.#rankedOf) this.#ranked = ranked.filter(isDated).map((each) => this.#known(each));
    this.#rankedOf = ranked;
    this.#placedAt = zoomMsPerPx;
    this.#tracks.place(this.#ranked, zoomMsPerPx);
  }

  #known(indexed: DatedEvent): Known {
    return {
      id: indexed.event.id,
      bounds: indexed.date.bounds,
      labelPx: this.#labels.sizeOf(indexed.event.title).widthPx,
      indexed,
    };
  }

  #row({ id, indexed }: Known, track: number): ChartRow {
    const held = this.#heldById.get(id);
    if (held?.indexed === indexed && held.track === track) return held;
    return { id, indexed, lane: 0, track, label: this.#labels.sizeOf(indexed.event.title) };
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
