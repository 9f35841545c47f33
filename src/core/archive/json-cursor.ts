// Takes the parts of one JSON text from its bytes without making values of them. It takes what JSON.stringify would write,
// with white space between the parts and escapes that writers of ASCII need; the rest is left to JSON.parse.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const [COMMA, OPEN_LIST, CLOSE_LIST] = [0x2c, 0x5b, 0x5d];
/** What may follow a backslash in what JSON.stringify writes: `"`, `\`, b, f, n, r, t. */
const ESCAPES = new Set(Array.from('"\\bfnrt', (char) => char.charCodeAt(0)));
const [SLASH, LETTER_U] = [0x2f, 0x75];
/** After a backslash: u and four hexadecimal digits. */
const UNIT_BYTES = 5;
/** The first bytes of characters some of which are white space: U+00A0, U+1680, U+2000 to U+205F, U+3000, U+FEFF. */
const LEADS_OF_SPACES = new Set([0xc2, 0xe1, 0xe2, 0xe3, 0xef]);
const FIRST_LEAD = 0xc2;
const FIRST_LEAD_OF_FOUR = 0xf0;
/** Whole numbers of so many digits are exact. */
const MAX_DIGITS = 15;

/** Bytes `[start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** Longer lists are rare. */
export const MAX_SPANS = 64;

/** Stretches of the line, one after another; made once and used again. */
export class SpanList {
  count = 0;
  readonly #bounds = new Int32Array(2 * MAX_SPANS);

  /** False where no more are held. */
  add(start: number, end: number): boolean {
    if (this.count >= MAX_SPANS) return false;
    this.#bounds[2 * this.count] = start;
    this.#bounds[2 * this.count + 1] = end;
    this.count += 1;
    return true;
  }

  start(index: number): number {
    return this.#bounds[2 * index] ?? 0;
  }

  end(index: number): number {
    return this.#bounds[2 * index + 1] ?? 0;
  }
}

/** The bytes must be UTF-8. Whatever is not taken leaves the cursor somewhere: give up then. */
export class JsonCursor {
  #view: DataView = new DataView(new ArrayBuffer(0));
  #at = 0;
  #end = 0;
  /** The string that was taken last, without its quotes. */
  textStart = 0;
  textEnd = 0;
  /** Whether it holds a backslash. */
  hasEscapes = false;
  /** Whether JSON.stringify would write other bytes: white space between the parts was met, or an escape of a letter. */
  isLoose = false;

  get view(): DataView {
    return this.#view;
  }

  /** Where the next part begins, once `peek` has looked at it. */
  get at(): number {
    return this.#at;
  }

  reset(view: DataView, start: number, end: number): void {
    this.#view = view;
    this.#at = start;
    this.#end = end;
    this.isLoose = false;
  }

  /** The next byte that is no white space, or -1 at the end. */
  peek(): number {
    for (; this.#at < this.#end; this.#at += 1) {
      const byte = this.#view.getUint8(this.#at);
      if (byte > SPACE) return byte;
      if (byte !== SPACE && byte !== 9 && byte !== 10 && byte !== 13) return byte;
      this.isLoose = true;
    }
    return -1;
  }

  /** Takes one byte of punctuation. */
  take(byte: number): boolean {
    if (this.peek() !== byte) return false;
    this.#at += 1;
    return true;
  }

