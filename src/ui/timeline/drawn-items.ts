// The items that the chart holds: which come and go from frame to frame, their labels, and where those are held.
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { middleOf } from '../../core/scale/time-window.ts';
import type { DrawnDate } from './drawn-date.ts';
import { drawnBounds, drawnDate, isOpenEdge, STUB_PX } from './drawn-date.ts';
import { heldByPx } from './hold-labels.ts';
import type { ChartRow } from './levelled-rows.ts';
import { trackClass } from './tracks.ts';

export interface DrawnItem {
  readonly id: string;
  readonly row: ChartRow;
  readonly shape: DrawnDate;
  label?: HTMLElement;
  /** The next on its track. */
  next: DrawnItem | undefined;
  heldPx: number;
}

export interface ItemChange {
  readonly gone: readonly string[];
  /** New, or to be drawn anew. */
  readonly changed: readonly DrawnItem[];
  /** How many are still to come. */
  readonly missing: number;
}

export class DrawnItems {
  readonly #items = new Map<string, DrawnItem>();
  readonly #idOfLabel = new WeakMap<Element, string>();

  get(id: string): DrawnItem | undefined {
    return this.#items.get(id);
  }

  ids(): readonly string[] {
    return Array.from(this.#items.keys());
  }

  /** The items of an event, one for each of its lanes. */
  idsOf(eventId: string | undefined): string[] {
    return Array.from(this.#items.values()).flatMap(({ id, row }) =>
      row.indexed.event.id === eventId ? [id] : [],
    );
  }

  withOpenSide(): readonly string[] {
    return Array.from(this.#items.values()).flatMap(({ id, shape }) =>
      isOpenEdge(shape.startEdge) || isOpenEdge(shape.endEdge) ? [id] : [],
    );
  }

  /**
   * Moves towards the rows that are wanted: what is not wanted goes (but `keptId`), and of what is missing `most` come, the
   * selected event first, then the nearest to the middle of the window.
   */
  change(
    rows: readonly ChartRow[],
    window: TimeWindow,
    selectedId: string | undefined,
    most: number,
    keptId: string | undefined,
  ): ItemChange {
    const wanted = new Set(rows.map(({ id }) => id));
    if (keptId !== undefined) wanted.add(keptId);
    const gone = this.ids().filter((id) => !wanted.has(id));
    for (const id of gone) this.#items.delete(id);
    const missing: DrawnItem[] = [];
    const changed: DrawnItem[] = [];
    for (const row of rows) {
      const known = this.#items.get(row.id);
      if (known?.row === row) continue;
      const shape = known?.row.indexed === row.indexed ? known.shape : drawnDate(row.indexed.date);
      (known === undefined ? missing : changed).push({
        id: row.id,
        row,
        shape,
        next: undefined,
        ...labelOf(known, row),
      });
    }
    if (missing.length > most) {
      const middle = middleOf(window);
      const distance = ({ row, shape }: DrawnItem) =>
        row.indexed.event.id === selectedId ? -1 : Math.abs(middleOf(shape) - middle);
      missing.sort((a, b) => distance(a) - distance(b));
    }
    const taken = missing.slice(0, most);
    for (const item of [...changed, ...taken]) this.#items.set(item.id, item);
    if (gone.length + changed.length + taken.length > 0) this.#findNeighbours();
    return { gone, changed: [...changed, ...taken], missing: missing.length - taken.length };
  }

  /** The title of an item. Its words stand in an element of their own: the paper behind them is as wide as each line. */
  labelFor(id: string): HTMLElement {
    const label = document.createElement('span');
    const item = this.#items.get(id);
    // A day behind the events has no title.
    if (item === undefined) return label;
    if (item.label !== undefined) return item.label;
    label.className = 'chart-label';
    label.dir = 'auto';
    const words = document.createElement('span');
    label.append(words);
    const { indexed, label: size } = item.row;
    words.textContent = indexed.event.title;
    label.classList.toggle('one-line', size.lines === 1);
    label.style.setProperty('--label-width', `${size.widthPx}px`);
    item.label = label;
    item.heldPx = 0;
    this.#idOfLabel.set(label, id);
    return label;
  }

  /** The item whose label an element is. */
  ofLabel(label: Element): DrawnItem | undefined {
    return this.#items.get(this.#idOfLabel.get(label) ?? '');
  }

  /** Follows a frame: see hold-labels.ts. */
  holdLabels(window: TimeWindow, widthPx: number, leftmostPx: number): void {
    const msPerPx = (window.endMs - window.startMs) / Math.max(1, widthPx);
    for (const item of this.#items.values()) {
      if (item.label === undefined) continue;
      // Nearly all begin in the window.
      if (item.heldPx === 0 && item.shape.startMs - STUB_PX * msPerPx >= window.startMs) continue;
      const { start: startMs, end: endMs } = stretchOf(item.shape, msPerPx);
      const nextMs = item.next === undefined ? Infinity : stretchOf(item.next.shape, msPerPx).start;
      const labelPx = item.row.label.widthPx;
      const px = heldByPx({ startMs, endMs, nextMs, labelPx }, window, widthPx, leftmostPx);
      if (px === item.heldPx) continue;
      item.heldPx = px;
      item.label.style.transform = px === 0 ? '' : `translateX(${px}px)`;
    }
  }

  #findNeighbours(): void {
    const sorted = Array.from(this.#items.values()).sort(
      (a, b) => a.row.lane - b.row.lane || a.row.track - b.row.track || a.shape.startMs - b.shape.startMs,
    );
    for (const [at, item] of sorted.entries()) {
      const next = sorted[at + 1];
      const isBeside = next?.row.lane === item.row.lane && next.row.track === item.row.track;
      item.next = isBeside ? next : undefined;
    }
  }
}

/** What is under a turning wheel must stay in the page, or the browser has nobody to tell of the next turn. */
function labelOf(
  known: DrawnItem | undefined,
  { label, indexed }: ChartRow,
): Pick<DrawnItem, 'label' | 'heldPx'> {
  const drawnLabel = known?.label;
  const isSame =
    known?.row.indexed.event.title === indexed.event.title &&
    known.row.label.widthPx === label.widthPx &&
    known.row.label.lines === label.lines;
  return isSame && drawnLabel !== undefined ? { label: drawnLabel, heldPx: known.heldPx } : { heldPx: 0 };
}

/** How an item looks and where it stands. */
export function itemClass({ indexed, lane, track }: ChartRow, date: DrawnDate): string {
  return [
    indexed.event.status,
    ...(indexed.event.draft === undefined ? [] : ['draft']),
    date.body,
    `start-${date.startEdge}`,
    `end-${date.endEdge}`,
    ...(date.uncertain ? ['uncertain'] : []),
    trackClass(lane, track),
  ].join(' ');
}

/** From where to where an item is drawn at a zoom: open sides have their length, and nothing is without any. */
export function stretchOf(date: DrawnDate, msPerPx: number): { start: number; end: number } {
  const { startMs, endMs } = drawnBounds(date, msPerPx, STUB_PX);
  return { start: startMs, end: Math.max(endMs, startMs + 1) };
}
