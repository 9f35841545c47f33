// Chart and list under one another in one page that scrolls: where the chart is in sight it shows the chosen event, and
// the list does not take it away.

/** So much of a chart is its axis and a row, CSS pixels. */
const ENOUGH_PX = 80;

/**
 * True where the chart stays in sight: the list of the page does not scroll by itself, and the chart is in sight. Of an
 * event that `isNew` it comes to the top of the page, above what covers its lower part.
 */
export function staysAtChart(list: HTMLElement, isNew: boolean): boolean {
  const chart = document.getElementById('chart');
  if (chart === null || getComputedStyle(list).overflowY !== 'visible') return false;
  const { top, bottom, height } = chart.getBoundingClientRect();
  // On a phone that shows the chart there is no list to look at.
  const isAlone = list.offsetHeight === 0 && height > 0;
  const isInSight = Math.min(bottom, innerHeight) - Math.max(top, 0) >= ENOUGH_PX;
  if (!isAlone && !isInSight) return false;
  if (isNew) chart.scrollIntoView({ block: 'start' });
  return true;
}
