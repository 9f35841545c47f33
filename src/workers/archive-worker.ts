// The worker that reads an archive: fetching and decoding take nothing from the page's frames.
import type { FromArchive, ToArchive } from './archive-messages.ts';
import { ArchiveSession } from './archive-session.ts';

const session = new ArchiveSession(
  {
    fetch: (address, init) => fetch(address, init),
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(timer);
          const reason: unknown = signal?.reason;
          reject(reason instanceof Error ? reason : new Error('stopped'));
        };
        const timer = setTimeout(() => {
          signal?.removeEventListener('abort', end);
          resolve();
        }, ms);
        if (signal?.aborted === true) end();
        else signal?.addEventListener('abort', end, { once: true });
      }),
  },
  (message: FromArchive) => {
    postMessage(message);
  },
);

addEventListener('message', ({ data }: MessageEvent<ToArchive>) => {
  // What nobody foresaw reaches the page as an error of its worker.
  session.hear(data).catch(reportError);
});
