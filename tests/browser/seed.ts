// The first timeline as the tests expect to read it.
import { readFileSync } from 'node:fs';
import type { IndexedEvent } from '../../src/core/model/timeline-index.ts';
import { indexTimeline } from '../../src/core/model/timeline-index.ts';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';

export const SEED = 'blinken-seoul';

/** The events of a published timeline, in the order of its list. */
export function eventsOf(slug: string): readonly IndexedEvent[] {
  const parsed = parseTimeline(readFileSync(`events/${slug}/timeline.json`, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return indexTimeline(parsed.value).ordered;
}

export const quotesOf = ({ evidence }: IndexedEvent) => evidence.map(({ quote }) => quote.exact);
