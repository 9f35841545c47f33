// A filter over the lines of an archive: threads do the work, results come in the order of the lines, memory is bounded.
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { JobOrder, LineResult } from './line-jobs.ts';
import { loadJob } from './line-jobs.ts';
import { LinePool } from './line-pool.ts';
import type { InputLine } from './read-lines.ts';
import { MAX_LINE_BYTES, readLines } from './read-lines.ts';

export interface FilterOptions {
  readonly workers: number;
  /** Lines up to the one with that id are passed over. */
  readonly after?: string;
  readonly maxLineBytes?: number;
}

export interface FilterCount {
  readonly lines: number;
  readonly errors: number;
  /** False where `after` was given, and no line has that id. */
  readonly wasFound: boolean;
  /** True where whoever read the results stopped reading; that is no error. */
  readonly wasCut: boolean;
}

/** `onResult` hears of each result once it is written. Rejects only for faults of the program or of the streams. */
export async function filterLines(
  order: JobOrder,
  input: Readable,
  output: Writable,
  options: FilterOptions,
  onResult: (result: LineResult, number: number) => void = () => undefined,
): Promise<FilterCount> {
  const pool = new LinePool(order, options.workers);
  const { failed } = await loadJob(order);
  const start = { wasFound: options.after === undefined };
  const run = async (line: InputLine): Promise<Numbered> => {
    const { number } = line;
    if ('problem' in line) return { ...failed(line.problem, number), number };
    const result = await pool.run(number, line.text);
    if (!('crash' in result)) return { ...result, number };
    const message = `the thread died over this line: ${result.crash}`;
    const help = 'Look whether the article is far larger than the others; the lines after it were read.';
    return { ...failed({ code: 'crashed', message, help }, number, line.text), number };
  };
  const sink = new Sink(output);
  let lines = 0;
  let errors = 0;
  try {
    const all = readLines(input, options.maxLineBytes ?? MAX_LINE_BYTES);
    const wanted = options.after === undefined ? all : linesAfter(all, options.after, start);
    for await (const result of inOrder(wanted, run, pool.window)) {
      await sink.write(`${result.line}\n`);
      if (sink.isCut) break;
      lines += 1;
      if (result.isError) errors += 1;
      onResult(result, result.number);
    }
  } finally {
    input.destroy();
    await pool.close();
    sink.leave();
  }
  return { lines, errors, wasFound: start.wasFound, wasCut: sink.isCut };
}

interface Numbered extends LineResult {
  readonly number: number;
}

/** The lines behind the first one with the id. */
async function* linesAfter(
  lines: AsyncIterable<InputLine>,
  id: string,
  start: { wasFound: boolean },
): AsyncGenerator<InputLine> {
  for await (const line of lines) {
    if (start.wasFound) yield line;
    else if ('text' in line && String(idOfLine(line.text)) === id) start.wasFound = true;
  }
}

/** The id of a line; `undefined` where it has none, or is no JSON. */
export function idOfLine(line: string): string | number | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
    return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The results of `run` in the order of the items, at most `window` of them under way. A result is handed on as soon as
 * it and all before it are there, also while the next item is waited for: whoever sends a line gets its answer.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  run: (item: T) => Promise<R>,
  window: number,
): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]();
  const underWay: Promise<R>[] = [];
  try {
    let next: Promise<IteratorResult<T>> | undefined = iterator.next();
    while (next !== undefined || underWay.length > 0) {
      const [first] = underWay;
      const isResult: boolean =
        first !== undefined &&
        (next === undefined ||
          underWay.length >= window ||
          (await Promise.race([first.then(() => true), next.then(() => false)])));
      if (isResult && first !== undefined) {
        const result = await first;
        underWay.shift();
        yield result;
      } else if (next !== undefined) {
        const item: IteratorResult<T> = await next;
        if (item.done === true) next = undefined;
        else {
          underWay.push(run(item.value));
          next = iterator.next();
        }
      }
    }
  } finally {
    await iterator.return?.();
  }
}

/** Writes no faster than the reader reads, and knows when there is none any more (EPIPE). */
class Sink {
  isCut = false;
  private failure: Error | undefined;

  constructor(private readonly output: Writable) {
    output.on('error', this.onError);
  }

  async write(text: string): Promise<void> {
    if (!this.isCut && !this.output.write(text)) {
      // "error" rejects, and is looked at below as well.
      await Promise.race([once(this.output, 'drain'), once(this.output, 'close')]).catch(() => undefined);
    }
    if (this.failure !== undefined) throw this.failure;
  }

  leave(): void {
    // An error may still come for what was written last: it has been listened to, and is not thrown at the process.
    if (!this.isCut && this.failure === undefined) this.output.off('error', this.onError);
  }

  private readonly onError = (error: Error): void => {
    if ('code' in error && error.code === 'EPIPE') this.isCut = true;
    else this.failure = error;
  };
}
