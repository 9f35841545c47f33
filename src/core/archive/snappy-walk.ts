// Walks compressed bytes without writing any, so that hostile ones are refused before they are decompressed: the
// decompressor of hyparquet takes a literal of two thousand million bytes for a negative length, and goes back.
// See https://github.com/google/snappy/blob/main/format_description.txt

/** True where these bytes become exactly `length` bytes, and every part of them comes from what is there. Linear. */
export function isSnappyOf(bytes: Uint8Array, length: number): boolean {
  let at = 0;
  let stated = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at];
    if (byte === undefined || shift > 28) return false;
    at += 1;
    stated += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) break;
  }
  if (stated !== length) return false;
  let written = 0;
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0;
    at += 1;
    const kind = tag & 3;
    if (kind === 0) {
      let size = (tag >> 2) + 1;
      if (size > 60) {
        const digits = size - 60;
        size = numberAt(bytes, at, digits) + 1;
        at += digits;
      }
      at += size;
      written += size;
    } else {
      const digits = kind === 3 ? 4 : kind;
      const far = kind === 1 ? ((tag >> 5) << 8) + numberAt(bytes, at, 1) : numberAt(bytes, at, digits);
      if (far === 0 || far > written) return false;
      at += digits;
      written += kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    }
    if (at > bytes.length || written > length) return false;
  }
  return written === length;
}

/** Little-endian, without sign. Bytes that are not there count as 0: whoever asks sees that they lie outside. */
function numberAt(bytes: Uint8Array, at: number, digits: number): number {
  let value = 0;
  for (let index = 0; index < digits; index += 1) value += (bytes[at + index] ?? 0) * 2 ** (8 * index);
  return value;
}
