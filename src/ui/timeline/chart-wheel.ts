// The wheel over the chart: Ctrl or ⌘ (and a pinch on a touchpad, which arrives so) zooms; sideways moves through time; up
// and down belongs to the page, then to the rows, then to time.
import { panWindow, zoomWindow } from '../../core/scale/time-window.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { pageScrolls, wheelPixels } from './wheel.ts';

const WHEEL_PX_PER_DOUBLING = 300;

export interface WheelTarget {
  readonly shown: () => TimeWindow;
  readonly msAt: (clientXPx: number) => number;
  /** How wide the axis is; at least 1. */
  readonly widthPx: () => number;
  readonly move: (window: TimeWindow) => void;
  /** Down if positive; true where rows moved. */
  readonly scrollRows: (byPx: number) => boolean;
}

/** Gives what ends it. */
export function listenToWheel(container: HTMLElement, target: WheelTarget): () => void {
  container.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    container.removeEventListener('wheel', onWheel);
  };

  function onWheel(event: WheelEvent): void {
    const { deltaX, deltaY } = wheelPixels(event, () => container.clientHeight);
    const window = target.shown();
    const across = (px: number) => panWindow(window, px / target.widthPx());
    if (event.ctrlKey || event.metaKey) {
      target.move(zoomWindow(window, 2 ** (-deltaY / WHEEL_PX_PER_DOUBLING), target.msAt(event.clientX)));
    } else if (Math.abs(deltaX) > Math.abs(deltaY) || event.shiftKey) {
      target.move(across(deltaX || deltaY));
    } else if (pageScrolls()) {
      return;
    } else if (!target.scrollRows(deltaY)) {
      target.move(across(deltaY));
    }
    event.preventDefault();
  }
}
