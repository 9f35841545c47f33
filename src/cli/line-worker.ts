// The thread of src/cli/line-pool.ts: does its job to one line after the other. Started by bin/line-worker.js.
import { parentPort, workerData } from 'node:worker_threads';
import type { JobOrder } from './line-jobs.ts';
import { loadJob } from './line-jobs.ts';
import type { ToPool, ToWorker } from './line-pool.ts';

const port = parentPort;
if (port === null) throw new Error('This file runs as a thread of the line pool.');
const { run, failed } = await loadJob(workerData as JobOrder);

port.on('message', ({ text, number }: ToWorker) => {
  let answer: ToPool;
  try {
    answer = run(text, number);
  } catch (error) {
    const message = `the program failed: ${error instanceof Error ? error.message : String(error)}`;
    const help = 'This is a fault of quoteline: report it with the line.';
    answer = failed({ code: 'failed', message, help }, number, text);
  }
  port.postMessage(answer);
});
port.postMessage('ready' satisfies ToPool);
