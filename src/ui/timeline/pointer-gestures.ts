// Pointers on the chart: one drags it through time (a mouse also up and down; a finger up and down is the page's), two zoom
// it. What was a drag is no click.
import type { TimeWindow } from '../../core/scale/time-window.ts';
import { panWindow, zoomWindow } from '../../core/scale/time-window.ts';

/** A pointer that moved less is a click. */
const DRAG_PX = 5;

export interface GestureTarget {
  readonly shown: () => TimeWindow;
  readonly move: (window: TimeWindow) => void;
  /** Down if positive. */
  readonly scrollRows: (byPx: number) => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Listens on what is seen of the chart. Gives what ends it. */
export function listenToPointers(time: HTMLElement, target: GestureTarget): () => void {
  const pointers = new Map<number, Point>();
  let began: { readonly window: TimeWindow; readonly at: Point; readonly apartPx: number } | undefined;
  let lastY = 0;
  let isDrag = false;
  const stop = new AbortController();
  const { signal } = stop;

  time.addEventListener('pointerdown', onDown, { signal });
  time.addEventListener('pointermove', onMove, { signal });
  time.addEventListener('pointerup', onEnd, { signal });
  time.addEventListener('pointercancel', onEnd, { signal });
  time.addEventListener('click', onClick, { signal, capture: true });
  return () => {
    stop.abort();
  };

  function onDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    if (pointers.size === 0) isDrag = false;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    begin();
  }

  function onMove(event: PointerEvent): void {
    if (!pointers.has(event.pointerId) || began === undefined) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const { at, apartPx } = gripOf(pointers);
    if (!isDrag && pointers.size === 1 && distance(at, began.at) < DRAG_PX) return;
    if (!isDrag) {
      isDrag = true;
      time.classList.add('dragging');
      for (const id of pointers.keys()) time.setPointerCapture(id);
    }
    const { left, width } = time.getBoundingClientRect();
    const shifted = panWindow(began.window, (began.at.x - at.x) / Math.max(1, width));
    if (pointers.size === 1) {
      if (event.pointerType === 'mouse' && at.y !== lastY) target.scrollRows(lastY - at.y);
      lastY = at.y;
      target.move(shifted);
      return;
    }
    const atMs = shifted.startMs + ((at.x - left) / width) * (shifted.endMs - shifted.startMs);
    target.move(zoomWindow(shifted, apartPx / Math.max(1, began.apartPx), atMs));
  }

  function onEnd(event: PointerEvent): void {
    if (!pointers.delete(event.pointerId)) return;
    if (pointers.size > 0) {
      begin();
      return;
    }
    began = undefined;
    time.classList.remove('dragging');
  }

  /** From here on: pointers came or went. */
  function begin(): void {
    const { at, apartPx } = gripOf(pointers);
    began = { window: target.shown(), at, apartPx };
    lastY = at.y;
  }

  function onClick(event: MouseEvent): void {
    if (!isDrag) return;
    isDrag = false;
    event.stopPropagation();
  }
}

/** The middle of the pointers, and how far the first two are apart. */
function gripOf(pointers: ReadonlyMap<number, Point>): { at: Point; apartPx: number } {
  const [first, second] = Array.from(pointers.values());
  if (first === undefined) return { at: { x: 0, y: 0 }, apartPx: 0 };
  if (second === undefined) return { at: first, apartPx: 0 };
  return {
    at: { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 },
    apartPx: distance(first, second),
  };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
