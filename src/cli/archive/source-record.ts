// A source on its way into the table, as bytes, for sorting on the disk: its id and its details, each with its length before
// it, in two bytes and in four.
import type { SourceLineScanner } from '../../core/archive/scan-source-line.ts';
import type { ArchivedSource } from '../../core/archive/source-row.ts';
import { sourceDetails } from '../../core/archive/source-row.ts';
import { type ByteView, copyBytes } from './copy-bytes.ts';
import type { RecordWriter } from './record-writer.ts';

const [OPEN, CLOSE, COMMA] = [0x7b, 0x7d, 0x2c];
const [ID_BYTES, DETAILS_BYTES] = [2, 4];

/** The record of a line is longer than the line by less than this: it has two lengths, and no text. */
export const MOST_BEYOND_SOURCE_LINE = ID_BYTES + DETAILS_BYTES;

export function sourceRecord(writer: RecordWriter, source: ArchivedSource): ByteView {
  return writer.begin().text(source.source.id).longText(sourceDetails(source)).end();
}

/** Writes the same from the bytes of a line that was scanned; where the record ends. */
export function writeScannedSource(
  { id, details }: SourceLineScanner,
  line: ByteView,
  to: ByteView,
  at: number,
): number {
  to.setUint16(at, id.end - id.start, true);
  const detailsAt = copyBytes(line, id.start, id.end, to, at + ID_BYTES);
  let next = detailsAt + DETAILS_BYTES;
  for (let index = 0; index < details.count; index += 1) {
    to.setUint8(next, index === 0 ? OPEN : COMMA);
    next = copyBytes(line, details.start(index), details.end(index), to, next + 1);
  }
  to.setUint8(next, CLOSE);
  next += 1;
  to.setUint32(detailsAt, next - detailsAt - DETAILS_BYTES, true);
  return next;
}

export function idOfSourceRecord(view: ByteView, at: number): string {
  const length = view.getUint16(at, true);
  return Buffer.from(view.buffer, view.byteOffset + at + ID_BYTES, length).toString('latin1');
}
