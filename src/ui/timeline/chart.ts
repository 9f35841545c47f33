// The chart: the one file that imports vis-timeline. Everything else sees `{ update, scrollRows, destroy }`.
import './chart.css';
import type { DataGroup, DataItem, TimelineOptions } from 'vis-timeline/esnext';
import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { zoomWindow } from '../../core/scale/time-window.ts';
import type { ChartCallbacks, ChartContent, ChartRows, ChartView } from './chart-frame.ts';
import { ChartFrame, isSameRows } from './chart-frame.ts';
import { FIXED_OPTIONS } from './chart-options.ts';
import { listenToWheel } from './chart-wheel.ts';
import { DensityStrips } from './density-strips.ts';
import { DrawnItems, itemClass, stretchOf } from './drawn-items.ts';
import { glide, isAnimated } from './glide.ts';
import type { ChartRow } from './levelled-rows.ts';
import { listenToPointers } from './pointer-gestures.ts';
import { placesOf, scrollToShow } from './scroll-to-show.ts';
import { labelSettler } from './settle-labels.ts';
import { TimeAxis } from './time-axis.ts';
import type { ChartLane } from './tracks.ts';
import { areSameLanes, laneHeightPx, TrackRules } from './tracks.ts';
import type { SteadyRedraw } from './vis/steady-redraw.ts';
import { steadyRedraw } from './vis/steady-redraw.ts';
import utcMoment from './vis/utc-moment.ts';
import { WideLayer } from './wide-layer.ts';

