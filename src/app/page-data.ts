// What a built page carries besides its markup: its data as JSON, and the frame around both.
import type { PublishedTimeline } from '../core/publish/publish-timeline.ts';

/** The element that holds the page's data. */
export const DATA_ID = 'page-data';

/** JSON that can stand in a script element whatever strings it holds: no `<` is left in it. */
export function toEmbeddedJson(data: unknown): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/**
 * The data of the open page, as soon as they are there: what follows them in the document may still be on its way. Throws
 * where the page was not built by this program.
 */
export async function readPageData(): Promise<PublishedTimeline> {
  await dataAreThere();
  const text = document.getElementById(DATA_ID)?.textContent ?? '';
  return JSON.parse(text) as PublishedTimeline;
}

function dataAreThere(): Promise<void> {
  return new Promise((resolve) => {
    // An element is complete when another follows it.
    const look = () => {
      if (document.readyState === 'loading' && document.getElementById(DATA_ID)?.nextElementSibling == null)
        return;
      observer.disconnect();
      document.removeEventListener('readystatechange', look);
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('readystatechange', look);
    look();
  });
}
