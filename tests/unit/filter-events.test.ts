import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';
import { indexTimeline } from '../../src/core/model/timeline-index.ts';
import type { EventFilter } from '../../src/core/search/filter-events.ts';
import { FACETS, facetCounts, filterEvents, NO_FILTER } from '../../src/core/search/filter-events.ts';

const parsed = parseTimeline(readFileSync('events/pompeii/timeline.json', 'utf8'));
if (!parsed.ok) throw new Error('the timeline is broken');
const events = indexTimeline(parsed.value).ordered;
const ids = (filter: Partial<EventFilter>) =>
  filterEvents(events, { ...NO_FILTER, ...filter }).map(({ event }) => event.id);

test('no filter shows everything', () => {
  expect(ids({})).toHaveLength(events.length);
  expect(ids({ query: '  ' })).toHaveLength(events.length);
});

test.each([
  ['a title', 'canal painted', ['fontanas-canal']],
  ['a quote', 'tacitus SENECA', ['earthquake']],
  ['an actor', 'Weber', ['webers-plan']],
  ['a place', 'portici', ['finds-to-portici']],
  ['straight quotes for curly ones', "king's", ['finds-to-portici']],
  ['nothing', 'zeppelin', []],
])('search finds %s', (_, query, expected) => {
  expect(ids({ query })).toEqual(expected);
});

test('within a facet any value will do, across facets all must hold', () => {
  expect(ids({ facets: { status: ['denied', 'alleged'] } }).sort()).toEqual(['charcoal-line', 'coin-title']);
  expect(ids({ facets: { status: ['denied', 'alleged'], place: ['Pompeii'] } })).toEqual(['charcoal-line']);
});

test('a window leaves what touches it, and nothing undated', () => {
  const window = { startMs: Date.parse('1943-09-10'), endMs: Date.parse('1943-09-11') };
  expect(ids({ window })).toEqual(['bombs-fall-again']);
});

test('the count beside a value is what choosing it leaves', () => {
  const filters = fc.record({
    query: fc.constantFrom('', 'the', 'pompeii', 'dig'),
    facets: fc.record({
      status: fc.subarray(['occurred', 'denied', 'planned']),
      tag: fc.subarray(['war', 'discovery']),
      actor: fc.subarray(['Titus', 'Giuseppe Fiorelli']),
    }),
  });
  fc.assert(
    fc.property(filters, fc.constantFrom(...FACETS), (filter, facet) => {
      for (const { value, count } of facetCounts(events, filter, facet)) {
        expect(
          filterEvents(events, { ...filter, facets: { ...filter.facets, [facet]: [value] } }),
        ).toHaveLength(count);
      }
    }),
  );
});
