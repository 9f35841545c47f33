// Serves a built site on loopback from a sub-path, as any static host would: files, gzip, 404, nothing clever.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';
import { basename, extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface ServedSite {
  /** The address of the site's top folder, with a slash at the end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Archives that stand beside the pages, served in parts, and other files, served whole. */
export interface BesideSite {
  readonly folder: string;
  /** How the host treats a request for one of them: as it should where nothing is given. */
  fault: (name: string) => 'whole' | 'down' | undefined;
  /** What was asked for. */
  readonly requests: string[];
}

/** Serves `folder` under `subPath` (`/a/b/`) on a free port of 127.0.0.1. */
export async function serveSite(folder: string, subPath: string, beside?: BesideSite): Promise<ServedSite> {
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (beside !== undefined && asked.endsWith('.parquet')) {
      sendPart(beside, basename(asked), request.headers.range ?? '', response);
      return;
    }
    const path = decodeURIComponent(asked);
    const file = path.startsWith(subPath) ? join(folder, path.slice(subPath.length)) : '';
    const found =
      fileAt(file, folder) ?? (beside && fileAt(join(beside.folder, basename(path)), beside.folder));
    if (found === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
      return;
    }
    const headers = {
      'Content-Type': TYPES[extname(found)] ?? 'application/octet-stream',
      'Cache-Control': 'no-store',
    };
    if (extname(found) === '.woff2' || !/gzip/.test(request.headers['accept-encoding'] ?? '')) {
      response.writeHead(200, headers);
      createReadStream(found).pipe(response);
    } else {
      response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip' });
      createReadStream(found).pipe(createGzip()).pipe(response);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${subPath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function fileAt(path: string, folder: string): string | undefined {
  const inside = normalize(path);
  if (inside !== normalize(folder) && !inside.startsWith(normalize(folder + sep))) return undefined;
  const stats = statSync(inside, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) return fileAt(join(inside, 'index.html'), folder);
  return stats?.isFile() === true ? inside : undefined;
}

function sendPart(beside: BesideSite, name: string, range: string, response: ServerResponse): void {
  beside.requests.push(name);
  const file = fileAt(join(beside.folder, name), beside.folder);
  const fault = beside.fault(name);
  if (file === undefined || fault === 'down') {
    response.writeHead(file === undefined ? 404 : 403).end();
    return;
  }
  const bytes = readFileSync(file);
  const match = /^bytes=(\d+)-(\d+)$/.exec(range);
  if (match === null || fault === 'whole') {
    response.writeHead(200).end(bytes);
    return;
  }
  const [start, end] = [Number(match[1]), Math.min(bytes.length, Number(match[2]) + 1)];
  response
    .writeHead(206, { 'Content-Range': `bytes ${start}-${end - 1}/${bytes.length}`, ETag: '"one"' })
    .end(bytes.subarray(start, end));
}
