// How vis-timeline is set up, in what never changes: it draws the events on their tracks, and nothing else. Axis, names of
// lanes, wheel and pointers are ours.
import { MAX_WINDOW_MS, MIN_WINDOW_MS } from '../../core/scale/time-window.ts';
import { LAYER_MARGIN } from './chart-frame.ts';

export const FIXED_OPTIONS = {
  // With `start` and `end` the chart stays hidden for a second unless the direction is given too.
  rtl: false,
  height: '100%',
  // It looks once a second; the chart is told when its size changes.
  autoResize: false,
  // Every row has its track (see tracks.ts), and its label is held in sight by us (see hold-labels.ts).
  stack: false,
  align: 'left',
  orientation: { axis: 'top', item: 'top' },
  margin: { axis: 0, item: 0 },
  showMajorLabels: false,
  showMinorLabels: false,
  selectable: false,
  moveable: false,
  zoomable: false,
  showCurrentTime: false,
  showTooltips: false,
  verticalScroll: false,
  // It draws the layer, which is wider than the window.
  zoomMin: MIN_WINDOW_MS,
  zoomMax: MAX_WINDOW_MS * (1 + 2 * LAYER_MARGIN),
} as const;
