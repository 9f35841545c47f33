// Serves a built site on loopback from a sub-path, as any static host would: files, gzip, 404, nothing clever.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';
import { extname, join, normalize, sep } from 'node:path';

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

/** Serves `folder` under `subPath` (`/a/b/`) on a free port of 127.0.0.1. */
export async function serveSite(folder: string, subPath: string): Promise<ServedSite> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.startsWith(subPath) ? join(folder, path.slice(subPath.length)) : '';
    const found = fileAt(file, folder);
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
