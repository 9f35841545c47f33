// Each rule of evidence, broken alone in the smallest timeline that keeps them all.
import { expect, test } from 'vitest';
import type { Timeline } from '../../src/core/model/timeline.ts';
import { describeQuote } from '../../src/core/text/describe-quote.ts';
import { verifyDocument } from '../../src/core/verify/verify-document.ts';

const TEXT =
  'The game was stopped on Monday. The players went home.\n' +
  'Rain is expected on Friday, the office said. Prices rose 12 per cent in September.\n' +
  'Park did not agree. Nothing was decided in 2022.\n' +
  'The gates opened at 9 a.m. on Tuesday.\n';

type Event = Timeline['events'][number];
type Evidence = Event['evidence'][number];

function evidence(exact: string, dating?: Evidence['dating']): Evidence {
  const start = TEXT.indexOf(exact);
  const quote =
    start === -1
      ? { exact, prefix: '', suffix: '', start: 0 }
      : describeQuote(TEXT, start, start + exact.length);
  return dating === undefined ? { source: 'daily', quote } : { source: 'daily', quote, dating };
}

const MONDAY = {
  expression: 'on Monday',
  anchor: 'published',
  rule: 'weekday-before-anchor',
  edtf: '2023-11-06',
} as const;

function event(id: string, parts: Partial<Event>): Event {
  return { id, title: id, status: 'occurred', actors: [], tags: [], evidence: [], ...parts };
}

const stopped = evidence('The game was stopped on Monday.', MONDAY);
const inSeptember = evidence('Prices rose 12 per cent in September.', {
  expression: 'in September',
  anchor: 'published',
  rule: 'month-before-anchor',
  edtf: '2023-09',
});
const onFriday = evidence('Rain is expected on Friday, the office said.', {
  expression: 'on Friday',
  anchor: 'published',
  rule: 'weekday-after-anchor',
  edtf: '2023-11-10',
});
const home = (event: string) =>
  evidence('The players went home.', {
    expression: 'went home',
    anchor: { event },
    rule: 'same-as-anchor',
    edtf: '2023-11-06',
  });

/** Verifies these events of one source; they stand one a line from line 3 of the file. */
function check(events: readonly Event[], published = '2023-11-09') {
  const source = {
    id: 'daily',
    title: 'Rain stops play',
    authors: [],
    publisher: 'Daily',
    language: 'en',
    published,
    timeZone: 'Asia/Seoul',
    sha256: '0'.repeat(64),
    length: TEXT.length,
    text: 'sources/daily.txt',
  };
  const file = [
    '{ "version": 1, "title": "Rain", "language": "en",',
    `"sources": [${JSON.stringify(source)}], "events": [`,
    events.map((each) => JSON.stringify(each)).join(',\n'),
    ']}',
  ].join('\n');
  return verifyDocument(file, () => ({ text: TEXT, sha256: source.sha256 }));
}

function findings(events: readonly Event[], published?: string) {
  return check(events, published).diagnostics.map(
    ({ code, severity, position }) => `${position?.line}: ${severity} ${code}`,
  );
}

test('what keeps the rules has no findings', () => {
  expect(findings([event('stop', { date: '2023-11-06', evidence: [stopped] })])).toEqual([]);
});

test('a time of day that states no zone is read by the clocks of its source', () => {
  const opened = (edtf: string) =>
    event('open', {
      date: edtf,
      evidence: [
        evidence('The gates opened at 9 a.m. on Tuesday.', {
          expression: 'at 9 a.m. on Tuesday',
          anchor: 'published',
          rule: 'time-in-source-zone-before-anchor',
          edtf,
        }),
      ],
    });
  expect(findings([opened('2023-11-07T09:00+09:00')])).toEqual([]);
  expect(findings([opened('2023-11-07T09:00Z')])).toEqual(['3: error dating-yields-otherwise']);
});

