// A chart bound to a timeline: it shows what the state says, and says to the state what the reader does. It needs no
// component, so the page can draw it first and bring the rest of itself to life around it.
import { untrack } from 'svelte';
import { isDated } from '../../core/model/timeline-index.ts';
import type { Drawn } from '../../core/scale/drawn-events.ts';
import { pickDrawn, stillServes } from '../../core/scale/drawn-events.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import type { Messages } from '../messages/en.ts';
import type { TimelineState } from '../state/timeline-state.svelte.ts';
import type { Chart, ChartRows } from './chart.ts';
import { createChart } from './chart.ts';
import { lanesOf } from './lanes.ts';
import { publishedDays } from './published-days.ts';
import { todayOnAxis } from './today.ts';

/** How long other events wait for the list that names them to be painted. */
const LIST_FIRST_MS = 40;

const NOTHING: Drawn = { events: [], stretch: { startMs: 0, endMs: 0 }, inStretch: 0 };

export class LiveChart {
  readonly #chart: Chart;
  readonly #stop: () => void;
  #drawn = $state.raw<Drawn>(NOTHING);
  #rows = $state.raw<ChartRows>({ axisLeftPx: 0, neededPx: 0, hiddenAbovePx: 0, hiddenBelowPx: 0 });

  /** Draws into an empty element; `opening` is the window that the timeline shows now. */
  constructor(canvas: HTMLElement, timeline: TimelineState, m: Messages, opening: TimeWindow) {
    let pickedFrom = timeline.shownDated;
    this.#drawn = pickDrawn(pickedFrom, timeline.window ?? opening, timeline.selected?.event.id);
    const lanesNow = () => lanesOf(this.#drawn.events, timeline.lanes, m);
    const frame = canvas.closest<HTMLElement>('#chart');
    let heightPx = 0;
    this.#chart = createChart(
      canvas,
      {
        published: publishedDays(timeline.document.sources),
        today: todayOnAxis(),
        locale: m.locale,
      },
      { lanes: lanesNow(), window: timeline.window ?? opening, selectedId: timeline.selected?.event.id },
      {
        onSelect: (id) => {
          timeline.select(id);
          // The keys go on from what was clicked.
          frame?.focus({ preventScroll: true });
        },
        onWindow: (window) => timeline.show(window),
        onRows: (rows) => {
          this.#rows = rows;
          // The height follows the fullest window seen: it never shrinks under a reader who pans.
          heightPx = Math.max(heightPx, Math.ceil(rows.neededPx));
          frame?.style.setProperty('--rows', `${heightPx + 2}px`);
        },
      },
    );
    this.#stop = $effect.root(() => {
      const lanes = $derived(lanesNow());
      // Another search, another place or a finer look draw other events, once the list has shown them.
      $effect(() => {
        const { shownDated, selected, window = opening } = timeline;
        const drawn = untrack(() => this.#drawn);
        const isMissing = selected !== undefined && isDated(selected) && !drawn.events.includes(selected);
        if (shownDated === pickedFrom && !isMissing && stillServes(drawn, window)) return undefined;
        const picking = setTimeout(() => {
          pickedFrom = shownDated;
          this.#drawn = pickDrawn(shownDated, window, selected?.event.id);
        }, LIST_FIRST_MS);
        return () => {
          clearTimeout(picking);
        };
      });
      $effect(() => {
        const { window = opening, selected } = timeline;
        this.#chart.update({ lanes, window, selectedId: selected?.event.id });
      });
    });
  }

  /** How many events in and around the window are not drawn for want of room. */
  get undrawn(): number {
    return Math.max(0, this.#drawn.inStretch - this.#drawn.events.length);
  }

  /** How axis and rows fit into the frame. */
  get rows(): ChartRows {
    return this.#rows;
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
}
