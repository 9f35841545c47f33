// The desk's way into events/ while the development server serves it. In a built site `devSave` is not to be called:
// guard it with `import.meta.env.DEV`, and a build leaves all of this out.
import type {
  ListAnswer,
  OpenAnswer,
  Refused,
  SaveAnswer,
  SaveRequest,
  SessionAnswer,
} from '../../core/curate/save-contract.ts';
import { MAX_SAVE_BYTES, refusal, SAVE_ADDRESS, TOKEN_HEADER } from '../../core/curate/save-contract.ts';

export interface DevSave {
  list(): Promise<ListAnswer>;
  open(slug: string): Promise<OpenAnswer>;
  /**
   * Verified by the server before anything is written. A `conflict` wrote nothing: show both versions, and save again
   * with the SHA-256 of what is on the disk as `opened` where a person decides for theirs.
   */
  save(request: SaveRequest): Promise<SaveAnswer>;
}

const PATIENCE_MS = 60_000;

/** `origin` is that of the page. Nothing rejects: what goes wrong is a `refused`, without a server `no-server`. */
export function devSave(origin: string = location.origin): DevSave {
  let session: Promise<SessionAnswer> | undefined;

  async function ask<T extends { readonly status: string }>(act: string, body: string): Promise<T | Refused> {
    session ??= post<SessionAnswer>(origin, 'session', '{}');
    const opened = await session;
    if (opened.status === 'refused') {
      session = undefined;
      return opened;
    }
    return post<T>(origin, act, body, opened.token);
  }

  /** A server that was started anew has a new token; it is asked for once. */
  async function insist<T extends { readonly status: string }>(
    act: string,
    value: unknown,
  ): Promise<T | Refused> {
    const body = JSON.stringify(value);
    const bytes = new TextEncoder().encode(body).length;
    if (bytes > MAX_SAVE_BYTES) {
      const message = `A timeline and its texts may hold ${MAX_SAVE_BYTES} bytes together, and these are ${bytes}.`;
      return refusal('too-large', message, 'Split the timeline, or save to a file.');
    }
    const first = await ask<T>(act, body);
    if (!isRefused(first) || first.problem.code !== 'wrong-token') return first;
    session = undefined;
    return ask<T>(act, body);
  }

  return {
    list: () => insist<ListAnswer>('list', {}),
    open: (slug) => insist<OpenAnswer>('open', { slug }),
    save: (request) => insist<SaveAnswer>('save', request),
  };
}

function isRefused(answer: { readonly status: string }): answer is Refused {
  return answer.status === 'refused';
}

async function post<T>(origin: string, act: string, body: string, token?: string): Promise<T | Refused> {
  try {
    const response = await fetch(`${origin}${SAVE_ADDRESS}/${act}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(token === undefined ? {} : { [TOKEN_HEADER]: token }),
      },
      body,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // The answers are our own server's, and their form is that of the contract.
    if (response.headers.get('Content-Type')?.startsWith('application/json') === true) {
      return (await response.json()) as T;
    }
  } catch {
    // The same to a person: nobody is there to save.
  }
  const message = 'The development server does not answer.';
  return refusal('no-server', message, 'Start it with npm start, or save to a file.');
}
