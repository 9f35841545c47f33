// The Vite plugin that lets a page of the development server list, read and save timelines. A build knows nothing of it.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import type {
  ListAnswer,
  OpenAnswer,
  Refused,
  SaveAnswer,
  SessionAnswer,
} from '../../../core/curate/save-contract.ts';
import { MAX_SAVE_BYTES, refusal, SAVE_ADDRESS } from '../../../core/curate/save-contract.ts';
import { admitRequest } from './admit-request.ts';
import { listForDesk, openForDesk } from './open-timeline.ts';
import type { BodyLimits } from './read-body.ts';
import { readBody } from './read-body.ts';
import { saveTimeline } from './save-timeline.ts';

const OpenSchema = v.strictObject({ slug: v.string() });
const SaveSchema = v.strictObject({
  slug: v.string(),
  files: v.record(v.string(), v.string()),
  opened: v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});

const DRAIN_MS = 2000;

const LIMITS: BodyLimits = { bytes: MAX_SAVE_BYTES, milliseconds: 30_000 };

interface Reply {
  readonly status: number;
  readonly body: SessionAnswer | ListAnswer | OpenAnswer | SaveAnswer;
}

/** Takes the place of Vite's rule by which pages of any loopback address may read what the server serves. */
export function deskSavePlugin(eventsFolder: string): Plugin {
  return {
    name: 'quoteline-desk-save',
    apply: 'serve',
    config: () => ({ server: { cors: false } }),
    configureServer(server) {
      server.middlewares.use(deskSaveHandler(eventsFolder));
    },
  };
}

/** The handler for an HTTP server; whatever is not under `SAVE_ADDRESS` goes to `next`. Its token is new each time. */
export function deskSaveHandler(eventsFolder: string, limits: BodyLimits = LIMITS) {
  const token = randomBytes(32).toString('base64url');
  const inTurn = queue();
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const address = request.url ?? '';
    if (address !== SAVE_ADDRESS && !address.startsWith(`${SAVE_ADDRESS}/`)) {
      next();
      return;
    }
    answer(request, address.slice(SAVE_ADDRESS.length + 1)).then(
      (reply) => {
        send(request, response, reply);
      },
      (error: unknown) => {
        // A fault of the program: said where the person who runs it looks, and not to the page.
        console.error(error);
        const help = 'Look at the terminal of npm start; save to a file meanwhile.';
        send(request, response, refused(500, refusal('disk', 'The development server failed.', help)));
      },
    );
  };

  async function answer(request: IncomingMessage, act: string): Promise<Reply> {
    const refusedFor = admitRequest(request, act === 'session' ? undefined : token);
    if (refusedFor !== undefined) return refused(refusedFor.status, refusedFor.refused);
    const read = await readBody(request, limits);
    if ('failed' in read) return bodyRefusal(read.failed, limits);
    const value = parsed(read.body);
    if (value === undefined) {
      return refused(400, refusal('not-json', 'The body is no JSON in UTF-8.', 'Reload the page.'));
    }
    switch (act) {
      case 'session':
        return { status: 200, body: { status: 'session', token } };
      case 'list':
        return { status: 200, body: await listForDesk(eventsFolder) };
      case 'open': {
        const open = v.safeParse(OpenSchema, value);
        return open.success ? replied(await openForDesk(eventsFolder, open.output.slug)) : wrongRequest();
      }
      case 'save': {
        const save = v.safeParse(SaveSchema, value);
        return save.success
          ? replied(await inTurn(() => saveTimeline(eventsFolder, save.output)))
          : wrongRequest();
      }
      default: {
        const message = 'There are session, list, open and save.';
        return refused(404, refusal('no-such-address', message, 'Reload the page.'));
      }
    }
  }
}

/** Runs one after the other, in the order in which they came, whatever becomes of those before. */
function queue(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const mine = last.then(run, run);
    last = mine.catch(() => undefined);
    return mine;
  };
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

function replied(body: OpenAnswer | SaveAnswer): Reply {
  const statuses: Readonly<Record<string, number>> = { conflict: 409, refused: 422 };
  return { status: statuses[body.status] ?? 200, body };
}

const refused = (status: number, body: Refused): Reply => ({ status, body });

function wrongRequest(): Reply {
  const message = 'The request does not have the form that this server expects.';
  return refused(400, refusal('wrong-request', message, 'Reload the page.'));
}

function bodyRefusal(failed: 'too-large' | 'too-slow' | 'broken', limits: BodyLimits): Reply {
  if (failed === 'too-large') {
    const message = `A timeline and its texts may hold ${limits.bytes} bytes together, and these are more.`;
    return refused(413, refusal('too-large', message, 'Split the timeline, or save to a file.'));
  }
  const message = `The request did not come to its end within ${limits.milliseconds / 1000} seconds.`;
  return refused(408, refusal('too-slow', message, 'Save again.'));
}

function send(request: IncomingMessage, response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(status === 405 ? { Allow: 'POST' } : {}),
    ...(request.complete ? {} : { Connection: 'close' }),
  });
  response.end(JSON.stringify(body));
  if (request.complete) return;
  // Whoever is still sending reads no answer: the rest is thrown away for a moment, and then the connection is.
  request.resume();
  const timer = setTimeout(() => request.destroy(), DRAIN_MS);
  request.once('close', () => {
    clearTimeout(timer);
  });
}
