// The chart: the one file that imports vis-timeline. Everything else sees `{ update, scrollRows, destroy }`.
import './chart.css';
import type { DataGroup, DataItem, TimelineOptions } from 'vis-timeline/esnext';
import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';
import type { DatedEvent } from '../../core/model/timeline-index.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { MAX_WINDOW_MS, MIN_WINDOW_MS, panWindow, zoomWindow } from '../../core/scale/time-window.ts';
import type { AxisScale } from './axis-labels.ts';
import { axisLabel, longStepYears } from './axis-labels.ts';
import type { DrawnDate } from './drawn-date.ts';
import { drawnBounds, drawnDate } from './drawn-date.ts';
import { labelSettler } from './settle-labels.ts';
import utcMoment from './vis/utc-moment.ts';
import { pageScrolls, wheelPixels } from './wheel.ts';

/** How far an open side reaches on the screen. */
const STUB_PX = 44;
/** How much the zoom may change before open sides are laid out anew. */
const STUB_TOLERANCE = 1.15;
/** Room for a mark of the axis: seven digits, in widths of the root's letter m. */
const MARK_EM = 4.5;
const YEAR_MS = 365.25 * 86_400_000;
const WHEEL_PX_PER_DOUBLING = 300;
const ROW_MARGIN_PX = 8;
/** How long the chart must rest before labels at its edge are set right: nothing jumps under a moving hand. */
const REST_MS = 120;

/** A lane with the events that stand in it; an event may stand in several. */
export interface ChartLane {
  readonly label: string;
  readonly events: readonly DatedEvent[];
}

export interface ChartContent {
  /** The publication of each source: a marked day behind the events. */
  readonly published: readonly TimeWindow[];
  /** The day on which the reader reads. */
  readonly today: TimeWindow;
  readonly locale: string;
}

export interface ChartView {
  /** The rows; one lane with an empty label where there are no lanes. Compared by identity. */
  readonly lanes: readonly ChartLane[];
  readonly window: TimeWindow;
  readonly selectedId: string | undefined;
}

/** How axis and rows fit into the frame, in pixels. */
export interface ChartRows {
  /** Where the time axis begins, right of the names of lanes. */
  readonly axisLeftPx: number;
  /** The height of axis and rows together. */
  readonly neededPx: number;
  readonly hiddenAbovePx: number;
  readonly hiddenBelowPx: number;
}

export interface ChartCallbacks {
  readonly onSelect: (eventId: string) => void;
  readonly onWindow: (window: TimeWindow) => void;
  readonly onRows: (rows: ChartRows) => void;
}

/** Years between the marks of the axis where vis-timeline finds no step; empty where it does. */
interface AxisStep {
  readonly scale?: 'year';
  readonly step?: number;
}

export interface Chart {
  /** Shows another window or selection; cheap where nothing changed. */
  readonly update: (view: ChartView) => void;
  /** Scrolls the rows, down if positive; stops at the first and the last. */
  readonly scrollRows: (byPx: number) => void;
  /** Where the chosen event is drawn, in pixels of the viewport; its bar is the lower edge. The first of several. */
  readonly selectedBox: () => DOMRect | undefined;
  /** The moment, in UTC epoch milliseconds, at a place of the viewport. */
  readonly msAt: (clientXPx: number) => number;
  readonly destroy: () => void;
}

