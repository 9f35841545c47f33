// Names that nobody has chosen before, also on pages that are not served securely, where randomUUID is missing.

/** 128 random bits in hexadecimal. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
