// Opening a file of events that is read through, on a host or chosen by a reader: NDJSON, or the document of a timeline.
import { HeldEvents, OPEN_AGAIN } from '../core/archive/held-events.ts';
import { HeldRows } from '../core/archive/held-rows.ts';
import type { Network } from '../core/archive/http-file.ts';
import { LineSplitter } from '../core/archive/line-splitter.ts';
import type { RangeFile } from '../core/archive/range-file.ts';
import { rangesOf } from '../core/archive/range-file.ts';
import { archivableTimeline } from '../core/archive/timeline-events.ts';
import { diagnose } from '../core/model/diagnose.ts';
import type { Checked, Diagnostic } from '../core/model/diagnostic.ts';
import { fileNameOf } from '../core/model/file-names.ts';
import { parseTimeline } from '../core/model/parse-timeline.ts';
import type { ArchivePlace } from './archive-messages.ts';

/** So many bytes of lines are shown as soon as they are there; then each time there are four times as many. */
const FIRST_BYTES = 2 ** 15;
const GROWTH = 4;
/** What is read of a file at once, and at first: some hundred events, as many as a window shows. */
const CHUNK_BYTES = 2 ** 18;
const FIRST_CHUNK_BYTES = 2 ** 16;

/** What was opened so far. The same events in every step. */
export interface OpenedLines {
  readonly events: HeldEvents;
  /** How much of the file was read, from 0 to 1; 1 in the last step only. */
  readonly share: number;
}

interface Opened {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array<ArrayBuffer>>;
  readonly file: () => RangeFile;
  /** Called with each chunk that was read. */
  readonly keep: (chunk: Uint8Array<ArrayBuffer>) => void;
  /** Absent where the host does not say it. */
  readonly size?: number;
}

const IS_LINES = /\.(?:ndjson|jsonl|json)$/i;

/** Whether what stands there is read through, by its name; a table of Parquet is not. */
export function isOfLines(place: ArchivePlace): boolean {
  if (place.kind === 'host') return IS_LINES.test(new URL(place.address).pathname);
  return place.files.some(({ name }) => IS_LINES.test(name));
}

/**
 * A step for the first lines, each time there are four times as many, and at the end, with the lines that were left out
 * as findings. `turn` is awaited now and then, so that others have theirs.
 * What cannot be opened is a finding; a stream that breaks off ends with one, and what was read stays. Rejects with the
 * reason of the signal only.
 */
export async function* openLines(
  place: ArchivePlace,
  network: Network,
  turn: () => Promise<void>,
  signal: AbortSignal,
): AsyncGenerator<Checked<OpenedLines>, void, void> {
  const opened = await open(place, network, signal);
  if (!opened.ok) {
    yield opened;
    return;
  }
  const { name, chunks, file, keep, size } = opened.value;
  const rows = new HeldRows(name);
  const events = new HeldEvents(rows, file);
  const splitter = new LineSplitter(rows);
  let due = FIRST_BYTES;
  let brokenOff: Diagnostic | undefined;
  try {
    for await (const chunk of chunks) {
      signal.throwIfAborted();
      keep(chunk);
      splitter.push(chunk);
      if (splitter.bytesInLines < due) continue;
      while (due <= splitter.bytesInLines) due *= GROWTH;
      await events.grow(false, turn);
      // Where the size is not known: half of what will be there.
      const share = Math.min(0.99, size === undefined ? 0.5 : splitter.bytesInLines / size);
      yield { ok: true, value: { events, share }, diagnostics: [] };
      await turn();
    }
  } catch (error) {
    signal.throwIfAborted();
    brokenOff = brokenOffAfter(name, rows.columns.at.length, error);
  }
  splitter.finish();
  await events.grow(true, turn);
  const left = leftOut(name, rows);
  const diagnostics = brokenOff === undefined ? left : [brokenOff, ...left];
  yield { ok: true, value: { events, share: 1 }, diagnostics };
}

