// Threads that each do one job to lines. A thread that dies takes one line with it, and another takes its place.
import { Worker } from 'node:worker_threads';
import type { JobOrder, LineResult } from './line-jobs.ts';

export interface ToWorker {
  readonly text: string;
  readonly number: number;
}

/** A thread says once that it is ready, then answers in the order in which it was asked. */
export type ToPool = 'ready' | LineResult;

interface Task extends ToWorker {
  readonly settle: (result: LineResult | Crash) => void;
}

/** Why a line has no result: its thread died over it. */
export interface Crash {
  readonly crash: string;
}

/** Each thread has its next line at hand when it is done with one. */
const LINES_AT_WORKER = 2;

interface Seat {
  worker: Worker;
  isReady: boolean;
  readonly tasks: Task[];
}

export class LinePool {
  private readonly seats: Seat[] = [];
  private readonly waiting: Task[] = [];
  private isClosed = false;
  /** Why no thread can be started at all: a fault of the program. */
  private broken: Error | undefined;

  /** `size` threads; `entry` is the file that they run, with the order as its `workerData`. */
  constructor(
    private readonly order: JobOrder,
    size: number,
    private readonly entry: URL = new URL('../../bin/line-worker.js', import.meta.url),
  ) {
    for (let at = 0; at < size; at += 1) this.seats.push(this.start({ tasks: [] }));
  }

  /** How many lines are needed in flight to keep all threads at work, and a few to make up for slow ones. */
  get window(): number {
    return this.seats.length * LINES_AT_WORKER * 2;
  }

  /** Rejects only where no thread can be started. */
  run(number: number, text: string): Promise<LineResult | Crash> {
    return new Promise((settle, reject) => {
      if (this.broken === undefined) {
        this.waiting.push({ number, text, settle });
        this.deal();
      } else reject(this.broken);
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all(this.seats.map(({ worker }) => worker.terminate()));
  }

  private start(seat: { readonly tasks: Task[] }): Seat {
    // Nothing of how this process was started is handed on: the entry registers what it needs.
    const worker = new Worker(this.entry, { workerData: this.order, execArgv: [] });
    const started: Seat = Object.assign(seat, { worker, isReady: false });
    let reason = 'the thread ended';
    worker.on('message', (message: ToPool) => {
      if (message === 'ready') started.isReady = true;
      else started.tasks.shift()?.settle(message);
      this.deal();
    });
    worker.on('error', (error: Error) => (reason = error.message));
    worker.on('exit', () => {
      if (!this.isClosed) this.replace(started, reason);
    });
    return started;
  }

  /** The oldest line of a dead thread is the one that it died over; the others go to the next. */
  private replace(seat: Seat, reason: string): void {
    if (!seat.isReady) {
      this.broken ??= new Error(`A thread cannot be started: ${reason}`);
      for (const task of [...seat.tasks.splice(0), ...this.waiting.splice(0)]) task.settle({ crash: reason });
      return;
    }
    const [culprit, ...others] = seat.tasks.splice(0);
    this.waiting.unshift(...others);
    this.start(seat);
    culprit?.settle({ crash: reason });
    this.deal();
  }

  private deal(): void {
    for (let fill = 1; fill <= LINES_AT_WORKER; fill += 1) {
      for (const seat of this.seats) {
        if (seat.tasks.length >= fill) continue;
        const task = this.waiting.shift();
        if (task === undefined) return;
        seat.tasks.push(task);
        seat.worker.postMessage({ text: task.text, number: task.number } satisfies ToWorker);
      }
    }
  }
}
