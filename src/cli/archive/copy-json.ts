// Copying JSON as JSON.stringify writes it, and its texts without their escapes. What is copied was scanned before, and
// holds only what a `JsonCursor` takes.
import { unitAt } from '../../core/archive/json-cursor.ts';
import type { ByteView } from './copy-bytes.ts';

const [QUOTE, BACKSLASH, SLASH, SPACE, LETTER_U] = [0x22, 0x5c, 0x2f, 0x20, 0x75];
/** A backslash, u and four digits. */
const UNIT_ESCAPE_BYTES = 6;
/** What the letters after a backslash stand for. */
const ESCAPED = new Map(
  Object.entries({ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }).map(([letter, char]) => [
    letter.charCodeAt(0),
    char.charCodeAt(0),
  ]),
);

/** The highest bits of a character of one to four bytes. */
const LEADS = [0, 0xc0, 0xe0, 0xf0];

/** Where the last copy stands: what was read of the source, and written of the target. */
interface Place {
  read: number;
  write: number;
}

/** Copies without white space between the parts, and with letters for their escapes; where it ends. */
export function copyLooseJson(from: ByteView, start: number, end: number, to: ByteView, at: number): number {
  const place: Place = { read: start, write: at };
  let isInString = false;
  while (place.read < end) {
    const byte = from.getUint8(place.read);
    if (!isInString && byte <= SPACE) {
      place.read += 1;
    } else if (byte === BACKSLASH && !isOwnEscape(from.getUint8(place.read + 1))) {
      copyUnescaped(from, to, place);
    } else {
      if (byte === QUOTE) isInString = !isInString;
      copyByte(from, to, place);
      // What follows a backslash belongs to it.
      if (byte === BACKSLASH) copyByte(from, to, place);
    }
  }
  return place.write;
}

/** Copies the inside of a string as the text that it stands for; where it ends. */
export function copyText(from: ByteView, start: number, end: number, to: ByteView, at: number): number {
  const place: Place = { read: start, write: at };
  while (place.read < end) {
    if (from.getUint8(place.read) === BACKSLASH) copyUnescaped(from, to, place);
    else copyByte(from, to, place);
  }
  return place.write;
}

/** Whether JSON.stringify writes this escape. */
function isOwnEscape(letter: number): boolean {
  return letter !== LETTER_U && letter !== SLASH;
}

function copyByte(from: ByteView, to: ByteView, place: Place): void {
  to.setUint8(place.write, from.getUint8(place.read));
  place.read += 1;
  place.write += 1;
}

/** Writes what the escape stands for, in UTF-8. */
function copyUnescaped(from: ByteView, to: ByteView, place: Place): void {
  const letter = from.getUint8(place.read + 1);
  if (letter !== LETTER_U) {
    to.setUint8(place.write, ESCAPED.get(letter) ?? letter);
    place.read += 2;
    place.write += 1;
    return;
  }
  const unit = unitAt(from, place.read, from.byteLength);
  const isPair = unit >= 0xd800 && unit < 0xe000;
  const second = isPair ? unitAt(from, place.read + UNIT_ESCAPE_BYTES, from.byteLength) : 0;
  const code = isPair ? 0x10000 + (unit - 0xd800) * 0x400 + second - 0xdc00 : unit;
  place.read += isPair ? 2 * UNIT_ESCAPE_BYTES : UNIT_ESCAPE_BYTES;
  // As many bytes as the code needs: 1, 2, 3 or 4, of which all but the first hold six bits.
  const more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  to.setUint8(place.write, LEADS[more]! | (code >>> (6 * more)));
  for (let left = more - 1; left >= 0; left -= 1) {
    to.setUint8(place.write + more - left, 0x80 | ((code >>> (6 * left)) & 0x3f));
  }
  place.write += 1 + more;
}
