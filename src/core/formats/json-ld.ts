// A timeline as schema.org JSON-LD (https://schema.org/ItemList, https://schema.org/Event), for search engines.
import type { Edtf } from '../model/edtf/edtf.ts';
import { granularityOf } from '../model/edtf/edtf.ts';
import type { Source } from '../model/timeline.ts';
import type { IndexedEvent, TimelineIndex } from '../model/timeline-index.ts';

/**
 * The list of events in order. Only a date that ISO 8601 can say without loss becomes `startDate` and `endDate`;
 * doubt and openness stay in `temporalCoverage` as EDTF. Only what occurred or is planned is called an Event.
 */
export function toJsonLd({ timeline, ordered }: TimelineIndex): Readonly<Record<string, unknown>> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: timeline.title,
    ...(timeline.description === undefined ? {} : { description: timeline.description }),
    inLanguage: timeline.language,
    numberOfItems: ordered.length,
    itemListElement: ordered.map((indexed, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: toItem(indexed),
    })),
  };
}

function toItem({ event, date, evidence }: IndexedEvent): Readonly<Record<string, unknown>> {
  const isClaim = event.status === 'alleged' || event.status === 'denied';
  return {
    '@type': isClaim ? 'Claim' : 'Event',
    name: event.title,
    ...(date === undefined ? {} : datesOf(date.edtf, date.text, isClaim)),
    ...(event.place === undefined || isClaim ? {} : { location: { '@type': 'Place', name: event.place } }),
    subjectOf: evidence.map(({ source, quote }) => ({
      '@type': 'Quotation',
      text: quote.exact,
      isPartOf: toArticle(source),
    })),
  };
}

function toArticle(source: Source): Readonly<Record<string, unknown>> {
  return {
    '@type': 'NewsArticle',
    headline: source.title,
    author: source.authors.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: source.publisher },
    datePublished: source.published,
    ...(source.url === undefined ? {} : { url: source.url }),
  };
}

function datesOf(edtf: Edtf, text: string, isClaim: boolean): Readonly<Record<string, string>> {
  if (isClaim || !isPlain(edtf)) return { temporalCoverage: text };
  const [startDate = text, endDate] = text.split('/');
  return endDate === undefined ? { startDate } : { startDate, endDate };
}

/** True for what ISO 8601-1 has too: whole, certain dates of our era and intervals of them. */
function isPlain(edtf: Edtf): boolean {
  if (edtf.kind === 'one-of') return false;
  if (edtf.kind === 'date') {
    const coarse = ['decade', 'century', 'millennium'].includes(granularityOf(edtf));
    const hasGap = edtf.month === 'unspecified' || edtf.day === 'unspecified';
    return !edtf.approximate && !edtf.uncertain && !coarse && !hasGap && edtf.year > 0;
  }
  return [edtf.start, edtf.end].every((end) => typeof end === 'object' && isPlain(end));
}
