// The worker of a large timeline: messages in, messages out.
import type { FromScaleWorker, ToScaleWorker } from './scale-messages.ts';
import { ScaleSession } from './scale-session.ts';

/** The part of DedicatedWorkerGlobalScope that is used; its library clashes with that of the page. */
interface WorkerScope {
  postMessage(message: FromScaleWorker, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToScaleWorker }) => void): void;
}

const worker = globalThis as unknown as WorkerScope;
const session = new ScaleSession({
  post: (message, buffers) => {
    worker.postMessage(message, buffers);
  },
  later: (go) => setTimeout(go, 0),
  nowMs: () => performance.now(),
});

worker.addEventListener('message', ({ data }) => {
  session.receive(data);
});
