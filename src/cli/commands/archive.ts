// `quoteline archive build`: many events as Parquet files that a page opens in parts.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ArchiveInput } from '../archive/archive-input.ts';
import { isFile, linesOfFile, linesOfStandardInput } from '../archive/archive-input.ts';
import type { BuildReport } from '../archive/build-archive.ts';
import type { Command, ExitCode } from '../command.ts';
import { UsageError } from '../command.ts';
import { findTimelines } from '../find-timelines.ts';
import { readArticles } from '../read-articles.ts';
import type { Terminal } from '../terminal.ts';

export const archive: Command = {
  name: 'archive',
  summary: 'make an archive of very many events, which pages open in parts',
  help: `Usage: quoteline archive build [FILE, FOLDER OR PATTERN …] -o ARCHIVE.parquet

Writes ARCHIVE.parquet, ARCHIVE.sources.parquet and ARCHIVE.density.parquet: put the
three beside one another on any static host that answers range requests.

The input is timelines (files, folders and patterns, as for verify), which are verified
first, and NDJSON (files that end in .ndjson or .jsonl, or - for standard input). A line
is a source or an event as in a timeline file; a source stands before the events that
quote it. The quotes of NDJSON are not held against their articles, and readers are told
so. Drafts are left out. What is wrong is said and left out; the rest is written.

  -o, --output FILE  the archive; it is replaced when all is complete, and not before
  --articles FOLDER  texts that are withheld, found by their SHA-256

Exit code: 0 all is in the archive, 1 something was left out, 2 the call was wrong.`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { output: { type: 'string', short: 'o' }, articles: { type: 'string' } },
  });
  const [action, ...names] = positionals;
  if (action !== 'build') throw new UsageError('Say what to do: quoteline archive build …');
  const { output } = values;
  if (output?.endsWith('.parquet') !== true)
    throw new UsageError('Give the archive to write: -o NAME.parquet');
  if (names.length === 0) throw new UsageError('Give the timelines or the NDJSON to read.');
  const articles = values.articles === undefined ? undefined : await readArticles(values.articles);
  if (values.articles !== undefined && articles === undefined)
    throw new UsageError(`--articles: there is no folder ${values.articles}.`);
  // Only here: what writes Parquet is native, and no other command should need it.
  const { buildArchive, temporaryFolderOf } = await import('../archive/build-archive.ts');
  const input = await inputOf(names);
  const checkedOn = new Date().toISOString().slice(0, 10);
  const publication = articles === undefined ? { checkedOn } : { checkedOn, articles };
  const report = await interruptibly(temporaryFolderOf(output), (signal) =>
    buildArchive(input, output, publication, terminal, signal),
  ).catch((error: unknown) => {
    if (!isSystemError(error)) throw error;
    throw new UsageError(`The archive cannot be made: ${error.message}.`);
  });
  terminal.say(summaryOf(report, output));
  return report.faults > 0 ? 1 : 0;
}

async function inputOf(names: readonly string[]): Promise<ArchiveInput> {
  const lines: ArchiveInput['lines'][number][] = [];
  const others: string[] = [];
  for (const name of names) {
    if (name === '-') lines.push(linesOfStandardInput());
    else if (!/\.(?:ndjson|jsonl)$/.test(name)) others.push(name);
    else if (await isFile(name)) lines.push(linesOfFile(name));
    else throw new UsageError(`There is no file ${name}.`);
  }
  const timelines = others.length === 0 ? [] : await findTimelines(others);
  const other = timelines.find((file) => !/(?:^|\/)timeline\.json$/.test(file));
  if (other !== undefined) throw new UsageError(`${other} is neither a timeline.json nor NDJSON.`);
  return { timelines, lines };
}

/** Ctrl-C leaves nothing behind. */
async function interruptibly<T>(folder: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (name: NodeJS.Signals) => {
    controller.abort();
    rmSync(folder, { recursive: true, force: true });
    leave();
    process.kill(process.pid, name);
  };
  const leave = () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } finally {
    leave();
  }
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}

function summaryOf({ events, sources, drafts, faults }: BuildReport, output: string): string {
  const left = [
    ...(drafts === 0 ? [] : [`${drafts} drafts left out`]),
    ...(faults === 0 ? [] : [`${faults} faulty lines or files left out`]),
  ];
  return `${output}: ${events} events, ${sources} sources${left.length === 0 ? '' : `; ${left.join(', ')}`}.`;
}
