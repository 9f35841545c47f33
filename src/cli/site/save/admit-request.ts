// Who may speak to the save of the development server: a page of the server itself, on this machine, and nobody else.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Refused } from '../../../core/curate/save-contract.ts';
import { refusal, TOKEN_HEADER } from '../../../core/curate/save-contract.ts';

/** Names that mean this machine whatever a name server says: no page can be rebound to them. */
const LOOPBACK_HOST = /^(?:localhost|(?:[a-z0-9-]{1,63}\.)?localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/** As Node writes the addresses of peers, IPv4 also in its IPv6 form. */
const LOOPBACK_PEER = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;

export interface Refusal {
  readonly status: number;
  readonly refused: Refused;
}

/**
 * Why a request is not heard, or `undefined`. Browsers state the origin of every POST, and no page can set or leave out
 * `Origin`, `Host` or `Sec-Fetch-Site`; that the body is JSON makes a request of another origin ask beforehand, which
 * nothing here answers. `token` is `undefined` where the token itself is asked for.
 */
export function admitRequest(request: IncomingMessage, token: string | undefined): Refusal | undefined {
  if (request.method !== 'POST') {
    const help = 'Use the desk that this server serves.';
    return { status: 405, refused: refusal('wrong-method', 'Every request is a POST of JSON.', help) };
  }
  const { host = '', origin = '', 'sec-fetch-site': site } = request.headers;
  if (!LOOPBACK_PEER.test(request.socket.remoteAddress ?? '') || !LOOPBACK_HOST.test(host)) {
    return notSameOrigin('Timelines are saved from this machine only, over a loopback address.');
  }
  const isOwnOrigin = origin === `http://${host}` || origin === `https://${host}`;
  if (!isOwnOrigin || (site !== undefined && site !== 'same-origin')) {
    return notSameOrigin('The request does not come from a page of this server.');
  }
  if (!/^application\/json(?:; *charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    const help = 'Send the content type application/json.';
    return { status: 415, refused: refusal('not-json', 'The request is not JSON.', help) };
  }
  const given = request.headers[TOKEN_HEADER];
  if (token !== undefined && !(typeof given === 'string' && isSame(given, token))) {
    const help = 'Reload the page.';
    return {
      status: 403,
      refused: refusal('wrong-token', 'The token is not that of this server: it was started anew.', help),
    };
  }
  return undefined;
}

function notSameOrigin(message: string): Refusal {
  const help =
    'Open the desk at the loopback address that npm start printed, such as http://localhost:5173/.';
  return { status: 403, refused: refusal('not-same-origin', message, help) };
}

/** Takes as long whatever the difference is. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
