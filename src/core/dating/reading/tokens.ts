// A text cut into words, numbers and signs, once, in typed arrays: what the families of expressions read.
import type { Lexicon, Sense } from './sense.ts';
import { hashStep } from './sense.ts';

export const WORD = 1;
export const NUMBER = 2;
export const SIGN = 3;
/** An empty line: nothing is read across it. */
export const BREAK = 4;

const SEED = 7;
const LONGEST_KNOWN_WORD = 20;

/** The tokens of one text. Spans are UTF-16 code units, half-open. */
export class Tokens {
  readonly text: string;
  #count = 0;
  #kinds: Uint8Array;
  #starts: Int32Array;
  #ends: Int32Array;
  readonly #senses: (Sense | undefined)[] = [];

  constructor(text: string) {
    this.text = text;
    const guess = (text.length >> 2) + 16;
    this.#kinds = new Uint8Array(guess);
    this.#starts = new Int32Array(guess);
    this.#ends = new Int32Array(guess);
  }

  get count(): number {
    return this.#count;
  }

  kind(at: number): number {
    return at >= 0 && at < this.#count ? (this.#kinds[at] ?? 0) : 0;
  }

  start(at: number): number {
    return this.#starts[at] ?? this.text.length;
  }

  end(at: number): number {
    return this.#ends[at] ?? this.text.length;
  }

  /** What the lexicon knows about the word, if it is one that the lexicon has. */
  sense(at: number): Sense | undefined {
    return this.#senses[at];
  }

  role(at: number): string | undefined {
    return this.#senses[at]?.role;
  }

  /** True where the token is this sign: `sign(at, '-')`. */
  isSign(at: number, sign: string): boolean {
    return this.kind(at) === SIGN && this.text[this.start(at)] === sign;
  }

  isHyphen(at: number): boolean {
    if (this.kind(at) !== SIGN) return false;
    const sign = this.text.charCodeAt(this.start(at));
    return sign === 0x2d || (sign >= 0x2010 && sign <= 0x2014);
  }

  /** True where no space stands between the token and the one before it. */
  touches(at: number): boolean {
    return at > 0 && at < this.#count && this.#starts[at] === this.#ends[at - 1];
  }

  isCapital(at: number): boolean {
    const code = this.text.charCodeAt(this.start(at));
    return code >= 65 && code <= 90;
  }

  isAllCapitals(at: number): boolean {
    for (let index = this.start(at); index < this.end(at); index += 1) {
      const code = this.text.charCodeAt(index);
      if (code < 65 || code > 90) return false;
    }
    return this.kind(at) === WORD;
  }

  length(at: number): number {
    return at < this.#count ? this.end(at) - this.start(at) : 0;
  }

  /** The token in lower case; for the few that are looked at. */
  lower(at: number): string {
    return at >= 0 && at < this.#count ? this.text.slice(this.start(at), this.end(at)).toLowerCase() : '';
  }

  /** The value of a number token of at most nine digits; -1 for any other token. */
  number(at: number): number {
    if (this.kind(at) !== NUMBER || this.length(at) > 9) return -1;
    let value = 0;
    for (let index = this.start(at); index < this.end(at); index += 1) {
      value = value * 10 + this.text.charCodeAt(index) - 48;
    }
    return value;
  }

  push(kind: number, start: number, end: number, sense: Sense | undefined): void {
    if (this.#count === this.#kinds.length) this.#grow();
    this.#kinds[this.#count] = kind;
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = end;
    this.#senses.push(sense);
    this.#count += 1;
  }

  #grow(): void {
    const size = this.#kinds.length * 2;
    const kinds = new Uint8Array(size);
    kinds.set(this.#kinds);
    const starts = new Int32Array(size);
    starts.set(this.#starts);
    const ends = new Int32Array(size);
    ends.set(this.#ends);
    this.#kinds = kinds;
    this.#starts = starts;
    this.#ends = ends;
  }
}

/**
 * Cuts a text into tokens in one pass. Letters form words, digits numbers ("1990s" is a number and a word that
 * touches it), an apostrophe ends a word ("Monday's" is three tokens), everything else is a sign.
 */
export function tokenise(text: string, lexicon: Lexicon): Tokens {
  const tokens = new Tokens(text);
  const { length } = text;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const start = at;
    if (isLetter(code)) {
      let hash = SEED;
      let letter = code;
      do {
        hash = hashStep(hash, lowerCode(letter));
        at += 1;
        letter = at < length ? text.charCodeAt(at) : 0;
      } while (isLetter(letter));
      const bucket = at - start > LONGEST_KNOWN_WORD ? undefined : lexicon.byHash.get(hash);
      tokens.push(WORD, start, at, bucket === undefined ? undefined : findSense(bucket, text, start, at));
    } else if (isDigit(code)) {
      do at += 1;
      while (at < length && isDigit(text.charCodeAt(at)));
      tokens.push(NUMBER, start, at, undefined);
    } else if (isSpace(code)) {
      let lines = 0;
      let space = code;
      do {
        if (space === 10) lines += 1;
        at += 1;
        space = at < length ? text.charCodeAt(at) : 0;
      } while (isSpace(space));
      if (lines > 1) tokens.push(BREAK, start, at, undefined);
    } else {
      at += 1;
      tokens.push(SIGN, start, at, undefined);
    }
  }
  return tokens;
}

function findSense(bucket: readonly Sense[], text: string, start: number, end: number): Sense | undefined {
  const word = text.slice(start, end).toLowerCase();
  const sense = bucket.find((each) => each.word === word);
  if (sense?.capital !== true) return sense;
  const first = text.charCodeAt(start);
  return first >= 97 && first <= 122 ? undefined : sense;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  if (lower >= 97 && lower <= 122) return true;
  // Letters of Latin and other scripts; signs of Latin-1, general punctuation and symbols are none.
  return (
    code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code < 0x2c00) && code < 0xd800
  );
}

function lowerCode(code: number): number {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) ? code + 32 : code;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x2009;
}
