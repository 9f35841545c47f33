// A chart bound to a timeline: it shows what the state says, and says to the state what the reader does. It needs no
// component, so the page can draw it first and bring the rest of itself to life around it.
import { untrack } from 'svelte';
import type { DatedEvent } from '../../core/model/timeline-index.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import type { Messages } from '../messages/en.ts';
import type { ShownTimeline } from '../state/shown-timeline.ts';
import { afterPaint } from '../after-paint.ts';
import type { ChartRows } from './chart-frame.ts';
import type { Chart } from './chart.ts';
import { createChart } from './chart.ts';
import { FrameBudget } from './frame-budget.ts';
import type { PublishedDay } from './published-days.ts';
import { MarkedDays, publishedDays } from './published-days.ts';
import type { MadeRows, RowSource } from './row-source.ts';
import { todayOnAxis } from './today.ts';

// A page that draws a timeline fetches both at once.
export { memoryRows } from './memory-rows.ts';

/** How long levels are placed at once, while the page waits. */
const SLICE_MS = 10;
/** Titles are set anew where the width of the chart has changed by this factor. */
const OTHER_WIDTH = 1.15;

export class LiveChart {
  readonly #chart: Chart;
  readonly #stop: () => void;
  readonly #canvas: HTMLElement;
  readonly #timeline: ShownTimeline;
  readonly #made: MadeRows;
  readonly #opening: TimeWindow;
  #placing: ReturnType<typeof setTimeout> | undefined;
  readonly #budget = new FrameBudget();
  #moved: TimeWindow | undefined;
  #visible: RowSource;
  readonly #sources = $derived.by(() => (this.#timeline.isPart ? [] : this.#timeline.document.sources));
  readonly #marks = $derived.by(() => new MarkedDays(publishedDays(this.#sources)));
  readonly #published = $derived.by(() => this.#marks.in(this.#timeline.window ?? this.#opening));
  /** Counts up when other rows are drawn than the window and the selection say. */
  #version = $state(0);
  #fonts = $state(0);
  #hidden = $state.raw(0);
  #stack = $state.raw<readonly DatedEvent[]>();
  #rows = $state.raw<ChartRows>({
    axisLeftPx: 0,
    axisWidthPx: 0,
    neededPx: 0,
    hiddenAbovePx: 0,
    hiddenBelowPx: 0,
  });

  /** Draws into an empty element what `made` gives; `opening` is the window that the timeline shows now. */
  constructor(
    canvas: HTMLElement,
    timeline: ShownTimeline,
    made: MadeRows,
    m: Messages,
    opening: TimeWindow,
  ) {
    this.#canvas = canvas;
    this.#timeline = timeline;
    this.#made = made;
    this.#opening = opening;
    let madeOf = this.#madeOf();
    this.#visible = this.#make();
    const frame = canvas.closest<HTMLElement>('#chart');
    let heightPx = 0;
    this.#chart = createChart(
      canvas,
      {
        today: todayOnAxis(),
        locale: m.locale,
      },
      this.#view(),
      {
        onSelect: (id) => {
          timeline.select(id);
          // The keys go on from what was clicked.
          frame?.focus({ preventScroll: true });
        },
        onWindow: (window) => timeline.show(window),
        onRows: (rows) => {
          const before = untrack(() => this.#rows);
          if (Object.entries(rows).every(([name, value]) => before[name as keyof ChartRows] === value))
            return;
          this.#rows = rows;
          if (heightPx === Math.ceil(rows.neededPx)) return;
          heightPx = Math.ceil(rows.neededPx);
          frame?.style.setProperty('--rows', `${heightPx + 2}px`);
        },
        onDense: (lane, stretch) => {
          this.#resolve({ lane, stretch });
        },
        densityOf: (lane, window, columnCount) => this.#visible.densityOf(lane, window, columnCount),
      },
    );
    const onFonts = () => {
      this.#fonts += 1;
    };
    // Titles were measured in the typeface that stood in.
    document.fonts.addEventListener('loadingdone', onFonts);
    const stopEffects = $effect.root(() => {
      // Another search, an edit or other lanes draw other rows, once the list has shown them. Until then the chart stays
      // as it is: what is selected now may have no row yet.
      let isDue = false;
      $effect(() => {
        const now = this.#madeOf();
        isDue = now.some((each, at) => each !== madeOf[at]);
        if (!isDue) return undefined;
        const make = () => {
          madeOf = now;
          isDue = false;
          this.#visible = this.#make();
          this.#version += 1;
        };
        if (now[0] === madeOf[0]) return untrack(make);
        return afterPaint(make);
      });
      $effect(() => {
        void this.#version;
        if (!isDue) this.#chart.update(this.#view());
      });
    });
    this.#stop = () => {
      document.fonts.removeEventListener('loadingdone', onFonts);
      clearTimeout(this.#placing);
      stopEffects();
    };
  }

  /** How many events in the window are not drawn for want of room; one that stands in two lanes counts in both. */
  get undrawn(): number {
    return this.#hidden;
  }

  /** The days of publication that are marked. */
  get published(): readonly PublishedDay[] {
    return this.#published;
  }

  /** How axis and rows fit into the frame. */
  get rows(): ChartRows {
    return this.#rows;
  }

  /** Events that no zoom parts from each other, to be shown as a list; `undefined` where none was asked for. */
  get stack(): readonly DatedEvent[] | undefined {
    return this.#stack;
  }

  closeStack(): void {
    this.#stack = undefined;
  }

  /** Shows more of what has no room in the window: where it has, or as a list. */
  showUndrawn(): void {
    this.#resolve({ stretch: this.#timeline.window ?? this.#opening });
  }

  #resolve(ground: { stretch: TimeWindow; lane?: number }): void {
    const found = this.#visible.resolve(this.#timeline.window ?? this.#opening, this.#widthPx(), ground);
    if (found.kind === 'window') this.#timeline.show(found.window);
    else if (found.events.length > 0) this.#stack = found.events;
  }

  scrollRows(byPx: number): void {
    this.#chart.scrollRows(byPx);
  }

  /** See {@link Chart.selectedBox}. */
  selectedBox(): DOMRect | undefined {
    return this.#chart.selectedBox();
  }

  /** See {@link Chart.msAt}. */
  msAt(clientXPx: number): number {
    return this.#chart.msAt(clientXPx);
  }

  destroy(): void {
    this.#stop();
    this.#chart.destroy();
  }

  /** What rows are made of: where any of it is another, they are made anew. */
  #madeOf(): readonly unknown[] {
    const step = Math.round(Math.log(Math.max(1, this.#widthPx())) / Math.log(OTHER_WIDTH));
    return [...this.#made.sources(), this.#fonts, step];
  }

  #widthPx(): number {
    return this.#rows.axisWidthPx || this.#canvas.clientWidth;
  }

  #make(): RowSource {
    const rows = this.#made.make(this.#canvas, this.#widthPx(), this.#opening);
    clearTimeout(this.#placing);
    if (!rows.isComplete) this.#placeRest(rows);
    return rows;
  }

  /** The finer levels, in slices between which the page goes on. */
  #placeRest(rows: RowSource): void {
    this.#placing = setTimeout(() => {
      const untilMs = performance.now() + SLICE_MS;
      while (rows.placeMore() && performance.now() < untilMs);
      this.#version += 1;
      if (!rows.isComplete) this.#placeRest(rows);
    });
  }

  #view() {
    const { selected, window = this.#opening } = this.#timeline;
    if (window !== this.#moved) this.#budget.moved(performance.now());
    this.#moved = window;
    const { rows, hidden } = this.#visible.at(window, this.#widthPx(), selected?.event.id, this.#budget.rows);
    const inAll = hidden.reduce((sum, each) => sum + each, 0);
    if (inAll !== untrack(() => this.#hidden)) this.#hidden = inAll;
    const { newRows } = this.#budget;
    const { lanes } = this.#visible;
    return {
      lanes,
      rows,
      newRows,
      hidden,
      published: this.published,
      window,
      selectedId: selected?.event.id,
    };
  }
}
