// What a built page carries besides its markup: its data as JSON. Those of many events come in parts, after what the chart
// opens with, so that it is drawn before they are there, and the page has its turn while they are read.
import type { PublishedTimeline } from '../core/publish/publish-timeline.ts';
import type { TimelineEvent } from '../core/model/timeline.ts';
import type { TimelineToShow } from '../ui/state/timeline-state.svelte.ts';
import type { Turn } from './take-turns.ts';

/** One page of the site: a timeline and what was made of it beforehand, or the problems that forbid to show it. */
export type PageData = PublishedTimeline & Partial<Omit<TimelineToShow, keyof PublishedTimeline>>;

/** The first part of the data: how many parts of further events follow it. */
interface FirstPart extends PageData {
  readonly moreParts: number;
}

/** The elements that hold the first part of the data, and what the chart opens with. Further parts follow the first. */
const DATA_ID = 'page-data';
const OPENING_ID = 'page-opening';
/** So many events are parsed at once: one to two milliseconds. */
const PART_EVENTS = 500;

/** The elements of a page's data; `opening` where the chart can open with less than all. */
export function embeddedData(data: PageData, opening?: PageData): string {
  const { timeline, ...rest } = data;
  const events = timeline?.events ?? [];
  const parts: (readonly TimelineEvent[])[] = [];
  for (let at = PART_EVENTS; at < events.length; at += PART_EVENTS) {
    parts.push(events.slice(at, at + PART_EVENTS));
  }
  const first: FirstPart = {
    ...rest,
    ...(timeline === undefined ? {} : { timeline: { ...timeline, events: events.slice(0, PART_EVENTS) } }),
    moreParts: parts.length,
  };
  return [
    ...(opening === undefined ? [] : [element(opening, OPENING_ID)]),
    element(first, DATA_ID),
    ...parts.map((part) => element(part)),
  ].join('');
}

function element(data: unknown, id?: string): string {
  const named = id === undefined ? '' : ` id="${id}"`;
  return `<script type="application/json"${named}>${toEmbeddedJson(data)}</script>`;
}

/** JSON that can stand in a script element whatever strings it holds: no `<` is left in it. */
export function toEmbeddedJson(data: unknown): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** What the chart of the open page opens with, as soon as it is there; `undefined` where that takes all data. */
export async function readOpening(): Promise<PageData | undefined> {
  await until(() => hasCome(document.getElementById(OPENING_ID) ?? document.getElementById(DATA_ID)));
  const opening = document.getElementById(OPENING_ID);
  return opening === null ? undefined : (parsed(opening) as PageData);
}

/**
 * The data of the open page, as soon as they are there: what follows them in the document may still be on its way. Throws
 * where not all of them came, or the page was not built by this program.
 */
export async function readPageData(turn: Turn): Promise<PageData> {
  await until(() => hasCome(document.getElementById(DATA_ID)));
  const first = document.getElementById(DATA_ID);
  const { moreParts, ...data } = parsed(first) as FirstPart;
  if (data.timeline === undefined || moreParts === 0) return data;
  const events = Array.from(data.timeline.events);
  for (let at = 0; at < moreParts; at += 1) {
    await turn();
    await until(() => hasCome(first?.nextElementSibling ?? null));
    const part = first?.nextElementSibling ?? null;
    events.push(...(parsed(part) as readonly TimelineEvent[]));
    // Nobody reads it twice, and a page of many events would keep hundreds of them.
    part?.remove();
  }
  return { ...data, timeline: { ...data.timeline, events } };
}

function parsed(part: Element | null): unknown {
  return JSON.parse(part?.textContent ?? '');
}

/** An element is complete when another follows it, or nothing more comes. */
function hasCome(part: Element | null): boolean {
  return document.readyState !== 'loading' || part?.nextElementSibling != null;
}

function until(isThere: () => boolean): Promise<void> | undefined {
  if (isThere()) return undefined;
  return new Promise((resolve) => {
    const look = () => {
      if (!isThere()) return;
      observer.disconnect();
      document.removeEventListener('readystatechange', look);
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('readystatechange', look);
  });
}
