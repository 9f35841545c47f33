// A static host on the loopback for tests and benchmarks: range requests as they should be, and in every wrong way.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Network } from '../../src/core/archive/http-file.ts';

/** How the host treats a request; the path of it and its number, from 1, are given. */
export interface HostFault {
  /** Send this status and nothing else. */
  readonly status?: number;
  /** Break the connection after so many bytes of the body. */
  readonly breakAfter?: number;
  /** Take no notice of the range. */
  readonly isWhole?: boolean;
  /** Write this instead of the right Content-Range; '' for none. */
  readonly contentRange?: string;
  readonly etag?: string;
  /** Send so many bytes too many. */
  readonly extraBytes?: number;
  /** Do not answer before so many milliseconds are over. */
  readonly delayMs?: number;
}

export interface RangeHost {
  readonly address: (name: string) => string;
  /** Every request, in order: path, and bytes sent. */
  readonly requests: { readonly path: string; readonly range: string; bytes: number; isCancelled: boolean }[];
  fault: (path: string, number: number) => HostFault;
  close: () => Promise<void>;
}

/** Gives the part `[start, end)` of a file and its length; `undefined` where there is none. */
export type FileReader = (
  path: string,
) => { readonly length: number; readonly read: (start: number, end: number) => Uint8Array } | undefined;

export function memoryFiles(files: Readonly<Record<string, Uint8Array>>): FileReader {
  return (path) => {
    const bytes = files[path];
    return bytes && { length: bytes.length, read: (start, end) => bytes.subarray(start, end) };
  };
}

/** The network of Node, whose waits are over at once: tests need not sit them out. */
export const nodeNetwork: Network = {
  fetch: (address, init) => fetch(address, init),
  wait: (_, signal) => {
    signal?.throwIfAborted();
    return Promise.resolve();
  },
};

export async function startRangeHost(files: FileReader): Promise<RangeHost> {
  const server = createServer((request, response) => {
    void answer(request, response, host, files).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('a port');
  const host: RangeHost = {
    address: (name) => `http://127.0.0.1:${at.port}/${name}`,
    requests: [],
    fault: () => ({}),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return host;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  host: RangeHost,
  files: FileReader,
): Promise<void> {
  const path = (request.url ?? '/').slice(1).replace(/\?.*/, '');
  const range = request.headers.range ?? '';
  const log = { path, range, bytes: 0, isCancelled: false };
  host.requests.push(log);
  const fault = host.fault(path, host.requests.length);
  response.on('close', () => (log.isCancelled = !response.writableFinished));
  if (fault.delayMs !== undefined) await delay(fault.delayMs);
  const file = files(path);
  if (fault.status !== undefined || file === undefined) {
    response.writeHead(fault.status ?? 404).end();
    return;
  }
  const match = /^bytes=(\d+)-(\d+)$/.exec(range);
  const isWhole = fault.isWhole === true || match === null;
  const start = isWhole ? 0 : Number(match[1]);
  const end = isWhole ? file.length : Math.min(file.length, Number(match[2]) + 1);
  if (start >= file.length) {
    response.writeHead(416, { 'Content-Range': `bytes */${file.length}` }).end();
    return;
  }
  const body = file.read(start, end);
  const extra = new Uint8Array(fault.extraBytes ?? 0);
  const contentRange = fault.contentRange ?? `bytes ${start}-${end - 1}/${file.length}`;
  response.writeHead(isWhole ? 200 : 206, {
    'Content-Length': body.length + extra.length,
    ETag: fault.etag ?? '"one"',
    ...(isWhole || contentRange === '' ? {} : { 'Content-Range': contentRange }),
  });
  log.bytes = body.length;
  if (fault.breakAfter !== undefined) {
    response.write(body.subarray(0, fault.breakAfter), () => response.destroy());
    return;
  }
  response.write(body);
  response.end(extra);
}
