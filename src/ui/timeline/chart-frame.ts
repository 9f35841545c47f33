// The parts of a chart around its events: the bar of the axis, the names of the lanes, and the frame through which a stretch
// of time and some of the lanes are seen. Behind the frame stands a layer that is wider than it: a short way through time
// moves the layer alone.
import type { TimeWindow } from '../../core/scale/time-window.ts';
import type { DensityOf } from './density-strips.ts';
import type { ChartRow } from './levelled-rows.ts';
import type { ChartLane } from './tracks.ts';
import { laneHeightPx } from './tracks.ts';

export interface ChartContent {
  /** The day on which the reader reads. */
  readonly today: TimeWindow;
  readonly locale: string;
}

export interface ChartView {
  /** One lane with an empty label where there are no lanes. Compared by identity. */
  readonly lanes: readonly ChartLane[];
  /** What is to be drawn, in order of lane and start. Compared by identity, and so is each row. */
  readonly rows: readonly ChartRow[];
  /** How many of them may be drawn for the first time in one frame; the others come in the next. */
  readonly newRows: number;
  /** How many rows of each lane in the window are not drawn. */
  readonly hidden: readonly number[];
  /** When sources were published: days marked behind the events. Compared by identity. */
  readonly published: readonly TimeWindow[];
  readonly window: TimeWindow;
  readonly selectedId: string | undefined;
}

/** How axis and rows fit into the frame, in pixels. */
export interface ChartRows {
  /** Where the time axis begins, right of the names of lanes. */
  readonly axisLeftPx: number;
  readonly axisWidthPx: number;
  /** The height of axis and rows together. */
  readonly neededPx: number;
  readonly hiddenAbovePx: number;
  readonly hiddenBelowPx: number;
}

export interface ChartCallbacks {
  readonly onSelect: (eventId: string) => void;
  readonly onWindow: (window: TimeWindow) => void;
  readonly onRows: (rows: ChartRows) => void;
  /** The strip of a lane was clicked, where events have no room. */
  readonly onDense: (lane: number, stretch: TimeWindow) => void;
  readonly densityOf: DensityOf;
}

/** How far the layer reaches beyond the frame on either side, in widths of the frame; its style says the same. */
export const LAYER_MARGIN = 0.5;

export class ChartFrame {
  /** What is seen of time and rows; rows beyond it are scrolled to. */
  readonly time = element('chart-time');
  /** In the layer: the lines of the axis, the events, the strips. */
  readonly lines = element('axis-lines');
  readonly events = element('chart-events');
  readonly strips = element('lane-strips');
  /** The words of the axis. */
  readonly words = element('chart-layer');
  readonly #bar = element('chart-axis');
  readonly #names = element('lane-names');
  readonly #rows = element('chart-rows');
  readonly #layer = element('chart-layer');
  readonly #container: HTMLElement;
  #rowsPx = 0;

  constructor(container: HTMLElement) {
    this.#container = container;
    this.#bar.append(this.words);
    this.#layer.append(this.lines, this.events, this.strips);
    this.#rows.append(this.#layer);
    this.time.append(this.#rows);
    container.append(this.#bar, this.#names, this.time);
  }

  layLanes(lanes: readonly ChartLane[]): void {
    this.#rowsPx = lanes.reduce((sum, lane) => sum + laneHeightPx(lane), 0);
    this.#rows.style.height = `${this.#rowsPx}px`;
    this.#names.replaceChildren(...lanes.map((lane) => laneName(lane)));
    this.#container.classList.toggle(
      'has-lanes',
      lanes.some(({ label }) => label !== ''),
    );
    // The names are not wheeled and dragged themselves.
    this.scrollRows(0);
  }

  /** Moves what stands in the layers, to the right if positive. */
  shift(px: number): void {
    const transform = px === 0 ? '' : `translateX(${px.toFixed(2)}px)`;
    this.#layer.style.transform = this.words.style.transform = transform;
  }

  /** Down if positive; stops at the first and the last row. True where something moved. */
  scrollRows(byPx: number): boolean {
    const before = this.time.scrollTop;
    if (byPx !== 0) this.time.scrollTop = before + byPx;
    this.#names.scrollTop = this.time.scrollTop;
    return this.time.scrollTop !== before;
  }

  /** Reads it from the page; `undefined` where the chart is not displayed. */
  measure(): ChartRows | undefined {
    const { clientWidth, clientHeight, scrollTop, offsetLeft } = this.time;
    if (clientWidth === 0) return undefined;
    return {
      axisLeftPx: offsetLeft,
      axisWidthPx: clientWidth,
      neededPx: this.#bar.offsetHeight + this.#rowsPx,
      hiddenAbovePx: scrollTop,
      hiddenBelowPx: Math.max(0, this.#rowsPx - scrollTop - clientHeight),
    };
  }

  remove(): void {
    this.#bar.remove();
    this.#names.remove();
    this.time.remove();
  }
}

export function isSameRows(a: ChartRows, b: ChartRows | undefined): boolean {
  return b !== undefined && (Object.keys(a) as (keyof ChartRows)[]).every((name) => a[name] === b[name]);
}

function element(className: string): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  return made;
}

function laneName(lane: ChartLane): HTMLElement {
  const name = element('lane-name');
  name.style.height = `${laneHeightPx(lane)}px`;
  const label = document.createElement('span');
  label.className = 'lane-label';
  label.dir = 'auto';
  label.textContent = lane.label;
  name.append(label);
  return name;
}