  /** Takes these bytes, which do not begin with white space. */
  bytes(expected: Uint8Array): boolean {
    this.peek();
    const end = this.#at + expected.length;
    if (end > this.#end) return false;
    for (let index = 0; index < expected.length; index += 1) {
      if (this.#view.getUint8(this.#at + index) !== expected[index]) return false;
    }
    this.#at = end;
    return true;
  }

  /** Takes one of these keys, with its quotes, and gives its place among them, or -1. Those from `likely` on are tried first. */
  key(keys: readonly Uint8Array[], likely: number): number {
    for (let index = likely; index < keys.length; index += 1) {
      const key = keys[index];
      if (key !== undefined && this.bytes(key)) return index;
    }
    for (let index = 0; index < likely; index += 1) {
      const key = keys[index];
      if (key !== undefined && this.bytes(key)) return index;
    }
    return -1;
  }

  /** Takes a string that is surely not blank, of so many UTF-16 code units at most. */
  line(maxUnits: number): boolean {
    return this.string() && this.isSurelyNotBlank() && this.isWithin(maxUnits);
  }

  /** Takes a list of such strings, of one at least and `most` at most. */
  lines(maxUnits: number, most: number): boolean {
    if (!this.take(OPEN_LIST)) return false;
    let count = 0;
    do {
      if (!this.line(maxUnits)) return false;
      count += 1;
    } while (this.take(COMMA));
    return this.take(CLOSE_LIST) && count <= most;
  }

  /** Takes a string, and says where it stands. */
  string(): boolean {
    if (!this.take(QUOTE)) return false;
    const view = this.#view;
    const end = this.#end;
    this.hasEscapes = false;
    let at = this.#at;
    this.textStart = at;
    for (; at < end; at += 1) {
      const byte = view.getUint8(at);
      if (byte > QUOTE && byte !== BACKSLASH) continue;
      if (byte === QUOTE) {
        this.textEnd = at;
        this.#at = at + 1;
        return true;
      }
      if (byte < SPACE) return false;
      if (byte !== BACKSLASH) continue;
      const escape = this.#escapeAt(at, end);
      if (escape === 0) return false;
      at += escape - 1;
      this.hasEscapes = true;
    }
    return false;
  }

  /** The length of the escape at a place, or 0 where it is none that is taken. */
  #escapeAt(at: number, end: number): number {
    const kind = at + 1 < end ? this.#view.getUint8(at + 1) : 0;
    if (ESCAPES.has(kind)) return 2;
    this.isLoose = true;
    if (kind === SLASH) return 2;
    const unit = kind === LETTER_U ? unitAt(this.#view, at, end) : -1;
    // Control characters, quotes and backslashes have another escape; half a surrogate pair must keep its own.
    if (unit < SPACE || unit === QUOTE || unit === BACKSLASH || (unit >= 0xdc00 && unit < 0xe000)) return 0;
    if (unit < 0xd800 || unit >= 0xe000) return 1 + UNIT_BYTES;
    const second = unitAt(this.#view, at + 1 + UNIT_BYTES, end);
    return second >= 0xdc00 && second < 0xe000 ? 2 * (1 + UNIT_BYTES) : 0;
  }

  /** Takes a whole number from 0 on, in digits alone. */
  wholeNumber(): boolean {
    const first = this.peek();
    const start = this.#at;
    while (this.#at < this.#end && isDigit(this.#view.getUint8(this.#at))) this.#at += 1;
    const digits = this.#at - start;
    return digits === 1 || (digits > 1 && digits <= MAX_DIGITS && first !== 0x30);
  }

  /** True where the last string is so many UTF-16 code units long at most. */
  isWithin(maxUnits: number): boolean {
    // No character takes more units than bytes.
    if (this.textEnd - this.textStart <= maxUnits) return true;
    let units = 0;
    for (let at = this.textStart; at < this.textEnd; at += 1) {
      const byte = this.#view.getUint8(at);
      if (byte === BACKSLASH) at += this.#view.getUint8(at + 1) === LETTER_U ? UNIT_BYTES : 1;
      if (byte < 0x80 || byte >= FIRST_LEAD) units += byte >= FIRST_LEAD_OF_FOUR ? 2 : 1;
    }
    return units <= maxUnits;
  }

  /** True where the last string surely holds a character that is no white space; false also where that takes a closer look. */
  isSurelyNotBlank(): boolean {
    for (let at = this.textStart; at < this.textEnd; at += 1) {
      const byte = this.#view.getUint8(at);
      if (byte === BACKSLASH) {
        const unit = unitAt(this.#view, at, this.textEnd);
        // White space: up to U+0020, U+00A0, some from U+1680 to U+3000, U+FEFF.
        if (unit > 0xa0 && unit !== 0xfeff && (unit < 0x1680 || unit > 0x3000)) return true;
        at += unit < 0 ? 1 : UNIT_BYTES;
      } else if (byte > SPACE && byte < 0x80) return true;
      else if (byte >= FIRST_LEAD && !LEADS_OF_SPACES.has(byte)) return true;
    }
    return false;
  }

  /** True where the last string is this one, which is ASCII. */
  isText(text: string): boolean {
    if (this.textEnd - this.textStart !== text.length) return false;
    for (let at = 0; at < text.length; at += 1) {
      if (this.#view.getUint8(this.textStart + at) !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  /** True where the last string is an id: a to z, digits and hyphens, no hyphen first, at most 80. */
  isId(): boolean {
    const length = this.textEnd - this.textStart;
    if (length < 1 || length > 80 || this.#view.getUint8(this.textStart) === 0x2d) return false;
    for (let at = this.textStart; at < this.textEnd; at += 1) {
      const byte = this.#view.getUint8(at);
      if (!((byte >= 0x61 && byte <= 0x7a) || isDigit(byte) || byte === 0x2d)) return false;
    }
    return true;
  }
}

/** The unit of UTF-16 that an escape of four digits stands for, or -1 where it is none. */
export function unitAt(view: DataView, at: number, end: number): number {
  if (at + 1 + UNIT_BYTES > end || view.getUint8(at) !== BACKSLASH || view.getUint8(at + 1) !== LETTER_U)
    return -1;
  let unit = 0;
  for (let index = at + 2; index < at + 1 + UNIT_BYTES; index += 1) {
    const byte = view.getUint8(index);
    // Capital letters and small ones differ in one bit.
    const letter = (byte | 0x20) - 0x61;
    if (!isDigit(byte) && (letter < 0 || letter > 5)) return -1;
    unit = unit * 16 + (isDigit(byte) ? byte - 0x30 : letter + 10);
  }
  return unit;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** The bytes as text where all are ASCII. For short ones. */
export function asciiText(view: DataView, start: number, end: number): string | undefined {
  let text = '';
  for (let at = start; at < end; at += 1) {
    const byte = view.getUint8(at);
    if (byte >= 0x80) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}

/** True where two stretches of the same bytes are equal. */
export function areSame(view: DataView, a: Readonly<Span>, bStart: number, bEnd: number): boolean {
  const length = bEnd - bStart;
  if (a.end - a.start !== length) return false;
  for (let at = 0; at < length; at += 1) {
    if (view.getUint8(a.start + at) !== view.getUint8(bStart + at)) return false;
  }
  return true;
}