/** Draws the events into an empty element. All text is set as text, never as markup. */
export function createChart(
  container: HTMLElement,
  content: ChartContent,
  view: ChartView,
  { onSelect, onWindow, onRows }: ChartCallbacks,
): Chart {
  let stubMsPerPx = msPerPx(view.window);
  let shown = view.window;
  let lanes: readonly ChartLane[] = [];
  let drawn = new Map<string, DrawnDate>();
  /** What an item's id stands for: an event stands once in each of its lanes. */
  let eventIds = new Map<string, string>();
  let drawnFrom = new Map<string, DatedEvent>();
  let titles = new Map<string, string>();
  let selectedId: string | undefined;
  /** True from a new selection until the reader moves something: its row is kept in sight while rows are laid out. */
  let revealing = false;
  let scrollingRows = false;
  let axisStep: AxisStep = axisStepFor(view.window);
  let markChars = markCharsFor(view.window);
  const settleLabels = labelSettler(container);
  let resting: ReturnType<typeof setTimeout> | undefined;

  const items = new DataSet<DataItem>();
  const groups = new DataSet<DataGroup>();
  // Filled first: vis-timeline draws itself anew at every change of what it holds.
  markDays();
  fill(view.lanes);
  const timeline = new Timeline(container, items, groups, {
    ...OPTIONS,
    start: view.window.startMs,
    end: view.window.endMs,
    timeAxis: axisStep,
    maxMinorChars: markChars,
    template: labelFor,
    groupTemplate: laneLabel,
    format: {
      minorLabels: (date: Date, scale: string) => labelAt(date, scale, 'minor'),
      majorLabels: (date: Date, scale: string) => labelAt(date, scale, 'major'),
    },
  });
  if (view.selectedId !== undefined) select(view.selectedId);

  timeline.on('click', ({ item }: { item: unknown }) => {
    const id = eventIds.get(String(item));
    if (id !== undefined) onSelect(id);
  });
  timeline.on('doubleClick', ({ time }: { time: Date }) => {
    const window = zoomWindow(shown, 2, time.getTime());
    show(window, isAnimated());
    report(window);
  });
  timeline.on('rangechange', ({ start, end, byUser }: { start: Date; end: Date; byUser: boolean }) => {
    const window = { startMs: start.getTime(), endMs: end.getTime() };
    layOutStubs(window);
    setAxisStep(window);
    // Frames of our own animation are no news: the state holds the window that it leads to.
    if (byUser) report(window);
  });
  // vis-timeline looks at its size once a second, which is late by a second.
  let isHidden = container.clientWidth === 0;
  const resized = new ResizeObserver(() => {
    timeline.redraw();
    // What is not displayed cannot be measured.
    if (isHidden && container.clientWidth > 0) measureAgain();
    isHidden = container.clientWidth === 0;
  });
  resized.observe(container);
  timeline.on('changed', () => {
    setAxisStep(shown);
    revealRow();
    reportRows();
    clearTimeout(resting);
    container.classList.remove('at-rest');
    resting = setTimeout(() => {
      settleLabels();
      container.classList.add('at-rest');
    }, REST_MS);
  });
  // Labels were measured in the typeface that stood in.
  document.fonts.addEventListener('loadingdone', measureAgain);
  container.addEventListener('pointerdown', stopRevealing);
  container.addEventListener('wheel', stopRevealing, { passive: true });
  container.addEventListener('wheel', onWheelFirst, { capture: true, passive: false });
  container.addEventListener('wheel', onWheelLast, { passive: false });

  function update(next: ChartView): void {
    layOut(next.lanes);
    select(next.selectedId);
    if (next.window.startMs !== shown.startMs || next.window.endMs !== shown.endMs) {
      shown = next.window;
      show(next.window, isAnimated());
    }
    revealRow();
  }

  function destroy(): void {
    clearTimeout(resting);
    document.fonts.removeEventListener('loadingdone', measureAgain);
    container.removeEventListener('wheel', onWheelFirst, { capture: true });
    container.removeEventListener('wheel', onWheelLast);
    container.removeEventListener('pointerdown', stopRevealing);
    container.removeEventListener('wheel', stopRevealing);
    resized.disconnect();
    timeline.destroy();
  }

  function report(window: TimeWindow): void {
    shown = window;
    onWindow(window);
  }

  function show(window: TimeWindow, animated: boolean): void {
    const animation = animated && { duration: 220, easingFunction: 'easeOutQuad' as const };
    timeline.setWindow(window.startMs, window.endMs, { animation });
  }

  function select(id: string | undefined): void {
    if (id === selectedId) return;
    selectedId = id;
    markSelected();
    revealing = true;
  }

  function markSelected(): void {
    timeline.setSelection(
      Array.from(eventIds.keys()).filter((itemId) => eventIds.get(itemId) === selectedId),
    );
  }

  /** Shows other events or lanes: only what differs is drawn anew. */
  function layOut(next: readonly ChartLane[]): void {
    if (next === lanes) return;
    fill(next);
    markSelected();
  }

  function fill(next: readonly ChartLane[]): void {
    lanes = next;
    const before = drawnFrom;
    drawn = new Map();
    drawnFrom = new Map();
    eventIds = new Map();
    titles = new Map();
    const changed: DataItem[] = [];
    for (const { label, events } of lanes) {
      for (const dated of events) {
        const { event, date } = dated;
        const id = `${label} ${event.id}`;
        const shape = drawnDate(date);
        drawn.set(id, shape);
        drawnFrom.set(id, dated);
        eventIds.set(id, event.id);
        titles.set(id, event.title);
        if (before.get(id)?.event === event) continue;
        changed.push({
          id,
          group: label,
          type: 'range',
          className: classNames(event, shape),
          content: '',
          ...stretchOf(shape),
        });
      }
    }
    items.remove(Array.from(before.keys()).filter((id) => !drawn.has(id)));
    const labels = new Set(lanes.map(({ label }) => label));
    groups.remove(groups.getIds().filter((id) => !labels.has(String(id))));
    groups.update(lanes.map(({ label }, order) => ({ id: label, content: label, order })));
    items.update(changed);
    container.classList.toggle(
      'has-lanes',
      lanes.some(({ label }) => label !== ''),
    );
  }

  /** The days behind the events: of each publication, and of the reader. */
  function markDays(): void {
    const marked = [
      ...content.published.map((day, index) => ({ day, id: `published ${index}`, className: 'published' })),
      { day: content.today, id: 'today', className: 'today' },
    ];
    items.add(
      marked.map(({ day, id, className }): DataItem => {
        return { id, className, type: 'background', content: '', start: day.startMs, end: day.endMs };
      }),
    );
  }

  function laneLabel(group: DataGroup | null): HTMLElement {
    const label = document.createElement('span');
    label.className = 'lane-label';
    label.dir = 'auto';
    label.textContent = String(group?.content ?? '');
    return label;
  }

  function revealRow(): void {
    const row = container.querySelector('.vis-item.vis-selected')?.getBoundingClientRect();
    const center = container.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
    if (!revealing || row === undefined || center === undefined) return;
    if (row.top < center.top) scrollRows(row.top - center.top - ROW_MARGIN_PX);
    else if (row.bottom > center.bottom) scrollRows(row.bottom - center.bottom + ROW_MARGIN_PX);
  }

  function stopRevealing(): void {
    if (!scrollingRows) revealing = false;
  }

  /** vis-timeline scrolls its rows on a wheel event, and offers no other way in. */
  function scrollRows(byPx: number): void {
    const center = container.querySelector('.vis-panel.vis-center');
    scrollingRows = true;
    center?.dispatchEvent(new WheelEvent('wheel', { deltaY: byPx, cancelable: true }));
    scrollingRows = false;
    reportRows();
  }

  function reportRows(): void {
    const center = container.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
    const rows = container.querySelector('.vis-itemset')?.getBoundingClientRect();
    const axis = container.querySelector('.vis-panel.vis-top')?.getBoundingClientRect();
    if (center === undefined || rows === undefined || axis === undefined) return;
    onRows({
      axisLeftPx: center.left - container.getBoundingClientRect().left,
      neededPx: axis.height + rows.height,
      hiddenAbovePx: Math.max(0, center.top - rows.top),
      hiddenBelowPx: Math.max(0, rows.bottom - center.bottom),
    });
  }

  function measureAgain(): void {
    items.update(Array.from(drawn, ([id, shape]) => ({ id, ...stretchOf(shape) })));
  }

  function labelFor(item: DataItem): HTMLElement {
    const label = document.createElement('span');
    label.className = 'chart-label';
    label.dir = 'auto';
    // The words in an element of their own: the paper behind them is as wide as each line.
    const words = document.createElement('span');
    words.textContent = titles.get(String(item.id)) ?? '';
    label.append(words);
    return label;
  }

  function labelAt(date: Date, scale: string, kind: 'minor' | 'major'): string {
    return axisLabel(date.valueOf(), scale as AxisScale, kind, content.locale);
  }

  function stretchOf(date: DrawnDate): { start: number; end: number } {
    const { startMs, endMs } = drawnBounds(date, stubMsPerPx, STUB_PX);
    return { start: startMs, end: Math.max(endMs, startMs + 1) };
  }

  /** Open sides keep their length on the screen while the zoom changes. */
  function layOutStubs(window: TimeWindow): void {
    const now = msPerPx(window);
    if (now / stubMsPerPx < STUB_TOLERANCE && stubMsPerPx / now < STUB_TOLERANCE) return;
    stubMsPerPx = now;
    const open = Array.from(drawn).filter(([, date]) => hasOpenSide(date));
    items.update(open.map(([id, date]) => ({ id, ...stretchOf(date) })));
  }

  function setAxisStep(window: TimeWindow): void {
    const next = axisStepFor(window);
    const nextMarkChars = markCharsFor(window);
    if (next.step === axisStep.step && nextMarkChars === markChars) return;
    axisStep = next;
    markChars = nextMarkChars;
    timeline.setOptions({ timeAxis: axisStep, maxMinorChars: markChars });
  }

  function axisStepFor(window: TimeWindow): AxisStep {
    const center = container.querySelector('.vis-panel.vis-center');
    const widthPx = center?.clientWidth || container.clientWidth || 1;
    const markPx = MARK_EM * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const step = longStepYears(((window.endMs - window.startMs) / widthPx / YEAR_MS) * markPx);
    return step === undefined ? {} : { scale: 'year', step };
  }

  function msPerPx({ startMs, endMs }: TimeWindow): number {
    return (endMs - startMs) / Math.max(container.clientWidth, 1);
  }

  function msAt(clientXPx: number): number {
    const center = container.querySelector('.vis-panel.vis-center') ?? container;
    const { left, width } = center.getBoundingClientRect();
    return shown.startMs + ((clientXPx - left) / width) * (shown.endMs - shown.startMs);
  }

  function selectedBox(): DOMRect | undefined {
    return container.querySelector('.vis-item.vis-selected')?.getBoundingClientRect();
  }

  /** Ctrl or ⌘ (and a pinch on a touchpad, which arrives so) zooms; sideways scrolls in time. */
  function onWheelFirst(event: WheelEvent): void {
    if (scrollingRows) return;
    const { deltaX, deltaY } = wheelPixels(event, container.clientHeight);
    if (event.ctrlKey || event.metaKey) {
      move(event, zoomWindow(shown, 2 ** (-deltaY / WHEEL_PX_PER_DOUBLING), msAt(event.clientX)));
    } else if (Math.abs(deltaX) > Math.abs(deltaY) || event.shiftKey) {
      move(event, panWindow(shown, (deltaX || deltaY) / container.clientWidth));
    } else if (pageScrolls()) {
      // The page's own scroll is the reader's: vis-timeline must not take it.
      event.stopPropagation();
    }
  }

  /** Where neither the page nor the rows had a use for the wheel, it moves through time. */
  function onWheelLast(event: WheelEvent): void {
    if (event.defaultPrevented || pageScrolls()) return;
    const { deltaY } = wheelPixels(event, container.clientHeight);
    move(event, panWindow(shown, deltaY / container.clientWidth));
  }

  function move(event: WheelEvent, window: TimeWindow): void {
    event.preventDefault();
    event.stopPropagation();
    show(window, false);
    report(window);
  }

  return { update, scrollRows, selectedBox, msAt, destroy };
}

