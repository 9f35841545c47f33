// The chart: the one file that imports vis-timeline. Everything else sees `{ update, scrollRows, destroy }`.
import './chart.css';
import type { DataGroup, DataItem, TimelineOptions } from 'vis-timeline/esnext';
import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { zoomWindow } from '../../core/scale/time-window.ts';
import type { AxisScale } from './axis-labels.ts';
import { axisLabel } from './axis-labels.ts';
import { axisMarks, isSameMarks } from './chart-axis.ts';
import type { ChartCallbacks, ChartContent, ChartRows, ChartView } from './chart-frame.ts';
import { dayItems, isSameRows, laneLabel, measuredRows } from './chart-frame.ts';
import { listenToWheel } from './chart-wheel.ts';
import { FIXED_OPTIONS } from './chart-options.ts';
import { DensityStrips } from './density-strips.ts';
import { DrawnItems, itemClass, stretchOf } from './drawn-items.ts';
import { glide, isAnimated } from './glide.ts';
import type { ChartRow } from './levelled-rows.ts';
import { placesOf, scrollToShow } from './scroll-to-show.ts';
import { labelSettler } from './settle-labels.ts';
import type { ChartLane } from './tracks.ts';
import { laneHeightPx, TrackRules } from './tracks.ts';
import utcMoment from './vis/utc-moment.ts';

