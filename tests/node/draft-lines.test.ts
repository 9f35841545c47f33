// `quoteline draft --ndjson`: the contract of a line, and the filter as a process in a real pipe.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { draftJob, draftLine } from '../../src/cli/draft/draft-lines.ts';

const line = (fields: object) =>
  JSON.stringify({ id: 'a', text: 'It fell on Monday.', published: '2023-11-09', ...fields });

const parsed = (text: string, options = {}): unknown => JSON.parse(draftLine(text, 3, options).line);

test('a line gives its id and what was drafted', () => {
  expect(parsed(line({}))).toMatchObject({
    id: 'a',
    events: [
      {
        date: '2023-11-06',
        evidence: [{ source: 'a', quote: { exact: 'It fell on Monday.', start: 0 } }],
        draft: { confidence: expect.any(Number) as number },
      },
    ],
    alternatives: [],
    leftOut: [],
  });
});

test.each([
  ['a day', { published: '2023-11-09' }, '2023-11-06'],
  [
    'a moment, in the zone of the line',
    { published: '2023-11-12T23:30:00Z', timeZone: 'Asia/Seoul' },
    '2023-11-13',
  ],
  ['the id as a number', { id: 7 }, '2023-11-06'],
  ['keys that are not known', { title: 'A title', whim: {} }, '2023-11-06'],
])('%s', (_, fields, date) => {
  const text = date === '2023-11-13' ? 'It fell today.' : 'It fell on Monday.';
  expect(parsed(line({ text, ...fields }))).toMatchObject({ events: [{ date }] });
});

test('what holds for all lines holds where a line does not say', () => {
  const bare = JSON.stringify({ id: 'a', text: 'It fell on Monday.' });
  expect(parsed(bare, { published: '2023-11-09' })).toMatchObject({ events: [{ date: '2023-11-06' }] });
  expect(parsed(line({}), { published: '1999-01-01' })).toMatchObject({ events: [{ date: '2023-11-06' }] });
});

test.each([
  ['not-json', '{"id": "a"'],
  ['not-an-object', '["a"]'],
  ['not-an-object', 'null'],
  ['no-id', '{"text": "x", "published": "2023-11-09"}'],
  ['no-text', line({ text: 7 })],
  ['no-published', '{"id": "a", "text": "x"}'],
  ['published-not-a-day', line({ published: '03/04/2023' })],
  ['published-not-a-day', line({ published: '2023-02-30' })],
  ['language-unknown', line({ language: 'ko' })],
  ['time-zone-unknown', line({ timeZone: 'Mars/Olympus' })],
])('%s: %s', (code, text) => {
  const result = draftLine(text, 3);
  expect(result.isError).toBe(true);
  expect(JSON.parse(result.line)).toMatchObject({
    line: 3,
    error: { code, message: expect.any(String) as string, help: expect.any(String) as string },
  });
});

test('an error has the id of its line where there is one', () => {
  expect(parsed(line({ text: 7 }))).toMatchObject({ id: 'a' });
  const problem = { code: 'crashed', message: 'it died', help: 'Look.' };
  expect(JSON.parse(draftJob({}).failed(problem, 9, line({})).line)).toEqual({
    id: 'a',
    line: 9,
    error: problem,
  });
});

/** The program as it is called from a shell. */
function start(...args: readonly string[]) {
  const child = spawn(process.execPath, ['bin/quoteline.js', 'draft', '--ndjson', ...args]);
  let out = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  // What was written to a process that has ended is of no interest.
  child.stdin.on('error', () => undefined);
  return { child, out: () => out, said: () => said };
}

async function pipe(input: string, ...args: readonly string[]) {
  const { child, out, said } = start(...args);
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number];
  return { code, out: out(), said: said() };
}

const ARCHIVE_LENGTH = 2400;
const PLACES = ['bridge', 'market', 'station', 'harbour', 'school'];
const DAYS = ['Monday', 'Tuesday', '3 May 2019', 'September', 'last week'];

/** Articles of our own, a few of them broken. */
function archive(): string {
  return Array.from({ length: ARCHIVE_LENGTH }, (_, at) => {
    if (at % 500 === 250) return '{"id": broken';
    const text = Array.from(
      { length: 1 + (at % 4) },
      (__, sentence) =>
        `The council of ward ${at} closed the ${PLACES[(at + sentence) % 5] ?? ''} on ${DAYS[(at * 3 + sentence) % 5] ?? ''}.`,
    ).join(' ');
    return JSON.stringify({ id: `article-${at}`, text, published: '2023-11-09' });
  }).join('\n');
}

test('killed half way and gone on with after the last id, the pieces are the whole, with any number of threads', async () => {
  const input = archive();
  const whole = await pipe(input, '--workers', '2');
  const lines = whole.out.trimEnd().split('\n');
  expect(lines).toHaveLength(ARCHIVE_LENGTH);
  expect(whole.code).toBe(1);
  for (const [at, result] of lines.entries()) {
    if (at % 500 === 250) expect(result).toContain('"code":"not-json"');
    else expect(result.startsWith(`{"id":"article-${at}","events":[`)).toBe(true);
  }
  expect(whole.said).toContain('Line 251: ');

  const half = start('--workers', '1');
  half.child.stdin.write(input);
  while (half.out().split('\n').length < ARCHIVE_LENGTH / 3) await setTimeout(5);
  half.child.kill('SIGKILL');
  await once(half.child, 'close');
  // The last line may be cut, and one without an id is no place to go on from.
  const done = half.out().split('\n').slice(0, -1);
  const last = done.findLastIndex((result) => result.startsWith('{"id":'));
  expect(last).toBeLessThan(ARCHIVE_LENGTH - 1);
  const kept = done.slice(0, last + 1);
  const { id } = JSON.parse(kept[last] ?? '') as { id: string };
  const rest = await pipe(input, '--after', id);
  expect(`${kept.join('\n')}\n${rest.out}`).toBe(whole.out);
}, 120_000);

test('whoever waits for an answer before the next line gets it', async () => {
  const { child, out } = start('--workers', '2');
  for (const id of ['first', 'second', 'third']) {
    child.stdin.write(`${line({ id })}\n`);
    while (!out().includes(`"id":"${id}"`)) await setTimeout(5);
  }
  child.stdin.end();
  expect(await once(child, 'close')).toEqual([0, null]);
}, 60_000);

test('where the reader goes away it ends quietly', async () => {
  const { child, said } = start();
  child.stdin.write(archive());
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [code] = (await once(child, 'close')) as [number];
  expect(
    said()
      .split('\n')
      .filter((each) => each !== '' && !each.startsWith('Line 251')),
  ).toEqual([]);
  expect(code).toBeLessThan(2);
}, 60_000);

test('an id that no line has is told', async () => {
  const { code, out, said } = await pipe(line({}), '--after', 'nobody');
  expect(said).toContain('no line has the id "nobody"');
  expect(out).toBe('');
  expect(code).toBe(1);
}, 60_000);

test('a line that is too long is an error in its place', async () => {
  const long = JSON.stringify({ id: 'long', text: 'x'.repeat(17_000_000), published: '2023-11-09' });
  const { out, code } = await pipe(`${line({})}\n${long}\n${line({ id: 'b' })}\n`);
  const results = out
    .trimEnd()
    .split('\n')
    .map((each) => JSON.parse(each) as object);
  expect(results).toMatchObject([{ id: 'a' }, { line: 2, error: { code: 'line-too-long' } }, { id: 'b' }]);
  expect(code).toBe(1);
}, 60_000);
