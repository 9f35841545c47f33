// Which rows the chart holds for a window: those that have room at its zoom, a little beyond it on either side.
import type { LaneDensity } from '../../core/scale/lane-density.ts';
import { laneDensity } from '../../core/scale/lane-density.ts';
import type { Picked } from '../../core/scale/pick-visible.ts';
import { countInWindow, pickVisible } from '../../core/scale/pick-visible.ts';
import { EndTree } from '../../core/scale/rows-touching.ts';
import { keepClear } from '../../core/scale/taken-room.ts';
import { thinOut } from '../../core/scale/thin-out.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { middleOf, zoomWindow } from '../../core/scale/time-window.ts';
import { zoomToResolve } from '../../core/scale/zoom-to-resolve.ts';
import { STUB_PX } from './drawn-date.ts';
import type { ChartRow, LevelledRows } from './levelled-rows.ts';
import { GAP_PX, rowTouches } from './levelled-rows.ts';
import type { Resolved, RowSource, RowsInSight } from './row-source.ts';
import type { ChartLane } from './tracks.ts';

/** A timeline of so few events needs no budget. */
const FEW = 120;
/** How far beyond the window, in widths of it, rows come in, and how far they stay. */
const COME = 0.3;
const STAY = 0.6;
/** What is held serves until the window has moved by this share of itself. */
const MOVED = 0.1;

/** Fewer hidden rows than this are listed where no zoom is known that shows them. */
const MOST_LISTED = 100;

export class VisibleRows implements RowSource {
  readonly #source: LevelledRows;
  readonly #areAll: boolean;
  #picked: Picked | undefined;
  #heldFor: TimeWindow | undefined;
  #held: readonly ChartRow[] = [];
  #heldRows = new Set<number>();
  #ends: EndTree | undefined;
  #selectedId: string | undefined;
  #selected: readonly number[] = [];

  /** `areAll`: false where others are still to come; then what is not drawn cannot be counted, and is not. */
  constructor(source: LevelledRows, areAll = true) {
    this.#source = source;
    this.#areAll = areAll;
  }

  get lanes(): readonly ChartLane[] {
    return this.#source.lanes;
  }

  /** True where every row is drawn at the zoom that the rows were made for. */
  get haveRoom(): boolean {
    return this.#source.haveRoom;
  }

  get isComplete(): boolean {
    return this.#source.levels.isComplete;
  }

  placeMore(): boolean {
    return this.#source.placeMore();
  }

  /**
   * The same array of rows while it serves. About `budget` rows, see `pickVisible`. Logarithmic in all rows.
   */
  at(window: TimeWindow, widthPx: number, selectedId: string | undefined, budget: number): RowsInSight {
    const { columns, levels } = this.#source;
    const isOther = selectedId !== this.#selectedId;
    if (isOther) {
      this.#selectedId = selectedId;
      this.#selected = this.#source.rowsOf(selectedId);
    }
    const [selectedRow] = this.#selected;
    const picked = pickVisible(columns, levels, window, {
      widthPx,
      budget: columns.count <= FEW ? 5 * FEW : budget,
      ...(selectedRow === undefined ? {} : { selectedRow }),
      ...(this.#picked === undefined ? {} : { before: this.#picked }),
    });
    if (isOther || picked !== this.#picked || !this.#serves(window)) {
      this.#picked = picked;
      this.#hold(picked, window, widthPx);
    }
    const rows = Uint32Array.from(this.#heldRows).sort();
    const { lanes } = countInWindow(columns, { ...picked, rows }, window);
    return { rows: this.#held, hidden: lanes.map((each) => (this.#areAll ? each.hidden : 0)) };
  }

  densityOf(lane: number, window: TimeWindow, columnCount: number): LaneDensity {
    return laneDensity(this.#source.columns, window, columnCount, lane);
  }

  /** From dense ground in a window, or from all of it, to where its events have room; or to those that never have. */
  resolve(window: TimeWindow, widthPx: number, ground: { stretch: TimeWindow; lane?: number }): Resolved {
    const { columns, levels } = this.#source;
    const level = this.#picked?.level ?? 0;
    const found = zoomToResolve(columns, levels, { ...ground, level, widthPx });
    if (found.kind === 'window') return { kind: 'window', window: found.window };
    if (found.kind === 'stack') return { kind: 'stack', events: this.#source.eventsOf(found.rows) };
    // What is hidden reaches in from before, or there is more than is drawn at once.
    this.#ends ??= new EndTree(columns);
    const ends = this.#ends;
    const lanes = ground.lane === undefined ? this.lanes.keys() : [ground.lane];
    const hidden = Array.from(lanes)
      .flatMap((lane) => ends.rowsTouching(lane, ground.stretch))
      .filter((row) => !this.#heldRows.has(row));
    return hidden.length > MOST_LISTED
      ? { kind: 'window', window: zoomWindow(window, 4, middleOf(ground.stretch)) }
      : { kind: 'stack', events: this.#source.eventsOf(hidden) };
  }

  #serves({ startMs, endMs }: TimeWindow): boolean {
    const held = this.#heldFor;
    const slackMs = (endMs - startMs) * MOVED;
    return (
      held !== undefined &&
      Math.abs(held.startMs - startMs) < slackMs &&
      Math.abs(held.endMs - endMs) < slackMs
    );
  }

  #hold(picked: Picked, window: TimeWindow, widthPx: number): void {
    const { columns, levels } = this.#source;
    const widthMs = window.endMs - window.startMs;
    const around = (share: number) => ({
      startMs: window.startMs - widthMs * share,
      endMs: window.endMs + widthMs * share,
    });
    const [near, far] = [around(COME), around(STAY)];
    const msPerPx = widthMs / Math.max(1, widthPx);
    const room = { gapPx: GAP_PX, stubPx: STUB_PX, areMeasured: this.#source.areMeasured };
    this.#source.measure([...picked.rows, ...this.#selected]);
    const trackOf = (row: number) => this.#source.trackIdOf(row);
    const roomy = thinOut(columns, levels, Array.from(picked.rows), trackOf, msPerPx, room);
    // The selected event is drawn at any zoom: where it has no room of its own, what it would cover goes.
    const isClear = (row: number) =>
      this.#selected.every(
        (other) =>
          other === row || trackOf(other) !== trackOf(row) || keepClear(columns, row, other, msPerPx, room),
      );
    const kept = roomy.filter(
      (row) => rowTouches(columns, row, this.#heldRows.has(row) ? far : near) && isClear(row),
    );
    const rows = new Set([...kept, ...this.#selected]);
    this.#heldFor = window;
    const held = Array.from(rows)
      .sort((a, b) => a - b)
      .flatMap((row) => this.#source.row(row) ?? []);
    this.#heldRows = rows;
    const isSame = held.length === this.#held.length && held.every((each, at) => each === this.#held[at]);
    if (!isSame) this.#held = held;
  }
}
