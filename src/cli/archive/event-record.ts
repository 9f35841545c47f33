// An event on its way into the table, as bytes, for sorting on the disk: numbers at fixed places, then texts, each with
// its length before it (two bytes, four for the details): id, title, date, place, actors, tags, sources, details.
import { detailsOf, salienceOf } from '../../core/archive/event-row.ts';
import type { Span, SpanList } from '../../core/archive/json-cursor.ts';
import type { EventLineScanner } from '../../core/archive/scan-event-line.ts';
import { STATUS_NAMES } from '../../core/model/status.ts';
import type { TimelineEvent } from '../../core/model/timeline.ts';
import { type ByteView, copyBytes, newView } from './copy-bytes.ts';
import { copyLooseJson, copyText } from './copy-json.ts';
import type { RecordWriter } from './record-writer.ts';

const [START_AT, END_AT, SALIENCE_AT, STATUS_AT, TEXTS_AT] = [0, 8, 16, 20, 21];
/**
 * The record of a line is longer than the line by less than this: each word loses its quotes and gains two bytes, and the
 * ids of the sources (64 of 80 bytes at most) stand in it twice.
 */
export const MOST_BEYOND_LINE = 8192;

/** `NaN` for undated events, which sort last. */
export function startOfRecord(view: ByteView, at: number): number {
  return view.getFloat64(at + START_AT, true);
}

export function salienceOfRecord(view: ByteView, at: number): number {
  return view.getUint32(at + SALIENCE_AT, true);
}

/** Where the id stands, which is ASCII: its first byte, and the byte behind it. */
export function idOfRecord(view: ByteView, at: number): readonly [number, number] {
  const start = at + TEXTS_AT + 2;
  return [start, start + view.getUint16(start - 2, true)];
}

/** A record of an event that was checked. */
export function eventRecord(
  writer: RecordWriter,
  event: TimelineEvent,
  stretch: { readonly startMs: number; readonly endMs: number } | undefined,
  sources: readonly string[],
): ByteView {
  return writer
    .begin()
    .float64(stretch?.startMs ?? NaN)
    .float64(stretch?.endMs ?? NaN)
    .uint32(salienceOf(event))
    .uint8(STATUS_NAMES.indexOf(event.status))
    .text(event.id)
    .text(event.title)
    .text(event.date ?? '')
    .text(event.place ?? '')
    .texts(event.actors)
    .texts(event.tags)
    .texts(sources)
    .longText(JSON.stringify(detailsOf(event)))
    .end();
}

/** Writes the same from the bytes of a line that was scanned; where the record ends. */
export function writeScannedEvent(
  scanner: EventLineScanner,
  line: ByteView,
  to: ByteView,
  at: number,
): number {
  to.setFloat64(at + START_AT, scanner.startMs, true);
  to.setFloat64(at + END_AT, scanner.endMs, true);
  to.setUint32(at + SALIENCE_AT, scanner.evidenceCount, true);
  to.setUint8(at + STATUS_AT, scanner.status);
  const copy = scanner.hasEscapes ? copyText : copyBytes;
  let next = writeSpan(line, scanner.id, copy, to, at + TEXTS_AT);
  next = writeSpan(line, scanner.title, copy, to, next);
  next = writeSpan(line, scanner.date, copy, to, next);
  next = writeSpan(line, scanner.place, copy, to, next);
  next = writeSpans(line, scanner.actors, copy, to, next);
  next = writeSpans(line, scanner.tags, copy, to, next);
  next = writeSpans(line, scanner.sources, copy, to, next);
  return writeDetails(scanner, line, to, next);
}

/** Copies `[start, end)` to a place; where it ends there. */
type Copy = typeof copyBytes;

function writeSpan(line: ByteView, { start, end }: Span, copy: Copy, to: ByteView, at: number): number {
  const next = end === 0 ? at + 2 : copy(line, start, end, to, at + 2);
  to.setUint16(at, next - at - 2, true);
  return next;
}

function writeSpans(line: ByteView, spans: SpanList, copy: Copy, to: ByteView, at: number): number {
  to.setUint16(at, spans.count, true);
  let next = at + 2;
  for (let index = 0; index < spans.count; index += 1) {
    const textAt = next + 2;
    next = copy(line, spans.start(index), spans.end(index), to, textAt);
    to.setUint16(textAt - 2, next - textAt, true);
  }
  return next;
}

const OPENINGS = (['dateReason', 'attributedTo', 'deniedBy', 'evidence'] as const).map((key) => ({
  key,
  bytes: Buffer.from(`"${key}":`),
}));

/** The keys of `detailsOf`, in its order. */
function writeDetails(scanner: EventLineScanner, line: ByteView, to: ByteView, at: number): number {
  const copy = scanner.isLoose ? copyLooseJson : copyBytes;
  let next = at + 4;
  for (const { key, bytes } of OPENINGS) {
    const { start, end } = scanner[key];
    if (end === 0) continue;
    to.setUint8(next, next === at + 4 ? 0x7b : 0x2c);
    next += 1;
    for (const byte of bytes) {
      to.setUint8(next, byte);
      next += 1;
    }
    next = copy(line, start, end, to, next);
  }
  to.setUint8(next, 0x7d);
  next += 1;
  to.setUint32(at, next - at - 4, true);
  return next;
}

/** Reads the fields of a record one after another. */
export class EventRecordReader {
  #view: ByteView = newView(0);
  #start = 0;
  #at = 0;
  /** The text that was read last: bytes of the view. */
  textStart = 0;
  textEnd = 0;

  get view(): ByteView {
    return this.#view;
  }

  begin(view: ByteView, at: number): void {
    this.#view = view;
    this.#start = at;
    this.#at = at + TEXTS_AT;
  }

  get startMs(): number {
    return startOfRecord(this.#view, this.#start);
  }

  get endMs(): number {
    return this.#view.getFloat64(this.#start + END_AT, true);
  }

  get salience(): number {
    return salienceOfRecord(this.#view, this.#start);
  }

  /** The place of the status among `STATUS_NAMES`. */
  get status(): number {
    return this.#view.getUint8(this.#start + STATUS_AT);
  }

  /** The next text; false where it is empty, which stands for none. */
  text(): boolean {
    return this.#text(2, this.#view.getUint16(this.#at, true));
  }

  longText(): boolean {
    return this.#text(4, this.#view.getUint32(this.#at, true));
  }

  /** How many texts follow. */
  count(): number {
    this.#at += 2;
    return this.#view.getUint16(this.#at - 2, true);
  }

  #text(lengthBytes: number, length: number): boolean {
    this.textStart = this.#at + lengthBytes;
    this.textEnd = this.textStart + length;
    this.#at = this.textEnd;
    return length > 0;
  }
}
