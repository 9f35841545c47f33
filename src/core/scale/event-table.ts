// What scale needs to know of events from any source (a timeline, the rows of an archive, a generator), as typed arrays
// in the order in which they came. Everything else of an event is found by its place in that order.
import type { EdtfBounds } from '../model/edtf/bounds.ts';
import type { Steps } from '../model/steps.ts';
import { finished } from '../model/steps.ts';
import type { IndexedEvent } from '../model/timeline-index.ts';
import { finiteEdges } from './time-window.ts';

/** Bits of `EventTable.open`: the side has no end, or none that is known, and is drawn as an arrow of fixed length. */
export const OPEN_START = 1;
export const OPEN_END = 2;

/** A row must fit into 24 bits beside its priority (see `priorityOf`). */
export const MAX_EVENTS = 2 ** 24;

/** Arrays that can be transferred to a worker and back; each has `count` entries. */
export interface EventTable {
  readonly count: number;
  /**
   * The finite part, half-open, in UTC epoch milliseconds; `endMs > startMs` (a moment is a millisecond long). NaN for an
   * event without a date: it has its place in the table, and no row in any columns.
   */
  readonly startMs: Float64Array<ArrayBuffer>;
  readonly endMs: Float64Array<ArrayBuffer>;
  /** Who is drawn sooner: larger is sooner. 29 bits, see `priorityOf`. */
  readonly priority: Uint32Array<ArrayBuffer>;
  /** How wide the label is drawn, in CSS pixels. */
  readonly labelPx: Uint16Array<ArrayBuffer>;
  /** `OPEN_START`, `OPEN_END`, both or 0. */
  readonly open: Uint8Array<ArrayBuffer>;
}

/** An event as a table takes it. */
export interface TableEvent {
  readonly id: string;
  /** Absent for an event without a date. */
  readonly bounds?: EdtfBounds | undefined;
  /** How many pieces of evidence it has. */
  readonly evidence: number;
  readonly labelPx: number;
  /** An editor's weight, 0 where nobody gave one; 1 outweighs ten times the evidence. */
  readonly weight?: number;
}

/** Collects events one by one, in any order; the arrays grow as needed. */
export class EventTableBuilder {
  #startMs = new Float64Array(16);
  #endMs = new Float64Array(16);
  #priority = new Uint32Array(16);
  #labelPx = new Uint16Array(16);
  #open = new Uint8Array(16);
  #count = 0;

  /** Gives the place of the event in the table. Throws beyond `MAX_EVENTS`. */
  add({ id, bounds, evidence, labelPx, weight = 0 }: TableEvent): number {
    const { startMs, endMs } = bounds === undefined ? { startMs: NaN, endMs: NaN } : finiteEdges(bounds);
    const index = this.#count;
    if (index === MAX_EVENTS) throw new RangeError(`more than ${MAX_EVENTS} events in one table`);
    if (index === this.#startMs.length) this.#resize(index * 2);
    this.#startMs[index] = startMs;
    this.#endMs[index] = Math.max(endMs, startMs + 1);
    this.#priority[index] = priorityOf(salienceOf(evidence, endMs - startMs || 0, weight), idHash(id));
    this.#labelPx[index] = labelPx;
    this.#open[index] = bounds === undefined ? 0 : openSides(bounds);
    this.#count += 1;
    return index;
  }

  /** The table; the builder must not be used afterwards. */
  done(): EventTable {
    this.#resize(this.#count);
    return {
      count: this.#count,
      startMs: this.#startMs,
      endMs: this.#endMs,
      priority: this.#priority,
      labelPx: this.#labelPx,
      open: this.#open,
    };
  }

  #resize(length: number): void {
    this.#startMs = resized(this.#startMs, new Float64Array(length));
    this.#endMs = resized(this.#endMs, new Float64Array(length));
    this.#priority = resized(this.#priority, new Uint32Array(length));
    this.#labelPx = resized(this.#labelPx, new Uint16Array(length));
    this.#open = resized(this.#open, new Uint8Array(length));
  }
}

/** The table of the events of a timeline, in their order. `labelPxOf` measures or guesses; see `guessLabelPx`. */
export function tableOfEvents(
  events: readonly IndexedEvent[],
  labelPxOf: (title: string) => number = guessLabelPx,
): EventTable {
  return finished(tableInSteps(events, labelPxOf));
}

/** So many events are added in one step. */
const STEP_EVENTS = 2000;

/** The same in steps. */
export function* tableInSteps(
  events: readonly IndexedEvent[],
  labelPxOf: (title: string) => number,
): Steps<EventTable> {
  const builder = new EventTableBuilder();
  for (const [at, { event, date, evidence }] of events.entries()) {
    if (at > 0 && at % STEP_EVENTS === 0) yield;
    builder.add({
      id: event.id,
      bounds: date?.bounds,
      evidence: evidence.length,
      labelPx: labelPxOf(event.title),
    });
  }
  return builder.done();
}

/** The widest a label may be: a longer title is cut, or broken into lines, by who draws it. */
export const MAX_LABEL_PX = 240;

/** Width of a title in the page's typeface with its padding, within a tenth for Latin text. */
export function guessLabelPx(title: string): number {
  return Math.min(MAX_LABEL_PX, Math.ceil(12 + guessTextPx(title)));
}

/** Width of the letters of a text in the page's typeface, of the first of a long one; wide scripts count double. */
export function guessTextPx(text: string): number {
  let widthPx = 0;
  for (let at = 0; at < text.length && widthPx < 2 * MAX_LABEL_PX; at += 1) {
    widthPx += text.charCodeAt(at) < 0x1100 ? 6.8 : 13.6;
  }
  return widthPx;
}

const DAY_MS = 86_400_000;
const MAX_SALIENCE = 0x1fff;

/**
 * How much an event matters, 0 to 8191: above all by its editor, then by its evidence (twice as much counts 300), then by
 * how long it lasts (twice as long counts 40).
 */
export function salienceOf(evidence: number, spreadMs: number, weight: number): number {
  const salience =
    1000 * (1 + weight) +
    300 * Math.log2(1 + Math.max(0, evidence)) +
    40 * Math.log2(1 + Math.max(0, spreadMs) / DAY_MS);
  return Math.min(MAX_SALIENCE, Math.max(0, Math.round(salience)));
}

/** Salience, and among equals the hash of the id: no order of the file, no chance. 29 bits. */
export function priorityOf(salience: number, hash: number): number {
  return salience * 0x10000 + (hash >>> 16);
}

/** FNV-1a over UTF-16 code units, mixed at the end so that the upper bits differ for ids that differ in one digit. */
export function idHash(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function openSides({ startMs, endMs }: EdtfBounds): number {
  return (Number.isFinite(startMs) ? 0 : OPEN_START) | (Number.isFinite(endMs) ? 0 : OPEN_END);
}

function resized<T extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(full: T, empty: T): T {
  empty.set(full.length > empty.length ? full.subarray(0, empty.length) : full);
  return empty;
}
