// A file on any web host, read by HTTP range requests: retried where that may help, refused with a clear reason where
// the host cannot do it or the file changes meanwhile. See RFC 9110, section 14.
import { diagnose } from '../model/diagnose.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { RangeFile } from './range-file.ts';

/** What core may not do by itself. */
export interface Network {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Resolves after so many milliseconds; rejects with the signal's reason when that is aborted. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** How long to wait before the second, third and fourth try. */
const RETRY_DELAYS_MS = [200, 800, 3200];
/** Larger than any archive: beyond it JavaScript cannot count bytes one by one. */
const MAX_FILE_BYTES = 2 ** 50;

export interface OpenedFile {
  readonly file: RangeFile;
  /** The first bytes, which were fetched to learn the length. */
  readonly head: Uint8Array;
}

/** Opens a file by fetching its first bytes. Rejects only with the reason of the signal. */
export async function openHttpFile(
  address: string,
  headBytes: number,
  network: Network,
  signal?: AbortSignal,
): Promise<Checked<OpenedFile>> {
  const first = await request({ address, start: 0, end: headBytes, network, signal });
  if (!first.ok) return first;
  const { bytes, total, version } = first.value;
  const file: RangeFile = {
    name: address,
    byteLength: total,
    async read(start, end, readSignal) {
      if (start === end) return { ok: true, value: new Uint8Array(0), diagnostics: [] };
      const part = await request({
        address,
        start,
        end,
        network,
        signal: readSignal,
        expected: { total, version },
      });
      return part.ok ? { ok: true, value: part.value.bytes, diagnostics: [] } : part;
    },
  };
  return { ok: true, value: { file, head: bytes }, diagnostics: [] };
}

interface RangeRequest {
  readonly address: string;
  readonly start: number;
  readonly end: number;
  readonly network: Network;
  readonly signal: AbortSignal | undefined;
  /** Absent for the first request, which learns them. */
  readonly expected?: { readonly total: number; readonly version: string | undefined };
}

interface Part {
  readonly bytes: Uint8Array;
  readonly total: number;
  /** ETag, or else Last-Modified, where the host tells. */
  readonly version: string | undefined;
}

/** `retry` where the same request may succeed a little later. */
type Outcome = Checked<Part> & { readonly retry?: boolean };

async function request(wanted: RangeRequest): Promise<Checked<Part>> {
  for (const delayMs of [...RETRY_DELAYS_MS, undefined]) {
    const outcome = await attempt(wanted);
    if (outcome.ok || outcome.retry !== true || delayMs === undefined) return outcome;
    await wanted.network.wait(delayMs, wanted.signal);
  }
  throw new Error('the last try returns');
}

async function attempt({ address, start, end, network, signal, expected }: RangeRequest): Promise<Outcome> {
  signal?.throwIfAborted();
  let response: Response;
  try {
    const headers = { Range: `bytes=${start}-${end - 1}` };
    response = await network.fetch(address, { headers, ...(signal === undefined ? {} : { signal }) });
  } catch (error) {
    signal?.throwIfAborted();
    return { ...unreachable(address, `the connection failed (${reasonOf(error)})`), retry: true };
  }
  const { status } = response;
  if (status !== 206) {
    await response.body?.cancel().catch(() => undefined);
    signal?.throwIfAborted();
    if (status === 200) {
      return failed(diagnose('archive-no-ranges', '', `The host of ${address} sends whole files only.`));
    }
    if (status === 416 && expected !== undefined) return changed(address);
    const answer = unreachable(address, `the host answered ${status}`);
    return { ...answer, retry: status === 429 || status >= 500 };
  }
  const range = contentRangeOf(response);
  if (range === undefined) {
    await response.body?.cancel().catch(() => undefined);
    const message = `The host of ${address} does not tell which bytes it sends.`;
    const help =
      'Let the host send Content-Range, and where the page is on another host, list it in Access-Control-Expose-Headers.';
    return failed(diagnose('archive-no-ranges', '', message, { help }));
  }
  const version = response.headers.get('etag') ?? response.headers.get('last-modified') ?? undefined;
  const isOther = expected !== undefined && (range.total !== expected.total || version !== expected.version);
  const wantedEnd = Math.min(end, range.total);
  if (isOther || range.start !== start || range.end !== wantedEnd || range.total > MAX_FILE_BYTES) {
    await response.body?.cancel().catch(() => undefined);
    if (isOther) return changed(address);
    return failed(
      diagnose('archive-no-ranges', '', `The host of ${address} sends other bytes than were asked for.`),
    );
  }
  try {
    const bytes = await bodyOf(response, wantedEnd - start);
    if (bytes !== undefined)
      return { ok: true, value: { bytes, total: range.total, version }, diagnostics: [] };
    return { ...unreachable(address, 'less or more arrived than the host announced'), retry: true };
  } catch (error) {
    signal?.throwIfAborted();
    return { ...unreachable(address, `the connection broke (${reasonOf(error)})`), retry: true };
  }
}

/** `bytes 0-65535/1000000` as a half-open range. */
function contentRangeOf(response: Response): { start: number; end: number; total: number } | undefined {
  const match = /^bytes (?<first>\d{1,16})-(?<last>\d{1,16})\/(?<total>\d{1,16})$/.exec(
    response.headers.get('content-range') ?? '',
  );
  const { first, last, total } = match?.groups ?? {};
  return match === null ? undefined : { start: Number(first), end: Number(last) + 1, total: Number(total) };
}

/** The body where it has exactly so many bytes; a longer one is not read to its end. */
async function bodyOf(response: Response, length: number): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(length);
  const reader = response.body?.getReader();
  if (reader === undefined) return length === 0 ? bytes : undefined;
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return at === length ? bytes : undefined;
    if (at + value.length > length) {
      await reader.cancel();
      return undefined;
    }
    bytes.set(value, at);
    at += value.length;
  }
}

function unreachable(address: string, why: string): Checked<never> {
  return failed(diagnose('archive-unreachable', '', `${address} cannot be fetched: ${why}.`));
}

function changed(address: string): Checked<never> {
  return failed(diagnose('archive-changed', '', `${address} is another file than when it was opened.`));
}

function failed(diagnostic: Diagnostic): Checked<never> {
  return { ok: false, diagnostics: [diagnostic] };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
