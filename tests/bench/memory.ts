// What a page and its worker hold in memory: JavaScript heap and array buffers, after collection.
import type { CDPSession } from 'playwright-core';

interface HeapUsage {
  readonly usedSize?: number;
  readonly backingStorageSize?: number;
}

const bytesOf = ({ usedSize = NaN, backingStorageSize = NaN }: HeapUsage) => usedSize + backingStorageSize;

/** Bytes. */
export async function memoryOfPage(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return bytesOf(await session.send('Runtime.getHeapUsage'));
}

/** Bytes; of the page's one worker. */
export async function memoryOfWorker(session: CDPSession): Promise<number> {
  const attach = (autoAttach: boolean) =>
    session.send('Target.setAutoAttach', { autoAttach, waitForDebuggerOnStart: false, flatten: false });
  const answered = new Promise<number>((resolve) => {
    const onMessage = ({ message }: { readonly message: string }) => {
      const { result } = JSON.parse(message) as { result?: HeapUsage };
      if (result?.usedSize === undefined) return;
      session.off('Target.receivedMessageFromTarget', onMessage);
      resolve(bytesOf(result));
    };
    session.on('Target.receivedMessageFromTarget', onMessage);
  });
  session.once('Target.attachedToTarget', ({ sessionId }) => {
    for (const [id, method] of ['HeapProfiler.collectGarbage', 'Runtime.getHeapUsage'].entries())
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
  });
  await attach(true);
  const bytes = await answered;
  // Attached once more it answers once more.
  await attach(false);
  return bytes;
}
