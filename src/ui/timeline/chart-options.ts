// How vis-timeline is set up, in what never changes.
import { MAX_WINDOW_MS, MIN_WINDOW_MS } from '../../core/scale/time-window.ts';
import { TRACK_GAP_PX } from './tracks.ts';

/** Lanes as far beyond what is in sight are kept ready: rows scroll, and a selected event is in all its lanes. */
const LANES_READY_PX = 800;

export const FIXED_OPTIONS = {
  // With `start` and `end` the chart stays hidden for a second unless the direction is given too.
  rtl: false,
  height: '100%',
  // Every row has its track (see tracks.ts), and its label is held in sight by us (see hold-labels.ts).
  stack: false,
  align: 'left',
  orientation: { axis: 'top', item: 'top' },
  // The margin of the axis has no other meaning where nothing is stacked.
  margin: { axis: LANES_READY_PX, item: { horizontal: 12, vertical: TRACK_GAP_PX } },
  selectable: false,
  showCurrentTime: false,
  showTooltips: false,
  verticalScroll: true,
  // The key keeps their own handling of the wheel from acting beside ours.
  zoomKey: 'ctrlKey',
  zoomMin: MIN_WINDOW_MS,
  zoomMax: MAX_WINDOW_MS,
} as const;
