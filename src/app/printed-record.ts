// The record of every event, for paper. The built page holds it for browsers without a script, in a `noscript`: with one
// it is text that nobody lays out, however many events there are. When somebody prints, it becomes part of the page.

export function showRecordWhenPrinted(): void {
  const paper = matchMedia('print');
  addEventListener('beforeprint', showRecord);
  paper.addEventListener('change', showRecord);
}

/** It is the page's own built markup, where every text is escaped: read as the browser would have without a script. */
function showRecord(): void {
  const written = document.querySelector('#record > noscript');
  if (written === null) return;
  const { body } = new DOMParser().parseFromString(written.textContent, 'text/html');
  written.replaceWith(...body.childNodes);
}
