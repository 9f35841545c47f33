// A chart bound to a timeline: it shows what the state says, and says to the state what the reader does. It needs no
// component, so the page can draw it first and bring the rest of itself to life around it.
import type { TimeWindow } from '../../core/scale/time-window.ts';
import type { Messages } from '../messages/en.ts';
import type { TimelineState } from '../state/timeline-state.svelte.ts';
import type { Chart, ChartRows } from './chart.ts';
import { createChart } from './chart.ts';
import { lanesOf } from './lanes.ts';
import { publishedDays } from './published-days.ts';
import { todayOnAxis } from './today.ts';

export class LiveChart {
  readonly #chart: Chart;
  readonly #stop: () => void;
  #rows = $state.raw<ChartRows>({ axisLeftPx: 0, neededPx: 0, hiddenAbovePx: 0, hiddenBelowPx: 0 });

  /** Draws into an empty element; `opening` is the window that the timeline shows now. */
  constructor(canvas: HTMLElement, timeline: TimelineState, m: Messages, opening: TimeWindow) {
    const lanes = $derived(lanesOf(timeline.shownDated, timeline.lanes, m));
    const frame = canvas.closest<HTMLElement>('#chart');
    let heightPx = 0;
    this.#chart = createChart(
      canvas,
      {
        published: publishedDays(timeline.document.sources),
        today: todayOnAxis(),
        locale: m.locale,
      },
      { lanes, window: timeline.window ?? opening, selectedId: timeline.selected?.event.id },
      {
        onSelect: (id) => timeline.select(id),
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
      $effect(() => {
        const { window = opening, selected } = timeline;
        this.#chart.update({ lanes, window, selectedId: selected?.event.id });
      });
    });
  }

  /** How axis and rows fit into the frame. */
  get rows(): ChartRows {
    return this.#rows;
  }

  scrollRows(byPx: number): void {
    this.#chart.scrollRows(byPx);
  }

  destroy(): void {
    this.#stop();
    this.#chart.destroy();
  }
}
