// Tells a click that the page may answer from one that is the browser's.

/** False where the reader wants a new tab, a new window or a download, which links give and the page must not take. */
export function isPlainClick(event: MouseEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && event.button === 0;
}