/** How much the zoom may change before open sides are laid out anew. */
const STUB_TOLERANCE = 1.15;
/** How long the chart must rest before labels at its edge are set right: nothing jumps under a moving hand. */
const REST_MS = 120;
/** New items in one frame: drawing them for the first time is what takes long. */
const NEW_IN_FRAME = 24;
const CLICK_REACH_PX = 5;

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
  { onSelect, onWindow, onRows, onDense, densityOf }: ChartCallbacks,
): Chart {
  /** The window that was asked for, and the one that can be seen on the way to it. */
  let shown = view.window;
  let onScreen = view.window;
  let axisWidthPx = container.clientWidth;
  let remPx = rootRemPx();
  let stubMsPerPx = msPerPx(view.window);
  let lanes: readonly ChartLane[] = [];
  let rows: readonly ChartRow[] = [];
  let selectedId: string | undefined;
  /** True from a new selection until the reader moves something: its row is kept in sight while rows are laid out. */
  let revealing = false;
  let scrollingRows = false;
  /** Rows were scrolled, and stand where they did until the next drawing. */
  let awaitsDrawing = false;
  /** True where something other than the window changed since the frame was measured. */
  let isUnmeasured = true;
  let marks = axisMarks(view.window, axisWidthPx, remPx);
  let stopGliding: () => void = () => undefined;
  let feeding = 0;
  let reported: ChartRows | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const rules = new TrackRules(container);
  const drawn = new DrawnItems();
  const strips = new DensityStrips(densityOf);
  const settleLabels = labelSettler(container);

  const items = new DataSet<DataItem>();
  const groups = new DataSet<DataGroup>();
  items.add(dayItems(content));
  layOut(view.lanes);
  rows = view.rows;
  feed(Infinity);
  layStrips(view.hidden);
  const timeline = new Timeline(container, items, groups, {
    ...OPTIONS,
    start: view.window.startMs,
    end: view.window.endMs,
    ...marks,
    template: ({ id }: DataItem) => {
      const lane = strips.laneOf(String(id));
      return lane === undefined ? drawn.labelFor(String(id)) : strips.labelFor(lane);
    },
    groupTemplate: (lane: DataGroup & { heightPx?: number }) =>
      laneLabel(String(lane.content ?? ''), lane.heightPx ?? 0),
    format: {
      minorLabels: (date: Date, scale: string) => labelAt(date, scale, 'minor'),
      majorLabels: (date: Date, scale: string) => labelAt(date, scale, 'major'),
    },
  });
  if (view.selectedId !== undefined) select(view.selectedId);

  timeline.on('click', ({ item, time }: { item: unknown; time: Date }) => {
    const lane = strips.laneOf(String(item));
    if (lane !== undefined) onDense(lane, grown(time.getTime(), CLICK_REACH_PX * msPerPx(onScreen)));
    const id = drawn.get(String(item))?.row.indexed.event.id;
    if (id !== undefined) onSelect(id);
  });
  timeline.on('doubleClick', ({ time }: { time: Date }) => {
    const window = zoomWindow(shown, 2, time.getTime());
    show(window, isAnimated());
    report(window);
  });
  timeline.on('rangechange', ({ start, end, byUser }: { start: Date; end: Date; byUser: boolean }) => {
    onScreen = { startMs: start.getTime(), endMs: end.getTime() };
    layOutStubs(onScreen);
    markAxis(onScreen);
    // Frames of our own are no news: the state holds the window that they lead to.
    if (!byUser) return;
    stopGliding();
    report(onScreen);
  });
  // vis-timeline looks at its size once a second.
  let isHidden = container.clientWidth === 0;
  const resized = new ResizeObserver(() => {
    isUnmeasured = true;
    timeline.redraw();
    // What is not displayed cannot be measured.
    if (isHidden && container.clientWidth > 0) items.update(drawn.ids().map(itemOf));
    isHidden = container.clientWidth === 0;
  });
  resized.observe(container);
  timeline.on('changed', () => {
    drawn.holdLabels(onScreen, axisWidthPx);
    strips.draw(onScreen, axisWidthPx);
    if (isUnmeasured) measureFrame();
    awaitsDrawing = false;
    revealRow();
    restLater();
  });
  container.addEventListener('pointerdown', stopRevealing);
  container.addEventListener('wheel', stopRevealing, { passive: true });
  const stopWheel = listenToWheel(container, {
    shown: () => shown,
    isOurs: () => scrollingRows,
    move: (window) => {
      show(window, false);
      report(window);
    },
  });

  function update(next: ChartView): void {
    const isSame = next.lanes === lanes && next.rows === rows;
    layOut(next.lanes);
    rows = next.rows;
    if (next.selectedId !== selectedId) select(next.selectedId);
    if (!isSame) {
      restLater();
      feed(NEW_IN_FRAME);
    }
    layStrips(next.hidden);
    if (next.window.startMs !== shown.startMs || next.window.endMs !== shown.endMs) {
      shown = next.window;
      show(next.window, isAnimated());
    }
    revealRow();
  }

  function destroy(): void {
    clearTimeout(resting);
    cancelAnimationFrame(feeding);
    stopGliding();
    stopWheel();
    container.removeEventListener('pointerdown', stopRevealing);
    container.removeEventListener('wheel', stopRevealing);
    resized.disconnect();
    timeline.destroy();
    rules.remove();
  }

  function report(window: TimeWindow): void {
    shown = window;
    onWindow(window);
  }

  function show(window: TimeWindow, animated: boolean): void {
    stopGliding();
    const go = ({ startMs, endMs }: TimeWindow) => {
      timeline.setWindow(startMs, endMs, { animation: false });
    };
    if (animated) stopGliding = glide(onScreen, window, go);
    else go(window);
  }

  function select(id: string | undefined): void {
    selectedId = id;
    timeline.setSelection(drawn.idsOf(id));
    revealing = true;
    timeline.redraw();
  }

  function layOut(next: readonly ChartLane[]): void {
    if (next === lanes) return;
    lanes = next;
    rules.lay(lanes);
    const labels = new Set(lanes.map(({ label }) => label));
    groups.remove(groups.getIds().filter((id) => !labels.has(String(id))));
    groups.update(
      lanes.map((lane, order) => ({
        id: lane.label,
        content: lane.label,
        order,
        heightPx: laneHeightPx(lane),
      })),
    );
    container.classList.toggle(
      'has-lanes',
      lanes.some(({ label }) => label !== ''),
    );
    isUnmeasured = true;
  }

  /** Gives vis-timeline what is wanted and not there yet, the nearest to the middle first; the rest in the next frames. */
  function feed(most: number): void {
    cancelAnimationFrame(feeding);
    const { gone, changed, missing } = drawn.change(rows, onScreen, selectedId, most);
    if (gone.length > 0) items.remove([...gone]);
    if (changed.length > 0) items.update(changed.map(({ id }) => itemOf(id)));
    if (changed.some(({ row }) => row.indexed.event.id === selectedId)) {
      timeline.setSelection(drawn.idsOf(selectedId));
    }
    if (missing > 0) {
      feeding = requestAnimationFrame(() => {
        feed(NEW_IN_FRAME);
      });
    }
  }

  function layStrips(hidden: readonly number[]): void {
    const { gone, added } = strips.change(lanes, hidden);
    if (gone.length > 0) items.remove(gone);
    if (added.length > 0) items.add(added);
  }

  function itemOf(id: string): DataItem {
    const item = drawn.get(id);
    if (item === undefined) throw new RangeError(`no item ${id}`);
    const { row, shape } = item;
    return {
      id,
      group: lanes[row.lane]?.label ?? '',
      type: 'range',
      className: itemClass(row, shape),
      content: '',
      ...stretchOf(shape, stubMsPerPx),
    };
  }

  /** By arithmetic: vis-timeline takes what stands in a lane out of sight out of the page. */
  function revealRow(): void {
    if (!revealing || awaitsDrawing) return;
    const center = container.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
    const laneElements = container.querySelectorAll('.vis-itemset > .vis-foreground > .vis-group');
    if (center === undefined) return;
    const rows = drawn.idsOf(selectedId).flatMap((id) => drawn.get(id)?.row ?? []);
    const places = placesOf(rows, lanes, laneElements);
    const byPx = scrollToShow(places, { topPx: center.top, bottomPx: center.bottom });
    if (byPx === 0) return;
    awaitsDrawing = true;
    scrollRows(byPx);
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
    measureFrame();
  }

  /** Reads the layout, which is not done while something moves through time; true where it is not as it was. */
  function measureFrame(): boolean {
    const now = measuredRows(container);
    if (now === undefined) return false;
    remPx = rootRemPx();
    if (now.axisWidthPx !== axisWidthPx) {
      axisWidthPx = now.axisWidthPx;
      markAxis(onScreen);
    }
    const isNews = !isSameRows(now, reported);
    reported = now;
    if (isNews) onRows(now);
    return isNews;
  }

  function restLater(): void {
    clearTimeout(resting);
    container.classList.remove('at-rest');
    resting = setTimeout(rest, REST_MS);
  }

  function rest(): void {
    // Who is told may change something.
    if (measureFrame()) return restLater();
    isUnmeasured = false;
    settleLabels();
    container.classList.add('at-rest');
  }

  function labelAt(date: Date, scale: string, kind: 'minor' | 'major'): string {
    return axisLabel(date.valueOf(), scale as AxisScale, kind, content.locale);
  }

  /** Open sides keep their length on the screen while the zoom changes. */
  function layOutStubs(window: TimeWindow): void {
    const now = msPerPx(window);
    if (now / stubMsPerPx < STUB_TOLERANCE && stubMsPerPx / now < STUB_TOLERANCE) return;
    stubMsPerPx = now;
    const open = drawn.withOpenSide();
    if (open.length > 0) items.update(open.map(itemOf));
  }

  function markAxis(window: TimeWindow): void {
    const next = axisMarks(window, axisWidthPx, remPx);
    if (!isSameMarks(next, marks)) timeline.setOptions({ ...(marks = next) });
  }

  function msPerPx({ startMs, endMs }: TimeWindow): number {
    return (endMs - startMs) / Math.max(axisWidthPx, 1);
  }

  function msAt(clientXPx: number): number {
    const center = container.querySelector('.vis-panel.vis-center') ?? container;
    const { left, width } = center.getBoundingClientRect();
    return shown.startMs + ((clientXPx - left) / width) * (shown.endMs - shown.startMs);
  }

  function selectedBox(): DOMRect | undefined {
    return container.querySelector('.vis-item.vis-selected')?.getBoundingClientRect();
  }

  return { update, scrollRows, selectedBox, msAt, destroy };
}

const OPTIONS: TimelineOptions = {
  // vis-timeline's types ask for all of moment; it calls what `utcMoment` has, which a test holds against moment.
  moment: utcMoment as unknown as NonNullable<TimelineOptions['moment']>,
  ...FIXED_OPTIONS,
};

function grown(atMs: number, byMs: number): TimeWindow {
  return { startMs: atMs - byMs, endMs: atMs + byMs };
}

function rootRemPx(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}
