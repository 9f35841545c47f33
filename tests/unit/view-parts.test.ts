import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelsOf } from '../../src/core/scale/place-levels.ts';
import type { LevelRows } from '../../src/core/scale/levels.ts';
import { EventStoreBuilder, toStoredEvent } from '../../src/core/search/event-store.ts';
import type { EventFilter, Facet } from '../../src/core/search/filter-events.ts';
import {
  facetCounts,
  FACETS,
  facetValues,
  filterEvents,
  NO_FILTER,
} from '../../src/core/search/filter-events.ts';
import type { ViewPart, ViewRequest } from '../../src/core/search/view-parts.ts';
import { viewParts } from '../../src/core/search/view-parts.ts';
import { manyIndexed } from '../cases/many-indexed.ts';

const { ordered, dated } = manyIndexed(1500);
const builder = new EventStoreBuilder();
for (const event of ordered) builder.add(toStoredEvent(event));
const store = builder.done();
const levels = { subLanes: 3, gapPx: 8, stubPx: 44 };
const plain: ViewRequest = { filter: NO_FILTER, lanes: 'none', maxLanes: 10, levels };

type Part<K extends ViewPart['kind']> = Extract<ViewPart, { readonly kind: K }>;

function allParts(request: Partial<ViewRequest>) {
  const parts = Array.from(viewParts(store, { ...plain, ...request }));
  const of = <K extends ViewPart['kind']>(kind: K) =>
    parts.filter((each): each is Part<K> => each.kind === kind);
  const [columns] = of('columns');
  const [facets] = of('facets');
  if (columns === undefined || facets === undefined) throw new Error('a part is missing');
  return { parts, found: of('found'), columns, facets, levels: of('level').map(({ level }) => level) };
}

const anyFilter: fc.Arbitrary<EventFilter> = fc.record({
  query: fc.constantFrom(
    '',
    '',
    'aldport',
    'ledger  DONE',
    '"it is',
    'STRASSE',
    'straße',
    'όσος',
    'café',
    '한',
    'a gap',
    'nothing at all',
    '(1',
    'x\u0001y',
  ),
  facets: fc.record(
    {
      status: fc.subarray(['occurred', 'planned']),
      actor: fc.subarray(['Élise Moreau', 'The union', 'nobody']),
      place: fc.subarray(['Aldport', 'São Paulo']),
      tag: fc.subarray(['vote']),
      source: fc.subarray(['one', 'three']),
    },
    { requiredKeys: [] },
  ),
});

const anyYears = fc.option(
  fc
    .integer({ min: 2009, max: 2020 })
    .map((year) => ({ startMs: Date.UTC(year, 0, 1), endMs: Date.UTC(year + 2, 3, 1) })),
  { nil: undefined },
);

test('a view finds what the plain filter finds, and counts what it counts', () => {
  fc.assert(
    fc.property(anyFilter, anyYears, (some, window) => {
      // A control character never stands in a text: there is nothing to find.
      fc.pre(!some.query.includes('\u0001'));
      const filter = window === undefined ? some : { ...some, window };
      const expected = filterEvents(ordered, filter);
      const { columns, facets, found } = allParts({ filter });
      expect(columns.passed).toBe(expected.length);
      const mask = columns.mask ?? new Uint8Array(ordered.length).fill(1);
      expect(ordered.filter((_, index) => mask[index] === 1)).toEqual(expected);
      expect(Array.from(columns.columns.event, (event) => ordered[event])).toEqual(
        dated.filter((each) => expected.includes(each)),
      );
      for (const facet of FACETS) expect(facets.facets[facet]).toEqual(facetCounts(ordered, filter, facet));
      if (columns.mask === undefined) expect(found).toEqual([]);
      else
        expect(found.flatMap(({ events }) => Array.from(events).map((event) => ordered[event]))).toEqual(
          expected,
        );
      expect(found.at(-1)?.looked ?? ordered.length).toBe(ordered.length);
    }),
    { numRuns: 30 },
  );
});

