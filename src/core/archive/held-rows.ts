// What is kept in memory of each event of a file of lines: where its line stands, when it was, and how it ranks. What the
// line says stays in the file.
import type { Diagnostic } from '../model/diagnostic.ts';
import { diagnose } from '../model/diagnose.ts';
import { parseArchiveLine } from './archive-line.ts';
import { salienceOf, startAndEnd } from './event-row.ts';
import { GrowingColumn } from './growing-column.ts';
import type { LineSink } from './line-splitter.ts';
import { EventLineScanner } from './scan-event-line.ts';

/** Thousands of broken lines are one message to a reader. */
const MAX_FINDINGS = 20;
/** So many bytes of an id fit in the exact part of a double. */
const TAIL_BYTES = 6;
const MAX_SALIENCE = 0xffff;

/** Columns by row; rows are numbered in the order of the lines. 34 bytes an event. */
export interface RowColumns {
  /** Ascending. */
  readonly at: Float64Array<ArrayBuffer>;
  readonly length: Uint32Array<ArrayBuffer>;
  /** UTC epoch milliseconds, finite; NaN for an event without a place in time. */
  readonly startMs: Float64Array<ArrayBuffer>;
  readonly endMs: Float64Array<ArrayBuffer>;
  readonly salience: Uint16Array<ArrayBuffer>;
  /** The last letters of the id read backwards, as one number: it orders as they do. */
  readonly idTail: Float64Array<ArrayBuffer>;
}

export interface LinePlace {
  readonly at: number;
  readonly length: number;
}

export class HeldRows implements LineSink {
  /** Events that nobody has accepted yet, which are left out. */
  draftCount = 0;
  faultCount = 0;
  readonly #name: string;
  readonly #scanner = new EventLineScanner();
  readonly #decoder = new TextDecoder();
  readonly #encoder = new TextEncoder();
  readonly #at = new GrowingColumn((length) => new Float64Array(length));
  readonly #length = new GrowingColumn((length) => new Uint32Array(length));
  readonly #startMs = new GrowingColumn((length) => new Float64Array(length));
  readonly #endMs = new GrowingColumn((length) => new Float64Array(length));
  readonly #salience = new GrowingColumn((length) => new Uint16Array(length));
  readonly #idTail = new GrowingColumn((length) => new Float64Array(length));
  readonly #sourceById = new Map<string, number>();
  readonly #sourceAt = new GrowingColumn((length) => new Float64Array(length));
  readonly #sourceLength = new GrowingColumn((length) => new Uint32Array(length));
  readonly #findings: Diagnostic[] = [];

  /** `name` is what findings call the file. */
  constructor(name: string) {
    this.#name = name;
  }

  /** What was read so far; what is read later does not change it. */
  get columns(): RowColumns {
    return {
      at: this.#at.values,
      length: this.#length.values,
      startMs: this.#startMs.values,
      endMs: this.#endMs.values,
      salience: this.#salience.values,
      idTail: this.#idTail.values,
    };
  }

  /** The first of the lines that were left out. */
  get findings(): readonly Diagnostic[] {
    return this.#findings;
  }

  /** Where the line of a source stands: the first with this id. */
  source(id: string): LinePlace | undefined {
    const index = this.#sourceById.get(id);
    if (index === undefined) return undefined;
    return { at: this.#sourceAt.values[index] ?? 0, length: this.#sourceLength.values[index] ?? 0 };
  }

  readonly line: LineSink['line'] = (view, start, end, at, number) => {
    const place = { at, length: end - start };
    const scanner = this.#scanner;
    if (scanner.scan(view, start, end)) {
      const { startMs, endMs, evidenceCount, id } = scanner;
      this.#add(place, startMs, endMs, evidenceCount, tailOf(view, id.start, id.end));
      return;
    }
    const text = this.#decoder.decode(new Uint8Array(view.buffer, view.byteOffset + start, end - start));
    if (text.trim() === '') return;
    const line = parseArchiveLine(text);
    if (line.kind === 'draft') this.draftCount += 1;
    else if (line.kind === 'source') this.#addSource(line.source.id, place);
    else if (line.kind === 'fault') this.fault(number, line.why);
    else {
      const bounds = startAndEnd(line.bounds) ?? { startMs: NaN, endMs: NaN };
      const id = this.#encoder.encode(line.event.id);
      const tail = tailOf(new DataView(id.buffer), 0, id.length);
      this.#add(place, bounds.startMs, bounds.endMs, salienceOf(line.event), tail);
    }
  };

  readonly fault: LineSink['fault'] = (number, why) => {
    this.faultCount += 1;
    if (this.#findings.length >= MAX_FINDINGS) return;
    const message = `Line ${number} of ${this.#name} is left out: ${why}.`;
    this.#findings.push(
      diagnose('archive-row', `[${number}]`, message, {
        help: 'Write an event or a source on it, as in a timeline file.',
      }),
    );
  };

  #add({ at, length }: LinePlace, startMs: number, endMs: number, salience: number, tail: number): void {
    this.#at.push(at);
    this.#length.push(length);
    this.#startMs.push(startMs);
    this.#endMs.push(endMs);
    this.#salience.push(Math.min(MAX_SALIENCE, salience));
    this.#idTail.push(tail);
  }

  #addSource(id: string, { at, length }: LinePlace): void {
    if (this.#sourceById.has(id)) return;
    this.#sourceById.set(id, this.#sourceById.size);
    this.#sourceAt.push(at);
    this.#sourceLength.push(length);
  }
}

/** The bytes `[start, end)` are those of an id. */
function tailOf(view: DataView, start: number, end: number): number {
  let tail = 0;
  for (let at = end - 1; at >= end - TAIL_BYTES; at -= 1) {
    tail = tail * 256 + (at >= start ? view.getUint8(at) : 0);
  }
  return tail;
}
