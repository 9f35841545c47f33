// The wheel over the chart: Ctrl or ⌘ (and a pinch on a touchpad, which arrives so) zooms; sideways moves through time; up
// and down belongs to the page, then to the rows, then to time.
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { panWindow, zoomWindow } from '../../core/scale/time-window.ts';
import { pageScrolls, wheelPixels } from './wheel.ts';

const WHEEL_PX_PER_DOUBLING = 300;

export interface WheelTarget {
  readonly shown: () => TimeWindow;
  /** True for an event that the chart made itself. */
  readonly isOurs: () => boolean;
  readonly move: (window: TimeWindow) => void;
}

/** Gives what ends it. */
export function listenToWheel(container: HTMLElement, { shown, isOurs, move }: WheelTarget): () => void {
  container.addEventListener('wheel', onWheelFirst, { capture: true, passive: false });
  container.addEventListener('wheel', onWheelLast, { passive: false });
  return () => {
    container.removeEventListener('wheel', onWheelFirst, { capture: true });
    container.removeEventListener('wheel', onWheelLast);
  };

  function onWheelFirst(event: WheelEvent): void {
    if (isOurs()) return;
    const { deltaX, deltaY } = wheelPixels(event, container.clientHeight);
    const window = shown();
    if (event.ctrlKey || event.metaKey) {
      const center = container.querySelector('.vis-panel.vis-center') ?? container;
      const { left, width } = center.getBoundingClientRect();
      const atMs = window.startMs + ((event.clientX - left) / width) * (window.endMs - window.startMs);
      take(event, zoomWindow(window, 2 ** (-deltaY / WHEEL_PX_PER_DOUBLING), atMs));
    } else if (Math.abs(deltaX) > Math.abs(deltaY) || event.shiftKey) {
      take(event, panWindow(window, (deltaX || deltaY) / container.clientWidth));
    } else if (pageScrolls()) {
      // The page's own scroll is the reader's: vis-timeline must not take it.
      event.stopPropagation();
    }
  }

  /** Where neither the page nor the rows had a use for the wheel, it moves through time. */
  function onWheelLast(event: WheelEvent): void {
    if (event.defaultPrevented || pageScrolls()) return;
    const { deltaY } = wheelPixels(event, container.clientHeight);
    take(event, panWindow(shown(), deltaY / container.clientWidth));
  }

  function take(event: WheelEvent, window: TimeWindow): void {
    event.preventDefault();
    event.stopPropagation();
    move(window);
  }
}
