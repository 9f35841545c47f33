// Bytes that are read as numbers too, and copied.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;

/** From here on a call into the runtime costs less than copying in place. */
const MIN_NATIVE_BYTES = 96;

/** Bytes with a view of all of them. */
export class ByteView extends DataView<ArrayBufferLike> {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Parts of a Buffer would be Buffers, which are slower to make.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
}

/** New bytes. */
export function newView(byteLength: number): ByteView {
  return new ByteView(new Uint8Array(byteLength));
}

/** Copies the bytes `[start, end)` to `at`; where they end there. The stretches must not overlap. */
export function copyBytes(from: ByteView, start: number, end: number, to: ByteView, at: number): number {
  const after = at + end - start;
  if (end - start >= MIN_NATIVE_BYTES) {
    to.bytes.set(from.bytes.subarray(start, end), at);
    return after;
  }
  const source = from.bytes;
  const target = to.bytes;
  for (let write = at, read = start; write < after; write += 1, read += 1) target[write] = source[read]!;
  return after;
}

/** Copies JSON without the white space between its parts; where it ends. */
export function copyCompactJson(
  from: ByteView,
  start: number,
  end: number,
  to: ByteView,
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