/** How much the zoom may change before open sides are laid out anew. */
const STUB_TOLERANCE = 1.15;
/** How long the chart must rest before labels at its edge are set right: nothing jumps under a moving hand. */
const REST_MS = 120;
const CLICK_REACH_PX = 5;
/** The class of the items of the chosen event, by the name that vis-timeline has for it. */
const SELECTED = 'vis-selected';

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
  let lanes: readonly ChartLane[] = [];
  let rows: readonly ChartRow[] = [];
  let hidden: readonly number[] = [];
  let { newRows } = view;
  let areStripsOld = false;
  let selectedId: string | undefined;
  /** The item under a turning wheel: it stays until the wheel rests, see drawn-items.ts. */
  let wheeledId: string | undefined;
  /** True from a new selection until the reader moves something: its row is kept in sight while rows are laid out. */
  let revealing = false;
  let redraw = NOT_YET;
  let stopGliding: () => void = () => undefined;
  let feeding = 0;
  let toReveal = 0;
  let reported: ChartRows | undefined;
  /** Where the frame stands in the viewport while the wheel turns. */
  let placed: DOMRect | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const frame = new ChartFrame(container);
  const rules = new TrackRules(container);
  const drawn = new DrawnItems();
  const strips = new DensityStrips(frame.strips, densityOf);
  const axis = new TimeAxis(frame.words, frame.lines, content.locale);
  const settleLabels = labelSettler(frame.time);
  const items = new DataSet<DataItem>();
  const groups = new DataSet<DataGroup & { order: number }>();
  const rooms = new Map<string, HTMLElement>();
  let { published } = view;
  items.add([dayItem('today', content.today), ...published.map(publishedItem)]);
  layOut(view.lanes);
  let axisWidthPx = frame.measure()?.axisWidthPx ?? container.clientWidth;
  let stubMsPerPx = msPerPx(view.window);
  rows = view.rows;
  hidden = view.hidden;
  const layer = new WideLayer(view.window, axisWidthPx);
  feed(Infinity);
  const timeline = new Timeline(frame.events, items, groups, {
    ...OPTIONS,
    start: layer.wide.startMs,
    end: layer.wide.endMs,
    template: ({ id }: DataItem) => drawn.labelFor(String(id)),
    // It asks for the lane of what has none too.
    groupTemplate: (lane: DataGroup | null) => roomOf(String(lane?.id ?? '')),
  });
  redraw = steadyRedraw(timeline);
  if (view.selectedId !== undefined) select(view.selectedId);
  drawAround();

  // What is asked of vis-timeline is drawn in the next frame: until then the layer stands as it did.
  timeline.on('changed', () => {
    markSelected();
    if (layer.isDrawn()) {
      drawAround();
      restLater();
    }
    follow();
  });
  let isHidden = container.clientWidth === 0;
  const resized = new ResizeObserver(() => {
    placed = undefined;
    redraw.measureAgain();
    measureFrame();
    const isShown = frame.time.clientWidth > 0;
    // What is not displayed cannot be measured.
    if (isHidden && isShown) items.update(drawn.ids().map(itemOf));
    isHidden = !isShown;
    if (isShown) go(onScreen);
  });
  resized.observe(frame.time);
  document.fonts.addEventListener('loadingdone', onFonts);
  container.addEventListener('pointerdown', stopRevealing);
  container.addEventListener('wheel', onWheel, { passive: true });
  frame.time.addEventListener('click', onClick);
  frame.time.addEventListener('dblclick', onDoubleClick);
  const moved = (window: TimeWindow) => {
    show(window, false);
    report(window);
  };
  const stopWheel = listenToWheel(container, {
    shown: () => shown,
    msAt: msUnderWheel,
    widthPx: () => Math.max(1, axisWidthPx),
    move: moved,
    scrollRows,
  });
  const stopPointers = listenToPointers(frame.time, { shown: () => shown, move: moved, scrollRows });

  function update(next: ChartView): void {
    const isSame = next.lanes === lanes && next.rows === rows;
    const isLaidAnew = layOut(next.lanes);
    rows = next.rows;
    newRows = next.newRows;
    if (next.selectedId !== selectedId) select(next.selectedId);
    if (next.published !== published) {
      items.remove(published.map(publishedItem).map(({ id }) => id));
      published = next.published;
      items.add(published.map(publishedItem));
    }
    if (!isSame) {
      restLater();
      feed(newRows);
    }
    if (isLaidAnew || next.hidden.some((each, lane) => each !== hidden[lane])) {
      hidden = next.hidden;
      if (strips.areOthers(hidden)) strips.draw(layer.drawn, layer.widePx, hidden);
      // What is known of the density may have come just now: it is drawn when nothing moves.
      areStripsOld = true;
      restLater();
    }
    if (next.window.startMs !== shown.startMs || next.window.endMs !== shown.endMs) {
      shown = next.window;
      show(next.window, isAnimated());
    }
    // With the frame: what the same step changes is laid out once.
    cancelAnimationFrame(toReveal);
    toReveal = requestAnimationFrame(revealRow);
  }

  function destroy(): void {
    clearTimeout(resting);
    cancelAnimationFrame(toReveal);
    cancelAnimationFrame(feeding);
    stopGliding();
    stopWheel();
    stopPointers();
    document.fonts.removeEventListener('loadingdone', onFonts);
    container.removeEventListener('pointerdown', stopRevealing);
    container.removeEventListener('wheel', onWheel);
    resized.disconnect();
    redraw.stop();
    timeline.destroy();
    frame.remove();
    rules.remove();
  }

  function report(window: TimeWindow): void {
    shown = window;
    onWindow(window);
  }

  function show(window: TimeWindow, animated: boolean): void {
    stopGliding();
    if (animated) stopGliding = glide(onScreen, window, go);
    else go(window);
  }

  /** A short way moves the layer; a long one, or another zoom, is drawn anew. */
  function go(window: TimeWindow): void {
    onScreen = window;
    layOutStubs(window);
    if (!layer.serves(window, axisWidthPx)) anchor();
    follow();
    restLater();
  }

  function anchor(): void {
    const isOtherWidth = layer.isOtherWidth(axisWidthPx);
    const { startMs, endMs } = layer.anchor(onScreen, axisWidthPx);
    timeline.setWindow(startMs, endMs, { animation: false });
    if (isOtherWidth) redraw.measureAgain();
  }

  /** Everything in the layer but the events, which vis-timeline has just drawn. */
  function drawAround(): void {
    const { drawn: wide, widePx } = layer;
    axis.draw(wide, widePx);
    strips.draw(wide, widePx, hidden);
  }

  /** Moves what is drawn to where the window has it. */
  function follow(): void {
    frame.shift(layer.shiftPx(onScreen, axisWidthPx));
    const leftPx = layer.leftPx(onScreen, axisWidthPx);
    axis.follow(leftPx);
    drawn.holdLabels(onScreen, axisWidthPx, -leftPx - layer.widePx);
  }

  function onWheel({ target }: WheelEvent): void {
    stopRevealing();
    wheeledId ??= itemAt(target)?.id;
    restLater();
  }

  function itemAt(target: EventTarget | null) {
    const item = target instanceof Element ? target.closest('.vis-item') : null;
    const label = item?.querySelector('.chart-label');
    return label === null || label === undefined ? undefined : drawn.ofLabel(label);
  }

  function onClick({ target, clientX }: MouseEvent): void {
    if (!(target instanceof Element)) return;
    const lane = strips.laneOf(target);
    if (lane !== undefined) {
      const reachMs = CLICK_REACH_PX * msPerPx(onScreen);
      const atMs = msAt(clientX);
      onDense(lane, { startMs: atMs - reachMs, endMs: atMs + reachMs });
      return;
    }
    const item = itemAt(target);
    if (item !== undefined) onSelect(item.row.indexed.event.id);
  }

  function onDoubleClick({ clientX }: MouseEvent): void {
    const window = zoomWindow(shown, 2, msAt(clientX));
    show(window, isAnimated());
    report(window);
  }

  /** Labels were measured in the typeface that stood in. */
  function onFonts(): void {
    axis.measureAgain();
    drawAround();
    follow();
    restLater();
  }

  function select(id: string | undefined): void {
    selectedId = id;
    markSelected();
    revealing = true;
  }

  /** vis-timeline would lay the page out for each item that it selects or leaves, so the mark is ours. */
  function markSelected(): void {
    const marked = drawn.idsOf(selectedId).map((id) => drawn.get(id)?.label?.closest('.vis-item'));
    for (const element of frame.time.querySelectorAll(`.${SELECTED}`)) {
      if (!marked.includes(element)) element.classList.remove(SELECTED);
    }
    for (const element of marked) element?.classList.add(SELECTED);
  }

  /** Gives lanes their room, and says whether they had another before. */
  function layOut(next: readonly ChartLane[]): boolean {
    const isSame = areSameLanes(next, lanes);
    lanes = next;
    if (isSame) return false;
    rules.lay(lanes);
    frame.layLanes(lanes);
    strips.layLanes(lanes);
    const labels = new Set(lanes.map(({ label }) => label));
    groups.remove(groups.getIds().filter((id) => !labels.has(String(id))));
    redraw.measureAgain();
    for (const lane of lanes) roomOf(lane.label).style.height = `${laneHeightPx(lane)}px`;
    // Only what is new or elsewhere: vis-timeline takes a lane that it is told of out of the page for a moment.
    groups.update(
      lanes.flatMap(({ label }, order) =>
        groups.get(label)?.order === order ? [] : { id: label, content: label, order },
      ),
    );
    return true;
  }

  /** vis-timeline gives a lane the height of its name: this has the height, and the name stands in our own column. */
  function roomOf(lane: string): HTMLElement {
    let room = rooms.get(lane);
    if (room === undefined) {
      room = document.createElement('div');
      rooms.set(lane, room);
    }
    return room;
  }

  /** Gives vis-timeline what is wanted and not there yet, the nearest to the middle first; the rest in the next frames. */
  function feed(most: number): void {
    cancelAnimationFrame(feeding);
    const { gone, changed, missing } = drawn.change(rows, onScreen, selectedId, most, wheeledId);
    redraw.change(() => {
      if (gone.length > 0) items.remove([...gone]);
      if (changed.length > 0) items.update(changed.map(({ id }) => itemOf(id)));
    });
    if (changed.some(({ row }) => row.indexed.event.id === selectedId)) markSelected();
    if (missing > 0) {
      feeding = requestAnimationFrame(() => {
        feed(newRows);
        restLater();
      });
    }
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

  function revealRow(): void {
    if (!revealing) return;
    const { top, bottom } = frame.time.getBoundingClientRect();
    const places = placesOf(
      drawn.idsOf(selectedId).flatMap((id) => drawn.get(id)?.row ?? []),
      lanes,
      top - frame.time.scrollTop,
    );
    // At the lower edge stands the strip of the lane that is cut there.
    const footPx = Math.max(0, ...lanes.map((lane) => lane.footPx));
    scrollRows(scrollToShow(places, { topPx: top, bottomPx: bottom - footPx }));
  }

  function stopRevealing(): void {
    revealing = false;
  }

  function scrollRows(byPx: number): boolean {
    if (byPx === 0 || !frame.scrollRows(byPx)) return false;
    measureFrame();
    return true;
  }

  /** Reads the layout, which is not done while something moves through time; true where it is not as it was. */
  function measureFrame(): boolean {
    const now = frame.measure();
    if (now === undefined || isSameRows(now, reported)) return false;
    reported = now;
    axisWidthPx = now.axisWidthPx;
    onRows(now);
    return true;
  }

  function restLater(): void {
    clearTimeout(resting);
    container.classList.remove('at-rest');
    resting = setTimeout(rest, REST_MS);
  }

  function rest(): void {
    placed = undefined;
    if (wheeledId !== undefined) {
      wheeledId = undefined;
      feed(newRows);
    }
    // Who is told may change something.
    if (measureFrame()) {
      go(onScreen);
      return;
    }
    if (layer.isMoved(onScreen) || layer.isOtherWidth(axisWidthPx)) {
      anchor();
      restLater();
      return;
    }
    const leftPx = layer.leftPx(onScreen, axisWidthPx);
    axis.settle(leftPx, leftPx + axisWidthPx);
    if (strips.readColour() || areStripsOld) strips.draw(layer.drawn, layer.widePx, hidden);
    areStripsOld = false;
    settleLabels();
    container.classList.add('at-rest');
  }

  /** Open sides keep their length on the screen while the zoom changes. */
  function layOutStubs(window: TimeWindow): void {
    const now = msPerPx(window);
    if (now / stubMsPerPx < STUB_TOLERANCE && stubMsPerPx / now < STUB_TOLERANCE) return;
    stubMsPerPx = now;
    const open = drawn.withOpenSide();
    if (open.length > 0) items.update(open.map(itemOf));
  }

  function msPerPx({ startMs, endMs }: TimeWindow): number {
    return (endMs - startMs) / Math.max(axisWidthPx, 1);
  }

  function msAt(clientXPx: number): number {
    return msIn(frame.time.getBoundingClientRect(), clientXPx);
  }

  /** The same while the wheel turns: the frame stays where it was at the first turn, and nothing is laid out to read it. */
  function msUnderWheel(clientXPx: number): number {
    placed ??= frame.time.getBoundingClientRect();
    return msIn(placed, clientXPx);
  }

  function msIn({ left, width }: DOMRect, clientXPx: number): number {
    return shown.startMs + ((clientXPx - left) / Math.max(1, width)) * (shown.endMs - shown.startMs);
  }

  function selectedBox(): DOMRect | undefined {
    return frame.time.querySelector(`.${SELECTED}`)?.getBoundingClientRect();
  }

  return { update, scrollRows: (byPx) => void scrollRows(byPx), selectedBox, msAt, destroy };
}

/** As long as vis-timeline has not begun, it draws all that there is when it does. */
const NOT_YET: SteadyRedraw = {
  change: (carryOut) => {
    carryOut();
  },
  measureAgain: () => undefined,
  stop: () => undefined,
};

const OPTIONS: TimelineOptions = {
  // vis-timeline's types ask for all of moment; it calls what `utcMoment` has.
  moment: utcMoment as unknown as NonNullable<TimelineOptions['moment']>,
  ...FIXED_OPTIONS,
};

/** Two days may have the same bounds: one of them may be uncertain. */
function publishedItem(day: TimeWindow, at: number) {
  return dayItem('published', day, at);
}

/** A day behind the events, of a publication or of the reader, as an item of the chart. */
function dayItem(className: 'published' | 'today', { startMs, endMs }: TimeWindow, at = 0) {
  return {
    id: `${className} ${at}`,
    className,
    type: 'background' as const,
    content: '',
    start: startMs,
    end: endMs,
  };
}
