// A checked timeline of a few hundred events for comparing the search at scale with the plain one: several languages,
// several values of a facet, some without a date.
import type { Timeline } from '../../src/core/model/timeline.ts';
import type { TimelineIndex } from '../../src/core/model/timeline-index.ts';
import { indexTimeline } from '../../src/core/model/timeline-index.ts';
import { newsTitle, seededNumbers } from '../bench/news-table.ts';

const ACTORS = ['Aldport Council', 'Ærø ferry', 'Élise Moreau', 'The union', 'Ναυτικός', 'Łódź court'];
const TAGS = ['harbour', 'vote', 'Brücke', 'rail'];
const WORDS = [
  '“It is done”',
  'straße',
  'the ledger',
  'ΌΣΟΣ',
  'cafe\u0301',
  'naïve',
  '한국',
  'a\u00a0gap',
  'x\u0001y',
];
const STATUSES = ['occurred', 'planned', 'alleged', 'denied'] as const;

export function manyIndexed(count: number): TimelineIndex {
  const next = seededNumbers(7);
  const some = (all: readonly string[]) => all.filter(() => next(3) === 0);
  const sources = ['one', 'two', 'three'].map((id) => ({ id }));
  const events = Array.from({ length: count }, (_, index) => ({
    id: `event-${index}`,
    title: `${newsTitle(index)} ${some(WORDS).join(' ')}`,
    ...(next(10) === 0 ? {} : { date: `20${10 + next(10)}-0${1 + next(9)}-1${next(10)}` }),
    status: STATUSES[next(4)] ?? 'occurred',
    actors: some(ACTORS),
    ...(next(2) === 0 ? { place: ['Aldport', 'Dunmere', 'São Paulo'][next(3)] ?? '' } : {}),
    tags: some(TAGS),
    evidence: Array.from({ length: 1 + next(3) }, () => ({
      source: sources[next(3)]?.id ?? 'one',
      quote: { exact: `${some(WORDS).join(', ')} – it was said.`, prefix: '', suffix: '', start: 0 },
    })),
  }));
  // As much of a source as indexing reads.
  return indexTimeline({ sources, events } as unknown as Timeline);
}
