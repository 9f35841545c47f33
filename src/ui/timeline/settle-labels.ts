// Sets the titles of the chart right once it rests: those at its edges are whole, or as long as there is room.
import { shiftsInside } from './edge-labels.ts';

/** Between a label and what stands before it in its row. */
const LABEL_GAP_PX = 10;

/** For what is seen of one chart: the function to call whenever it has come to rest. */
export function labelSettler(time: HTMLElement): () => void {
  /** How far a label has been moved to the left, in pixels. */
  const shifted = new WeakMap<HTMLElement, number>();
  /** Labels with less room than they want. */
  const shortened = new Set<HTMLElement>();
  return () => {
    const center = time.getBoundingClientRect();
    // All that is written stands before all that is read: the browser lays the chart out once.
    for (const label of shortened) label.classList.remove('shortened');
    shortened.clear();
    const labels = Array.from(time.querySelectorAll<HTMLElement>('.chart-label')).flatMap((label) => {
      const item = label.closest('.vis-item')?.getBoundingClientRect();
      return item === undefined || item.left > center.right ? [] : [{ label, item }];
    });
    const places = labels.map(({ label, item }) => {
      const { left, width } = textRect(label);
      return {
        topPx: item.top,
        bottomPx: item.bottom,
        leftPx: left - center.left + (shifted.get(label) ?? 0),
        widthPx: width + 1,
        barEndPx: item.right - center.left,
      };
    });
    const shifts = shiftsInside(places, center.width, LABEL_GAP_PX).map((shift, index) => {
      const label = labels[index]?.label;
      return { ...shift, label };
    });
    for (const { byPx, maxWidthPx, label } of shifts) {
      if (label === undefined) continue;
      if ((shifted.get(label) ?? 0) !== byPx) label.style.translate = byPx === 0 ? '' : `${-byPx}px`;
      shifted.set(label, byPx);
      label.classList.toggle('no-room', maxWidthPx === 0);
      if (maxWidthPx === undefined) continue;
      label.style.setProperty('--room', `${maxWidthPx}px`);
      label.classList.add('shortened');
      shortened.add(label);
    }
  };
}

/** Where the letters stand, which is less than the box that holds them. */
function textRect(element: Element): DOMRect {
  const text = document.createRange();
  text.selectNodeContents(element);
  return text.getBoundingClientRect();
}
