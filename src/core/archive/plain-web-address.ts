// Addresses that are sound by their bytes alone, without reading them as addresses: most are.
import { asciiText } from './json-cursor.ts';

/**
 * http or https, a name of letters, digits and hyphens whose last part begins with a letter (or it might be a number, and
 * so another host), nothing that would be decoded in it, no port, no credentials; then what may stand in a path, a query or
 * a fragment.
 */
const PLAIN =
  /^https?:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?\.){0,5}[a-z](?:[a-z0-9-]{0,40}[a-z0-9])?(?:\/[\w.~!$&'()*+,;=:@%/?#-]*)?$/;

/** True only where `isWebAddress` is too, for the text of the bytes `[start, end)`. */
export function isPlainWebAddress(view: DataView, start: number, end: number): boolean {
  const text = asciiText(view, start, end);
  return text !== undefined && PLAIN.test(text) && !text.includes('xn--');
}
