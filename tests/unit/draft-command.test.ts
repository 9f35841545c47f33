// `quoteline draft` as it is called: what it writes is what `verify` accepts, and what an editor did stays.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../src/cli/quoteline.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';
import type { Timeline } from '../../src/core/model/timeline.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoteline-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const STORM = `Storm floods Harlow

Heavy rain flooded the centre of Harlow on Monday, the fire service said. The council closed two bridges on Tuesday.

Mayor Ann Price will meet residents on Friday. The last flood of that size was in September 1998.
`;

const RIVER = `River falls again

The river Stort fell below the mark on Wednesday. Engineers opened the north bridge in Harlow on Thursday.
`;

async function call(...args: readonly string[]) {
  const out: string[] = [];
  const said: string[] = [];
  const terminal: Terminal = {
    print: (line) => void out.push(line),
    say: (line) => void said.push(line),
    progress: () => undefined,
    styled: (_, text) => text,
  };
  const code = await main(args, terminal);
  return { code, out: out.join('\n'), said: said.join('\n') };
}

function put(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const output = () => join(folder, 'events', 'storm');
const file = () => join(output(), 'timeline.json');
const written = () => readFileSync(file(), 'utf8');

function timeline(): Timeline {
  const parsed = parseTimeline(written());
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
  return parsed.value;
}

const DAY = ['--published', '2023-11-09', '--zone', 'Europe/London', '--language', 'en'] as const;

test('what is drafted is a timeline that verify accepts, text and all, and --strict once an editor has', async () => {
  const { code, out } = await call(
    'draft',
    put('storm.txt', STORM),
    ...DAY,
    '--text',
    'published',
    '-o',
    output(),
  );
  expect(out).toContain('published 2023-11-09 (--published)');
  expect(code).toBe(0);
  const { sources, events } = timeline();
  expect(sources).toMatchObject([
    { id: 'storm', title: 'Storm floods Harlow', published: '2023-11-09', timeZone: 'Europe/London' },
  ]);
  expect(events.map(({ date }) => date)).toEqual(
    expect.arrayContaining(['2023-11-06', '2023-11-07', '2023-11-10', '1998-09']),
  );
  for (const { draft } of events) expect(draft?.confidence).toBeGreaterThan(0);
  expect(readFileSync(join(output(), 'sources', 'storm.txt'), 'utf8')).toBe(STORM);
  expect(await call('verify', output())).toMatchObject({
    code: 0,
    said: expect.stringContaining(`${events.length} quotes verbatim, 0 errors, 1 warning`) as string,
  });
  expect((await call('verify', '--strict', output())).code).toBe(1);
  const accepted = { ...timeline(), events: events.map((event) => ({ ...event, draft: undefined })) };
  writeFileSync(file(), JSON.stringify(accepted));
  expect((await call('verify', '--strict', output())).code).toBe(0);
});

test('a text is withheld unless it is said otherwise, and verified where it is kept', async () => {
  const articles = join(folder, 'articles');
  await call('draft', put('storm.txt', STORM), ...DAY, '-o', output(), '--articles', articles);
  expect(existsSync(join(output(), 'sources'))).toBe(false);
  expect(timeline().sources[0]?.text).toBe('withheld');
  const { code, said } = await call('verify', output(), '--articles', articles);
  expect(said).toContain(`${timeline().events.length} quotes verbatim`);
  expect(code).toBe(0);
});

test('a plain text keeps its bytes: the file itself is the text of its source', async () => {
  await call('draft', put('storm.txt', STORM), ...DAY, '-o', output());
  const { said } = await call('verify', output(), '--text', `storm=${join(folder, 'storm.txt')}`);
  expect(said).toContain(`${timeline().events.length} quotes verbatim, 0 errors`);
});

test('without a folder the timeline is printed, and what is told of it is said', async () => {
  const { code, out, said } = await call('draft', put('storm.txt', STORM), ...DAY);
  expect(parseTimeline(out)).toMatchObject({ ok: true, value: { title: 'Storm floods Harlow' } });
  expect(said).toContain('storm.txt: ');
  expect(code).toBe(0);
});

test('what an editor accepted, renamed and set aside stays byte for byte when it is drafted again', async () => {
  const article = put('storm.txt', STORM);
  await call('draft', article, ...DAY, '-o', output());
  const before = timeline().events.find(({ date }) => date === '2023-11-07');
  const setAside = timeline().events.find(({ date }) => date === '1998-09')?.evidence[0];
  if (before === undefined || setAside === undefined) throw new Error('these are not drafted any more');
  // As an editor does it by hand, layout and all.
  const document = JSON.parse(written()) as { events: { id: string; draft?: unknown; title: string }[] };
  const accepted = document.events.find(({ id }) => id === before.id);
  delete accepted?.draft;
  if (accepted !== undefined) accepted.title = 'Two bridges are closed';
  const edited = JSON.stringify(
    { ...document, description: 'Mine.', setAside: [{ source: setAside.source, quote: setAside.quote }] },
    null,
    4,
  ).replace('"description": "Mine."', '"description":    "Mine."');
  writeFileSync(file(), edited);
  const { code, out } = await call('draft', article, ...DAY, '-o', output());
  expect(code).toBe(0);
  expect(out).toContain('1 event kept');
  const block = /\n {8}\{\n {12}"id": "[^"]*",\n {12}"title": "Two bridges are closed",[^]*?\n {8}\}/.exec(
    edited,
  )?.[0];
  expect(block).toBeDefined();
  expect(written()).toContain(block);
  expect(written()).toContain('"description":    "Mine."');
  expect(timeline().events.filter(({ date }) => date === '2023-11-07')).toHaveLength(1);
  expect(timeline().events.some(({ date }) => date === '1998-09')).toBe(false);
  expect((await call('verify', output(), '--text', `storm=${article}`)).code).toBe(0);
  const settled = written();
  expect((await call('draft', article, ...DAY, '-o', output())).out).toContain('is as it was');
  expect(written()).toBe(settled);
});

test('a second article is added; ids never collide, and what may be one happening is marked', async () => {
  const retold = 'The council closed two bridges in Harlow on Tuesday, the town hall said.\n';
  await call('draft', put('storm.txt', STORM), ...DAY, '-o', output());
  const first = timeline();
  const { code } = await call(
    'draft',
    put('retold.txt', retold),
    put('river.txt', RIVER),
    ...DAY,
    '-o',
    output(),
  );
  expect(code).toBe(0);
  const { sources, events } = timeline();
  expect(sources.map(({ id }) => id)).toEqual(['storm', 'retold', 'river']);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  expect(events.slice(0, first.events.length).map(({ id }) => id)).toEqual(first.events.map(({ id }) => id));
  const closed = first.events.find(({ date }) => date === '2023-11-07');
  expect(events.flatMap(({ draft }) => draft?.mayBeSameAs ?? [])).toContainEqual({
    event: closed?.id,
    reason: expect.any(String) as string,
  });
});

test('one name for two texts makes two sources', async () => {
  mkdirSync(join(folder, 'other'));
  await call('draft', put('storm.txt', STORM), put('other/storm.txt', RIVER), ...DAY, '-o', output());
  expect(timeline().sources.map(({ id }) => id)).toEqual(['storm', 'storm-2']);
});

test('a page says by itself when it was published, by whom and where', async () => {
  const head = `<meta property="article:published_time" content="2023-11-08T23:30:00Z"><meta property="og:site_name"
    content="The Daily"><link rel="canonical" href="https://example.org/storm"><title>Storm floods Harlow</title>`;
  const html = `<html lang="en"><head>${head}</head><body><article>${STORM.split('\n\n')
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></body></html>`;
  const { code, out } = await call('draft', put('page.html', html), '--zone', 'Asia/Seoul', '-o', output());
  expect(out).toContain(
    'published 2023-11-09 (<meta article:published_time> (2023-11-08T23:30:00Z)), Asia/Seoul',
  );
  expect(timeline().sources).toMatchObject([
    { publisher: 'The Daily', url: 'https://example.org/storm', published: '2023-11-09', language: 'en' },
  ]);
  expect(code).toBe(0);
});

test('an article that has changed at its address is drafted anew, unless an editor has accepted of it', async () => {
  const of = (text: string) => [
    put('storm.txt', text),
    ...DAY,
    '--url',
    'https://example.org/s',
    '-o',
    output(),
  ];
  await call('draft', ...of(STORM));
  const [before] = timeline().sources;
  await call('draft', ...of(STORM.replace('Monday', 'Sunday')));
  expect(timeline().sources).toEqual([
    { ...before, sha256: expect.not.stringMatching(before?.sha256 ?? '') as string },
  ]);
  expect(timeline().events.map(({ date }) => date)).toContain('2023-11-05');
  writeFileSync(
    file(),
    JSON.stringify({
      ...timeline(),
      events: timeline().events.map((each) => ({ ...each, draft: undefined })),
    }),
  );
  const kept = written();
  const { code, said } = await call('draft', ...of(STORM));
  expect(said).toContain('quoteline reanchor');
  expect(code).toBe(1);
  expect(written()).toBe(kept);
});

test('a broken timeline is told, and not written over', async () => {
  mkdirSync(output(), { recursive: true });
  writeFileSync(file(), '{ "version": 1, ');
  const { code, out } = await call('draft', put('storm.txt', STORM), ...DAY, '-o', output());
  expect(out).toMatch(/timeline\.json:1:\d+: error not-json/);
  expect(code).toBe(1);
  expect(written()).toBe('{ "version": 1, ');
});

test.each([
  [
    'nothing',
    'He said so on Monday.\n',
    'ask.txt',
    /on which day it was published.*\n.*--published 2023-11-09\.$/,
  ],
  [
    'a line of the text',
    'LONDON, 9 November 2023\n\nIt fell on Monday.\n',
    'ask.txt',
    /Found: 2023-11-09 \(line 1\)/,
  ],
  [
    'the name of the file',
    'It fell on Monday.\n',
    '2023-11-08-storm.txt',
    /2023-11-08 \(the name of the file\)/,
  ],
])('without a day of publication it is asked for; found: %s', async (_, text, name, expected) => {
  const { code, said } = await call('draft', put(name, text), '-o', output());
  expect(said).toMatch(expected);
  expect(code).toBe(1);
  expect(existsSync(file())).toBe(false);
});

test('a bad file is told with what to do, and the others are drafted', async () => {
  const bad = put('bad.txt', new Uint8Array([72, 105, 10, 0xff, 33]));
  const { code, said } = await call(
    'draft',
    bad,
    join(folder, 'none.txt'),
    put('storm.txt', STORM),
    put('x.doc', ''),
    ...DAY,
    '-o',
    output(),
  );
  expect(said).toMatch(/bad\.txt: not drafted: it is not UTF-8 text: byte 3 \(line 2, column 1\)/);
  expect(said).toContain('none.txt: not drafted: there is no such file');
  expect(said).toContain('x.doc: not drafted: files ending in ".doc" are not read');
  expect(timeline().sources.map(({ id }) => id)).toEqual(['storm']);
  expect(code).toBe(1);
});

test('of a folder every article is drafted, in the order of the alphabet', async () => {
  mkdirSync(join(folder, 'in', 'deeper'), { recursive: true });
  put('in/storm.txt', STORM);
  put('in/deeper/river.md', RIVER);
  put('in/notes.json', '{}');
  const { code } = await call('draft', join(folder, 'in'), ...DAY, '-o', output());
  expect(timeline().sources.map(({ id }) => id)).toEqual(['river', 'storm']);
  expect(code).toBe(0);
});

test.each([
  ['no article', []],
  ['a month of publication', ['storm.txt', '--published', '2023-11']],
  ['an unknown zone', ['storm.txt', '--zone', 'Mars/Olympus']],
  ['an unsafe address', ['storm.txt', '--url', 'javascript:alert(1)']],
  ['a text published nowhere', ['storm.txt', '--text', 'published']],
  ['an unknown way with the text', ['storm.txt', '--text', 'maybe']],
  ['files for an archive', ['storm.txt', '--ndjson']],
  ['a folder for an archive', ['--ndjson', '-o', 'x']],
  ['threads for files', ['storm.txt', '--workers', '2']],
  ['no threads', ['--ndjson', '--workers', '0']],
  ['both orders', ['storm.txt', '--day-first', '--month-first']],
])('%s is a mistake in the call', async (_, args) => {
  put('storm.txt', STORM);
  const { code, said } = await call(
    'draft',
    ...args.map((each) => (each === 'storm.txt' ? join(folder, each) : each)),
  );
  expect(said).toContain('quoteline draft --help');
  expect(code).toBe(2);
});

test('an address or a title is of one article', async () => {
  const files = [put('storm.txt', STORM), put('river.txt', RIVER)];
  const { code, said } = await call('draft', ...files, ...DAY, '--url', 'https://example.org/a');
  expect(said).toContain('here are 2');
  expect(code).toBe(2);
});