test('a control character in a query finds nothing, and in a text hides nothing', () => {
  expect(allParts({ filter: { query: 'x\u0001y', facets: {} } }).columns.passed).toBe(0);
  const { passed } = allParts({ filter: { query: 'x y', facets: {} } }).columns;
  expect(passed).toBe(filterEvents(ordered, { query: 'x y', facets: {} }).length);
  expect(passed).toBeGreaterThan(0);
});

test('a filtered view has levels of its own: what is hidden leaves room', () => {
  const filter = { query: '', facets: { tag: ['vote'] } };
  const view = allParts({ filter });
  const expected = levelsOf(view.columns.columns, levels);
  expect(view.levels).toEqual(expected.lists);
  const atFirst = (lists: readonly LevelRows[]) =>
    lists.slice(0, 5).reduce((sum, { rows }) => sum + rows.length, 0);
  const whole = allParts({});
  const votes = whole.levels
    .slice(0, 5)
    .flatMap(({ rows }) =>
      Array.from(rows).filter((row) =>
        ordered[whole.columns.columns.event[row]!]!.event.tags.includes('vote'),
      ),
    );
  expect(atFirst(view.levels)).toBeGreaterThan(votes.length);
});

test('columns come before levels, the first levels before the counts, the last level says so', () => {
  const { parts, levels: lists } = allParts({});
  const kinds = parts.map(({ kind }) => kind);
  expect(kinds.slice(0, 6)).toEqual(['columns', 'level', 'level', 'level', 'level', 'facets']);
  expect(lists.map(({ isLast }) => isLast)).toEqual([...lists.slice(1).map(() => false), true]);
});

test.each<Facet>(['actor', 'status', 'place', 'tag', 'source'])(
  'lanes by %s hold what has the value',
  (facet) => {
    const { columns, laneNames } = allParts({ lanes: facet }).columns;
    const inLane = laneNames.map((_, lane) =>
      Array.from(
        columns.event.slice(columns.laneStarts[lane], columns.laneStarts[lane + 1]),
        (event) => ordered[event],
      ),
    );
    laneNames.forEach((name, lane) => {
      const expected = dated.filter((each) => {
        const values = facetValues(each, facet);
        return name === undefined ? values.length === 0 : values.includes(name);
      });
      expect(inLane[lane]).toEqual(expected);
    });
    // In the order of their first events, the rest last.
    const firsts = inLane
      .slice(0, laneNames.includes(undefined) ? -1 : undefined)
      .map(([first]) => dated.indexOf(first as (typeof dated)[number]));
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
  },
);

test('too many values share the last lane, each event once', () => {
  const { columns, laneNames } = allParts({ lanes: 'actor', maxLanes: 3 }).columns;
  expect(laneNames).toHaveLength(3);
  expect(laneNames.indexOf(undefined)).toBe(2);
  const last = Array.from(columns.event.slice(columns.laneStarts[2], columns.laneStarts[3]));
  expect(new Set(last).size).toBe(last.length);
  const expected = dated.filter(
    ({ event }) => event.actors.length === 0 || event.actors.some((actor) => !laneNames.includes(actor)),
  );
  expect(last.map((event) => ordered[event])).toEqual(expected);
});

test('a long search says what it has found while it goes on', () => {
  const many = new EventStoreBuilder();
  const count = 40_000;
  for (let index = 0; index < count; index += 1) {
    many.add({ id: `e${index}`, evidence: 1, labelPx: 50, text: `Number ${index}.`, facets: {} });
  }
  const request = { ...plain, filter: { query: '77 number', facets: {} } };
  const parts = Array.from(viewParts(many.done(), request)).filter((part) => part.kind === 'found');
  expect(parts.map(({ looked }) => looked)).toEqual([16_384, 32_768, 40_000]);
  const expected = Array.from({ length: count }, (_, index) => index).filter((index) =>
    String(index).includes('77'),
  );
  expect(parts.flatMap(({ events }) => Array.from(events))).toEqual(expected);
});
