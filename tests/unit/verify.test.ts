// The rules of evidence, each broken in turn in a timeline that keeps them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';
import { publishTimeline } from '../../src/core/publish/publish-timeline.ts';
import type { SourceText } from '../../src/core/verify/source-text.ts';
import { verifyTimeline } from '../../src/core/verify/verify-timeline.ts';

const FILE = readFileSync('events/pompeii/timeline.json', 'utf8');

function verified(change: (file: string) => string, changeText: (text: string) => string = (text) => text) {
  const file = change(FILE);
  const parsed = parseTimeline(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  const texts = new Map(
    parsed.value.sources.map((source): [string, SourceText] => {
      const text = changeText(readFileSync(`events/pompeii/${source.text}`, 'utf8'));
      return [source.id, { text, sha256: source.sha256 }];
    }),
  );
  return verifyTimeline(parsed.value, texts).map(({ code, severity }) => `${severity} ${code}`);
}

const same = (file: string) => file;
const replaced = (from: string, to: string) => (file: string) => {
  if (!file.includes(from)) throw new Error(`the timeline no longer holds ${from}`);
  return file.replace(from, to);
};

test('the disagreement of two sources is told, and is no fault', () => {
  expect(verified(same)).toEqual(['info evidence-disagrees']);
});

test.each([
  [
    'a quote that is not verbatim',
    replaced('"exact": "In 2022 a group', '"exact": "In 2022 another group'),
    'error quote-near',
  ],
  ['a quote elsewhere than it says', replaced('"start": 78', '"start": 79'), 'error quote-position'],
  [
    'a quote that is nowhere in the text',
    replaced(
      '"exact": "In 2022 a group',
      '"exact": "Rain stopped play in Seoul for a second time this autumn, and',
    ),
    'error quote-missing',
  ],
  [
    'a quote with another year',
    replaced('"exact": "In 2022 a group', '"exact": "In 2021 a group'),
    'error quote-digit-differs',
  ],
  [
    'a quote with other capitals',
    replaced('"exact": "In 2022 a group', '"exact": "IN 2022 a group'),
    'error quote-case',
  ],
  [
    'a quote with other spaces',
    replaced('"exact": "In 2022 a group', '"exact": "In 2022\u00a0a group'),
    'error quote-typographic',
  ],
  [
    'an expression that the quote does not hold',
    replaced('"expression": "In 2022"', '"expression": "in 2022"'),
    'error expression-not-in-quote',
  ],
  [
    'a rule that yields another date',
    replaced('"edtf": "2022"', '"edtf": "2021"'),
    'error dating-yields-otherwise',
  ],
  [
    'a date finer than its evidence',
    replaced('"date": "2022"', '"date": "2022-06"'),
    'error date-finer-than-evidence',
  ],
  ['a date beyond its evidence', replaced('"date": "2022"', '"date": "2023"'), 'error date-beyond-evidence'],
  [
    'a date wider than its evidence',
    replaced('"date": "2018-10"', '"date": "2018"'),
    'error date-beyond-evidence',
  ],
  [
    'a rule that does not exist',
    replaced('"rule": "stated-either"', '"rule": "stated-neither"'),
    'error unknown-rule',
  ],
  [
    'a date that no quote gives',
    replaced('"title": "The last third stays in the ground",', '"title": "x", "date": "2030",'),
    'error date-without-evidence',
  ],
  [
    'a sentence set aside that is not in the text',
    replaced(
      '"events": [',
      '"setAside": [{"source": "pompeii-august", "quote": {"exact": "Rain stopped play in Seoul for a second time this autumn, and", "prefix": "", "suffix": "", "start": 0}}], "events": [',
    ),
    'error quote-missing',
  ],
  [
    'an event that nobody has accepted',
    replaced('"id": "settlement",', '"id": "settlement", "draft": { "confidence": 0.8 },'),
    'warning unreviewed-drafts',
  ],
  ['a length that is not that of the text', replaced('"length": ', '"length": 1'), 'error text-length'],
])('%s is found', (_, change, finding) => {
  const found = verified(change).filter((each) => each !== 'info evidence-disagrees');
  if (finding === undefined) expect(found).toEqual([]);
  else expect(found).toContain(finding);
});

test('a text that changed orphans its quotes, and says so', () => {
  const found = verified(same, (text) => text.replace('Sulla', 'Sylla'));
  expect(found).toContain('error quote-name-differs');
});

test('a text whose hash differs is not the text that was quoted', () => {
  const published = publishTimeline(
    {
      slug: 'pompeii',
      document: { text: FILE },
      texts: new Map([
        [
          'sources/pompeii-august.txt',
          { text: readFileSync('events/pompeii/sources/pompeii-august.txt', 'utf8'), sha256: '0'.repeat(64) },
        ],
      ]),
    },
    { checkedOn: '2026-11-24' },
  );
  expect(published.timeline).toBeUndefined();
  expect(published.diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual(
    expect.arrayContaining(['text-changed sources[0].sha256', 'file-unreadable sources[1].text']),
  );
});
