// A text without what typesetting changes, each place of it mapped back to the raw text. Two texts that fold to the
// same differ in nothing that was said; a fold only ever suggests where a quote may stand, it never verifies one.
import { graphemeCeil, graphemeFloor, graphemes } from './grapheme.ts';

/**
 * The folded text and where it came from: unit `i` of `text` stands for `[starts[i], ends[i])` of `raw`, both in
 * UTF-16 code units. Neither array ever falls.
 */
export interface FoldedText {
  readonly raw: string;
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const STOP = 0x2e;
const ELLIPSIS = 0x2026;

/** What is written alike: the first character stands for all of its row. */
const ALIKE: readonly (readonly [folded: number, characters: readonly number[]])[] = [
  [
    SPACE,
    [
      ...[0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0xa0, 0x1680],
      ...[0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a],
      ...[0x2028, 0x2029, 0x202f, 0x205f, 0x3000],
    ],
  ],
  // Apostrophe, single quotation marks of all countries, grave and acute accent, prime, modifier letters.
  [
    0x27,
    [0x60, 0xb4, 0x2b9, 0x2bb, 0x2bc, 0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0x2035, 0x2039, 0x203a, 0xff07],
  ],
  [0x22, [0xab, 0xbb, 0x2ba, 0x201c, 0x201d, 0x201e, 0x201f, 0x2033, 0x2036, 0x301d, 0x301e, 0x301f, 0xff02]],
  // Hyphen, non-breaking hyphen, figure, en and em dash, bar, minus, and their small and full-width forms.
  [HYPHEN, [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe58, 0xfe63, 0xff0d]],
];

const FOLDED_UNIT = new Map(
  ALIKE.flatMap(([folded, characters]) => characters.map((unit) => [unit, folded])),
);

/**
 * Folds a text: NFC; a run of white space is one space; soft hyphens and other invisible characters are gone; quotation
 * marks and apostrophes, dashes, and ellipses are each made equal, a run of dashes is one. Linear in the text, and
 * folding twice changes nothing more.
 *
 * Example: `foldText('“Wait…” –\u00a0he').text` is `'"Wait…" - he'`.
 */
export function foldText(raw: string): FoldedText {
  const visible = withoutInvisibles(raw);
  const { text } = visible;
  const folding = new Folding(raw, text.length);
  const push = (unit: number, from: number, to: number) => {
    folding.pushFolded(FOLDED_UNIT.get(unit) ?? unit, visible.offset(from), visible.offset(to - 1) + 1);
  };
  let at = 0;
  while (at < text.length) {
    if (isInert(text, at) && isInert(text, at + 1)) {
      push(text.charCodeAt(at), at, at + 1);
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < text.length && !(isInert(text, end) && isInert(text, end + 1))) end += 1;
    // Canonical composition never reaches across a cluster (UAX 29, section 3), so each is composed by itself.
    for (const { segment, index } of graphemes(text.slice(at, end))) {
      const composed = segment.normalize('NFC');
      for (let unit = 0; unit < composed.length; unit += 1) {
        push(composed.charCodeAt(unit), at + index, at + index + segment.length);
      }
    }
    at = end;
  }
  return folding.done();
}

const foldedLetters = new Map<string, string>();

/**
 * Makes capital and small letters equal in a folded text, in no one language's way (ß is ss, ς is σ).
 *
 * Example: `foldCase(foldText('Straße')).text` is `'strasse'`.
 */
export function foldCase(folded: FoldedText): FoldedText {
  const { text, starts, ends } = folded;
  const folding = new Folding(folded.raw, text.length);
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    const [from, to] = [starts[at] ?? 0, ends[next - 1] ?? 0];
    if (code < 0x80) folding.push(code >= 0x41 && code <= 0x5a ? code + 0x20 : code, from, to);
    else {
      const letter = smallLetter(text.slice(at, next));
      for (let unit = 0; unit < letter.length; unit += 1) folding.push(letter.charCodeAt(unit), from, to);
    }
    at = next;
  }
  return folding.done();
}

/**
 * The raw span of the folded span `[start, end)`, which must not be empty. It is widened to whole grapheme clusters:
 * never half an accented letter or half a surrogate pair.
 */