async function open(place: ArchivePlace, network: Network, signal: AbortSignal): Promise<Checked<Opened>> {
  if (place.kind === 'files') {
    const files = place.files.filter(({ name }) => IS_LINES.test(name));
    const name = files.map((file) => file.name).join(', ');
    // A last line without an end must not run into the first of the next file.
    const whole = files.length === 1 ? files[0] : new Blob(files.flatMap((file) => [file, '\n']));
    return inBlob(name, whole ?? new Blob());
  }
  const name = fileNameOf(new URL(place.address).pathname);
  try {
    const response = await network.fetch(place.address, { signal });
    if (!response.ok || response.body === null) {
      return unreachable(`${name} cannot be fetched: the host answers ${response.status}.`);
    }
    if (/\.json$/i.test(name)) return await inBlob(name, await response.blob());
    // A stream that was compressed on its way is longer than it says.
    const length = response.headers.has('content-encoding') ? null : response.headers.get('content-length');
    let whole = new Blob();
    let fresh: Blob[] = [];
    const opened: Opened = {
      name,
      chunks: chunksOfStream(response.body),
      file: () => {
        // Put together once for all that came since.
        if (fresh.length > 0) whole = new Blob([whole, ...fresh]);
        fresh = [];
        return rangesOf(name, whole, OPEN_AGAIN);
      },
      keep: (chunk) => {
        fresh.push(new Blob([chunk]));
      },
      ...(length === null ? {} : { size: Number(length) }),
    };
    return { ok: true, value: opened, diagnostics: [] };
  } catch (error) {
    signal.throwIfAborted();
    return unreachable(`${name} cannot be fetched: ${String(error)}.`);
  }
}

/** The document of a timeline becomes lines first. */
async function inBlob(name: string, blob: Blob): Promise<Checked<Opened>> {
  let lines = blob;
  if (/\.json$/i.test(name)) {
    const parsed = parseTimeline(await blob.text());
    if (!parsed.ok) return parsed;
    const { sources, events, tooLong } = archivableTimeline(parsed.value, '');
    if (tooLong !== undefined) throw new Error('ids of one timeline stay as they are');
    lines = new Blob([...sources, ...events].map((each) => `${JSON.stringify(each)}\n`));
  }
  const ranges = rangesOf(name, lines, OPEN_AGAIN);
  const opened = {
    name,
    chunks: chunksOfBlob(lines),
    file: () => ranges,
    keep: () => undefined,
    size: lines.size,
  };
  return { ok: true, value: opened, diagnostics: [] };
}

async function* chunksOfBlob(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  let end = FIRST_CHUNK_BYTES;
  for (let at = 0; at < blob.size; at = end, end += CHUNK_BYTES) {
    yield new Uint8Array(await blob.slice(at, end).arrayBuffer());
  }
}

/** Not every browser lets a stream be iterated. */
async function* chunksOfStream(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  const reader = stream.getReader();
  for (;;) {
    const { value } = await reader.read();
    if (value === undefined) return;
    yield value;
  }
}

function leftOut(name: string, { findings, faultCount, draftCount }: HeldRows): readonly Diagnostic[] {
  const more = faultCount - findings.length;
  const rest = diagnose('archive-row', '', `${more} more lines of ${name} are left out.`);
  const drafts = diagnose(
    'archive-row',
    '',
    `${draftCount} drafts of ${name} are left out: nobody has accepted them.`,
    {
      help: 'Accept them at the desk.',
    },
  );
  return [...findings, ...(more > 0 ? [rest] : []), ...(draftCount > 0 ? [drafts] : [])];
}

function brokenOffAfter(name: string, count: number, error: unknown): Diagnostic {
  const message = `${name} broke off after ${count} events: ${error instanceof Error ? error.message : String(error)}.`;
  return diagnose('archive-unreachable', '', message, { help: 'Open it again for the rest.' });
}

function unreachable(message: string): Checked<never> {
  return { ok: false, diagnostics: [diagnose('archive-unreachable', '', message)] };
}
