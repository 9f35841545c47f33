// The filter over archives: lines as they come, results in their order, threads that die and are replaced.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { idOfLine, inOrder } from '../../src/cli/line-filter.ts';
import { LinePool } from '../../src/cli/line-pool.ts';
import type { InputLine } from '../../src/cli/read-lines.ts';
import { readLines } from '../../src/cli/read-lines.ts';

async function* chunksOf(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    await setImmediate();
    yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
  }
}

async function linesOf(chunks: readonly (string | Uint8Array)[], maxBytes?: number): Promise<InputLine[]> {
  const lines: InputLine[] = [];
  for await (const line of readLines(chunksOf(...chunks), maxBytes)) lines.push(line);
  return lines;
}

test.each([
  ['one chunk', ['a\nb\n']],
  ['no end of the last line', ['a\nb']],
  ['line ends of Windows', ['a\r\nb\r\n']],
  ['lines cut between chunks', ['', 'a', '\n', 'b', '']],
  ['a byte order mark', [new Uint8Array([0xef, 0xbb, 0xbf]), 'a\nb']],
])('lines of %s', async (_, chunks) => {
  expect(await linesOf(chunks)).toEqual([
    { number: 1, text: 'a' },
    { number: 2, text: 'b' },
  ]);
});

test('empty lines are left out and counted', async () => {
  expect(await linesOf(['\n \na\n\n\nb\n'])).toEqual([
    { number: 3, text: 'a' },
    { number: 6, text: 'b' },
  ]);
});

test('a character that is cut between chunks stays one', async () => {
  const bytes = new TextEncoder().encode('é서😀');
  const chunks = Array.from(bytes, (byte) => new Uint8Array([byte]));
  expect(await linesOf(chunks)).toEqual([{ number: 1, text: 'é서😀' }]);
});

test('a line that is too long is told, and the next one read', async () => {
  const lines = await linesOf(['a\n', 'x'.repeat(6), 'x'.repeat(6), '\nb\n'], 10);
  expect(lines).toMatchObject([
    { number: 1, text: 'a' },
    { number: 2, problem: { code: 'line-too-long', message: 'the line has 12 bytes; at most 10 are read' } },
    { number: 3, text: 'b' },
  ]);
});

test('bytes that are no UTF-8 are told by their place', async () => {
  expect(await linesOf([new Uint8Array([97, 98, 0xff, 10]), 'b'])).toMatchObject([
    {
      number: 1,
      problem: { code: 'not-utf8', message: 'byte 2 of the line belongs to no character of UTF-8' },
    },
    { number: 2, text: 'b' },
  ]);
});

test.each([
  ['{"id":"a"}', 'a'],
  ['{"id":7}', 7],
  ['{"id":null}', undefined],
  ['null', undefined],
  ['{', undefined],
])('the id of %s is %s', (line, id) => {
  expect(idOfLine(line)).toBe(id);
});

test('results come in the order of the items, however long each takes, and never more than the window at once', async () => {
  let underWay = 0;
  let most = 0;
  const run = async (item: number): Promise<number> => {
    underWay += 1;
    most = Math.max(most, underWay);
    for (let turn = 0; turn < (item * 7) % 5; turn += 1) await setImmediate();
    underWay -= 1;
    return item;
  };
  async function* numbers(): AsyncGenerator<number> {
    for (let item = 0; item < 100; item += 1) {
      if (item % 3 === 0) await setImmediate();
      yield item;
    }
  }
  const results: number[] = [];
  for await (const result of inOrder(numbers(), run, 4)) results.push(result);
  expect(results).toEqual(Array.from({ length: 100 }, (_, at) => at));
  expect(most).toBe(4);
});

test('whoever sends one line and waits gets its answer before the next line', async () => {
  const answered: string[] = [];
  let release = (): void => undefined;
  async function* conversation(): AsyncGenerator<string> {
    yield 'first';
    await new Promise<void>((resolve) => (release = resolve));
    yield 'second';
  }
  for await (const result of inOrder(conversation(), (item) => Promise.resolve(item), 8)) {
    answered.push(result);
    release();
  }
  expect(answered).toEqual(['first', 'second']);
});

test('whoever stops reading stops the lines', async () => {
  let isClosed = false;
  async function* endless(): AsyncGenerator<number> {
    try {
      for (let item = 0; ; item += 1) {
        await setImmediate();
        yield item;
      }
    } finally {
      isClosed = true;
    }
  }
  for await (const result of inOrder(endless(), (item) => Promise.resolve(item), 4)) if (result === 5) break;
  expect(isClosed).toBe(true);
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoteline-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A thread that dies over some lines: a real one, since no line of an article is known that kills ours. */
function mortalThread(atStart = ''): URL {
  const path = join(folder, 'thread.mjs');
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads';
    ${atStart}
    parentPort.on('message', ({ text }) => {
      if (text === 'exit') process.exit(3);
      if (text === 'throw') throw new Error('struck');
      parentPort.postMessage({ line: text, isError: false });
    });
    parentPort.postMessage('ready');`,
  );
  return pathToFileURL(path);
}

const ORDER = { name: 'draft', options: {} } as const;

test('a thread that dies costs one line, and the lines behind it are done by another', async () => {
  const pool = new LinePool(ORDER, 2, mortalThread());
  const lines = Array.from({ length: 60 }, (_, at) =>
    at % 10 === 4 ? 'throw' : at % 10 === 7 ? 'exit' : `line ${at}`,
  );
  const results = await Promise.all(lines.map((line, at) => pool.run(at, line)));
  await pool.close();
  expect(results).toEqual(
    lines.map((line) => {
      if (line === 'throw') return { crash: 'struck' };
      if (line === 'exit') return { crash: 'the thread ended' };
      return { line, isError: false };
    }),
  );
});

test('where no thread can be started, that is a fault of the program', async () => {
  const pool = new LinePool(ORDER, 1, mortalThread('throw new Error("no such thing");'));
  await expect(pool.run(1, 'a')).resolves.toEqual({ crash: 'no such thing' });
  await expect(pool.run(2, 'b')).rejects.toThrow('no such thing');
  await pool.close();
});
