// Who may write a document: one tab at a time, by a Web Lock (https://w3c.github.io/web-locks/).

export interface HeldLock {
  readonly release: () => void;
}

type LockOptionsByName = Pick<LockOptions, 'ifAvailable' | 'steal' | 'signal'>;

/**
 * `undefined` where another tab holds it. Where the browser has no Web Locks (a page that is not served securely) every
 * tab gets it: the check within each transaction still keeps a stale one from writing.
 */
export async function takeLock(
  name: string,
  options: LockOptionsByName,
  lost: () => void,
): Promise<HeldLock | undefined> {
  const locks = (navigator as Partial<Pick<Navigator, 'locks'>>).locks;
  if (locks === undefined) return { release: () => undefined };
  return new Promise((resolve, reject) => {
    let isHeld = false;
    const request = locks.request(name, options, async (lock) => {
      if (lock === null) {
        resolve(undefined);
        return;
      }
      isHeld = true;
      await new Promise<void>((release) => {
        resolve({ release });
      });
    });
    request.catch((error: unknown) => {
      // A lock that was held and rejects was stolen.
      if (isHeld) lost();
      // A page that may not store anything gets no locks either, and nobody else can write what it holds.
      else if (error instanceof DOMException && error.name === 'SecurityError') {
        resolve({ release: () => undefined });
      } else reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}

/** Waits for at most so long; `undefined` where it was not let go of. */
export async function waitForLock(
  name: string,
  waitMs: number,
  lost: () => void,
): Promise<HeldLock | undefined> {
  try {
    return await takeLock(name, { signal: AbortSignal.timeout(waitMs) }, lost);
  } catch (error) {
    if (error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
      return undefined;
    }
    throw error;
  }
}
