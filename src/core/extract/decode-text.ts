// The bytes of a file → its text. What belongs to no character is told by its place, never replaced in silence.
import { positionAt } from '../model/json/positions.ts';
import { invalidUtf8 } from '../text/invalid-utf8.ts';

export interface DecodedText {
  /** Without byte order mark; line ends as they are. */
  readonly text: string;
  /** Absent where the bytes of the text in UTF-8 are the bytes of the file. */
  readonly convertedFrom?: string;
}

/** Why there is no text, and what to do about it. */
export interface Unreadable {
  readonly problem: string;
  readonly help: string;
}

const CONVERT = 'Convert it to UTF-8: an editor does with "Save with encoding", and so does iconv.';

/** `charset` is what the file itself says, as a page does; a byte order mark knows better. */
export function decodeText(bytes: Uint8Array, charset?: string): DecodedText | Unreadable {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', 'UTF-16', bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', 'UTF-16', bytes.subarray(2));
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  if (!hasMark && charset !== undefined && !/^utf-?8$/i.test(charset)) {
    const label = labelOf(charset);
    if (label !== undefined) return decodeAs(label, charset, body);
  }
  if (body.subarray(0, 4096).includes(0)) return withZeros(body);
  const invalid = invalidUtf8(body);
  if (invalid === undefined) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
    return hasMark ? { text, convertedFrom: 'UTF-8 with a byte order mark' } : { text };
  }
  const { line, column } = positionAt(invalid.before, invalid.before.length);
  const offset = invalid.offset + (hasMark ? 3 : 0);
  return {
    problem: `it is not UTF-8 text: byte ${offset} (line ${line}, column ${column}) belongs to no character`,
    help: CONVERT,
  };
}

function decodeAs(label: string, name: string, bytes: Uint8Array): DecodedText | Unreadable {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), convertedFrom: name };
  } catch {
    return { problem: `it says that it is ${name}, and holds bytes that are not`, help: CONVERT };
  }
}

/** A character encoding that the platform knows (https://encoding.spec.whatwg.org/#names-and-labels). */
function labelOf(charset: string): string | undefined {
  try {
    return new TextDecoder(charset).encoding;
  } catch {
    return undefined;
  }
}

function withZeros(body: Uint8Array): Unreadable {
  const opening = body.subarray(0, 400);
  const zeros = opening.filter((byte) => byte === 0).length;
  if (zeros >= opening.length / 3 && zeros <= opening.length / 1.5) {
    return { problem: 'it looks like UTF-16 without a byte order mark', help: CONVERT };
  }
  return {
    problem: 'it is no text: it holds zero bytes',
    help: 'Give a text, a page, a Markdown file or a PDF.',
  };
}
