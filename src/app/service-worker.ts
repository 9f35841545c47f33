// Runs beside the page: what was read once can be read again without a network. It imports nothing.

/** The part of ServiceWorkerGlobalScope that is used; its library clashes with that of the page. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: WorkerFetchEvent) => void): void;
  addEventListener(
    type: 'message',
    listener: (event: WorkerEvent & { readonly data: unknown }) => void,
  ): void;
}

interface WorkerEvent {
  waitUntil(done: Promise<unknown>): void;
}

interface WorkerFetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const worker = globalThis as unknown as WorkerScope;
const CACHE = 'quoteline-1';

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener('message', (event) => {
  const { data } = event;
  if (typeof data !== 'object' || data === null || !('keep' in data) || !Array.isArray(data.keep)) return;
  const addresses = data.keep.filter((each): each is string => typeof each === 'string' && isOurs(each));
  event.waitUntil(keepAll(addresses));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !isOurs(request.url)) return;
  // A built asset has its content in its name and never changes; everything else is fresh where there is a network.
  const response = /\/assets\/[^/]+-[\w-]{8,}\.\w+$/.test(new URL(request.url).pathname)
    ? fromCacheFirst(request)
    : fromNetworkFirst(request);
  event.respondWith(response);
});

function isOurs(address: string): boolean {
  return address.startsWith(worker.registration.scope);
}

/** Pages are kept without their query: what is shown in them is the browser's to read. */
function keyOf(address: string): string {
  const url = new URL(address);
  return `${url.origin}${url.pathname}`;
}

async function keepAll(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(
    addresses.map(async (address) => {
      if ((await cache.match(keyOf(address))) === undefined) await keep(await fetch(address), address);
    }),
  );
}

async function keep(response: Response, address: string): Promise<void> {
  if (!response.ok) return;
  const cache = await caches.open(CACHE);
  await cache.put(keyOf(address), response);
}

async function fromCacheFirst(request: Request): Promise<Response> {
  const kept = await caches.match(keyOf(request.url));
  return kept ?? fromNetworkFirst(request);
}

async function fromNetworkFirst(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    await keep(response.clone(), request.url);
    return response;
  } catch (error) {
    const kept = await caches.match(keyOf(request.url));
    if (kept !== undefined) return kept;
    throw error;
  }
}
