// What a turn of the wheel means, and whose it is.

/** True where the page itself can scroll up or down: then a plain turn of the wheel belongs to it. */
export function pageScrolls(): boolean {
  const page = document.scrollingElement;
  return page !== null && page.scrollHeight > page.clientHeight + 1;
}

const LINE_PX = 40;

/** How far a turn of the wheel means to go; `pagePx` gives what a page is where the wheel counts in pages. */
export function wheelPixels(event: WheelEvent, pagePx: () => number): { deltaX: number; deltaY: number } {
  const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? pagePx() : 1;
  return { deltaX: event.deltaX * unit, deltaY: event.deltaY * unit };
}
