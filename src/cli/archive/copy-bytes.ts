// Copying short stretches of bytes: four at a time in place, where a call into the runtime would cost more than the copy.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;

/** A view of all the bytes of an array. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Copies the bytes `[start, end)` to `at`; where they end there. The stretches must not overlap. */
export function copyBytes(from: DataView, start: number, end: number, to: DataView, at: number): number {
  let read = start;
  let write = at;
  for (const last = end - 3; read < last; read += 4, write += 4) to.setUint32(write, from.getUint32(read));
  for (; read < end; read += 1, write += 1) to.setUint8(write, from.getUint8(read));
  return write;
}

/** Copies JSON without the white space between its parts; where it ends. */
export function copyCompactJson(
  from: DataView,
  start: number,
  end: number,
  to: DataView,
  at: number,
): number {
  let write = at;
  let isInString = false;
  for (let read = start; read < end; read += 1) {
    const byte = from.getUint8(read);
    if (!isInString && byte <= SPACE) continue;
    to.setUint8(write, byte);
    write += 1;
    if (byte === QUOTE) isInString = !isInString;
    if (byte !== BACKSLASH || !isInString) continue;
    // What follows a backslash belongs to it.
    read += 1;
    to.setUint8(write, from.getUint8(read));
    write += 1;
  }
  return write;
}