export function toRawSpan(
  { raw, starts, ends }: FoldedText,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  return {
    start: graphemeFloor(raw, starts[start] ?? raw.length),
    end: graphemeCeil(raw, ends[end - 1] ?? raw.length),
  };
}

/** By way of the capital, so that letters with two small forms or none of their own meet. */
function smallLetter(letter: string): string {
  let small = foldedLetters.get(letter);
  if (small === undefined) {
    small = letter.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
    foldedLetters.set(letter, small);
  }
  return small;
}

/** True past the end too. Characters that neither combine nor are changed by NFC: nearly all of news. */
function isInert(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code < 0x300 || (code >= 0x2010 && code <= 0x205e);
}

/** Soft hyphen, zero-width characters, marks of direction, variation selectors, byte order mark. */
function isInvisible(code: number): boolean {
  if (code < 0x200b) return code === 0xad || code === 0x34f || code === 0x180e;
  return (
    code <= 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfe0e ||
    code === 0xfe0f ||
    code === 0xfeff
  );
}

function withoutInvisibles(raw: string): { readonly text: string; readonly offset: (at: number) => number } {
  let at = 0;
  while (at < raw.length && !isInvisible(raw.charCodeAt(at))) at += 1;
  if (at === raw.length) return { text: raw, offset: (same) => same };
  const offsets = new Uint32Array(raw.length);
  const parts: string[] = [];
  let length = 0;
  let kept = 0;
  for (at = 0; at <= raw.length; at += 1) {
    if (at < raw.length && !isInvisible(raw.charCodeAt(at))) offsets[length++] = at;
    else {
      parts.push(raw.slice(kept, at));
      kept = at + 1;
    }
  }
  return { text: parts.join(''), offset: (visible) => offsets[visible] ?? raw.length };
}

/** A folded text while it is made; its arrays grow where composition lengthens (U+0958 becomes two characters). */
class Folding {
  readonly #raw: string;
  #units: Uint16Array<ArrayBuffer>;
  #starts: Uint32Array<ArrayBuffer>;
  #ends: Uint32Array<ArrayBuffer>;
  #length = 0;

  constructor(raw: string, capacity: number) {
    this.#raw = raw;
    this.#units = new Uint16Array(capacity);
    this.#starts = new Uint32Array(capacity);
    this.#ends = new Uint32Array(capacity);
  }

  push(unit: number, start: number, end: number): void {
    if (this.#length === this.#units.length) this.#grow();
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length += 1;
  }

  /** Adds a unit, drawn together with those before it where a run stands for one. */
  pushFolded(unit: number, start: number, end: number): void {
    const last = this.#length - 1;
    if ((unit === SPACE || unit === HYPHEN) && this.#units[last] === unit) {
      this.#ends[last] = end;
    } else if (unit === STOP && this.#units[last] === STOP && this.#units[last - 1] === STOP) {
      this.#units[last - 1] = ELLIPSIS;
      this.#ends[last - 1] = end;
      this.#length = last;
    } else this.push(unit, start, end);
  }

  done(): FoldedText {
    return {
      raw: this.#raw,
      text: decoded(this.#units.subarray(0, this.#length)),
      starts: this.#starts.slice(0, this.#length),
      ends: this.#ends.slice(0, this.#length),
    };
  }

  #grow(): void {
    const capacity = Math.max(16, this.#units.length * 2);
    const grown = <T extends Uint16Array | Uint32Array>(empty: T, full: T) => {
      empty.set(full);
      return empty;
    };
    this.#units = grown(new Uint16Array(capacity), this.#units);
    this.#starts = grown(new Uint32Array(capacity), this.#starts);
    this.#ends = grown(new Uint32Array(capacity), this.#ends);
  }
}

/** In pieces, since a call takes only so many arguments. (TextDecoder would replace lone surrogates.) */
function decoded(units: Uint16Array): string {
  const PIECE = 8192;
  let text = '';
  for (let at = 0; at < units.length; at += PIECE) {
    text += String.fromCharCode(...units.subarray(at, at + PIECE));
  }
  return text;
}
