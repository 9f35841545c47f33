// Tracks for rows that come in parts, as they are fetched: a row that has its place keeps it while others come and go.
import type { EdtfBounds } from '../model/edtf/bounds.ts';
import { finiteEdges } from './time-window.ts';

/** A row to be placed. An open side of its bounds is drawn with a length of its own. */
export interface TrackedRow {
  readonly id: string;
  readonly bounds: EdtfBounds;
  /** The width of its label, CSS pixels. */
  readonly labelPx: number;
}

/** Where a row stands, and the coarsest zoom at which it is drawn, milliseconds to a pixel. */
export interface TrackPlace {
  readonly track: number;
  readonly fromMsPerPx: number;
}

export interface TrackRoom {
  readonly tracks: number;
  /** Between a label and the next. */
  readonly gapPx: number;
  /** The length of an open side. */
  readonly stubPx: number;
  /** How many rows keep their places; of more, those that were not asked for longest lose theirs. */
  readonly remembered: number;
}

interface Placed {
  readonly row: TrackedRow;
  readonly track: number;
  fromMsPerPx: number;
}

/** A bar as long as this many pixels is kept off the last tracks, which it would shut for all others. */
const LONG_PX = 400;

/**
 * The law: two rows of a track do not touch at the coarsest zoom at which both are drawn, and so at no finer one. A row
 * never changes its track; what has room at a zoom has it at every finer zoom.
 */
export class StableTracks {
  readonly #room: TrackRoom;
  /** In the order in which they were last asked for. */
  readonly #placed = new Map<string, Placed>();
  readonly #tracks: Set<Placed>[];
  /** The finest zoom at which a row had no room: it has none at a coarser one as long as nothing is forgotten. */
  #refused = new Map<string, number>();

  constructor(room: TrackRoom) {
    this.#room = room;
    this.#tracks = Array.from({ length: room.tracks }, () => new Set<Placed>());
  }

  placeOf(id: string): TrackPlace | undefined {
    return this.#placed.get(id);
  }

  /** How many rows have a place. */
  get size(): number {
    return this.#placed.size;
  }

  /** Places what has room at a zoom, the first rows first. Quadratic in the rows of a track. */
  place(rows: readonly TrackedRow[], msPerPx: number): void {
    for (const row of rows) {
      const known = this.#placed.get(row.id);
      if (known !== undefined) {
        this.#placed.delete(row.id);
        this.#placed.set(row.id, known);
        if (known.fromMsPerPx >= msPerPx) continue;
      }
      if ((this.#refused.get(row.id) ?? Infinity) <= msPerPx) continue;
      const track = known?.track ?? this.#trackFor(row, msPerPx);
      if (track === undefined || (known !== undefined && !this.#hasRoom(track, row, msPerPx))) {
        this.#refused.set(row.id, msPerPx);
      } else if (known !== undefined) {
        known.fromMsPerPx = msPerPx;
      } else {
        const placed = { row, track, fromMsPerPx: msPerPx };
        this.#placed.set(row.id, placed);
        this.#tracks[track]?.add(placed);
      }
    }
    this.#forget();
  }

  #trackFor(row: TrackedRow, msPerPx: number): number | undefined {
    const { startMs, endMs } = finiteEdges(row.bounds);
    const { tracks } = this.#room;
    const most = (endMs - startMs) / msPerPx > LONG_PX ? Math.ceil(tracks / 2) : tracks;
    for (let track = 0; track < most; track += 1) if (this.#hasRoom(track, row, msPerPx)) return track;
    return undefined;
  }

  #hasRoom(track: number, row: TrackedRow, msPerPx: number): boolean {
    for (const other of this.#tracks[track] ?? []) {
      if (other.row.id === row.id) continue;
      const atMsPerPx = Math.min(msPerPx, other.fromMsPerPx);
      if (touchAt(row, other.row, atMsPerPx, this.#room)) return false;
    }
    return true;
  }

  #forget(): void {
    const tooMany = this.#placed.size - this.#room.remembered;
    if (this.#refused.size > 2 * this.#room.remembered) this.#refused = new Map();
    if (tooMany <= 0) return;
    this.#refused = new Map();
    for (const [id, placed] of Array.from(this.#placed).slice(0, tooMany)) {
      this.#placed.delete(id);
      this.#tracks[placed.track]?.delete(placed);
    }
  }
}

/** True where two rows of one track, drawn at a zoom with their labels, come closer than the gap. */
export function touchAt(
  a: TrackedRow,
  b: TrackedRow,
  msPerPx: number,
  room: Pick<TrackRoom, 'gapPx' | 'stubPx'>,
): boolean {
  const [one, other] = [drawnAt(a, msPerPx, room.stubPx), drawnAt(b, msPerPx, room.stubPx)];
  const gapMs = room.gapPx * msPerPx;
  return one.startMs < other.endMs + gapMs && other.startMs < one.endMs + gapMs;
}

function drawnAt({ bounds, labelPx }: TrackedRow, msPerPx: number, stubPx: number) {
  const { startMs, endMs } = finiteEdges(bounds);
  const from = Number.isFinite(bounds.startMs) ? startMs : startMs - stubPx * msPerPx;
  const to = Number.isFinite(bounds.endMs) ? endMs : endMs + stubPx * msPerPx;
  return { startMs: from, endMs: Math.max(to, from + labelPx * msPerPx) };
}
