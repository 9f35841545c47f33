// Keeps the address and the page in step: a choice is a step in the history; a moved window or a filter only corrects the last.
import { untrack } from 'svelte';
import { isEmptyFilter, NO_FILTER } from '../core/search/filter-events.ts';
import type { ShownTimeline } from '../ui/state/shown-timeline.ts';
import { parseShown, toSearch } from './page-address.ts';

/** How long the window must rest before the address follows: browsers limit how often it may change. */
const REST_MS = 250;

/** Shows what the address says, now and on back and forward, and from then on writes what is shown. */
export function bindAddress(
  timeline: ShownTimeline,
  /** What else stands in the address: the query to which what is shown is added. */
  rest: () => string = () => location.search,
): () => void {
  showAddress();
  let written = timeline.selectedId;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = $effect.root(() => {
    $effect(() => {
      const eventId = timeline.selectedId;
      if (eventId === written) return;
      written = eventId;
      clearTimeout(timer);
      if (timeline.cause === 'reader') history.pushState(null, '', address());
    });
    $effect(() => {
      void timeline.window;
      void timeline.filter;
      void timeline.lanes;
      void timeline.view;
      // What stands beside them may come to be known later.
      void rest();
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (untrack(() => timeline.unknownId) === undefined) history.replaceState(null, '', address());
      }, REST_MS);
    });
  });
  addEventListener('popstate', showAddress);
  return () => {
    clearTimeout(timer);
    removeEventListener('popstate', showAddress);
    stop();
  };

  function showAddress(): void {
    const {
      eventId,
      window,
      filter = NO_FILTER,
      lanes = 'none',
      view = 'list',
    } = parseShown(location.search);
    timeline.filterBy(filter);
    timeline.laneBy(lanes);
    timeline.viewAs(view);
    const isSame = eventId === timeline.selectedId;
    if (!isSame) timeline.select(eventId, 'address');
    if (window !== undefined) timeline.show(window);
  }

  function address(): string {
    return untrack(() => {
      const { selectedId, window, openingWindow, filter, lanes, view } = timeline;
      const isOpening =
        window === undefined ||
        (window.startMs === openingWindow?.startMs && window.endMs === openingWindow.endMs);
      const search = toSearch(
        {
          ...(selectedId === undefined ? {} : { eventId: selectedId }),
          ...(isOpening ? {} : { window }),
          ...(isEmptyFilter(filter) ? {} : { filter }),
          ...(lanes === 'none' ? {} : { lanes }),
          ...(view === 'list' ? {} : { view }),
        },
        rest(),
      );
      return `${location.pathname}${search}`;
    });
  }
}
