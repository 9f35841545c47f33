// SHA-256 in the browser, of a text as a file holds it or of the bytes of one.

/** In hexadecimal. Of a text, its bytes in UTF-8; a byte order mark at the beginning is one of its characters. */
export async function sha256Of(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