const OPTIONS: TimelineOptions = {
  // vis-timeline's types ask for all of moment; it calls what `utcMoment` has, which a test holds against moment.
  moment: utcMoment as unknown as NonNullable<TimelineOptions['moment']>,
  // With `start` and `end` given, the chart stays hidden for a second unless the direction is given too.
  rtl: false,
  height: '100%',
  orientation: { axis: 'top', item: 'top' },
  margin: { axis: 8, item: { horizontal: 12, vertical: 7 } },
  selectable: false,
  showCurrentTime: false,
  showTooltips: false,
  verticalScroll: true,
  // Our own wheel handling replaces theirs; the key keeps theirs from acting beside it.
  zoomKey: 'ctrlKey',
  zoomMin: MIN_WINDOW_MS,
  zoomMax: MAX_WINDOW_MS,
};

function classNames({ status, draft }: DatedEvent['event'], date: DrawnDate): string {
  return [
    status,
    ...(draft === undefined ? [] : ['draft']),
    date.body,
    `start-${date.startEdge}`,
    `end-${date.endEdge}`,
    ...(date.uncertain ? ['uncertain'] : []),
  ].join(' ');
}

/** How many characters a mark may have: the axis takes the finest unit that has room for them. «1000 BC» is long. */
function markCharsFor({ startMs }: TimeWindow): number {
  return new Date(startMs).getUTCFullYear() < 1 ? 8 : 6;
}

function hasOpenSide({ startEdge, endEdge }: DrawnDate): boolean {
  return [startEdge, endEdge].some((edge) => edge === 'open' || edge === 'unknown');
}

function isAnimated(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
