// What whoever publishes a timeline of many events works out for every reader: where each event is drawn at which zoom, and
// which of them the chart opens with. Widths of titles are guessed, and set right where the typeface is at hand.
import type { DatedEvent } from '../../core/model/timeline-index.ts';
import { columnsOf } from '../../core/scale/event-columns.ts';
import { tableOfEvents } from '../../core/scale/event-table.ts';
import type { PackedLevels } from '../../core/scale/packed-levels.ts';
import { packLevels } from '../../core/scale/packed-levels.ts';
import { pickVisible } from '../../core/scale/pick-visible.ts';
import { levelsOf } from '../../core/scale/place-levels.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { STUB_PX } from './drawn-date.ts';
import { MOST_ROWS } from './frame-budget.ts';
import { guessedLabelPx } from './label-size.ts';
import { GAP_PX, subLanesFor } from './levelled-rows.ts';

/** No screen is wider; a narrower chart opens with some of what this one does. */
const WIDEST_PX = 4096;

export interface PlacedBeforehand {
  /** Of all dated events in one lane. */
  readonly levels: PackedLevels;
  /** The places of the events that the opening window shows on any screen, ascending. */
  readonly opening: readonly number[];
}

/** Places dated events, in the order of their index. Linear in them for each level: a second for a hundred thousand. */
export function placeBeforehand(events: readonly DatedEvent[], openingWindow: TimeWindow): PlacedBeforehand {
  const columns = columnsOf(tableOfEvents(events, guessedLabelPx));
  const levels = levelsOf(columns, { gapPx: GAP_PX, stubPx: STUB_PX, subLanes: subLanesFor(1) });
  const { rows } = pickVisible(columns, levels, openingWindow, { widthPx: WIDEST_PX, budget: MOST_ROWS });
  const opening = Array.from(rows, (row) => columns.event[row] ?? 0).sort((a, b) => a - b);
  return { levels: packLevels(columns, levels, events.length), opening };
}
