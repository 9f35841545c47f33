// The words for a value that events can be filtered or grouped by.
import type { IndexedEvent } from '../../core/model/timeline-index.ts';
import { STATUS_NAMES } from '../../core/model/status.ts';
import type { Facet } from '../../core/search/filter-events.ts';
import type { Messages } from './en.ts';

/** A status in the reader's language; what is none, as it is written. */
export function statusLabel(value: string, m: Messages): string {
  const status = STATUS_NAMES.find((name) => name === value);
  return status === undefined ? value : m.status[status];
}

/** A status in the reader's language, a source by its publisher and title, anything else as the editor wrote it. */
export function facetLabel(facet: Facet, value: string, example: IndexedEvent, m: Messages): string {
  if (facet === 'status') return statusLabel(value, m);
  if (facet !== 'source') return value;
  return example.evidence.find(({ source }) => source.id === value)?.source.title ?? value;
}
