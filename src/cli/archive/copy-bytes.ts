// Bytes that are read as numbers too, and copied.

/** From here on a call into the runtime costs less than copying in place. */
const MIN_NATIVE_BYTES = 96;
/** Copied at once. */
const WORD_BYTES = 4;

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
  let [write, read] = [at, start];
  for (; write + WORD_BYTES <= after; write += WORD_BYTES, read += WORD_BYTES) {
    to.setInt32(write, from.getInt32(read, true), true);
  }
  const source = from.bytes;
  const target = to.bytes;
  for (; write < after; write += 1, read += 1) target[write] = source[read]!;
  return after;
}
