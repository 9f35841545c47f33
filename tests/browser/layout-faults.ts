// What is wrong with how a page is laid out, judged by the boxes that a reader sees and never by pixels.
import type { Page } from 'playwright-core';

/** Everything at fault, in words; empty where the layout stands. The chart must be at rest. */
export async function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const TOLERANCE_PX = 1.5;
    const name = (element: Element) => (element.textContent ?? '').trim().slice(0, 40);
    const textRect = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const letters = range.getBoundingClientRect();
      // Lines beyond those that a label shows have a place too, and are not seen.
      const bottom = Math.min(letters.bottom, element.getBoundingClientRect().bottom);
      return new DOMRect(letters.x, letters.y, letters.width, bottom - letters.y);
    };
    const overlap = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOLERANCE_PX &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > TOLERANCE_PX;
    const seen = (selector: string) =>
      Array.from(document.querySelectorAll<HTMLElement>(selector)).filter((element) =>
        element.checkVisibility({ visibilityProperty: true }),
      );

    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} wide in ${clientWidth}`);

    const center = document.querySelector('.chart-time')?.getBoundingClientRect();
    const chart = document.querySelector('#chart')?.getBoundingClientRect();
    if (center !== undefined && center.width > 0) {
      // Rows beyond the frame are scrolled to: what counts is what stands in it.
      const labels = seen('.vis-item.vis-range .chart-label')
        .map((label) => ({ label, box: textRect(label), row: label.closest('.vis-group') }))
        .filter(({ box }) => box.bottom > center.top && box.top < center.bottom);
      for (const [index, { label, box, row }] of labels.entries()) {
        const item = label.closest('.vis-item')?.getBoundingClientRect();
        // An event outside the window is kept in reserve by vis-timeline, and is not seen.
        if (item === undefined || item.left > center.right || item.right < center.left) continue;
        if (box.left < center.left - TOLERANCE_PX) faults.push(`cut at the left: ${name(label)}`);
        if (box.right > center.right + TOLERANCE_PX) faults.push(`cut at the right: ${name(label)}`);
        const lane = row?.getBoundingClientRect();
        if (lane !== undefined && (box.top < lane.top - 4 || box.bottom > lane.bottom + TOLERANCE_PX))
          faults.push(`leaves its lane: ${name(label)}`);
        for (const other of labels.slice(index + 1)) {
          const otherItem = other.label.closest('.vis-item')?.getBoundingClientRect();
          if (otherItem === undefined || otherItem.left > center.right || otherItem.right < center.left)
            continue;
          if (overlap(box, other.box)) faults.push(`overlap: ${name(label)} / ${name(other.label)}`);
        }
      }
      const marks = seen('.axis-mark').filter((mark) => name(mark) !== '');
      for (const [index, mark] of marks.entries()) {
        const box = textRect(mark);
        if (box.left < center.left - TOLERANCE_PX || box.right > center.right + TOLERANCE_PX)
          faults.push(`axis cut: ${name(mark)}`);
        for (const other of marks.slice(index + 1))
          if (overlap(box, textRect(other))) faults.push(`axis overlap: ${name(mark)} / ${name(other)}`);
      }
    }
    const controls = seen('#page button, #page summary, #page select, #page input');
    for (const control of controls) {
      const box = control.getBoundingClientRect();
      if (control.scrollWidth > control.clientWidth + 1 && control.tagName === 'BUTTON')
        faults.push(`a button cuts its words: ${name(control)}`);
      if (box.right > clientWidth + TOLERANCE_PX || box.left < -TOLERANCE_PX)
        faults.push(`outside the page: ${control.tagName} ${name(control)}`);
      if (chart !== undefined && chart.width > 0 && control.closest('.panel') === null && overlap(box, chart))
        faults.push(`over the chart: ${control.tagName} ${name(control)}`);
    }
    for (const heading of seen('h1, h2, h3'))
      if (!heading.classList.contains('visually-hidden') && heading.scrollWidth > heading.clientWidth + 1)
        faults.push(`a heading is cut: ${name(heading)}`);
    // More would help nobody.
    return faults.slice(0, 12);
  });
}

/** Waits until the chart has rested, and its labels with it. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // What was just asked for begins in the next frames.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)));
  });
  if (!(await page.locator('#chart').isVisible())) return;
  // After a resize the chart still counts as resting until it has drawn itself as wide as its frame.
  await page.waitForFunction(() => {
    const right = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().right ?? 0;
    return Math.abs(right('.chart-time') - right('.drawing')) < 3;
  });
  await page.locator('.drawing.at-rest').waitFor();
}