test.each<readonly [what: string, events: readonly Event[], expected: readonly string[]]>([
  [
    'a first of the month from a month',
    [event('rise', { date: '2023-09-01', evidence: [inSeptember] })],
    ['3: error date-finer-than-evidence'],
  ],
  [
    'a first of the month from a month, with the reason',
    [
      event('rise', {
        date: '2023-09-01',
        dateReason: 'The office publishes on the first.',
        evidence: [inSeptember],
      }),
    ],
    [],
  ],
  [
    'a doubt that is dropped',
    [
      event('visit', {
        date: '2020',
        evidence: [
          evidence('Nothing was decided in 2022.', {
            expression: 'decided in 2022',
            anchor: { date: '2020~', reason: 'As told.' },
            rule: 'same-as-anchor',
            edtf: '2020~',
          }),
        ],
      }),
    ],
    ['3: error date-finer-than-evidence'],
  ],
  [
    'a date that two quotes narrow',
    [
      event('rise', {
        date: '2023-11-06',
        evidence: [
          stopped,
          evidence('The game was stopped on Monday.', {
            ...MONDAY,
            rule: 'before-anchor',
            edtf: '[..2023-11-09]',
          }),
        ],
      }),
    ],
    [],
  ],
  [
    'evidence that cannot all be true, with a side chosen',
    [event('both', { date: '2023-09', evidence: [stopped, inSeptember] })],
    ['3: info evidence-disagrees'],
  ],
  [
    'evidence that cannot all be true, with a compromise',
    [event('both', { date: '2023-10', evidence: [stopped, inSeptember] })],
    ['3: info evidence-disagrees', '3: error date-beyond-evidence'],
  ],
  [
    'an event that occurred on the day after publication',
    [event('rain', { date: '2023-11-10', evidence: [onFriday] })],
    ['3: warning occurred-day-after-publication'],
  ],
  [
    'a plan for the day after',
    [event('rain', { date: '2023-11-10', status: 'planned', evidence: [onFriday] })],
    [],
  ],
  [
    'an event that is counted from itself',
    [event('stop', { date: '2023-11-06', evidence: [home('stop')] })],
    ['3: error anchor-cycle'],
  ],
  [
    'events that are counted from each other',
    [
      event('a', { date: '2023-11-06', evidence: [home('b')] }),
      event('b', { date: '2023-11-06', evidence: [home('c')] }),
      event('c', { date: '2023-11-06', evidence: [home('a')] }),
    ],
    ['5: error anchor-cycle'],
  ],
  [
    'events that are both counted from a third',
    [
      event('a', { date: '2023-11-06', evidence: [home('c')] }),
      event('b', { date: '2023-11-06', evidence: [home('c')] }),
      event('c', { date: '2023-11-06', evidence: [stopped] }),
    ],
    [],
  ],
  [
    'an event that is counted from an undated one',
    [
      event('a', { date: '2023-11-06', evidence: [home('c')] }),
      event('c', { evidence: [evidence('The players went home.')] }),
    ],
    ['3: error anchor-undated'],
  ],
  [
    'a quote with a digit changed',
    [event('rise', { evidence: [evidence('Prices rose 21 per cent in September.')] })],
    ['3: error quote-digit-differs'],
  ],
  [
    'a quote with a negation dropped',
    [event('rise', { evidence: [evidence('Park did agree.')] })],
    ['3: error quote-negation-differs'],
  ],
  [
    'a quote with a name changed',
    [event('rise', { evidence: [evidence('Kim did not agree.')] })],
    ['3: error quote-name-differs'],
  ],
  [
    'a quote of something else',
    [event('rise', { evidence: [evidence('It snowed on every mountain of the land.')] })],
    ['3: error quote-missing'],
  ],
])('%s', (_, events, expected) => {
  expect(findings(events)).toEqual(expected);
});

test('nothing occurred two days after its last source was published', () => {
  const rain = event('rain', {
    date: '2023-11-10',
    evidence: [{ ...onFriday, dating: { ...onFriday.dating!, anchor: { date: '2023-11-08', reason: 'x' } } }],
  });
  expect(findings([rain], '2023-11-08')).toEqual(['3: error occurred-after-publication']);
});

test('a near miss shows the difference and what to paste; a wrong place, what to write', () => {
  const moved = { ...stopped, quote: { ...stopped.quote, start: 5, suffix: 'x' } };
  const { diagnostics } = check([
    event('a', { evidence: [evidence('Prices rose 21 per cent in September.')] }),
    event('b', { date: '2023-11-06', evidence: [moved] }),
  ]);
  expect(diagnostics.map(({ path, difference, replacement }) => ({ path, difference, replacement }))).toEqual(
    [
      {
        path: 'events[0].evidence[0].quote.exact',
        difference: [
          { kind: 'same', text: 'Prices rose ' },
          { kind: 'removed', text: '21' },
          { kind: 'added', text: '12' },
          { kind: 'same', text: ' per cent in September.' },
        ],
        replacement: 'Prices rose 12 per cent in September.',
      },
      {
        path: 'events[1].evidence[0].quote.suffix',
        difference: undefined,
        replacement: stopped.quote.suffix,
      },
      { path: 'events[1].evidence[0].quote.start', difference: undefined, replacement: 0 },
    ],
  );
});

test('a broken event does not hide what is wrong with the others', () => {
  const broken = { ...event('a', { evidence: [stopped] }), status: 'rumoured' } as unknown as Event;
  expect(
    findings([broken, event('b', { evidence: [evidence('It snowed on every mountain of the land.')] })]),
  ).toEqual(['3: error wrong-type', '4: error quote-missing']);
});
