// Timeline files and NDJSON → the three files of an archive, put in their places only when all are complete.
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ArchiveTable } from '../../core/archive/archive-format.ts';
import { addressOfTable } from '../../core/archive/archive-format.ts';
import { parseArchiveLine } from '../../core/archive/archive-line.ts';
import { archivableTimeline } from '../../core/archive/timeline-events.ts';
import { edtfBounds } from '../../core/model/edtf/bounds.ts';
import { parseEdtf } from '../../core/model/edtf/parse-edtf.ts';
import { quoted } from '../../core/model/diagnostic.ts';
import type { Publication } from '../../core/publish/publish-timeline.ts';
import { publishTimeline } from '../../core/publish/publish-timeline.ts';
import { diagnosticLine, oneLine } from '../report/diagnostic-line.ts';
import { readTimeline } from '../site/read-timelines.ts';
import type { Terminal } from '../terminal.ts';
import { ArchiveBuilder } from './archive-builder.ts';
import type { ArchiveInput, Chunks } from './archive-input.ts';
import { readLines } from './line-buffers.ts';

/** Faults that are printed; a file of another kind would print millions. */
const MAX_FAULTS_SHOWN = 100;
const LINES_A_TURN = 20_000;

export interface BuildReport {
  readonly events: number;
  readonly sources: number;
  readonly drafts: number;
  readonly faults: number;
}

/** The temporary folder of a build, beside its output: a rename is then no copy. */
export function temporaryFolderOf(output: string): string {
  return join(dirname(output), `.${basename(output)}.${process.pid}.tmp`);
}

/**
 * Builds `output` (ending in `.parquet`) and its two siblings. What is wrong with the input is said, counted and left
 * out. Nothing is left of a build that throws, because the signal was aborted or the disk is full, and an archive that
 * was there before stays.
 */
export async function buildArchive(
  input: ArchiveInput,
  output: string,
  publication: Publication,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<BuildReport> {
  const folder = temporaryFolderOf(output);
  try {
    const build = new Build(new ArchiveBuilder(folder), terminal, signal);
    for (const file of input.timelines)
      await build.addTimeline(file, input.timelines.length > 1, publication);
    for (const { name, open: openLines } of input.lines) await build.addLines(name, openLines());
    const report = await build.finish();
    // The events last: whoever sees the new ones sees the new sources too.
    for (const table of ['sources', 'density', 'events'] as const) await putInPlace(folder, table, output);
    return report;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function putInPlace(folder: string, table: ArchiveTable, output: string): Promise<void> {
  const file = await open(join(folder, table), 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(join(folder, table), addressOfTable(output, table));
}

class Build {
  readonly #builder: ArchiveBuilder;
  readonly #terminal: Terminal;
  readonly #signal: AbortSignal;
  #faults = 0;
  #drafts = 0;
  #lines = 0;

  constructor(builder: ArchiveBuilder, terminal: Terminal, signal: AbortSignal) {
    this.#builder = builder;
    this.#terminal = terminal;
    this.#signal = signal;
  }

  async addTimeline(path: string, isOneOfMany: boolean, publication: Publication): Promise<void> {
    this.#signal.throwIfAborted();
    this.#terminal.progress(path);
    const folder = dirname(path);
    const slug = basename(folder);
    const files = await readTimeline(dirname(folder), slug);
    const { timeline, verified, diagnostics } = publishTimeline(files, publication);
    if (timeline === undefined) {
      for (const each of diagnostics) this.#terminal.say(diagnosticLine(path, each));
      this.#fault(`${path} is left out, because it has errors`);
      return;
    }
    const { sources, events, draftCount, tooLong } = archivableTimeline(timeline, isOneOfMany ? slug : '');
    if (tooLong !== undefined) {
      this.#fault(
        `${path} is left out, because the id ${quoted(tooLong)} would be longer than 80 characters`,
      );
      return;
    }
    this.#drafts += draftCount;
    for (const [index, source] of sources.entries()) {
      const check = verified?.[index];
      this.#builder.addSource(
        check?.status === 'verified' ? { source, checkedOn: check.checkedOn } : { source },
      );
    }
    for (const event of events) {
      const parsed = event.date === undefined ? undefined : parseEdtf(event.date);
      const missing = this.#builder.addEvent(
        event,
        parsed?.ok === true ? edtfBounds(parsed.value) : undefined,
      );
      if (missing !== undefined) throw new Error('a published timeline has its sources');
    }
  }

  async addLines(name: string, chunks: Chunks): Promise<void> {
    let before = this.#lines;
    const leftOut = (number: number, why: string) =>
      this.#fault(`Line ${number} of ${name} is left out: ${why}`);
    await readLines(chunks, {
      line: (bytes, view, start, end, number) => {
        this.#lines += 1;
        if (this.#builder.addUsualEvent(view, start, end)) return;
        if (this.#builder.addUsualSource(view, start, end)) return;
        const why = this.#addLine(bytes.toString('utf8', start, end));
        if (why !== undefined) leftOut(number, why);
      },
      fault: leftOut,
      turn: () => {
        if (this.#lines - before < LINES_A_TURN) return undefined;
        before = this.#lines;
        return this.#turn(`${count(this.#lines)} lines read`);
      },
    });
  }

  async finish(): Promise<BuildReport> {
    const built = await this.#builder.finish((done, total) =>
      this.#turn(`written ${Math.floor((100 * done) / Math.max(1, total))} %`),
    );
    for (const id of built.conflicts) {
      this.#fault(`the source ${quoted(id)} is given twice, and differently: the first is kept`);
    }
    if (this.#faults > MAX_FAULTS_SHOWN) {
      this.#terminal.say(`${count(this.#faults - MAX_FAULTS_SHOWN)} more are not listed.`);
    }
    return { events: built.events, sources: built.sources, drafts: this.#drafts, faults: this.#faults };
  }

  /** Why the line is left out, or nothing; blank ones are none. */
  #addLine(text: string): string | undefined {
    if (text.trim() === '') return undefined;
    const line = parseArchiveLine(text);
    switch (line.kind) {
      case 'fault':
        return line.why;
      case 'draft':
        this.#drafts += 1;
        return undefined;
      case 'source':
        this.#builder.addSource({ source: line.source });
        return undefined;
      case 'event': {
        const missing = this.#builder.addEvent(line.event, line.bounds);
        return missing === undefined ? undefined : `no line before it is the source ${quoted(missing)}`;
      }
    }
  }

  #fault(message: string): void {
    this.#faults += 1;
    if (this.#faults <= MAX_FAULTS_SHOWN) this.#terminal.say(`${oneLine(message)}.`);
  }

  /** Lets signals in, and says how far it is. */
  async #turn(progress: string): Promise<void> {
    this.#terminal.progress(progress);
    await new Promise((resolve) => setImmediate(resolve));
    this.#signal.throwIfAborted();
  }
}

function count(value: number): string {
  return value.toLocaleString('en');
}
