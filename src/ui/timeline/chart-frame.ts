// What a chart shows in the words of whoever uses it, and how it fits into its frame.
import type { TimeWindow } from '../../core/scale/time-window.ts';
import type { DensityOf } from './density-strips.ts';
import type { ChartRow } from './levelled-rows.ts';
import type { ChartLane } from './tracks.ts';

export interface ChartContent {
  /** The publication of each source: a marked day behind the events. */
  readonly published: readonly TimeWindow[];
  /** The day on which the reader reads. */
  readonly today: TimeWindow;
  readonly locale: string;
}

export interface ChartView {
  /** One lane with an empty label where there are no lanes. Compared by identity. */
  readonly lanes: readonly ChartLane[];
  /** What is to be drawn, in order of lane and start. Compared by identity, and so is each row. */
  readonly rows: readonly ChartRow[];
  /** How many rows of each lane in the window are not drawn. */
  readonly hidden: readonly number[];
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

/** Reads it from the page; `undefined` where the chart is not displayed. */
export function measuredRows(container: HTMLElement): ChartRows | undefined {
  const center = container.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
  const itemSet = container.querySelector('.vis-itemset')?.getBoundingClientRect();
  const axis = container.querySelector('.vis-panel.vis-top')?.getBoundingClientRect();
  if (center === undefined || itemSet === undefined || axis === undefined || center.width === 0)
    return undefined;
  return {
    axisLeftPx: center.left - container.getBoundingClientRect().left,
    axisWidthPx: center.width,
    neededPx: axis.height + itemSet.height,
    hiddenAbovePx: Math.max(0, center.top - itemSet.top),
    hiddenBelowPx: Math.max(0, itemSet.bottom - center.bottom),
  };
}

export function isSameRows(a: ChartRows, b: ChartRows | undefined): boolean {
  return b !== undefined && (Object.keys(a) as (keyof ChartRows)[]).every((name) => a[name] === b[name]);
}

/** The days behind the events, of each publication and of the reader, as items of the chart. */
export function dayItems({ published, today }: ChartContent) {
  return [
    ...published.map((day, index) => ({ day, id: `published ${index}`, className: 'published' })),
    { day: today, id: 'today', className: 'today' },
  ].map(({ day, id, className }) => ({
    id,
    className,
    type: 'background' as const,
    content: '',
    start: day.startMs,
    end: day.endMs,
  }));
}

/** The name of a lane, as high as the lane: which takes its height from it. */
export function laneLabel(name: string, heightPx: number): HTMLElement {
  const label = document.createElement('span');
  label.className = 'lane-label';
  label.dir = 'auto';
  label.textContent = name;
  label.style.minHeight = `${heightPx}px`;
  return label;
}
