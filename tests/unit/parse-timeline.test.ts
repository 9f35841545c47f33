import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';

interface Draft {
  [key: string]: unknown;
  sources: Record<string, unknown>[];
  events: Record<string, unknown>[];
}

/** A correct timeline, changed by `change` and written as a file. */
function timeline(change: (draft: Draft) => void = () => undefined): string {
  const draft = JSON.parse(readFileSync('events/pompeii/timeline.json', 'utf8')) as Draft;
  draft.events = draft.events.slice(0, 3);
  change(draft);
  return JSON.stringify(draft);
}

const findings = (text: string) =>
  parseTimeline(text).diagnostics.map(({ code, path }) => `${code} ${path}`.trim());

test('a correct file has no findings', () => {
  const parsed = parseTimeline(timeline());
  expect(parsed.ok).toBe(true);
  expect(parsed.diagnostics).toEqual([]);
});

test('a byte order mark is no fault', () => {
  expect(findings(`\uFEFF${timeline()}`)).toEqual([]);
});

const first = (list: Record<string, unknown>[]): Record<string, unknown> => list[0] ?? {};

const BROKEN: readonly (readonly [what: string, file: string, findings: readonly string[]])[] = [
  ['nothing', '', ['file-empty']],
  ['white space', ' \n', ['file-empty']],
  ['no JSON', '{"version": 1,}', ['not-json']],
  ['a list', '[]', ['wrong-type']],
  ['null', 'null', ['wrong-type']],
  ['another version', timeline((draft) => (draft['version'] = 2)), ['wrong-type version']],
  ['no title', timeline((draft) => delete draft['title']), ['missing-key title']],
  ['a blank title', timeline((draft) => (draft['title'] = '  ')), ['wrong-value title']],
  [
    'a misspelt key',
    timeline((draft) => (first(draft.events)['titel'] = 'x')),
    ['unknown-key events[0].titel'],
  ],
  [
    'no evidence',
    timeline((draft) => (first(draft.events)['evidence'] = [])),
    ['event-without-evidence events[0].evidence'],
  ],
  [
    'an unknown status',
    timeline((draft) => (first(draft.events)['status'] = 'rumour')),
    ['wrong-type events[0].status'],
  ],
  [
    'an impossible date',
    timeline((draft) => (first(draft.events)['date'] = '2023-02-29')),
    ['edtf-impossible-day events[0].date'],
  ],
  [
    'two of one id',
    timeline((draft) => (first(draft.events)['id'] = 'roman-colony')),
    ['duplicate-id events[2].id'],
  ],
  [
    'an id with a slash',
    timeline((draft) => (first(draft.events)['id'] = '../x')),
    ['wrong-value events[0].id'],
  ],
  [
    'a dangerous address',
    timeline((draft) => (first(draft.sources)['url'] = 'javascript:alert(1)')),
    ['unsafe-url sources[0].url'],
  ],
  [
    'an address with a password',
    timeline((draft) => (first(draft.sources)['url'] = 'https://a:b@example.org/')),
    ['unsafe-url sources[0].url'],
  ],
  [
    'a text elsewhere',
    timeline((draft) => (first(draft.sources)['text'] = '../../etc/passwd')),
    ['wrong-value sources[0].text'],
  ],
  [
    'a zone that is none',
    timeline((draft) => (first(draft.sources)['timeZone'] = 'Mars/Olympus')),
    ['wrong-value sources[0].timeZone'],
  ],
  [
    'a publication in a month',
    timeline((draft) => (first(draft.sources)['published'] = '2024-08')),
    ['published-not-a-day sources[0].published'],
  ],
  [
    'a source that is missing',
    timeline((draft) => (draft.sources = draft.sources.slice(1))),
    [0, 1, 2].map((index) => `unknown-source events[${index}].evidence[0].source`),
  ],
  [
    'a draft that may be the same as an event that is not there',
    timeline((draft) => {
      first(draft.events)['draft'] = { confidence: 0.5, mayBeSameAs: [{ event: 'nowhere', reason: 'x' }] };
    }),
    ['unknown-event events[0].draft.mayBeSameAs[0].event'],
  ],
  [
    'a confidence beyond 1',
    timeline((draft) => (first(draft.events)['draft'] = { confidence: 72 })),
    ['wrong-value events[0].draft.confidence'],
  ],
  [
    'a sentence set aside of a source that is not there',
    timeline((draft) => {
      const quote = { exact: 'x', prefix: '', suffix: '', start: 0 };
      Object.assign(draft, { setAside: [{ source: 'nowhere', quote }] });
    }),
    ['unknown-source setAside[0].source'],
  ],
  [
    'a key that every object inherits',
    timeline((draft) => (first(draft.events)['constructor'] = 1)),
    ['unknown-key events[0].constructor'],
  ],
  [
    'a key that is the prototype',
    timeline().replace('"language"', '"__proto__":{},"language"'),
    ['unknown-key __proto__'],
  ],
  ['a key twice', timeline().replace('"language"', '"title":"x","language"'), ['duplicate-key title']],
  [
    'a broken event beside an unknown source',
    timeline((draft) => {
      delete first(draft.events)['title'];
      draft.sources = draft.sources.slice(1);
    }),
    [
      'missing-key events[0].title',
      'unknown-source events[1].evidence[0].source',
      'unknown-source events[2].evidence[0].source',
    ],
  ],
  ['several breaks of the grammar', '{"a" 1,\n "b": ,\n "c": [1 2]}', ['not-json', 'not-json', 'not-json']],
  [
    'several faults',
    timeline((draft) => {
      delete draft['title'];
      first(draft.events)['status'] = 1;
      first(draft.sources)['sha256'] = 'ABC';
    }),
    ['missing-key title', 'wrong-value sources[0].sha256', 'wrong-type events[0].status'],
  ],
];

