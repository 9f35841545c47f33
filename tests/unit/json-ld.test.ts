import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toJsonLd } from '../../src/core/formats/json-ld.ts';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';
import { indexTimeline } from '../../src/core/model/timeline-index.ts';

interface ListItem {
  readonly item: Readonly<Record<string, unknown>>;
}

function items(slug: string): Map<unknown, Readonly<Record<string, unknown>>> {
  const parsed = parseTimeline(readFileSync(`events/${slug}/timeline.json`, 'utf8'));
  if (!parsed.ok) throw new Error('the timeline is broken');
  const { itemListElement } = toJsonLd(indexTimeline(parsed.value)) as { itemListElement: ListItem[] };
  return new Map(itemListElement.map(({ item }) => [item['name'], item]));
}

test('a certain date is a start date, an interval has both ends', () => {
  const seed = items('blinken-seoul');
  expect(seed.get('North Korea’s “missile industry day”')).toMatchObject({
    '@type': 'Event',
    startDate: '2023-11-18',
  });
  expect(seed.get('Blinken’s two-day visit to South Korea')).toMatchObject({
    startDate: '2023-11-08',
    endDate: '2023-11-09',
  });
});

test('doubt is never turned into a certain date, nor a claim into an event', () => {
  const pompeii = items('pompeii');
  expect(pompeii.get('Pliny writes to Tacitus what he saw')).toMatchObject({ temporalCoverage: '0107~' });
  expect(pompeii.get('Pliny writes to Tacitus what he saw')).not.toHaveProperty('startDate');
  expect(pompeii.get('Sulla lays siege to Pompeii')).toMatchObject({ temporalCoverage: '-0088' });
  expect(pompeii.get('Titus takes the title read on a silver coin')).toMatchObject({ '@type': 'Claim' });
});

test('every item carries its sentences and their source', () => {
  for (const item of items('pompeii').values()) {
    expect(item['subjectOf']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          '@type': 'Quotation',
          isPartOf: expect.objectContaining({ '@type': 'NewsArticle' }),
        }),
      ]),
    );
  }
});
