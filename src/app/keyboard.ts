// The keys of the timeline page. One table, so that help and behaviour cannot differ.

export type KeyAction =
  | 'previous'
  | 'next'
  | 'first'
  | 'last'
  | 'page-earlier'
  | 'page-later'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'today'
  | 'evidence'
  | 'search'
  | 'help'
  | 'back';

const EVERYWHERE: ReadonlyMap<string, KeyAction> = new Map([
  ['ArrowLeft', 'previous'],
  ['ArrowRight', 'next'],
  ['+', 'zoom-in'],
  ['=', 'zoom-in'],
  ['-', 'zoom-out'],
  ['−', 'zoom-out'],
  ['0', 'fit'],
  ['t', 'today'],
  ['/', 'search'],
  ['?', 'help'],
  ['Escape', 'back'],
]);

/** Keys that mean something else to the page, a button or a scrolling text: only the chart takes them. */
const IN_CHART: ReadonlyMap<string, KeyAction> = new Map([
  ['ArrowUp', 'previous'],
  ['ArrowDown', 'next'],
  ['Home', 'first'],
  ['End', 'last'],
  ['PageUp', 'page-earlier'],
  ['PageDown', 'page-later'],
  ['Enter', 'evidence'],
]);

/** What a key press means, if it means anything: never while a reader writes or reads a dialog, nor with a modifier. */
export function keyAction(event: KeyboardEvent): KeyAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) {
    return undefined;
  }
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  if (target?.closest('input, textarea, select, dialog, [contenteditable]')) return undefined;
  // With the focus nowhere, Enter has no other meaning.
  const isNowhere = target === document.body && event.key === 'Enter';
  const inChart = target?.id === 'chart' || isNowhere ? IN_CHART.get(event.key) : undefined;
  return inChart ?? EVERYWHERE.get(event.key);
}