test.each(BROKEN)('%s: all findings, each with its path', (_, file, expected) => {
  expect(parseTimeline(file).ok).toBe(false);
  expect(findings(file).sort()).toEqual([...expected].sort());
});

test.each(BROKEN)('%s: every finding says what to do', (_, file) => {
  for (const { message, help } of parseTimeline(file).diagnostics) {
    expect(message).not.toBe('');
    expect(help).not.toBe('');
    expect(message.length + help.length).toBeLessThan(800);
  }
});

test('the place of a JSON error is given as line and column', () => {
  expect(parseTimeline('{\n  "version": 1,\n  oops\n}').diagnostics[0]?.message).toMatch(/line 3, column 3/);
});

test('every finding has its place in the file, and they are sorted by it', () => {
  const file = [
    '\uFEFF{',
    '  "version": 2,\r\n  "titel": "🌧", "title": "🌧", "language": "en",',
    '  "sources": [], "events": [{ "id": "x" }]',
    '}',
  ].join('\n');
  const found = parseTimeline(file).diagnostics.map(
    ({ code, path, position }) => `${position?.line}:${position?.column} ${code} ${path}`,
  );
  expect(found.slice(0, 3)).toEqual([
    '2:14 wrong-type version',
    '3:3 unknown-key titel',
    '4:29 missing-key events[0].title',
  ]);
});

test('no file makes the parser throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((json) => `{"version":1,"events":[${json}]}`),
      ),
      (text) => {
        expect(parseTimeline(text).ok).toBe(false);
      },
    ),
  );
  const deep = '['.repeat(5000) + ']'.repeat(5000);
  expect(findings(deep)).toEqual(['nested-too-deeply']);
  expect(findings('{"a":'.repeat(100_000))).toEqual(['nested-too-deeply']);
  expect(parseTimeline('{"__proto__": {"polluted": 1}, "constructor": 2}').ok).toBe(false);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('a thousand faults are counted, not all listed', () => {
  const file = timeline((draft) => (draft.events = Array.from({ length: 3000 }, () => ({}))));
  expect(parseTimeline(file).diagnostics.at(-1)?.code).toBe('too-many-problems');
  expect(parseTimeline(file).diagnostics.length).toBe(1001);
});
