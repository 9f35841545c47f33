// Where bytes stop being UTF-8 (RFC 3629): decoders say that they do, not where.

const ENCODED_REPLACEMENT = [0xef, 0xbf, 0xbd];

/**
 * The offset of the first byte that belongs to no character, and the text before it; `undefined` for valid UTF-8.
 * Linear. The decoder puts U+FFFD in place of what it cannot read: the first one that the bytes do not spell.
 */
export function invalidUtf8(
  bytes: Uint8Array,
): { readonly offset: number; readonly before: string } | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isReplacement = unit === 0xfffd;
    if (isReplacement && ENCODED_REPLACEMENT.some((byte, index) => bytes[offset + index] !== byte)) {
      return { offset, before: text.slice(0, at) };
    }
    // Each half of a surrogate pair stands for two of the pair's four bytes.
    if (unit < 0x80) offset += 1;
    else if (unit < 0x800 || (unit >= 0xd800 && unit < 0xe000)) offset += 2;
    else offset += 3;
  }
  return undefined;
}
