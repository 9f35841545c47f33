// The development server's save: who is heard, and who is not.
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deskSaveHandler } from '../../src/cli/site/save/desk-save-plugin.ts';
import { SAVE_ADDRESS, TOKEN_HEADER } from '../../src/core/curate/save-contract.ts';
import { devSave } from '../../src/ui/desk/dev-save.ts';
import { BRIDGE_TEXT, bridgeTimeline } from '../cases/bridge-timeline.ts';

let events = '';
beforeEach(() => {
  events = realpathSync(mkdtempSync(join(tmpdir(), 'quoteline-save-')));
});
afterEach(() => {
  rmSync(events, { recursive: true, force: true });
});

const inEvents = (path: string) => readFileSync(join(events, path), 'utf8');
const first = (title = 'One') => ({
  slug: 'bridge',
  files: { 'timeline.json': bridgeTimeline(title), 'sources/bridge.txt': BRIDGE_TEXT },
  opened: {},
});
const nothingHidden = () => {
  const names = readdirSync(events, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /(?:^|\/)\./.test(name))).toEqual([]);
};

describe('the address', () => {
  let close = () => Promise.resolve();
  let port = 0;
  const limits = { bytes: 20_000, milliseconds: 300 };
  beforeEach(async () => {
    const handler = deskSaveHandler(events, limits);
    const server = createServer((request, response) => {
      handler(request, response, () => response.writeHead(404).end('not ours'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
    close = () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
  });
  afterEach(() => close());

  interface Answer {
    readonly status: number;
    readonly headers: NodeJS.Dict<string | string[]>;
    readonly code?: string;
    readonly token?: string;
  }
  function ask(path: string, headers: Record<string, string>, body = '{}', method = 'POST'): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const own = `127.0.0.1:${port}`;
      const all = { Host: own, Origin: `http://${own}`, 'Content-Type': 'application/json', ...headers };
      const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
      const asked = httpRequest({ port, host: '127.0.0.1', path, method, headers: sent }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => {
          const value = text.startsWith('{')
            ? (JSON.parse(text) as { token?: string; problem?: { code: string } })
            : {};
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            ...(value.problem === undefined ? {} : { code: value.problem.code }),
            ...(value.token === undefined ? {} : { token: value.token }),
          });
        });
      });
      asked.on('error', reject);
      asked.end(method === 'POST' || method === 'PUT' ? body : undefined);
    });
  }
  const session = async () => (await ask(`${SAVE_ADDRESS}/session`, {})).token ?? '';

  test('a page of the server itself is heard', async () => {
    const token = await session();
    expect(token).toMatch(/^[\w-]{43}$/);
    const saved = await ask(`${SAVE_ADDRESS}/save`, { [TOKEN_HEADER]: token }, JSON.stringify(first()));
    expect(saved.status).toBe(200);
    expect(saved.headers['access-control-allow-origin']).toBeUndefined();
    expect(inEvents('bridge/timeline.json')).toBe(bridgeTimeline('One'));
    for (const host of ['localhost:1', 'LOCALHOST', 'a.localhost:80', '[::1]:5173']) {
      expect(await ask(`${SAVE_ADDRESS}/session`, { Host: host, Origin: `http://${host}` })).toMatchObject({
        status: 200,
      });
    }
  });

  test.each<[string, Record<string, string>, number, string]>([
    ['a name that may be rebound', { Host: 'evil.example' }, 403, 'not-same-origin'],
    [
      'a name that may be rebound, with its own origin',
      { Host: 'evil.example:80', Origin: 'http://evil.example:80' },
      403,
      'not-same-origin',
    ],
    [
      'a name that only begins like ours',
      { Host: 'localhost.evil.example', Origin: 'http://localhost.evil.example' },
      403,
      'not-same-origin',
    ],
    [
      'user information in the host',
      { Host: 'localhost@evil.example', Origin: 'http://localhost@evil.example' },
      403,
      'not-same-origin',
    ],
    [
      'another address of the network',
      { Host: '192.168.0.2', Origin: 'http://192.168.0.2' },
      403,
      'not-same-origin',
    ],
    ['another port', { Origin: 'http://127.0.0.1:1' }, 403, 'not-same-origin'],
    ['another name for this machine', { Origin: 'http://localhost' }, 403, 'not-same-origin'],
    ['no origin', { Origin: '' }, 403, 'not-same-origin'],
    ['an origin that is hidden', { Origin: 'null' }, 403, 'not-same-origin'],
    ['a cross-site request', { 'Sec-Fetch-Site': 'cross-site' }, 403, 'not-same-origin'],
    ['a same-site request', { 'Sec-Fetch-Site': 'same-site' }, 403, 'not-same-origin'],
    ['what a person typed', { 'Sec-Fetch-Site': 'none' }, 403, 'not-same-origin'],
    ['plain text, which a form may send', { 'Content-Type': 'text/plain' }, 415, 'not-json'],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'not-json'],
    ['text that names JSON', { 'Content-Type': 'text/plain; application/json' }, 415, 'not-json'],
    ['no content type', { 'Content-Type': '' }, 415, 'not-json'],
    ['a wrong token', { [TOKEN_HEADER]: 'wrong' }, 403, 'wrong-token'],
    ['no token', {}, 403, 'wrong-token'],
  ])('%s is not heard', async (_, headers, status, code) => {
    const wrong = headers[TOKEN_HEADER] !== undefined || code === 'wrong-token';
    const token = wrong ? {} : { [TOKEN_HEADER]: await session() };
    const answer = await ask(`${SAVE_ADDRESS}/save`, { ...token, ...headers }, JSON.stringify(first()));
    expect(answer).toMatchObject({ status, code });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(readdirSync(events)).toEqual([]);
    if (code !== 'wrong-token') {
      expect((await ask(`${SAVE_ADDRESS}/session`, headers)).token).toBeUndefined();
    }
  });

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('%s is not heard', async (method) => {
    const answer = await ask(`${SAVE_ADDRESS}/list`, { [TOKEN_HEADER]: await session() }, '{}', method);
    expect(answer).toMatchObject({ status: 405, code: 'wrong-method' });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each([
    `${SAVE_ADDRESS}/../save`,
    `${SAVE_ADDRESS}/%2e%2e/save`,
    `${SAVE_ADDRESS}/save%2f`,
    `${SAVE_ADDRESS}//save`,
    `${SAVE_ADDRESS}/save?x`,
    `${SAVE_ADDRESS}/constructor`,
    SAVE_ADDRESS,
  ])('%s is no address', async (path) => {
    const answer = await ask(path, { [TOKEN_HEADER]: await session() }, JSON.stringify(first()));
    expect(answer).toMatchObject({ status: 404, code: 'no-such-address' });
    expect(readdirSync(events)).toEqual([]);
  });

  test.each(['', 'x', '[]', '{"slug":1}', '{"slug":"a","files":{},"opened":{"a":"b"}}'])(
    'the body %j is refused',
    async (body) => {
      const answer = await ask(`${SAVE_ADDRESS}/save`, { [TOKEN_HEADER]: await session() }, body);
      expect(answer.status).toBe(400);
    },
  );

  test('a name in a request cannot reach what all objects have', async () => {
    const body = `{"slug":"bridge","files":{"__proto__":"x","timeline.json":"{}"},"opened":{}}`;
    const answer = await ask(`${SAVE_ADDRESS}/save`, { [TOKEN_HEADER]: await session() }, body);
    expect([400, 422]).toContain(answer.status);
    expect(readdirSync(events)).toEqual([]);
  });

  test('a body that is too large is refused, whether it says so or not', async () => {
    const headers = { [TOKEN_HEADER]: await session() };
    const body = JSON.stringify({ ...first(), slug: 'a'.repeat(limits.bytes) });
    expect(await ask(`${SAVE_ADDRESS}/save`, headers, body)).toMatchObject({
      status: 413,
      code: 'too-large',
    });
    const chunked = { ...headers, 'Transfer-Encoding': 'chunked' };
    expect(await ask(`${SAVE_ADDRESS}/save`, chunked, body)).toMatchObject({ status: 413 });
    expect(await ask(`${SAVE_ADDRESS}/list`, headers)).toMatchObject({ status: 200 });
  });

  test('a body that never ends is given up, and keeps nobody else waiting', async () => {
    const token = await session();
    const slow = connect(port, '127.0.0.1');
    let heard = '';
    slow.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    const own = `127.0.0.1:${port}`;
    slow.write(
      `POST ${SAVE_ADDRESS}/save HTTP/1.1\r\nHost: ${own}\r\nOrigin: http://${own}\r\nContent-Type: application/json\r\n` +
        `${TOKEN_HEADER}: ${token}\r\nContent-Length: 1000\r\n\r\n{`,
    );
    const meanwhile = await ask(`${SAVE_ADDRESS}/save`, { [TOKEN_HEADER]: token }, JSON.stringify(first()));
    expect(meanwhile.status).toBe(200);
    await new Promise((resolve) => slow.once('close', resolve));
    expect(heard).toContain('408');
    expect(heard).toContain('too-slow');
  });

  test('of twenty saves at once of what was opened once, one is written and the others are conflicts', async () => {
    const headers = { [TOKEN_HEADER]: await session() };
    const titles = Array.from({ length: 20 }, (_, at) => `Number ${at}`);
    const answers = await Promise.all(
      titles.map((title) => ask(`${SAVE_ADDRESS}/save`, headers, JSON.stringify(first(title)))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...titles.slice(1).map(() => 409)]);
    const written = titles[answers.findIndex(({ status }) => status === 200)] ?? '';
    expect(inEvents('bridge/timeline.json')).toBe(bridgeTimeline(written));
    nothingHidden();
  });

  test('without a server the client says so', async () => {
    await close();
    const answer = await devSave(`http://127.0.0.1:${port}`).list();
    expect(answer).toMatchObject({ status: 'refused', problem: { code: 'no-server' } });
  });
});
