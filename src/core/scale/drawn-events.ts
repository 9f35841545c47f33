// Which events the chart draws: all of a small timeline; of a large one as many as a reader can tell apart, the same
// ones whenever the same window is looked at, and more of them the further it zooms in.
import type { DatedEvent } from '../model/timeline-index.ts';
import type { TimeWindow } from './time-window.ts';
import { touches } from './time-window.ts';

/** More events than this in and around the window are a wall of labels, and slow to lay out. */
export const MAX_DRAWN = 160;

/** How much is drawn beyond either side of the window, in widths of it: a short pan needs nothing new. */
const MARGIN = 0.5;
/** How far the zoom may go in before more events are drawn. */
const FINER = 1.6;

/** The stretch for which events were picked, and how finely. */
export interface Drawn {
  readonly events: readonly DatedEvent[];
  readonly stretch: TimeWindow;
  /** How many lie in the stretch, drawn or not. */
  readonly inStretch: number;
}

/**
 * Picks the events to draw. What is picked in a window is picked in every window inside it, so that nothing vanishes
 * while a reader zooms in. Linear in the events, and a sort of those in the stretch.
 */
export function pickDrawn(
  events: readonly DatedEvent[],
  window: TimeWindow,
  selectedId: string | undefined,
): Drawn {
  if (events.length <= MAX_DRAWN) {
    return { events, stretch: { startMs: -Infinity, endMs: Infinity }, inStretch: events.length };
  }
  const marginMs = (window.endMs - window.startMs) * MARGIN;
  const stretch = { startMs: window.startMs - marginMs, endMs: window.endMs + marginMs };
  const inside = events
    .map((event, index) => ({ event, index, rank: rankOf(event, index) }))
    .filter(({ event }) => touches(event.date.bounds, stretch));
  const picked =
    inside.length <= MAX_DRAWN
      ? inside
      : inside.sort((a, b) => a.rank - b.rank || a.index - b.index).slice(0, MAX_DRAWN);
  const selected = events.find((each) => each.event.id === selectedId);
  const drawn = picked.sort((a, b) => a.index - b.index).map(({ event }) => event);
  return {
    events: selected === undefined || drawn.includes(selected) ? drawn : [...drawn, selected],
    stretch,
    inStretch: inside.length,
  };
}

/** True while what was picked still serves a window: it lies in the stretch, and is not much finer. */
export function stillServes({ stretch, events, inStretch }: Drawn, window: TimeWindow): boolean {
  if (window.startMs < stretch.startMs || window.endMs > stretch.endMs) return false;
  const isAll = events.length >= inStretch;
  const finer = (stretch.endMs - stretch.startMs) / ((window.endMs - window.startMs) * (1 + 2 * MARGIN));
  return isAll || finer < FINER;
}

/** Smaller is drawn sooner: much evidence first; among equals every second event, then every fourth, and so on. */
function rankOf({ evidence }: DatedEvent, index: number): number {
  return reversedBits(index) - Math.min(evidence.length, 1000);
}

/** The bits of an index from the other end, as a fraction of 1: 1, 2, 3 are 0.5, 0.25, 0.75 (van der Corput). */
function reversedBits(index: number): number {
  let rest = index;
  let fraction = 0;
  for (let part = 0.5; rest > 0; part /= 2) {
    if (rest % 2 === 1) fraction += part;
    rest = Math.floor(rest / 2);
  }
  return fraction;
}
